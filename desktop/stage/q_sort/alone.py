"""What the room does before there is a team: the question, three piles, the grid, the sheet."""

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.layout import columns, rows, split, split_right
from desktop.stage.q_sort.grid import draw_grid
from desktop.stage.q_sort.piling import FILLS, INKS
from desktop.stage.view import View
from game.q_sort.state import PILES, QSort, Sort


def question(board: Board, view: View, state: QSort) -> None:
    """The question on a tile, and what to do with it; before it is there, only the latter."""
    board.title(view.words("q_sort.step.st1.title"), view.workshop.client)
    prompt = view.words("q_sort.step.st1.prompt_0")
    if not state.is_prepared:
        parts.open_question(board, BODY, prompt)
        return
    tile = BODY.adjusted(0, 0, 0, -150)
    parts.sentence(board, tile, state.question)
    parts.note(board, QRectF(BODY.left(), BODY.bottom() - 120, BODY.width(), 120), prompt)


def piles(board: Board, view: View, _: QSort) -> None:
    """Three piles, from what helps less to what helps a lot."""
    words = view.words
    board.title(words("q_sort.step.st2.title"))
    rest = parts.question(board, BODY, words("q_sort.step.st2.prompt_0"))
    for pile, cell in zip(PILES, columns(rest, len(PILES)), strict=True):
        ink = INKS[pile]
        board.box(cell, FILLS[pile])
        inner = cell.adjusted(32, 36, -32, -32)
        head, under = split(inner, 160, 16)
        title, hint = words(f"q_sort.stage.{pile}"), words(f"q_sort.stage.{pile}_hint")
        board.text(head, title, (72, 64, 60, 54), DISPLAY, 700, ink, CENTRE, is_centred=True)
        board.text(under, hint, type_sizes.READ[3:], TEXT, 500, ink, CENTRE, is_balanced=True)


def empty_grid(board: Board, view: View, state: QSort) -> None:
    """The grid without cards, and where to begin."""
    board.title(view.words("q_sort.step.st3.title"))
    prompt = view.words("q_sort.step.st3.prompt_0")
    if not state.is_prepared:
        parts.open_question(board, BODY, prompt)
        return
    draw_grid(board, parts.question(board, BODY, prompt), state, Sort(""))


def sheet(board: Board, view: View, _: QSort) -> None:
    """What goes on the sheet, beside a picture of one."""
    words = view.words
    board.title(words("q_sort.step.st4.title"))
    left, right = split_right(BODY, 620, 60)
    text = words("q_sort.step.st4.prompt_0")
    sizes = type_sizes.HERO[4:]
    board.text(left, text, sizes, DISPLAY, 600, is_centred=True, is_balanced=True)
    paper = right.adjusted(0, 20, 0, -20)
    board.box(paper, "paper", "line")
    name, boxes = split(paper.adjusted(44, 40, -44, -44), 90, 36)
    label = words("q_sort.stage.alias")
    board.text(name, label, (44, 40, 36), TEXT, 600, "delft", is_must_read=False)
    board.line(name.left(), name.bottom(), name.right(), name.bottom(), "delft")
    for row in rows(boxes, 6, 16):
        for cell in columns(row, 4, 16):
            board.box(cell, "glaze", "line", radius=10)
