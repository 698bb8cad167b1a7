"""What several charts have: a statement by number and label, the columns of a grid as a scale."""

from collections.abc import Sequence

from assets.language import Words
from exports.charts.frame import Room
from exports.charts.sketch import PATTERN, READ, Sketch
from game.q_sort.state import QSort
from game.q_sort.told import signed

_NUMBER = 84.0
"""Units for the number before a label."""

_NUMBER_SIZES = (44, 40, 34, 30, 26, 22, 20)


def label(state: QSort, number: int) -> str:
    """What a statement is called on a card."""
    statement = state.statement(number)
    return statement.label if statement else ""


def label_size(
    sketch: Sketch, state: QSort, numbers: Sequence[int], room: Room, sizes: Sequence[float] = READ
) -> float:
    """One size at which the labels of all these statements fit in a room like this."""
    beside = room.left(_NUMBER)[1]
    return sketch.common_size([label(state, number) for number in numbers], beside, sizes)


def put_label(
    sketch: Sketch, state: QSort, number: int, room: Room, size: float, fill: str = "ink"
) -> None:
    """A statement by its number and its label."""
    sign, beside = room.left(_NUMBER)
    tint = "delft" if fill == "ink" else fill
    sketch.words(
        sign, str(number), _NUMBER_SIZES, tint, role="display", weight=700, is_pattern=True
    )
    sketch.words(beside, label(state, number), (size,), fill)


class Scale:
    """The columns of a grid along a line, from low to high.

    Args:
        state: Whose grid it is.
        room: Where the line lies; the outermost columns stay within it.
    """

    def __init__(self, state: QSort, room: Room) -> None:
        values = [column.value for column in state.grid] or [0]
        self.values = values
        self._least, self._most = values[0], values[-1]
        self._room = room

    def x(self, value: float) -> float:
        """Where a column, or a place between two, lies."""
        share = (value - self._least) / max(self._most - self._least, 1)
        return self._room.x + self._room.width * min(max(share, 0), 1)

    def put_columns(self, sketch: Sketch, top: float, bottom: float) -> None:
        """A thin line for every column."""
        for value in self.values:
            stroke = "delft_2" if value == 0 else "line"
            sketch.line((self.x(value), top), (self.x(value), bottom), stroke, 2)

    def put_poles(self, sketch: Sketch, state: QSort, foot: Room) -> None:
        """What its ends mean, under it."""
        left, right = foot.columns(2, 16)
        low, high = f"{signed(self._least)} {state.low}", f"{state.high} {signed(self._most)}"
        sketch.words(left, low, PATTERN, "soft", is_pattern=True)
        sketch.words(right, high, PATTERN, "soft", anchor="end", is_pattern=True)


def mean_text(value: float, words: Words) -> str:
    """A mean as people write it in this language."""
    return signed(value, 1).replace(".", words("q_sort.decimal"))
