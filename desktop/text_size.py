"""How large the letters of the trainer's windows are, and what grows along with them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QApplication, QWidget

TEXT_SIZES = ("100", "125", "150", "175", "200")
"""What one can choose from, in per cent."""

_LINE = 21
"""Pixels that a line of text takes at 100 %."""

_SETTERS: Mapping[str, Callable[[QWidget, int], None]] = MappingProxyType(
    {
        "width": QWidget.setFixedWidth,
        "least_width": QWidget.setMinimumWidth,
        "most_width": QWidget.setMaximumWidth,
        "height": QWidget.setFixedHeight,
        "least_height": QWidget.setMinimumHeight,
    }
)


def share() -> float:
    """How large letters are, as a share of what the look says; 1 to 2."""
    app = QApplication.instance()
    return (app.property("text_share") if app else None) or 1.0


def scaled(pixels: float) -> int:
    """As many pixels as letters of this size take now."""
    return round(pixels * share())


def put_on(app: QApplication, size: str) -> None:
    """Makes letters as large as one of :data:`TEXT_SIZES` says; the style sheet comes after."""
    app.setProperty("text_share", int(size) / 100)


def sized(widget: QWidget, lines: int = 1, **sizes: int) -> None:
    """Fixes sizes of a widget in pixels at 100 %; they grow along with the letters.

    Args:
        widget: What gets them.
        lines: Of text that it shows under each other: a height grows by those and no more.
        sizes: By name: ``width``, ``least_width``, ``most_width``, ``height``, ``least_height``.
    """
    widget.setProperty("sizes", [(name, pixels, lines) for name, pixels in sizes.items()])
    _resize(widget)


def resize_all() -> None:
    """Gives everything in all windows the sizes that go with the letters of now."""
    for widget in QApplication.allWidgets():
        if widget.property("sizes"):
            _resize(widget)


def _resize(widget: QWidget) -> None:
    for name, pixels, lines in widget.property("sizes"):
        is_height = name.endswith("height")
        grown = pixels + (share() - 1) * _LINE * lines if is_height else pixels * share()
        _SETTERS[name](widget, round(grown))
