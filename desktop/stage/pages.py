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
    "plan_on_screen",
    "closing",
)

_NUMBERED = ("table_rules", "privacy")
_TIMES = ("pause", "lunch")


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
        parts.numbered(board, BODY, lines)
    elif page in _TIMES:
        _time(board, view, page, facts.get("time", ""), lines)
    else:
        _with_teapot(board, view, page, lines)


def _with_teapot(board: Board, view: View, page: str, lines: list[str]) -> None:
    art = QRectF(1120, 190, 720, 640)
    board.picture(art, "art/teapot-hero.svg")
    place = QRectF(120, 220, 960, 620)
    title = view.words(f"screen.{page}.title")
    fitted = board.text(place, title, (150, 132, 120, 108, 96, 84), DISPLAY, 800, is_balanced=True)
    under = QRectF(120, 220 + fitted.height + 44, 960, 420)
    board.text(under, "\n".join(lines), type_sizes.READ, is_balanced=False)
    _signed(board, view)


def _time(board: Board, view: View, page: str, time: str, lines: list[str]) -> None:
    """The time at which it goes on, as large as anything can be."""
    title = QRectF(0, 150, WIDTH, 130)
    board.text(title, view.words(f"screen.{page}.title"), (96,), DISPLAY, 700, "delft", CENTRE)
    if time:
        place = QRectF(0, 300, WIDTH, 380)
        board.text(place, time, (320,), DISPLAY, 700, "ink", CENTRE, is_centred=True)
    under = QRectF(200, 730, WIDTH - 400, 110)
    board.text(under, "\n".join(lines), type_sizes.READ, align=CENTRE)
    _signed(board, view)


def _signed(board: Board, view: View) -> None:
    place = QRectF(120, HEIGHT - 130, 1400, 60)
    board.text(place, view.workshop.client, (40, 36, 32), DISPLAY, 600, "delft", is_must_read=False)
