"""Tables that a screen reader can walk through, cell by cell."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from exports.tagged.boxes import Box, Column, Columns, Measured, Stack
from exports.tagged.flowables import Paragraph
from exports.tagged.structure import Key

_HEAD_AT_MOST = 0.5  # of the room: a taller head is not repeated
_SLACK = 0.01
_COMPANY = 3  # rows at least on the next page, if as many can stay behind


class Row(Columns):
    """One row of a table; stays whole unless it is taller than a page."""

    def parts(self, above: list[Stack], below: list[Stack]) -> list[Columns]:
        """The row above and below a page break, as one element."""
        return [Row(cells, self.shares, self.box, self.gap) for cells in (above, below)]


class DataTable(Measured):
    """Rows of cells; the header rows come again on each page, there as an artifact.

    Args:
        head: Header rows.
        rows: The other rows.
        key: Of the table.
        is_continued: Whether this is a later part of a table, which begins a page.
        space_after: In points.
        shares: What part of the width each column gets, when it is not what the rows say.
    """

    def __init__(
        self,
        head: Sequence[Row],
        rows: Sequence[Row],
        key: Key,
        *,
        is_continued: bool = False,
        space_after: float = 0,
        shares: tuple[float, ...] = (),
    ) -> None:
        super().__init__()
        self.head = list(head)
        self.rows = list(rows)
        self._shares = shares or next((row.shares for row in [*head, *rows]), ())
        self.key = key
        self.is_continued = is_continued
        self.spaceAfter = space_after

    def measure(self, width: float) -> float:
        """The height that it takes at this width."""
        _make_room_for_words([*self.head, *self.rows], self._shares, width)
        self._head_column = Column(self.head, width, self.canv)
        self._column = Column(self.rows, width, self.canv)
        return self._head_column.height + self._column.height

    def split(self, width: float, height: float) -> list["DataTable"]:
        """The parts above and below a page break."""
        self.wrap(width, height)
        frame = getattr(self, "_frame", None)
        if self.is_continued and frame is not None and not frame._atTop:
            return []  # rows that went along left room behind; no second head comes there
        if frame is not None and self._head_column.height > _HEAD_AT_MOST * frame._aH:
            self.head, self.rows = [], self.head + self.rows
            self.measure(width)
        above, below = self._column.split(height - self._head_column.height, frame)
        if not above or not below:
            return []
        is_between_rows = below[0] is self.rows[-len(below)]
        if is_between_rows and len(above) == 1 and frame is not None and not frame._atTop:
            return []  # a row alone says little without those it is to be compared with
        while is_between_rows and len(below) < _COMPANY < len(above):
            below.insert(0, above.pop())
        return [self._part(above, self.is_continued), self._part(below, is_continued=True)]

    def _part(self, rows: list[Row], is_continued: bool) -> "DataTable":
        return DataTable(
            self.head,
            rows,
            self.key,
            is_continued=is_continued,
            space_after=self.spaceAfter,
            shares=rows[0].shares,  # all parts have the same columns
        )

    def draw(self) -> None:
        """Draw all rows."""
        with self.canv.tag(self.key):
            self._draw_head()
            self._column.draw(self.canv, 0, self.height - self._head_column.height)

    def _draw_head(self) -> None:
        if not self.is_continued:
            self._head_column.draw(self.canv, 0, self.height)
            return
        with self.canv.artifact("/Type/Pagination"):
            self._head_column.draw(self.canv, 0, self.height)


def _make_room_for_words(rows: Sequence[Row], shares: tuple[float, ...], width: float) -> None:
    """Widen columns in which a word would be broken, if the others have room to spare."""
    for row in rows:
        row.shares = shares
    widths = rows[0].widths_in(width) if rows else []
    if all(
        _holds(cell, room) for row in rows for cell, room in zip(row.cells, widths, strict=True)
    ):
        return
    columns = zip(*(row.cells for row in rows), strict=True)
    needed = [max(map(_longest_word, cells)) for cells in columns]
    spare = [max(0, has - needs) for has, needs in zip(widths, needed, strict=True)]
    missing = sum(max(0, needs - has) for has, needs in zip(widths, needed, strict=True))
    if missing > sum(spare):
        return
    for row in rows:
        row.shares = tuple(
            max(has, needs) - missing * free / sum(spare)
            for has, needs, free in zip(widths, needed, spare, strict=True)
        )


def _holds(cell: Stack, width: float) -> bool:
    """Whether no word is wider than the cell; most are short enough to see it at once."""
    room = width - cell.box.left - cell.box.right
    return not any(
        max(map(len, each.plain_text.split()), default=0) * each.style.fontSize > room
        and each.minWidth() > room + _SLACK
        for each in cell.content
        if isinstance(each, Paragraph)
    )


def _longest_word(cell: Stack) -> float:
    words = [each.minWidth() for each in cell.content if isinstance(each, Paragraph) and each.frags]
    return float(max(words, default=0)) + cell.box.left + cell.box.right + _SLACK


def table(
    rows: Sequence[Sequence[Sequence[Any]]],
    shares: Sequence[float],
    *,
    header_rows: int = 1,
    header_columns: int = 0,
    head_box: Box,
    row_box: Box,
    cell_box: Box,
    space_after: float = 0,
) -> DataTable:
    """A table.

    Args:
        rows: Per row its cells, per cell its flowables; each row as long as ``shares``.
        shares: What part of the width each column gets, in any unit.
        header_rows: How many rows at the top name the columns.
        header_columns: How many cells at the left name the row.
        head_box: Around each header row.
        row_box: Around each other row.
        cell_box: Around the content of each cell.
        space_after: In points.

    Raises:
        ValueError: a row has more or fewer cells than there are columns.
    """
    if any(len(row) != len(shares) for row in rows):
        raise ValueError(f"every row needs {len(shares)} cells")
    key = Key("Table")
    built = []
    for number, row in enumerate(rows):
        is_head = number < header_rows
        row_key = key.child("TR", number)
        cells = [
            Stack(cell, _with(cell_box, _cell_key(row_key, column, is_head, header_columns)))
            for column, cell in enumerate(row)
        ]
        built.append(Row(cells, shares, _with(head_box if is_head else row_box, row_key)))
    return DataTable(built[:header_rows], built[header_rows:], key, space_after=space_after)


def _cell_key(row: Key, column: int, is_head: bool, header_columns: int) -> Key:
    if is_head:
        return row.child("TH", column, A="<</O/Table/Scope/Column>>")
    if column < header_columns:
        return row.child("TH", column, A="<</O/Table/Scope/Row>>")
    return row.child("TD", column)


def _with(box: Box, key: Key) -> Box:
    return replace(box, key=key, is_whole=True)
