"""Controls for looking together: the picture, the analysis, and files for other programs."""

from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.fields import label
from desktop.console.q_sort.files.button import ImportButton
from desktop.console.q_sort.files.going_out import ExportButton, ask_and_write
from desktop.console.q_sort.step import SortStep
from game.asked import FEWEST_SHOWN
from game.exercise import Event
from game.q_sort import events as e
from game.q_sort.figures import sorted_alone
from game.q_sort.walk import is_there, walk
from game.sorts.analysed import can_be_analysed


class LookStep(SortStep):
    """Which picture the room looks at, and how many sorts there are to look at."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.picture = ChoiceField()
        self.told, self.came = label("soft"), label("soft")
        self.analysis, self.export = QPushButton(), ExportButton()
        self.arrive = ImportButton(bridge)
        self._came_with: Event | None = None
        row = QHBoxLayout()
        for button in (self.analysis, self.export, self.arrive):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self.picture)
        self.column.addWidget(self.told)
        self.column.addLayout(row)
        self.column.addWidget(self.came)
        self.column.addStretch(1)
        self.came.hide()
        self.picture.chosen.connect(self._on_picture)
        self.analysis.clicked.connect(self._on_analysis)
        self.export.formats.triggered.connect(self._on_export)
        self.arrive.came.connect(self._on_came)

    def refresh(self, words: Words) -> None:
        self._words = words
        self.picture.name(words("q_sort.picture"))
        shown = [(str(stop.prompt), _question(stop, words)) for stop in self._stops()]
        (first, text), rest = shown[0], shown[1:]
        self.picture.set_options(rest, text)
        prompt = str(self.state.place.prompt)
        self.picture.set_value("" if prompt == first else prompt)
        teams = [team.id for team in self.bridge.workshop.all_teams]
        count = len(sorted_alone(self.state, teams))
        key = "q_sort.enough_sorts" if count >= FEWEST_SHOWN else "q_sort.few_sorts"
        self.told.setText(words(key, count=count, fewest=FEWEST_SHOWN))
        self.analysis.setText(words("q_study.open"))
        self.analysis.setToolTip(words("q_study.open_hint"))
        self.analysis.setEnabled(can_be_analysed(self.state, self.bridge.workshop))
        self.export.show_formats(words, is_enabled=bool(self.state.whole_sorts()))
        self.arrive.tell(words)
        if self._came_with not in (None, self.bridge.undoable()):
            self._say("")

    def _stops(self) -> list[e.SortStepShown]:
        """The pictures there are something in, and the one on stage, whatever is left of it."""
        teams = [team.id for team in self.bridge.workshop.teams]
        earlier = self.bridge.public_earlier
        stops = walk(self.state, teams, [self.state.place.step])
        on_stage = self.state.place.prompt
        return [
            one
            for one in stops
            if one.prompt == on_stage or is_there(self.state, teams, earlier, one)
        ]

    def _on_came(self, told: str) -> None:
        """What was read in is told as long as undo would take it back."""
        self._say(told)
        self._came_with = self.bridge.undoable() if told else None

    def _say(self, told: str) -> None:
        self._came_with = None
        self.came.setText(told)
        self.came.setVisible(bool(told))

    def _on_picture(self, prompt: str) -> None:
        stop = replace(self._stops()[0], prompt=int(prompt)) if prompt else self._stops()[0]
        self.bridge.submit(stop)

    def _on_analysis(self) -> None:
        from desktop.console.q_sort.analysis import AnalysisDialog

        dialog = AnalysisDialog(self.bridge, self._words, self)
        dialog.exec()
        dialog.deleteLater()

    def _on_export(self, action: QAction) -> None:
        self._say(ask_and_write(self.bridge, action.data(), self._words, self))


def _question(stop: e.SortStepShown, words: Words) -> str:
    return words(f"q_sort.step.st7.prompt_{stop.prompt}")
