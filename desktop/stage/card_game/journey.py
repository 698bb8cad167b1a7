"""Cards by the bridge on the stage: above, on and below it, and those that must travel."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, RIGHT, Board
from desktop.stage.card_game.card import card, in_words
from desktop.stage.card_game.touching import TRAVELLER, ZONE
from desktop.stage.layout import rows
from desktop.stage.spots import Spot
from desktop.stage.type_sizes import READABLE
from desktop.stage.view import View
from game.card_game.dealing import card_in_play
from game.card_game.journey import distance, sorted_cards
from game.card_game.rule_set import ZONES, Line
from game.card_game.state import CardGame, Table
from game.deck.model import Card

_TONES = {"above": "leaf_mist", "on": "tea_mist", "below": "mist"}
_MOST_SHOWN = 8
_CARD = 860.0
_ROOMY = 560.0
"""From this height on one of several tables has room for the text of its card."""

_ZONE, _ZONE_GAP = 50.0, 6.0
"""Of a place, and between two, under a card of which the text is read."""

_CARD_SIZES = (64, 60, 58, 56, READABLE)
"""Of a card's own words; what does not fit in these stands on the card on the table."""


def one_table(board: Board, view: View, state: CardGame, table: Table, line: Line) -> None:
    """The next card beside the three places, or the cards that travel furthest."""
    rest = parts.question(board, BODY, in_words(line.stage, view))
    if line.travellers:
        _travellers(board, view, state, table, rest)
        return
    one = state.card(card_in_play(state, table))
    if one and line.sorts == "now":
        left = QRectF(rest.left(), rest.top(), _CARD, rest.height())
        card(board, view, state, left, one, is_brief=True)
        rest = rest.adjusted(_CARD + 40, 0, 0, 0)
    _zones(board, view, state, table, line.sorts, rest)


def _zones(
    board: Board, view: View, state: CardGame, table: Table, sorting: str, place: QRectF
) -> None:
    """The three places under each other, with the labels of the cards in them."""
    for zone, cell in zip(ZONES, rows(place, len(ZONES), 18), strict=True):
        cards = [id for id in sorted_cards(table) if table.zone_of(sorting, id) == zone]
        board.box(cell, _TONES[zone])
        if card_in_play(state, table):
            board.table.add(Spot(ZONE, zone, cell, view.words(f"card_game.zone.{zone}")))
        inner = cell.adjusted(28, 14, -28, -14)
        head = QRectF(inner.left(), inner.top(), inner.width(), 54)
        _named(board, head, view.words(f"card_game.zone.{zone}"), len(cards))
        labels = " · ".join(_label(view, state, id) for id in cards)
        under = inner.adjusted(0, 58, 0, 0)
        board.text(under, labels, type_sizes.NOTE, TEXT, 500, is_must_read=False)


def _named(board: Board, place: QRectF, name: str, count: int) -> None:
    sizes = (44, 40, 36, 32, 28, 24)
    board.text(place, name, sizes, DISPLAY, 700, is_centred=True, is_must_read=False)
    told = str(count) if count else ""
    board.text(
        place, told, sizes, DISPLAY, 700, "delft", RIGHT, is_centred=True, is_must_read=False
    )


def _label(view: View, state: CardGame, id: str) -> str:
    found = state.card(id)
    return in_words(found.label, view) if found else id


def _travelling(table: Table) -> Sequence[str]:
    """The cards that have furthest to go; those that were chosen among them first."""
    cards = [id for id in sorted_cards(table) if distance(table, id)]
    far = sorted(cards, key=lambda id: -distance(table, id))
    return [*table.travellers, *(id for id in far if id not in table.travellers)]


def _travellers(board: Board, view: View, state: CardGame, table: Table, place: QRectF) -> None:
    shown = list(_travelling(table))[:_MOST_SHOWN]
    cells = rows(place, max(len(shown), 4), 16)
    labels = tuple(_label(view, state, id) for id in shown) or ("",)
    width = place.width() * 0.5
    size = common_size(labels, TEXT, 600, type_sizes.READ, width, cells[0].height() - 16)
    for id, cell, text in zip(shown, cells, labels, strict=False):
        is_chosen = id in table.travellers
        board.box(cell, "delft" if is_chosen else "paper", "delft")
        board.table.add(Spot(TRAVELLER, id, cell, text))
        ink = "on_delft" if is_chosen else "ink"
        inner = cell.adjusted(32, 8, -32, -8)
        left = QRectF(inner.left(), inner.top(), width, inner.height())
        board.text(left, text, (size,), TEXT, 600, ink, is_centred=True)
        way = _way(view, table, id)
        right, sizes = inner.adjusted(width + 20, 0, 0, 0), type_sizes.NOTE
        board.text(right, way, sizes, TEXT, 500, ink, RIGHT, is_centred=True, is_must_read=False)


