"""The example's Q analysis, opened on the console."""

from collections.abc import Callable

from desktop.console.q_sort.analysis import AnalysisDialog
from desktop.demo import hands
from tests.desktop.sort_steps import at_look
from tests.desktop.trainer import Trainer

Work = Callable[[AnalysisDialog], object]


def analyse(trainer: Trainer, work: Work) -> None:
    """Opens the example's analysis with its button, and works in it."""
    trainer.open_example()
    again(trainer, work)


def again(trainer: Trainer, work: Work) -> None:
    step = at_look(trainer)
    with trainer.in_dialog(AnalysisDialog, work):
        trainer.click(step.analysis)


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
