"""Small papers of equal size on A4, with lines to cut along."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from exports.pages import Part
from exports.platypus import Flowable
from exports.sheet import Sheet
from exports.styles import colour
from exports.tagged.boxes import Box, Stack
from exports.tagged.lists import list_key
from exports.tagged.structure import Key

_INSET = 9 * mm
"""From where it is cut to the texts; also what a printer cannot reach."""

BARE = Sheet(A4[0], A4[1], margin=0, is_bare=True)
"""A4 to the edge."""

_AROUND = Box(left=_INSET, top=_INSET, right=_INSET, bottom=_INSET)

Fill = Callable[[], Sequence[Any]]
"""Makes what stands on a paper; made once for all papers that have the same."""


@dataclass(frozen=True, slots=True)
class Cutting:
    """Into how many papers a sheet of A4 is cut."""

    columns: int
    rows: int

    @property
    def count(self) -> int:
        """Papers on one sheet."""
        return self.columns * self.rows

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a paper, in points."""
        return A4[0] / self.columns, A4[1] / self.rows


SIXTH, QUARTER = Cutting(2, 3), Cutting(2, 2)


def cut_part(name: str, fills: Sequence[Fill], cutting: Cutting) -> Part:
    """Papers on as many sheets as they take.

    Args:
        name: What they are, for the bookmark of the first one.
        fills: One for each paper, in the order in which they lie on the sheets.
        cutting: How a sheet is cut.
    """
    whole, starts = list_key(), range(0, len(fills), cutting.count)
    papers = {fill: Stack(fill(), _AROUND) for fill in dict.fromkeys(fills)}
    content = [papers[fill] for fill in fills]
    return Part(BARE, [_CutSheet(name, whole, start, content, cutting) for start in starts])


class _CutSheet(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A whole sheet of papers, each an item of the list of all of them."""

    def __init__(
        self, name: str, whole: Key, start: int, papers: Sequence[Stack], cutting: Cutting
    ) -> None:
        super().__init__()
        self._name, self._whole, self._start = name, whole, start
        self._papers = papers[start : start + cutting.count]
        self._cutting = cutting

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """All of the sheet."""
        self.width, self.height = A4
        return self.width, self.height

    def draw(self) -> None:
        """Draws the lines, then the papers from left to right and down."""
        with self.canv.artifact():
            self._draw_cuts()
        wide, high = self._cutting.size
        for at, paper in enumerate(self._papers):
            row, column = divmod(at, self._cutting.columns)
            self._draw_paper(self._start + at, paper, column * wide, A4[1] - row * high)

    def _draw_paper(self, number: int, paper: Stack, left: float, top: float) -> None:
        item = self._whole.child("LI", number)
        _, height = paper.wrapOn(self.canv, *self._cutting.size)
        with self.canv.tag(self._whole), self.canv.tag(item):
            if not number:
                self.canv.add_bookmark(item, self._name, 1, top)
            with self.canv.tag(item.child("LBody")), self.canv.afresh():
                paper.drawOn(self.canv, left, top - height)

    def _draw_cuts(self) -> None:
        wide, high = self._cutting.size
        self.canv.setStrokeColor(HexColor(colour("soft")))
        self.canv.setLineWidth(0.5)
        self.canv.setDash([3, 3])
        for column in range(1, self._cutting.columns):
            self.canv.line(column * wide, 0, column * wide, A4[1])
        for row in range(1, self._cutting.rows):
            self.canv.line(0, row * high, A4[0], row * high)
        self.canv.setDash([])
