"""Under the grid: the piles, the card that the room talks about, and where a team differs."""

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import CENTRE, LEFT, Board
from desktop.stage.layout import split
from desktop.stage.pieces import TextPiece
from desktop.stage.q_sort.grid import Grid
from desktop.stage.q_sort.piling import INKS
from desktop.stage.spots import Spot
from desktop.stage.view import View
from game import keyed
from game.q_sort.state import PILES, InPlay, QSort, Sort

_WIDTH, _NARROW, _GAP = 240.0, 206.0, 20.0
"""Pixels of a pile, of one that stands beside the tray, and between them."""

_TITLES = (40, 38, 36, 34, 32, 30, 28)

_ON_TRAY = 4
"""More labels than this do not fit under each other; then there are only numbers."""


class Hand:
    """The row under the grid, for one team.

    Args:
        board: Draws it.
        view: What the room may know.
        grid: The grid above it.
        sort: Whose cards these are.
    """

    def __init__(self, board: Board, view: View, grid: Grid, sort: Sort) -> None:
        self._board, self._view, self._grid, self._sort = board, view, grid, sort
        self._state: QSort = view.state
        self._shown: InPlay = self._state.shown_of(sort.id)

    def draw(self, place: QRectF, tray: QRectF | None, prompt: str) -> None:
        """Piles at both ends, the card between them; the tray where the grid leaves room."""
        piles = self._piles()
        lefts = piles[:-1] or piles
        wide = _WIDTH if tray else _NARROW
        left = place.left()
        for pile in lefts:
            self.draw_pile(QRectF(left, place.top(), wide, place.height()), pile)
            left += wide + _GAP
        right = place.right()
        if not tray:
            tray = QRectF(right - wide, place.top(), wide, place.height())
            right -= wide + _GAP
        if len(piles) > 1:
            self.draw_pile(QRectF(right - wide, place.top(), wide, place.height()), piles[-1])
            right -= wide + _GAP
        self.draw_card(QRectF(left, place.top(), right - left, place.height()), prompt)
        self.draw_tray(tray)

    def _piles(self) -> list[str]:
        """The three of them, or one where nobody made piles."""
        return list(PILES) if self._sort.piles else [""]

    def draw_pile(self, place: QRectF, pile: str) -> None:
        """A pile, its name, and how many cards it has."""
        words, state = self._view.words, self._state
        numbers = waiting(state, self._sort, pile)
        is_source = self._shown.is_held and self._shown.number in numbers
        self._board.box(place, "glaze", "tea" if is_source else "", width=6)
        head, rest = split(place.adjusted(22, 18, -22, -18), 58, 4)
        title = words(f"q_sort.stage.pile_{pile or 'all'}")
        self._text(head, title, (self._title_size(head),), DISPLAY, INKS.get(pile, "ink"))
        told = words.count("q_sort.stage.pile", len(numbers))
        self._text(rest, told, (34, 32, 30, 28), TEXT, "ink")
        spot = Spot("pile", pile, place, f"{title}: {told}")
        if numbers:
            dragged = self._grid.card_spot("pile", numbers[0], place)
            spot = Spot("pile", pile, place, spot.name, dragged.lifted, dragged.moves)
        self._board.table.add(spot)
        for number in numbers:
            self._board.table.name(self._grid.name_of(number), place)

    def _title_size(self, place: QRectF) -> float:
        """One size for the names of all piles."""
        names = tuple(self._view.words(f"q_sort.stage.pile_{pile}") for pile in PILES)
        return common_size(names, DISPLAY, 700, _TITLES, place.width(), place.height())

    def draw_card(self, place: QRectF, prompt: str) -> None:
        """The card in play, large; without one, what to do."""
        statement = self._state.statement(self._shown.number)
        board = self._board
        if not statement:
            board.box(place, "paper", "line")
            inner = place.adjusted(36, 18, -36, -18)
            sizes = type_sizes.READ
            board.text(inner, prompt, sizes, DISPLAY, 600, is_centred=True, is_balanced=True)
            return
        is_held = self._shown.is_held
        board.box(place, "paper", "tea" if is_held else "delft", width=6 if is_held else 3)
        inner = place.adjusted(36, 18, -36, -18)
        sign = QRectF(inner.left(), inner.top(), 120, inner.height())
        self._text(sign, str(statement.number), (84, 72, 60), DISPLAY, "delft", is_middle=True)
        room = inner.adjusted(140, 0, 0, 0)
        facts = (statement.text, DISPLAY, 600, type_sizes.READ, "ink", LEFT, True)
        text = board.put(TextPiece, room, *facts)
        text.setData(0, "must_read")
        board.table.in_play = text
        board.table.add(self._grid.card_spot("hand", statement.number, place))
        if is_held:
            board.table.name(self._grid.name_of(statement.number), place)
        self._explainer(place)

    def _explainer(self, place: QRectF) -> None:
        """Who says why, over the edge of the card."""
        person = keyed.find(self._view.workshop.people, self._state.explainer)
        if person:
            text = self._view.words("q_sort.stage.explains", alias=person.alias)
            wide = min(self._board.chip_width(text, "person", 30), place.width())
            left = place.center().x() - wide / 2
            self._board.chip(left, place.top() - 62, text, "honey", "person", 30, most=wide)

    def draw_tray(self, place: QRectF) -> None:
        """The cards on which a team stays divided, with their labels where there is room."""
        words, numbers = self._view.words, sorted(self._sort.differing)
        self._board.box(place, "tea_mist", "line", is_dashed=True)
        head, rest = split(place.adjusted(22, 16, -22, -12), 52, 4)
        title = words("q_sort.difference")
        self._text(head, title, (40, 36, 32, 28), DISPLAY, "tea_ink")
        if not numbers:
            self._text(rest, words("q_sort.stage.tray_hint"), (30, 28, 26, 24, 22, 20), TEXT, "ink")
        else:
            is_wide = place.width() > _WIDTH and len(numbers) <= _ON_TRAY
            told = [f"{number}. {self._label(number)}" for number in numbers] if is_wide else []
            text = "\n".join(told) or ", ".join(str(number) for number in numbers)
            self._text(rest, text, (32, 30, 28, 26, 24, 22, 20), TEXT, "ink")
        self._board.table.add(Spot("tray", "", place, title))

    def _label(self, number: int) -> str:
        statement = self._state.statement(number)
        return statement.label if statement else ""

    def _text(
        self,
        place: QRectF,
        text: str,
        sizes: tuple[float, ...],
        family: str,
        token: str,
        is_middle: bool = False,
    ) -> None:
        """Text that is seen as a part of the pattern."""
        weight = 700 if family == DISPLAY else 600
        if is_middle:
            self._board.text(
                place, text, sizes, family, weight, token, CENTRE, True, is_must_read=False
            )
        else:
            self._board.text(place, text, sizes, family, weight, token, is_must_read=False)


def waiting(state: QSort, sort: Sort, pile: str) -> tuple[int, ...]:
    """What lies on a pile; on the one of those who made none, everything that lies nowhere."""
    return state.on_pile(sort, pile) if pile else state.unsorted(sort)


def in_turn(numbers: tuple[int, ...], now: int) -> int:
    """The card of a pile that comes up when it is touched: the next one, round and round."""
    if not numbers:
        return 0
    return numbers[(numbers.index(now) + 1) % len(numbers)] if now in numbers else numbers[0]
