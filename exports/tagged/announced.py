"""What stays with what follows: a heading with the beginning of what it announces, list items."""

from typing import Any

from exports.platypus import KeepTogether
from exports.tagged.boxes import Column
from exports.tagged.lists import ListItem

_MUCH = 0.38
"""Of a page: what is longer is broken, and so is what would leave more than this empty."""

_BEGINNING = 90.0
"""Points that are worth a beginning."""


class Announced(KeepTogether):  # type: ignore[misc]  # reportlab is untyped
    """Headings and what follows them, or some items of a list: whole where that costs little,
    else as much as fits.

    reportlab's own keeps it whole as long as any page can hold it, and leaves the rest empty.
    """

    def split(self, width: float, height: float) -> list[Any]:
        """What goes on this page and on the next ones."""
        *headings, told = self._content
        placed = Column(self._content, width, self.canv).placed
        last = placed[-1]
        room = height - last.top
        if room < last.height and self._is_better_broken(last.height, height):
            parts = self._parts(told, width, room) if room > _BEGINNING else []
            if len(parts) > 1:
                return [*headings, *parts]
            items = [each for each in placed if isinstance(each.flowable, ListItem)]
            if len(items) > 1 and items[0].bottom <= height:
                return [*self._content]
        split: list[Any] = super().split(width, height)
        return split

    def _parts(self, told: Any, width: float, room: float) -> list[Any]:
        told._frame = self._frame
        parts: list[Any] = told.splitOn(self.canv, width, room)
        del told._frame
        return parts

    def _is_better_broken(self, told: float, empty: float) -> bool:
        frame = getattr(self, "_frame", None)
        return frame is not None and max(told, empty) > _MUCH * frame._aH
