"""Before and after the rounds: the story, the bridges, and the questions of the debrief."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, LEFT, Board
from desktop.stage.card_game.bridge import bridge
from desktop.stage.card_game.card import in_words
from desktop.stage.card_game.listed import agreed
from desktop.stage.card_game.tables import grid
from desktop.stage.layout import rows, split, split_right
from desktop.stage.view import View
from game.card_game.outcome import question_of
from game.card_game.planks import is_down, missing, planks
from game.card_game.state import CardGame, Table
from game.card_game.telling import all_down, question
from game.stock.table_names import table_name

_NAMED = 64.0
"""Pixels of the stage that the name of a table takes."""

_ROOMY, _BRIDGE, _LOW_BRIDGE = 500.0, 220.0, 130.0
"""From this height on a bridge is at least so high, else at least so high."""


def story(board: Board, view: View, state: CardGame) -> None:
    """What the game is about, in two lines, with the bridge drawn up."""
    words = view.words
    board.title(words("card_game.name"), view.workshop.client)
    if not state.rules:
        parts.open_question(board, BODY, words("card_game.step.prepare.prompt_0"))
        return
    left, right = split_right(BODY, 860, 60)
    place = left.adjusted(0, 90, 0, -20)
    name, sizes = in_words(state.rules.name, view), (120, 108, 96, 88, 80, 72, 64)
    head = board.text(place, name, sizes, DISPLAY, 800, "delft", is_balanced=True)
    under = place.adjusted(0, head.height + 40, 0, 0)
    board.text(under, in_words(state.rules.story_short, view), (76, 70, *type_sizes.READ))
    seated = [one for one in state.tables if _who(view, one)]
    if len(seated) > 1:
        _seats(board, view, seated, right)
    elif state.rules.planks and state.tables:
        bridge(board, right, state, state.tables[0])
    else:
        board.picture(right.adjusted(160, 160, -160, -160), "art/sym-totem.svg")


def _who(view: View, table: Table) -> list[str]:
    """The aliases of who sits at a table; nothing where only places are known."""
    people = {one.id: one.alias for one in view.workshop.people}
    return sorted(people[id] for id in table.players if id in people)


def _listed(names: Sequence[str]) -> str:
    """Names in a row; one of two words is on one line."""
    return ", ".join(name.replace(" ", "\N{NO-BREAK SPACE}") for name in names)


def _seats(board: Board, view: View, tables: Sequence[Table], place: QRectF) -> None:
    """Who sits where, to find one's table."""
    texts = {table_name(table, view.words): _listed(_who(view, table)) for table in tables}
    cells = rows(place, max(len(texts), 3), 16)
    room = cells[0].adjusted(28, 62, -28, -10)
    sizes = (54, *type_sizes.NOTE)
    size = common_size(tuple(texts.values()), TEXT, 500, sizes, room.width(), room.height())
    for (name, text), cell in zip(texts.items(), cells, strict=False):
        board.box(cell, "paper", "delft", radius=14)
        head = QRectF(cell.left() + 28, cell.top() + 8, cell.width() - 56, 52)
        board.text(head, name, (40, 36), DISPLAY, 700, "delft", is_must_read=False)
        inner = cell.adjusted(28, 62, -28, -10)
        board.text(inner, text, (size,), TEXT, 500, is_must_read=False)


def bridges(board: Board, view: View, state: CardGame) -> None:
    """How far every bridge came, and the question that is left where a plank is missing."""
    rules = state.rules
    if not rules:
        story(board, view, state)
        return
    board.title(in_words(rules.name, view), view.workshop.client)
    end = rules.end_down if all_down(state) else rules.end_missing
    head, rest = split(BODY, 110, 20)
    sizes = (92, 84, 76, 68, 60, 54)
    board.text(head, in_words(end.stage, view), sizes, DISPLAY, 700, is_centred=True)
    if not rules.planks:
        agreed(board, view, state, rest)
        return
    shown = state.seen_tables
    cells = grid(rest, len(shown))
    if len(shown) == 1:
        _bridge_alone(board, state, shown[0], rest)
    else:
        _bridges_beside(board, view, state, shown, cells)


