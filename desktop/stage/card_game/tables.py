"""Several tables side by side on the stage: the one thing to do, and each table's own card."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size, fit
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.card_game import journey, to_do, votes
from desktop.stage.card_game.bridge import bridge, plank_row
from desktop.stage.card_game.card import in_words
from desktop.stage.card_game.crossroads import is_between
from desktop.stage.card_game.listed import agreed, has_agreed
from desktop.stage.card_game.one_table import said
from desktop.stage.card_game.telling import dealt_line, part_line
from desktop.stage.card_game.touching import TABLE
from desktop.stage.layout import columns, rows, split
from desktop.stage.spots import Spot
from desktop.stage.view import View
from game.card_game.dealing import card_in_play, cards_to_choose, hand_in_play
from game.card_game.planks import planks
from game.card_game.rule_set import Line, VoteKind
from game.card_game.state import CardGame, Table
from game.deck.model import Card

_NAME, _SIGN = 44.0, 52.0
_TITLE_SIZES = (60, 54, 50, 46, 42, 38, 34, 30, 28)
_TEXT_SIZES = (60, 54, 50, 46, 43, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20)
_LEAST_PATTERN = 28
_LEAST_BRIDGE, _MOST_BRIDGE = 170.0, 280.0
"""Pixels of the stage; without room for the least a row of planks tells the same."""


def grid(place: QRectF, count: int) -> list[QRectF]:
    """Places for one to six tables: beside each other, from four on in two rows."""
    if count <= 3:
        return columns(place, count, 24)
    across = 2 if count == 4 else 3
    return [cell for row in rows(place, 2, 16) for cell in columns(row, across, 24)]


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one of the tables shows now.

    Attributes:
        title: Of its card.
        symbol: Of the card's kind.
        text: What is read now: the card, its ways, or what was written.
        is_own: Whether the text is in the words of the table.
        waits_for: What is still to be written.
        has_ways: Whether there are ways to choose from in the text.
    """

    title: str = ""
    symbol: str = ""
    text: str = ""
    is_own: bool = False
    waits_for: str = ""
    has_ways: bool = False


def tables(board: Board, view: View, state: CardGame, line: Line) -> None:
    """What to do above, what the hands mean, and under it the tables."""
    rest = to_do.across(board, BODY, in_words(line.stage, view))
    kind = state.rules.vote(line.vote) if state.rules and line.vote else None
    if not line.writes and not kind and _has_only_a_list(state):
        agreed(board, view, state, rest)
        return
    shown = [_shown(view, state, one, line, kind) for one in state.tables]
    if kind and not any(one.has_ways for one in shown):
        head, rest = split(rest, 108 if len(kind.options) <= 4 else 130, 16)
        votes.legend(board, view, head, kind)
    cells = grid(rest, len(state.tables))
    pairs = list(zip(state.tables, cells, strict=True))
    if line.sorts or line.travellers:
        inner = [_frame(board, view, state, table, cell, has_planks=True) for table, cell in pairs]
        journey.side_by_side(board, view, state, line, inner)
        return
    _Panels(board, view, state, shown, cells[0], kind).draw(cells)


def _has_only_a_list(state: CardGame) -> bool:
    """Whether there is no card now, and levels were agreed."""
    return has_agreed(state) and not any(hand_in_play(state, one) for one in state.tables)


def _frame(
    board: Board, view: View, state: CardGame, table: Table, cell: QRectF, has_planks: bool
) -> QRectF:
    """The panel of a table with its name, who plays the part, and its planks; the room in it."""
    board.box(cell, "paper", "delft", radius=16)
    board.table.add(Spot(TABLE, table.id, cell, table.name))
    inner = cell.adjusted(24, 10, -24, -14)
    head = QRectF(inner.left(), inner.top(), inner.width(), _NAME)
    name = " · ".join(one for one in (table.name, part_line(view, state, table)) if one)
    room = head
    if has_planks and planks(state, table):
        width = min(head.width() * 0.32, 60.0 * len(planks(state, table)))
        plank_row(board, head.adjusted(head.width() - width, 0, 0, 0), state, table)
        room = head.adjusted(0, 0, -width - 16, 0)
    sizes = (38, 36, 34, 32, 30, 28, 26, 24)
    board.text(room, name, sizes, DISPLAY, 700, "delft", is_centred=True, is_must_read=False)
    return inner.adjusted(0, _NAME + 6, 0, 0)


