"""A team's sort on the table, and the card that was missing."""

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.layout import columns, rows, split, split_right
from desktop.stage.q_sort.grid import Grid
from desktop.stage.q_sort.hand import Hand
from desktop.stage.q_sort.piling import piling
from desktop.stage.view import View
from game.q_sort.state import TOP, QSort, Sort
from game.q_sort.steps import PILING
from game.q_sort.walk import at_the_table

_GRID_TOP, _LOW = 132.0, 252.0
"""Where the grid begins; and pixels under it, for the piles and the card in play."""


def sorter_name(view: View, sorter: str) -> str:
    """The team whose sort it is, or the whole group."""
    return view.workshop.team_name(sorter) or view.words("q_sort.group")


def on_stage(view: View) -> str:
    """The team whose sort is shown; what one person laid or wrote is never on stage."""
    return at_the_table(view.state, [team.id for team in view.workshop.teams])


def sort(board: Board, view: View, state: QSort) -> None:
    """The cards of one team: first in three piles, then in the grid."""
    sorter = on_stage(view)
    if not state.is_prepared:
        board.title(view.words("q_sort.step.st5.title"), sorter_name(view, sorter))
        prompt = view.words(f"q_sort.step.st5.prompt_{state.place.prompt}")
        parts.open_question(board, BODY, prompt)
    elif state.place.prompt == PILING:
        piling(board, view, state, sorter)
    else:
        _laying(board, view, state, sorter)


def _laying(board: Board, view: View, state: QSort, sorter: str) -> None:
    """The grid, and under it the piles and the card that the room talks about."""
    words, laid = view.words, state.sort_of(sorter)
    board.title(state.title or words("q_sort.step.st5.title"), sorter_name(view, sorter))
    under = QRectF(BODY.left(), BODY.bottom() - _LOW, BODY.width(), _LOW)
    place = QRectF(BODY.left(), _GRID_TOP, BODY.width(), under.top() - 14 - _GRID_TOP)
    grid, shown = Grid(board, place, state, laid), state.shown_of(sorter)
    hand = Hand(board, view, grid, laid)
    if not shown.is_held and _is_only_a_top(state, laid):
        _large_top(board, state, laid, grid, hand, shown.number)
        return
    grid.draw(shown.number)
    grid.draw_values(words)
    grid.make_touchable(words)
    prompt = "q_sort.stage.all_laid" if state.is_whole(laid) else "q_sort.stage.take_a_card"
    hand.draw(under, grid.free_corner(), words(prompt))


def _is_only_a_top(state: QSort, laid: Sort) -> bool:
    """Whether a team went straight to its top five, and has it."""
    count = len(laid.placements)
    return not laid.piles and count >= TOP and len(state.top_of(laid)) == count


def _large_top(board: Board, state: QSort, laid: Sort, grid: Grid, hand: Hand, last: int) -> None:
    """Only a top five so far: large, for the back row, with the card laid last in full."""
    left, right = split_right(BODY, 760, 40)
    top = state.top_of(laid)
    cells = rows(left, len(top), 16)
    labels = tuple(_label(state, number) for number in top)
    room = cells[0].adjusted(130, 8, -24, -8)
    size = common_size(labels, TEXT, 600, type_sizes.READ, room.width(), room.height())
    for cell, number in zip(cells, top, strict=True):
        board.box(cell, "delft", "tea" if number == last else "delft", width=6)
        sign = QRectF(cell.left(), cell.top(), 130, cell.height())
        sizes = (60, 54, 48)
        board.text(
            sign, str(number), sizes, DISPLAY, 700, "on_delft", CENTRE, True, is_must_read=False
        )
        inner = cell.adjusted(130, 8, -24, -8)
        board.text(inner, _label(state, number), (size,), TEXT, 600, "on_delft", is_centred=True)
        board.table.add(grid.card_spot("card", number, cell))
    card, under = split(right, right.height() - 250, 24)
    pile, tray = columns(under, 2, 24)
    hand.draw_card(card, "")
    hand.draw_pile(pile, "")
    hand.draw_tray(tray)


def _label(state: QSort, number: int) -> str:
    statement = state.statement(number)
    return statement.label if statement else ""


def free_choice(board: Board, view: View, state: QSort) -> None:
    """A card of their own, very large; those of the other teams under it."""
    sorter = on_stage(view)
    board.title(view.words("q_sort.step.st6.title"), sorter_name(view, sorter))
    prompt = view.words("q_sort.step.st6.prompt_0")
    teams = {team.id for team in view.workshop.teams} - {sorter}
    others = [one for one in state.sorts if one.free_choice and one.id in teams]
    place = BODY.adjusted(0, 0, 0, -230) if others else BODY
    own = state.sort_of(sorter).free_choice
    if own:
        parts.sentence(board, place, own)
    else:
        parts.open_question(board, place, prompt)
    if others:
        under = QRectF(BODY.left(), BODY.bottom() - 206, BODY.width(), 206)
        _other_choices(board, view, under, others)


_MOST_BESIDE = 4
"""More choices than this do not stand beside each other; the plan has them all."""


def _other_choices(board: Board, view: View, place: QRectF, others: list[Sort]) -> None:
    shown = others[:_MOST_BESIDE]
    if len(others) > _MOST_BESIDE:
        board.leave_out()
    parts.panels(board, place, [(sorter_name(view, one.id), one.free_choice) for one in shown])
