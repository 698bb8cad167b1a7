"""Parts that several pictures share: a question, a list, labelled panels."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF

from desktop.fitted import common_size, fit, stacked_size
from desktop.paint import DISPLAY, LEADING, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import CENTRE, HEIGHT, Board, Mark
from desktop.stage.layout import GAP, columns, rows, split

_BESIDE_ARROW = 76.0
"""Pixels between two panels with an arrow between them."""


_SIGNED = 92.0
"""Pixels at the foot of a tile for a line above its corners; so high do those come."""


def question(board: Board, place: QRectF, text: str) -> QRectF:
    """The question that is open now, at the top; what is left under it."""
    fitted = board.text(place, text, type_sizes.QUESTION, DISPLAY, 600, is_balanced=True)
    return split(place, fitted.height, gap=30)[1]


def open_question(board: Board, place: QRectF, text: str) -> None:
    """A question alone on the screen, on a tile: nothing has been answered yet."""
    inner = board.tile(place)
    board.text(inner, text, type_sizes.HERO[1:], DISPLAY, 600, is_centred=True, is_balanced=True)


def sentence(board: Board, place: QRectF, text: str, marks: Sequence[Mark] = ()) -> None:
    """The one sentence on screen, on a tile, in very large type."""
    inner = board.tile(place)
    board.text(
        inner,
        text,
        type_sizes.HERO,
        DISPLAY,
        600,
        is_centred=True,
        marks=marks,
        is_balanced=True,
    )


def signed_tile(board: Board, place: QRectF) -> tuple[QRectF, QRectF]:
    """A tile with a line at its foot, clear of the corners; the room above it, and its own."""
    inner = board.tile(place)
    foot = QRectF(inner.left(), inner.bottom() - _SIGNED, inner.width(), 60)
    return inner.adjusted(0, 0, 0, -_SIGNED - 10), foot


def panel(
    board: Board,
    place: QRectF,
    label: str,
    text: str,
    tone: str = "glaze",
    sizes: tuple[float, ...] = type_sizes.NOTE,
    is_must_read: bool = False,
) -> None:
    """A quiet panel: a small label and the text under it."""
    board.box(place, tone)
    inner = place.adjusted(30, 20, -30, -20)
    board.text(
        QRectF(inner.left(), inner.top(), inner.width(), 40),
        label,
        (30,),
        TEXT,
        600,
        "tea_ink",
        is_must_read=False,
    )
    board.text(inner.adjusted(0, 44, 0, 0), text, sizes, is_must_read=is_must_read)


_PANEL_HEIGHTS = (150.0, 196.0, 240.0)
"""Pixels of a row of panels; higher where the texts are longer."""


def panels_height(
    texts: Sequence[str], width: float, gap: float = GAP, least: float = type_sizes.SEEN
) -> float:
    """How high panels beside each other have to be, for letters of at least this size."""
    inner = (width - gap * (len(texts) - 1)) / len(texts) - 60
    for height in _PANEL_HEIGHTS[:-1]:
        if _panel_size(texts, inner, height) >= least:
            return height
    return _PANEL_HEIGHTS[-1]


def panels(
    board: Board, place: QRectF, told: Sequence[tuple[str, str]], gap: float = GAP
) -> list[QRectF]:
    """Quiet panels beside each other, of a label and a text; where they are.

    The texts are of one size, unless a long one would make the others too small.
    """
    cells = columns(place, len(told), gap)
    size = _panel_size([text for _, text in told], cells[0].width() - 60, place.height())
    sizes = (size,) if size >= type_sizes.SEEN else type_sizes.NOTE
    for cell, (label, text) in zip(cells, told, strict=True):
        panel(board, cell, label, text, sizes=sizes)
    return cells


def thread(
    board: Board,
    place: QRectF,
    told: Sequence[tuple[str, str]],
    least: float = type_sizes.SEEN,
) -> QRectF:
    """Where something comes from, step by step over it; what is left under it."""
    texts = [text for _, text in told]
    top, rest = split(place, panels_height(texts, place.width(), _BESIDE_ARROW, least))
    for cell in panels(board, top, told, _BESIDE_ARROW)[:-1]:
        arrow(board, QPointF(cell.right() + _BESIDE_ARROW / 2, cell.center().y()))
    return rest


def _panel_size(texts: Sequence[str], width: float, height: float) -> float:
    return common_size(tuple(texts), TEXT, 400, type_sizes.NOTE, width, height - 84)


def panel_has_room(text: str, width: float, height: float) -> bool:
    """Whether a text in a panel of this size has letters that are read from the back."""
    return fit(text, TEXT, 400, type_sizes.NOTE[:3], width - 60, height - 84).is_whole


def open_place(board: Board, place: QRectF, text: str) -> None:
    """An empty, dashed place that says what will come there."""
    board.box(place, "porcelain", "line", is_dashed=True)
    inner = place.adjusted(36, 20, -36, -20)
    board.text(
        inner, text, type_sizes.NOTE, TEXT, 400, "soft", CENTRE, is_centred=True, is_must_read=False
    )


def not_to_be_shown(board: Board, place: QRectF, text: str) -> None:
    """Why there is no outcome to see; the room waits for it, so the back row reads it too."""
    board.box(place, "porcelain", "line", is_dashed=True)
    inner = place.adjusted(36, 20, -36, -20)
    board.text(
        inner, text, type_sizes.READ, TEXT, 500, "ink", CENTRE, is_centred=True, is_balanced=True
    )


def numbered(board: Board, place: QRectF, texts: Sequence[str], chosen: Sequence[int] = ()) -> None:
    """Tiles with a number, side by side up to three and else in rows of two; chosen ones blue."""
    many = len(texts) > 3
    if not many:
        place = place.adjusted(0, 0, 0, -max(0.0, place.height() - 560))
    places = [
        cell
        for row in rows(place, (len(texts) + 1) // 2 if many else 1)
        for cell in columns(row, 2 if many else max(1, len(texts)))
    ]
    rooms = [_numbered_room(cell) for cell in places[: len(texts)]]
    sizes = (*type_sizes.QUESTION, *type_sizes.NOTE[3:])
    size = common_size(tuple(texts), TEXT, 500, sizes, rooms[0].width(), rooms[0].height())
    for number, (text, cell) in enumerate(zip(texts, places, strict=False)):
        _numbered_cell(board, cell, number + 1, text, size, number in chosen)


def agreements(board: Board, place: QRectF, texts: Sequence[str], least: int = 3) -> None:
    """A few short sentences under each other, each with its number, in very large type."""
    cells = rows(place, max(len(texts), least), 30)  # with fewer of them the last ones stay free
    rooms = [cell.adjusted(190, 20, -50, -20) for cell in cells]
    sizes = type_sizes.HERO[4:]
    size = common_size(tuple(texts), DISPLAY, 600, sizes, rooms[0].width(), rooms[0].height())
    for number, (cell, room, text) in enumerate(zip(cells, rooms, texts, strict=False), start=1):
        board.box(cell, "paper", "line", radius=22)
        sign = QRectF(cell.left(), cell.top(), 180, cell.height())
        board.text(
            sign, str(number), (108,), DISPLAY, 800, "delft", CENTRE, True, is_must_read=False
        )
        board.text(room, text, (size,), DISPLAY, 600, is_centred=True, is_balanced=True)


def _numbered_room(cell: QRectF) -> QRectF:
    inner = cell.adjusted(32, 24, -32, -24)
    return inner.adjusted(84, 0, 0, 0) if inner.height() < 200 else inner.adjusted(0, 84, 0, 0)


def _numbered_cell(
    board: Board, cell: QRectF, number: int, text: str, size: float, is_chosen: bool
) -> None:
    board.box(cell, "delft" if is_chosen else "paper", "delft")
    inner = cell.adjusted(32, 24, -32, -24)
    is_low = inner.height() < 200
    board.text(
        QRectF(inner.left(), inner.top(), 90, inner.height()),
        str(number),
        (56,),
        DISPLAY,
        700,
        "on_delft" if is_chosen else "delft",
        is_centred=is_low,
        is_must_read=False,
    )
    ink = "on_delft" if is_chosen else "ink"
    board.text(_numbered_room(cell), text, (size,), TEXT, 500, ink, is_centred=is_low)


def bullets(
    board: Board, place: QRectF, texts: Sequence[str], icon: str = "dot", tint: str = "delft"
) -> None:
    """Lines under each other with a drawing before each, all of one size, as large as they fit."""
    gap, indent = 30.0, 76.0
    size = stacked_size(
        tuple(texts), TEXT, 500, type_sizes.READ, place.width() - indent, place.height(), gap
    )
    beside = place.adjusted(indent, 0, 0, 0)
    for text, room in _under_each_other(board, beside, texts, size, gap):
        fitted = board.text(room, text, (size,), TEXT, 500)
        side = size * 0.9
        sign = QRectF(place.left(), room.top() + (fitted.leading - side) / 2, side, side)
        board.picture(sign, f"icons/{icon}.svg", tint)


def _under_each_other(
    board: Board,
    place: QRectF,
    texts: Sequence[str],
    size: float,
    gap: float,
    side: float = 0,
    edge: float = 0,
) -> Iterator[tuple[str, QRectF]]:
    """Each text with its room; where not all fit, none gets more than another, the last nothing.

    ``side`` and ``edge`` stay free beside and above the text, within its room.
    """
    width = place.width() - 2 * side
    heights = [fit(text, TEXT, 500, (size,), width, HEIGHT).height for text in texts]
    if sum(heights) + (gap + 2 * edge) * len(texts) - gap > place.height():
        gap, edge, line = 10.0, min(edge, 4.0), size * LEADING[TEXT]
        lines = (place.height() / len(texts) - gap - 2 * edge) // line
        heights = [min(height, max(lines, 1) * line) for height in heights]
    top = place.top()
    for text, height in zip(texts, heights, strict=True):
        room = QRectF(place.left(), top, place.width(), height + 2 * edge)
        if room.bottom() > place.bottom() + 1:
            board.leave_out()
            return
        yield text, room
        top = room.bottom() + gap


def cards(board: Board, place: QRectF, texts: Sequence[str], across: int = 2) -> None:
    """White cards in rows, all of one size, for what people said."""
    count = max(-(-len(texts) // across), 2)
    cells = [cell for row in rows(place, count, 20) for cell in columns(row, across, 20)]
    room = cells[0].adjusted(28, 14, -28, -14)
    sizes = type_sizes.READ[3:]
    size = common_size(tuple(texts), TEXT, 500, sizes, room.width(), room.height())
    for cell, text in zip(cells, texts, strict=False):
        board.box(cell, "paper", "line")
        board.text(cell.adjusted(28, 14, -28, -14), text, (size,), TEXT, 500, is_centred=True)


def notes(board: Board, place: QRectF, texts: Sequence[str]) -> None:
    """Small notes under each other, seen as a pattern; all of one size."""
    gap = 14.0
    sizes = type_sizes.NOTE
    size = stacked_size(
        tuple(texts), TEXT, 500, sizes, place.width() - 36, place.height(), gap + 24
    )
    for text, room in _under_each_other(board, place, texts, size, gap, side=18, edge=12):
        board.box(room, "paper", "line", 12)
        inner = room.adjusted(18, 0, -18, 0)
        board.text(inner, text, (size,), TEXT, 500, is_centred=True, is_must_read=False)


def arrow(board: Board, at: QPointF, size: float = 44) -> None:
    """A small arrow to the right, its middle here."""
    place = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
    board.picture(place, "icons/arrow-right.svg")


def note(board: Board, place: QRectF, text: str) -> None:
    """A warm note: what to do with what one sees."""
    board.box(place, "tea_mist")
    inner = place.adjusted(32, 14, -32, -14)
    board.text(inner, text, type_sizes.READ[1:], TEXT, 500, is_centred=True, is_balanced=True)