# --- what a table shows ------------------------------------------------------------------------


def _shown(view: View, state: CardGame, table: Table, line: Line, kind: VoteKind | None) -> _Shown:
    turn = state.place.turn_id
    sentence = said(table, line, turn)
    if sentence:
        return _Shown(text=sentence, is_own=True)
    one = state.card(card_in_play(state, table))
    if not one:
        return _without_card(view, state, table, line)
    title, symbol = in_words(one.title, view), _symbol(state, one)
    if kind:
        has_ways = is_between(one, kind)
        text = _ways(view, one) if has_ways else in_words(one.text, view)
        return _Shown(title, symbol, text, has_ways=has_ways)
    if line.writes:
        written = [note.text for sort in line.writes for note in table.notes_of(sort, turn)[-1:]]
        waits = "" if written else view.words(f"card_game.note.{line.writes[0]}")
        return _Shown(title, symbol, "\n".join(written), is_own=True, waits_for=waits)
    if line.is_between:
        return _Shown(title, symbol)
    if one.choices and not (line.deals and not line.deals.on_request):
        return _Shown(title, symbol, _ways(view, one), has_ways=True)
    text = "\n".join([in_words(one.text, view), _ways(view, one)]).strip()
    return _Shown(title, symbol, text, has_ways=bool(one.choices))


def _symbol(state: CardGame, one: Card) -> str:
    kind = state.category(one.category)
    return kind.symbol if kind else ""


def _ways(view: View, one: Card) -> str:
    return "\n".join(
        view.words("card_game.stage.choice", letter=letter, text=in_words(text, view))
        for letter, text in zip("ABCDE", one.choices, strict=False)
    )


def _without_card(view: View, state: CardGame, table: Table, line: Line) -> _Shown:
    """Several cards to choose from, what was written without one, or why there is none."""
    open_cards = cards_to_choose(state, table)
    if open_cards:
        found = [card for id in open_cards if (card := state.card(id))]
        return _Shown(text="\n".join(f"• {in_words(card.title, view)}" for card in found))
    hand = hand_in_play(state, table)
    if line.writes:
        turn = state.place.turn_id
        written = [note.text for sort in line.writes for note in table.notes_of(sort, turn)[-1:]]
        waits = "" if written else view.words(f"card_game.note.{line.writes[0]}")
        return _Shown(text="\n".join(written), is_own=True, waits_for=waits)
    if hand and len(hand.cards) > 1:
        return _Shown(text=dealt_line(view, state, hand.cards))
    if hand and (hand.is_skipped or hand.is_short):
        key = "skipped" if hand.is_skipped else "no_card"
        return _Shown(text=view.words(f"card_game.stage.{key}"))
    return _Shown()


# --- the panels --------------------------------------------------------------------------------


