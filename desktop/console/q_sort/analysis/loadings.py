"""The loadings of the sorts, with the flags that can be set and taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from assets.language import Words
from desktop.console.q_sort.analysis.reading import Reading
from desktop.console.q_sort.analysis.tables import Table, figure
from desktop.enter import ENTER

_FLAG = "●"
_BEFORE = 2
"""Columns before the first factor: number and name."""


class LoadingsTable(Table):
    """A row a sort, a column a factor; Space, Enter or a double click sets a flag or takes it.

    Signals:
        marked: Whose sort, which factor from 1, and whether it is flagged now.
    """

    marked = Signal(str, int, bool)

    def __init__(self) -> None:
        super().__init__(texts=2, wide=1)
        self._reading: Reading | None = None
        self.cellDoubleClicked.connect(self._toggle)

    def show_loadings(self, reading: Reading, words: Words) -> None:
        """Shows the loadings, each flagged one with a dot before it."""
        self._reading = reading
        found, flags = reading.found, reading.flags
        head = ["", words("q_study.sort"), *reading.names, words("q_analysis.report.communality")]
        rows, strong = [], set()
        for at, name in enumerate(found.sorts.names):
            cells = []
            for factor, loading in enumerate(found.whole[at].tolist()):
                is_flagged = bool(flags[at, factor])
                text = figure(loading, 2, words)
                cells.append(f"{_FLAG} {text}" if is_flagged else text)
                if is_flagged:
                    strong.add((at, factor + _BEFORE))
            communality = figure(float(found.communalities[at]), 2, words)
            rows.append([str(at + 1), name, *cells, communality])
        self.show_rows(head, rows, frozenset(strong))
        self.setAccessibleName(words("q_analysis.report.loadings"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, *ENTER):
            self._toggle(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _toggle(self, row: int, column: int) -> None:
        reading, factor = self._reading, column - _BEFORE
        if not reading or row < 0 or not 0 <= factor < len(reading.names):
            return
        is_flagged = bool(reading.flags[row, factor])
        self.marked.emit(reading.ids[row], factor + 1, not is_flagged)
