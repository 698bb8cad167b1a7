"""How warm it was at each session, as a line over the bands; days to come as empty places."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from assets.language import Words
from exports.charts.frame import Frame, Room
from exports.charts.sketch import Sketch
from exports.drawing import Drawing
from game.pulse.reading import BANDS, COLDEST, HOTTEST
from game.traject.timeline import Moment

_NAMES, _DAYS = 250.0, 78.0
_ABOVE, _BELOW = 92.0, 40.0
"""Room that stays free over the hottest and under the coldest temperature."""

_NAME_SIZES = (46, 42, 38, 34, 30, 28)
_DAY_SIZES = (44, 40, 36, 32, 28)
_DEGREE_SIZES = (64, 60, 56, 54)
_GROUNDS = {"hot": "tea_mist", "warm": "paper", "lukewarm": "glaze", "cold": "mist"}
_DOT = 18.0


def temperatures(frame: Frame, moments: Sequence[Moment], words: Words) -> Drawing:
    """A dot for each temperature with its degrees, joined by a line; each day under it.

    Args:
        frame: From about 500 units high its words are read from the back row.
        moments: First to last; see :func:`game.traject.timeline.timeline`.
        words: For bands, days and degrees.
    """
    sketch = Sketch(frame)
    field, days = frame.room.foot(_DAYS)
    _put_bands(sketch, field, words)
    lanes = field.left(_NAMES)[1].columns(max(len(moments), 1))
    for lane, moment in zip(lanes, moments, strict=False):
        if moment.degrees is None:
            x = lane.middle[0]
            sketch.line((x, field.y + 16), (x, field.bottom - 16), "soft", 3, (10, 12))
    read = [
        ((lane.middle[0], _level(field, one.degrees)), one.degrees)
        for lane, one in zip(lanes, moments, strict=False)
        if one.degrees is not None
    ]
    for (before, _), (after, _) in pairwise(read):
        sketch.line(before, after, "tea", 7)
    for place, degrees in read:
        sketch.dot(place, _DOT, "tea", "paper", 5)
        above = Room(place[0] - 120, place[1] - 96, 240, 76)
        _display(sketch, above, words("pulse.degree", degrees=degrees), "tea_ink")
    for lane, moment in zip(lanes, moments, strict=False):
        under = Room(lane.x + 4, days.y + 8, lane.width - 8, days.height - 8)
        ink = "ink" if moment.degrees is not None else "soft"
        day = _day(moment, words)
        sketch.words(under, day, _DAY_SIZES, ink, anchor="middle", is_pattern=True)
    return sketch.drawing(_told(moments, words))


def _display(sketch: Sketch, room: Room, text: str, ink: str) -> None:
    sketch.words(room, text, _DEGREE_SIZES, ink, role="display", weight=700, anchor="middle")


def _level(field: Room, degrees: float) -> float:
    """Where a temperature stands, from the top down."""
    least, most = field.bottom - _BELOW, field.y + _ABOVE
    return least - (least - most) * (degrees - COLDEST) / (HOTTEST - COLDEST)


def _put_bands(sketch: Sketch, field: Room, words: Words) -> None:
    top, labels = field.y, [words(f"pulse.band.{name}.label") for name, _ in BANDS]
    room = Room(0, 0, _NAMES - 56, _level(field, 60) - _level(field, 80))
    size = sketch.common_size(labels, room, _NAME_SIZES, "display")
    for name, least in BANDS:
        bottom = _level(field, least) if least > COLDEST else field.bottom
        ground = Room(field.x, top, field.width, bottom - top)
        sketch.box(ground, _GROUNDS[name], radius=0)
        label = ground.within(28).left(room.width)[0]
        text = words(f"pulse.band.{name}.label")
        sketch.words(label, text, (size,), role="display", is_pattern=True)
        top = bottom


def _day(moment: Moment, words: Words) -> str:
    return words.day(date.fromisoformat(moment.day), "short")


def _told(moments: Sequence[Moment], words: Words) -> str:
    told = [
        words("pulse.chart.told", day=_day(one, words), degrees=one.degrees)
        for one in moments
        if one.degrees is not None
    ]
    return words("pulse.chart.all", told=", ".join(told))
