"""Cards by the bridge on the stage: above, on and below it, and those that must travel."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, RIGHT, Board
from desktop.stage.card_game.card import card, in_words
from desktop.stage.layout import rows
from desktop.stage.view import View
from game.card_game.dealing import card_in_play
from game.card_game.journey import distance, sorted_cards
from game.card_game.rule_set import ZONES, Line
from game.card_game.state import CardGame, Table

_TONES = {"above": "leaf_mist", "on": "tea_mist", "below": "mist"}
_MOST_SHOWN = 8


def one_table(board: Board, view: View, state: CardGame, table: Table, line: Line) -> None:
    """The next card beside the three places, or the cards that travel furthest."""
    rest = parts.question(board, BODY, in_words(line.stage, view))
    if line.travellers:
        _travellers(board, view, state, table, rest)
        return
    one = state.card(card_in_play(state, table))
    if one and line.sorts == "now":
        left = QRectF(rest.left(), rest.top(), 760, rest.height())
        card(board, view, state, left, one)
        rest = rest.adjusted(800, 0, 0, 0)
    _zones(board, view, state, table, line.sorts, rest)


def _zones(
    board: Board, view: View, state: CardGame, table: Table, sorting: str, place: QRectF
) -> None:
    """The three places under each other, with the labels of the cards in them."""
    for zone, cell in zip(ZONES, rows(place, len(ZONES), 18), strict=True):
        cards = [id for id in sorted_cards(table) if table.zone_of(sorting, id) == zone]
        board.box(cell, _TONES[zone])
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


def small(board: Board, view: View, state: CardGame, table: Table, line: Line, at: QRectF) -> None:
    """The same for one of several tables: how many cards lie where, or which ones travel."""
    if line.travellers:
        parts.notes(board, at, [_label(view, state, id) for id in table.travellers] or ["–"])
        return
    for zone, cell in zip(ZONES, rows(at, len(ZONES), 10), strict=True):
        count = sum(table.zone_of(line.sorts, id) == zone for id in sorted_cards(table))
        board.box(cell, _TONES[zone], radius=12)
        inner = cell.adjusted(20, 4, -20, -4)
        _named(board, inner, view.words(f"card_game.zone.{zone}"), count)
