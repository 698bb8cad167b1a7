"""How cards lie on a sheet of paper, and where it is cut."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, A6
from reportlab.lib.units import mm

_MOST_CARDS = 14


@dataclass(frozen=True, slots=True)
class CardSheet:
    """Cards in rows and columns in the middle of a sheet; all lengths in points.

    Attributes:
        name: Such as ``a4``.
        size: Width and height of the sheet.
        columns, rows: How many cards.
        card: Width and height of one.
        gap: Between two columns; label sheets have one.
        is_cut: With crop marks, a frame and backs; labels have none of these.
    """

    name: str
    size: tuple[float, float]
    columns: int
    rows: int
    card: tuple[float, float]
    gap: float = 0
    is_cut: bool = True

    @property
    def count(self) -> int:
        """Cards on one sheet."""
        return self.columns * self.rows

    @property
    def is_for_short_texts(self) -> bool:
        """Whether there is only room for a statement; a whole card would be too small to read."""
        return self.count > _MOST_CARDS

    @property
    def left(self) -> float:
        """From the left edge of the sheet to the first column."""
        taken = self.columns * self.card[0] + (self.columns - 1) * self.gap
        return (self.size[0] - taken) / 2

    @property
    def foot(self) -> float:
        """From the foot of the sheet to the last row."""
        return (self.size[1] - self.rows * self.card[1]) / 2

    def places(self, is_back: bool = False) -> Iterator[tuple[float, float]]:
        """Left and bottom of each card, row by row from the top.

        The backs run from right to left: when the sheet is turned over its long edge, each lies
        behind its own front.
        """
        for row in range(self.rows):
            for column in range(self.columns):
                seen = self.columns - 1 - column if is_back else column
                left = self.left + seen * (self.card[0] + self.gap)
                yield left, self.foot + (self.rows - 1 - row) * self.card[1]

    def cuts(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Where the knife goes: across the width, and up the height."""
        across = tuple(self.left + at * self.card[0] for at in range(self.columns + 1))
        up = tuple(self.foot + at * self.card[1] for at in range(self.rows + 1))
        return across, up


def _labels(columns: int, rows: int, width: float, height: float, gap: float = 0) -> CardSheet:
    """A label sheet of A4, by the measures on its box in millimetres."""
    name = f"labels-{columns * rows}"
    return CardSheet(name, A4, columns, rows, (width * mm, height * mm), gap * mm, is_cut=False)


SHEETS = {
    sheet.name: sheet
    for sheet in (
        CardSheet("a4", A4, 3, 3, (63 * mm, 88 * mm)),
        CardSheet("a6", A4, 2, 2, (A4[0] / 2, A4[1] / 2)),
        CardSheet("a6-page", A6, 1, 1, A6),
        _labels(2, 4, 99.1, 67.7, 2.5),
        _labels(2, 5, 99.1, 57, 2.5),
        _labels(2, 7, 99.1, 38.1, 2.5),
        _labels(3, 7, 63.5, 38.1, 2.54),
        _labels(3, 8, 70, 37),
    )
}
"""The sheets that cards can be printed on, by name."""
