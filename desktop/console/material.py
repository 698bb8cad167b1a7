"""What earlier exercises left to go on with, in a menu: a press takes it over with its thread."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from assets.language import Words
from desktop.console.told import as_typed
from game.exercise import Knot

_LONGEST = 90
"""Letters of one entry; the whole text comes along when it is taken."""


class MaterialButton(QPushButton):
    """A button with a menu of what was left; hidden when there is nothing more to take.

    Signals:
        taken: The knot that it came from, and its text.
    """

    taken = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setMenu(QMenu(self))
        self._knots: tuple[Knot, ...] = ()

    def show_material(self, knots: Sequence[Knot], used: Collection[str], words: Words) -> None:
        """Shows what there is of these knots; those used already are left out."""
        left = tuple(knot for knot in knots if knot.id not in used)
        self.setVisible(bool(left))
        self.setText(words.count("material.left", len(left)))
        if left == self._knots:
            return
        self._knots = left
        menu = self.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for knot in left:
            action = menu.addAction(as_typed(_shortened(knot.text)))
            action.setData(knot.id)
            action.triggered.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        knot = next(one for one in self._knots if one.id == action.data())
        self.taken.emit(knot.id, knot.text)


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    cut = text.rfind(" ", 0, _LONGEST)
    return text[: cut if cut > 0 else _LONGEST].rstrip(" ,.;:") + " …"


SENTENCES = ("sentence", "agreement")
"""Kinds of knots that ideas and norms can go on with."""
