"""An empty grid, to write numbers in or to lay cards on."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.charts.frame import Frame, Room
from exports.charts.sketch import Sketch
from exports.drawing import Drawing
from exports.pictures import measured
from game.q_sort.state import QSort
from game.q_sort.told import signed

_HEAD, _FOOT = 0.036, 0.042
"""Parts of the width for the values above the columns and for the poles below them."""


@dataclass(frozen=True, slots=True)
class GridSize:
    """How large an empty grid becomes, in points.

    Attributes:
        width, height: Of all.
        cell: Width and height of a place.
        gap: Between places.
    """

    width: float
    height: float
    cell: tuple[float, float]
    gap: float


def size_within(state: QSort, width: float, height: float, gap: float, tallest: float) -> GridSize:
    """The largest places that fit in a room.

    Args:
        state: Whose grid it is.
        width: Of the room, in points.
        height: Of the room, in points.
        gap: Between places.
        tallest: The height of a place as a part of its width, at most.
    """
    columns = len(state.grid)
    rows = max(column.count for column in state.grid)
    edges = (_HEAD + _FOOT) * width
    wide = (width - gap * (columns - 1)) / columns
    high = min((height - edges - gap * (rows - 1)) / rows, wide * tallest)
    return GridSize(width, edges + rows * high + gap * (rows - 1), (wide, high), gap)


def empty_grid(state: QSort, size: GridSize, told: str) -> Drawing:
    """The places in their columns, with the values above and the poles below.

    Args:
        state: Whose grid it is.
        size: From :func:`size_within`.
        told: What it is, for who cannot see it.
    """
    sketch = Sketch(Frame(size.width, size.height, measured))
    head, foot = _HEAD * size.width, _FOOT * size.width
    wide, high = size.cell
    for at, column in enumerate(state.grid):
        left = at * (wide + size.gap)
        name = Room(left, 0, wide, head)
        sizes = _smaller_than(head * 0.62)
        value = signed(column.value)
        sketch.words(name, value, sizes, "delft", role="display", weight=700, anchor="middle")
        for row in range(column.count):
            place = Room(left, head + row * (high + size.gap), wide, high)
            sketch.box(place, "paper", "soft", radius=min(wide, high) * 0.08, width=0.9)
    _put_poles(sketch, state, Room(0, size.height - foot, size.width, foot))
    return sketch.drawing(told)


def _put_poles(sketch: Sketch, state: QSort, foot: Room) -> None:
    left, right = foot.columns(2, foot.height)
    sizes = _smaller_than(foot.height * 0.42)
    sketch.words(left, state.low, sizes, "ink", weight=700)
    sketch.words(right, state.high, sizes, "ink", weight=700, anchor="end")


def _smaller_than(size: float) -> Sequence[float]:
    return [size * part for part in (1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)]
