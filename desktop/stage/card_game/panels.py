"""The panels of several tables on the stage: what each of them reads now, and its bridge."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts
from desktop.stage.board import Board
from desktop.stage.card_game import votes
from desktop.stage.card_game.bridge import bridge, plank_row
from desktop.stage.card_game.shown import Shown, less_and_less
from desktop.stage.card_game.telling import part_line
from desktop.stage.card_game.touching import TABLE
from desktop.stage.spots import Spot
from desktop.stage.type_sizes import READABLE
from desktop.stage.view import View
from game.card_game.planks import planks
from game.card_game.rule_set import VoteKind
from game.card_game.state import CardGame, Table
from game.stock.table_names import table_name

_SIGN = 64.0
_LOW = 474.0
"""Pixels of the stage; a panel that is lower shows short titles."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the frame of a panel takes of its height, and the name in it."""

    top: float
    name: float
    under: float
    bottom: float

    @property
    def height(self) -> float:
        return self.top + self.name + self.under + self.bottom


_ROOMY, _TIGHT = _Frame(10, 44, 6, 14), _Frame(6, 38, 2, 8)


def _frame(cell: QRectF) -> _Frame:
    """In a low panel every line counts."""
    return _TIGHT if cell.height() < _LOW else _ROOMY


_NAME_SIZES = (38, 36, 34, 32, 30, 28, 26, 24)
_TITLE_SIZES = (60, 58, 56, 54, 50, 46, 42, 38, 34, 30, 28)
_CARD_SIZES = (64, 60, 58, 56, 54)
"""Of a card's own words; what does not fit in these stands on the card on the table, and is large
when that table is.
"""

_OWN_SIZES = (*_CARD_SIZES, 50, 46, 43, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20)
_TITLE_ROOM, _LOW_TITLE_ROOM, _VOTING_TITLE_ROOM = 210.0, 196.0, 136.0
_LEAST_BRIDGE, _MOST_BRIDGE = 100.0, 300.0
"""Pixels of the stage; without room for the least a row of planks tells the same."""

_GAP = 12.0
_OPEN = 132.0
"""Pixels of the stage that an open place for a sentence takes."""


def frames(
    board: Board, view: View, state: CardGame, cells: Sequence[QRectF], has_planks: bool
) -> list[QRectF]:
    """The panel of each table with its name, who plays the part, and its planks; the room in them.

    All names in one size, so that no table looks more than another.
    """
    called = tuple(table_name(table, view.words) for table in state.tables)
    names = tuple(
        " · ".join(one for one in (told, part_line(view, state, table)) if one)
        for told, table in zip(called, state.tables, strict=True)
    )
    most = max((len(planks(state, table)) for table in state.tables), default=0)
    frame = _frame(cells[0])
    inner = [cell.adjusted(24, frame.top, -24, -frame.bottom) for cell in cells]
    across = inner[0].width()
    beside = min(across * 0.28, 60.0 * most) if has_planks else 0.0
    room = across - (beside + 16 if beside else 0)
    size = common_size(names, DISPLAY, 700, _NAME_SIZES, room, frame.name)
    for table, name, cell, place in zip(state.tables, names, cells, inner, strict=True):
        board.box(cell, "paper", "delft", radius=16)
        board.table.add(Spot(TABLE, table.id, cell, table_name(table, view.words)))
        head = QRectF(place.left(), place.top(), across, frame.name)
        if beside:
            plank_row(board, head.adjusted(across - beside, 0, 0, 0), state, table)
        head.setWidth(room)
        board.text(head, name, (size,), DISPLAY, 700, "delft", is_centred=True, is_must_read=False)
    return [place.adjusted(0, frame.name + frame.under, 0, 0) for place in inner]


