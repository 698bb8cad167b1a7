"""Controls of the steps that the whole room takes: vision, three questions, own words."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import TextField, label
from desktop.console.lists import Item, ListField
from desktop.console.norms.counted import CountedStep
from desktop.console.norms.step import NormsStep
from desktop.console.panel import MainAction
from game import keyed
from game.asked import FEWEST_SHOWN
from game.norms import events as e
from game.norms.outcome import may_show
from game.norms.rules import MOST_OBJECTIVES
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
        is_full = len(self.norms.objectives) >= MOST_OBJECTIVES
        hint = words("norms.objectives_full" if is_full else "norms.objective_hint")
        self.objectives.name(words("norms.objectives"), hint)
        items = [Item(one.id, one.text) for one in self.norms.objectives]
        self.objectives.set_items(items, words)
        self.objectives.offer(not is_full)

    def first_field(self) -> QWidget | None:
        if not self.norms.place.prompt:
            return self.vision.edit
        return None if self.objectives.new.isHidden() else self.objectives.new

    def _on_vision(self, text: str) -> None:
        self.bridge.submit(e.VisionWritten(text))

    def _on_added(self, text: str) -> None:
        id = self.bridge.free_id("O")
        if not self.bridge.submit(e.ObjectiveWritten(id, text)):
            self.objectives.new.setText(text)  # what was typed is not lost

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.ObjectiveWritten(id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.ObjectiveRemoved(id))


class PollStep(CountedStep):
    """A count of one to five fingers."""

    scale = "questions"

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, answers=5)
        self.prompt = label("heading")
        for widget in (self.prompt, self.counts, self.told):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def poll_id(self) -> str:
        """Which question is counted."""
        raise NotImplementedError

    @property
    def counted(self) -> Poll | None:
        return keyed.find(self.norms.polls, self.poll_id())

    def count(self) -> bool:
        present = self.bridge.workshop.present
        return self.bridge.submit(e.PollCounted(self.poll_id(), self.counts.counts, present))

    def show_count(self) -> bool:
        return self.bridge.submit(e.PollShown(self.poll_id()))

    def refresh_poll(self, words: Words, prompt: str) -> None:
        """Shows the question, and the count as it is now."""
        poll = self.counted
        self.prompt.setText(prompt)
        low, high = words(f"norms.scale.{self.scale}_low"), words(f"norms.scale.{self.scale}_high")
        self.refresh_counts(words, self.poll_id(), [f"1  {low}", "2", "3", "4", f"5  {high}"])
        if not poll:
            self.told.setText(words("console.count_hint"))
        elif not poll.is_shown:
            self.told.setText(words("console.not_shown_yet"))
        elif may_show(poll.counts):
            self.told.setText(words("console.shown"))
        else:
            self.told.setText(words("console.too_few", least=FEWEST_SHOWN))


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
