"""Keys and clicks, as a trainer would give them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QWidget

from desktop.console.choices import ChoiceField
from desktop.console.counts import CountsField
from desktop.console.days import DayField
from desktop.console.fields import TextField
from desktop.console.lists import ListField
from desktop.console.sentence import SentenceEdit

_NONE = Qt.KeyboardModifier.NoModifier


def settle(rounds: int = 4) -> None:
    """Lets the windows catch up."""
    for _ in range(rounds):
        QApplication.processEvents()


def type_text(widget: QWidget, text: str) -> None:
    """Types a text, letter by letter; any letter, also one that no keyboard has."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, _NONE, letter))


def press(widget: QWidget, key: Qt.Key) -> None:
    """Presses a key."""
    QTest.keyClick(widget, key)
    settle(1)


def click(button: QWidget) -> None:
    """Clicks in the middle of a widget."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(1)


def fill_line(edit: QLineEdit, text: str) -> None:
    """Types a text over what stands in a line, and Enter."""
    edit.setFocus()
    edit.selectAll()
    type_text(edit, text)
    press(edit, Qt.Key.Key_Return)


def fill(field: TextField, text: str) -> None:
    """Types a text into a field."""
    fill_line(field.edit, text)


def fill_sentence(edit: SentenceEdit, text: str) -> None:
    """Types a sentence over the one that stands there, and Enter."""
    edit.setFocus()
    edit.selectAll()
    type_text(edit, text)
    press(edit, Qt.Key.Key_Return)


def add_lines(field: ListField, texts: Sequence[str]) -> None:
    """Adds lines to a list, Enter after each."""
    field.new.setFocus()
    for text in texts:
        type_text(field.new, text)
        press(field.new, Qt.Key.Key_Return)


def count_hands(field: CountsField, counts: Sequence[int]) -> None:
    """Types a count into each box, Enter after each."""
    field.focus_first()
    for box, count in zip(field.boxes, counts, strict=True):
        box.selectAll()
        type_text(box, str(count))
        press(box, Qt.Key.Key_Return)


def choose(box: QComboBox, data: object) -> None:
    """Opens a list and clicks the entry with this data."""
    position = box.findData(data)
    if position < 0:
        raise LookupError(f"{data!r} is not in the list")
    box.showPopup()
    settle(2)
    view = box.view()
    index = box.model().index(position, box.modelColumn())
    view.scrollTo(index)
    where = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _NONE, where)
    settle(2)
    if box.currentIndex() != position:
        box.hidePopup()
        box.setCurrentIndex(position)
        box.activated.emit(position)


def choose_person(field: ChoiceField, id: str) -> None:
    """Chooses somebody, unless nobody is meant."""
    if id:
        choose(field.box, id)


def choose_day(field: DayField, day: str) -> None:
    """Clicks a day in the calendar of a field, unless it stays open."""
    if day:
        meant = date.fromisoformat(day)
        field.calendar.clicked.emit(QDate(meant.year, meant.month, meant.day))
        settle(1)


def in_dialog(kind: type[QDialog], work: Callable[[QDialog], None]) -> None:
    """Works in a dialog of this kind as soon as it stands there."""

    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            settle()
            work(dialog)
        else:
            QTimer.singleShot(20, begin)

    QTimer.singleShot(20, begin)


def push(button: QAbstractButton) -> None:
    """Clicks a button that can be clicked."""
    if not button.isEnabled():
        raise LookupError(f"{button.text()!r} cannot be clicked now")
    click(button)
