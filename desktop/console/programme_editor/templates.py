"""The menu with programmes to begin from: those of the program, one's own, and files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from assets.language import Words
from desktop.console.told import as_typed
from desktop.trouble import tell_file_error
from game.day import programme_files
from game.day.programmes import PROGRAMMES, Programme, programme
from game.worded import FileError


class Templates(QObject):
    """Fills a menu, and does what is chosen in it.

    Signals:
        chosen: A :class:`Programme` to begin from.
        kept: The name under which a template was kept.

    Args:
        folder: Where the trainer's own templates lie.
        now: Gives the programme as it is, under a name.
    """

    chosen = Signal(object)
    kept = Signal(str)

    def __init__(
        self, menu: QMenu, folder: Path, now: Callable[[str], Programme], words: Words, own: QWidget
    ) -> None:
        super().__init__(own)
        self._menu, self._folder, self._now, self._words = menu, folder, now, words
        self._parent = own
        self._fill()

    def _fill(self) -> None:
        words, menu = self._words, self._menu
        menu.clear()
        for name in PROGRAMMES:
            self._add(menu, words(f"programme.{name}"), programme(name))
        own = programme_files.templates(self._folder)
        if own:
            menu.addSeparator()
        for one in own:
            self._add(menu, one.name, one)
        menu.addSeparator()
        menu.addAction(words("editor.keep")).triggered.connect(self._on_keep)
        menu.addAction(words("editor.open")).triggered.connect(self._on_open)
        menu.addAction(words("editor.save")).triggered.connect(self._on_save)
        if own:
            away = menu.addMenu(words("editor.forget"))
            for one in own:
                action = away.addAction(as_typed(one.name))
                action.setData(one.name)
                action.triggered.connect(self._on_forget)

    def _add(self, menu: QMenu, text: str, made: Programme) -> None:
        action = menu.addAction(as_typed(text))
        action.setData(made)
        action.triggered.connect(self._on_chosen)

    def keep(self, name: str) -> None:
        """Keeps the programme as it is now as a template."""
        if name.strip():
            self._try(programme_files.keep, self._now(name.strip()), self._folder)
            self.kept.emit(name.strip())

    def open(self, place: Path) -> None:
        """Begins from a file."""
        try:
            self.chosen.emit(programme_files.read(place))
        except FileError as error:
            tell_file_error(error, self._words, self._parent)

    def save(self, place: Path) -> None:
        """Puts the programme as it is now in a file."""
        if place.suffix != ".json":
            place = place.with_name(place.name + ".json")
        self._try(programme_files.save, self._now(place.stem), place)

    def _try(self, work: Callable[..., object], *arguments: object) -> None:
        try:
            work(*arguments)
        except FileError as error:
            tell_file_error(error, self._words, self._parent)
        self._fill()

    def _on_chosen(self) -> None:
        self.chosen.emit(self.sender().data())  # type: ignore[attr-defined]  # a QAction

    def _on_keep(self) -> None:
        words = self._words
        name, is_wanted = QInputDialog.getText(
            self._parent, words("editor.keep"), words("editor.keep_name")
        )
        if is_wanted:
            self.keep(name)

    def _on_open(self) -> None:
        title, kinds = self._words("editor.open"), self._words("editor.kind_file")
        place, _ = QFileDialog.getOpenFileName(self._parent, title, str(Path.home()), kinds)
        if place:
            self.open(Path(place))

    def _on_save(self) -> None:
        title, kinds = self._words("editor.save"), self._words("editor.kind_file")
        suggested = str(Path.home() / "programma.json")
        place, _ = QFileDialog.getSaveFileName(self._parent, title, suggested, kinds)
        if place:
            self.save(Path(place))

    def _on_forget(self) -> None:
        name = self.sender().data()  # type: ignore[attr-defined]  # a QAction
        self._try(programme_files.forget, name, self._folder)
