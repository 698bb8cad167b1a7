"""The menu that keeps the session in time: minutes from the rest, skipping, a clock put right."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.told import as_typed
from game.day.agenda import block_title
from game.day.pacing import last_over, shared, to_come
from game.day.timing import outlook, time_left
from game.exercise import Event
from game.workshop.events import (
    BlockRestored,
    BlockSkipped,
    ClockCorrected,
    MinutesAdded,
    MinutesShared,
)

_FEWER = (1, 5)
_EARLIER = (1, 2, 3, 5, 10, 15)
"""Minutes to choose from."""


class Pace(QObject):
    """What can be done about the time; filled before it is opened.

    Args:
        bridge: To the session.
        menu: Gets the entries.
    """

    def __init__(self, bridge: Bridge, menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._menu = bridge, menu

    def speak(self, words: Words) -> None:
        """In these words from now on."""
        self._words = words

    def add(self, minutes: int) -> None:
        """Gives the block on stage more minutes, or takes what it has."""
        block = self._bridge.workshop.block
        if block:
            self._bridge.submit(MinutesAdded(block.id, max(minutes, -block.minutes)))

    def fill(self) -> None:
        """Puts in the menu what can be done now."""
        self._menu.clear()
        for old in self._menu.findChildren(QMenu):
            old.deleteLater()
            old.setParent(None)
        self._add_sharing()
        for minutes in _FEWER:
            text = self._words("pace.fewer", minutes=minutes)
            self._entry(self._menu, text, MinutesAdded(self._block, -minutes), self._has(minutes))
        self._menu.addSeparator()
        self._add_skipping()
        self._menu.addSeparator()
        self._add_correcting()

    @property
    def _block(self) -> str:
        return self._bridge.workshop.stage.block

    def _has(self, minutes: int) -> bool:
        block = self._bridge.workshop.block
        return bool(block and block.minutes >= minutes)

    def _add_sharing(self) -> None:
        workshop, now = self._bridge.workshop, self._bridge.now()
        found = outlook(workshop.meeting, workshop.block, now) if workshop.meeting else None
        late = found.minutes_late if found else 0
        changes = shared(to_come(workshop.meeting, workshop.block), late) if found and late else ()  # type: ignore[arg-type]  # an outlook is of a meeting
        total = abs(sum(change.minutes for change in changes))
        key = "pace.give" if late < 0 else "pace.take"
        text = self._words(key, minutes=total) if total else self._words("pace.in_time")
        self._entry(self._menu, text, MinutesShared(changes), bool(total))

    def _add_skipping(self) -> None:
        meeting, current = self._bridge.workshop.meeting, self._bridge.workshop.block
        skip, again = QMenu(self._words("pace.skip"), self._menu), QMenu(self._menu)
        again.setTitle(self._words("pace.again"))
        for block in to_come(meeting, current) if meeting else ():
            text = self._words.count(
                "pace.block", block.minutes, title=block_title(block, self._words)
            )
            self._entry(skip, text, BlockSkipped(block.id))
        for block in meeting.blocks if meeting else ():
            if block.is_skipped:
                text = block_title(block, self._words)
                self._entry(again, text, BlockRestored(block.id))
        for menu in (skip, again):
            if menu.actions():
                self._menu.addMenu(menu)

    def _add_correcting(self) -> None:
        earlier = self._menu.addMenu(self._words("pace.earlier"))
        meeting = self._bridge.workshop.meeting
        before = last_over(meeting.blocks, self._block) if meeting else None
        for minutes in _EARLIER:
            text = self._words.count("pace.minutes_earlier", minutes)
            event = ClockCorrected(minutes * 60, before.id if before else "")
            self._entry(earlier, text, event)
        block = self._bridge.workshop.block
        left = time_left(block, self._bridge.now()) if block else None
        gone = block.minutes * 60 - left.seconds if block and left else 0
        self._entry(self._menu, self._words("pace.only_now"), ClockCorrected(-gone), gone > 0)

    def _entry(self, menu: QMenu, text: str, event: Event, is_possible: bool = True) -> None:
        action = menu.addAction(as_typed(text))
        action.setData(event)
        action.setEnabled(is_possible)
        action.triggered.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        action = self.sender()
        self._bridge.submit(action.data())  # type: ignore[attr-defined]  # a QAction
