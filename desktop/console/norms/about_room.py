"""Controls of the steps that the whole room takes: vision, three questions, own words."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import CountsField, TextField, label
from desktop.console.lists import Item, ListField
from desktop.console.norms.step import NormsStep
from desktop.console.panel import MainAction
from game import keyed
from game.norms import events as e
from game.norms.state import QUESTIONS, Poll


class VisionStep(NormsStep):
    """The vision and its objectives."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.vision = TextField("sentence")
        self.objectives = ListField()
        self.column.addWidget(self.vision)
        self.column.addWidget(self.objectives)
        self.column.addStretch(1)
        self.vision.written.connect(self._on_vision)
        self.objectives.added.connect(self._on_added)
        self.objectives.written.connect(self._on_written)
        self.objectives.removed.connect(self._on_removed)

    def refresh(self, words: Words) -> None:
        self.vision.name(words("norms.vision"), words("norms.vision_hint"))
        self.vision.set_value(self.norms.vision)
        self.objectives.name(words("norms.objectives"), words("norms.objective_hint"))
        items = [Item(one.id, one.text) for one in self.norms.objectives]
        self.objectives.set_items(items, words)

    def first_field(self) -> QWidget | None:
        return self.objectives.new if self.norms.place.prompt else self.vision.edit

    def _on_vision(self, text: str) -> None:
        self.bridge.submit(e.VisionWritten(text))

    def _on_added(self, text: str) -> None:
        self._on_written(keyed.free_id("O", self.norms.objectives), text)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.ObjectiveWritten(id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.ObjectiveRemoved(id))


class PollStep(NormsStep):
    """A count of one to five fingers, shown to the room when the trainer says so."""

    scale = "questions"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.prompt = label("heading")
        self.counts = CountsField(5)
        self.told = label("soft")
        for widget in (self.prompt, self.counts, self.told):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.counts.counted.connect(self._on_counted)
        self.counts.edited.connect(self._on_edited)
        self._poll_id = ""

    def poll_id(self) -> str:
        """Which question is counted."""
        raise NotImplementedError

    @property
    def poll(self) -> Poll | None:
        """What was counted, if anything."""
        return keyed.find(self.norms.polls, self.poll_id())

    def refresh_poll(self, words: Words, prompt: str) -> None:
        """Shows the count as it is now."""
        poll = self.poll
        self.prompt.setText(prompt)
        low, high = words(f"norms.scale.{self.scale}_low"), words(f"norms.scale.{self.scale}_high")
        self.counts.name([f"1  {low}", "2", "3", "4", f"5  {high}"])
        if self._poll_id != self.poll_id() or (poll and poll.counts != self.counts.counts):
            self._poll_id = self.poll_id()
            self.counts.set_counts(poll.counts if poll else ())
        self._show_total(words)
        self.told.setText(self._told(words, poll))

    def main_action(self) -> MainAction | None:
        poll = self.poll
        is_new = any(self.counts.counts) and (not poll or poll.counts != self.counts.counts)
        if is_new or (poll and not poll.is_shown):
            return MainAction("console.show_outcome", self.show_outcome)
        return None

    def first_field(self) -> QWidget | None:
        return None if self.poll else self.counts.boxes[0]

    def show_outcome(self) -> None:
        """Counts what stands in the boxes, and shows it to the room."""
        if self._keep():
            self.bridge.submit(e.PollShown(self.poll_id()))

    def _keep(self) -> bool:
        poll = self.poll
        if poll and poll.counts == self.counts.counts:
            return True
        present = self.bridge.workshop.present
        return self.bridge.submit(e.PollCounted(self.poll_id(), self.counts.counts, present))

    def _show_total(self, words: Words) -> None:
        self._words = words
        total, present = sum(self.counts.counts), self.bridge.workshop.present
        self.counts.total.setText(words("console.total", total=total, present=present))

    def _told(self, words: Words, poll: Poll | None) -> str:
        if not poll:
            return words("console.count_hint")
        return words("console.shown" if poll.is_shown else "console.not_shown_yet")

    def _on_counted(self, _: object) -> None:
        self._keep()

    def _on_edited(self) -> None:
        self._show_total(self._words)
        self.main_changed.emit()


class QuestionsStep(PollStep):
    """The three questions, one at a time."""

    def poll_id(self) -> str:
        return QUESTIONS[self.norms.place.prompt]

    def refresh(self, words: Words) -> None:
        self.refresh_poll(words, words(f"norms.step.tq.prompt_{self.norms.place.prompt}"))


class OwnWordsStep(PollStep):
    """Own sentences; then how clear the vision is."""

    scale = "clarity"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.sentences = ListField()
        self.column.insertWidget(0, self.sentences)
        self.sentences.added.connect(self._on_added)
        self.sentences.written.connect(self._on_written)
        self.sentences.removed.connect(self._on_removed)

    def poll_id(self) -> str:
        return "clarity"

    def refresh(self, words: Words) -> None:
        is_poll = self.norms.place.prompt == 1
        self.sentences.setVisible(not is_poll)
        for widget in (self.prompt, self.counts, self.told):
            widget.setVisible(is_poll)
        self.sentences.name(words("norms.own_sentences"), words("norms.sentence_hint"))
        items = [Item(one.id, one.text) for one in self.norms.own_sentences]
        self.sentences.set_items(items, words)
        self.refresh_poll(words, words("norms.step.n1.prompt_1"))

    def main_action(self) -> MainAction | None:
        return super().main_action() if self.norms.place.prompt == 1 else None

    def first_field(self) -> QWidget | None:
        return super().first_field() if self.norms.place.prompt == 1 else self.sentences.new

    def _on_added(self, text: str) -> None:
        self._on_written(keyed.free_id("S", self.norms.own_sentences), text)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.SentenceWritten(id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.SentenceRemoved(id))
