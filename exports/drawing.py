"""A picture as data, painted alike on the stage and on paper."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["display", "text"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; lengths in units of its drawing, y down.

    Attributes:
        stroke: A colour token of the look.
        width: Of the stroke.
        dash: Lengths of dashes and gaps in turn; empty for a whole line.
    """

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str = "ink"
    width: float = 1
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle around a point.

    Attributes:
        fill, stroke: Colour tokens of the look; empty for none.
        width: Of the stroke.
    """

    x: float
    y: float
    radius: float
    fill: str = "delft"
    stroke: str = ""
    width: float = 1


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its upper left corner at a point.

    Attributes:
        fill, stroke: Colour tokens of the look; empty for none.
        line_width: Of the stroke.
        dash: Lengths of dashes and gaps in turn; empty for a whole line.
        radius: Of the corners.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    line_width: float = 1
    dash: tuple[float, ...] = ()
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words.

    Attributes:
        x, y: Where the baseline begins, has its middle or ends, as the anchor says.
        size: Of the letters.
        fill: A colour token of the look.
        role: Display for numbers and titles.
        weight: 400 regular to 800 extra bold.
        is_pattern: Seen beside what is read; on a stage it may be smaller than the back row reads.
    """

    x: float
    y: float
    words: str
    size: float
    fill: str = "ink"
    role: Role = "text"
    weight: int = 400
    anchor: Anchor = "start"
    is_pattern: bool = False


Shape = Line | Dot | Box | Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet, the later ones over the earlier.

    Attributes:
        width, height: Of the sheet, in units of its own; the origin is the upper left corner.
        alternative: What the picture says, for those who cannot see it; empty for decoration.
        is_whole: False when words were cut off for want of room.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alternative: str
    is_whole: bool = True
