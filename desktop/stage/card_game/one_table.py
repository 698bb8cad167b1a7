"""One table on the stage: its card large, the one thing to do now, votes or words, its bridge."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, fit
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.card_game import journey, votes
from desktop.stage.card_game.bridge import bridge
from desktop.stage.card_game.card import card, in_words, small_card
from desktop.stage.layout import rows, split
from desktop.stage.view import View
from game.card_game.dealing import card_in_play, cards_to_choose, hand_in_play
from game.card_game.planks import planks
from game.card_game.rule_set import Line
from game.card_game.state import CardGame, Table

_CARD, _WIDE_CARD, _GAP = 900.0, 1180.0, 44.0
_BRIDGE, _LOW_BRIDGE = 330.0, 210.0
"""Pixels of the stage; lower where there are more than a few answers to show."""

_FEW_ANSWERS = 3


def one_table(board: Board, view: View, state: CardGame, table: Table, line: Line) -> None:
    """The card at the left, or the sentence that is voted on; at the right what to do, what came
    of it, and the bridge.
    """
    if line.sorts or line.travellers:
        journey.one_table(board, view, state, table, line)
        return
    width = _WIDE_CARD if _is_to_read(state, table, line) else _CARD
    left = QRectF(BODY.left(), BODY.top(), width, BODY.height())
    sentence = _voted_on(table, line, state.place.turn_id)
    if sentence:
        parts.sentence(board, left, sentence)
    has_cards = bool(sentence) or _cards(board, view, state, table, left)
    right = BODY.adjusted(width + _GAP, 0, 0, 0) if has_cards else BODY
    rest = _to_do(board, view, line, right)
    if planks(state, table):
        height = _bridge_height(state, line)
        foot = QRectF(rest.left(), BODY.bottom() - height, rest.width(), height)
        bridge(board, foot, state, table)
        rest = rest.adjusted(0, 0, 0, -height - 16)
    _came_of_it(board, view, state, table, line, rest)


def _is_to_read(state: CardGame, table: Table, line: Line) -> bool:
    """Whether there is much to read, and nothing else to see yet."""
    one = state.card(card_in_play(state, table))
    return bool(one and one.choices) and not line.vote and not line.writes


def _bridge_height(state: CardGame, line: Line) -> float:
    kind = state.rules.vote(line.vote) if state.rules and line.vote else None
    return _LOW_BRIDGE if kind and len(kind.options) > _FEW_ANSWERS else _BRIDGE


def _cards(board: Board, view: View, state: CardGame, table: Table, place: QRectF) -> bool:
    """The card in play, or those to choose from; whether there is anything at all."""
    open_cards = cards_to_choose(state, table)
    if open_cards:
        for cell, id in zip(rows(place, max(len(open_cards), 3), 20), open_cards, strict=False):
            found = state.card(id)
            if found:
                small_card(board, view, state, cell, found)
        return True
    one = state.card(card_in_play(state, table))
    if one:
        card(board, view, state, place, one)
        return True
    hand = hand_in_play(state, table)
    if not hand:
        return False
    key = "skipped" if hand.is_skipped else "no_card"
    parts.open_question(board, place, view.words(f"card_game.stage.{key}"))
    return True


def _to_do(board: Board, view: View, line: Line, place: QRectF) -> QRectF:
    """The one thing to do now on a warm note; what is left under it."""
    text, sizes = in_words(line.stage, view), (60, 56, 54, 50, 46, 42)
    fitted = fit(text, TEXT, 600, sizes, place.width() - 64, 280)
    head, rest = split(place, fitted.height + 40, 24)
    board.box(head, "tea_mist")
    board.text(head.adjusted(32, 18, -32, -18), text, sizes, TEXT, 600, is_centred=True)
    return rest


def _came_of_it(
    board: Board, view: View, state: CardGame, table: Table, line: Line, place: QRectF
) -> None:
    kind = state.rules.vote(line.vote) if state.rules and line.vote else None
    if not kind:
        if line.writes:
            _notes(board, view, state, table, line, place)
        elif line.is_between:
            _last_sentence(board, table, state, place)
        return
    votes.options(board, view, place, kind, table.ballot(state.place.turn_id, kind.id))


def _voted_on(table: Table, line: Line, turn: str) -> str:
    """The sentence that this vote is about, if it is about one."""
    for kind in ("sentence", "agreement"):
        found = table.notes_of(kind, turn)
        if kind in line.writes and found:
            return found[-1].text
    return ""


def _notes(
    board: Board, view: View, state: CardGame, table: Table, line: Line, place: QRectF
) -> None:
    """What was written down, in the words of the table; an open place where that is nothing."""
    turn = state.place.turn_id
    for kind, cell in zip(line.writes, rows(place, len(line.writes), 16), strict=True):
        found = table.notes_of(kind, turn)
        label = view.words(f"card_game.note.{kind}")
        if not found:
            low = QRectF(cell.left(), cell.top(), cell.width(), min(cell.height(), 150))
            parts.open_place(board, low, label)
            continue
        levels = [view.words("card_game.stage.level", level=one.level) for one in found[-1:]]
        text = "\n".join([*(levels if found[-1].level else []), *(one.text for one in found[-2:])])
        board.box(cell, "paper", "delft")
        inner = cell.adjusted(28, 14, -28, -14)
        head = QRectF(inner.left(), inner.top(), inner.width(), 42)
        board.text(head, label, (32,), TEXT, 600, "tea_ink", is_must_read=False)
        board.text(inner.adjusted(0, 46, 0, 0), text, type_sizes.READ, DISPLAY, 600)


def _last_sentence(board: Board, table: Table, state: CardGame, place: QRectF) -> None:
    """Between two cards the sentence that was just written stays to be read."""
    found = table.notes_of("sentence", state.place.turn_id)
    if found:
        board.box(place, "paper", "delft")
        inner = place.adjusted(28, 16, -28, -16)
        board.text(inner, found[-1].text, type_sizes.READ, DISPLAY, 600, is_centred=True)
