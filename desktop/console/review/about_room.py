"""Controls for what went well, the three questions, what was parked, and what changed."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.counts import CountsField
from desktop.console.fields import TextField, label
from desktop.console.lists import Item, ListField, Tabs
from desktop.console.panel import MainAction
from desktop.console.review.step import ReviewStep
from game import keyed
from game.asked import FEWEST_SHOWN
from game.review import events as e
from game.review.state import ANSWERS, OUTCOMES, QUESTIONS, Asked, Outcome
from game.traject.gathered import gather
from game.traject.progress import changes


class WellStep(ReviewStep):
    """What went well, a line each."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.successes = ListField()
        self.column.addWidget(self.successes)
        self.column.addStretch(1)
        self.successes.added.connect(self._on_added)
        self.successes.written.connect(self._on_written)
        self.successes.removed.connect(self._on_removed)

    def refresh(self, words: Words) -> None:
        self.successes.name(words("review.successes"), words("review.success_hint"))
        items = [Item(one.id, one.text) for one in self.state.successes]
        self.successes.set_items(items, words)

    def first_field(self) -> QWidget | None:
        return self.successes.new

    def _on_added(self, text: str) -> None:
        self._on_written(keyed.free_id("S", self.state.successes), text)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.SuccessWritten(id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.SuccessRemoved(id))


class QuestionStep(ReviewStep):
    """The hands on one of the three questions, and showing them beside those of last time."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._words: Words | None = None
        self.prompt, self.told = label("heading"), label("soft")
        self.counts = CountsField(ANSWERS)
        for widget in (self.prompt, self.counts, self.told):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.counts.counted.connect(self._on_counted)
        self.counts.edited.connect(self._on_edited)

    @property
    def question(self) -> str:
        """Which of the three it is."""
        return QUESTIONS[self.state.place.prompt]

    @property
    def asked(self) -> Asked | None:
        """What was counted, if anything."""
        return keyed.find(self.state.questions, self.question)

    def refresh(self, words: Words) -> None:
        self._words, asked = words, self.asked
        self.prompt.setText(words(f"norms.step.tq.prompt_{self.state.place.prompt}"))
        low, high = (words(f"norms.scale.questions_{end}") for end in ("low", "high"))
        self.counts.name([f"1  {low}", "2", "3", "4", f"{ANSWERS}  {high}"])
        self.counts.show_counted(self.question, asked.counts if asked else ())
        if asked:
            key = "console.shown" if asked.is_shown else "console.not_shown_yet"
            is_hidden = asked.is_shown and sum(asked.counts) < FEWEST_SHOWN
            self.told.setText(words("console.too_few" if is_hidden else key, least=FEWEST_SHOWN))
        else:
            self.told.setText(words("console.count_hint"))
        self._show_total()

    def main_action(self) -> MainAction | None:
        asked, counts = self.asked, self.counts.counts
        is_new = any(counts) and (not asked or asked.counts != counts)
        if is_new or (asked and not asked.is_shown):
            return MainAction("console.show_outcome", self.show_outcome)
        return None

    def first_field(self) -> QWidget | None:
        return None if self.asked else self.counts.boxes[0]

    def show_outcome(self) -> None:
        """Counts what stands in the boxes, and shows it to the room."""
        if self._keep():
            self.bridge.submit(e.QuestionShown(self.question))

    def _keep(self) -> bool:
        counts, asked = self.counts.counts, self.asked
        if asked and asked.counts == counts:
            return True
        present = self.bridge.workshop.present
        return self.bridge.submit(e.QuestionCounted(self.question, counts, present))

    def _show_total(self) -> None:
        if self._words:
            kept = self.asked.counts if self.asked else None
            self.counts.show_total(self._words, self.bridge.workshop.present, kept=kept)

    def _on_counted(self, _: object) -> None:
        if self._keep():
            self.finished.emit()

    def _on_edited(self) -> None:
        self._show_total()
        self.main_changed.emit()


class ParkedStep(ReviewStep):
    """What became of a parked thought."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.what = label("heading")
        self.outcomes, self.text = Tabs(), TextField()
        for widget in (self.what, self.outcomes, self.text):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.outcomes.chosen.connect(self._on_outcome)
        self.text.written.connect(self._on_text)

    @property
    def outcome(self) -> Outcome:
        """What was told of it; still open when that is nothing yet."""
        return keyed.find(self.state.outcomes, self.thing.id) or Outcome(self.thing.id, "")

    def refresh(self, words: Words) -> None:
        thing, outcome = self.thing, self.outcome
        self.what.setText(thing.text or words("review.stage.nothing_parked"))
        tabs = [(one, words(f"review.outcome.{one}")) for one in OUTCOMES]
        self.outcomes.set_tabs(tabs if thing.id else [], outcome.outcome)
        self.text.name(words("review.answer"), words("review.answer_hint"))
        self.text.set_value(outcome.text)
        self.text.setVisible(bool(thing.id))

    def first_field(self) -> QWidget | None:
        return self.text.edit if self.thing.id else None

    def _on_outcome(self, outcome: str) -> None:
        self.bridge.submit(e.ParkedAnswered(self.thing.id, outcome, self.outcome.text))
        self.text.edit.setFocus()

    def _on_text(self, text: str) -> None:
        """Who tells what came of it answers it, unless something else stands there."""
        outcome = self.outcome.outcome or OUTCOMES[0]
        self.bridge.submit(e.ParkedAnswered(self.thing.id, outcome, text))


class ChangesStep(ReviewStep):
    """Nothing to type: what is new in the plan, which can be handed out again."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.told, self.norms, self.hint = label("strong"), label("strong"), label("soft")
        for widget in (self.told, self.norms, self.hint):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        found = changes(gather(self.bridge.state), self.state)
        untold = sum(not told.report.status for told in found.told)
        key = "review.untold" if untold else "review.all_told"
        self.told.setText(words(key, count=untold))
        became = [one.became for one in found.norms] if self.state.norm_reviews else []
        counts = {"undecided": became.count(""), "to_reword": became.count("rework")}
        left = [words(f"review.{key}", count=count) for key, count in counts.items() if count]
        self.norms.setText("\n".join(left))
        self.norms.setVisible(bool(left))
        self.hint.setText(words("review.new_version"))
