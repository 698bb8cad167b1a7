"""The card game, for the room."""

from desktop.stage.board import BODY, Board
from desktop.stage.card_game import end
from desktop.stage.card_game.card import in_words
from desktop.stage.card_game.one_table import one_table
from desktop.stage.card_game.tables import tables
from desktop.stage.card_game.telling import part_line, turn_line
from desktop.stage.card_game.touching import ALL_TABLES, answer
from desktop.stage.spots import Spot
from desktop.stage.view import View
from game.card_game.state import CardGame
from game.stock.table_names import table_name


def draw(board: Board, view: View) -> None:
    """Draws the step that the room is in."""
    state: CardGame = view.state
    step = state.place.step
    if step == "prepare":
        end.story(board, view, state)
    elif step == "bridge":
        end.bridges(board, view, state)
    elif step == "debrief":
        end.debrief(board, view, state)
    else:
        _round(board, view, state)


def _round(board: Board, view: View, state: CardGame) -> None:
    rules, line, shown = state.round_rules, state.line, state.seen_tables
    if not rules or not line or not shown:
        end.story(board, view, state)
        return
    chip = [turn_line(view, state)]
    if len(shown) == 1:
        if len(state.tables) > 1:
            chip.insert(0, table_name(shown[0], view.words))
        chip.append(part_line(view, state, shown[0]))
    board.title(in_words(rules.name, view), " · ".join(part for part in chip if part))
    if len(shown) == 1:
        if len(state.tables) > 1:
            board.table.add(Spot(ALL_TABLES, "", BODY, view.words("card_game.all_tables")))
        one_table(board, view, state, shown[0], line)
    else:
        tables(board, view, state, line)


__all__ = ["answer", "draw"]
