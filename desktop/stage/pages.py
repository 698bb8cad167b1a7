"""General screens: welcome, agreements, pause, empty screen, closing."""

from collections.abc import Mapping
from string import Formatter

from PySide6.QtCore import QRectF

from assets.language import Words
from desktop.paint import DISPLAY
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, CENTRE, HEIGHT, WIDTH, Board
from desktop.stage.view import View

PAGES = (
    "welcome",
    "aim",
    "table_rules",
    "privacy",
    "pause",
    "lunch",
    "blank",
    "closing",
)

_NUMBERED = ("table_rules", "privacy")
_TIMES = ("pause", "lunch")
_TITLE_SIZES = (150, 132, 120, 108, 96, 84)


def lines_of(words: Words, page: str, facts: Mapping[str, str]) -> list[str]:
    """The lines of a page that can be filled in; one whose fact is not known is left out."""
    return [
        line.format(**facts)
        for line in words.lines(f"screen.{page}.lines")
        if all(not name or name in facts for _, name, _, _ in Formatter().parse(line))
    ]


def draw(board: Board, view: View, page: str, facts: Mapping[str, str]) -> None:
    """Draws a general screen; ``facts`` are what its lines need, such as ``time``."""
    lines = lines_of(view.words, page, facts)
    if page in _NUMBERED:
        board.title(view.words(f"screen.{page}.title"), view.workshop.client)
        parts.agreements(board, BODY, lines)
    elif page in _TIMES:
        _time(board, view, page, facts.get("time", ""), lines)
    else:
        _with_teapot(board, view, page, lines)


def _with_teapot(board: Board, view: View, page: str, lines: list[str]) -> None:
    board.picture(QRectF(1180, 170, 660, 620), "art/teapot-hero.svg")
    place = QRectF(110, 190, 1010, 440)
    title = view.words(f"screen.{page}.title")
    fitted = board.text(place, title, _TITLE_SIZES, DISPLAY, 800, is_balanced=True)
    top = place.top() + fitted.height + 40
    for line in lines:
        room = QRectF(110, top, 1010, HEIGHT - 60 - top)
        fitted = board.text(room, line, type_sizes.READ, is_balanced=True)
        top += fitted.height + 18
    signed = QRectF(1180, HEIGHT - 200, 660, 100)
    _sign(board, view, signed)


def _time(board: Board, view: View, page: str, time: str, lines: list[str]) -> None:
    """The time at which it goes on, as large as anything can be."""
    title = QRectF(0, 130, WIDTH, 130)
    board.text(title, view.words(f"screen.{page}.title"), (96,), DISPLAY, 700, "delft", CENTRE)
    if time:
        place = QRectF(0, 280, WIDTH, 380)
        board.text(place, time, (320,), DISPLAY, 700, "ink", CENTRE, is_centred=True)
    under = QRectF(200, 710, WIDTH - 400, 110)
    board.text(under, "\n".join(lines), type_sizes.READ, align=CENTRE)
    _sign(board, view, QRectF(200, HEIGHT - 150, WIDTH - 400, 110))


def _sign(board: Board, view: View, place: QRectF) -> None:
    board.text(
        place,
        view.workshop.client,
        (40, 36, 32, 28),
        DISPLAY,
        600,
        "delft",
        CENTRE,
        is_must_read=False,
        is_balanced=True,
    )
