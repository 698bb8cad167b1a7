"""Fields for counts of hands: one number, or one for each answer with their sum."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from assets.language import Words
from desktop.console.fields import label
from desktop.enter import ENTER
from desktop.left_keys import LeavesKeys
from desktop.picture_mime import LeavesPictures
from desktop.text_size import sized
from desktop.theme import restyle

MOST_HANDS = 999

_DIGITS = QRegularExpression("[0-9]{0,3}")
"""As many as :data:`MOST_HANDS` has; for Qt a plus alone is the beginning of a number as well."""

_ON = (*ENTER, Qt.Key.Key_Space, Qt.Key.Key_Right)
"""Keys that go to the next box."""


class CountField(LeavesKeys, LeavesPictures, QLineEdit):
    """A count of hands: two digits; Enter, space and the arrows go to the next one.

    Signals:
        moved: One on, or one back.
        ended: Such a key after the digit that brought the keyboard here by itself.
    """

    moved = Signal(int)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "count")
        self.setValidator(QRegularExpressionValidator(_DIGITS, self))
        self.setPlaceholderText("0")
        self.setMinimumWidth(44)
        self._came_by_itself = False

    @property
    def count(self) -> int:
        """The number that stands there; 0 when nothing does."""
        return int(self.text() or 0)

    def come_by_itself(self) -> None:
        """Takes the keyboard after a digit in the box before it; Enter after that digit stays.

        So do space, right and Tab: they end the number before, and would pass over an answer.
        """
        self.setFocus()
        self._came_by_itself = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, came_by_itself = event.key(), self._came_by_itself
        self._came_by_itself = False
        if key in _ON and came_by_itself:
            self.ended.emit()
        elif key in _ON:
            self.moved.emit(1)
        elif key == Qt.Key.Key_Left:
            self.moved.emit(-1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leaves undo to the workshop where nothing was typed here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            is_undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            is_redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if is_undo or is_redo:
                event.ignore()
                return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        came_by_itself, self._came_by_itself = self._came_by_itself, False
        return (is_next and came_by_itself) or super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._came_by_itself = False
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
        self.more = [QPushButton("+") for _ in range(answers)]
        self._labels = [label("soft") for _ in range(answers)]
        self.total = label("strong")
        self.total.setWordWrap(False)
        self._counted: tuple[object, tuple[int, ...]] = (None, ())
        parts = zip(self.boxes, self.more, self._labels, strict=True)
        for column, (box, more, name) in enumerate(parts):
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys have the box
            sized(more, width=44, least_height=44)
            restyle(more, kind="quiet")
            more.clicked.connect(self._on_more)
            row = QHBoxLayout()
            row.setSpacing(0)
            row.addWidget(box, 1)
            row.addWidget(more)
            grid.addLayout(row, 0, column)
            grid.addWidget(name, 1, column)
            box.moved.connect(self._on_moved)
            box.textEdited.connect(self._on_edited)
        grid.addWidget(self.total, 0, answers)

    def name(self, labels: Sequence[str]) -> None:
        """The answers in words."""
        parts = zip(self.boxes, self.more, self._labels, labels, strict=True)
        for box, more, widget, text in parts:
            widget.setText(text)
            box.setAccessibleName(text)
            more.setAccessibleName(f"{text} +1")

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

    def show_counted(self, of: object, counted: Sequence[int]) -> None:
        """Shows what was counted of something; what is typed before that is left alone.

        Another question empties the boxes, and so does undo: what stands in them can be shown.
        """
        (shown_for, had), self._counted = self._counted, (of, tuple(counted))
        is_undone = bool(had) and not counted
        is_other = bool(counted) and tuple(counted) != self.counts
        if of != shown_for or is_undone or is_other:
            self.set_counts(counted)

    def show_total(
        self,
        words: Words,
        present: int,
        key: str = "console.total",
        kept: Sequence[int] | None = None,
    ) -> None:
        """Their sum against the people in the room; more hands than people stand out.

        Args:
            words: To say it in.
            present: How many there are now; who left since was there when it was counted.
            key: Of the text.
            kept: What was counted, if anything.
        """
        total = sum(self.counts)
        present = max(present, total) if kept == self.counts else present
        is_too_many = total > present
        told = words(key, total=total, present=present, passed=present - total)
        self.total.setText(words("console.total_too_many", told=told) if is_too_many else told)
        restyle(self.total, role="warm" if is_too_many else "strong")

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

    def _on_more(self) -> None:
        """One hand more; for a finger, which has no digits."""
        box = self.boxes[self.more.index(self.sender())]  # type: ignore[arg-type]  # one of them
        box.setText(str(min(box.count + 1, MOST_HANDS)))
        self.edited.emit()

    def _on_edited(self, _: str) -> None:
        self.edited.emit()
