"""How small text can be that the last row still reads, from the size of the picture."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFontMetricsF

from desktop.paint import TEXT, font
from desktop.stage.board import HEIGHT

_DISTANCES = 200
"""A small letter is read from at most this many times its own height."""

_PROBE = 200


@dataclass(frozen=True, slots=True)
class Room:
    """What the trainer measured: the height of the picture, and how far the last row sits.

    Attributes:
        height: In metres.
        distance: In metres.
    """

    height: float
    distance: float

    def smallest(self) -> float:
        """The smallest type that the last row reads, in pixels of the stage."""
        letter = HEIGHT * self.distance / (_DISTANCES * self.height)
        return letter / _small_letter()

    def furthest(self, size: float) -> float:
        """How far type of this size is read, in metres."""
        return size * _small_letter() * _DISTANCES * self.height / HEIGHT


@cache
def _small_letter() -> float:
    """The height of a letter without stem, such as *x*, as a share of the type size."""
    return QFontMetricsF(font(TEXT, _PROBE)).xHeight() / _PROBE
