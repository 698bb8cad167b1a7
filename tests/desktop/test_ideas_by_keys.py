"""Dots, effort and effect typed in: digits, and Enter to go on."""

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel

from desktop.console.actions import ActionsConsole
from desktop.console.actions.about_choosing import PickStep, PlaceStep
from desktop.console.actions.about_ideas import DotsStep
from desktop.demo import hands
from game.actions.events import DotsCounted, IdeaPlaced, IdeaWritten
from game.actions.state import Actions
from tests.desktop.trainer import Key, Trainer


def at_step(trainer: Trainer, name: str) -> object:
    """Three ideas, at a step of the actions."""
    trainer.begin()
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    trainer.show_block(next(one.id for one in meeting.blocks if one.round == "s1-actions"))
    for number in (1, 2, 3):
        trainer.submit(IdeaWritten(f"I{number}", f"Idee {number}"))
    while work(trainer).place.step != name:
        trainer.go_on()
    panel = trainer.console.middle.panel
    assert isinstance(panel, ActionsConsole)
    return panel.step


def work(trainer: Trainer) -> Actions:
    found = trainer.bridge.round_state
    assert isinstance(found, Actions)
    return found


def test_two_digits_and_enter_place_an_idea_and_go_on_to_the_next(trainer: Trainer) -> None:
    """Enter after the second digit went to the button for 1, and an effect of 5 became 1."""
    step = at_step(trainer, "place")
    assert isinstance(step, PlaceStep)
    trainer.press(Key.Key_3, Key.Key_5, Key.Key_Return, Key.Key_2, Key.Key_4, Key.Key_Return)
    placed = [(one.effort, one.effect) for one in work(trainer).ideas]
    assert placed == [(3, 5), (2, 4), (0, 0)]
    assert work(trainer).place.item == "I3"


@pytest.mark.parametrize("on", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_after_the_last_dots_the_keyboard_is_at_the_main_button(trainer: Trainer, on: Key) -> None:
    step = at_step(trainer, "dots")
    assert isinstance(step, DotsStep)
    trainer.press(Key.Key_5, on, Key.Key_4, on, Key.Key_1, on)
    assert [one.dots for one in work(trainer).ideas] == [5, 4, 1]
    assert trainer.console.middle.main.hasFocus()


def test_more_dots_than_there_are_is_told_while_they_are_counted(trainer: Trainer) -> None:
    step = at_step(trainer, "dots")
    assert isinstance(step, DotsStep)
    trainer.press(Key.Key_2, Key.Key_4, Key.Key_Return)
    assert step.total.text() == "24 van 24 stippen"
    trainer.press(Key.Key_1, Key.Key_Return)
    assert step.total.text() == "25 van 24 stippen: te veel"


@pytest.mark.parametrize("letters", range(60, 120, 4))
def test_what_is_told_behind_an_idea_is_not_torn_apart(trainer: Trainer, letters: int) -> None:
    """The dot stood at the end of a line, or a 9 above its word."""
    step = at_step(trainer, "pick")
    assert isinstance(step, PickStep)
    trainer.console.resize(1280, 720)
    text = ("Nooit meer alleen aan de telefoon in de ochtend " * 3)[:letters].strip()
    trainer.submit(IdeaWritten("I1", text), DotsCounted("I1", 9), IdeaPlaced("I1", 3, 5))
    hands.settle()
    (label,) = step.ideas.boxes["I1"].findChildren(QLabel)
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.width())
        lines.append(label.text()[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    assert not [line for line in lines if line.endswith("·")]
    told = "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")
    assert "· 9 stippen" in told
    assert "· moeite 3, effect 5" in told
