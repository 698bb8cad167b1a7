"""Where everything comes, found before anything is painted."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Self

from exports.platypus import Flowable, Frame, PageBreak


@dataclass(frozen=True, slots=True)
class Placement:
    """A flowable and where it comes on its page.

    Attributes:
        flowable: What is painted there.
        left: Of its place, in points.
        bottom: Of its place, in points.
        spare: Width that it leaves free, in points.
    """

    flowable: Any
    left: float
    bottom: float
    spare: float


@dataclass(slots=True)
class Placements:
    """What is where on every page.

    Attributes:
        pages: In their order.
        fullness: How much of its last page is used, 0 to 1; 1 when there is no other page.
    """

    pages: list[list[Placement]] = field(default_factory=list)
    fullness: float = 1.0

    def story(self) -> list[Any]:
        """Flowables that paint it all where it was placed, without looking for room again."""
        story: list[Any] = []
        for number, page in enumerate(self.pages):
            story += [PageBreak()] if number else []
            story.append(PlacedPage(page))
        return story


class PlacingFrame(Frame):  # type: ignore[misc]  # reportlab is untyped
    """A frame that notes what comes where, and paints nothing.

    Args:
        *place: As for a reportlab frame.
        placements: Where it is noted.
        **keywords: As for a reportlab frame.
    """

    def __init__(self, *place: float, placements: Placements, **keywords: Any) -> None:
        super().__init__(*place, **keywords)
        self._placements = placements

    def __deepcopy__(self, _memo: object) -> Self:
        """One that can be moved on in: reportlab copies a frame to see what would happen in it."""
        return copy(self)

    def add(self, flowable: Any, canvas: Any, trySplit: int = 0) -> int:  # noqa: N803  # reportlab's name
        """Notes where a flowable comes, if it fits; whether it does."""
        flowable.drawOn = partial(self._note, flowable)  # what a frame calls once it knows where
        try:
            fits: int = super().add(flowable, canvas, trySplit)
        finally:
            del flowable.drawOn
        return fits

    def _note(
        self,
        flowable: Any,
        _canvas: Any,
        left: float,
        bottom: float,
        _sW: float = 0,  # noqa: N803  # reportlab's name
    ) -> None:
        self._placements.pages[-1].append(Placement(flowable, left, bottom, _sW))


class PlacedPage(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """All of a page, each piece where it was placed; takes no room itself."""

    _ZEROSIZE = True

    def __init__(self, page: Sequence[Placement]) -> None:
        super().__init__()
        self._page = page

    def drawOn(  # noqa: N802  # reportlab's name
        self,
        canvas: Any,
        _left: float,
        _bottom: float,
        _sW: float = 0,  # noqa: N803  # reportlab's name
    ) -> None:
        """Draw every piece."""
        for one in self._page:
            one.flowable.drawOn(canvas, one.left, one.bottom, one.spare)
