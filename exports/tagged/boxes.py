"""Flowables below and beside each other, in a box that may run over a page break."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from exports.platypus import Flowable
from exports.tagged.structure import Key

Paint = Callable[[Any, float, float], None]  # canvas, width, height; y up from the bottom left

_ANY_HEIGHT = 0xFFFFFFF
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Box:
    """How flowables are framed; all lengths in points.

    Attributes:
        left, top, right, bottom: Room kept free inside.
        space_before, space_after: Room kept free outside, above and below.
        key: The element that the content forms together, if any.
        paint: Draws ground and lines; not read aloud.
        is_whole: Rather begins on a new page than breaks; breaks only when no page can hold it.
        most_left: How much of a page it may leave empty to stay whole, 0 to 1.
    """

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0
    space_before: float = 0
    space_after: float = 0
    key: Key | None = None
    paint: Paint | None = None
    is_whole: bool = False
    most_left: float = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A flowable and where it comes in its column.

    Attributes:
        top: From the top of the column, in points.
        spare: Width that it leaves free, in points.
    """

    flowable: Any
    top: float
    height: float
    spare: float

    @property
    def bottom(self) -> float:
        """From the top of the column down to where it ends, in points."""
        return self.top + self.height


class Column:
    """Flowables below each other, the larger of two spaces between them.

    Args:
        flowables: No page breaks and no KeepTogether among them.
        width: In points.
        canvas: To measure on.
    """

    def __init__(self, flowables: Sequence[Any], width: float, canvas: Any) -> None:
        self.placed: list[Placed] = []
        self.height = 0.0
        self._width = width
        self._canvas = canvas
        space = 0.0
        for flowable in flowables:
            taken, height = flowable.wrapOn(canvas, width, _ANY_HEIGHT)
            gap = max(space, flowable.getSpaceBefore()) if self.height and height else 0
            self.placed.append(Placed(flowable, self.height + gap, height, max(0, width - taken)))
            if height:
                self.height += gap + height
                space = flowable.getSpaceAfter()

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw all, from this corner down."""
        for each in self.placed:
            each.flowable.drawOn(canvas, left, top - each.bottom, each.spare)

    def split(self, height: float, frame: Any) -> tuple[list[Any], list[Any]]:
        """What fits in this height, and the rest; headings stay with what they announce.

        Args:
            height: In points.
            frame: The frame of the page, if anything may wait for the next page.
        """
        above = [each.flowable for each in self.placed if each.bottom <= height + _SLACK]
        below = [each.flowable for each in self.placed[len(above) :]]
        can_all_wait = frame is not None and not frame._atTop
        if below:
            room = height - self.placed[len(above)].top
            parts = self._parts(below[0], room, frame if above or can_all_wait else None)
            if len(parts) > 1:
                return [*above, parts[0]], [*parts[1:], *below[1:]]
        fewest = 0 if can_all_wait else 1  # at the top of a page something must be placed
        while below and len(above) > fewest and above[-1].getKeepWithNext():
            below.insert(0, above.pop())
        return above, below

    def _parts(self, flowable: Any, room: float, frame: Any) -> list[Any]:
        flowable._frame = frame
        parts: list[Any] = flowable.splitOn(self._canvas, self._width, room) if room > 0 else []
        del flowable._frame
        return parts


def rather_waits(flowable: Any, room: float) -> bool:
    """Whether a box that does not fit in this room is better placed on the next page."""
    box, frame = flowable.box, getattr(flowable, "_frame", None)
    if not box.is_whole or frame is None or flowable.height > frame._aH:
        return False
    return bool(room <= box.most_left * frame._aH)


def _if_first_fits(parts: list[Any], canvas: Any, width: float, height: float) -> list[Any]:
    """The parts of a box, or none when the first would be too high or hold nothing."""
    _, taken = parts[0].wrapOn(canvas, width, height)
    return parts if taken <= height + _SLACK and parts[0].holds_ink() else []


class Measured(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A flowable as wide as there is room, that is measured once for each width.

    reportlab asks again and again while it looks for a place to break.
    """

    _measured_width: float | None = None

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Width and height that it takes."""
        if self._measured_width != width:
            self.width = width
            self.height = self.measure(width)
            self._measured_width = width
        return self.width, self.height

    def measure(self, width: float) -> float:
        """The height that it takes at this width."""
        raise NotImplementedError


class Stack(Measured):
    """Flowables below each other in a box."""

    def __init__(self, content: Sequence[Any], box: Box | None = None) -> None:
        super().__init__()
        self.content = list(content)
        self.box = box or Box()
        self.spaceBefore = self.box.space_before
        self.spaceAfter = self.box.space_after

    def measure(self, width: float) -> float:
        """The height that it takes at this width."""
        self._column = Column(self.content, self._inner_width(width), self.canv)
        return self.box.top + self._column.height + self.box.bottom

    def _inner_width(self, width: float) -> float:
        return width - self.box.left - self.box.right

    def split(self, width: float, height: float) -> list["Stack"]:
        """The parts above and below a page break."""
        self.wrap(width, height)
        if rather_waits(self, height):
            return []
        room = height - self.box.top - self.box.bottom
        above, below = self._column.split(room, getattr(self, "_frame", None))
        return _if_first_fits(self.parts(above, below), self.canv, width, height)

    def parts(self, above: list[Any], below: list[Any]) -> list["Stack"]:
        """The boxes for what comes above and below a page break."""
        return [Stack(above, self.box), Stack(below, self.box)]

    def draw(self) -> None:
        """Draw ground, lines and content."""
        if self.box.paint is not None:
            with self.canv.artifact():
                self.box.paint(self.canv, self.width, self.height)
        with self.canv.tag(self.box.key):
            self.draw_content()

    def holds_ink(self) -> bool:
        """Whether there is anything in it once it is measured."""
        return self._column.height > 0

    def draw_content(self) -> None:
        """Draw the content within the room kept free."""
        self._column.draw(self.canv, self.box.left, self.height - self.box.top)


class Columns(Measured):
    """Boxes beside each other, read from left to right.

    Args:
        cells: A box for each column.
        shares: What part of the width each column gets, in any unit.
        box: Around all; its ``left`` and ``right`` stay free.
        gap: Between columns, in points.
    """

    def __init__(
        self,
        cells: Sequence[Stack],
        shares: Sequence[float],
        box: Box | None = None,
        gap: float = 0,
    ) -> None:
        super().__init__()
        self.cells = list(cells)
        self.shares = tuple(shares)
        self.box = box or Box(is_whole=True)
        self.gap = gap
        self.spaceBefore = self.box.space_before
        self.spaceAfter = self.box.space_after

    def measure(self, width: float) -> float:
        """The height that it takes at this width."""
        self.widths = self.widths_in(width)
        cells = zip(self.cells, self.widths, strict=True)
        heights = [cell.wrapOn(self.canv, cell_width, 0)[1] for cell, cell_width in cells]
        return self.box.top + max(heights, default=0) + self.box.bottom

    def widths_in(self, width: float) -> list[float]:
        """Of the columns, in this width."""
        free = width - self.box.left - self.box.right - self.gap * (len(self.cells) - 1)
        return [free * share / sum(self.shares) for share in self.shares]

    def split(self, width: float, height: float) -> list["Columns"]:
        """The parts above and below a page break, each column broken where it must."""
        self.wrap(width, height)
        if rather_waits(self, height):
            return []
        room = height - self.box.top - self.box.bottom
        halves = [
            self._halves(cell, cell_width, room)
            for cell, cell_width in zip(self.cells, self.widths, strict=True)
        ]
        parts = self.parts([upper for upper, _ in halves], [lower for _, lower in halves])
        return _if_first_fits(parts, self.canv, width, height)

    def _halves(self, cell: Stack, width: float, room: float) -> tuple[Stack, Stack]:
        if cell.height <= room + _SLACK:
            return cell, Stack([], cell.box)
        halves = cell.splitOn(self.canv, width, room)
        return (halves[0], halves[1]) if halves else (Stack([], cell.box), cell)

    def parts(self, above: list[Stack], below: list[Stack]) -> list["Columns"]:
        """The columns above and below a page break."""
        return [Columns(cells, self.shares, self.box, self.gap) for cells in (above, below)]

    def holds_ink(self) -> bool:
        """Whether there is anything in it once it is measured."""
        return any(cell.holds_ink() for cell in self.cells)

    def draw(self) -> None:
        """Draw ground, lines and columns."""
        if self.box.paint is not None:
            with self.canv.artifact():
                self.box.paint(self.canv, self.width, self.height)
        left = self.box.left
        with self.canv.tag(self.box.key):
            for cell, width in zip(self.cells, self.widths, strict=True):
                cell.drawOn(self.canv, left, self.height - self.box.top - cell.height)
                left += width + self.gap
