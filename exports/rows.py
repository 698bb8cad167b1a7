"""What stands in rows: things to tick off, moments, tables and lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor

from exports.blocks import space, text
from exports.letters import clean, escape
from exports.one_line import line_width
from exports.print_size import is_large_print, print_share
from exports.sheet import PORTRAIT
from exports.styles import Alignment, colour, style
from exports.tagged.boxes import Box, Columns, Stack
from exports.tagged.flowables import Paragraph
from exports.tagged.forms import TickBox
from exports.tagged.lists import ListItem, in_company, list_key
from exports.tagged.structure import Key
from exports.tagged.tables import DataTable, table

_HAIRLINE = 0.75
_TICK_SIZE = 15.0
_DATES_BESIDE = 6  # more cells than this go on in a next strip
_LARGE_DATES_BESIDE = 3
_CELL_SIDE = 5.0
_LINES_APART = 4.0  # of a cell in which each line says its own
_MOST_LEFT = 0.4  # of a page, below which a row that became a list item is rather broken

# --- what is to be done


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to do, with a box to tick.

    Attributes:
        field: Name of the form field.
        title: What it is, in a few words; also read aloud with the box.
        lines: What follows below, each a flowable.
        right: Short words at the right, the first of them bold, such as a name and a date.
        is_done: Whether it is ticked to begin with.
    """

    field: str
    title: str
    lines: Sequence[Any] = ()
    right: Sequence[str] = ()
    is_done: bool = False


def tick_rows(ticks: Sequence[Tick]) -> list[Any]:
    """Rows with tick boxes, hairlines between them; a row is not broken over pages."""
    whole = list_key()
    return in_company(
        [_tick_row(tick, (whole, whole.child("LI", number))) for number, tick in enumerate(ticks)]
    )


def _tick_row(tick: Tick, keys: tuple[Key, Key]) -> ListItem:
    middle = Stack([text(tick.title, "row_title"), *tick.lines])
    names = ["name"] + ["date"] * len(tick.right)
    right = [text(words, name) for words, name in zip(tick.right, names, strict=False)]
    label = clean(tick.title).strip() or tick.field
    colour_of_box = colour("delft")
    tick_box = TickBox(
        tick.field, label, size=_TICK_SIZE, colour=colour_of_box, is_ticked=tick.is_done
    )
    box = Box(left=30, top=10, bottom=11, paint=_paint_hairline, is_whole=True)
    content: list[Any] = [middle]
    if tick.right and is_large_print():  # beside it there is no room for a name
        content.append(text(" · ".join(tick.right), "strong"))
    elif tick.right:
        content = [Columns([middle, Stack(right)], (10, 3), gap=12)]
    return ListItem(content, box, keys, tick_box, label_drop=0.5)


def _paint_hairline(canvas: Any, width: float, height: float) -> None:
    canvas.setStrokeColor(HexColor(colour("line")))
    canvas.setLineWidth(_HAIRLINE)
    canvas.line(0, height, width, height)


# --- rows of cells


