"""The emergency plan: the whole session on one A4, for when the laptop dies."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from assets.language import Words
from exports.blocks import heading, text
from exports.pages import Part
from exports.rows import bullets, data_table
from exports.sheet import PORTRAIT, Sheet
from exports.tagged.boxes import Stack
from game import keyed
from game.day.agenda import block_title
from game.day.pacing import Slot, schedule
from game.day.said import note_of
from game.workshop.state import Block, Workshop

_ZOOMS = (1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.77, 0.74, 0.71)
"""How much smaller than usual all is printed, at most; smaller cannot be read standing up."""

_MARGIN = 13 * mm
_MOST_PARTS = 60
"""Of which all can ever be told on one page."""

_MOST_LETTERS, _FEW_LETTERS = 400, 60


@dataclass(frozen=True, slots=True)
class _Detail:
    """How much is told of each part.

    Attributes:
        columns: Which of them there are.
        letters: Of a text, at most.
        parts: How many, at most.
    """

    columns: tuple[str, ...] = ("time", "part", "do", "materials", "what_if")
    letters: int = _MOST_LETTERS
    parts: int = 1000


_DETAILS = (
    _Detail(),
    _Detail(letters=_FEW_LETTERS * 2),
    _Detail(("time", "part", "do", "materials"), _FEW_LETTERS * 2),
    _Detail(("time", "part", "do"), _FEW_LETTERS),
    _Detail(("time", "part", "do"), _FEW_LETTERS, parts=30),
    _Detail(("time", "part", "do"), _FEW_LETTERS, parts=15),
)
"""From everything to what one cannot do without."""

_SHARES = {"time": 2.95, "part": 3.4, "do": 6.0, "materials": 3.0, "what_if": 4.8}


def emergency_part(workshop: Workshop, words: Words, now: datetime) -> Part:
    """The plan on one page, however long the programme is.

    First everything is printed smaller; when that is not enough, the least needed goes.

    Args:
        workshop: Its session.
        words: In the language of the trainer's papers, with the client's word for a customer.
        now: From which the times of what is still to come are counted.
    """
    planned = len(workshop.meeting.blocks) if workshop.meeting else 0
    for detail in _DETAILS if planned <= _MOST_PARTS else _DETAILS[-2:]:
        story = _story(workshop, words, now, detail)
        if _fits(story, _sheet(_ZOOMS[-1])):
            largest = next(zoom for zoom in _ZOOMS if _fits(story, _sheet(zoom)))
            return Part(_sheet(largest), _story(workshop, words, now, detail))
    shortest = replace(_DETAILS[-1], letters=20)
    return Part(_sheet(_ZOOMS[-1]), _story(workshop, words, now, shortest))


def _sheet(zoom: float) -> Sheet:
    return Sheet(PORTRAIT.width / zoom, PORTRAIT.height / zoom, margin=_MARGIN / zoom, zoom=zoom)


def _fits(story: Sequence[Any], sheet: Sheet) -> bool:
    """Whether all of it is on one page."""
    height: float = Stack(story).wrapOn(Canvas(""), sheet.text_width, sheet.text_height)[1]
    return height <= sheet.text_height


def _story(workshop: Workshop, words: Words, now: datetime, detail: _Detail) -> list[Any]:
    slots = schedule(workshop.meeting, workshop.block, now) if workshop.meeting else ()
    story: list[Any] = [heading(words("emergency.title"), 1), text(words("emergency.line"))]
    if slots:
        story.append(_table(slots[: detail.parts], workshop, words, detail))
    else:
        story.append(text(words("script.empty"), "open"))
    left = len(slots) - detail.parts
    if left > 0:
        story.append(text(words.count("emergency.more", left), "small"))
    return [*story, heading(words("emergency.always")), *bullets(words.lines("emergency.lines"))]


def _table(slots: Sequence[Slot], workshop: Workshop, words: Words, detail: _Detail) -> Any:
    head = [words(f"emergency.column.{name}") for name in detail.columns]
    rows = [_row(slot, workshop, words, detail) for slot in slots]
    return data_table([head, *rows], [_SHARES[name] for name in detail.columns], header_columns=2)


def _row(slot: Slot, workshop: Workshop, words: Words, detail: _Detail) -> list[str]:
    block = slot.block
    told = {
        "time": f"{slot.begins:%H:%M}–{slot.ends:%H:%M}",
        "part": block_title(block, words),
        "do": one_thing(block, workshop, words),
        "materials": note_of(block, "materials", words),
        "what_if": note_of(block, "what_if", words),
    }
    return [_at_most(told[name], detail.letters) for name in detail.columns]


def one_thing(block: Block, workshop: Workshop, words: Words) -> str:
    """The one thing to do in a part without a screen; nothing where nobody can know it."""
    key = f"emergency.do.{block.name}"
    if words.has(key) and not (block.title and block.goal):
        return words(key)
    round = keyed.find(workshop.rounds, block.round)
    return block.goal or (words(f"emergency.exercise.{round.exercise}") if round else "")


def _at_most(told: str, letters: int) -> str:
    flat = " ".join(told.split())
    return flat if len(flat) <= letters else flat[: letters - 2].rstrip() + " …"
