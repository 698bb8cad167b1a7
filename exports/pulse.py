"""The theepotmeting on paper: how warm it is, all readings in a line, empty places to come."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from exports.art import illustration
from exports.blocks import space, text
from exports.charts import temperatures
from exports.pictures import framed, picture
from exports.rows import date_strip
from exports.source import Source
from exports.tagged.boxes import Columns, Stack
from game.pulse.reading import Reading, wisps
from game.pulse.state import ITEMS
from game.traject.timeline import Moment, timeline

Story = list[Any]

_WIDTH = 480.0
"""Points of the text on A4, which the line fills."""

_POT = 76.0
"""Points."""

_ABOVE_STRIP = 8.0

_LINE = 620.0
"""Units that the line is high; see :mod:`exports.charts`."""


def teapot(source: Source) -> Story:
    """The last temperature and its advice, all of them in a line, and empty places."""
    words, moments = source.words, timeline(source.gathered)
    readings = [one.reading for one in source.gathered.temperatures]
    story: Story = _last(source, readings[-1]) if readings else [text(words("pulse.paper.empty"))]
    if len(readings) > 1:
        read = [one for one in moments if one.degrees is not None]
        story.append(picture(temperatures(framed(height=_LINE), read, words), _WIDTH))
    cells = [_cell(source, one) for one in moments]
    if not cells:
        cells = [(words("pulse.paper.today"), words("pulse.paper.to_come"))]
    return [*story, space(_ABOVE_STRIP), *date_strip(cells), text(words("pulse.homemade"), "small")]


def _cell(source: Source, moment: Moment) -> tuple[str, str]:
    """A day and its temperature; the days stand in their order, which tells the year."""
    words = source.words
    if moment.degrees is None:
        return source.day(moment.day, "short"), words("pulse.paper.to_come")
    return source.day(moment.day, "short"), words("pulse.degrees", degrees=moment.degrees)


def _last(source: Source, found: Reading) -> Story:
    """The teapot as warm as it was, with what goes with it, and each sentence by its label."""
    words, band = source.words, found.band
    now = words("pulse.paper.now", degrees=found.degrees, band=words(f"pulse.band.{band}.label"))
    by_sentence = " · ".join(
        words(
            "pulse.paper.by_sentence", sentence=words(f"pulse.item.{item}.label"), degrees=degrees
        )
        for item, degrees in zip(ITEMS, found.by_item, strict=True)
    )
    told = [
        text(now, "lead"),
        text(words(f"pulse.band.{band}.plan")),
        text(words("pulse.advice", text=words(f"pulse.band.{band}.advice")), "warm"),
        text(by_sentence, "line"),
    ]
    pot = illustration(f"art/teapot-{wisps(found.degrees)}.svg", _POT, "")
    return [Columns([Stack([pot]), Stack(told)], (1, 5), gap=12)]


PLAN: Mapping[str, Callable[[Source], Story]] = MappingProxyType({"A8": teapot})