def _bridge_alone(board: Board, state: CardGame, table: Table, place: QRectF) -> None:
    """The bridge, and under it the open question of the table, or what it agreed."""
    text = _open_question(state, table) or _harvest(table)
    foot = min(place.height() * 0.36, 190.0) if text else 0.0
    bridge(board, place.adjusted(0, 0, 0, -foot - 16 if foot else 0), state, table)
    if text:
        under = QRectF(place.left(), place.bottom() - foot, place.width(), foot)
        _told(board, state, table, under, text, type_sizes.READ, CENTRE)


def _bridges_beside(
    board: Board, view: View, state: CardGame, tables: Sequence[Table], cells: Sequence[QRectF]
) -> None:
    """The same for several tables, each with its name above it, and their texts in one size."""
    texts = [_open_question(state, one) or _harvest(one) for one in tables]
    cell = cells[0]
    least = _BRIDGE if cell.height() > _ROOMY else _LOW_BRIDGE
    width, most = cell.width() - 48, cell.height() - _NAMED - least - 16
    sizes = (54, 50, 46, *type_sizes.NOTE)
    size = common_size(tuple(texts), DISPLAY, 600, sizes, width, most - 20)
    heights = [fit(one, DISPLAY, 600, (size,), width, most).height for one in texts if one]
    foot = max(heights) + 20 if heights else 0.0
    for table, text, place in zip(tables, texts, cells, strict=True):
        head = QRectF(place.left(), place.top(), place.width(), _NAMED - 4)
        _name(board, view, state, table, head)
        bridge(board, place.adjusted(0, _NAMED, 0, -foot - 16 if foot else 0), state, table)
        if text:
            under = QRectF(place.left(), place.bottom() - foot, place.width(), foot)
            _told(board, state, table, under, text, (size,), LEFT)


def _told(
    board: Board,
    state: CardGame,
    table: Table,
    place: QRectF,
    text: str,
    sizes: tuple[float, ...],
    align: Qt.AlignmentFlag,
) -> None:
    """A question on a warm ground, or what was agreed on paper."""
    board.box(place, *(("tea_mist",) if _open_question(state, table) else ("paper", "delft")))
    inner = place.adjusted(24, 10, -24, -10)
    is_must_read = align == CENTRE
    board.text(inner, text, sizes, DISPLAY, 600, "ink", align, True, is_must_read=is_must_read)


def _open_question(state: CardGame, table: Table) -> str:
    """What a table asks of the return session, for each plank that is missing."""
    found = [question_of(table, number) for number in missing(state, table)]
    return " ".join(one for one in found if one)


def _harvest(table: Table) -> str:
    """What a table agreed last, or else its last sentence."""
    for kind in ("agreement", "sentence"):
        found = table.notes_of(kind)
        if found:
            return found[-1].text
    return ""


def _name(board: Board, view: View, state: CardGame, table: Table, place: QRectF) -> None:
    there = planks(state, table)
    count, of = sum(there), len(there)
    told = view.words(
        "card_game.table_planks", table=table_name(table, view.words), count=count, of=of
    )
    ink = "leaf_ink" if is_down(state, table) else "ink"
    sizes = (48, 44, 40, 36, 32, 28)
    board.text(place, told, sizes, DISPLAY, 700, ink, CENTRE, True, is_must_read=False)


def debrief(board: Board, view: View, state: CardGame) -> None:
    """One question, alone and large, under the phase it belongs to."""
    found = question(state)
    title = view.words("card_game.step.debrief.title")
    if not found:
        board.title(title, view.workshop.client)
        parts.open_question(board, BODY, view.words("card_game.step.debrief.prompt_0"))
        return
    board.title(title, view.words(f"card_game.phase.{found.phase}"))
    parts.open_question(board, BODY, in_words(found.text, view))
