"""The house style of a bureau on paper: its logo in the header, its colour instead of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from game.house_colour import tint

_TINTS = {"delft": 0.0, "delft_2": 0.3, "mist": 0.85}
"""What the colour stands in for, by how much white is in it."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a bureau shows on its documents; nothing of it has to be there.

    Attributes:
        name: Of the bureau; it stands in for the logo for who cannot see it.
        logo: A picture as PNG.
        colour: As ``#RRGGBB``, dark enough for letters on white.
    """

    name: str = ""
    logo: bytes = b""
    colour: str = ""


PLAIN = HouseStyle()

_worn: ContextVar[HouseStyle] = ContextVar("worn", default=PLAIN)


@contextmanager
def in_house_style(style: HouseStyle) -> Iterator[None]:
    """What is written in this block looks like the bureau's."""
    token = _worn.set(style)
    try:
        yield
    finally:
        _worn.reset(token)


def house_style() -> HouseStyle:
    """The house style that there is now."""
    return _worn.get()


def house_colour(token: str) -> str:
    """The bureau's colour for a token of the look, as ``#RRGGBB``; nothing where it has none."""
    colour = _worn.get().colour
    return tint(colour, _TINTS[token]) if colour and token in _TINTS else ""
