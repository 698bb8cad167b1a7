"""The clock at the bottom: time left in this block, and when the session will end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.buttons import KeyButton
from desktop.console.commands import Commands
from desktop.console.fields import label
from game.timing import Outlook, outlook, time_left
from game.workshop.events import MinutesAdded

_ADDED = 5
"""Minutes per press."""


class Foot(QWidget):
    """Time left, minutes more, pause, and the end time."""

    def __init__(self, bridge: Bridge, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(72)
        self._bridge = bridge
        self.clock = label("clock", "0:00")
        self.clock.setMinimumWidth(130)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.more, self.less = QPushButton(), QPushButton()
        self.pause = KeyButton("pause", commands.actions["pause"])
        self.ends = label("soft")
        self.ends.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(12)
        row.addWidget(self.clock)
        row.addWidget(self.bar, 1)
        for widget in (self.less, self.more, self.pause, self.ends):
            row.addWidget(widget)
        self.more.clicked.connect(self._on_more)
        self.less.clicked.connect(self._on_less)

    def refresh(self, words: Words) -> None:
        """Shows the time as it is now."""
        self._words = words
        self.more.setText(words("console.more_minutes", minutes=_ADDED))
        self.less.setText(words("console.fewer_minutes", minutes=_ADDED))
        covered = self._bridge.workshop.stage.cover == "pause"
        self.pause.tell(words("console.uncover" if covered else "command.pause"))
        self.tick()

    def tick(self) -> None:
        """The clock goes on."""
        workshop, now = self._bridge.workshop, self._bridge.now()
        left = time_left(workshop.block, now) if workshop.block else None
        self.clock.setText(left.text if left else "–:––")
        self.bar.setValue(round(left.share * 1000) if left else 0)
        for button in (self.more, self.less, self.pause):
            button.setEnabled(bool(left))
        found = outlook(workshop.meeting, workshop.block, now) if workshop.meeting else None
        self.ends.setText(self._outlook_text(found))

    def _outlook_text(self, found: Outlook | None) -> str:
        if not found:
            return ""
        late = found.minutes_late
        key = "on_time" if not late else ("late" if late > 0 else "early")
        time, minutes = found.ends_at.strftime("%H:%M"), abs(late)
        return self._words(f"console.ends_{key}", time=time, minutes=minutes)

    def _on_more(self) -> None:
        self._add(_ADDED)

    def _on_less(self) -> None:
        self._add(-_ADDED)

    def _add(self, minutes: int) -> None:
        block = self._bridge.workshop.block
        if block:
            self._bridge.submit(MinutesAdded(block.id, max(minutes, -block.minutes)))
