"""Five sentences, answered with fingers or on a slip."""

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, RIGHT, Board
from desktop.stage.hands import hands
from desktop.stage.layout import rows, split
from desktop.stage.view import View
from game.pulse.state import ANSWERS, ITEMS, Pulse

_NUMBERS = [str(answer) for answer in range(1, ANSWERS + 1)]


def number_of(view: View, state: Pulse) -> str:
    """Which of the five sentences it is."""
    return view.words("stage.of", number=state.place.prompt + 1, count=len(ITEMS))


def how(board: Board, view: View, state: Pulse) -> None:
    """How the room answers; and, the first time, what to think of."""
    words = view.words
    key = "pulse.step.how.prompt_0" if state.way == "fingers" else "pulse.how_slips"
    is_first = not view.gathered.temperatures
    place = BODY.adjusted(0, 0, 0, -208) if is_first else BODY
    parts.open_question(board, place, words(key))
    if is_first:
        note = QRectF(BODY.left(), BODY.bottom() - 180, BODY.width(), 180)
        parts.note(board, note, words("pulse.first_time"))


def sentence(board: Board, view: View, state: Pulse) -> None:
    """One sentence on a tile, and the fingers under it."""
    words = view.words
    top, rest = split(BODY, 480)
    item = ITEMS[state.place.prompt]
    parts.open_question(board, top, words(f"pulse.item.{item}.text"))
    place = QRectF(rest.left() + 160, rest.top() + 10, rest.width() - 320, 280)
    hands(board, place, _NUMBERS, 1, words("pulse.low"), words("pulse.high"))


def slips(board: Board, view: View) -> None:
    """All five at once, to write a number beside each; and what the numbers mean."""
    words = view.words
    top, foot = BODY.adjusted(0, 0, 0, -104), QRectF(BODY.left(), BODY.bottom() - 76, 0, 76)
    foot.setWidth(BODY.width())
    cells = rows(top, len(ITEMS), 16)
    texts = tuple(words(f"pulse.item.{item}.text") for item in ITEMS)
    rooms = [cell.adjusted(130, 8, -30, -8) for cell in cells]
    size = common_size(texts, TEXT, 500, type_sizes.READ, rooms[0].width(), rooms[0].height())
    for number, (cell, room, text) in enumerate(zip(cells, rooms, texts, strict=True), start=1):
        board.box(cell, "paper", "line")
        sign = QRectF(cell.left(), cell.top(), 120, cell.height())
        board.text(
            sign, str(number), (76,), DISPLAY, 800, "delft", CENTRE, True, is_must_read=False
        )
        board.text(room, text, (size,), TEXT, 500, is_centred=True)
    left = foot.adjusted(0, 0, -foot.width() / 2, 0)
    right = foot.adjusted(foot.width() / 2, 0, 0, 0)
    sizes = (54,)
    low, high = words("pulse.low"), words("pulse.high")
    board.text(left, f"1 = {low}", sizes, TEXT, 600, "delft", is_centred=True)
    board.text(right, f"{ANSWERS} = {high}", sizes, TEXT, 600, "delft", RIGHT, is_centred=True)
