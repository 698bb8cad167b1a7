"""What steps with counted hands share: count, show to the room, say what came out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.counts import CountsField
from desktop.console.fields import label
from desktop.console.norms.step import NormsStep
from desktop.console.panel import MainAction
from game.norms.state import Fist, Poll


class CountedStep(NormsStep):
    """Hands that are counted, and shown to the room when the trainer says so.

    A subclass says what was counted, and how a count is kept and shown.

    Args:
        bridge: To the session.
        answers: How many answers there are.
    """

    def __init__(self, bridge: Bridge, answers: int) -> None:
        super().__init__(bridge)
        self.counts = CountsField(answers)
        self.told = label("soft")
        self._words: Words | None = None
        self.counts.counted.connect(self._on_counted)
        self.counts.edited.connect(self._on_edited)

    @property
    def counted(self) -> Poll | Fist | None:
        """What was counted, if anything."""
        raise NotImplementedError

    def count(self) -> bool:
        """Submits what stands in the boxes; whether it was accepted."""
        raise NotImplementedError

    def show_count(self) -> bool:
        """Submits that the room may see it; whether it was accepted."""
        raise NotImplementedError

    def refresh_counts(self, words: Words, of: object, labels: Sequence[str]) -> None:
        """Shows the count as it is now.

        Args:
            words: To say it in.
            of: Which question it is; another one empties the boxes.
            labels: The answers.
        """
        self._words = words
        counted = self.counted
        self.counts.name(labels)
        self.counts.show_counted(of, counted.counts if counted else ())
        self._show_total()

    def main_action(self) -> MainAction | None:
        counted = self.counted
        is_new = any(self.counts.counts) and (not counted or counted.counts != self.counts.counts)
        if is_new or (counted and not counted.is_shown):
            return MainAction("console.show_outcome", self.show_outcome)
        return None

    def first_field(self) -> QWidget | None:
        return None if self.counted else self.counts.boxes[0]

    def show_outcome(self) -> None:
        """Counts what stands in the boxes, and shows it to the room."""
        if self._keep():
            self.show_count()

    def _keep(self) -> bool:
        counted = self.counted
        is_kept = counted is not None and counted.counts == self.counts.counts
        return is_kept or self.count()

    def _show_total(self) -> None:
        if self._words:
            kept = self.counted.counts if self.counted else None
            self.counts.show_total(self._words, self.bridge.workshop.present, kept=kept)

    def _on_counted(self, _: object) -> None:
        if self._keep():
            self.finished.emit()

    def _on_edited(self) -> None:
        self._show_total()
        self.main_changed.emit()
