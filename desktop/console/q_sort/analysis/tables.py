"""Tables to read: the first columns to the left, figures to the right."""

from collections.abc import Sequence
from math import isnan

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from assets.language import Words
from desktop.text_size import scaled

_ROW = 34
"""Pixels."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Table(QTableWidget):
    """Rows of texts and figures; arrows go from cell to cell, Tab goes past it.

    Args:
        texts: How many columns from the left hold text.
        wide: The column that takes the room that is left.
        is_wrapped: Whether a text that is longer goes on in the next line.
    """

    def __init__(self, texts: int = 1, wide: int = 0, is_wrapped: bool = False) -> None:
        super().__init__()
        self._texts, self._wide = texts, wide
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(is_wrapped)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        if is_wrapped:
            self.verticalHeader().setMinimumSectionSize(scaled(_ROW))
            self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)

    def show_rows(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        strong: frozenset[tuple[int, int]] = frozenset(),
    ) -> None:
        """Shows these rows; the cell that has the keyboard stays where it is.

        Args:
            head: What stands above the columns.
            rows: As many texts each.
            strong: Row and column of the cells that stand out.
        """
        here = self.currentRow(), self.currentColumn()
        if self.columnCount() != len(head):
            self.setColumnCount(len(head))
        if self.rowCount() != len(rows):
            self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(head))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                self._show_cell(row, column, text, (row, column) in strong)
        self._size_columns(len(head))
        if here[0] >= 0:
            self.setCurrentCell(min(here[0], len(rows) - 1), min(here[1], len(head) - 1))

    def rows(self) -> list[list[str]]:
        """What stands in it."""
        return [
            [self._text(row, column) for column in range(self.columnCount())]
            for row in range(self.rowCount())
        ]

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item else ""

    def _show_cell(self, row: int, column: int, text: str, is_strong: bool) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
            item.setTextAlignment(_LEFT if column < self._texts else _RIGHT)
            head = self.horizontalHeaderItem(column)
            if head:
                head.setTextAlignment(_LEFT if column < self._texts else _RIGHT)
        item.setText(text)
        item.setToolTip(text if column < self._texts else "")
        type_font = QFont(self.font())
        type_font.setBold(is_strong)
        item.setFont(type_font)

    def _size_columns(self, count: int) -> None:
        header = self.horizontalHeader()
        for column in range(count):
            is_wide = column == self._wide
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Stretch if is_wide else mode.ResizeToContents)


def figure(value: float, decimals: int, words: Words) -> str:
    """A figure as people write it in this language; a dash where there is none."""
    if isnan(value):
        return "–"
    text = f"{value:.{decimals}f}".replace("-", "\u2212")
    return text.replace(".", words("q_sort.decimal"))
