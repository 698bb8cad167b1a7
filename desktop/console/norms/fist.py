"""Controls of the fist to five: hands, what came out, objections, the decision."""

from PySide6.QtWidgets import QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import beside, label
from desktop.console.lists import Item, ListField
from desktop.console.norms.counted import CountedStep
from desktop.console.norms.new_norm import NewNorm, begin_norm, possible_starts
from desktop.console.panel import MainAction
from desktop.theme import restyle
from game import keyed
from game.norms import events as e
from game.norms.state import FIST_ANSWERS, Fist, Objection

_DECISIONS = ("adopted", "adapt", "parked")

_DONE = ("adopted", "parked")
"""Decisions after which the group goes on to another norm."""


class FistStep(CountedStep):
    """Hands counted from fist to five, shown, then objections and the decision."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, FIST_ANSWERS)
        self.sentence = label("heading")
        self.objections = ListField()
        self.decisions = {status: QPushButton() for status in _DECISIONS}
        for button in self.decisions.values():
            button.setCheckable(True)
            restyle(button, kind="choice")
            button.clicked.connect(self._on_decision)
        self.new_norm = NewNorm()
        self.new_norm.chosen.connect(self._on_new_norm)
        for widget in (self.sentence, self.counts, self.told):
            self.column.addWidget(widget)
        self.column.addWidget(beside(*self.decisions.values(), self.new_norm))
        self.column.addWidget(self.objections)
        self.column.addStretch(1)
        self.objections.new.textChanged.connect(self.main_changed)
        self.objections.added.connect(self._on_added)
        self.objections.written.connect(self._on_written)
        self.objections.removed.connect(self._on_removed)

    @property
    def counted(self) -> Fist | None:
        return self.norm.fist

    def count(self) -> bool:
        present = self.bridge.workshop.present
        return self.bridge.submit(e.FistCounted(self.norm.id, self.counts.counts, present))

    def show_count(self) -> bool:
        return self.bridge.submit(e.FistShown(self.norm.id))

    def refresh(self, words: Words) -> None:
        norm = self.norm
        self.sentence.setText(norm.text or words("norms.no_wording_yet"))
        self.counts.setEnabled(bool(norm.text))
        shorts = [words(f"norms.fist.short_{fingers}") for fingers in range(FIST_ANSWERS)]
        labels = [f"{fingers}  {short}" for fingers, short in enumerate(shorts)]
        self.refresh_counts(words, (norm.id, len(norm.wordings)), labels)
        self._show_told(words)
        self._show_decisions(words)

    def main_action(self) -> MainAction | None:
        norm, counted = self.norm, self.norm.fist
        action = super().main_action()
        if action or not counted:
            return action
        if norm.status == "adapt":
            return MainAction("norms.rewrite", self.rewrite)
        if norm.status == "draft" and counted.is_carried:
            return MainAction("norms.adopt", self.adopt)
        if norm.status == "draft" and (self._objections or self.objections.new.text().strip()):
            return MainAction("norms.decide.adapt", self.adapt)
        if norm.status == "draft":
            return MainAction("norms.note_objections", self.objections.new.setFocus)
        return None

    def first_field(self) -> QWidget | None:
        return super().first_field() if self.norm.text else None

    def rewrite(self) -> None:
        """Back to the sentence, to adapt it."""
        self.bridge.submit(e.StepShown("n5", norm=self.norm.id))

    def adopt(self) -> None:
        """The group adopts the norm."""
        self.bridge.submit(e.NormDecided(self.norm.id, "adopted"))

    def adapt(self) -> None:
        """The sentence is to be adapted; first whatever is not good enough yet is heard."""
        self.bridge.submit(e.NormDecided(self.norm.id, "adapt"))
        if not self._objections:
            self.objections.new.setFocus()

    @property
    def _objections(self) -> list[Objection]:
        """Those against the wording of now."""
        wording = len(self.norm.wordings)
        return [one for one in self.norm.objections if one.wording == wording]

    def _show_told(self, words: Words) -> None:
        counted = self.norm.fist
        if not counted:
            self.told.setText(words("console.count_hint"))
        elif not counted.is_shown:
            self.told.setText(words("console.not_shown_yet"))
        else:
            self.told.setText(words(f"norms.fist_told.{counted.outcome}"))

    def _show_decisions(self, words: Words) -> None:
        norm = self.norm
        is_shown = bool(norm.fist and norm.fist.is_shown)
        for status, button in self.decisions.items():
            button.setText(words(f"norms.decide.{status}"))
            button.setChecked(norm.status == status)
            button.setVisible(is_shown)
        self.new_norm.setVisible(is_shown and norm.status in _DONE)
        self.new_norm.offer(possible_starts(self.norms, self.bridge.workshop, words), words)
        self.objections.setVisible(is_shown)
        self.objections.name(words("norms.objections"), words("norms.objection_hint"))
        items = [Item(one.id, one.text) for one in self._objections]
        self.objections.set_items(items, words)

    def _on_decision(self) -> None:
        sender = self.sender()
        status = next(one for one, button in self.decisions.items() if button is sender)
        if status == "adapt":
            self.adapt()
        else:
            self.bridge.submit(e.NormDecided(self.norm.id, status))

    def _on_new_norm(self, team: str, moment: str) -> None:
        if begin_norm(self.bridge, self.norms, team, moment):
            self.moved.emit()

    def _on_added(self, text: str) -> None:
        self._on_written(keyed.free_id("A", self.norm.objections), text)

    def _on_written(self, id: str, text: str) -> None:
        self.bridge.submit(e.ObjectionNoted(self.norm.id, id, text))

    def _on_removed(self, id: str) -> None:
        self.bridge.submit(e.ObjectionRemoved(self.norm.id, id))
