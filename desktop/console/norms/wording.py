"""Controls for writing a norm: the sentence, where it comes from, the ten criteria."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.fields import TextField, beside, label
from desktop.console.material import SENTENCES
from desktop.console.norms.criteria import Criteria
from desktop.console.norms.new_norm import NewNorm, Start, begin_norm, possible_starts
from desktop.console.norms.step import NormsStep
from desktop.console.panel import MainAction
from desktop.console.sentence import SentenceEdit
from desktop.console.told import ToldButton, as_typed
from desktop.stage.norms.about_norm import coach_words
from desktop.theme import restyle
from game.exercise import Knot
from game.norms import coach
from game.norms import events as e


class WordingStep(NormsStep):
    """Begins norms, writes their sentence, and ties them to what they come from."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._words: Words | None = None
        self._filled: object = None
        self._start = QWidget()
        self._start_column = QVBoxLayout(self._start)
        self._start_title = label("heading")
        self._start_column.addWidget(self._start_title)
        self._start_column.addStretch(1)
        self.starts: list[ToldButton] = []
        self._offered: list[Start] = []
        self._writing = self._built_writing()
        self.column.addWidget(self._start, 1)
        self.column.addWidget(self._writing, 1)

    def _built_writing(self) -> QWidget:
        self.sentence = SentenceEdit()
        self.sentence_label = label()
        self.starters = QPushButton()
        self.starters.setMenu(QMenu(self.starters))
        self.new_norm = NewNorm()
        self.remove = QPushButton()
        restyle(self.remove, kind="quiet")
        self.notices = TextField()
        self.phrase = TextField()
        self.moment, self.objective = ChoiceField(), ChoiceField()
        self.criteria = Criteria(self.bridge)
        self.earlier = label("soft")
        self._connect_writing()
        return self._laid_out()

    def _laid_out(self) -> QWidget:
        writing = QWidget()
        column = QVBoxLayout(writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            self.sentence_label,
            self.sentence,
            beside(self.starters, self.new_norm),
            self.notices,
            self.criteria,
            self.earlier,
            self.phrase,
            beside(self.moment, self.objective),
            self.remove,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        return writing

    def _connect_writing(self) -> None:
        self.sentence.drafted.connect(self._on_drafted)
        self.sentence.put_down.connect(self._on_put_down)
        self.sentence.edited.connect(self.main_changed)
        self.new_norm.chosen.connect(self._begin)
        self.notices.written.connect(self._on_notices)
        self.phrase.written.connect(self._on_tied)
        self.moment.chosen.connect(self._on_tied)
        self.objective.chosen.connect(self._on_tied)
        self.remove.clicked.connect(self._on_remove)

    def refresh(self, words: Words) -> None:
        self._words = words
        self._writing.setVisible(bool(self.norm.id))
        self._start.setVisible(not self.norm.id)
        if self.norm.id:
            self._show_writing(words)
        else:
            self._show_starts(words)

    def main_action(self) -> MainAction | None:
        if self.norm.id and self.sentence.sentence and self.sentence.sentence != self.norm.text:
            return MainAction("norms.put_down", self.put_down)
        if self.norm.fists and not self.norm.fist:
            return MainAction("norms.vote_again", self.vote)
        if self.norm.text and not self.norm.fists and self._has_decided:
            return MainAction("norms.vote", self.vote)
        return None

    def first_field(self) -> QWidget | None:
        if self.norm.id:
            is_to_write = not self.norm.text or self.norm.status == "adapt"
            return self.sentence if is_to_write else None
        return self.starts[0] if self.starts else None

    def put_down(self) -> None:
        """Makes what stands there the wording that counts."""
        self.sentence.put()

    def vote(self) -> None:
        """The fist to five on this norm."""
        self.bridge.submit(e.StepShown("n6", norm=self.norm.id))

    @property
    def _has_decided(self) -> bool:
        """Whether there are decisions on other norms, which going on would show once more."""
        return any(norm.status != "draft" for norm in self.norms.norms)

    # --- beginning a norm -------------------------------------------------------------------

    def _show_starts(self, words: Words) -> None:
        self._start_title.setText(words("norms.start_title"))
        possible = self._possible_starts(words)
        if possible == self._offered:
            return  # the keyboard may be at one of them
        self._offered = possible
        for button in self.starts:
            button.hide()  # at once: it goes only when nothing else is to do
            button.deleteLater()
        self.starts = []
        for text, team, moment in possible:
            button = ToldButton()
            button.tell(text)
            button.setProperty("start", (team, moment))
            button.clicked.connect(self._on_start)
            self._start_column.insertWidget(len(self.starts) + 1, button)
            self.starts.append(button)

    def _possible_starts(self, words: Words) -> list[Start]:
        return possible_starts(self.norms, self.bridge.workshop, words)

    def _on_start(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self._begin(*button.property("start"))

    def _begin(self, team: str, moment: str) -> None:
        if self.norm.id and self.sentence.sentence:
            self.put_down()  # else hands are counted later on a wording the room no longer read
        if begin_norm(self.bridge, self.norms, team, moment):
            self.sentence.setFocus()

    # --- writing it ---------------------------------------------------------------------------

    def _show_writing(self, words: Words) -> None:
        norm = self.norm
        self.sentence_label.setText(words("norms.sentence_label"))
        self.sentence.setAccessibleName(words("norms.sentence_label"))
        self.sentence.setPlaceholderText(words("norms.sentence_hint_norm"))
        self.sentence.show_sentence(norm.shown_text)
        self.starters.setText(words("norms.begin_with"))
        self.remove.setText(words("norms.remove"))
        self._fill_starters()
        self.new_norm.offer(self._possible_starts(words), words)
        self.notices.name(words("norms.customer_notices"), words("norms.notices_hint"))
        self.notices.set_value(norm.customer_notices)
        self.phrase.name(words("norms.phrase"), self.norms.vision)
        self.phrase.set_value(norm.phrase)
        self._show_ties(words)
        findings = coach.examine(norm, coach_words(self.bridge.group_words))
        self.criteria.show_findings(norm.id, findings, words)
        earlier = norm.wordings if norm.draft else norm.wordings[:-1]
        self.earlier.setText("\n".join(words("norms.earlier", text=text) for text in earlier))

    def _show_ties(self, words: Words) -> None:
        moments = [(one.id, one.text) for one in self.norms.moments]
        objectives = [(one.id, one.text) for one in self.norms.objectives]
        for field, key, options, value in (
            (self.moment, "moment", moments, self.norm.moment),
            (self.objective, "objective", objectives, self.norm.objective),
        ):
            field.name(words(f"knot.{key}"))
            field.set_options(options, words(f"norms.no_{key}"))
            field.set_value(value)

    def _fill_starters(self) -> None:
        group, material = self.bridge.group_words, self._material()
        if (group, material) == self._filled:
            return
        self._filled = (group, material)
        starters = self.starters.menu()
        assert isinstance(starters, QMenu)
        starters.clear()
        for text in group.lines("norms.starters"):
            starters.addAction(text).triggered.connect(self._on_starter)
        if material:
            starters.addSeparator()
        for knot in material:
            action = starters.addAction(as_typed(knot.text))
            action.setData(knot.id)
            action.triggered.connect(self._on_material)

    def _on_starter(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.sentence.begin_with(action.text())

    def _material(self) -> tuple[Knot, ...]:
        """Sentences and agreements that other exercises left."""
        used = {source for norm in self.norms.norms for source in norm.sources}
        return tuple(
            knot
            for knot in self.bridge.knots.values()
            if knot.kind in SENTENCES and knot.id not in used
        )

    def _on_material(self) -> None:
        """The sentence of a table becomes the beginning of the norm, and its thread comes along."""
        action, norm = self.sender(), self.norm
        assert isinstance(action, QAction)
        self.sentence.begin_with(action.text())
        self._tie((*norm.sources, action.data()))

    def _on_drafted(self, text: str) -> None:
        if self.norm.id:
            self.bridge.submit(e.NormDrafted(self.norm.id, text))

    def _on_put_down(self, text: str) -> None:
        if text != self.norm.text:
            self.bridge.submit(e.NormWorded(self.norm.id, text))

    def _on_notices(self, text: str) -> None:
        self.bridge.submit(e.NoticeWritten(self.norm.id, text))

    def _on_tied(self, _: object = None) -> None:
        self._tie(self.norm.sources)

    def _tie(self, sources: tuple[str, ...]) -> None:
        """To what stands in the fields: what it was tied to may have been taken away since."""
        self.bridge.submit(
            e.NormTied(
                self.norm.id,
                objective=self.objective.value,
                moment=self.moment.value,
                phrase=self.phrase.edit.text(),
                sources=sources,
            )
        )

    def _on_remove(self) -> None:
        id, others = self.norm.id, [one.id for one in self.norms.norms if one.id != self.norm.id]
        if self.bridge.submit(e.NormRemoved(id)):
            self.bridge.submit(e.StepShown("n5", norm=others[0] if others else ""))
