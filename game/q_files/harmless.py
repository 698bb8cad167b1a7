"""Texts for a spreadsheet that no spreadsheet takes for a formula."""

import re

from game.q_files.numbers import number_of

_ALIVE = "=+-@\t\r\n＝＋－＠"
_GUARDED = re.compile(rf"'+[{re.escape(_ALIVE)}]")


def harmless(text: str) -> str:
    """A text with an apostrophe before it when a spreadsheet would take it for a formula.

    A text that is a plain number stays as it is.
    """
    is_alive = text.lstrip("'")[:1] in tuple(_ALIVE) and number_of(text) is None
    return f"'{text}" if is_alive else text


def as_it_was(text: str) -> str:
    """The text that was made harmless."""
    return text[1:] if _GUARDED.match(text) else text


def is_alive(text: str) -> bool:
    """Whether a spreadsheet would take a text for a formula."""
    return text[:1] in tuple(_ALIVE)
