"""The menu with programmes to begin from: those of the program, one's own, and files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox, QWidget

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
        keep = menu.addAction(words("editor.keep"))
        keep.triggered.connect(self._on_keep)
        menu.addAction(words("editor.open")).triggered.connect(self._on_open)
        save = menu.addAction(words("editor.save"))
        save.triggered.connect(self._on_save)
        self._keeping = (keep, save)
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

    def allow_keeping(self, is_allowed: bool) -> None:
        """Whether there is something to keep."""
        for action in self._keeping:
            action.setEnabled(is_allowed)

    def keep(self, name: str) -> None:
        """Keeps the programme as it is now as a template."""
        if name.strip() and self._try(programme_files.keep, self._now(name.strip()), self._folder):
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

    def _try(self, work: Callable[..., object], *arguments: object) -> bool:
        """Does it, and tells what the world did; whether it went well."""
        try:
            work(*arguments)
        except FileError as error:
            tell_file_error(error, self._words, self._parent)
            return False
        finally:
            self._fill()
        return True

    def _on_chosen(self) -> None:
        self.chosen.emit(self.sender().data())  # type: ignore[attr-defined]  # a QAction

    def _on_keep(self) -> None:
        words = self._words
        name, is_wanted = QInputDialog.getText(
            self._parent, words("editor.keep"), words("editor.keep_name")
        )
        if is_wanted and self._may_have(name.strip()):
            self.keep(name)

    def _may_have(self, name: str) -> bool:
        """Whether a template may get this name: one that has it already would be gone."""
        if name not in [one.name for one in programme_files.templates(self._folder)]:
            return True
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._words("editor.keep"))
        box.setTextFormat(Qt.TextFormat.PlainText)  # the name is in it, as it was typed
        box.setText(self._words("editor.replace_sure", name=name))
        role = QMessageBox.ButtonRole
        replace = box.addButton(self._words("editor.replace"), role.AcceptRole)
        box.setDefaultButton(box.addButton(self._words("editor.cancel"), role.RejectRole))
        box.exec()
        return box.clickedButton() is replace

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
