"""Who takes a parked thought on, and by when we hear."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.days import DayField
from desktop.console.fields import TextField, foot
from desktop.console.keepers import everybody
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import restyle
from game import keyed
from game.workshop.events import ThoughtParked, ThoughtTaken
from game.workshop.state import Thought


class TakingDialog(RoomyDialog):
    """The words of a parked thought, who takes it on, by when we hear."""

    def __init__(self, bridge: Bridge, id: str, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._id = bridge, id
        thought = keyed.find(bridge.workshop.thoughts, id) or Thought(id, "")
        self.setWindowTitle(words("park.title"))
        sized(self, least_width=520)
        self.text, self.person, self.day = TextField("sentence"), ChoiceField(), DayField()
        self.ready = QPushButton(words("dialog.done"))
        restyle(self.ready, kind="primary")
        self.text.name(words("park.thought"))
        self.text.set_value(thought.text)
        self.person.name(words("park.taken_by"))
        self.person.set_options(everybody(bridge.workshop, words), words("person.nobody"))
        self.person.set_value(thought.taken_by)
        self.day.name(words("park.hear_by"))
        meeting = bridge.workshop.meeting
        self._from = date.fromisoformat(meeting.day) if meeting else bridge.now().date()
        self._words = words
        self.day.set_value(thought.hear_by, words, self._from)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (self.text, self.person, self.day, foot(self.ready)):
            column.addWidget(widget)
        self.ready.setDefault(True)
        self.day.chosen.connect(self._on_day)
        self.ready.clicked.connect(self.accept)

    def accept(self) -> None:
        text = self.text.edit.text().strip()
        thought = keyed.find(self._bridge.workshop.thoughts, self._id)
        if thought and text and text != thought.text:
            self._bridge.submit(ThoughtParked(self._id, text))
        if thought and (thought.taken_by, thought.hear_by) != (self.person.value, self.day.value):
            self._bridge.submit(ThoughtTaken(self._id, self.person.value, self.day.value))
        super().accept()

    def _on_day(self, day: str) -> None:
        self.day.set_value(day, self._words, self._from)
