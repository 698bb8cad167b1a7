"""Before and after the rounds: the story, the bridges, and the questions of the debrief."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT, common_size
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


def _seats(board: Board, view: View, tables: Sequence[Table], place: QRectF) -> None:
    """Who sits where, to find one's table."""
    texts = {table_name(table, view.words): ", ".join(_who(view, table)) for table in tables}
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
    for table, cell in zip(shown, grid(rest, len(shown)), strict=False):
        _bridge(board, view, state, table, cell, is_alone=len(shown) == 1)


def _bridge(
    board: Board, view: View, state: CardGame, table: Table, cell: QRectF, is_alone: bool
) -> None:
    """The bridge with the name of the table above it; under it its open question, or what it
    agreed.
    """
    found = [question_of(table, number) for number in missing(state, table)]
    question = " ".join(one for one in found if one)
    text = question or _harvest(table)
    foot = min(cell.height() * 0.36, 190.0 if is_alone else 250.0) if text else 0.0
    middle = cell.adjusted(0, 64, 0, -foot - 16 if foot else 0)
    if is_alone:
        middle = cell.adjusted(0, 0, 0, -foot - 16 if foot else 0)
    else:
        _name(board, view, state, table, QRectF(cell.left(), cell.top(), cell.width(), 60))
    bridge(board, middle, state, table)
    if text:
        place = QRectF(cell.left(), cell.bottom() - foot, cell.width(), foot)
        board.box(place, *(("tea_mist",) if question else ("paper", "delft")))
        sizes = type_sizes.READ if is_alone else (54, 50, 46, *type_sizes.NOTE)
        inner = place.adjusted(24, 10, -24, -10)
        align = CENTRE if is_alone else LEFT
        board.text(inner, text, sizes, DISPLAY, 600, "ink", align, True, is_must_read=is_alone)


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
