"""The typical sort of a factor as it would lie on the table: a grid of cards."""

from collections.abc import Mapping, Sequence

from exports.charts.frame import Frame, Room
from exports.charts.sketch import Sketch
from exports.drawing import Drawing
from exports.pictures import measured
from exports.q_report.study import Study

_WIDTH = 728.0
_HEAD, _GAP = 20.0, 3.0
_ROW_AT_MOST, _HEIGHT_AT_MOST = 58.0, 340.0
_NUMBER_SIZES = (8.5, 7.5)
_LABEL_SIZES = (10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5)
_NUMBER_ROOM = 11.0
_PLACE = (11.0,)

Marks = Mapping[int, str]
"""Stars behind the numbers of distinguishing statements."""


def grid(study: Study, factor: int, marks: Marks) -> Drawing:
    """A column for each place, the highest z-score on top.

    Args:
        study: Whose factor.
        factor: Counted from 0; it has scores.
        marks: Of the statements that distinguish it; they have a warm ground.
    """
    columns = _columns(study, factor)
    tallest = max(len(numbers) for _, numbers in columns)
    row = min(_ROW_AT_MOST, (_HEIGHT_AT_MOST - _HEAD) / tallest)
    sketch = Sketch(Frame(_WIDTH, _HEAD + row * tallest, measured))
    size = _label_size(sketch, study, row, len(columns))
    rooms = Room(0, 0, _WIDTH, _HEAD + row * tallest).columns(len(columns), _GAP)
    for (place, numbers), room in zip(columns, rooms, strict=True):
        head, under = room.top(_HEAD)
        sketch.words(
            head, study.place(place), _PLACE, "delft", role="display", weight=700, anchor="middle"
        )
        for at, number in enumerate(numbers):
            cell = Room(under.x, under.y + at * row, under.width, row - _GAP)
            _put_card(sketch, study, number, cell, size, marks.get(number, ""))
    return sketch.drawing(_told(study, columns, marks))


def _columns(study: Study, factor: int) -> list[tuple[float, list[int]]]:
    """Every place of the grid, from low to high, with the statements that lie there."""
    places = study.analysis.arrays[:, factor].tolist()
    scores = study.analysis.z_scores[:, factor].tolist()
    values = sorted({*study.analysis.grid.tolist(), *places})
    order = sorted(range(len(places)), key=lambda at: (-round(scores[at], 9), at))
    return [(value, [at + 1 for at in order if places[at] == value]) for value in values]


def _label_size(sketch: Sketch, study: Study, row: float, columns: int) -> float:
    """One size at which all labels fit."""
    cell = Room(0, 0, (_WIDTH - _GAP * (columns - 1)) / columns, row - _GAP)
    texts = [study.short(at + 1) for at in range(len(study.analysis.grid))]
    return sketch.common_size(texts, _beside_number(cell), _LABEL_SIZES, weight=400)


def _beside_number(cell: Room) -> Room:
    return cell.within(3, 2).top(_NUMBER_ROOM)[1]


def _put_card(
    sketch: Sketch, study: Study, number: int, cell: Room, size: float, mark: str
) -> None:
    fill, stroke = ("tea_mist", "tea") if mark else ("paper", "line")
    sketch.box(cell, fill, stroke, radius=4, width=0.8)
    inner = cell.within(3, 2)
    tint = "tea_ink" if mark else "delft"
    label = study.short(number)
    number_room = inner.top(min(_NUMBER_ROOM, inner.height))[0] if label else inner
    sketch.words(number_room, f"{number}{mark}", _NUMBER_SIZES, tint, role="display", weight=700)
    under = _beside_number(cell)
    if label and under.height >= _LABEL_SIZES[-1]:
        sketch.words(under, label, (size,), weight=400, is_centred=False)


def _told(study: Study, columns: Sequence[tuple[float, Sequence[int]]], marks: Marks) -> str:
    """From the highest place down, the numbers in each; the texts stand in the table."""
    told = [
        study.words(
            "q_report.grid_told",
            place=study.place(place),
            numbers=", ".join(f"{number}{marks.get(number, '')}" for number in numbers),
        )
        for place, numbers in reversed(columns)
        if numbers
    ]
    return " ".join(told)
