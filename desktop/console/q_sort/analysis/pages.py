"""What came of the analysis: how many factors, typical sorts, comparisons, and what to mind."""

from math import isnan
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import label
from desktop.console.q_sort.analysis.reading import Reading
from desktop.console.q_sort.analysis.tables import Table, figure
from desktop.drawings import DrawingView, framed
from exports.charts import scree
from game.q_sort.told import signed

if TYPE_CHECKING:
    from game.q_analysis import FactorCounts

_SHOWN = 10
"""Eigenvalues in the picture and the table."""

_MARKS = ("", "*", "**")


class CountPage(QWidget):
    """Help with the number of factors: what several rules say, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.rules, self.values = Table(is_wrapped=True), Table()
        self.scree = DrawingView()
        self.told = label("soft")
        left, row = QVBoxLayout(), QHBoxLayout(self)
        left.addWidget(self.told)
        left.addWidget(self.rules, 3)
        left.addWidget(self.values, 4)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addLayout(left, 5)
        row.addWidget(self.scree, 6)

    def show_counts(self, counts: "FactorCounts", words: Words) -> None:
        """Shows what the rules say of these sorts."""
        self.told.setText(words("q_study.rules_told"))
        rules = ("elbow", "kaiser", "parallel", "humphrey", "humphrey_loose", "two_significant")
        rows = [[words(f"q_study.rule_{rule}"), str(getattr(counts, rule))] for rule in rules]
        self.rules.setAccessibleName(words("q_study.rule"))
        self.values.setAccessibleName(words("q_study.eigenvalue"))
        self.rules.show_rows([words("q_study.rule"), words("q_study.factors")], rows)
        values, chance = counts.eigenvalues[:_SHOWN].tolist(), counts.random[:_SHOWN].tolist()
        head = [words(f"q_study.{key}") for key in ("number", "eigenvalue", "chance", "together")]
        told = [
            [
                str(at + 1),
                figure(value, 2, words),
                figure(chance[at], 2, words),
                f"{figure(float(counts.explained[at]), 0, words)}%",
            ]
            for at, value in enumerate(values)
        ]
        self.values.show_rows(head, told)
        self.scree.show_drawing(scree(framed(640, 460), values, chance, words))


class ScoresPage(QWidget):
    """The typical sort of each factor, and how firm each factor is."""

    def __init__(self) -> None:
        super().__init__()
        self.scores, self.firm = Table(texts=2, wide=1), Table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scores, 3)
        column.addWidget(self.firm, 2)

    def show_reading(self, reading: Reading, words: Words) -> None:
        """Shows places with z-scores, and characteristics."""
        found = reading.found
        names = found.factor_names
        texts = found.sorts.statements or ("",) * len(found.grid)
        rows = []
        for at, text in enumerate(texts):
            pairs = zip(found.arrays[at].tolist(), found.z_scores[at].tolist(), strict=True)
            cells = [cell for place, score in pairs for cell in _placed(place, score, words)]
            rows.append([str(at + 1), text, *cells])
        above = [cell for name in names for cell in (name, words("q_study.z_score"))]
        head = ["", words("q_report.statement"), *above]
        self.scores.show_rows(head, rows)
        self.scores.setAccessibleName(words("q_analysis.report.arrays"))
        self._show_firm(reading, words)

    def _show_firm(self, reading: Reading, words: Words) -> None:
        found = reading.found
        firm = found.characteristics
        before = 100 * (found.unrotated**2).sum(axis=0) / len(found.sorts.names)
        split = len(found.factor_names) != len(before)
        rows = [
            (words("q_analysis.report.defining"), firm.defining.tolist(), 0),
            (words("q_study.eigenvalue"), firm.eigenvalues.tolist(), 2),
            (words("q_study.before"), [] if split else before.tolist(), 1),
            (words("q_analysis.report.explained"), firm.explained.tolist(), 1),
            (words("q_analysis.report.reliability"), firm.reliability.tolist(), 3),
            (words("q_analysis.report.standard_error"), firm.standard_errors.tolist(), 3),
        ]
        told = [
            [name, *(figure(value, decimals, words) for value in values)]
            for name, values, decimals in rows
            if values
        ]
        head = [words("q_analysis.report.characteristics"), *found.factor_names]
        self.firm.show_rows(head, told)
        self.firm.setAccessibleName(head[0])


class ComparePage(QWidget):
    """Distinguishing and consensus statements, and how the factors hang together."""

    def __init__(self) -> None:
        super().__init__()
        self.statements, self.factors = Table(texts=3, wide=1), Table()
        self.sorts = Table()
        self.between, self.of_sorts = label("label"), label("label")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.statements, 3)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.between)
        left.addWidget(self.factors, 1)
        right.addWidget(self.of_sorts)
        right.addWidget(self.sorts, 1)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        column.addLayout(row, 2)

    def show_reading(self, reading: Reading, words: Words) -> None:
        """Shows verdicts at the chosen levels, and both tables of correlations."""
        found = reading.found
        names, compared = found.factor_names, found.comparisons
        texts = found.sorts.statements or ("",) * len(found.grid)
        verdicts = _verdicts(reading, words)
        pairs = [f"{names[one]}-{names[other]}" for one, other in compared.pairs]
        rows = [
            [
                str(at + 1),
                text,
                verdicts[at],
                *(figure(value, 2, words) for value in compared.differences[at].tolist()),
            ]
            for at, text in enumerate(texts)
        ]
        head = ["", words("q_report.statement"), words("q_study.verdict"), *pairs]
        self.statements.show_rows(head, rows)
        self.statements.setAccessibleName(words("q_study.verdict"))
        self.between.setText(words("q_study.between"))
        self.factors.setAccessibleName(self.between.text())
        self._show_square(self.factors, names, found.factor_correlations.tolist(), words)
        self.of_sorts.setText(words("q_study.of_sorts"))
        self.sorts.setAccessibleName(self.of_sorts.text())
        self._show_square(self.sorts, found.sorts.names, found.correlation.tolist(), words)

    def _show_square(
        self, table: Table, names: tuple[str, ...], values: list[list[float]], words: Words
    ) -> None:
        rows = [
            [name, *(figure(value, 2, words) for value in row)]
            for name, row in zip(names, values, strict=True)
        ]
        table.show_rows(["", *names], rows)


class CautionPage(QScrollArea):
    """What a reader of the analysis should be wary of."""

    def __init__(self) -> None:
        super().__init__()
        self.told = label("")
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.told.setMargin(8)
        self.setWidgetResizable(True)
        self.setWidget(self.told)

    def show_reading(self, reading: Reading, words: Words) -> None:
        """Shows every caution, or that there is none."""
        from game.q_analysis.report import caution_text

        point = words("q_sort.decimal")
        lines = [caution_text(one, words, point) for one in reading.found.cautions]
        self.setAccessibleName(words("q_study.page_cautions"))
        self.told.setText("\n\n".join(lines) if lines else words("q_study.no_cautions"))


def _placed(place: float, score: float, words: Words) -> tuple[str, str]:
    return "–" if isnan(place) else signed(place), figure(score, 2, words)


def _verdicts(reading: Reading, words: Words) -> list[str]:
    """Which factors a statement sets apart, with a star for each level; or that all share it."""
    from game.q_analysis import consensus, distinguishing

    found = reading.found
    told: list[list[str]] = [[] for _ in range(len(found.grid))]
    for factor, name in enumerate(found.factor_names):
        strictly, usually = distinguishing(found, factor)
        for numbers, mark in ((strictly, _MARKS[2]), (usually, _MARKS[1])):
            for number in numbers:
                told[number - 1].append(f"{name}{mark}")
    shared = set(consensus(found))
    return [
        words("q_study.shared") if at in shared else ", ".join(parts)
        for at, parts in enumerate(told, 1)
    ]
