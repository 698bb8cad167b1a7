"""The example's Q analysis, opened on the console."""

from collections.abc import Callable

from desktop.console.q_sort import QSortConsole
from desktop.console.q_sort.about_looking import LookStep
from desktop.console.q_sort.analysis import AnalysisDialog
from desktop.demo import hands
from game.example.session import SORTS
from game.q_sort.events import SortStepShown
from game.q_sort.state import QSort
from tests.desktop.trainer import Trainer

Work = Callable[[AnalysisDialog], object]


def look_step(trainer: Trainer) -> LookStep:
    """The last step of the example's Q-sort."""
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    trainer.show_block([one for one in meeting.blocks if one.round == SORTS][-1].id)
    trainer.submit(SortStepShown("st7"))
    panel = trainer.console.middle.panel
    assert isinstance(panel, QSortConsole)
    assert isinstance(panel.step, LookStep)
    return panel.step


def analyse(trainer: Trainer, work: Work) -> None:
    """Opens the example's analysis with its button, and works in it."""
    trainer.open_example()
    again(trainer, work)


def again(trainer: Trainer, work: Work) -> None:
    step = look_step(trainer)
    with trainer.in_dialog(AnalysisDialog, work):
        trainer.click(step.analysis)


def state_of(trainer: Trainer) -> QSort:
    state = trainer.bridge.state.rounds[SORTS]
    assert isinstance(state, QSort)
    return state


def choose(dialog: AnalysisDialog, name: str, value: object) -> None:
    box = getattr(dialog.method, name).box
    hands.choose(box, value)


def page(trainer: Trainer, dialog: AnalysisDialog, name: str) -> None:
    trainer.click(dialog.tabs.button(name))


def flagged(dialog: AnalysisDialog) -> list[set[str]]:
    """The names of the sorts with a flag on each factor."""
    rows = dialog.turn.loadings.rows()
    return [
        {row[1] for row in rows if row[column].startswith("●")}
        for column in range(2, len(rows[0]) - 1)
    ]
