"""Where statements lie on average and how far apart; where sorts agree, and where they do not."""

from collections.abc import Sequence

from assets.language import Words
from exports.charts.frame import Frame, Room
from exports.charts.parts import Scale, label, label_size, mean_text, put_label
from exports.charts.sketch import HEAD, PATTERN, READ, Sketch
from exports.drawing import Drawing
from game.q_sort.figures import Figure
from game.q_sort.state import QSort
from game.q_sort.told import signed

_FOOT = 46.0
_LABEL, _VALUE = 0.44, 150.0
_GAP = 8.0


def means(frame: Frame, state: QSort, found: Sequence[Figure], words: Words) -> Drawing:
    """A row a statement: a dot at its mean, and around it a band of one standard deviation.

    Args:
        frame: A row of it takes ``frame.height / len(found)``.
        state: The statements and the grid.
        found: In the order in which they are shown, such as ``by_mean(figures(…))``.
        words: For the legend and the figures.
    """
    sketch = Sketch(frame)
    body, foot = frame.room.foot(_FOOT, _GAP)
    rows = body.rows(max(len(found), 1), _GAP)
    size = label_size(sketch, state, [one.number for one in found], _label_room(rows[0]))
    scale = Scale(state, _scale_room(rows[0]))
    scale.put_columns(sketch, body.y, body.bottom)
    for figure, row in zip(found, rows, strict=False):
        put_label(sketch, state, figure.number, _label_room(row), size)
        _put_band(sketch, scale, figure, row)
        value = Room(row.right - _VALUE, row.y, _VALUE, row.height)
        told = mean_text(figure.mean, words)
        sketch.words(value, told, READ[3:], role="display", weight=700, anchor="end")
    legend, under = foot.left(_label_room(foot).width, 40)
    sketch.words(legend, words("q_chart.mean_legend"), PATTERN, "soft", is_pattern=True)
    scale.put_poles(sketch, state, Room(under.x, under.y, under.width - _VALUE, under.height))
    return sketch.drawing(_means_told(state, found, words))


def _label_room(row: Room) -> Room:
    return row.left(row.width * _LABEL)[0]


def _scale_room(row: Room) -> Room:
    """The room of a scale beside the labels, with half a column free at its ends."""
    left = row.width * _LABEL + 40
    return Room(row.x + left, row.y, row.width - left - _VALUE - 40, row.height).within(20)


def _put_band(sketch: Sketch, scale: Scale, figure: Figure, row: Room) -> None:
    middle = row.y + row.height / 2
    low, high = scale.x(figure.mean - figure.spread), scale.x(figure.mean + figure.spread)
    thick = min(row.height * 0.36, 28)
    band = Room(low, middle - thick / 2, max(high - low, 1), thick)
    sketch.box(band, "mist", "delft_2", radius=thick / 2, width=2)
    sketch.dot((scale.x(figure.mean), middle), min(row.height * 0.27, 20))


def _means_told(state: QSort, found: Sequence[Figure], words: Words) -> str:
    told = [
        words(
            "q_chart.mean_told",
            number=one.number,
            label=label(state, one.number),
            mean=mean_text(one.mean, words),
            spread=f"{one.spread:.1f}".replace(".", words("q_sort.decimal")),
        )
        for one in found
    ]
    return " ".join(told)


# --- agreement --------------------------------------------------------------------------------


def agreement(
    frame: Frame, state: QSort, alike: Sequence[Figure], apart: Sequence[Figure], words: Words
) -> Drawing:
    """Two columns: statements that all laid in about the same place, and those that they did not.

    Beside each stands how many laid it in each column.

    Args:
        frame: A row of it takes ``frame.height / len(alike)``, under a heading.
        state: The statements and the grid.
        alike: Those of least spread, such as the first of ``by_agreement(figures(…))``.
        apart: Those of most spread, the furthest apart first.
        words: For the headings.
    """
    sketch = Sketch(frame)
    halves = frame.room.columns(2, 56)
    count = max(len(alike), len(apart), 1)
    cells = [half.top(66, 12)[1].rows(count, 16) for half in halves]
    numbers = [one.number for one in (*alike, *apart)]
    size = label_size(sketch, state, numbers, _beside_places(cells[0][0]))
    for half, own, key, chosen in zip(
        halves, cells, ("alike", "apart"), (alike, apart), strict=True
    ):
        title = words(f"q_sort.stage.{key}")
        sketch.words(half.top(66)[0], title, HEAD, "delft", role="display", weight=700)
        for figure, cell in zip(chosen, own, strict=False):
            _put_places(sketch, state, figure, cell, size)
    return sketch.drawing(_agreement_told(state, alike, apart, words))


def _beside_places(cell: Room) -> Room:
    return cell.within(20, 10).left(cell.width * 0.54)[0]


def _put_places(sketch: Sketch, state: QSort, figure: Figure, cell: Room, size: float) -> None:
    sketch.box(cell, "paper", "line")
    put_label(sketch, state, figure.number, _beside_places(cell), size)
    inner = cell.within(20, 12).left(cell.width * 0.54, 12)[1]
    bars, foot = inner.foot(min(34, inner.height * 0.24), 4)
    lanes, most = bars.columns(len(figure.counts), 6), max(figure.counts, default=1)
    for count, lane in zip(figure.counts, lanes, strict=True):
        base = Room(lane.x, lane.bottom - 4, lane.width, 4)
        sketch.box(base, "line", radius=2)
        if count:
            height = max(lane.height * count / max(most, 1), 10)
            sketch.box(Room(lane.x, lane.bottom - height, lane.width, height), "delft", radius=6)
    values = [column.value for column in state.grid]
    sizes = PATTERN[2:]
    if values:
        low, high = foot.columns(2)
        sketch.words(low, signed(values[0]), sizes, "soft", is_pattern=True)
        sketch.words(high, signed(values[-1]), sizes, "soft", anchor="end", is_pattern=True)


def _agreement_told(
    state: QSort, alike: Sequence[Figure], apart: Sequence[Figure], words: Words
) -> str:
    told = []
    for key, chosen in (("alike", alike), ("apart", apart)):
        listed = "; ".join(
            words(
                "q_chart.range_told",
                number=one.number,
                label=label(state, one.number),
                least=signed(one.least),
                most=signed(one.most),
            )
            for one in chosen
        )
        told.append(f"{words(f'q_sort.stage.{key}')}: {listed}.")
    return " ".join(told)
