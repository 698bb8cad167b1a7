"""The controls of one exercise, in the middle of the console."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge


@dataclass(frozen=True, slots=True)
class MainAction:
    """What the one primary button does now, instead of going on: its words and its work."""

    key: str
    do: Callable[[], object]


class Panel(QWidget):
    """Controls for what the room is doing; a subclass fills it.

    Signals:
        main_changed: Another thing is the next to do.

    Args:
        bridge: To the session.
    """

    main_changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def refresh(self, words: Words) -> None:
        """Shows the state as it is now, in these words."""
        raise NotImplementedError

    def main_action(self) -> MainAction | None:
        """What the primary button does now, or nothing when it goes on to the next stop."""
        return None

    def first_field(self) -> QWidget | None:
        """Where typing goes when a step is entered."""
        return None
