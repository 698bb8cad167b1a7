"""What is done to a traject on home without opening it: copied, locked, removed, erased."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets  # dialogs by its name: each is made when it is first asked for
from PySide6.QtCore import QObject

from desktop.app.asking import ask_copy_name, is_sure_to_erase
from desktop.home import HomeWindow
from desktop.places import Places
from desktop.trouble import tell_file_error
from game.clock import Clock
from game.files import shelf
from game.worded import FileError

if TYPE_CHECKING:
    from desktop.app.giving_out import GivingOut


class ShelfWork(QObject):
    """Does what is chosen in the menu of a traject, and shows home as it is then."""

    def __init__(self, home: HomeWindow, places: Places, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._home, self._places, self._clock = home, places, clock
        self._giving_out: GivingOut | None = None
        home.put_away.connect(self._put_away_pack)
        home.list.copied.connect(self._on_copied)
        home.list.shared.connect(self._on_shared)
        home.list.named.connect(self._on_named)
        home.list.locked.connect(self._on_locked)
        home.list.packed.connect(self._on_packed)
        home.list.removed.connect(self._on_removed)
        home.list.put_back.connect(self._on_put_back)
        home.list.erased.connect(self._on_erased)

    def _on_copied(self, path: Path) -> None:
        from desktop.app.opening import copy_traject

        client = shelf.glimpse(path).client or path.stem
        name = ask_copy_name(client, self._home.words, self._home)
        if name:
            self._do(copy_traject, path, name, self._places, self._clock)

    def _on_shared(self, path: Path) -> None:
        from desktop.app.names import ask_changes_for_copy
        from desktop.app.opening import copy_without_names

        try:
            changes = ask_changes_for_copy(path, self._home.words, self._clock, self._home)
        except FileError as error:
            tell_file_error(error, self._home.words, self._home)
            return
        if changes is not None:
            self._do(copy_without_names, path, self._home.words, self._clock, changes)

    def _on_locked(self, path: Path) -> None:
        from desktop.home.lock_dialog import LockDialog
        from game.files.locked import SUFFIX, lock

        client = shelf.glimpse(path).client or path.stem
        dialog = LockDialog(client, self._home.words, self._home)
        if dialog.exec():
            suggested = str(Path.home() / f"{path.stem}{SUFFIX}")
            title, kind = self._home.words("home.locked_copy"), self._home.words("lock.kind")
            place, _ = QtWidgets.QFileDialog.getSaveFileName(self._home, title, suggested, kind)
            if place:
                place = place if place.endswith(".age") else f"{place}{SUFFIX}"
                self._do(lock, path, Path(place), dialog.password.text())
        dialog.deleteLater()

    def _on_named(self, path: Path) -> None:
        self._do(self._look_after_names, path)

    def _look_after_names(self, path: Path) -> None:
        from desktop.app.names import look_after
        from desktop.app.opening import Keeping, open_traject

        session = open_traject(path, self._places, self._clock)
        try:
            keeping = Keeping(session, self._places, self._clock)
            look_after(session, keeping, self._home.words, self._home)
        finally:
            session.close()

    def _on_packed(self, path: Path) -> None:
        self._do(self._show_pack, path)

    def _show_pack(self, path: Path) -> None:
        """What the programme needs on paper is known once the file was read."""
        from desktop.app.giving_out import GivingOut
        from desktop.app.opening import open_traject

        session = open_traject(path, self._places, self._clock)
        session.close()
        self._put_away_pack()
        self._giving_out = GivingOut(session, self._places, self._clock, self)
        self._giving_out.show_pack(self._home.words, self._home)

    def speak(self) -> None:
        """What is open over home speaks as home does now."""
        if self._giving_out:
            self._giving_out.speak(self._home.words)

    def _put_away_pack(self) -> None:
        if self._giving_out:
            self._giving_out.stop()
            self._giving_out.deleteLater()
        self._giving_out = None

    def _on_removed(self, path: Path) -> None:
        self._do(shelf.remove, path, self._places.removed)

    def _on_put_back(self, path: Path) -> None:
        self._do(shelf.put_back, path, self._places.trajecten)

    def _on_erased(self, path: Path) -> None:
        client = shelf.glimpse(path).client or path.stem
        if is_sure_to_erase(client, self._home.words, self._home):
            from game.files.clearing_up import erase_completely

            places = self._places
            self._do(erase_completely, path, places.backups, places.trajecten)

    def _do(self, work: Callable[..., object], *arguments: object) -> None:
        try:
            work(*arguments)
        except FileError as error:
            tell_file_error(error, self._home.words, self._home)
        self._home.refresh()