class Panels:
    """The panels of all tables, in the same sizes, so that no table looks more than another."""

    def __init__(
        self,
        board: Board,
        view: View,
        state: CardGame,
        shown: Sequence[Shown],
        cell: QRectF,
        kind: VoteKind | None,
    ) -> None:
        self._board, self._view, self._state, self._kind = board, view, state, kind
        self._is_own = any(one.is_own and one.text for one in shown)
        self._width, height = cell.width() - 48, cell.height() - _frame(cell).height
        self._is_low = cell.height() < _LOW
        self._foot = self._foot_height()
        self._room = height - (self._foot + _GAP if self._foot else 0)
        for tried in less_and_less(shown, self._is_low):
            self._shown = tried
            self._title = self._title_size()
            if all(self._is_readable(one) for one in tried):
                break
        self._card_size = self._size_of(_CARD_SIZES, is_on_paper=True)
        self._own_size = self._size_of(_OWN_SIZES, is_on_paper=False)
        spare = self._room - max(self._used(one) for one in self._shown) - _GAP - 2
        has_bridge = self._has_planks and spare >= _LEAST_BRIDGE
        self._bridge = min(spare, _MOST_BRIDGE) if has_bridge else 0.0

    def draw(self, cells: Sequence[QRectF]) -> None:
        """Each table in its place."""
        self._board.is_on_paper = any(one.is_left for one in self._shown)
        board, state = self._board, self._state
        inner = frames(board, self._view, state, cells, has_planks=not self._bridge)
        for table, shown, place in zip(state.tables, self._shown, inner, strict=True):
            self._draw_one(table, shown, place)

    def _draw_one(self, table: Table, shown: Shown, inner: QRectF) -> None:
        board, state = self._board, self._state
        if self._foot:
            inner = self._draw_votes(table, inner)
        if self._bridge:
            foot = inner.adjusted(0, inner.height() - self._bridge, 0, 0)
            bridge(board, foot, state, table)
            inner = inner.adjusted(0, 0, 0, -self._bridge - _GAP)
        inner = inner.adjusted(0, self._draw_title(shown, inner), 0, 0)
        if shown.read:
            size, is_must_read = self._size(shown), shown.is_on_paper or not self._kind
            board.text(
                inner,
                shown.read,
                (size,),
                *_type_of(shown),
                is_must_read=is_must_read,
                is_balanced=True,
            )
        elif shown.waits_for:
            low = inner.adjusted(0, 0, 0, min(0, _OPEN - inner.height()))
            parts.open_place(board, low, shown.waits_for)

    def _draw_votes(self, table: Table, inner: QRectF) -> QRectF:
        """The hands that a table showed, at its foot; what is left above them."""
        kind, turn = self._kind, self._state.place.turn_id
        ballot = table.ballot(turn, kind.id) if kind else None
        if kind and ballot and ballot.is_shown:
            place = inner.adjusted(0, inner.height() - self._foot, 0, 0)
            votes.outcome(self._board, self._view, place, kind, ballot)
        return inner.adjusted(0, 0, 0, -self._foot - _GAP)

    def _draw_title(self, shown: Shown, inner: QRectF) -> float:
        height = self._head(shown)
        if not height:
            return 0.0
        if shown.symbol:
            sign = QRectF(inner.left(), inner.top() + 4, _SIGN, _SIGN)
            self._board.picture(sign, f"art/sym-{shown.symbol}.svg")
        room = QRectF(inner.left() + _SIGN + 16, inner.top(), self._title_width, height)
        self._board.text(room, shown.title, (self._title,), DISPLAY, 700, is_balanced=True)
        return height

    # --- what fits -----------------------------------------------------------------------------

    @property
    def _title_width(self) -> float:
        return self._width - _SIGN - 16

    @property
    def _has_planks(self) -> bool:
        return any(planks(self._state, one) for one in self._state.tables)

    def _foot_height(self) -> float:
        """What hands take; those with many answers have their count under them."""
        if not self._kind:
            return 0.0
        is_seen = votes.is_seen(self._state, self._kind)
        if votes.is_narrow(self._kind):
            return 132.0 if is_seen else 0.0
        if self._is_low:
            return 72.0 if is_seen or not self._is_own else 0.0
        return 104.0

    def _title_size(self) -> float:
        titles = tuple(one.title for one in self._shown if one.title)
        room = _LOW_TITLE_ROOM if self._is_low else _TITLE_ROOM
        most = min(_VOTING_TITLE_ROOM if self._foot and self._is_low else room, self._room)
        return common_size(titles, DISPLAY, 700, _TITLE_SIZES, self._title_width, most)

    def _head(self, shown: Shown) -> float:
        """How high the title of a card is, with its symbol; as high at every table."""
        if not shown.title:
            return 0.0
        sizes, width = (self._title,), self._title_width
        titles = (one.title for one in self._shown if one.title)
        heights = (fit(one, DISPLAY, 700, sizes, width, 4000).height for one in titles)
        return max(_SIGN, *heights) + 10

    def _is_readable(self, shown: Shown) -> bool:
        """Whether the back row can read all of a card, or of what a table wrote."""
        if not shown.read or not (shown.is_on_paper or shown.is_own):
            return True
        room = self._room - self._head(shown)
        return fit(shown.read, *_type_of(shown), (READABLE,), self._width, 4000).height <= room

    def _size_of(self, sizes: tuple[float, ...], is_on_paper: bool) -> float:
        fitted = (
            fit(one.read, *_type_of(one), sizes, self._width, self._room - self._head(one)).size
            for one in self._shown
            if one.read and one.is_on_paper == is_on_paper
        )
        return min(fitted, default=sizes[0])

    def _size(self, shown: Shown) -> float:
        return self._card_size if shown.is_on_paper else self._own_size

    def _used(self, shown: Shown) -> float:
        """How much height a table's words take, or the place for them."""
        under = 0.0
        if shown.read:
            under = fit(
                shown.read, *_type_of(shown), (self._size(shown),), self._width, 4000
            ).height
        elif shown.waits_for:
            under = _OPEN
        return self._head(shown) + under


def _type_of(shown: Shown) -> tuple[str, int]:
    return (DISPLAY, 600) if shown.is_own else (TEXT, 400)
