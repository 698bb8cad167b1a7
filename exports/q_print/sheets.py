"""What lies on the tables in a Q-sort: sheets to write numbers on, the grid, and the cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.pagesizes import A3, A4
from reportlab.lib.units import mm

from assets.language import Words
from exports.blocks import heading, open_line, space, text
from exports.cards import CardSheet, Face, cards_pdf
from exports.drawing import Drawing
from exports.ink import black_and_white
from exports.letters import escape
from exports.page_breaks import new_page
from exports.pages import Part, write_parts
from exports.pictures import picture
from exports.q_print.places import GridSize, empty_grid, size_within
from exports.sheet import Sheet
from exports.styles import style
from exports.tagged.boxes import Columns, Stack
from exports.tagged.flowables import Heading
from game.q_sort.state import QSort, Statement

_MARGIN = 12 * mm
_RECORD = Sheet(A4[1], A4[0], margin=_MARGIN, is_bare=True)
_TABLE = Sheet(A3[1], A3[0], margin=_MARGIN, is_bare=True)

_RECORD_GRID, _TABLE_GRID = 362.0, 660.0
"""Points up, at most; what is left is for the words around it."""

_TALLEST = 0.72
"""A place is lower than it is wide, as the cards are."""

_GAP, _TABLE_GAP = 4.0, 6.0
_CARD_SPARE = 3.0
"""A card is a little smaller than its place."""

_PRINTABLE = 8 * mm
"""From the edge of the paper: what most printers cannot reach, and the crop marks."""

_LEAST_CARD = 96.0, 62.0
"""Points: a smaller card cannot be read, also where the places of a wide grid are smaller."""

_FOR_TEXTS = 130.0
"""Points: on a narrower card only the label can be read."""

_WHY_LINES = 2


@dataclass(frozen=True, slots=True)
class Printed:
    """A file to print: its name, without ending, and what is in it."""

    name: str
    pdf: bytes


def record_sheets(
    state: QSort,
    aliases: Sequence[str],
    words: Words,
    made_at: datetime,
    *,
    is_black: bool = False,
) -> Printed:
    """A page for each person: the grid to write numbers in, under an alias and no other name.

    Args:
        state: The Q-sort; its cards are laid out.
        aliases: Of those who sort; one sheet without an alias when there are none.
        words: In the language of the group.
        made_at: The moment that the file gives for itself.
        is_black: Without colours.
    """
    title = words("q_print.records")
    with black_and_white(is_black):
        part = record_part(state, aliases, words)
        pdf = _written(part, title, words, made_at)
    return Printed(file_name(words, "records", is_black=is_black), pdf)


def record_part(state: QSort, aliases: Sequence[str], words: Words) -> Part:
    """The pages of :func:`record_sheets`, for a document with more in it."""
    size = size_within(state, _RECORD.text_width, _RECORD_GRID, _GAP, _TALLEST)
    grid = empty_grid(state, size, words("q_print.record_told", columns=_columns(state)))
    story: list[Any] = []
    for number, alias in enumerate(aliases or [""]):
        if number:
            story.append(new_page())
        story += _record(state, grid, alias, words)
    return Part(_RECORD, story)


def _record(state: QSort, grid: Drawing, alias: str, words: Words) -> list[Any]:
    whose = text(words("q_print.alias", alias=alias), "row_title") if alias else _alias_line(words)
    why = [Stack([text(words(f"q_print.{key}"), "strong"), *_lines()]) for key in ("high", "low")]
    own = Stack([text(words("q_sort.free_choice"), "strong"), *_lines()])
    return [
        Columns([Stack([_question(state)]), Stack([whose])], (5, 2), gap=20),
        text(words("q_print.record_line"), "soft"),
        space(6),
        picture(grid, is_whole_page=True),
        space(8),
        Columns([*why, own], (1, 1, 1), gap=22),
    ]


def _question(state: QSort) -> Any:
    """A title, but no larger than a sheet to write on can have it."""
    return Heading(escape(state.question), style("heading"), level=1)


def _alias_line(words: Words) -> Any:
    return open_line(words("q_print.alias", alias="").strip())


def _lines() -> list[Any]:
    return [open_line("", _WHY_LINES)]


def _columns(state: QSort) -> str:
    return "-".join(str(column.count) for column in state.grid)


def table_grid(state: QSort, words: Words, made_at: datetime, *, is_black: bool = False) -> Printed:
    """The grid on A3, its places as large as the cards of :func:`statement_cards`."""
    told = words("q_print.record_told", columns=_columns(state))
    with black_and_white(is_black):
        drawing = empty_grid(state, _table_size(state), told)
        story = [heading(state.question, 1), space(6), picture(drawing, is_whole_page=True)]
        pdf = _written(Part(_TABLE, story), words("q_print.grid"), words, made_at)
    return Printed(file_name(words, "grid", is_black=is_black), pdf)


def _table_size(state: QSort) -> GridSize:
    return size_within(state, _TABLE.text_width, _TABLE_GRID, _TABLE_GAP, _TALLEST)


def statement_cards(
    state: QSort, words: Words, made_at: datetime, *, is_black: bool = False
) -> Printed:
    """The statements as cards to cut, each as large as a place of :func:`table_grid`."""
    sheet = card_sheet(state)
    faces = [_face(one, is_small=sheet.card[0] < _FOR_TEXTS) for one in state.statements]
    with black_and_white(is_black):
        pdf = cards_pdf(
            faces,
            sheet,
            words,
            title=words("q_print.cards"),
            made_at=made_at,
            has_backs=False,
        )
    return Printed(file_name(words, "cards", is_black=is_black), pdf)


def _face(statement: Statement, *, is_small: bool) -> Face:
    """The whole text, with the label at the foot; on a small card the label alone."""
    number = str(statement.number)
    if not statement.text or (is_small and statement.label):
        return Face(number=number, text=statement.label)
    return Face(number=number, text=statement.text, mark=statement.label)


def card_sheet(state: QSort) -> CardSheet:
    """As many cards on A4 as fit, upright or on its side, whichever takes fewer sheets."""
    wide, high = (one - _CARD_SPARE for one in _table_size(state).cell)
    card = max(wide, _LEAST_CARD[0]), max(high, _LEAST_CARD[1])
    sheets = [_filled(card, size) for size in (A4, (A4[1], A4[0]))]
    return max(sheets, key=lambda sheet: sheet.count)


def _filled(card: tuple[float, float], size: tuple[float, float]) -> CardSheet:
    columns, rows = (
        max(1, int((whole - 2 * _PRINTABLE) / one)) for whole, one in zip(size, card, strict=True)
    )
    return CardSheet("q-sort", size, columns, rows, card)


def file_name(words: Words, key: str, *, is_black: bool) -> str:
    """What a file is called, without ending: ``records``, ``grid`` or ``cards``."""
    name = words(f"q_print.file.{key}")
    return f"{name}-{words('q_print.file.black')}" if is_black else name


def _written(part: Part, title: str, words: Words, made_at: datetime) -> bytes:
    return write_parts(
        [part],
        title=title,
        language=words.language,
        created=made_at,
        page_words=_no_words,
        author=words("app.name"),
        subject=words("q_print.subject"),
    )


def _no_words(_page: int, _pages: int) -> str:
    return ""
