"""A first session with a guide: one thing to try at a time, inside the real window."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label
from desktop.theme import restyle
from game.state import Change

Tried = Callable[[Change], bool]


def _has_gone_on(change: Change) -> bool:
    workshop = change.after.workshop
    return workshop.stage.page > 0 or workshop.round is not None


def _round_is_worked_on(change: Change) -> bool:
    is_a_step = not change.event.is_undoable
    return change.round != "workshop" and change.how == "done" and not is_a_step


STEPS: Mapping[str, Tried] = MappingProxyType(
    {
        "begin": lambda change: bool(change.after.workshop.stage.block),
        "next": _has_gone_on,
        "blank": lambda change: change.event.kind == "stage_uncovered",
        "time": lambda change: change.event.kind == "minutes_added",
        "park": lambda change: change.event.kind == "thought_parked",
        "exercise": lambda change: change.after.workshop.round is not None,
        "write": _round_is_worked_on,
        "undo": lambda change: change.how == "undone",
        "find": lambda _: False,
    }
)
"""What there is to try, in order, and how one sees that it was; the last ends with a button."""


class Guide(QFrame):
    """Says what to try, goes on by itself when it was tried, and goes away when it is not wanted.

    Signals:
        ended: The trainer is through, or wants no guide.
    """

    ended = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._left = list(STEPS)
        self._is_wanted = True
        self.text = label("strong")
        self.skip, self.stop = QPushButton(), QPushButton()
        restyle(self.stop, kind="quiet")
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        row.addWidget(self.skip)
        row.addWidget(self.stop)
        bridge.changed.connect(self._on_changed)
        self.skip.clicked.connect(self._on_skip)
        self.stop.clicked.connect(self._on_stop)

    @property
    def step(self) -> str:
        """What there is to try now."""
        return self._left[0] if self._left else ""

    def take_up(self, words: Words, is_begun: bool) -> None:
        """Goes on where it was stopped; who was through has it from the start again.

        Args:
            words: Of who leads.
            is_begun: The session runs: how it begins needs no trying any more.
        """
        self._is_wanted = True
        self._left = self._left or list(STEPS)
        if is_begun and self.step == "begin":
            self._left = self._left[1:]
        self.refresh(words)

    def refresh(self, words: Words) -> None:
        """Says it in these words."""
        self._words = words
        self.setVisible(self._is_wanted and bool(self._left))
        if self._left:
            number = len(STEPS) - len(self._left) + 1
            told = words(f"guide.{self.step}")
            self.text.setText(words("guide.of", number=number, count=len(STEPS), text=told))
            is_last = len(self._left) == 1
            self.skip.setText(words("dialog.done" if is_last else "guide.skip"))
            self.stop.setText(words("guide.stop"))
            self.stop.setVisible(not is_last)

    def _on_changed(self, change: Change) -> None:
        if self._is_wanted and self._left and STEPS[self.step](change):
            self._go_on()

    def _on_skip(self) -> None:
        self._go_on()

    def _on_stop(self) -> None:
        self._is_wanted = False
        self.hide()
        self.ended.emit()

    def _go_on(self) -> None:
        self._left = self._left[1:]
        self.refresh(self._words)
        if not self._left:
            self.ended.emit()
