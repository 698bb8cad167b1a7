"""What can be done from both windows by a key: go on, undo, blank, pause, park."""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from assets.language import Words
from desktop.spoken import tell_keys

KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "next": ("PgDown", "Right"),
        "back": ("PgUp", "Left"),
        "undo": ("Ctrl+Z",),
        "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
        "blank": ("B", "Ctrl+B"),
        "black": ("Shift+B", "Ctrl+Alt+B"),
        "pause": ("P", "Ctrl+Shift+P"),
        "minute": ("+", "Ctrl+1"),
        "minutes": ("Ctrl+5",),
        "time": ("T", "Ctrl+T"),
        "agenda": ("A", "Ctrl+Shift+A"),
        "park": ("Ctrl+K",),
        "find": ("Ctrl+F", "F1"),
        "history": ("Ctrl+Shift+H",),
        "questions": ("Ctrl+G",),
        "photos": ("Ctrl+Shift+F",),
        "test": ("Ctrl+Shift+B",),
        "ready": ("Ctrl+L",),
        "stage": ("F11",),
        "swap": ("Shift+F11",),
        "zoom_in": ("Ctrl++", "Ctrl+="),
        "zoom_out": ("Ctrl+-",),
        "zoom_off": ("Ctrl+0",),
        "zoom_left": ("Alt+Left",),
        "zoom_right": ("Alt+Right",),
        "zoom_up": ("Alt+Up",),
        "zoom_down": ("Alt+Down",),
        "plan": ("Ctrl+P",),
        "pack": ("Ctrl+Shift+U",),
        "programme": ("Ctrl+E",),
        "script": ("Ctrl+Shift+E",),
        "come_back": ("Ctrl+R",),
        "people": ("Ctrl+D",),
        "turn": ("W", "Ctrl+Shift+W"),
        "team_turn": ("Shift+W",),
        "seats": ("Ctrl+Shift+D",),
        "letters": ("Ctrl+Shift+T",),
        "another_card": ("Ctrl+N",),
        "skip_card": ("Ctrl+O",),
        "note_sentence": ("Ctrl+S",),
        "note_treasure": ("Ctrl+J",),
        "give_plank": ("Ctrl+Up",),
        "take_plank": ("Ctrl+Down",),
        "next_table": ("F6",),
        "home": ("Ctrl+H",),
    }
)
"""The first key of each is shown on its button. Single letters and arrows work where nobody is
typing, and the others everywhere; page up and page down are what a presenter's remote sends.
"""

_TYPED_IN = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)

ASIDE = (
    *("time", "park", "find", "history", "questions", "photos", "ready", "pack"),
    *("programme", "script", "come_back", "people", "home", "note_sentence", "note_treasure"),
)
"""Commands that open something for the trainer alone, or a place to type in."""

IN_EXERCISE = (
    *("another_card", "skip_card", "note_sentence", "note_treasure"),
    *("give_plank", "take_plank", "next_table"),
)
"""Commands that only mean something while the exercise on stage says so."""


ZOOM = (
    *("zoom_in", "zoom_out", "zoom_off"),
    *("zoom_left", "zoom_right", "zoom_up", "zoom_down"),
)
"""Commands that only mean something while the room's picture is, or can be, larger than whole."""


class Commands(QObject):
    """One action for each thing that a key does; the same in both windows.

    Signals:
        typing: Whether the keyboard is now in a field, which takes letters and arrows itself.
        aside: Something opens that the room need not see; told before it does.
    """

    typing = Signal(bool)
    aside = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_typing = False
        self._words: Words | None = None
        self.actions = {name: QAction(self) for name in KEYS}
        for name, keys in KEYS.items():
            self.actions[name].setShortcuts([QKeySequence(key) for key in keys])
        for name in ASIDE:
            self.actions[name].triggered.connect(self.aside)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def on(self, name: str, slot: Callable[[], object]) -> None:
        """Does this when the command is given."""
        self.actions[name].triggered.connect(slot)

    def allow(self, names: Collection[str], among: Collection[str] = IN_EXERCISE) -> None:
        """Lets only these be given now, of those that do not always mean something."""
        for name in among:
            self.actions[name].setEnabled(name in names)

    def add_to(self, window: QWidget) -> None:
        """Lets a window hear the keys."""
        for action in self.actions.values():
            window.addAction(action)

    def retell(self, words: Words) -> None:
        """Their names, for menus."""
        if words == self._words:
            return
        self._words = words
        for name, action in self.actions.items():
            action.setText(words(f"command.{name}"))

    def tell_keys(self, name: str, widget: QWidget) -> None:
        """Lets a control of a command say its keys to who cannot see them."""
        if self._words:
            tell_keys(widget, self._words, *KEYS[name])

    def _on_focus(self, _: QWidget | None, entered: QWidget | None) -> None:
        is_typing = isinstance(entered, _TYPED_IN)
        if is_typing != self._is_typing:
            self._is_typing = is_typing
            self.typing.emit(is_typing)


def key_of(name: str, is_typing: bool = False) -> str:
    """The key that is shown on the button of a command; while somebody types, one that works."""
    if not is_typing:
        return _SIGNS.get(KEYS[name][0], _told(KEYS[name][0]))
    return next(_told(key) for key in KEYS[name] if len(key) > 1 and key not in _FIELD_KEYS)


def _told(key: str) -> str:
    for written, said in _SAID.items():
        key = key.replace(written, said)
    return key


_SIGNS = {"PgDown": "→", "PgUp": "←"}
_SAID = {
    **{"Ctrl+": "Ctrl ", "Shift+": "Shift ", "Alt+": "Alt ", "PgDown": "PgDn", " -": " −"},
    **{" Left": " ←", " Right": " →", " Up": " ↑", " Down": " ↓"},
}
_FIELD_KEYS = ("Left", "Right")
