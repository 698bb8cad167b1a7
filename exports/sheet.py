"""Sizes of paper, and what stays free of it."""

from dataclasses import dataclass

from reportlab.lib.pagesizes import A3, A4
from reportlab.lib.units import mm

_HEADER_HEIGHT = 36.0  # below the margin


@dataclass(frozen=True, slots=True)
class Sheet:
    """Size and margins of paper, in points before enlargement.

    Attributes:
        foot: Room kept free above the lower margin; negative where text may go below it.
        is_bare: Without header and footer, for cards.
        zoom: How much larger all is printed; A4 on A3 is the root of 2.
    """

    width: float
    height: float
    margin: float = 20 * mm
    is_bare: bool = False
    zoom: float = 1
    foot: float = 0

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the paper itself, enlarged."""
        return self.width * self.zoom, self.height * self.zoom

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def text_height(self) -> float:
        """Height between the margins, below the header."""
        running = 0 if self.is_bare else _HEADER_HEIGHT
        return self.height - 2 * self.margin - running - self.foot


PORTRAIT = Sheet(A4[0], A4[1])
LANDSCAPE = Sheet(A4[1], A4[0])
WALL = Sheet(A4[0], A4[1], zoom=A3[1] / A4[1])
