"""Fields to choose from a few: a closed list, and one under a label."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QVBoxLayout, QWidget

from desktop.console.fields import label
from desktop.text_size import sized

_SHORTEST = 8
"""Letters that can always be read of what is chosen."""

_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_WRITING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Choice(QComboBox):
    """A list that changes only when it was opened, or by the arrows.

    Qt also lets the wheel and any letter choose in a closed list. A trainer who scrolls past
    one, or types on after Tab, would change it without seeing so; and with the keyboard in it the
    arrows would no longer go on. It is as wide as there is room for: Qt would make it, and all
    around it, as wide as the longest text in it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)

    def showPopup(self) -> None:
        """Opens the list, with entries as high as anything else that is pressed.

        That is arranged only now: it makes the whole list, and many are never opened.
        """
        if not isinstance(self.itemDelegate(), QStyledItemDelegate):  # only that one is styled
            self.setItemDelegate(QStyledItemDelegate(self))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Keeps from the window what is a command only where nobody types."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isEditable():
            assert isinstance(event, QKeyEvent)
            if _is_typed(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_typed(event) and not self.isEditable():
            event.accept()
        else:
            super().keyPressEvent(event)


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key would write something in a line of text, or move in it."""
    held = event.modifiers() & ~_WRITING
    is_letter = bool(event.text()) and event.text().isprintable() and event.text() != " "
    return not held and (is_letter or event.key() in _SIDEWAYS)


class LabelledChoice(QWidget):
    """A closed list under its label; what it offers and tells is up to who makes one of it."""

    def __init__(self) -> None:
        super().__init__()
        self._label = label()
        self.box = Choice()
        sized(self.box, least_height=44)
        self._label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.box)

    def name(self, text: str) -> None:
        """Its label."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self.box.setAccessibleName(text)


class ChoiceField(LabelledChoice):
    """One of a few under a label, such as the people in the room, or none yet.

    Signals:
        chosen: The id of what is chosen, or empty.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.box.activated.connect(self._on_activated)

    def set_options(self, options: Sequence[tuple[str, str]], none: str) -> None:
        """What there is to choose from, as id and text, after the words for none of them."""
        wanted = [("", none), *options]
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
        """The id of what is chosen, or empty."""
        return self.box.currentData() or ""

    def set_value(self, id: str) -> None:
        """Shows what is chosen."""
        self.box.setCurrentIndex(max(self.box.findData(id), 0))

    def _on_activated(self, _: int) -> None:
        self.chosen.emit(self.value)
