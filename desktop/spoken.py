"""What a screen reader says of a control besides its name: the key that does the same."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from assets.language import Words

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


def told_key(keys: str, words: Words, *others: str) -> str:
    """A shortcut such as ``Ctrl+Z`` in words that can be said, and others that do the same."""
    ways = [_said(one, words) for one in (keys, *others)]
    return words("spoken.key", keys=f" {words('spoken.or')} ".join(ways))


def _said(keys: str, words: Words) -> str:
    *held, last = keys.removesuffix("+").split("+")
    parts = [*held, last or "+"]
    said = [words(f"spoken.{_NAMES[part]}") if part in _NAMES else part for part in parts]
    return " ".join(said)


def tell_key(widget: QWidget, keys: str, words: Words) -> None:
    """Lets a control say with which key one does the same."""
    widget.setAccessibleDescription(told_key(keys, words))
