"""Rotation by hand: the plot of two factors beside the table of loadings."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.console.fields import indent, label
from desktop.console.q_sort.analysis.loadings import LoadingsTable
from desktop.console.q_sort.analysis.picks import Pick
from desktop.console.q_sort.analysis.plot import FactorPlot
from desktop.console.q_sort.analysis.reading import Reading
from desktop.console.q_sort.analysis.tables import figure
from desktop.text_size import sized
from desktop.theme import restyle
from exports.charts import Loading
from game.q_sort.study import Study

_STEPS = (-5, -1, 1, 5)
_LATEST = 4
"""Turns that are told; the report has them all."""


class TurnPage(QWidget):
    """Plot, degrees, loadings and flags.

    Signals:
        turned: First and second factor, and degrees.
        marked: Whose sort, which factor, whether it is flagged.
        split: Which factor, and whether it is told as two.
    """

    turned = Signal(int, int, float)
    marked = Signal(str, int, bool)
    split = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._words: Words | None = None
        self.first, self.second = Pick(), Pick()
        self.plot, self.loadings = FactorPlot(), LoadingsTable()
        self.degrees, self.turn = QDoubleSpinBox(), QPushButton()
        self.steps = {step: QPushButton() for step in _STEPS}
        self.splits: dict[int, QPushButton] = {}
        self.hint, self.turns, self.only_one = label("soft"), label("soft"), label("soft")
        self._split_row = QHBoxLayout()
        self._lay_out()
        self.first.chosen.connect(self._on_pair)
        self.second.chosen.connect(self._on_pair)
        self.plot.turned.connect(self._on_turned)
        self.plot.turning.connect(self._on_turning)
        self.turn.clicked.connect(self._on_turn)
        self.loadings.marked.connect(self.marked)
        for button in self.steps.values():
            button.clicked.connect(self._on_step)

    def _lay_out(self) -> None:
        self.degrees.setRange(-180, 180)
        self.degrees.setDecimals(1)
        indent(self.degrees)
        sized(self.degrees, least_height=44)
        self._turning = QWidget()
        pair, by_degrees = QGridLayout(), QHBoxLayout()
        pair.addWidget(self.first, 0, 0)
        pair.addWidget(self.second, 0, 1)
        for step in _STEPS[:2]:
            by_degrees.addWidget(self.steps[step])
        by_degrees.addWidget(self.degrees, 1)
        by_degrees.addWidget(self.turn)
        for step in _STEPS[2:]:
            by_degrees.addWidget(self.steps[step])
        left = QVBoxLayout(self._turning)
        left.setContentsMargins(0, 0, 0, 0)
        left.addLayout(pair)
        left.addWidget(self.plot, 1)
        left.addLayout(by_degrees)
        left.addWidget(self.turns)
        right = QVBoxLayout()
        right.addWidget(self.hint)
        right.addWidget(self.loadings, 1)
        right.addLayout(self._split_row)
        self._split_row.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self._turning, 5)
        row.addWidget(self.only_one, 3)
        row.addLayout(right, 6)

    def show_reading(self, reading: Reading, study: Study, words: Words) -> None:
        """Shows the analysis as it is now."""
        self._reading, self._words = reading, words
        has_plane = len(reading.names) > 1
        self._turning.setVisible(has_plane)
        self.only_one.setVisible(not has_plane)
        self.only_one.setText(words("q_study.only_one"))
        self._show_pair(reading, words)
        self.loadings.show_loadings(reading, words)
        self.hint.setText(words("q_study.flag_hint"))
        self.degrees.setAccessibleName(words("q_study.degrees"))
        self.degrees.setLocale(QLocale(words.language))
        self.degrees.setSuffix("°")
        self.turn.setText(words("q_study.turn"))
        for step, button in self.steps.items():
            button.setText(f"{step:+d}°".replace("-", "\u2212"))
            button.setAccessibleName(words("q_study.turn_by", degrees=step))
        self._show_turns(study, words)
        self._show_splits(reading, study, words)
        self._show_plane()

    @property
    def pair(self) -> tuple[int, int]:
        """The factors in the plot, from 1."""
        return self.first.value or 1, self.second.value or 2

    def _show_pair(self, reading: Reading, words: Words) -> None:
        options = [(at, name) for at, name in enumerate(reading.names, 1)]
        first, second = self.pair
        most = len(reading.names)
        if first > most or second > most or first == second:
            first, second = 1, min(2, most)
        self.first.show_options(words("q_study.first"), options, first)
        self.second.show_options(words("q_study.second"), options, second)

    def _show_turns(self, study: Study, words: Words) -> None:
        latest = [
            f"f{one.first}-f{one.second} {figure(one.degrees, 1, words)}°"
            for one in study.turns[-_LATEST:]
        ]
        before = len(study.turns) - len(latest)
        told = ", ".join([*(["…"] if before else []), *latest])
        text = words("q_study.turns", turns=told) if latest else words("q_study.no_turns")
        self.turns.setText(text)

    def _show_splits(self, reading: Reading, study: Study, words: Words) -> None:
        """A button for every factor that has two ends or is split."""
        two_ended = [
            int(str(one.facts["factor"]).strip("f"))
            for one in reading.found.cautions
            if one.key == "bipolar" and str(one.facts["factor"]).strip("f").isdigit()
        ]
        wanted = sorted({*two_ended, *study.splits})
        if wanted != list(self.splits):
            self._rebuild_splits(wanted)
        for factor, button in self.splits.items():
            button.setText(words("q_study.split", factor=f"f{factor}"))
            button.setChecked(factor in study.splits)

    def _rebuild_splits(self, wanted: list[int]) -> None:
        for button in self.splits.values():
            self._split_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.splits = {}
        for at, factor in enumerate(wanted):
            button = self.splits[factor] = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            restyle(button, kind="tab")
            button.clicked.connect(self._on_split)
            self._split_row.insertWidget(at, button)

    def _show_plane(self) -> None:
        reading, words = self._reading, self._words
        if not reading or not words or len(reading.names) < 2:
            return
        first, second = (one - 1 for one in self.pair)
        found = reading.found.whole
        points = [
            Loading(
                str(at + 1),
                float(row[first]),
                float(row[second]),
                bool(reading.flags[at, first] or reading.flags[at, second]),
            )
            for at, row in enumerate(found)
        ]
        names = reading.names[first], reading.names[second]
        self.plot.show_plane(points, names, words)
        self.plot.setToolTip(words("q_study.plot_hint"))

    def _on_pair(self) -> None:
        first, second = self.pair
        if first == second and self._reading:
            other = next(at for at in range(1, len(self._reading.names) + 1) if at != first)
            changed = self.second if self.sender() is self.first else self.first
            changed.box.setCurrentIndex(changed.box.findData(other))
        self._show_plane()

    def _on_turning(self, degrees: float) -> None:
        self.degrees.setValue(degrees)

    def _on_turned(self, degrees: float) -> None:
        self.degrees.setValue(0)
        self.turned.emit(*self.pair, degrees)

    def _on_turn(self) -> None:
        degrees = self.degrees.value()
        if degrees:
            self._on_turned(degrees)

    def _on_step(self) -> None:
        sender = self.sender()
        step = next(one for one, button in self.steps.items() if button is sender)
        self._on_turned(float(step))

    def _on_split(self) -> None:
        sender = self.sender()
        factor = next(one for one, button in self.splits.items() if button is sender)
        self.split.emit(factor, self.splits[factor].isChecked())
