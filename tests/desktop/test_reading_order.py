"""Tab goes through a window as it is read, and keeps nothing of what Qt takes away later."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from desktop.console.flow import Flow
from desktop.reading_order import in_order


def _kept_items() -> int:
    """Items of layouts that Python knows; Qt deletes them without a word, and reuses their place.

    On Windows that ended the program: what was made next was taken for such an item.
    """
    known = Shiboken.getAllValidWrappers()
    return sum(isinstance(one, QLayoutItem) and not isinstance(one, QLayout) for one in known)


def test_a_walk_goes_as_it_is_read_and_keeps_no_item(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(window), QHBoxLayout()
    late, *others = (QPushButton(str(number), window) for number in range(5))
    column.addWidget(others[0])
    column.addLayout(row)
    row.addWidget(others[1])
    row.addStretch(1)
    row.addWidget(others[2])
    inner = QWidget()
    Flow(inner, 8).addWidget(others[3])
    column.addWidget(inner)
    column.addWidget(late)
    window.show()
    kept = _kept_items()
    assert list(in_order(window)) == [*others, late]
    assert _kept_items() == kept
