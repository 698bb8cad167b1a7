"""Several tables side by side on the stage: the one thing to do, and each table's own card."""

from PySide6.QtCore import QRectF

from desktop.stage.board import BODY, Board
from desktop.stage.card_game import journey, to_do, votes
from desktop.stage.card_game.card import in_words
from desktop.stage.card_game.listed import agreed, has_agreed
from desktop.stage.card_game.panels import Panels, frames
from desktop.stage.card_game.shown import shown_at
from desktop.stage.layout import columns, rows
from desktop.stage.view import View
from game.card_game.dealing import hand_in_play
from game.card_game.rule_set import Line
from game.card_game.state import CardGame


def grid(place: QRectF, count: int, is_wide: bool = False) -> list[QRectF]:
    """Places for one to six tables: beside each other, from four on in two rows.

    Wide ones are two beside each other, in as many rows as that takes, for what is written there.
    """
    if count <= 3:
        return columns(place, count, 24)
    across = 2 if is_wide or count == 4 else 3
    down = -(-count // across)
    gap = 16 if down == 2 else 10
    cells = [cell for row in rows(place, down, gap) for cell in columns(row, across, 24)]
    return cells[:count]  # five leave a place open


def tables(board: Board, view: View, state: CardGame, line: Line) -> None:
    """What to do above, what the hands mean, and under it the tables."""
    rest = to_do.across(board, BODY, in_words(line.stage, view))
    kind = state.rules.vote(line.vote) if state.rules and line.vote else None
    if not line.writes and not kind and _has_only_a_list(state):
        agreed(board, view, state, rest)
        return
    shown = [shown_at(view, state, one, line, kind) for one in state.tables]
    is_own = any(one.is_own and one.text for one in shown)
    has_legend = not (is_own and kind and votes.is_seen(state, kind) and len(shown) > votes.FEW)
    if kind and has_legend and not any(one.ways for one in shown):
        rest = votes.legend(board, view, state, rest, kind)
    cells = grid(rest, len(state.tables), is_wide=bool(line.writes) and not kind)
    if line.sorts or line.travellers:
        inner = frames(board, view, state, cells, has_planks=True)
        journey.side_by_side(board, view, state, line, inner)
        return
    Panels(board, view, state, shown, cells[0], kind).draw(cells)


def _has_only_a_list(state: CardGame) -> bool:
    """Whether there is no card now, and levels were agreed."""
    return has_agreed(state) and not any(hand_in_play(state, one) for one in state.tables)
