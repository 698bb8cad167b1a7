"""A team sorts on the stage itself: every card to a pile, and from there to its column."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.demo import hands
from desktop.stage.board import Board
from desktop.stage.window import BoardView

_HALF_WAY = 13
"""Cards after which the picture of a step says most."""

Picture = Callable[[str], None]
"""Takes a picture of this name."""


class SortOnStage:
    """Touches what is on the stage.

    Args:
        view: Shows the stage.
        board: Knows what can be touched.
        picture: Takes pictures on the way.
    """

    def __init__(self, view: BoardView, board: Board, picture: Picture) -> None:
        self._view, self._board, self._picture = view, board, picture

    def make_piles(self, columns: Sequence[Sequence[int]]) -> None:
        """Every card, as it comes, on the pile on its side of the grid."""
        pile_of = {
            number: _pile_of(at, len(columns))
            for at, column in enumerate(columns)
            for number in column
        }
        for count, number in enumerate(sorted(pile_of), start=1):
            self._touch("pile", pile_of[number])
            if count == _HALF_WAY:
                self._picture("sort-piles")

    def lay(self, columns: Sequence[Sequence[int]], values: Sequence[int]) -> None:
        """Every card from its pile to its column, both ends first."""
        outside_in = sorted(range(len(columns)), key=lambda at: -abs(values[at]))
        cards = [(number, at) for at in outside_in for number in columns[at]]
        for count, (number, at) in enumerate(cards, start=1):
            self._take(number, _pile_of(at, len(columns)))
            if count == _HALF_WAY:
                self._picture("sort-grid")
            self._touch("column", str(values[at]))

    def _take(self, number: int, pile: str) -> None:
        """Touches a pile until this card comes up."""
        while not (hand := self._board.table.find("hand", str(number))):
            self._touch("pile", pile)
        assert hand

    def _touch(self, kind: str, key: str) -> None:
        spot = self._board.table.find(kind, key)
        if not spot:
            raise LookupError(f"{kind} {key} cannot be touched now")
        foot = spot.place.center()
        foot.setY(spot.place.bottom() - 12)  # of a column: under the cards that lie in it
        at = self._view.mapFromScene(foot)
        QTest.mouseClick(self._view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        hands.settle(1)


def _pile_of(at: int, count: int) -> str:
    """The pile for the column at this place of so many."""
    middle = count // 2
    return "less" if at < middle else "more" if at > middle else "between"
