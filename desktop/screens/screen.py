"""A screen as data, and how to know it again."""

import re
from dataclasses import dataclass
from typing import NamedTuple

# Connectors that only a laptop's own panel has, on Linux; and what macOS calls that panel.
_BUILT_IN_CONNECTOR = re.compile(r"(edp|lvds|dsi)(?![a-z])", re.IGNORECASE)
_BUILT_IN_WORDS = ("built-in", "built in", "ingebouwd", "color lcd", "kleuren-lcd", "laptop")


class Geometry(NamedTuple):
    """A rectangle on the desktop, in device-independent pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def origin(self) -> tuple[int, int]:
        """The top left corner."""
        return self.x, self.y

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show anything on."""
        return self.width <= 0 or self.height <= 0

    def is_close_to(self, other: "Geometry") -> bool:
        """Whether both are the same but for the rounding of fractional pixel ratios."""
        return all(abs(mine - theirs) <= 2 for mine, theirs in zip(self, other, strict=True))


@dataclass(frozen=True, slots=True)
class ScreenIdentity:
    """What is kept of a screen to know it again, also after a restart or on another port.

    The size is in the screen's own pixels, so that it survives another zoom setting.
    """

    manufacturer: str
    model: str
    serial: str
    name: str
    width: int
    height: int

    @property
    def device(self) -> tuple[str, str, str]:
        """Manufacturer, model and serial number; all empty where the screen does not tell."""
        return self.manufacturer, self.model, self.serial


@dataclass(frozen=True, slots=True)
class Screen:
    """One connected screen, as it is right now.

    The key names it among the screens of this moment; to know it later, keep its identity.
    """

    key: str
    name: str
    manufacturer: str
    model: str
    serial: str
    geometry: Geometry
    pixel_ratio: float
    is_built_in: bool
    is_primary: bool = False

    @property
    def identity(self) -> ScreenIdentity:
        """What to keep of this screen to know it again."""
        return ScreenIdentity(
            self.manufacturer,
            self.model,
            self.serial,
            self.name,
            round(self.geometry.width * self.pixel_ratio),
            round(self.geometry.height * self.pixel_ratio),
        )


def is_built_in_name(name: str) -> bool:
    """Whether an output of this name is the laptop's own panel."""
    return bool(_BUILT_IN_CONNECTOR.match(name)) or any(
        word in name.lower() for word in _BUILT_IN_WORDS
    )