class _Panels:
    """The panels of all tables, in the same sizes, so that no table looks more than another."""

    def __init__(
        self,
        board: Board,
        view: View,
        state: CardGame,
        shown: Sequence[_Shown],
        cell: QRectF,
        kind: VoteKind | None,
    ) -> None:
        self._board, self._view, self._state, self._kind = board, view, state, kind
        width, height = cell.width() - 48, cell.height() - _NAME - 30
        is_low = height < 400
        self._shown = [_less(one, is_low, is_voting=bool(kind)) for one in shown]
        self._title = self._title_size(width - _SIGN - 14, 66 if is_low else 136)
        self._head = self._title_height(width - _SIGN - 14)
        self._foot = (104.0 if not is_low else 84.0) if kind else 0.0
        room = height - self._head - (self._foot + 10 if kind else 0)
        self._size = self._text_size(width, room)
        if kind and self._size < _LEAST_PATTERN:
            self._shown = [replace(one, text="") if one.title else one for one in self._shown]
            self._size = self._text_size(width, room)
        spare = room - self._text_height(width) - 20
        has_room = spare >= _LEAST_BRIDGE and self._size >= type_sizes.READABLE
        self._bridge = min(spare, _MOST_BRIDGE) if has_room and self._has_planks else 0.0

    def draw(self, cells: Sequence[QRectF]) -> None:
        """Each table in its place."""
        for table, shown, cell in zip(self._state.tables, self._shown, cells, strict=True):
            self._draw_one(table, shown, cell)

    def _draw_one(self, table: Table, shown: _Shown, cell: QRectF) -> None:
        board, state = self._board, self._state
        inner = _frame(board, self._view, state, table, cell, has_planks=not self._bridge)
        if self._bridge:
            foot = inner.adjusted(0, inner.height() - self._bridge, 0, 0)
            bridge(board, foot, state, table)
            inner = inner.adjusted(0, 0, 0, -self._bridge - 10)
        inner = inner.adjusted(0, self._draw_title(shown, inner), 0, 0)
        ballot = table.ballot(state.place.turn_id, self._kind.id) if self._kind else None
        if self._kind:
            place = inner.adjusted(0, inner.height() - self._foot, 0, 0)
            if ballot and ballot.is_shown:
                votes.outcome(board, self._view, place, self._kind, ballot)
            inner = inner.adjusted(0, 0, 0, -self._foot - 10)
        if shown.text:
            family, weight = _type_of(shown)
            board.text(inner, shown.text, (self._size,), family, weight, is_must_read=False)
        elif shown.waits_for:
            low = inner.adjusted(0, 0, 0, min(0, 150 - inner.height()))
            parts.open_place(board, low, shown.waits_for)

    def _draw_title(self, shown: _Shown, inner: QRectF) -> float:
        if not shown.title:
            return 0.0
        if shown.symbol:
            sign = QRectF(inner.left(), inner.top() + 4, _SIGN, _SIGN)
            self._board.picture(sign, f"art/sym-{shown.symbol}.svg")
        room = QRectF(inner.left() + _SIGN + 14, inner.top(), inner.width() - _SIGN - 14, 300)
        room.setHeight(self._head)
        sizes = (self._title,)
        self._board.text(room, shown.title, sizes, DISPLAY, 700, is_must_read=False)
        return self._head

    @property
    def _has_planks(self) -> bool:
        return any(planks(self._state, one) for one in self._state.tables)

    def _title_size(self, width: float, height: float) -> float:
        titles = tuple(one.title for one in self._shown if one.title)
        return common_size(titles, DISPLAY, 700, _TITLE_SIZES, width, height)

    def _title_height(self, width: float) -> float:
        heights = (
            fit(one.title, DISPLAY, 700, (self._title,), width, 2000).height + 8
            for one in self._shown
            if one.title
        )
        return max(heights, default=0.0)

    def _text_size(self, width: float, height: float) -> float:
        return min(
            (
                fit(one.text, *_type_of(one), _TEXT_SIZES, width, height).size
                for one in self._shown
                if one.text
            ),
            default=float(_TEXT_SIZES[0]),
        )

    def _text_height(self, width: float) -> float:
        heights = (
            fit(one.text, *_type_of(one), (self._size,), width, 4000).height
            for one in self._shown
            if one.text
        )
        return max(heights, default=150.0 if any(one.waits_for for one in self._shown) else 0.0)


def _less(shown: _Shown, is_low: bool, is_voting: bool) -> _Shown:
    """What there is room for: a low panel needs its title less than its ways; one that votes needs
    its text less than its bridge.
    """
    if is_low:
        return replace(shown, title="") if shown.has_ways else shown
    is_full = shown.is_own or shown.has_ways or not is_voting
    return shown if is_full else replace(shown, text="")


def _type_of(shown: _Shown) -> tuple[str, int]:
    return (DISPLAY, 600) if shown.is_own else (TEXT, 400)