def _way(view: View, table: Table, id: str) -> str:
    start, end = (table.zone_of(sorting, id) or "on" for sorting in ("now", "year"))
    return view.words(
        "card_game.stage.journey",
        start=view.words(f"card_game.zone.{start}"),
        end=view.words(f"card_game.zone.{end}"),
    )


# --- several tables ----------------------------------------------------------------------------


def side_by_side(
    board: Board, view: View, state: CardGame, line: Line, places: Sequence[QRectF]
) -> None:
    """The same for several tables: the next card of each and how many lie where, or who travels."""
    if line.travellers:
        _chosen(board, view, state, places)
        return
    in_play = [state.card(card_in_play(state, one)) for one in state.tables]
    cards = [one for one in in_play if one] if line.sorts == "now" else []
    used = _Cards(view, cards, places[0]).draw(board, in_play, places) if cards else 0.0
    for table, place in zip(state.tables, places, strict=True):
        cells = rows(place.adjusted(0, used, 0, 0), len(ZONES), _ZONE_GAP)
        for zone, cell in zip(ZONES, cells, strict=True):
            count = sum(table.zone_of(line.sorts, id) == zone for id in sorted_cards(table))
            board.box(cell, _TONES[zone], radius=12)
            inner = cell.adjusted(20, 0, -20, 0)
            _named(board, inner, view.words(f"card_game.zone.{zone}"), count)


class _Cards:
    """The next cards of several tables, in the same sizes."""

    def __init__(self, view: View, cards: Sequence[Card], place: QRectF) -> None:
        self._view = view
        width = place.width()
        self._is_low = place.height() <= _ROOMY
        titles = tuple(self._named(one) for one in cards)
        sizes = (54, 50, 46, 42, 38, 34, 30, 28)
        self._title = common_size(titles, DISPLAY, 700, sizes, width, 140)
        self._head = max(_height(one, DISPLAY, 700, self._title, width) for one in titles) + 8
        texts = tuple(in_words(one.text, view) for one in cards)
        zones = len(ZONES) * _ZONE + (len(ZONES) - 1) * _ZONE_GAP
        room = 0.0 if self._is_low else place.height() - self._head - zones - 12
        self._text = common_size(texts, TEXT, 400, _CARD_SIZES, width, room)
        self._body = max(_height(one, TEXT, 400, self._text, width) for one in texts) + 12
        if self._body - 12 > room:
            self._text, self._body = 0.0, 0.0

    def draw(self, board: Board, cards: Sequence[Card | None], places: Sequence[QRectF]) -> float:
        """Each card at the top of its place; how much height they take."""
        board.is_on_paper = not self._text
        for one, place in zip(cards, places, strict=True):
            if one:
                head = QRectF(place.left(), place.top(), place.width(), self._head)
                board.text(head, self._named(one), (self._title,), DISPLAY, 700)
            if one and self._text:
                low = QRectF(place.left(), head.bottom(), place.width(), self._body)
                text = in_words(one.text, self._view)
                board.text(low, text, (self._text,), TEXT, 400)
        return self._head + self._body

    def _named(self, one: Card) -> str:
        return in_words(one.label if self._is_low else one.title, self._view)


def _height(text: str, family: str, weight: int, size: float, width: float) -> float:
    return fit(text, family, weight, (size,), width, 4000).height


def _chosen(board: Board, view: View, state: CardGame, places: Sequence[QRectF]) -> None:
    """The cards that every table lets travel."""
    most = max(3, *(len(one.travellers) for one in state.tables))
    labels = tuple(_label(view, state, id) for one in state.tables for id in one.travellers)
    room = rows(places[0], most, 12)[0]
    sizes = (54, 50, 46, *type_sizes.NOTE)
    size = common_size(labels, TEXT, 600, sizes, room.width() - 40, room.height() - 8)
    for table, place in zip(state.tables, places, strict=True):
        cells = [one.adjusted(0, 0, 0, min(0, 150 - one.height())) for one in rows(place, most, 12)]
        if not table.travellers:
            parts.open_place(board, cells[0], view.words("card_game.stage.no_travellers"))
        for id, cell in zip(table.travellers, cells, strict=False):
            board.box(cell, "delft", "delft", radius=12)
            inner, told = cell.adjusted(20, 4, -20, -4), _label(view, state, id)
            board.text(
                inner, told, (size,), TEXT, 600, "on_delft", is_centred=True, is_must_read=False
            )
