"""The teapot: how warm it is, whether it steams, and which of the five sentences is coldest."""

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, RIGHT, Board
from desktop.stage.layout import rows, split, split_right
from desktop.stage.view import View
from game.asked import FEWEST_SHOWN
from game.pulse.reading import HOTTEST, Reading, reading, wisps
from game.pulse.state import ITEMS, Pulse

FOOT = 64.0
_POT = 700.0


def temperature(board: Board, view: View, state: Pulse) -> None:
    """The temperature when it may be seen; before that a pot of which nobody knows yet."""
    found = reading(state)
    place = BODY.adjusted(0, 0, 0, -FOOT)
    if found:
        _known(board, view, place, found)
    elif state.is_shown:
        left, right = split_right(place, place.width() - _POT, 40)
        board.teapot(left, 0)
        parts.open_place(board, right, view.words("stage.too_few", least=FEWEST_SHOWN))
    else:
        left, right = split_right(place, place.width() - _POT, 40)
        board.teapot(left, 0)
        parts.open_question(board, right, view.words("pulse.step.teapot.prompt_0"))
    home_made(board, view)


def home_made(board: Board, view: View) -> None:
    """That this is no measuring instrument, at the foot of every picture with a temperature."""
    place = QRectF(BODY.left(), BODY.bottom() - FOOT + 14, BODY.width(), FOOT - 14)
    sizes = (32, 30, 28)
    text = view.words("pulse.homemade")
    board.text(place, text, sizes, TEXT, 500, "soft", is_must_read=False, is_centred=True)


def _known(board: Board, view: View, place: QRectF, found: Reading) -> None:
    rest = parts.question(board, place, view.words(f"pulse.band.{found.band}.stage"))
    left, right = split_right(rest, rest.width() - _POT - 20, 60)
    pot = left.adjusted(0, 0, 0, -200)
    board.teapot(pot, wisps(found.degrees))
    under = QRectF(left.left(), left.bottom() - 190, left.width(), 190)
    degrees = view.words("pulse.degrees", degrees=found.degrees)
    label = view.words(f"pulse.band.{found.band}.label")
    ink = "tea_ink" if wisps(found.degrees) > 1 else "delft"
    number = under.adjusted(0, 0, -under.width() * 0.45, 0)
    board.text(number, degrees, (148, 132, 120), DISPLAY, 800, ink, RIGHT, is_centred=True)
    name = under.adjusted(under.width() * 0.58, 22, 0, 0)
    board.text(name, label, (84, 76, 70, 64, 60, 54), DISPLAY, 600, ink, is_centred=True)
    _by_sentence(board, view, right, found)


def _by_sentence(board: Board, view: View, place: QRectF, found: Reading) -> None:
    """A row for each sentence; the coldest is told in words as well as in colour."""
    words = view.words
    cells = rows(place, len(ITEMS), 14)
    labels = tuple(words(f"pulse.item.{item}.label") for item in ITEMS)
    room = cells[0].adjusted(28, 10, -cells[0].width() * 0.46, -cells[0].height() * 0.36)
    size = common_size(labels, TEXT, 600, type_sizes.READ[2:], room.width(), room.height())
    coldest, warmest = min(found.by_item), max(found.by_item)
    for cell, label, degrees in zip(cells, labels, found.by_item, strict=True):
        is_coldest = degrees == coldest < warmest
        board.box(cell, "mist" if is_coldest else "paper", "delft" if is_coldest else "line")
        name = QRectF(cell.left() + 28, cell.top() + 10, room.width(), cell.height() - 20)
        if is_coldest:
            name, under = split(name, name.height() * 0.64, 0)
            text = words("pulse.coldest")
            sizes = (34, 32, 30, 28)
            board.text(under, text, sizes, TEXT, 600, "delft", is_must_read=False)
        board.text(name, label, (size,), TEXT, 600, is_centred=True)
        track = QRectF(name.right() + 20, cell.center().y() - 26, cell.width() * 0.3, 52)
        board.box(track, "glaze", radius=26)
        width = max(track.width() * degrees / HOTTEST, 52)
        bar = QRectF(track.left(), track.top(), width, track.height())
        board.box(bar, "delft" if is_coldest else "tea", radius=26)
        value = QRectF(
            track.right() + 8, cell.top(), cell.right() - track.right() - 26, cell.height()
        )
        text = words("pulse.degree", degrees=degrees)
        board.text(value, text, (60, 56, 54), DISPLAY, 700, "ink", CENTRE, is_centred=True)
