"""A drawing that grows: shapes put down one after the other, words that fit their room."""

from collections.abc import Sequence

from exports.charts.frame import Frame, Room
from exports.drawing import Anchor, Box, Dot, Drawing, Line, Role, Shape, Text

READ = (64, 60, 56, 54, 50, 46, 42, 38, 34, 30, 27, 24, 20)
"""Sizes of what the room must read, largest first."""

HEAD = (54, 50, 46, 42, 38, 34, 30, 26, 22, 20)
"""Sizes of what stands above it."""

PATTERN = (34, 32, 30, 28, 26, 24, 22, 20)
"""Sizes of what is seen beside it."""

_LEADING: dict[Role, float] = {"display": 1.14, "text": 1.3}
"""Line height as a multiple of the size, as on the stage."""

_BASELINE = 0.35
"""From the middle of a line down to its baseline, as a part of the size."""


class Sketch:
    """A drawing that is being made.

    Args:
        frame: Its size, and how words are measured.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._shapes: list[Shape] = []
        self._is_whole = True

    def drawing(self, alternative: str) -> Drawing:
        """What was put down, with words for who cannot see it."""
        frame = self._frame
        return Drawing(frame.width, frame.height, tuple(self._shapes), alternative, self._is_whole)

    def put(self, *shapes: Shape) -> None:
        """Shapes over those that are there."""
        self._shapes += shapes

    def box(
        self,
        room: Room,
        fill: str = "",
        stroke: str = "",
        radius: float = 14,
        width: float = 2.5,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A box as large as a room."""
        size = room.x, room.y, room.width, room.height
        self.put(Box(*size, fill, stroke, width, dash, radius))

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        stroke: str = "line",
        width: float = 2.5,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A straight line."""
        self.put(Line(*start, *end, stroke, width, dash))

    def dot(
        self,
        middle: tuple[float, float],
        radius: float,
        fill: str = "delft",
        stroke: str = "",
        width: float = 2.5,
    ) -> None:
        """A dot."""
        self.put(Dot(*middle, radius, fill, stroke, width))

    def leave_out(self) -> None:
        """There was no room for something."""
        self._is_whole = False

    # --- words --------------------------------------------------------------------------------

    def words(
        self,
        room: Room,
        text: str,
        sizes: Sequence[float],
        fill: str = "ink",
        role: Role = "text",
        weight: int = 600,
        anchor: Anchor = "start",
        is_centred: bool = True,
        is_pattern: bool = False,
    ) -> None:
        """Words at the first of these sizes at which they fit; cut off where even the last is
        too large.
        """
        size = self.common_size([text], room, sizes, role, weight)
        lines = self._broken(text, room.width, role, weight, size)
        leading = size * _LEADING[role]
        most = max(1, int(room.height / leading + 0.01))
        if len(lines) > most:
            lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
            self._is_whole = False
        lines = [self._cut(line, room.width, role, weight, size) for line in lines]
        spare = max(room.height - leading * len(lines), 0) if is_centred else 0
        first = room.y + spare / 2 + leading / 2 + _BASELINE * size
        x = room.x + {"start": 0, "middle": room.width / 2, "end": room.width}[anchor]
        for at, line in enumerate(lines):
            y = first + at * leading
            self.put(Text(x, y, line, size, fill, role, weight, anchor, is_pattern))

    def common_size(
        self,
        texts: Sequence[str],
        room: Room,
        sizes: Sequence[float],
        role: Role = "text",
        weight: int = 600,
    ) -> float:
        """The first of these sizes at which each of the texts fits in a room of its own."""
        for size in sizes:
            if all(self._fits(text, room, role, weight, size) for text in texts):
                return size
        return sizes[-1]

    def _fits(self, text: str, room: Room, role: Role, weight: int, size: float) -> bool:
        lines = self._broken(text, room.width, role, weight, size)
        if len(lines) * size * _LEADING[role] > room.height:
            return False
        measure = self._frame.measure
        return all(measure(line, role, weight, size) <= room.width for line in lines)

    def _broken(self, text: str, width: float, role: Role, weight: int, size: float) -> list[str]:
        """Lines as long as fit; a word that is longer than the room has a line of its own."""
        measure = self._frame.measure
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and measure(longer, role, weight, size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines or [""]

    def _cut(self, line: str, width: float, role: Role, weight: int, size: float) -> str:
        """A line that fits; its end goes when it must."""
        measure = self._frame.measure
        if measure(line, role, weight, size) <= width:
            return line
        self._is_whole = False
        short, long = 0, len(line)
        while short < long:
            middle = (short + long + 1) // 2
            if measure(f"{line[:middle].rstrip()}…", role, weight, size) <= width:
                short = middle
            else:
                long = middle - 1
        return f"{line[:short].rstrip()}…"
