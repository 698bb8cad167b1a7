"""How much of the analysis hangs on who happened to take part."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import label
from desktop.console.q_sort.analysis.tables import Table, figure

if TYPE_CHECKING:
    from game.q_analysis import Bootstrap


class SteadyPage(QWidget):
    """A bootstrap: z-scores with their standard errors, and how often each sort was flagged.

    Signals:
        asked: The trainer wants it now.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told, self.run = label("soft"), QPushButton()
        self.statements, self.sorts = Table(texts=2, wide=1), Table()
        self.run.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.run.setAutoDefault(False)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.statements, 3)
        row.addWidget(self.sorts, 2)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.run)
        column.addLayout(row, 1)
        self.run.clicked.connect(self.asked)

    def show_offer(self, steps: int, words: Words) -> None:
        """What it would do; nothing was computed yet for this method."""
        self.told.setText(words("q_study.steady_told", steps=steps))
        self.run.setText(words("q_study.steady_run"))
        self.run.show()
        self.statements.hide()
        self.sorts.hide()

    def show_bootstrap(self, found: "Bootstrap", words: Words) -> None:
        """What came of it."""
        count, steps = int(found.is_aligned.sum()), len(found.is_aligned)
        self.told.setText(words("q_study.steady_done", count=count, steps=steps))
        self.run.hide()
        names = found.analysis.factor_names
        error = words("q_study.error")
        texts = found.analysis.sorts.statements or ("",) * len(found.analysis.grid)
        means, errors = found.score_spread.mean.tolist(), found.score_spread.standard_error.tolist()
        rows = [
            [
                str(at + 1),
                text,
                *(
                    figure(value, 2, words)
                    for pair in zip(means[at], errors[at], strict=True)
                    for value in pair
                ),
            ]
            for at, text in enumerate(texts)
        ]
        above = [cell for name in names for cell in (f"{name} z", error)]
        self.statements.show_rows(["", words("q_study.statement"), *above], rows)
        shares = found.flag_shares.tolist()
        told = [
            [name, *(f"{figure(100 * share, 0, words)}%" for share in shares[at])]
            for at, name in enumerate(found.analysis.sorts.names)
        ]
        self.sorts.show_rows([words("q_study.flagged_in"), *names], told)
        self.statements.setAccessibleName(words("q_study.statement"))
        self.sorts.setAccessibleName(words("q_study.flagged_in"))
        self.statements.show()
        self.sorts.show()
