"""A paper sheet typed in with one hand: a digit at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label, show_error
from desktop.console.lists import Tabs
from desktop.console.q_sort.typed import Sheet
from desktop.enter import ENTER
from desktop.left_keys import LeavesKeys
from desktop.picture_mime import LeavesPictures, is_for_photos
from desktop.text_size import sized
from game.exercise import RuleError
from game.q_sort.sheet import DEPTHS, depths_of
from game.q_sort.state import QSort
from game.q_sort.told import signed

_GOES_ON = (*ENTER, Qt.Key.Key_Space)


class NumberField(LeavesKeys, LeavesPictures, QLineEdit):
    """Digits of one number at a time; whoever listens says when it is whole.

    Signals:
        typed: The digits so far, and whether Enter was pressed.
        taken_back: Backspace where nothing stands: the number before this one.

    Attributes:
        takes_signs: Whether a plus or a minus may stand first.
    """

    typed = Signal(str, bool)
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.takes_signs = False
        self.setProperty("role", "count")
        self.setMaxLength(2)
        sized(self, width=120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        is_sign = self.takes_signs and not self.text() and text in ("+", "-")
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
        elif event.key() in _GOES_ON:
            self.typed.emit(self.text(), True)
        elif (text.isdecimal() and text.isascii()) or is_sign:
            super().keyPressEvent(event)
            self.typed.emit(self.text(), False)
        elif not text.isprintable() or not text or is_for_photos(event):
            super().keyPressEvent(event)


class SheetEntry(QWidget):
    """The sheet of one person or team, typed in.

    What is wrong is said at the key that makes it wrong, and that key is not taken.

    Signals:
        finished: The last number of the sheet was typed.

    Args:
        bridge: To the session.
        also: More ways to type than those of a sheet.
    """

    finished = Signal()

    def __init__(self, bridge: Bridge, also: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._bridge, self._also = bridge, also
        self._depth, self._sorter = DEPTHS[0], ""
        self._words: Words | None = None
        self.depths = Tabs()
        self.now, self.error = label("strong"), label("error")
        self.number = NumberField()
        self.now.setBuddy(self.number)
        self.told = label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        typed = QHBoxLayout()
        typed.setSpacing(16)
        typed.addWidget(self.number)
        typed.addWidget(self.told, 1)
        column.addWidget(self.depths)
        column.addWidget(self.now)
        column.addLayout(typed)
        column.addWidget(self.error)
        self.error.hide()
        self.depths.chosen.connect(self._on_depth)
        self.number.typed.connect(self._on_typed)
        self.number.taken_back.connect(self._on_taken_back)

    def begin_at(self, depth: str) -> None:
        """How much of a sheet is typed in, until the trainer chooses otherwise."""
        self._depth = depth

    def show_sheet(self, sorter: str, words: Words) -> None:
        """The sheet of somebody, as it is now."""
        if sorter != self._sorter:
            self._sorter = sorter
            self._say_wrong(None)
        self._words = words
        depths = (*depths_of(self.state), *self._also)
        if self._depth not in depths:
            self._depth = depths[0]
        tabs = [(depth, words(f"q_sort.depth.{depth}")) for depth in depths]
        self.depths.set_tabs(tabs, self._depth)
        sheet = self.sheet
        question = sheet.question(words)
        self.now.setText(question)
        self.number.setAccessibleName(question)
        self.number.takes_signs = sheet.takes_signs
        self.number.setEnabled(self.state.is_prepared and not sheet.is_done)
        self.told.setText(sheet.laid(words))

    @property
    def state(self) -> QSort:
        """The state of the round on stage."""
        state = self._bridge.round_state
        assert isinstance(state, QSort)
        return state

    @property
    def sheet(self) -> Sheet:
        """What was typed in so far."""
        return Sheet(self.state, self.state.sort_of(self._sorter), self._depth)

    def is_done_for(self, sorter: str) -> bool:
        """Whether nothing is left to type on somebody's sheet, as deep as it is typed now."""
        return Sheet(self.state, self.state.sort_of(sorter), self._depth).is_done

    def _on_depth(self, depth: str) -> None:
        self._depth = depth
        self.number.clear()
        if self._words:
            self.show_sheet(self._sorter, self._words)
        self.number.setFocus()

    def _on_typed(self, text: str, is_done: bool) -> None:
        try:
            event = self.sheet.typed(text, is_done)
        except RuleError as error:
            self.number.setText(text[:-1] if not is_done else "")
            self._say_wrong(error)
            return
        self._say_wrong(None)
        if event:
            self.number.clear()
            self._bridge.submit(event)
            if self.sheet.is_done:
                self.finished.emit()

    def _on_taken_back(self) -> None:
        event = self.sheet.taken_back()
        if event:
            self._bridge.submit(event)

    def _say_wrong(self, error: RuleError | None) -> None:
        text = ""
        if error and self._words:
            facts = dict(error.facts)
            if isinstance(facts.get("column"), int):
                facts["column"] = signed(int(facts["column"]))
            text = self._words(f"rule.{error.key}", **facts)
        show_error(self.error, text)
