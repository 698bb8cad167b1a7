"""Every dialog over the console of the example, one after the other."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from time import sleep

from PySide6.QtWidgets import QDialog, QTabWidget

from desktop.console.begin_return import BeginReturn
from desktop.console.found import FoundDialog
from desktop.console.parking import ParkDialog
from desktop.console.people_dialog import PeopleDialog
from desktop.console.pick_dialog import PickDialog
from desktop.console.programme_editor import ProgrammeEditor
from desktop.console.q_sort.analysis import AnalysisDialog
from desktop.console.q_sort.files.coming_in import ImportDialog
from desktop.console.ready_dialog import ReadyDialog
from desktop.console.taking import TakingDialog
from desktop.demo import hands
from desktop.handing_out.beside import Waiting, made_beside
from desktop.preview import Preview
from game.files.handing_out import stop_if_asked
from game.q_sort.events import SortStepShown
from tests.desktop.sort_steps import last_block, look_step
from tests.desktop.trainer import Trainer
from tests.game.q_files.examples import example

SMALL = 1280, 720
"""The smallest screen that there is to fit on."""

_BY_COMMAND = (
    (PeopleDialog, "people"),
    (ProgrammeEditor, "programme"),
    (ReadyDialog, "ready"),
    (PickDialog, "find"),
    (PickDialog, "history"),
    (PickDialog, "questions"),
    (BeginReturn, "come_back"),
    (Preview, "script"),
)

Look = Callable[[str, QDialog], object]
"""What one does in a dialog, or on a page of it, by its name."""


def look_into_every_dialog(trainer: Trainer, look: Look, as_it_came: Look | None = None) -> None:
    """Opens each of them on a small screen, and all pages in it.

    Args:
        look: At each page, in a dialog that fills the small screen.
        as_it_came: What to look at first, in the size and the place that it came up with.
    """

    def work(dialog: QDialog) -> None:
        if as_it_came:
            as_it_came(type(dialog).__name__, dialog)
        _look_at_all(dialog, look)

    def opened(kind: type[QDialog]) -> AbstractContextManager[None]:
        return trainer.in_dialog(kind, work)

    for kind, name in _BY_COMMAND:
        with opened(kind):
            trainer.console.commands.actions[name].trigger()
    with opened(Waiting):
        made_beside(_never_ready, trainer.console.words, trainer.console)
    with opened(TakingDialog):
        trainer.console.side.thought_opened.emit(trainer.bridge.workshop.thoughts[0].id)
    with opened(ParkDialog):
        ParkDialog(trainer.bridge, trainer.console.words, trainer.console).exec()
    with opened(FoundDialog):
        text = trainer.bridge.workshop.thoughts[0].text
        words, go = trainer.console.words, trainer.console.refresh
        FoundDialog("Norm", text, [text, text], words, trainer.console, go).exec()
    # Not a click: where letters are large the programme is put away.
    trainer.console.programme.chosen.emit(last_block(trainer))
    trainer.submit(SortStepShown("st7"))
    step = look_step(trainer)
    with opened(ImportDialog):
        file = example("htmlq_flashq_export.csv")
        ImportDialog(trainer.bridge, file, trainer.console.words, trainer.console).exec()
    with opened(AnalysisDialog):
        trainer.click(step.analysis)


def _never_ready() -> None:
    while True:
        stop_if_asked()
        sleep(0.01)


def _look_at_all(dialog: QDialog, look: Look) -> None:
    dialog.resize(SMALL[0] - 60, SMALL[1] - 60)
    for page in _pages(dialog):
        hands.settle()
        look(f"{type(dialog).__name__} {page}", dialog)


def _pages(dialog: QDialog) -> Iterator[str]:
    """Brings each page of a dialog in front."""
    if isinstance(dialog, AnalysisDialog):
        for page in dialog.page_names:
            hands.click(dialog.tabs.button(page))
            yield page
        return
    tabs = dialog.findChild(QTabWidget)
    for number in range(tabs.count() if tabs else 1):
        if tabs:
            tabs.setCurrentIndex(number)
        yield str(number)
