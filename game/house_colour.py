"""The colour of a bureau: whether letters in it can be read on white, and one that can."""

import re

LEAST_CONTRAST = 4.5
"""Of letters on their ground, for somebody who sees less well (WCAG 2.2, 1.4.3)."""

_STEP = 0.98
_HEX = re.compile(r"#?([0-9a-fA-F]{6})")


def colour_in(text: str) -> str:
    """A colour as ``#RRGGBB`` from what somebody typed; nothing when it is none."""
    found = _HEX.fullmatch(text.strip())
    return f"#{found[1].upper()}" if found else ""


def contrast_on_white(colour: str) -> float:
    """From 1, which nobody can read, to 21, which is black.

    Args:
        colour: As ``#RRGGBB``.
    """
    weights = (0.2126, 0.7152, 0.0722)
    light = sum(
        weight * _linear(part) for weight, part in zip(weights, _parts(colour), strict=True)
    )
    return 1.05 / (light + 0.05)


def readable(colour: str) -> str:
    """The colour itself, or as much darker as letters on white need."""
    parts = _parts(colour)
    while contrast_on_white(_hex(parts)) < LEAST_CONTRAST:
        parts = [part * _STEP for part in parts]
    return _hex(parts)


def tint(colour: str, share: float) -> str:
    """The colour mixed with white.

    Args:
        colour: As ``#RRGGBB``.
        share: Of white, 0 to 1.
    """
    return _hex([part + (1 - part) * share for part in _parts(colour)])


def _parts(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _hex(parts: list[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02X}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
