"""The program with windows: home, and one open traject at a time."""

import gc
import linecache
import logging
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets  # dialogs by its name: each is made when it is first asked for
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from assets.language import Words, texts
from assets.language import words as words_of
from assets.tokens import look
from desktop import theme
from desktop.app.letters import letters_of_own_screen
from desktop.app.shelf_work import ShelfWork
from desktop.enter import EnterPresses
from desktop.fitting import show_fitting
from desktop.heard import let_all_be_heard
from desktop.home import HomeWindow
from desktop.paint import art, load_fonts
from desktop.places import Places, places
from desktop.preferences import Preferences
from desktop.steady import Steady, steady
from desktop.stock_words import StockWords
from desktop.trouble import catch_crashes, file_error_text, tell_file_error
from game.clock import Clock
from game.worded import FileError

if TYPE_CHECKING:  # home must be there at once: what an open traject needs is loaded with it
    from desktop.app.workshop_windows import WorkshopWindows
    from desktop.decks import DecksWindow
    from desktop.home.new_traject import NewTraject
    from desktop.screens import QtScreens
    from game.files.backups import Backup
    from game.session import Session

_log = logging.getLogger(__name__)

_HAS_BACKUP = ("damaged", "empty", "missing", "not_understood", "not_ours")
"""Errors after which a backup is offered."""

_STANDS = 1000
"""Milliseconds after which home stands, and Python's collector goes to work: see ``__main__``."""

_LOOKING_AROUND = 400
"""Milliseconds after home is shown in which nobody has chosen anything yet."""


def now() -> datetime:
    """The time on this laptop, with its offset."""
    return datetime.now().astimezone()


