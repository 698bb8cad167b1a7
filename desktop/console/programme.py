"""The programme at the left: what was, what is, what comes."""

import re
from datetime import timedelta

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assets.language import Words
from assets.tokens import Look, look
from desktop.bridge import Bridge
from desktop.console.areas import TallArea
from desktop.console.buttons import clear_children
from desktop.console.fields import label
from desktop.console.key_button import KeyButton
from desktop.paint import icon
from desktop.reading_order import show_scrolled
from desktop.text_size import sized
from desktop.theme import restyle
from game.day.agenda import block_title
from game.day.timing import planned_start
from game.workshop.state import Block, Meeting

_WIDTH = 190
"""Pixels of a block where the sides are narrow."""

_LONG_WORD = re.compile(r"[^\W\d_]{14,}")
"""A word that can be wider than the title of a block where the sides are narrow."""

_VOWEL, _CONSONANT = "[aeiouyé]", "[b-df-hj-np-tv-xz]"
_ONSET = f"(?!(?<=c)h)(?:[bdfgkpt][lr]|{_CONSONANT}){_VOWEL}"
_SYLLABLE = re.compile(f"({_VOWEL}{_CONSONANT}+?)(?={_ONSET})")
"""What stands before a place where a word can be broken in Dutch, and mostly in English."""


class BlockButton(QPushButton):
    """One block: minutes, title, and a tick when it is behind us.

    Attributes:
        shown: What it was made to show last.
    """

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id
        self.shown: tuple[object, ...] = ()
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        restyle(self, kind="block")
        self.minutes, self.title, self.sign = QLabel(), label(""), QLabel()
        sized(self.minutes, width=32)
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self.minutes)
        row.addWidget(self.title, 1)
        row.addWidget(self.sign)
        self.sign.setFixedWidth(18)
        clear_children(self)

    def show_current(self, is_current: bool) -> None:
        """Whether this is the block on stage."""
        self.setChecked(is_current)
        restyle(self.minutes, role="says_on" if is_current else "minutes")
        restyle(self.title, role="says_on" if is_current else "")
        self.updateGeometry()

    def show_skipped(self, is_skipped: bool) -> None:
        """Whether it is left out today: its title is struck through."""
        font = self.title.font()
        font.setStrikeOut(is_skipped)
        self.title.setFont(font)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(self.width() if self.isVisible() else _WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the title elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return max(layout.totalHeightForWidth(width), look().shapes["target"])


class Programme(QWidget):
    """The blocks of the session, under each other.

    Signals:
        chosen: The id of a block that the trainer wants to go to.
    """

    chosen = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("side_left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge = bridge
        self._buttons: dict[str, BlockButton] = {}
        self._seen = ""
        self._scrolling = QTimer(self, singleShot=True, interval=0)  # once the list is laid out
        self._scrolling.timeout.connect(self._show_current)
        self._title = label()
        self.come_back = KeyButton("come_back")
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        area = TallArea()
        area.show_widget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(area, 1)
        column.addWidget(self.come_back)

    def refresh(self, words: Words, theme: Look) -> None:
        """Shows the programme as it stands now."""
        meeting = self._bridge.workshop.meeting
        self.come_back.tell(words("begin_return.button"), words)
        self.come_back.setVisible(self._is_over(meeting))
        if not meeting:
            return
        begins = planned_start(meeting, self._bridge.now())
        ends = begins + timedelta(minutes=meeting.minutes)
        times = {"start": f"{begins:%H:%M}", "end": f"{ends:%H:%M}"}
        self._title.setText(words("console.programme", **times))
        if [block.id for block in meeting.blocks] != list(self._buttons):
            self._rebuild(meeting)
        current = self._bridge.workshop.block
        for block in meeting.blocks:
            self._show(block, words, theme, bool(current and current.id == block.id))
        if current and current.id != self._seen:
            self._seen = current.id
            self._scrolling.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where we are stays to be seen in a lower window too."""
        super().resizeEvent(event)
        self._scrolling.start()

    def _is_over(self, meeting: Meeting | None) -> bool:
        """Whether the last session was on an earlier day, so that another one can begin."""
        today = self._bridge.now().date().isoformat()
        return bool(meeting and meeting.began and meeting.day < today)

    def button(self, id: str) -> BlockButton:
        """The button of a block."""
        return self._buttons[id]

    def _show(self, block: Block, words: Words, theme: Look, is_current: bool) -> None:
        button = self._buttons[block.id]
        shown = (block, words, theme.name, is_current)
        if shown == button.shown:
            return
        button.shown = shown
        title = block_title(block, words)
        button.minutes.setText("–" if block.is_skipped else str(block.minutes))
        button.title.setText(_breakable(title))
        button.show_current(is_current)
        is_done = bool(block.ended) and not is_current
        sign = icon("check", theme, "leaf", 18).pixmap(18, 18) if is_done else QPixmap()
        button.show_skipped(block.is_skipped)
        button.sign.setPixmap(sign)
        done = words("console.block_done") if block.ended else ""
        done = words("console.block_skipped") if block.is_skipped else done
        name = words.count("console.block", block.minutes, title=title)
        button.setAccessibleName(f"{name} {done}".strip())
        button.setToolTip(title)

    def _rebuild(self, meeting: Meeting) -> None:
        for button in self._buttons.values():
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for position, block in enumerate(meeting.blocks):
            button = self._buttons[block.id] = BlockButton(block.id)
            button.clicked.connect(self._on_clicked)
            self._column.insertWidget(position, button)

    def _show_current(self) -> None:
        """Where we are can be seen, however long the programme is."""
        if self._seen in self._buttons:
            show_scrolled(self._buttons[self._seen])

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, BlockButton)
        self.chosen.emit(button.id)


def _breakable(title: str) -> str:
    """A long word may break at a capital or a syllable; else the column would cut it off."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "\u200b", title)
    return _LONG_WORD.sub(lambda found: _SYLLABLE.sub("\\1\u00ad", found.group()), parted)
