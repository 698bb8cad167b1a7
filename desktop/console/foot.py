"""The clock at the bottom: time left in this block, and when the session will end."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.commands import Commands
from desktop.console.fields import label
from desktop.console.key_button import KeyButton
from desktop.console.pace import Pace
from desktop.faces import FACES
from desktop.text_size import scaled, share, sized
from game.day.timing import Outlook, TimeLeft, outlook, time_left

_ADDED = {"minute": 1, "minutes": 5}
"""Minutes per press of these commands."""

_BETWEEN = " · "
"""In the texts: between the end time and how far off that is."""

_BROAD = 1400
"""Pixels from which there is room for all, with a caution between the clock and its bar."""

_CAUTION, _SPARE = 200, 4
"""Pixels that a caution has at least, where it says so much; and what a label leaves empty."""

_ROOM_FOR_ALL = 1.5
"""How large letters can be with a caution between the clock and all buttons that stay."""


class Foot(QWidget):
    """Time left, minutes more, what can be done about the time, pause, and the end time."""

    def __init__(self, bridge: Bridge, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sized(self, 2, height=72)
        self._bridge, self._is_narrow = bridge, False
        self.clock = label("clock", "0:00")
        sized(self.clock, least_width=130)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.time_menu = QMenu(self)
        self.pace = Pace(bridge, self.time_menu, self)
        self.minute, self.more, self.time, self.pause = (
            KeyButton(name, commands) for name in ("minute", "minutes", "time", "pause")
        )
        self.caution = label("warm")
        sized(self.caution, most_width=250)
        self.ends = label("soft")
        self.ends.setWordWrap(False)
        self.ends.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(10)
        row.addWidget(self.clock)
        row.addWidget(self.caution)
        row.addWidget(self.bar, 1)
        for widget in (self.minute, self.more, self.time, self.pause, self.ends):
            row.addWidget(widget)
        commands.on("minute", self._on_minute)
        commands.on("minutes", self._on_minutes)
        commands.on("time", self.show_time_menu)

    def show_narrow(self, is_narrow: bool) -> None:
        """Where room is short: the time, and what is in no menu."""
        self._is_narrow = is_narrow
        for widget in (self.minute, self.more):
            widget.setVisible(not is_narrow)
        self._make_room()

    def refresh(self, words: Words) -> None:
        """Shows the time as it is now."""
        self._words = words
        self.pace.speak(words)
        for name, button in (("minute", self.minute), ("minutes", self.more)):
            button.tell(words("console.more_minutes", minutes=_ADDED[name]))
        self.time.tell(words("command.time"))
        covered = self._bridge.workshop.stage.cover == "pause"
        self.pause.tell(words("console.uncover" if covered else "command.pause"))
        self.tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_words"):
            self.tick()

    def tick(self) -> None:
        """The clock goes on."""
        workshop, now = self._bridge.workshop, self._bridge.now()
        left = time_left(workshop.block, now) if workshop.block else None
        self.clock.setText(left.text if left else "–:––")
        self.bar.setValue(round(left.share * 1000) if left else 0)
        for button in (self.minute, self.more, self.time, self.pause):
            button.setEnabled(bool(left))
        caution = self._caution(left)
        self.caution.setText(caution)
        self.caution.setVisible(bool(caution))
        self._make_room()
        found = outlook(workshop.meeting, workshop.block, now) if workshop.meeting else None
        self.ends.setText(self._outlook_text(found))

    def _make_room(self) -> None:
        """Where room is short a caution takes that of the bar, in very large letters of pause."""
        has_caution = bool(self.caution.text())
        said = self.caution.fontMetrics().horizontalAdvance(self.caution.text()) + _SPARE
        self.caution.setMinimumWidth(min(said, scaled(_CAUTION)))
        self.bar.setVisible(not self._is_narrow and (self._is_broad or not has_caution))
        is_tight = self._is_narrow and share() > _ROOM_FOR_ALL
        self.pause.setVisible(not is_tight or not has_caution)
        self.ends.setWordWrap(self._is_narrow and has_caution)

    @property
    def _is_broad(self) -> bool:
        return self.width() >= scaled(_BROAD)

    def show_time_menu(self) -> None:
        """Opens what can be done about the time, above its button."""
        if self.time.isEnabled():
            self.pace.fill()
            height = self.time_menu.sizeHint().height()
            self.time_menu.popup(self.time.mapToGlobal(QPoint(0, -height - 6)))

    def _caution(self, left: TimeLeft | None) -> str:
        """That the clock stands still, or what the exercise on stage has to say about its time."""
        workshop = self._bridge.workshop
        if workshop.block and workshop.block.paused:
            return self._words("console.clock_stands")
        if not left or not workshop.round or not workshop.block:
            return ""
        face = FACES[workshop.round.exercise]
        state, block = self._bridge.round_state, workshop.block
        blocks = workshop.meeting.blocks if workshop.meeting else ()
        return face.caution(state, block, blocks, left.seconds, self._words)

    def _outlook_text(self, found: Outlook | None) -> str:
        if not found:
            return ""
        late = found.minutes_late
        key = "on_time" if not late else ("late" if late > 0 else "early")
        time, minutes = found.ends_at.strftime("%H:%M"), abs(late)
        ends = self._words(f"console.ends_{key}", time=time, minutes=minutes)
        is_short = bool(self.caution.text()) and not self._is_broad
        if is_short or self.ends.wordWrap():
            return ends.replace(_BETWEEN, "\n")  # else it breaks between a number and its minutes
        if not found.minutes_whole:
            return ends
        gone = self._words(
            "console.session_gone", gone=_long(found.minutes_gone), whole=_long(found.minutes_whole)
        )
        return f"{ends}\n{gone}"

    def _on_minute(self) -> None:
        self.pace.add(_ADDED["minute"])

    def _on_minutes(self) -> None:
        self.pace.add(_ADDED["minutes"])


def _long(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
