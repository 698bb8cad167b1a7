"""Words that are long, or hold an ampersand or a tag: all stays to be read and to be reached."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMenu, QWidget

from desktop.console.actions import ActionsConsole
from desktop.console.actions.about_choosing import PickStep, PlaceStep
from desktop.console.actions.about_ideas import DotsStep
from desktop.console.commands import Commands
from desktop.console.key_button import KeyButton
from desktop.console.norms import NormsConsole
from desktop.console.norms.wording import WordingStep
from desktop.demo import hands
from game.actions.events import ActionStepShown, IdeaPlaced, IdeaWritten
from game.norms.events import (
    MomentRemoved,
    MomentWritten,
    NormStarted,
    NormWorded,
    ObjectiveWritten,
    StepShown,
    VisionWritten,
)
from tests.desktop.trainer import Trainer

TEAMS = ("Advies & Beheer", "<b>Balie</b>", "Vergunningen, Toezicht en Handhaving", "R&D", "E", "F")
LONG = ("Bellen & terugbellen binnen één <dag>, ook als het druk is " * 3).strip()

P = TypeVar("P", bound=QWidget)

_TYPED = QAbstractButton | QComboBox | QLineEdit


def _in(trainer: Trainer, kind: type[P], *teams: str) -> P:
    """The controls of an exercise, on a small laptop."""
    trainer.begin(teams=teams, programme="hours")
    trainer.console.resize(1280, 720)
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    for block in meeting.blocks:
        trainer.show_block(block.id)
        panel = trainer.console.middle.panel
        if isinstance(panel, kind):
            return panel
    raise AssertionError("the programme has none")


def _shown(widget: QWidget) -> Iterator[_TYPED]:
    for one in widget.findChildren(QWidget):
        if isinstance(one, _TYPED) and one.isVisible() and one.isEnabled():
            yield one


def _lost(panel: QWidget, trainer: Trainer) -> list[str]:
    """What the trainer can only reach by scrolling to the side, which is not possible."""
    area = trainer.console.middle
    lost = []
    for one in _shown(panel):
        left = one.mapTo(area, one.rect().topLeft()).x()
        if left < 0 or left + one.width() > area.width():
            lost.append(f"{one.accessibleName()}: {left} to {left + one.width()}")
    return lost


def test_many_teams_and_long_words_leave_all_controls_in_reach(trainer: Trainer) -> None:
    panel = _in(trainer, NormsConsole, *TEAMS)
    trainer.submit(VisionWritten(LONG), ObjectiveWritten("O1", LONG))
    trainer.submit(MomentWritten("M1", LONG, "t1"))
    for number in range(1, 6):
        trainer.submit(NormStarted(f"N{number}", f"t{number}", "O1", "M1", LONG))
    trainer.submit(NormWorded("N1", LONG))
    for step in ("n2", "n3", "n4", "n5", "n6", "n7", "n9"):
        trainer.submit(StepShown(step, 0, "t3", "N1"))
        hands.settle()
        assert _lost(panel, trainer) == [], step


def test_long_ideas_leave_their_boxes_in_reach(trainer: Trainer) -> None:
    panel = _in(trainer, ActionsConsole)
    for number in range(1, 20):
        trainer.submit(IdeaWritten(f"I{number}", LONG if number == 1 else "kort"))
    for step in ("collect", "group", "dots", "place", "pick"):
        trainer.submit(ActionStepShown(step))
        hands.settle()
        assert _lost(panel, trainer) == [], step


def test_a_long_idea_is_read_whole_where_it_is_picked(trainer: Trainer) -> None:
    panel = _in(trainer, ActionsConsole)
    trainer.submit(IdeaWritten("I1", LONG), IdeaPlaced("I1", 1, 5))
    trainer.go_to("pick")
    step = panel.step
    assert isinstance(step, PickStep)
    hands.settle()
    assert LONG in trainer.seen()
    box = step.ideas.boxes["I1"]
    assert box.height() > 60, "it goes on in the next lines"
    trainer.click(box)
    assert trainer.bridge.round_state.ideas[0].is_chosen


def test_a_key_never_stands_beside_words_that_were_cut_for_it(trainer: Trainer) -> None:
    commands = Commands()  # buttons do not keep it
    button = KeyButton("undo", commands)
    trainer.qtbot.addWidget(button)
    button.tell("Undo: team goal")
    button.show()
    shown = set()
    for width in range(50, 260):
        button.resize(width, 46)
        hands.settle(1)
        shown.add((button.said.endswith("…"), button.key.isVisible()))
    assert shown == {(True, False), (False, False), (False, True)}


def test_an_ampersand_stays_one_on_every_button(trainer: Trainer) -> None:
    panel = _in(trainer, NormsConsole, *TEAMS)
    trainer.submit(ObjectiveWritten("O1", "Tijd & aandacht"), MomentWritten("M1", "A & B", "t1"))
    for step in ("n2", "n3", "n4", "n5"):
        trainer.submit(StepShown(step, 0, "t1"))
        texts = [one.text() for one in _shown(panel) if isinstance(one, QAbstractButton)]
        assert not [text for text in texts if "&" in text.replace("&&", "")], step


def test_an_ampersand_stays_one_in_the_menu_for_another_norm(trainer: Trainer) -> None:
    panel = _in(trainer, NormsConsole, *TEAMS)
    trainer.submit(MomentWritten("M1", "Bellen & mailen", "t1"), NormStarted("N1", "t1"))
    trainer.submit(StepShown("n5", norm="N1"))
    step = panel.step
    assert isinstance(step, WordingStep)
    menu = step.new_norm.menu()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    assert offered[0] == "Bellen && mailen (Advies && Beheer)"
    trainer.submit(MomentRemoved("M1"))
    assert "Een norm voor Advies && Beheer" in [action.text() for action in menu.actions()]


@pytest.mark.parametrize("step", ["dots", "place", "pick"])
def test_a_step_without_ideas_leads_to_where_they_are_written(trainer: Trainer, step: str) -> None:
    panel = _in(trainer, ActionsConsole)
    trainer.submit(ActionStepShown(step))
    hands.settle()
    there = panel.step
    assert isinstance(there, DotsStep | PlaceStep | PickStep)
    assert "Er zijn nog geen ideeën" in trainer.seen()
    trainer.click(there.no_ideas.write)
    assert trainer.bridge.round_state.place.step == "collect"
    field = panel.first_field()
    assert field
    assert field.hasFocus(), "else the first letters are taken for keys"
    trainer.submit(IdeaWritten("I1", "Een bord"), ActionStepShown(step))
    hands.settle()
    assert "Er zijn nog geen ideeën" not in trainer.seen()
