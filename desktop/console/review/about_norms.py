"""Controls for whether a norm is kept, reworked or dropped, and who keeps it from now on."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.fields import TextField, beside, label
from desktop.console.keepers import everybody, show_keepers
from desktop.console.lists import Tabs
from desktop.console.review.step import ReviewStep
from game.norms.events import KeeperChosen
from game.norms.state import Norm
from game.review.events import NormReviewed
from game.review.state import NORM_DECISIONS, NormReview
from game.traject.gathered import gather
from game.traject.progress import norm_now


class NormStep(ReviewStep):
    """Kept, reworked or dropped; what was seen of it; and who keeps it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.what = label("heading")
        self.decisions = Tabs()
        self.seen, self.hint = TextField(), label("soft")
        self.keeper, self.deputy = ChoiceField(), ChoiceField()
        self.row = beside(self.keeper, self.deputy)
        for widget in (self.what, self.decisions, self.seen, self.row, self.hint):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.decisions.chosen.connect(self._on_decision)
        self.seen.written.connect(self._on_seen)
        self.keeper.chosen.connect(self._on_keeper)
        self.deputy.chosen.connect(self._on_keeper)

    def refresh(self, words: Words) -> None:
        thing, said, norm = self.thing, self.said, self.norm
        self.what.setText(thing.text or words("review.stage.no_norms"))
        tabs = [(one, words(f"review.norm.{one}")) for one in NORM_DECISIONS]
        self.decisions.set_tabs(tabs if thing.id else [], said.decision)
        self.seen.name(words("review.seen"), words("review.seen_hint"))
        self.seen.set_value(said.seen)
        self.seen.setVisible(bool(thing.id))
        self.row.setVisible(norm is not None and said.decision != "drop")
        self.hint.setText(words("review.rework_hint"))
        self.hint.setVisible(said.decision == "rework")
        if norm:
            self._show_keepers(norm, words)

    def first_field(self) -> QWidget | None:
        if not self.thing.id:
            return None
        return self.seen.edit if self.said.decision else self.decisions.button(NORM_DECISIONS[0])

    @property
    def said(self) -> NormReview:
        """What was said of the norm that the room looks at."""
        return self.state.norm_review_of(self.thing.id)

    @property
    def norm(self) -> Norm | None:
        """The norm as it stands now."""
        return norm_now(gather(self.bridge.state), self.thing.id)

    def _show_keepers(self, norm: Norm, words: Words) -> None:
        fields, kept_by = (self.keeper, self.deputy), (norm.keeper, norm.deputy)
        show_keepers(fields, kept_by, everybody(self.bridge.workshop, words), words)

    def _on_decision(self, decision: str) -> None:
        """A click on the decision that stands there takes it away."""
        chosen = "" if decision == self.said.decision else decision
        self.bridge.submit(NormReviewed(self.thing.id, chosen, self.said.seen))
        if chosen:
            self.seen.edit.setFocus()

    def _on_seen(self, text: str) -> None:
        self.bridge.submit(NormReviewed(self.thing.id, self.said.decision, text))

    def _on_keeper(self, _: str) -> None:
        norm, round = self.norm, gather(self.bridge.state).norms_round
        if norm:
            chosen = KeeperChosen(norm.id, self.keeper.value, self.deputy.value)
            self.bridge.submit(chosen, round)
