"""A trainer at a step of the Q-sort."""

from typing import TypeVar

from desktop.console.q_sort import QSortConsole
from desktop.console.q_sort.about_looking import LookStep
from desktop.console.q_sort.about_sorting import SheetsStep, TeamStep
from desktop.console.q_sort.preparing import PrepareStep
from desktop.console.q_sort.step import SortStep
from game.example.session import SORTS
from game.q_sort.events import SortStepShown
from game.q_sort.state import QSort
from tests.desktop.trainer import Trainer

EntryStep = TypeVar("EntryStep", SheetsStep, TeamStep)


def state_of(trainer: Trainer) -> QSort:
    state = trainer.bridge.state.rounds[SORTS]
    assert isinstance(state, QSort)
    return state


def step_of(trainer: Trainer) -> SortStep:
    panel = trainer.console.middle.panel
    assert isinstance(panel, QSortConsole)
    step = panel.step
    assert isinstance(step, SortStep)
    return step


def at_question(trainer: Trainer) -> PrepareStep:
    """The first step, before any card is laid out."""
    trainer.begin(programme="day")
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    block = next(one for one in meeting.blocks if one.name == "sorting_alone")
    trainer.show_block(block.id)
    step = step_of(trainer)
    assert isinstance(step, PrepareStep)
    return step


def prepared(trainer: Trainer) -> None:
    """The cards laid out, by the main button."""
    at_question(trainer)
    trainer.go_on()


def at_sheets(trainer: Trainer) -> SheetsStep:
    prepared(trainer)
    return _gone_on(trainer, 3, SheetsStep)


def at_team(trainer: Trainer) -> TeamStep:
    at_sheets(trainer)
    return _gone_on(trainer, 2, TeamStep)


def _gone_on(trainer: Trainer, stops: int, kind: type[EntryStep]) -> EntryStep:
    """So many stops on, where numbers of cards are typed."""
    trainer.go_on(stops)
    step = step_of(trainer)
    assert isinstance(step, kind)
    assert step.entry.number.hasFocus()
    return step


def look_step(trainer: Trainer) -> LookStep:
    step = step_of(trainer)
    assert isinstance(step, LookStep)
    return step


def last_block(trainer: Trainer) -> str:
    """Of the Q-sort of the example, which is open."""
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    return [one for one in meeting.blocks if one.round == SORTS][-1].id


def at_look(trainer: Trainer) -> LookStep:
    """The last step of the example, which is open."""
    trainer.show_block(last_block(trainer))
    trainer.submit(SortStepShown("st7"))
    return look_step(trainer)
