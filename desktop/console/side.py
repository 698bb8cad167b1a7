"""The right of the console: what to say, and the parking lot."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.areas import TallArea
from desktop.console.conductor import Conductor
from desktop.console.fields import Line, label
from desktop.console.note_field import NoteField
from desktop.console.parking import park
from desktop.console.take_away import TakeAway
from desktop.paint import icon
from desktop.reading_order import show_scrolled
from desktop.text_size import scaled
from desktop.theme import current
from game import keyed
from game.day.said import page_said, part_notes
from game.day.timing import time_left
from game.workshop.events import ThoughtRemoved
from game.workshop.state import Thought

_ICON = 16
"""Pixels at 100 %."""


class ThoughtRow(QFrame):
    """One parked thought; a click on it says who takes it on."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id
        self._shown: tuple[object, ...] = ()
        self.setObjectName("thought")
        self.text = label("")
        self.taken = label("soft")
        self.edit, self.remove = QToolButton(), TakeAway()
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.taken, 1)
        below.addWidget(self.edit)
        below.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 2, 0)
        column.setSpacing(0)
        column.addWidget(self.text)
        column.addLayout(below)
        self.edit.clicked.connect(self._on_edit)
        self.remove.clicked.connect(self._on_remove)

    def show_thought(self, thought: Thought, taken: str, words: Words) -> None:
        """Shows the thought as it is now."""
        shown = (thought, taken, words, current().name)
        if shown == self._shown:
            return
        self._shown = shown
        self.edit.setIcon(icon("person", current(), "soft"))
        self.text.setText(thought.text)
        self.taken.setText(taken)
        take, remove = words("park.take"), words("park.remove")
        self.edit.setToolTip(take)
        self.edit.setAccessibleName(words("park.about", what=take, thought=thought.text))
        self.remove.dress(remove, words("park.about", what=remove, thought=thought.text))

    def _on_edit(self) -> None:
        self.opened.emit(self.id)

    def _on_remove(self) -> None:
        self.removed.emit(self.id)


class Side(QWidget):
    """What to say, the parking lot, the trainer's own note, and the photos.

    Signals:
        thought_opened: The id of a parked thought that somebody wants to take on.
    """

    thought_opened = Signal(str)

    def __init__(self, bridge: Bridge, conductor: Conductor) -> None:
        super().__init__()
        self.setObjectName("side_right")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge = bridge
        self._conductor = conductor
        self._rows: dict[str, ThoughtRow] = {}
        self._dressed: tuple[str, int] | None = None
        self.say_label, self.park_label = label(), label()
        self.say, self.pitfall = label("strong"), label("soft")
        self.park = Line()
        self.area = TallArea()
        self.note_label, self.note, self.photos = label(), NoteField(bridge), QPushButton()
        self._thoughts = QVBoxLayout()
        self._thoughts.setSpacing(6)
        self._lay_out()
        self.park.returnPressed.connect(self.park_typed)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.addWidget(self.say)
        inner.addWidget(self.pitfall)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self.say_label, card, self.park_label, self.park):
            column.addWidget(widget)
        column.addLayout(self._thoughts)
        column.addStretch(1)
        self.area.show_widget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addLayout(self._noted())

    def _noted(self) -> QVBoxLayout:
        """The note and the photos, which stay in sight however much is parked."""
        head = QHBoxLayout()
        head.addWidget(self.note_label, 1)
        head.addWidget(self.photos)
        below = QVBoxLayout()
        below.setContentsMargins(12, 4, 12, 12)
        below.setSpacing(4)
        below.addLayout(head)
        below.addWidget(self.note)
        return below

    def refresh(self, words: Words) -> None:
        """Shows what there is to say now, and what is parked."""
        self.say_label.setText(words("console.say"))
        say, pitfall = self._said(words)
        self.say.setText(say)
        self.pitfall.setText(pitfall)
        self.pitfall.setVisible(bool(pitfall))
        self.park_label.setText(words("park.title"))
        self.park.setPlaceholderText(words("park.hint"))
        self.park.setAccessibleName(words("park.hint"))
        self._show_thoughts(words)
        self.note.refresh(words)
        self.note_label.setText(words("note.title"))
        self.note_label.setVisible(not self.note.isHidden())
        count = len(self._bridge.workshop.photos)
        dressed = (current().name, scaled(_ICON))
        if self._dressed != dressed:  # an icon set anew is laid out anew
            self._dressed = dressed
            self.photos.setIcon(icon("camera", current(), "delft", scaled(_ICON)))
            self.photos.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        self.photos.setText(words("photo.count", count=count) if count else words("photo.first"))
        self.photos.setAccessibleName(words("command.photos"))

    def park_typed(self) -> None:
        """Parks what stands in the line: on Enter, and before everything is put away."""
        if park(self._bridge, self.park.text()):
            self.park.clear()

    def row(self, id: str) -> ThoughtRow:
        """The row of a parked thought."""
        return self._rows[id]

    def lead_to(self, id: str) -> None:
        """Brings the keyboard to a parked thought, where it can be seen."""
        row = self._rows[id]
        row.edit.setFocus()
        show_scrolled(row)

    def _said(self, words: Words) -> tuple[str, str]:
        """What to say now, and what to mind."""
        workshop = self._bridge.workshop
        block, face = workshop.block, self._conductor.face
        if workshop.stage.cover:
            return self._page_said(words, workshop.stage.cover), ""
        if face:
            say, pitfall = face.said(self._bridge.round_state, words)
            return say, words("console.pitfall", text=pitfall) if pitfall else ""
        if block and block.pages:
            page = block.pages[workshop.stage.page]
            return self._page_said(words, page), part_notes(page, block, words)
        return words("console.say_at_start"), ""

    def _page_said(self, words: Words, page: str) -> str:
        workshop = self._bridge.workshop
        time = workshop.stage.back_at if workshop.stage.cover else self._block_end()
        return page_said(page, workshop.block, words, workshop.contact, time)

    def _block_end(self) -> str:
        block = self._bridge.workshop.block
        left = time_left(block, self._bridge.now()) if block else None
        return left.ends_at.strftime("%H:%M") if left else "…"

    def _show_thoughts(self, words: Words) -> None:
        thoughts = self._bridge.workshop.thoughts
        for id in [id for id in self._rows if not keyed.has(thoughts, id)]:
            row = self._rows.pop(id)
            self._thoughts.removeWidget(row)
            row.deleteLater()
        for thought in thoughts:
            row = self._rows.get(thought.id) or self._added(thought.id)
            row.show_thought(thought, self._taken(thought, words), words)

    def _added(self, id: str) -> ThoughtRow:
        row = self._rows[id] = ThoughtRow(id)
        row.opened.connect(self.thought_opened)
        row.removed.connect(self._on_removed)
        self._thoughts.insertWidget(0, row)  # the last one under the line in which it was typed
        return row

    def _taken(self, thought: Thought, words: Words) -> str:
        who = self._bridge.workshop.person_shown(thought.taken_by)
        when = words.day(date.fromisoformat(thought.hear_by), "short") if thought.hear_by else ""
        when = when.replace(" ", "\N{NO-BREAK SPACE}")  # a date stays on one line
        return " · ".join(part for part in (who, when) if part)

    def _on_removed(self, id: str) -> None:
        self._bridge.submit(ThoughtRemoved(id))
