"""The ink of a document: in colours, or in black and white for a printer that has no others."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

BLACK, GREY, WHITE = "#000000", "#8A8A8A", "#FFFFFF"

_LIGHT, _PALE = 0.62, 0.86
"""Lightness, 0 to 1: what is lighter than the second is the paper itself, than the first a line."""

_is_black: ContextVar[bool] = ContextVar("is_black", default=False)


@contextmanager
def black_and_white(is_wanted: bool = True) -> Iterator[None]:
    """What is written in this block has no colours, when that is wanted."""
    token = _is_black.set(is_wanted)
    try:
        yield
    finally:
        _is_black.reset(token)


def is_black_and_white() -> bool:
    """Whether there are no colours now."""
    return _is_black.get()


def inked(colour: str) -> str:
    """A colour, as ``#RRGGBB``, in the ink that there is now.

    Dark ones become black and light ones white, so that a printer has no raster to make; only
    hairlines, which lie in between, are grey.
    """
    if not is_black_and_white():
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    lightness = 0.299 * red + 0.587 * green + 0.114 * blue
    return BLACK if lightness < _LIGHT else GREY if lightness < _PALE else WHITE
