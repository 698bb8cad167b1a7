"""Headings with the beginning of what they announce."""

from typing import Any

from exports.platypus import KeepTogether
from exports.tagged.boxes import Column

_HALF = 0.5
"""Of a page: what is longer is broken, and so is what would leave more than this empty."""

_BEGINNING = 90.0
"""Points that are worth a beginning."""


class Announced(KeepTogether):  # type: ignore[misc]  # reportlab is untyped
    """Headings and what follows them: whole where that costs little, else as much as fits.

    reportlab's own keeps it whole as long as any page can hold it, and leaves the rest empty.
    """

    def split(self, width: float, height: float) -> list[Any]:
        """What goes on this page and on the next ones."""
        *headings, told = self._content
        last = Column(self._content, width, self.canv).placed[-1]
        room = height - last.top
        if room < last.height and self._is_better_broken(last.height, height, room):
            told._frame = self._frame
            parts: list[Any] = told.splitOn(self.canv, width, room)
            del told._frame
            if len(parts) > 1:
                return [*headings, *parts]
        split: list[Any] = super().split(width, height)
        return split

    def _is_better_broken(self, told: float, empty: float, room: float) -> bool:
        frame = getattr(self, "_frame", None)
        return frame is not None and room > _BEGINNING and max(told, empty) > _HALF * frame._aH
