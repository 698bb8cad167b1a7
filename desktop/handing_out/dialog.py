"""A set of files handed out: made with one press, then opened or printed from here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.console.areas import TallArea
from desktop.console.fields import label
from desktop.fitting import fit_dialog
from desktop.handing_out.making import Making
from desktop.roomy import RoomyDialog
from desktop.theme import restyle
from desktop.trouble import file_error_text
from game.files.handing_out import Piece
from game.worded import FileError

Make = Callable[[frozenset[str]], Sequence[Piece]]
"""The files that are to be made, by the names of the choices that are ticked."""

_CALM = 500
"""Milliseconds after which it is shown how far it is; what is ready sooner needs no bar."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tick before the files are made: its name, and what it says."""

    name: str
    text: str
    is_ticked: bool = False


class HandingOut(RoomyDialog):
    """Makes the files in a folder beside the traject, or in another one.

    Args:
        title: What is handed out, such as the print pack.
        line: What is in it.
        folder: Where it goes unless one chooses.
        choices: What can be ticked.
        pieces: The files, by the names that are ticked.
        words: The texts of the trainer's windows.
        load: Loads what the files are made with, in a thread; asked for before the files.
    """

    def __init__(
        self,
        title: str,
        line: str,
        folder: Path,
        choices: Sequence[Choice],
        pieces: Make,
        words: Words,
        parent: QWidget | None,
        load: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._pieces, self._load = folder, pieces, load
        self._outcome: Callable[[Words], str] | None = None
        self._error: FileError | None = None
        self._made: list[tuple[Path, int]] = []
        self._copies: dict[str, int] = {}
        self.making = Making(self)
        fit_dialog(self, 820, 620)
        self.heading, self.told, self.where = label("title"), label("soft"), label("label")
        self.choices = {one.name: QCheckBox() for one in choices}
        for one in choices:
            self.choices[one.name].setChecked(one.is_ticked)
        self.bar, self.stop, self.trouble = QProgressBar(), QPushButton(), label("error")
        self.go, self.elsewhere = QPushButton(), QPushButton()
        self.open_folder, self.leave = QPushButton(), QPushButton()
        self.rows: dict[str, tuple[QPushButton, QPushButton | None]] = {}
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        self._lay_out()
        self._connect()
        self.speak(words, title, line, choices)
        self.go.setFocus()

    def speak(self, words: Words, title: str, line: str, choices: Sequence[Choice]) -> None:
        """Says all of it in these words; what is ticked, and what was made, stays."""
        self._words, self._line = words, line
        self.setWindowTitle(title)
        self.heading.setText(title)
        for one in choices:
            if one.name in self.choices:
                self.choices[one.name].setText(one.text)
        self.bar.setAccessibleName(words("handing_out.busy"))
        for button, key in (
            (self.stop, "handing_out.stop"),
            (self.go, "handing_out.make"),
            (self.elsewhere, "handing_out.elsewhere"),
            (self.open_folder, "handing_out.open_folder"),
            (self.leave, "dialog.close"),
        ):
            button.setText(words(key))
        self._tell_outcome()
        self._show_state()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing while files are made stops that; nothing half stays behind."""
        self.making.stop_and_wait()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape, and the button at the foot."""
        self.making.stop_and_wait()
        super().reject()

    def make(self, folder: Path | None = None) -> None:
        """Makes the files; a second press while it is busy does nothing."""
        if self.making.is_busy:
            return
        self._folder = folder or self._folder
        self._forget_made()
        self.setFocus()  # else the button beside it has the keyboard, and a second press leaves
        self.bar.setRange(0, 0)  # how many there are is not known yet
        self._calm.start()
        self.making.load(self._load, self._on_loaded)
        self._show_state()

    def _connect(self) -> None:
        self.making.told.connect(self.bar.setValue)
        self.making.done.connect(self._on_done)
        self.making.failed.connect(self._on_failed)
        self.making.stopped.connect(self._on_stopped)
        self._calm.timeout.connect(self._show_state)
        self.go.clicked.connect(self._on_go)
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.open_folder.clicked.connect(self._on_open_folder)
        self.stop.clicked.connect(self._on_stop)
        self.leave.clicked.connect(self.reject)
        for box in self.choices.values():
            box.toggled.connect(self._on_choice)

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self._files = QGridLayout()
        self._files.setColumnStretch(0, 1)
        self._files.setVerticalSpacing(6)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._files)
        inside.addStretch(1)
        area = TallArea()
        area.show_widget(holder)
        progress = QHBoxLayout()
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.stop)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        for button in (self.elsewhere, self.go, self.open_folder):
            foot.addWidget(button)
        for button in (self.go, self.open_folder):
            restyle(button, kind="primary")
        for button in (self.leave, self.elsewhere, self.stop, self.go, self.open_folder):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        for widget in (self.heading, self.told, *self.choices.values(), self.where):
            column.addWidget(widget)
        column.addLayout(progress)
        column.addWidget(self.trouble)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _show_state(self) -> None:
        """There is one thing to do: make the files, wait for them, or open where they lie."""
        is_busy, is_made = self.making.is_busy, bool(self._made)
        is_slow = is_busy and not self._calm.isActive()
        self.bar.setVisible(is_slow)
        self.stop.setVisible(is_slow)
        self.go.setVisible(not is_made)
        self.go.setEnabled(not is_busy)
        self.elsewhere.setEnabled(not is_busy)
        self.open_folder.setVisible(is_made)
        for box in self.choices.values():
            box.setEnabled(not is_busy)
        where = "handing_out.lies" if is_made else "handing_out.where"
        self.where.setText(self._words(where, folder=str(self._folder)))
        self._show_files()

    def _show_files(self) -> None:
        while self._files.count():
            item = self._files.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for row, (path, copies) in enumerate(self._made):
            self._show_file(row, path, copies)

    def _show_file(self, row: int, path: Path, copies: int) -> None:
        name = path.relative_to(self._folder).as_posix()
        words, told = self._words, QLabel(name)
        told.setTextFormat(Qt.TextFormat.PlainText)
        opened = QPushButton(words("preview.open"))
        opened.clicked.connect(partial(_open, path))
        printed = None
        if path.suffix == ".pdf":
            printed = QPushButton(words("preview.print"))
            printed.clicked.connect(partial(self._print, path, copies))
        self.rows[name] = opened, printed
        self._files.addWidget(told, row, 0)
        for column, button in enumerate((opened, printed), start=1):
            if button:
                button.setAutoDefault(False)
                button.setAccessibleName(f"{button.text()}: {name}")
                self._files.addWidget(button, row, column)

    def _on_go(self) -> None:
        self.make()

    def _on_loaded(self) -> None:
        ticked = frozenset(name for name, box in self.choices.items() if box.isChecked())
        pieces = list(self._pieces(ticked))
        self._copies = {one.name: one.copies for one in pieces}
        self.bar.setRange(0, len(pieces))
        self.bar.setValue(0)
        self.making.start(self._folder, pieces)

    def _on_elsewhere(self) -> None:
        title = self._words("going_home.where")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder.parent))
        if chosen:
            self.make(Path(chosen) / self._folder.name)

    def _on_open_folder(self) -> None:
        _open(self._folder)

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.making.stop()

    def _on_choice(self) -> None:
        """What is ticked now is not what was made."""
        self._forget_made()
        self._show_state()

    def _forget_made(self) -> None:
        """Says again what is in it: what was made is another thing by now."""
        self._made, self._outcome, self._error = [], None, None
        self._tell_outcome()

    def _tell_outcome(self) -> None:
        """How it went, where it was tried."""
        self.told.setText(self._outcome(self._words) if self._outcome else self._line)
        self.trouble.setText(file_error_text(self._error, self._words) if self._error else "")
        self.trouble.setVisible(self._error is not None)

    def _on_done(self, made: list[Path]) -> None:
        self._made = [
            (path, self._copies.get(path.relative_to(self._folder).as_posix(), 1)) for path in made
        ]
        self._outcome = partial(_told_done, count=len(made))
        self._end()

    def _on_failed(self, error: FileError) -> None:
        self._error = error
        self._end()

    def _on_stopped(self) -> None:
        self._outcome = _told_stopped
        self._end()

    def _end(self) -> None:
        self._calm.stop()
        self.stop.setEnabled(True)
        self._tell_outcome()
        self._show_state()
        next_thing = self.open_folder if self._made else self.go
        next_thing.setFocus()

    def _print(self, path: Path, copies: int) -> None:
        """The laptop's own dialog, with the right paper and number filled in."""
        from desktop.preview import ask_and_print

        try:
            content = path.read_bytes()
        except OSError:
            self._error = FileError("missing", path=str(path))
            self._tell_outcome()
        else:
            ask_and_print(content, self, copies)


def _told_done(words: Words, count: int) -> str:
    return words.count("handing_out.done", count)


def _told_stopped(words: Words) -> str:
    return words("handing_out.stopped")


def _open(path: Path) -> None:
    """With the program that this laptop uses for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
