"""Fields that keep what is typed: a text, a count of hands, a person, a day."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QIntValidator,
    QKeyEvent,
    QKeySequence,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import restyle
from game.asked import LONGEST_TEXT

_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

_IDLE = 1500
"""Milliseconds without a key after which what stands there is kept."""


def label(role: str = "label", text: str = "") -> QLabel:
    """A label in one of the roles of the style sheet; long text wraps."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(role not in ("chip", "tag", "clock", "brand"))
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Line(QLineEdit):
    """A line of text that leaves undo to the workshop once what stands there is kept.

    Attributes:
        kept: What was kept last.
    """

    def __init__(self) -> None:
        super().__init__()
        self.kept = ""
        self.setMaxLength(LONGEST_TEXT)

    @property
    def is_dirty(self) -> bool:
        """Whether something is being typed that is not kept yet."""
        return self.text().strip() != self.kept

    def settle(self, text: str) -> None:
        """What was kept; from here undo in the line goes back no further than this."""
        self.kept = text
        if self.text() == text and self.isUndoAvailable() and not self.hasSelectedText():
            at = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(at)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not self.is_dirty:
            assert isinstance(event, QKeyEvent)
            if any(event.matches(key) for key in _UNDO_KEYS):
                event.ignore()
                return True
        return super().event(event)


class TextField(QWidget):
    """A line of text under a label; kept on Enter, on leaving, and after a moment of rest.

    Signals:
        written: The text, when it differs from what was set.
        typed: The text, at every key.
    """

    written = Signal(str)
    typed = Signal(str)

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._value = ""
        self._label = label()
        self.edit = Line()
        self.edit.setProperty("role", role)
        self._label.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.edit)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.keep)
        self.edit.editingFinished.connect(self.keep)
        self.edit.textEdited.connect(self._on_edited)

    def name(self, text: str, hint: str = "") -> None:
        """Its label, and what stands in it while it is empty."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(text or hint)

    def set_value(self, text: str) -> None:
        """Shows what is kept, unless something newer is being typed."""
        is_typing = self.edit.is_dirty and self.edit.hasFocus()
        if not is_typing and self.edit.text() != text:
            self.edit.setText(text)
        self._value = text
        self.edit.settle(text)

    def keep(self) -> None:
        """Passes on what stands there, if it is new."""
        self._idle.stop()
        text = self.edit.text().strip()
        if text != self._value:
            self._value = text
            self.edit.settle(text)
            self.written.emit(text)

    def _on_edited(self, text: str) -> None:
        self._idle.start()
        self.typed.emit(text)


class CountField(QLineEdit):
    """A count of hands: two digits; Enter, space and the arrows go to the next one."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "count")
        self.setValidator(QIntValidator(0, 999, self))
        self.setMaxLength(3)
        self.setPlaceholderText("0")
        self.setMinimumWidth(44)

    @property
    def count(self) -> int:
        """The number that stands there; 0 when nothing does."""
        return int(self.text() or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Right):
            self.moved.emit(1)
        elif key == Qt.Key.Key_Left:
            self.moved.emit(-1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)


class CountsField(QWidget):
    """Counts of hands, one for each answer, with their sum against the people in the room.

    Signals:
        counted: The counts, when Enter is pressed in the last one.
        edited: A digit was typed.

    Args:
        answers: How many answers there are.
    """

    counted = Signal(object)
    edited = Signal()

    def __init__(self, answers: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        self.boxes = [CountField() for _ in range(answers)]
        self._labels = [label("soft") for _ in range(answers)]
        self.total = label("strong")
        for column, (box, name) in enumerate(zip(self.boxes, self._labels, strict=True)):
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(box, 0, column)
            grid.addWidget(name, 1, column)
            box.moved.connect(self._on_moved)
            box.textEdited.connect(self._on_edited)
        grid.addWidget(self.total, 2, 0, 1, answers)

    def name(self, labels: Sequence[str]) -> None:
        """The answers in words."""
        for box, widget, text in zip(self.boxes, self._labels, labels, strict=True):
            widget.setText(text)
            box.setAccessibleName(text)

    @property
    def counts(self) -> tuple[int, ...]:
        """What stands in the boxes."""
        return tuple(box.count for box in self.boxes)

    def set_counts(self, counts: Sequence[int]) -> None:
        """Shows what was counted; nothing leaves the boxes empty."""
        shown = counts or [0] * len(self.boxes)
        if tuple(shown) != self.counts or not any(shown):
            for box, count in zip(self.boxes, shown, strict=True):
                box.setText(str(count) if counts else "")

    def keep(self) -> None:
        """Passes the counts on."""
        self.counted.emit(self.counts)

    def focus_first(self) -> None:
        """Typing goes into the first box."""
        self.boxes[0].setFocus()

    def _on_moved(self, step: int) -> None:
        sender = self.sender()
        position = next(n for n, box in enumerate(self.boxes) if box is sender)
        if position + step >= len(self.boxes):
            self.keep()
        elif position + step >= 0:
            self.boxes[position + step].setFocus()

    def _on_edited(self, _: str) -> None:
        self.edited.emit()


class PersonField(QWidget):
    """Who: one of the people, or nobody yet.

    Signals:
        chosen: The id of a person, or empty.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._label = label()
        self.box = QComboBox()
        self.box.setMinimumHeight(44)
        self._label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.box)
        self.box.activated.connect(self._on_activated)

    def name(self, text: str) -> None:
        """Its label."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self.box.setAccessibleName(text)

    def set_people(self, people: Sequence[tuple[str, str]], nobody: str) -> None:
        """The people to choose from, as id and what they are called."""
        wanted = [("", nobody), *people]
        if [
            (self.box.itemData(n), self.box.itemText(n)) for n in range(self.box.count())
        ] == wanted:
            return
        chosen = self.value
        self.box.clear()
        for id, shown in wanted:
            self.box.addItem(shown, id)
        self.set_value(chosen)

    def leave_out(self, id: str) -> None:
        """Greys out the one who cannot be chosen here, such as a keeper as their own deputy."""
        model = self.box.model()
        assert isinstance(model, QStandardItemModel)
        for position in range(model.rowCount()):
            is_meant = bool(id) and self.box.itemData(position) == id
            model.item(position).setEnabled(not is_meant)

    @property
    def value(self) -> str:
        """The id of who is chosen, or empty."""
        return self.box.currentData() or ""

    def set_value(self, id: str) -> None:
        """Shows who is chosen."""
        self.box.setCurrentIndex(max(self.box.findData(id), 0))

    def _on_activated(self, _: int) -> None:
        self.chosen.emit(self.value)


class KeyFilter(QObject):
    """Tells when a key is pressed in a widget that has no signal for it.

    Signals:
        pressed: The key, as a number of ``Qt.Key``.
    """

    pressed = Signal(int)

    def __init__(self, widget: QWidget, keys: Sequence[Qt.Key]) -> None:
        super().__init__(widget)
        self._keys = tuple(int(key) for key in keys)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in self._keys:
                self.pressed.emit(event.key())
                return True
        return super().eventFilter(watched, event)


def beside(*widgets: QWidget, stretches: Sequence[int] = ()) -> QWidget:
    """Widgets beside each other in one row."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, stretches[number] if stretches else 1)
    return row


def show_error(widget: QLabel, text: str) -> None:
    """Says on the spot what is not possible; an empty text takes it away."""
    widget.setText(text)
    widget.setVisible(bool(text))
    restyle(widget, role="error")