class App(QObject):
    """Shows home, opens and closes trajecten, and says what went wrong.

    Signals:
        ended: The trainer is done; nothing is open any more.

    Args:
        application: The running Qt application.
        found: Where files lie.
        clock: The time now.
        steady: A clock that nobody can set, to notice that the other one was; or none.
    """

    ended = Signal()

    def __init__(
        self,
        application: QApplication,
        found: Places,
        clock: Clock = now,
        steady: Steady | None = None,
    ) -> None:
        super().__init__()
        self._application, self._places, self._clock = application, found, clock
        self._steady = steady
        self.preferences = Preferences(found.preferences, self)
        self.preferences.begin_with("console_text", letters_of_own_screen())
        self._stock_words = StockWords(application, self)
        load_fonts()
        let_all_be_heard()
        self._put_on_look()
        self.preferences.changed.connect(self._on_preference)  # before home arranges what it has
        self._stock_words.speak(self.words.language)
        EnterPresses(application, self)
        self._port: QtScreens | None = None
        self.home = HomeWindow(found, self.preferences, clock)
        self._shelf_work = ShelfWork(self.home, found, clock, self)
        self.windows: WorkshopWindows | None = None
        self.decks: DecksWindow | None = None
        self._connect()

    @property
    def words(self) -> Words:
        """The texts of the trainer's windows."""
        return words_of(self.preferences.get("console_language"))

    def show_home(self) -> None:
        """Shows the trajecten."""
        self.windows = None
        gc.unfreeze()  # what was open may go
        show_fitting(self.home)
        QTimer.singleShot(_LOOKING_AROUND, self, self._load_ahead)

    def open(self, path: Path) -> bool:
        """Opens a traject; whether that went well. One that is open already stays, and alone."""
        if self.windows:  # the second click of a double one
            return False
        from desktop.app.names import forget_if_due
        from desktop.app.opening import open_traject
        from game.files.locked import is_locked

        if is_locked(path):
            unlocked = self._unlock(path)
            return unlocked is not None and self.open(unlocked)
        try:
            session = open_traject(path, self._places, self._clock)
            forget_if_due(session, self._places, self._clock)
        except FileError as error:
            self._tell_not_opened(error, path)
            return False
        self.show_session(session)
        return True

    def begin(self, wanted: "NewTraject", folder: Path | None = None) -> bool:
        """Makes a new traject and opens it; whether that went well. Never beside an open one."""
        if self.windows:  # the second click of a double one
            return False
        from desktop.app.opening import make_traject

        try:
            session = make_traject(wanted, folder or self._places.trajecten, self._clock)
        except FileError as error:
            tell_file_error(error, self.words, self.home)
            return False
        self.show_session(session)
        return True

    def practise(self) -> None:
        """Opens a fresh example to practise with; the one before it goes."""
        if self.windows:  # the second click of a double one
            return
        from desktop.app.example import practice_session

        try:
            session = practice_session(self._places.practice, self.words.language, self._clock)
        except FileError as error:
            tell_file_error(error, self.words, self.home)
            return
        self.show_session(session)

    def show_decks(self) -> None:
        """Shows the decks of cards and statements."""
        from desktop.decks import DecksWindow

        self.decks = DecksWindow(self._places, self.preferences, self._clock)
        self.decks.left.connect(self._on_decks_left)
        self._let_find_in(self.decks, "F1")  # Ctrl F looks for a card there
        show_fitting(self.decks)
        self.home.hide()

    def _on_decks_left(self) -> None:
        if self.decks:
            self.decks.deleteLater()
        self.decks = None
        self.show_home()

    def _load_ahead(self) -> None:
        """Loads what the first open traject needs, so that opening it takes no longer."""
        import_module("desktop.app.workshop_windows")
        texts(self.words.language)
        self._forget_due()

    def _forget_due(self) -> None:
        """Forgets the names of which the day has passed, and says so on home."""
        from desktop.app.names import forget_all_due

        if self.windows is None and (clients := forget_all_due(self._places, self._clock)):
            self.home.tell(self.words("home.forgot", clients=", ".join(clients)))
            self.home.refresh()

    def _connect(self) -> None:
        self.home.opened.connect(self.open)
        self.home.begun.connect(self.begin)
        self.home.decks_asked.connect(self.show_decks)
        self.home.practised.connect(self.practise)
        self.home.came_back.connect(self._on_came_back)
        self.home.browsed.connect(self._on_browsed)
        self._let_find_in(self.home, "F1", "Ctrl+F")
        self.home.finder.clicked.connect(self._on_find)

    def _let_find_in(self, window: QWidget, *keys: str) -> None:
        """What a trainer finds or does anything with in a traject works here as well."""
        for key in keys:
            QShortcut(QKeySequence(key), window).activated.connect(self._on_find)

    def _on_find(self) -> None:
        from desktop.app.finding import find_in

        find_in(self.decks or self.home, self.words)

    def show_session(self, session: "Session") -> None:
        """Shows the two windows of an open traject."""
        from desktop.app.workshop_windows import WorkshopWindows
        from desktop.screens import QtScreens

        self._port = self._port or QtScreens(self)
        if session.began_at != self.preferences.get("last_began"):
            self.preferences.set("stage_language", session.workshop.language)
        self.preferences.set("last_began", session.began_at)  # opened again, the room reads on
        self.windows = WorkshopWindows(
            session, self.preferences, self._places, self._port, self._clock, self._steady, self
        )
        self.windows.left.connect(self.show_home)
        self.windows.quitted.connect(self._on_quitted)
        self.windows.show()
        self.home.hide()
        gc.freeze()  # it stays: through a large traject the collector would go for long

    def leave(self) -> None:
        """Puts everything away where Qt goes on without it: its windows, and its words for Qt."""
        gc.unfreeze()
        for window in (self.windows, self.decks, self.home):
            if window:
                window.close()
        self.home.deleteLater()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _on_quitted(self) -> None:
        self.windows = None
        self.ended.emit()

    def _tell_not_opened(self, error: FileError, path: Path) -> None:
        """Says what is wrong; for a damaged file also offers the newest backup."""
        from desktop.app.opening import newest_backup

        backup = newest_backup(path, self._places) if error.key in _HAS_BACKUP else None
        if not backup:
            tell_file_error(error, self.words, self._parent())
            return
        when = f"{self.words.day(backup.made_at.date())} {backup.made_at:%H:%M}"
        box = QtWidgets.QMessageBox(self._parent())
        box.setWindowTitle(self.words("app.name"))
        what, rest = file_error_text(error, self.words).split("\n\n", 1)
        box.setText(what)
        box.setInformativeText(f"{rest}\n\n{self.words('backup.found', when=when)}")
        use = box.addButton(self.words("backup.use"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.words("backup.leave"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is use:
            self._open_backup(backup, path)

    def _open_backup(self, backup: "Backup", path: Path) -> None:
        from desktop.app.opening import restore

        try:
            place = restore(backup, path)
        except FileError as error:
            tell_file_error(error, self.words, self._parent())
        else:
            self.open(place)

    def _parent(self) -> QWidget | None:
        return self.home if self.home.isVisible() else None

    def _on_came_back(self, path: Path) -> None:
        if self.open(path) and self.windows:
            self.windows.day.begin_return()

    def _unlock(self, path: Path) -> Path | None:
        """Asks for the password of a locked copy; where what was in it lies now."""
        from desktop.home.lock_dialog import UnlockDialog
        from game.files.locked import unlock

        places: list[Path] = []

        def open_with(password: str) -> str:
            try:
                places.append(unlock(path, self._places.trajecten, password))
            except FileError as error:
                return file_error_text(error, self.words)
            return ""

        dialog = UnlockDialog(open_with, path.name, self.words, self._parent())
        dialog.exec()
        dialog.deleteLater()
        return places[0] if places else None

    def _on_browsed(self) -> None:
        title, kinds = self.words("home.browse"), self.words("home.kinds")
        known = self._places.trajecten
        folder = str(known if known.exists() else Path.home())
        place, _ = QtWidgets.QFileDialog.getOpenFileName(self.home, title, folder, kinds)
        if place:
            self.open(Path(place))

    def _on_preference(self, name: str) -> None:
        if name in ("console_theme", "console_text"):
            self._put_on_look()
        elif name == "console_language":
            self._stock_words.speak(self.words.language)
            self._shelf_work.speak()

    def _put_on_look(self) -> None:
        icon = QIcon(art("art/teapot-2.svg", look(), 128, 128))
        self._application.setWindowIcon(icon)
        tokens = look(self.preferences.get("console_theme"))
        theme.put_on(self._application, tokens, self.preferences.get("console_text"))


def run(path: Path | None = None) -> int:
    """Runs the program until the last window is closed; its exit code."""
    linecache.clearcache()  # PySide reads the source of all that is imported, and it stays there
    application = QApplication.instance() or QApplication(list(theme.ARGUMENTS))
    assert isinstance(application, QApplication)
    application.setApplicationName("Theepot")
    application.setDesktopFileName("theepot")
    found = places()
    app = App(application, found, steady=steady)
    app.ended.connect(application.quit)
    catch_crashes(found.crashes, lambda: app.words)
    if path is None or not app.open(path):
        app.show_home()
    QTimer.singleShot(_STANDS, gc.enable)
    return application.exec()
