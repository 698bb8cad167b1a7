"""A question that is answered by hand: the hands, and how many of each there were."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size, fit
from desktop.paint import DISPLAY, TEXT
from desktop.stage.board import CENTRE, Board
from desktop.stage.layout import columns


def hands(
    board: Board, place: QRectF, labels: Sequence[str], first: int, low: str = "", high: str = ""
) -> None:
    """A row of hands from fist or one finger up to five, with words under or at the ends."""
    cells = columns(place, len(labels), 16)
    size, under = _under_hands(labels, cells[0].width())
    for number, cell in enumerate(cells):
        art = QRectF(cell.left(), cell.top(), cell.width(), cell.height() - under - 8)
        board.picture(art, f"art/finger-{first + number}.svg")
        foot = QRectF(cell.left(), cell.bottom() - under, cell.width(), under)
        board.text(foot, labels[number], (size,), TEXT, 600, "ink", CENTRE, is_must_read=False)
    if low or high:
        _ends(board, place, low, high)


def _under_hands(labels: Sequence[str], width: float) -> tuple[float, float]:
    """The one size of the words under hands, and their height; two lines where one is narrow."""
    sizes = (40, 36, 34, 32, 30, 28)
    single = common_size(tuple(labels), TEXT, 600, sizes[:2], width, 56)
    if all(fit(one, TEXT, 600, (single,), width, 56).is_whole for one in labels):
        return single, 56
    return common_size(tuple(labels), TEXT, 600, sizes, width, 96), 96


def _ends(board: Board, place: QRectF, low: str, high: str) -> None:
    first, last = columns(place, 5, 16)[0], columns(place, 5, 16)[-1]
    for cell, text in ((first, low), (last, high)):
        under = QRectF(cell.left() - 40, cell.bottom() + 4, cell.width() + 80, 56)
        board.text(under, text, (40, 36, 32, 28), TEXT, 500, "ink", CENTRE, is_must_read=False)


def bars(
    board: Board,
    place: QRectF,
    counts: Sequence[int],
    first: int,
    labels: Sequence[str],
    marked: Sequence[int] = (),
) -> None:
    """A bar for each answer with its count on top, and its hand and label under it.

    The first answer has ``first`` fingers; the ``marked`` ones, counted from 0, speak first.
    """
    most, foot = max(*counts, 1), 206.0
    cells = columns(place, len(counts), 20)
    sizes = (34, 32, 30, 28, 26)
    size = common_size(tuple(labels), TEXT, 600, sizes, cells[0].width() + 16, 84)
    for number, cell in enumerate(cells):
        room = cell.adjusted(0, 84, 0, -foot)
        height = max(6.0, room.height() * counts[number] / most)
        top = room.bottom() - height
        is_marked = number in marked
        bar = QRectF(cell.center().x() - 62, top, 124, height)
        board.bar(bar, "tea" if is_marked else "delft", min(14.0, height / 2))
        count = QRectF(cell.left(), top - 82, cell.width(), 78)
        board.text(count, str(counts[number]), (64,), DISPLAY, 700, "ink", CENTRE)
        _foot(board, cell, foot, first + number, labels[number], size, is_marked)


def _foot(
    board: Board,
    cell: QRectF,
    height: float,
    fingers: int,
    label: str,
    size: float,
    is_marked: bool,
) -> None:
    foot = QRectF(cell.left(), cell.bottom() - height + 14, cell.width(), height - 14)
    board.picture(QRectF(foot.left(), foot.top(), foot.width(), 96), f"art/finger-{fingers}.svg")
    under = QRectF(foot.left() - 8, foot.top() + 104, foot.width() + 16, 84)
    ink = "tea_ink" if is_marked else "ink"
    board.text(under, label, (size,), TEXT, 600, ink, CENTRE, is_must_read=False)
