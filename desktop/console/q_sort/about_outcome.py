"""Controls for what was missing and why, and for looking together."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.fields import TextField, label
from desktop.console.q_sort.step import SortStep
from game import keyed
from game.analysed import can_be_analysed
from game.asked import FEWEST_SHOWN
from game.q_sort import events as e
from game.q_sort.figures import sorted_alone
from game.q_sort.told import signed
from game.q_sort.walk import is_there, walk


class FreeStep(SortStep):
    """A team's own card, and why it laid the cards at both ends where they lie."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.choice = TextField("sentence")
        self.reasons: dict[int, TextField] = {}
        self.why = label("label")
        self.column.addWidget(self.choice)
        self.column.addWidget(self.why)
        self.column.addStretch(1)
        self.choice.written.connect(self._on_choice)

    def refresh(self, words: Words) -> None:
        state, sort = self.state, self.state.sort_of(self.sorter)
        self.choice.name(words("q_sort.free_choice"), words("q_sort.free_hint"))
        self.choice.set_value(sort.free_choice)
        self.choice.setEnabled(state.is_prepared)
        numbers = self._extremes()
        if list(self.reasons) != list(numbers):
            self._rebuild(numbers)
        self.why.setText(words("q_sort.why"))
        self.why.setVisible(bool(numbers))
        for number, field in self.reasons.items():
            statement, column = state.statement(number), sort.column_of(number)
            shown = signed(column or 0)
            text = statement.label if statement else ""
            field.name(words("q_sort.why_here", column=shown, number=number, text=text))
            reason = keyed.find(sort.reasons, str(number))
            field.set_value(reason.text if reason else "")

    def first_field(self) -> QWidget | None:
        return self.choice.edit if self.state.is_prepared else None

    def _extremes(self) -> tuple[int, ...]:
        """The cards in the outermost columns, those at the high end first."""
        grid, sort = self.state.grid, self.state.sort_of(self.sorter)
        if not grid:
            return ()
        return (*sort.numbers_in(grid[-1].value), *sort.numbers_in(grid[0].value))

    def _rebuild(self, numbers: tuple[int, ...]) -> None:
        for field in self.reasons.values():
            self.column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.reasons = {number: TextField() for number in numbers}
        for field in self.reasons.values():
            self.column.insertWidget(self.column.count() - 1, field)
            field.written.connect(self._on_reason)

    def _on_choice(self, text: str) -> None:
        self.bridge.submit(e.FreeChoiceWritten(self.sorter, text))

    def _on_reason(self, text: str) -> None:
        sender = self.sender()
        number = next(one for one, field in self.reasons.items() if field is sender)
        self.bridge.submit(e.ReasonGiven(self.sorter, number, text))


class LookStep(SortStep):
    """Which picture the room looks at, and how many sorts there are to look at."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.picture = ChoiceField()
        self.told = label("soft")
        self.column.addWidget(self.picture)
        self.column.addWidget(self.told)
        self.analysis = QPushButton()
        self.analysis.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.column.addWidget(self.analysis)
        self.column.addStretch(1)
        self.picture.chosen.connect(self._on_picture)
        self.analysis.clicked.connect(self._on_analysis)

    def refresh(self, words: Words) -> None:
        self.picture.name(words("q_sort.picture"))
        shown = [(str(stop.prompt), _question(stop, words)) for stop in self._stops()]
        (first, text), rest = shown[0], shown[1:]
        self.picture.set_options(rest, text)
        prompt = str(self.state.place.prompt)
        self.picture.set_value("" if prompt == first else prompt)
        teams = [id for id, _ in self.teams(words)]
        count = len(sorted_alone(self.state, teams))
        key = "q_sort.enough_sorts" if count >= FEWEST_SHOWN else "q_sort.few_sorts"
        self.told.setText(words(key, count=count, fewest=FEWEST_SHOWN))
        self._words = words
        self.analysis.setText(words("q_study.open"))
        self.analysis.setToolTip(words("q_study.open_hint"))
        self.analysis.setEnabled(can_be_analysed(self.state, self.bridge.workshop))

    def _on_analysis(self) -> None:
        from desktop.console.q_sort.analysis import AnalysisDialog

        dialog = AnalysisDialog(self.bridge, self._words, self)
        dialog.exec()
        dialog.deleteLater()

    def _stops(self) -> list[e.SortStepShown]:
        """The pictures there are something in."""
        teams = [team.id for team in self.bridge.workshop.teams]
        earlier = self.bridge.public_earlier
        stops = walk(self.state, teams, [self.state.place.step])
        return [one for one in stops if is_there(self.state, teams, earlier, one)]

    def _on_picture(self, prompt: str) -> None:
        stop = replace(self._stops()[0], prompt=int(prompt)) if prompt else self._stops()[0]
        self.bridge.submit(stop)


def _question(stop: e.SortStepShown, words: Words) -> str:
    return words(f"q_sort.step.st7.prompt_{stop.prompt}")
