"""Controls after the rounds: the bridge with its missing planks, and the debrief."""

from PySide6.QtWidgets import QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.step import GameStep
from desktop.console.card_game.told import in_words
from desktop.console.fields import TextField, label
from desktop.theme import restyle
from game import keyed
from game.card_game import events as e
from game.card_game.planks import missing, planks, slots
from game.card_game.state import Note, Table
from game.stock.table_names import table_name


class BridgeStep(GameStep):
    """For each plank that is missing the question that goes along to the return session."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.questions: dict[tuple[str, int], TextField] = {}
        self.told = label("soft")
        self.column.addWidget(self.told)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        state = self.state
        wanted = [
            (table.id, number) for table in state.seen_tables for number in missing(state, table)
        ]
        if list(self.questions) != wanted:
            self._rebuild(wanted)
        for (id, number), field in self.questions.items():
            table = state.table(id)
            assert table
            field.name(self._question_name(table, number, words), words("card_game.question_hint"))
            note = self._note(table, number)
            field.set_value(note.text if note else "")
        lines = [
            words(
                "card_game.table_planks",
                table=table_name(table, words),
                count=sum(planks(state, table)),
                of=len(planks(state, table)),
            )
            for table in state.seen_tables
            if planks(state, table)
        ]
        self.told.setText("\n".join(lines))

    def first_field(self) -> QWidget | None:
        return next((field.edit for field in self.questions.values()), None)

    def _question_name(self, table: Table, number: int, words: Words) -> str:
        rules = self.state.rules
        assert rules
        slot = next(one for one in slots(rules) if one.number == number)
        found = keyed.find(rules.rounds, slot.round)
        name = in_words(found.name, words) if found else ""
        return words(
            "card_game.missing_plank", table=table_name(table, words), number=number, round=name
        )

    def _note(self, table: Table, number: int) -> Note | None:
        found = table.notes_of("question", f"plank.{number}")
        return found[-1] if found else None

    def _rebuild(self, wanted: list[tuple[str, int]]) -> None:
        for field in self.questions.values():
            self.column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.questions = {one: TextField("sentence") for one in wanted}
        for at, field in enumerate(self.questions.values()):
            self.column.insertWidget(1 + at, field)
            field.written.connect(self._on_question)

    def _on_question(self, text: str) -> None:
        sender = self.sender()
        id, number = next(one for one, field in self.questions.items() if field is sender)
        table = self.state.table(id)
        if not table:
            return
        note = self._note(table, number)
        if text:
            name = note.id if note else self.bridge.free_id("N", table=id)
            self.bridge.submit(e.NoteWritten(id, name, "question", text, f"plank.{number}"))
        elif note:
            self.bridge.submit(e.NoteRemoved(id, note.id))


class DebriefStep(GameStep):
    """The questions of the phase that is open; a press shows another one."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.phase = label("heading")
        self.questions: dict[int, QPushButton] = {}
        self.column.addWidget(self.phase)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        state = self.state
        rules, at = state.rules, state.place.prompt
        questions = rules.debrief if rules else ()
        phase = questions[at].phase if at < len(questions) else ""
        self.phase.setText(words(f"card_game.phase.{phase}") if phase else "")
        wanted = [n for n, one in enumerate(questions) if one.phase == phase]
        if list(self.questions) != wanted:
            self._rebuild(wanted)
        for number, button in self.questions.items():
            button.setText(in_words(questions[number].text, words))
            button.setChecked(number == at)

    def _rebuild(self, wanted: list[int]) -> None:
        for button in self.questions.values():
            self.column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.questions = {number: QPushButton() for number in wanted}
        for at, (number, button) in enumerate(self.questions.items()):
            button.setCheckable(True)
            restyle(button, kind="choice")
            button.setProperty("prompt", number)
            button.clicked.connect(self._on_question)
            self.column.insertWidget(1 + at, button)

    def _on_question(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        self.bridge.submit(e.GameStepShown("debrief", prompt=sender.property("prompt")))
        self.refresh_checks()

    def refresh_checks(self) -> None:
        """The question on stage is the one that is pressed down."""
        for number, button in self.questions.items():
            button.setChecked(number == self.state.place.prompt)
