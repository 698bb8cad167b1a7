"""Controls for how the room answers, for fingers that are counted, and for slips."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.counts import CountsField
from desktop.console.fields import label
from desktop.console.lists import Tabs
from desktop.console.panel import MainAction
from desktop.console.pulse.slip_entry import SlipEntry
from desktop.console.pulse.step import PulseStep
from game.pulse import events as e
from game.pulse.state import ANSWERS, ITEMS, WAYS
from game.pulse.walk import here, walk


class HowStep(PulseStep):
    """Fingers or slips."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ways = Tabs()
        self.told = label("soft")
        self.column.addWidget(self.ways)
        self.column.addWidget(self.told)
        self.column.addStretch(1)
        self.ways.chosen.connect(self._on_way)

    def refresh(self, words: Words) -> None:
        way = self.state.way
        self.ways.set_tabs([(one, words(f"pulse.way.{one}")) for one in WAYS], way)
        self.told.setText(words(f"pulse.way_line.{way}"))

    def _on_way(self, way: str) -> None:
        self.bridge.submit(e.PulseWayChosen(way))


class AskStep(PulseStep):
    """The fingers on one sentence; and, for who likes that better, slips."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._words: Words | None = None
        self.sentence = label("heading")
        self.counts = CountsField(ANSWERS)
        self.told = label("soft")
        self.also = label("label")
        self.slips = SlipEntry()
        for widget in (self.sentence, self.counts, self.told, self.also, self.slips):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.counts.counted.connect(self._on_counted)
        self.counts.edited.connect(self._on_edited)
        self.slips.slip.connect(self._on_slip)

    @property
    def item(self) -> str:
        """The sentence that is asked."""
        return ITEMS[self.state.place.prompt]

    def refresh(self, words: Words) -> None:
        self._words = words
        state, item = self.state, self.item
        self.sentence.setText(words(f"pulse.item.{item}.text"))
        low, high = words("pulse.low"), words("pulse.high")
        self.counts.name([f"1  {low}", "2", "3", "4", f"{ANSWERS}  {high}"])
        counted = state.fingers_of(item)
        self.counts.show_counted(item, counted)
        self.told.setText(words("console.not_shown_yet" if counted else "console.count_hint"))
        self.also.setText(words("pulse.also_slips"))
        self.slips.show_count(state.slip_count, words)
        self._show_total()

    def main_action(self) -> MainAction | None:
        counts = self.counts.counts
        is_new = any(counts) and counts != self.state.fingers_of(self.item)
        return MainAction("console.next", self.count_and_go_on) if is_new else None

    def first_field(self) -> QWidget | None:
        return None if self.state.fingers_of(self.item) else self.counts.boxes[0]

    def count_and_go_on(self) -> None:
        """Counts what stands in the boxes, and goes to the next sentence."""
        if self._keep():
            stops = list(walk(self.state))
            following = stops[stops.index(here(self.state)) + 1 :]
            self.bridge.submit(following[0])

    def _show_total(self) -> None:
        if self._words:
            self.counts.show_total(self._words, self.bridge.workshop.present)

    def _keep(self) -> bool:
        """Submits what stands in the boxes, if it is new; whether it was accepted."""
        counts = self.counts.counts
        if counts == self.state.fingers_of(self.item):
            return True
        present = self.bridge.workshop.present
        return self.bridge.submit(e.AnswersCounted(self.item, counts, present))

    def _on_counted(self, _: object) -> None:
        if self._keep():
            self.finished.emit()

    def _on_edited(self) -> None:
        self._show_total()
        self.main_changed.emit()

    def _on_slip(self, answers: tuple[int, ...]) -> None:
        self.bridge.submit(e.SlipTyped(answers))


class SlipsStep(PulseStep):
    """All slips, one after the other."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.hint = label("soft")
        self.slips = SlipEntry()
        self.column.addWidget(self.slips)
        self.column.addWidget(self.hint)
        self.column.addStretch(1)
        self.slips.slip.connect(self._on_slip)

    def refresh(self, words: Words) -> None:
        self.slips.show_count(self.state.slip_count, words)
        self.hint.setText(words("pulse.slip_hint"))

    def first_field(self) -> QWidget | None:
        return self.slips.field

    def _on_slip(self, answers: tuple[int, ...]) -> None:
        self.bridge.submit(e.SlipTyped(answers))
