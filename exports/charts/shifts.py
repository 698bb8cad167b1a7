"""What has moved since an earlier session: then and now on one line."""

from collections.abc import Sequence

from assets.language import Words
from exports.charts.frame import Frame, Room
from exports.charts.parts import Scale, label, label_size, mean_text, put_label
from exports.charts.sketch import HEAD, PATTERN, READ, Sketch
from exports.drawing import Drawing
from game.q_sort.state import QSort
from game.q_sort.then_and_now import Shift

_FOOT = 46.0
_HEAD = 66.0
_LABEL, _VALUE = 0.44, 150.0


def shifts(
    frame: Frame, state: QSort, up: Sequence[Shift], down: Sequence[Shift], words: Words
) -> Drawing:
    """Statements that lie higher than they did, and those that lie lower.

    An open dot is the mean of then, a full one that of now.

    Args:
        frame: Its rows share it under two headings.
        state: The statements and the grid.
        up: Those that moved right, the furthest first; so too ``down``, to the left.
        down: Those that moved left.
        words: For headings, legend and figures.
    """
    sketch = Sketch(frame)
    body, foot = frame.room.foot(_FOOT, 8)
    groups = [(key, group) for key, group in (("higher", up), ("lower", down)) if group]
    count = sum(len(group) for _, group in groups)
    row_height = (body.height - len(groups) * (_HEAD + 6)) / max(count, 1)
    numbers = [one.number for one in (*up, *down)]
    first = Room(body.x, body.y, body.width, row_height - 8)
    size = label_size(sketch, state, numbers, _label_room(first))
    scale = Scale(state, _scale_room(first))
    top = body.y
    for key, group in groups:
        head = Room(body.x, top, body.width, _HEAD)
        sketch.words(head, words(f"q_chart.{key}"), HEAD, "delft", role="display", weight=700)
        top += _HEAD + 6
        scale.put_columns(sketch, top, top + row_height * len(group) - 8)
        for shift in group:
            row = Room(body.x, top, body.width, row_height - 8)
            put_label(sketch, state, shift.number, _label_room(row), size)
            _put_shift(sketch, scale, shift, row)
            value = Room(row.right - _VALUE, row.y, _VALUE, row.height)
            told = mean_text(shift.by, words)
            sketch.words(value, told, READ[3:], role="display", weight=700, anchor="end")
            top += row_height
    legend, under = foot.left(_label_room(foot).width, 40)
    sketch.words(legend, words("q_chart.shift_legend"), PATTERN, "soft", is_pattern=True)
    scale.put_poles(sketch, state, Room(under.x, under.y, under.width - _VALUE, under.height))
    return sketch.drawing(_told(state, (*up, *down), words))


def _label_room(row: Room) -> Room:
    return row.left(row.width * _LABEL)[0]


def _scale_room(row: Room) -> Room:
    left = row.width * _LABEL + 40
    return Room(row.x + left, row.y, row.width - left - _VALUE - 40, row.height).within(20)


def _put_shift(sketch: Sketch, scale: Scale, shift: Shift, row: Room) -> None:
    middle, radius = row.y + row.height / 2, min(row.height * 0.27, 20)
    then, now = scale.x(shift.then), scale.x(shift.now)
    sketch.line((then, middle), (now, middle), "tea", 10)
    sketch.dot((then, middle), radius, "paper", "delft", 5)
    sketch.dot((now, middle), radius + 2)


def _told(state: QSort, found: Sequence[Shift], words: Words) -> str:
    return " ".join(
        words(
            "q_chart.shift_told",
            number=one.number,
            label=label(state, one.number),
            then=mean_text(one.then, words),
            now=mean_text(one.now, words),
        )
        for one in found
    )
