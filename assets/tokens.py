"""The look as named values, read from the files in ``assets/look``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import tomli

from assets import files

THEMES = ("light", "dark")

STAGE_THEMES = (*THEMES, "bright")
"""Of the room's screen: in a bright room only the strongest colours are left of a picture."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as ``#RRGGBB`` and sizes in pixels, by name.

    Attributes:
        name: Which theme, one of :data:`STAGE_THEMES`.
        colours: Every colour token; the same names in every theme.
        shapes: Radius, line width and least target size, in pixels.
    """

    name: str
    colours: Mapping[str, str]
    shapes: Mapping[str, int]

    def colour(self, token: str) -> str:
        """The colour of a token, as ``#RRGGBB``.

        Raises:
            KeyError: there is no such token.
        """
        return self.colours[token]


@cache
def look(theme: str = "light") -> Look:
    """The look of a theme, one of :data:`STAGE_THEMES`."""
    tables = tomli.loads(files.read(f"look/{theme}.toml"))
    return Look(theme, MappingProxyType(tables["colour"]), MappingProxyType(tables["shape"]))
