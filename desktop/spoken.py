"""What a screen reader says of a control besides its name: the keys that do the same."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.heard import give_keys

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "PgDown": "page_down",
        "PgUp": "page_up",
        "+": "plus",
        "-": "minus",
        "=": "equals",
        "Right": "right",
        "Left": "left",
        "Up": "up",
        "Down": "down",
        "Backspace": "backspace",
        "Esc": "escape",
    }
)
"""Keys that have a name; the others are called as they are written."""


@lru_cache  # every button with keys asks at every action
def told_key(keys: str, words: Words, *others: str) -> str:
    """A shortcut such as ``Ctrl+Z`` in words that can be said, and others that do the same."""
    ways = [_said(one, words) for one in (keys, *others)]
    return words("spoken.key", keys=f" {words('spoken.or')} ".join(ways))


def _said(keys: str, words: Words) -> str:
    *held, last = keys.removesuffix("+").split("+")
    parts = [*held, last or "+"]
    said = [words(f"spoken.{_NAMES[part]}") if part in _NAMES else part for part in parts]
    return " ".join(said)


def tell_keys(widget: QWidget, words: Words, *keys: str) -> None:
    """Lets a control say with which keys one does the same, in words and as its shortcut; or none.

    Only here does a control get its keys.
    """
    give_keys(widget, keys)
    widget.setAccessibleDescription(told_key(keys[0], words, *keys[1:]) if keys else "")
