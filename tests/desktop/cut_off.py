"""What cannot be read in a window: cut off, out of sight, or under something else."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from desktop.demo import hands

_SPARE = 2
"""Pixels that nobody sees."""


def spoilt(window: QWidget) -> list[str]:
    """What cannot be read in a window as it is now: cut off, out of sight, or under another."""
    hands.settle(2)
    found = [f"{_told(one)}: {why}" for one in _read(window) if (why := _why(one, window))]
    return found + _overlapping(window)


def _read(window: QWidget) -> Iterator[QWidget]:
    """Everything with words in it that is not hidden."""
    for one in window.findChildren(QWidget):
        is_text = isinstance(one, QLabel | QAbstractButton | QLineEdit)
        if is_text and one.isVisible() and one.objectName() != "qt_spinbox_lineedit":
            yield one


def _why(one: QWidget, window: QWidget) -> str:
    """Why this cannot be read; empty where it can."""
    if not _is_scrolled(one, window) and not window.rect().contains(place_of(one, window)):
        return f"out of sight at {place_of(one, window)}"
    metrics = one.fontMetrics()
    if isinstance(one, QLabel) and one.text() and one.wordWrap():
        parts = one.text().replace("\u200b", " ").replace("\u00ad", "- ").split()
        longest = max(map(metrics.horizontalAdvance, parts), default=0)
        is_cut = one.heightForWidth(one.width()) > one.height() + _SPARE
        return "cut off" if is_cut or longest > one.width() + _SPARE else ""
    if isinstance(one, QLabel) and one.text() and not one.text().endswith("…"):
        wanted = one.sizeHint()
        is_cut = wanted.width() > one.width() + _SPARE or wanted.height() > one.height() + _SPARE
        return "cut off" if is_cut else ""
    if isinstance(one, QPushButton) and one.text():
        return "cut off" if one.sizeHint().width() > one.width() + _SPARE else ""
    is_low = isinstance(one, QLineEdit) and metrics.height() > one.height()
    return "too low for its letters" if is_low else ""


def _overlapping(window: QWidget) -> list[str]:
    """Which words lie over which others."""
    places = [
        (one, _written(one, window) & _seen_part(one, window))
        for one in _read(window)
        if not isinstance(one.parentWidget(), QAbstractButton)
    ]
    return [
        f"{_told(one)} lies over {_told(other)}"
        for at, (one, place) in enumerate(places)
        for other, another in places[:at]
        if (place & another).width() > _SPARE
        and (place & another).height() > _SPARE
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
    ]


def _seen_part(one: QWidget, window: QWidget) -> QRect:
    """The part of the window in which this can be seen: that of the area that scrolls it."""
    seen, above = window.rect(), one.parentWidget()
    while above and above is not window:
        if isinstance(above, QScrollArea):
            port = above.viewport()
            seen &= QRect(port.mapTo(window, QPoint()), port.size())
        above = above.parentWidget()
    return seen


def _is_scrolled(one: QWidget, window: QWidget) -> bool:
    above = one.parentWidget()
    while above and above is not window:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def place_of(one: QWidget, window: QWidget) -> QRect:
    return QRect(one.mapTo(window, QPoint()), one.size())


def _written(one: QWidget, window: QWidget) -> QRect:
    """Where its words are: the end of a label may be empty."""
    place = place_of(one, window)
    if isinstance(one, QLabel) and not one.alignment() & Qt.AlignmentFlag.AlignRight:
        place.setWidth(min(place.width(), one.fontMetrics().horizontalAdvance(one.text())))
    return place


def _told(one: QWidget) -> str:
    """Its kind and its words, without where those may be broken."""
    text = one.text() if isinstance(one, QLabel | QAbstractButton | QLineEdit) else ""
    whole = text.replace("\u200b", "").replace("\u00ad", "")
    return f"{type(one).__name__} {whole or one.accessibleName()!r}"


def places_in(window: QWidget) -> list[str]:
    """Where everything with words in it stands, and how large its letters are."""
    hands.settle(4)
    return [
        f"{_told(one)} {place_of(one, window)} {one.font().pixelSize()}" for one in _read(window)
    ]