def date_strip(cells: Sequence[tuple[str, str]]) -> list[Any]:
    """Moments beside each other in one frame, each with what happens then.

    Args:
        cells: Short date and words; more than six go on in a next strip.
    """
    if not cells:
        return []
    most = _LARGE_DATES_BESIDE if is_large_print() else _DATES_BESIDE
    strips = -(-len(cells) // most)
    beside = -(-len(cells) // strips)
    whole = list_key()
    return [
        _strip(cells[start : start + beside], start, beside, whole)
        for start in range(0, len(cells), beside)
    ]


def _strip(cells: Sequence[tuple[str, str]], start: int, beside: int, whole: Key) -> "Columns":
    built = [
        _moment(date, words, whole.child("LI", start + number))
        for number, (date, words) in enumerate(cells)
    ]
    built += [Stack([]) for _ in range(beside - len(cells))]

    def paint(canvas: Any, width: float, height: float) -> None:
        _paint_strip(canvas, width * len(cells) / beside, height, len(cells))

    box = Box(key=whole, paint=paint, is_whole=True, space_after=8)
    return Columns(built, [1] * beside, box)


def _moment(date: str, words: str, item: Key) -> Stack:
    body = Stack([text(date, "moment_date"), text(words, "moment")], Box(key=item.child("LBody")))
    return Stack([body], Box(left=9, right=4, top=9, bottom=10, key=item))


def _paint_strip(canvas: Any, width: float, height: float, cells: int) -> None:
    canvas.setStrokeColor(HexColor(colour("line")))
    canvas.setLineWidth(_HAIRLINE)
    canvas.roundRect(0.5, 0.5, width - 1, height - 1, 9)
    for number in range(1, cells):
        canvas.line(width * number / cells, 0.5, width * number / cells, height - 0.5)


Cell = str | Sequence[Any]
"""Words, or the flowables that stand there."""


def data_table(
    rows: Sequence[Sequence[Cell]],
    shares: Sequence[float],
    *,
    alignments: Sequence[Alignment] = (),
    header_rows: int = 1,
    header_columns: int = 0,
) -> DataTable | Stack:
    """A table of words and numbers with hairlines between its rows.

    In large print a table whose words would be broken becomes a list of its rows.

    Args:
        rows: The header rows first; each row as long as ``shares``.
        shares: What part of the width each column gets, in any unit.
        alignments: Per column; numbers want ``right``.
        header_rows: How many rows name the columns; they come again on each page.
        header_columns: How many cells at the left name their row.
    """
    if is_large_print() and not _holds_its_words(rows, shares, header_rows):
        return _as_list(rows[header_rows:], rows[0])
    sides = alignments or ["left"] * len(shares)
    cells = [
        [
            _content(cell, _cell_style(row, column, header_rows, header_columns), side)
            for column, (cell, side) in enumerate(zip(line, sides, strict=True))
        ]
        for row, line in enumerate(rows)
    ]
    return table(
        cells,
        shares,
        header_rows=header_rows,
        header_columns=header_columns,
        head_box=Box(paint=_paint_head),
        row_box=Box(paint=_paint_hairline),
        cell_box=Box(left=_CELL_SIDE, right=_CELL_SIDE, top=4, bottom=5),
        space_after=10,
    )


def _holds_its_words(
    rows: Sequence[Sequence[Cell]], shares: Sequence[float], header_rows: int
) -> bool:
    """Whether no word is wider than its column on an upright page."""
    return all(
        _longest_word(cell, "cell_head" if number < header_rows else "cell")
        <= PORTRAIT.text_width * share / sum(shares) - 2 * _CELL_SIDE
        for number, row in enumerate(rows)
        for cell, share in zip(row, shares, strict=True)
    )


def _longest_word(cell: Cell, name: str) -> float:
    if not isinstance(cell, str):
        return 0
    look = style(name)
    widths = [line_width(word, look.fontName, look.fontSize) for word in cell.split()]
    return max(widths, default=0)


def _as_list(rows: Sequence[Sequence[Cell]], head: Sequence[Cell]) -> Stack:
    """Each row below the one before: what it is about, then the rest with what it is.

    What the first column is called is said once, above the first row.
    """
    whole = list_key()
    items = [
        _row_as_item(row, head, (whole, whole.child("LI", number)), is_first=not number)
        for number, row in enumerate(rows)
    ]
    return Stack(items, Box(space_after=10))


def _row_as_item(
    row: Sequence[Cell], head: Sequence[Cell], keys: tuple[Key, Key], *, is_first: bool
) -> ListItem:
    content: list[Any] = [text(str(head[0]), "soft")] if is_first else []
    for column, (cell, name) in enumerate(zip(row, head, strict=True)):
        if not isinstance(cell, str):
            content += cell
        elif not column:
            content.append(text(cell, "row_title"))
        elif cell:
            content.append(_named(str(name), cell))
    for title in content[: 1 + is_first]:
        title.keepWithNext = 1
    box = Box(top=8, bottom=9, paint=_paint_hairline, is_whole=True, most_left=_MOST_LEFT)
    return ListItem(content, box, keys)


def _named(name: str, cell: str) -> Paragraph:
    """What stands in a cell behind what its column is called."""
    told = name if name.endswith("?") else f"{name}:"
    bold = style("strong").fontName
    return Paragraph(f'<font name="{bold}">{escape(told)}</font> {escape(cell)}', style("line"))


def _content(cell: Cell, name: str, side: Alignment) -> Sequence[Any]:
    """What stands in a cell: words of several lines a little apart, since each says its own."""
    if not isinstance(cell, str):
        return cell
    first, *more = cell.split("\n")
    return [text(first, name, side), *(one for line in more for one in _next(line, name, side))]


def _next(line: str, name: str, side: Alignment) -> Sequence[Any]:
    return [space(_LINES_APART), text(line, name, side)]


def _cell_style(row: int, column: int, header_rows: int, header_columns: int) -> str:
    return "cell_head" if row < header_rows or column < header_columns else "cell"


def _paint_head(canvas: Any, width: float, height: float) -> None:
    canvas.setFillColor(HexColor(colour("glaze")))
    canvas.rect(0, 0, width, height, stroke=0, fill=1)


# --- lists


def bullets(items: Sequence[str | Sequence[Any]]) -> list[Any]:
    """A list with bullets; an item is words, or flowables such as the items of a list within."""
    return _list(items, "Disc", lambda _: "•", 14)


def numbered(items: Sequence[str | Sequence[Any]], start: int = 1) -> list[Any]:
    """A list with numbers; an item is words, or flowables such as the items of a list within."""
    return _list(items, "Decimal", lambda number: f"{start + number}.", 20)


def _list(
    items: Sequence[str | Sequence[Any]],
    numbering: str,
    label: Callable[[int], str],
    indent: float,
) -> list[Any]:
    whole, room = list_key(numbering), indent * print_share()
    return in_company(
        [
            _list_item(item, label(number), room, (whole, whole.child("LI", number)))
            for number, item in enumerate(items)
        ]
    )


def _list_item(
    item: str | Sequence[Any], label: str, indent: float, keys: tuple[Key, Key]
) -> ListItem:
    content = [text(item, "line")] if isinstance(item, str) else item
    mark = text(label, "line")
    mark.key = keys[1].child("Lbl")
    return ListItem(content, Box(left=indent, space_before=3, space_after=3), keys, mark)
