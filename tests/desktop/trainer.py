"""A trainer at a laptop: opens the program, presses keys, clicks, and looks what is there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.app.workshop_windows import WorkshopWindows
from desktop.bridge import Bridge
from desktop.console.window import ConsoleWindow
from desktop.decks import DecksWindow
from desktop.demo import hands
from desktop.home import HomeWindow
from desktop.home.new_traject import NewTraject
from desktop.places import Places
from desktop.stage.board import Board
from game.example.session import Example
from game.exercise import Event
from game.session import Session
from game.workshop.state import KLANT
from tests.game.clock import START

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier

D = TypeVar("D", bound=QDialog)


class StandingClock:
    """The time stands still until a test lets it pass."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, minutes: float = 0, seconds: float = 0) -> None:
        self.now += timedelta(minutes=minutes, seconds=seconds)


def places_in(folder: Path) -> Places:
    """A laptop of its own."""
    own = folder / "program"
    return Places(
        trajecten=folder / "Theepot",
        practice=own / "practice",
        removed=own / "removed",
        backups=own / "backups",
        programmes=own / "programmes",
        decks=own / "decks",
        rules=own / "rules",
        preferences=own / "preferences.ini",
        crashes=own / "crashes.txt",
    )


def wanted(**differing: Any) -> NewTraject:
    """What a trainer could fill in for a new traject."""
    filled: dict[str, Any] = {
        "client": "Gemeente Waterdam",
        "customer": KLANT,
        "teams": ("Balie", "Telefoon"),
        "people": 8,
        "programme": "half_day",
        "day": START.date(),
        "start": "09:00",
        "language": "nl",
    }
    return NewTraject(**filled | differing)


def example_file(place: Path, language: str = "nl") -> Path:
    """A closed traject in which the whole example was played."""
    session = Session.create(place, StandingClock())
    session.submit_all(Example(language, START.date()).whole())
    session.close()
    return place


class Trainer:
    """The program on a laptop of its own, and what one can do with it.

    Attributes:
        clock: Stands still until it is told to go on.
    """

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.clock = StandingClock()
        self.places = places_in(folder)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.app = App(application, self.places, self.clock)
        self.app.show_home()
        qtbot.waitUntil(self.app.home.isActiveWindow)

    def leave(self) -> None:
        """Puts everything away, as if the program ended."""
        while popup := QApplication.activePopupWidget():
            popup.close()
        self.app.leave()

    # --- what there is ------------------------------------------------------------------------

    @property
    def home(self) -> HomeWindow:
        return self.app.home

    @property
    def decks(self) -> DecksWindow:
        assert self.app.decks is not None
        return self.app.decks

    @property
    def windows(self) -> WorkshopWindows:
        assert self.app.windows is not None
        return self.app.windows

    @property
    def console(self) -> ConsoleWindow:
        return self.windows.console

    @property
    def bridge(self) -> Bridge:
        return self.windows.bridge

    @property
    def board(self) -> Board:
        return self.windows.scene.board

    @property
    def keyboard(self) -> QWidget:
        """The widget that hears the keys."""
        found = (
            QApplication.activePopupWidget()
            or QApplication.focusWidget()
            or QApplication.activeWindow()
        )
        assert found is not None
        return found

    def on_stage(self) -> str:
        """What the room reads."""
        return self.board.told()

    def seen(self, window: QWidget | None = None) -> str:
        """What the trainer reads in a window."""
        parts = []
        for widget in (window or self.console).findChildren(QWidget):
            if not widget.isVisible():
                continue
            if isinstance(widget, QLabel | QAbstractButton):
                parts.append(widget.text())
        return "\n".join(part for part in parts if part)

    # --- keys and clicks ----------------------------------------------------------------------

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = _NONE) -> None:
        """Presses keys, wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(self.keyboard, key, with_)
            hands.settle(2)

    def write(self, text: str) -> None:
        """Types a text, wherever the keyboard is."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.keyboard, letter)
            else:
                hands.type_text(self.keyboard, letter)

    def tab_to(self, widget: QWidget, key: Qt.Key = Key.Key_Tab) -> None:
        """Presses Tab until the keyboard is there."""
        for _ in range(80):
            if QApplication.focusWidget() is widget:
                return
            self.press(key)
        raise AssertionError(f"Tab does not lead to {widget.accessibleName() or widget}")

    def click(self, widget: QWidget) -> None:
        """Clicks in the middle of a widget that can be seen."""
        assert widget.isVisible()
        assert widget.isEnabled()
        hands.click(widget)

    def turn_wheel(self, widget: QWidget) -> None:
        """Turns the wheel one notch with the mouse over a widget."""
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(widget.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            _NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        hands.settle()

    def choose(self, menu: QMenu, text: str) -> None:
        """Clicks an entry of a menu."""
        menu.popup(self.home.pos())
        hands.settle()
        action = next(one for one in menu.actions() if one.text().split("\t")[0] == text)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        hands.settle()

    @contextmanager
    def in_dialog(self, kind: type[D], work: Callable[[D], object]) -> Iterator[None]:
        """Works in the dialog of this kind that comes up; there must be one."""
        worked: list[QDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind) and not worked:
                worked.append(dialog)
                timer.stop()
                try:
                    hands.settle()
                    work(dialog)
                finally:
                    if dialog.isVisible():
                        dialog.reject()

        timer = QTimer()
        timer.setInterval(5)
        timer.timeout.connect(look)
        timer.start()
        yield
        timer.stop()
        assert worked, f"no {kind.__name__} came up"
        below = self.console if self.app.windows else self.app.decks or self.home
        below.activateWindow()  # what any window system does when a dialog closes
        hands.settle()

    # --- a session ----------------------------------------------------------------------------

    def begin(self, **differing: Any) -> None:
        """A new traject, open."""
        assert self.app.begin(wanted(**differing))
        self._look()

    def open(self, path: Path) -> None:
        """Opens a traject."""
        assert self.app.open(path)
        self._look()

    def open_example(self, language: str = "nl") -> Path:
        """Opens a traject in which the whole example was played."""
        self.places.trajecten.mkdir(exist_ok=True)
        path = example_file(self.places.trajecten / "polikliniek-zuid.theepot", language)
        self.open(path)
        return path

    def _look(self) -> None:
        self.qtbot.waitUntil(self.console.isActiveWindow)
        hands.settle()

    def show_block(self, id: str) -> None:
        """Brings a block on stage with a click on it."""
        self.click(self.console.programme.button(id))

    def submit(self, *events: Event) -> None:
        """What happened earlier, without hands."""
        for event in events:
            assert self.bridge.submit(event)
        hands.settle(1)

    def go_on(self, times: int = 1) -> None:
        """Page down, as a presenter's remote sends it."""
        for _ in range(times):
            self.press(Key.Key_PageDown)

    def go_to(self, step: str, prompt: int = 0) -> None:
        """Goes on until the room is in a step."""
        for _ in range(120):
            place = getattr(self.bridge.round_state, "place", None)
            if place and place.step == step and getattr(place, "prompt", 0) == prompt:
                return
            assert self.console.conductor.go_on()
        raise AssertionError(f"the room never came to {step}")
