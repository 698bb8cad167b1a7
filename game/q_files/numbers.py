"""Numbers as files write them: a sign or a blank before, a comma or a point within."""

import re

from game.q_files.limits import LARGEST
from game.q_files.table import Value

_LONGEST = 40
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,25})?([eE][+-]?\d{1,3})?")
_WHOLE = re.compile(r"[+-]?\d{1,15}")
_OTHER_SIGNS = str.maketrans({"−": "-", "–": "-", "\N{NON-BREAKING HYPHEN}": "-", "\xa0": " "})

_MISSING = frozenset({"", "na", "n/a", "#n/a", "null"})


def is_missing(text: str) -> bool:
    """Whether a cell says that there is no value."""
    return len(text) <= _LONGEST and text.strip().lower() in _MISSING


def number_of(text: str) -> Value:
    """The number in a text, or nothing when it is none; ``+2``, `` 0`` and ``1,5`` are."""
    if len(text) > _LONGEST:
        return None
    plain = text.translate(_OTHER_SIGNS).strip().replace(",", ".")
    if not plain.isascii() or not _NUMBER.fullmatch(plain):
        return None
    if _WHOLE.fullmatch(plain):
        found: float = int(plain)
    else:
        found = float(plain)
    if abs(found) > LARGEST:
        return None
    return int(found) if found == int(found) else found


def whole_of(text: str) -> int | None:
    """The whole number in a text, or nothing."""
    found = number_of(text)
    return found if isinstance(found, int) else None


def text_of_number(value: Value, comma: str = ".") -> str:
    """A number as text that reads back as the same; empty when there is none."""
    if value is None:
        return ""
    if value == int(value):
        return str(int(value))
    return repr(float(value)).replace(".", comma)
