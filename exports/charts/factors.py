"""Pictures of factors: two of them against each other, and their eigenvalues in a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from assets.language import Words
from exports.charts.frame import Frame, Room
from exports.charts.sketch import Sketch
from exports.drawing import Drawing

_EDGE = 96.0
_DOT = 9.0
_SMALL = (19, 17, 15, 13)


@dataclass(frozen=True, slots=True)
class Loading:
    """A sort in the plane of two factors.

    Attributes:
        mark: What stands beside it, such as its number in a table.
        x, y: Its loadings, from −1 to 1.
        is_flagged: Whether it defines one of the two.
    """

    mark: str
    x: float
    y: float
    is_flagged: bool = False


def loadings_plot(
    frame: Frame, found: Sequence[Loading], names: tuple[str, str], words: Words
) -> Drawing:
    """Sorts by their loadings on two factors; those that define one are filled.

    Args:
        frame: A square serves it best.
        found: The sorts.
        names: Of the factor along, and of the factor up.
        words: For the alternative.
    """
    sketch = Sketch(frame)
    plane = Plane(frame)
    sketch.dot(plane.at(0, 0), plane.reach, "paper", "line", 2)
    sketch.dot(plane.at(0, 0), plane.reach / 2, "", "line", 1.5)
    for start, end in (((-1, 0), (1, 0)), ((0, -1), (0, 1))):
        sketch.line(plane.at(*start), plane.at(*end), "delft_2", 2)
    for name, (x, y), (right, down) in (
        (names[0], plane.at(1, 0), (24, 0)),
        (names[1], plane.at(0, 1), (0, -18)),
    ):
        room = Room(x + right - 22, y + down - 12, 44, 24)
        sketch.words(room, name, _SMALL, "delft", weight=700, anchor="middle", is_pattern=True)
    for one in found:
        middle = plane.at(one.x, one.y)
        fill, width = ("delft", 2) if one.is_flagged else ("paper", 3)
        sketch.dot(middle, _DOT, fill, "delft", width)
    places = [plane.at(one.x, one.y) for one in found]
    for one, room in zip(found, _beside(places), strict=True):
        weight = 700 if one.is_flagged else 500
        sketch.words(room, one.mark, _SMALL, "ink", weight=weight, anchor="middle", is_pattern=True)
    flagged = sum(one.is_flagged for one in found)
    told = words(
        "q_chart.plot_told", first=names[0], second=names[1], count=len(found), flagged=flagged
    )
    return sketch.drawing(told)


_MARK = (30.0, 23.0)
"""Width and height of the mark beside a dot."""


def _beside(places: Sequence[tuple[float, float]]) -> list[Room]:
    """A room for the mark of every dot: right, left, over or under it, where most is free."""
    wide, high = _MARK
    taken = [Room(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT) for x, y in places]
    rooms = []
    for x, y in places:
        far = _DOT + wide / 2 + 1
        tries = [
            Room(x + right - wide / 2, y + down - high / 2, wide, high)
            for right, down in ((far, 0), (-far, 0), (0, -far), (0, far), (far, -far), (far, far))
        ]
        best = min(tries, key=lambda room: sum(_overlap(room, other) for other in taken))
        taken.append(best)
        rooms.append(best)
    return rooms


def _overlap(one: Room, other: Room) -> float:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across * down if across > 0 and down > 0 else 0


class Plane:
    """Where loadings lie in a plot of a frame."""

    def __init__(self, frame: Frame) -> None:
        self._middle = frame.room.middle
        self.reach = min(frame.width, frame.height) / 2 - _EDGE / 2
        """Units to a loading of 1."""

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The point of two loadings."""
        return self._middle[0] + x * self.reach, self._middle[1] - y * self.reach


def scree(
    frame: Frame, eigenvalues: Sequence[float], chance: Sequence[float], words: Words
) -> Drawing:
    """Eigenvalues in a line from high to low, with what chance gives as a dashed one.

    A thin line lies at 1, where Kaiser's rule cuts.

    Args:
        frame: Its size.
        eigenvalues: From high to low; as many as are shown.
        chance: Of a parallel analysis, as many.
        words: For the legend.
    """
    sketch = Sketch(frame)
    body, foot = frame.room.within(34, 12).foot(56, 4)
    highest = max([*eigenvalues, *chance, 1.0]) * 1.05
    count = max(len(eigenvalues) - 1, 1)

    def at(place: int, value: float) -> tuple[float, float]:
        share = min(max(value, 0), highest) / highest
        return body.x + place * body.width / count, body.bottom - share * body.height

    sketch.line((body.x, body.bottom), (body.right, body.bottom), "line", 2)
    sketch.line(at(0, 1), at(count, 1), "delft_2", 1.5)
    one = Room(body.x - 32, at(0, 1)[1] - 12, 24, 24)
    sketch.words(one, "1", _SMALL, "soft", anchor="end", is_pattern=True)
    for values, stroke, dash in ((chance, "tea", (8.0, 6.0)), (eigenvalues, "delft", ())):
        for place in range(len(values) - 1):
            start, end = at(place, values[place]), at(place + 1, values[place + 1])
            sketch.line(start, end, stroke, 3, dash)
    for place, value in enumerate(eigenvalues):
        x, y = at(place, value)
        sketch.dot((x, y), 6)
        below = Room(x - 16, body.bottom + 2, 32, 22)
        sketch.words(below, str(place + 1), _SMALL, "soft", anchor="middle", is_pattern=True)
    legend = Room(foot.x, foot.y + 28, foot.width, 26)
    sketch.words(legend, words("q_chart.scree_legend"), _SMALL, "soft", is_pattern=True)
    told = ", ".join(f"{value:.2f}" for value in eigenvalues)
    return sketch.drawing(words("q_chart.scree_told", values=told))
