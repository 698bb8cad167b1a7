"""General screens: welcome, agreements, pause, empty screen, closing."""

from collections.abc import Mapping
from string import Formatter

from PySide6.QtCore import QRectF

from assets.language import Words
from desktop.fitted import fit, fit_balanced
from desktop.paint import DISPLAY, TEXT
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
_MOST_TITLE = 440.0
"""Pixels of height."""

_TEAPOT = QRectF(1180, 190, 660, 620)
_BESIDE = QRectF(110, 110, 1010, 2 * (_TEAPOT.center().y() - 110))
"""Where the words stand beside the teapot; around the same middle."""

_UNDER, _BETWEEN = 40.0, 18.0
"""Pixels between the title and the lines, and from one of these to the next."""


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
    """The words beside the teapot, their middle as high as its own."""
    board.picture(_TEAPOT, "art/teapot-hero.svg")
    title = view.words(f"screen.{page}.title")
    head = fit_balanced(title, DISPLAY, 800, _TITLE_SIZES, _BESIDE.width(), _MOST_TITLE)
    told = [fit(line, TEXT, 400, type_sizes.READ, _BESIDE.width(), HEIGHT) for line in lines]
    under = sum(one.height + _BETWEEN for one in told) + _UNDER - _BETWEEN if told else 0.0
    height = head.height + under
    top = max(_BESIDE.center().y() - height / 2, _BESIDE.top())
    place = QRectF(_BESIDE.left(), top, _BESIDE.width(), head.height)
    board.text(place, title, (head.size,), DISPLAY, 800, is_balanced=True)
    top += head.height + _UNDER
    for line in lines:
        room = QRectF(_BESIDE.left(), top, _BESIDE.width(), HEIGHT - 60 - top)
        fitted = board.text(room, line, type_sizes.READ, is_balanced=True)
        top += fitted.height + _BETWEEN
    _sign(board, view, QRectF(_TEAPOT.left(), HEIGHT - 200, _TEAPOT.width(), 100))


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
