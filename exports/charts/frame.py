"""The room of a drawing, how it is divided, and how words are measured in it."""

from collections.abc import Callable
from dataclasses import dataclass

from exports.drawing import Role

WIDTH = 1808.0
"""Units across: the pixels of the stage between its margins."""

ROW = 78.0
"""Units of a row whose words the back row of a room can read."""

Measure = Callable[[str, Role, int, float], float]
"""How wide words come out, from words, role, weight and size."""


@dataclass(frozen=True, slots=True)
class Room:
    """A part of a drawing; y down, the origin is its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def rows(self, count: int, gap: float = 0) -> list["Room"]:
        """Equal rows under each other."""
        height = (self.height - gap * (count - 1)) / count
        return [
            Room(self.x, self.y + at * (height + gap), self.width, height) for at in range(count)
        ]

    def columns(self, count: int, gap: float = 0) -> list["Room"]:
        """Equal columns beside each other."""
        width = (self.width - gap * (count - 1)) / count
        return [
            Room(self.x + at * (width + gap), self.y, width, self.height) for at in range(count)
        ]

    def top(self, height: float, gap: float = 0) -> tuple["Room", "Room"]:
        """The top of it, this high, and what is left under it."""
        under = Room(self.x, self.y + height + gap, self.width, self.height - height - gap)
        return Room(self.x, self.y, self.width, height), under

    def foot(self, height: float, gap: float = 0) -> tuple["Room", "Room"]:
        """What is left above its foot, and the foot, this high."""
        above, foot = self.top(self.height - height - gap, gap)
        return above, foot

    def left(self, width: float, gap: float = 0) -> tuple["Room", "Room"]:
        """The left of it, this wide, and what is left beside it."""
        beside = Room(self.x + width + gap, self.y, self.width - width - gap, self.height)
        return Room(self.x, self.y, width, self.height), beside

    def within(self, across: float, down: float = 0) -> "Room":
        """The same with an edge left free on all sides."""
        return Room(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a drawing becomes, and how its words are measured.

    Attributes:
        width, height: In units: pixels of the stage.
        measure: By the fonts of the stage or those of paper; their lines never break alike.
    """

    width: float
    height: float
    measure: Measure

    @property
    def room(self) -> Room:
        """All of it."""
        return Room(0, 0, self.width, self.height)
