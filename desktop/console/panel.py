"""The controls of one exercise, in the middle of the console."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.enter import ENTER
from desktop.reading_order import field_after, show_scrolled


@dataclass(frozen=True, slots=True)
class MainAction:
    """What the one primary button does now, instead of going on: its words and its work."""

    key: str
    do: Callable[[], object]


class Panel(QWidget):
    """Controls for what the room is doing; a subclass fills it.

    Enter in a line of text goes to the next field, and from the last one out of the panel.

    Signals:
        main_changed: Another thing is the next to do.
        finished: Enter was pressed in the last field.
        moved: A button in it brought another step on stage.

    Args:
        bridge: To the session.
    """

    main_changed = Signal()
    moved = Signal()
    finished = Signal()

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

    def doable(self) -> Mapping[str, Callable[[], object]]:
        """What the commands of an exercise do now, by their name; none where that is nothing."""
        return {}

    def first_field(self) -> QWidget | None:
        """Where typing goes when a step is entered."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in ENTER
        focused = QApplication.focusWidget()
        if not (is_enter and isinstance(focused, QLineEdit) and self.isAncestorOf(focused)):
            super().keyPressEvent(event)
            return
        following = field_after(focused, self)
        if following:
            following.setFocus(Qt.FocusReason.TabFocusReason)
            show_scrolled(following)
        else:
            self.finished.emit()


class Steps(Panel):
    """The controls of an exercise that goes step by step: those of the step it is in.

    Those of the other steps are made one by one when there is nothing else to do, so that the
    trainer does not wait for them.

    Attributes:
        kinds: The controls of each step, by its id.
    """

    kinds: ClassVar[Mapping[str, Callable[[Bridge], Panel]]]

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._steps: dict[str, Panel] = {}
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)

    def step_id(self) -> str:
        """The step that the room is in."""
        raise NotImplementedError

    @property
    def step(self) -> Panel:
        """The controls of the step that the room is in."""
        return self._step(self.step_id())

    def refresh(self, words: Words) -> None:
        current = self.step
        for step in self._steps.values():
            if step is not current:
                step.hide()
        current.refresh(words)
        current.show()
        if len(self._steps) < len(self.kinds):
            self._idle.start()

    def _step(self, id: str) -> Panel:
        if id not in self._steps:
            made = self._steps[id] = self.kinds[id](self.bridge)
            made.main_changed.connect(self.main_changed)
            made.finished.connect(self.finished)
            made.moved.connect(self.moved)
            made.hide()  # a hidden step takes no room, where a stack is as tall as its tallest
            self.column.addWidget(made, 1)
        return self._steps[id]

    def _on_idle(self) -> None:
        missing = next((id for id in self.kinds if id not in self._steps), None)
        if missing is None:
            self._idle.stop()
        else:
            self._step(missing).ensurePolished()

    def main_action(self) -> MainAction | None:
        return self.step.main_action()

    def doable(self) -> Mapping[str, Callable[[], object]]:
        return self.step.doable()

    def first_field(self) -> QWidget | None:
        return self.step.first_field()
