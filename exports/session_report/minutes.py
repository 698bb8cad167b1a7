"""The parts of a session, with their minutes as planned and as they were, and bars for them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor

from exports.blocks import text
from exports.rows import Cell, data_table
from exports.source import Source
from exports.styles import colour
from exports.tagged.boxes import Box, Columns, Stack
from game.day.agenda import block_title
from game.day.timing import visit_of
from game.workshop.state import Block, Meeting

_BAR = 5.0
"""Points that a bar is high."""

_TOP = 3.0
"""Points above the bars, so that they stand beside their number."""


def parts(source: Source, meeting: Meeting, made_at: datetime) -> Sequence[Any]:
    """A row for each part; light what was planned, dark what it took."""
    words = source.words
    head = tuple(words(f"session_report.{key}") for key in ("when", "part", "planned", "taken"))
    most = max((_longest(block, made_at) for block in meeting.blocks), default=1) or 1
    rows = [
        (
            f"{block.began[11:16]}–{block.ended[11:16] or '…'}" if block.began else "–",
            block_title(block, words),
            str(_planned(block)),
            _taken(source, block, made_at, most),
        )
        for block in meeting.blocks
    ]
    sides: Any = ("left", "left", "right", "right")
    table = data_table([head, *rows], (3, 7, 2, 7), alignments=sides)
    return [table, text(words("session_report.bars"), "small")]


def minutes_of(block: Block, made_at: datetime) -> int:
    """Minutes on stage."""
    visit = max(visit_of(block, made_at), timedelta())
    return round((block.spent + visit.total_seconds()) / 60)


def _planned(block: Block) -> int:
    return block.minutes - block.added


def _longest(block: Block, made_at: datetime) -> int:
    return max(_planned(block), minutes_of(block, made_at))


def _taken(source: Source, block: Block, made_at: datetime, most: int) -> Cell:
    if block.is_skipped or not block.began:
        key = "skipped" if block.is_skipped else "not_done"
        return source.words(f"session_report.{key}")
    taken = minutes_of(block, made_at)
    paint = partial(_paint_bars, (_planned(block) / most, taken / most))
    bars = Stack([], Box(top=_TOP + 2 * _BAR, paint=paint))
    return [Columns([bars, Stack([text(str(taken), "cell", "right")])], (6, 1))]


def _paint_bars(shares: Sequence[float], canvas: Any, width: float, _height: float) -> None:
    for number, (share, tone) in enumerate(zip(shares, ("mist", "delft"), strict=True)):
        if share:
            canvas.setFillColor(HexColor(colour(tone)))
            canvas.rect(0, (1 - number) * _BAR, share * width, _BAR, stroke=0, fill=1)
