"""The trainer's own note on the part that is on stage; nobody else sees it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from assets.language import Words
from desktop.bridge import Bridge
from desktop.picture_mime import LeavesPictures
from desktop.text_size import sized
from game import keyed
from game.asked import LONGEST_TEXT
from game.workshop.events import BlockNoted

_IDLE = 1500
"""Milliseconds without a key after which what stands there is kept."""

_HEIGHT = 92


class NoteField(LeavesPictures, QPlainTextEdit):
    """A few lines; kept on leaving, when another part comes, and after a moment of rest."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._at = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes
        self.setTabChangesFocus(True)
        sized(self, 3, height=_HEIGHT)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.keep)
        self.textChanged.connect(self._on_text)

    def refresh(self, words: Words) -> None:
        """Shows the note on the part that is on stage now."""
        self.setPlaceholderText(words("note.hint"))
        self.setAccessibleName(words("note.title"))
        stage = self._bridge.workshop.stage
        if (stage.meeting, stage.block) != self._at:
            self.keep()
            self._at = (stage.meeting, stage.block)
            self._show()
        elif not self.hasFocus():
            self._show()
        self.setVisible(bool(stage.block))

    def keep(self) -> None:
        """Keeps what stands there, if it is new."""
        self._idle.stop()
        session, block = self._at
        text = self.toPlainText().strip()[:LONGEST_TEXT]
        if block and text != self._kept():
            self._bridge.submit(BlockNoted(session, block, text))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def _kept(self) -> str:
        session, id = self._at
        meeting = keyed.find(self._bridge.workshop.meetings, session)
        block = keyed.find(meeting.blocks, id) if meeting else None
        return block.note if block else ""

    def _show(self) -> None:
        if self.toPlainText().strip() != self._kept():
            self.blockSignals(True)
            self.setPlainText(self._kept())
            self.blockSignals(False)

    def _on_text(self) -> None:
        self._idle.start()
