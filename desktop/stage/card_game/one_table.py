"""One table on the stage: its card large, the one thing to do now, votes or words, its bridge."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import fit, stacked_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.card_game import choosing, crossroads, journey, to_do, votes
from desktop.stage.card_game.bridge import bridge, plank_row
from desktop.stage.card_game.card import WIDTH, card, in_words, is_long, reading_place
from desktop.stage.card_game.listed import agreed, has_agreed
from desktop.stage.card_game.telling import dealt_line
from desktop.stage.view import View
from game.card_game.dealing import card_in_play, cards_to_choose, hand_in_play
from game.card_game.planks import planks
from game.card_game.rule_set import Line, VoteKind
from game.card_game.state import CardGame, Table
from game.deck.model import Card

_NARROW, _GAP = 720.0, 44.0
_BRIDGES = (330.0, 210.0)
"""How high a bridge can be, in pixels of the stage; where neither fits it is a row of planks."""

_PLANKS = 56.0
_REMINDERS = (46, 42, 38, 34, 30, 28)
"""Of what was written before the latest; what reminds of what was said."""
_FEW_ANSWERS, _SOME_ANSWERS = 3, 4

_NAME, _OPEN, _OPEN_ALONE = 46.0, 104.0, 150.0
"""What the name of a note takes above it; and an open place for one, beside others or alone."""

_AROUND = _NAME + 28
"""What a note takes beside its text: its name, and its edges."""


def one_table(board: Board, view: View, state: CardGame, table: Table, line: Line) -> None:
    """The card at the left, or the sentence that it is about; at the right what to do, what came
    of it, and the bridge.
    """
    one, kind = state.card(card_in_play(state, table)), _kind(state, line)
    if line.sorts or line.travellers:
        journey.one_table(board, view, state, table, line)
    elif said(table, line, state.place.turn_id):
        _beside(board, view, state, table, line)
    elif cards_to_choose(state, table) or _reads_much(view, one, line):
        _across(board, view, state, table, line)
    elif one and kind and crossroads.is_between(one, kind):
        rest = to_do.across(board, BODY, in_words(line.stage, view))
        crossroads.ways(board, view, state, table, one, kind, rest)
    else:
        _beside(board, view, state, table, line)


def _kind(state: CardGame, line: Line) -> VoteKind | None:
    return state.rules.vote(line.vote) if state.rules and line.vote else None


def _reads_much(view: View, one: Card | None, line: Line) -> bool:
    """Whether a card is read now that needs all the width, and nothing else is to be seen."""
    is_dealt = bool(line.deals and not line.deals.on_request)
    return bool(is_dealt and not line.vote and not line.writes and one and is_long(view, one))


def _across(board: Board, view: View, state: CardGame, table: Table, line: Line) -> None:
    """What to do above; the card, or those that can be chosen, over the whole width."""
    rest = to_do.across(board, BODY, in_words(line.stage, view))
    one = state.card(card_in_play(state, table))
    if one:
        place = reading_place(view, one)
        card(board, view, state, place.adjusted(0, rest.top() - place.top(), 0, 0), one)
        return
    found = [known for id in cards_to_choose(state, table) if (known := state.card(id))]
    choosing.open_cards(board, view, state, rest, found)


def _beside(board: Board, view: View, state: CardGame, table: Table, line: Line) -> None:
    kind = _kind(state, line)
    has_many = bool(kind and len(kind.options) > _SOME_ANSWERS)
    sentence = said(table, line, state.place.turn_id)
    width = _NARROW if has_many else WIDTH
    left = QRectF(BODY.left(), BODY.top(), width, BODY.height())
    if sentence:
        parts.sentence(board, left, sentence)
    has_left = bool(sentence) or _card(board, view, state, table, left)
    right = BODY.adjusted(width + _GAP, 0, 0, 0) if has_left else BODY
    rest = to_do.beside(board, right, in_words(line.stage, view))
    sorts = tuple(sort for sort in line.writes if not (sentence and sort in _SENTENCES))
    if planks(state, table):
        rest = _bridge(board, state, table, rest, _needed(state, table, kind, sorts, rest))
    if kind:
        votes.options(board, view, rest, kind, table.ballot(state.place.turn_id, kind.id))
        return
    if sorts:
        rest = _notes(board, view, state, table, sorts, rest)
    elif line.is_between:
        _last_sentence(board, table, state, rest)
    if not has_left and has_agreed(state):
        agreed(board, view, state, rest)


_SENTENCES = ("sentence", "agreement")


def said(table: Table, line: Line, turn: str) -> str:
    """The sentence that a step is about, if it is about one: it was written or is voted on."""
    for sort in _SENTENCES:
        found = table.notes_of(sort, turn)
        if sort in line.writes and found:
            return found[-1].text
    return ""


def _card(board: Board, view: View, state: CardGame, table: Table, place: QRectF) -> bool:
    """The card in play, or why there is none; whether there is anything at all."""
    one = state.card(card_in_play(state, table))
    if one:
        card(board, view, state, place, one, is_brief=is_long(view, one))
        return True
    hand = hand_in_play(state, table)
    if not hand:
        return False
    if len(hand.cards) > 1:
        parts.sentence(board, place, dealt_line(view, state, hand.cards))
        return True
    key = "skipped" if hand.is_skipped else "no_card"
    parts.open_question(board, place, view.words(f"card_game.stage.{key}"))
    return True


# --- what came of it ---------------------------------------------------------------------------


def _needed(
    state: CardGame, table: Table, kind: VoteKind | None, sorts: Sequence[str], place: QRectF
) -> float:
    """How much height what came of it needs, to be read from the back row."""
    if kind:
        return 108.0 * len(kind.options)
    turn, height = state.place.turn_id, 0.0
    for sort in sorts:
        text = _text_of(table, sort, turn)
        size = float(type_sizes.READABLE)
        fitted = fit(text, DISPLAY, 600, (size,), place.width() - 56, 4000) if text else None
        height += (fitted.height + _AROUND if fitted else _OPEN) + 16
    return height


def _bridge(board: Board, state: CardGame, table: Table, place: QRectF, needed: float) -> QRectF:
    """The bridge at the foot, as high as what came of it allows; what is left above it."""
    room = place.height() - needed - 16
    height = next((one for one in _BRIDGES if one <= room), 0.0)
    foot = QRectF(place.left(), place.bottom() - height, place.width(), height)
    if height:
        bridge(board, foot, state, table)
        return place.adjusted(0, 0, 0, -height - 16)
    plank_row(board, foot.adjusted(0, -_PLANKS, 0, 0), state, table)
    return place.adjusted(0, 0, 0, -_PLANKS - 8)


def _text_of(table: Table, sort: str, turn: str) -> str:
    found = table.notes_of(sort, turn)
    return "\n".join(one.text for one in found[-2:])


def _notes(
    board: Board, view: View, state: CardGame, table: Table, sorts: Sequence[str], place: QRectF
) -> QRectF:
    """What was written down, in the words of the table, or an open place for it; what is left.

    Where not all of it can be read from the back row, the latest can, and the rest reminds.
    """
    turn, top = state.place.turn_id, place.top()
    texts = {sort: _text_of(table, sort, turn) for sort in sorts}
    written = [sort for sort in sorts if texts[sort]]
    low = _OPEN if written else _OPEN_ALONE
    room = place.height() - (low + 16) * (len(sorts) - len(written))
    width = place.width() - 56
    found = _sizes(tuple(texts[sort] for sort in written), width, room)
    sizes = dict(zip(written, found, strict=True))
    for sort, text in texts.items():
        label = view.words(f"card_game.note.{sort}")
        height = low
        if text:
            height = fit(text, DISPLAY, 600, (sizes[sort],), width, 4000).height + _AROUND
        cell = QRectF(place.left(), top, place.width(), max(min(height, place.bottom() - top), 1))
        top += height + 16
        if not text:
            parts.open_place(board, cell, label)
            continue
        note = table.notes_of(sort, turn)[-1]
        if note.level:
            label = f"{label} · {view.words('card_game.stage.level', level=note.level)}"
        _note(board, cell, label, text, sizes[sort], is_must_read=sort == written[-1])
    return place.adjusted(0, min(top + 16 - place.top(), place.height() - 1), 0, 0)


def _sizes(texts: tuple[str, ...], width: float, room: float) -> Sequence[float]:
    """All of one size, or the last one as large as can be read and what was before it smaller."""
    gap, room = _AROUND + 16, room - _AROUND
    size = stacked_size(texts, DISPLAY, 600, type_sizes.READ, width, room, gap)
    for small in _REMINDERS if texts and size < type_sizes.READABLE else ():
        before = [fit(one, DISPLAY, 600, (small,), width, 4000).height for one in texts[:-1]]
        left = room - sum(before) - gap * len(before)
        last = fit(texts[-1], DISPLAY, 600, type_sizes.READ, width, max(left, 1)).size
        if last >= type_sizes.READABLE:
            return [*(small for _ in before), last]
    return [size for _ in texts]


def _note(
    board: Board, cell: QRectF, label: str, text: str, size: float, is_must_read: bool
) -> None:
    board.box(cell, "paper", "delft")
    inner = cell.adjusted(28, 14, -28, -14)
    head = QRectF(inner.left(), inner.top(), inner.width(), 42)
    board.text(head, label, (32, 28), TEXT, 600, "tea_ink", is_must_read=False)
    sizes = tuple(one for one in type_sizes.READ if one <= size)
    place = inner.adjusted(0, _NAME, 0, 2)
    board.text(place, text, sizes, DISPLAY, 600, is_must_read=is_must_read)


def _last_sentence(board: Board, table: Table, state: CardGame, place: QRectF) -> None:
    """Between two cards the sentence that was just written stays to be read."""
    found = table.notes_of("sentence", state.place.turn_id)
    if found:
        board.box(place, "paper", "delft")
        inner = place.adjusted(28, 16, -28, -16)
        board.text(inner, found[-1].text, type_sizes.READ, DISPLAY, 600, is_centred=True)
