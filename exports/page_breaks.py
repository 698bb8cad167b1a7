"""Where a new page begins."""

from typing import Any

from exports.platypus import CondPageBreak, PageBreak

_LEAST = {"A4": 150.0, "A7": 190.0, "A10": 150.0, "A11": 250.0}
"""Points that a section wants to begin with; otherwise it starts a page."""


def new_page() -> Any:
    """What follows begins a page."""
    return PageBreak()


def room_of(height: float) -> Any:
    """What follows begins a page, unless there is this much room, in points."""
    return CondPageBreak(height)


def room_for(section: str) -> Any:
    """What follows begins a page, unless there is room for a good part of it."""
    return CondPageBreak(_LEAST.get(section, 200.0))
