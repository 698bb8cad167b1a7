"""How long every part of a session was to take, and how long it took."""

from collections.abc import Sequence

from exports.charts.frame import Frame, Room
from exports.charts.sketch import PATTERN, Sketch
from exports.drawing import Drawing

Taken = tuple[str, int, int]
"""A part of the programme, its minutes as planned, and as they were."""

_NAME, _NUMBER, _GAP = 620.0, 210.0, 20.0
_BAR = 0.34
"""Of the height of a row."""


def minutes_taken(frame: Frame, parts: Sequence[Taken], told: str) -> Drawing:
    """Two bars for each part: planned above, taken below.

    Args:
        frame: A row for each part.
        parts: In order.
        told: What the chart says, for who cannot see it.
    """
    sketch = Sketch(frame)
    most = max((max(planned, taken) for _, planned, taken in parts), default=1) or 1
    for (name, planned, taken), row in zip(parts, frame.room.rows(len(parts)), strict=True):
        sketch.words(Room(row.x, row.y, _NAME, row.height), name, PATTERN, anchor="start")
        whole = row.width - _NAME - _NUMBER - 2 * _GAP
        height = row.height * _BAR
        top = row.y + row.height * (0.5 - _BAR)
        for number, (count, tone) in enumerate(((planned, "mist"), (taken, "delft"))):
            bar = Room(row.x + _NAME + _GAP, top + number * height, whole * count / most, height)
            if count:
                sketch.box(bar, fill=tone, radius=6)
        numbers = Room(row.right - _NUMBER, row.y, _NUMBER, row.height)
        sketch.words(numbers, f"{planned} → {taken}", PATTERN, anchor="start")
    return sketch.drawing(told)
