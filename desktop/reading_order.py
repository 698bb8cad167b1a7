"""The order in which Tab goes through a window: as it is read, also for what came later.

Qt puts every widget that is made after its window at the end of the order, so that Tab would
come to the first line of a list after everything else.
"""

from collections.abc import Iterator
from operator import itemgetter

from PySide6 import QtWidgets  # fields by its name: home has none
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_TAB = Qt.FocusPolicy.TabFocus

_MARGIN = 12
"""Pixels above and below what is brought into view."""


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """What can have the keyboard in a widget, in the order of its layouts."""
    if widget.isHidden() or not widget.isEnabled():
        return
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        inside = list(_in_area(widget))
        can_scroll = widget.verticalScrollBar().maximum() > 0
        yield from inside or ([widget] if can_scroll else [])
    elif isinstance(widget, QtWidgets.QTabWidget):
        page = widget.currentWidget()
        yield widget.tabBar()
        yield from in_order(page) if page else ()
    elif widget.focusPolicy() & _TAB:
        yield widget
    elif layout:
        yield from _in_layout(layout)


def _in_area(area: QScrollArea) -> Iterator[QWidget]:
    inner: QWidget | None = area.widget()
    if inner:
        yield from in_order(inner)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    """What a layout holds, asked by its parts and never by its items.

    Qt deletes an item together with its widget and does not tell Python, which keeps what it was
    once given. When something else is made at the same address, that is taken for the item: on
    Windows this ends the program.
    """
    around = layout.parentWidget()
    parts = [*(around.children() if around else ()), *layout.children()]
    placed = [(layout.indexOf(one), one) for one in parts if isinstance(one, QWidget | QLayout)]
    for number, part in sorted(placed, key=itemgetter(0)):
        if number >= 0:
            yield from in_order(part) if isinstance(part, QWidget) else _in_layout(part)


def focus_beside(window: QWidget, is_next: bool) -> bool:
    """Moves the keyboard to what comes next in a window, or before; whether there was any."""
    order, focused = list(in_order(window)), window.focusWidget()
    if not order:
        return False
    if focused in order:
        position = (order.index(focused) + (1 if is_next else -1)) % len(order)
    else:
        position = 0 if is_next else -1
    reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
    order[position].setFocus(reason)
    show_scrolled(order[position])
    return True


def show_scrolled(widget: QWidget) -> None:
    """Scrolls what is around a widget until it is seen."""
    above = widget.parentWidget()
    while above:
        if isinstance(above, QScrollArea):
            show_in(above, widget)
        above = above.parentWidget()


def show_in(area: QScrollArea, widget: QWidget) -> None:
    """Scrolls an area until all of a widget in it is seen, with some room around that.

    Qt is content with the cursor in a line of text: its lower edge stayed out of sight. Only of
    what is taller than the area there is no more to show than that.
    """
    area.ensureWidgetVisible(widget, 0, _MARGIN)
    inner, room = area.widget(), area.viewport().height() - widget.height()
    if inner and room >= 0:
        margin = min(_MARGIN, room // 2)
        top = widget.mapTo(inner, QPoint(0, 0)).y()
        beside = area.horizontalScrollBar().value()
        area.ensureVisible(beside, top + widget.height(), 0, margin)
        area.ensureVisible(beside, top, 0, margin)


def field_after(field: QWidget, within: QWidget) -> QWidget | None:
    """The field that comes after this one, past the buttons; nothing after the last one."""
    kinds = (QtWidgets.QLineEdit, QtWidgets.QPlainTextEdit, QtWidgets.QComboBox)
    fields = [one for one in in_order(within) if isinstance(one, kinds)]
    position = fields.index(field) + 1 if field in fields else len(fields)
    return fields[position] if position < len(fields) else None
