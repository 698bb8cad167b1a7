"""What the tests of the first window share: its form and its list, and the way back to it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QMessageBox

from desktop.demo import hands
from desktop.home.new_traject import NewTrajectForm
from desktop.home.shelf_list import ShelfRow
from tests.desktop.trainer import CONTROL, Key, Trainer


def form_of(trainer: Trainer) -> NewTrajectForm:
    assert trainer.home.form is not None
    return trainer.home.form


def row_of(trainer: Trainer, client: str) -> ShelfRow:
    rows = trainer.home.list.rows
    return next(row for row in rows if row.open.accessibleName().startswith(client))


def clients(trainer: Trainer) -> list[str]:
    return [row.open.accessibleName().split(",")[0] for row in trainer.home.list.rows]


def go_home(trainer: Trainer) -> None:
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.qtbot.waitUntil(trainer.home.isActiveWindow)


def look_again(trainer: Trainer) -> None:
    trainer.home.refresh()
    hands.settle()


def make_folder(trainer: Trainer) -> Path:
    trainer.places.trajecten.mkdir(exist_ok=True)
    return trainer.places.trajecten


def press_in_box(trainer: Trainer, text: str) -> Callable[[QMessageBox], None]:
    def press(box: QMessageBox) -> None:
        button: QAbstractButton = next(one for one in box.buttons() if one.text() == text)
        trainer.click(button)

    return press


def told_by_box(trainer: Trainer, work: Callable[[], object]) -> str:
    """All that a message says that comes up during the work; it is put away again."""
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(f"{box.text()}\n\n{box.informativeText()}")

    with trainer.in_dialog(QMessageBox, read):
        work()
    return told[0]
