"""The scree line: eigenvalues from high to low, beside those of chance."""

from collections.abc import Sequence
from itertools import pairwise

from exports.drawing import Dot, Drawing, Line, Shape, Text
from exports.q_report.study import Study

_WIDTH, _HEIGHT = 430.0, 190.0
_LEFT, _RIGHT, _TOP, _FOOT = 34.0, 96.0, 12.0, 26.0
_SMALL = 9.0
_SHOWN = 10


def scree(study: Study) -> Drawing:
    """The first ten eigenvalues as a line, those of chance as a dashed one, and the line of 1."""
    words, counts = study.words, study.counts
    shown = min(_SHOWN, len(counts.eigenvalues))
    values = [float(value) for value in counts.eigenvalues[:shown]]
    chance = [float(value) for value in counts.random[:shown]]
    top = max(*values, *chance, 1.0)
    own, other = _points(values, top), _points(chance, top)
    floor = _HEIGHT - _FOOT
    one = _points([1.0], top)[0][1]
    shapes: list[Shape] = [
        Line(_LEFT, floor, _WIDTH - _RIGHT, floor, "line"),
        Line(_LEFT, one, _WIDTH - _RIGHT, one, "line", 0.8),
        Text(_LEFT - 6, one + 3, "1", _SMALL, "soft", anchor="end"),
        Text(_LEFT - 6, _TOP + 3, study.figure(top, 1), _SMALL, "soft", anchor="end"),
        *_joined(other, "tea", (4, 3)),
        *_joined(own, "delft"),
        *(Dot(x, y, 3) for x, y in own),
        *(
            Text(x, floor + 14, str(at), _SMALL, "soft", anchor="middle")
            for at, (x, _) in enumerate(own, 1)
        ),
        *_named(own[-1], words("q_report.scree_own"), "delft"),
    ]
    gap = 12.0 if abs(own[-1][1] - other[-1][1]) < 11 else 0.0
    shapes += _named((other[-1][0], other[-1][1] - gap), words("q_report.scree_chance"), "tea")
    told = words(
        "q_report.scree_told",
        values=" · ".join(study.figures(values, 2)),
        chance=" · ".join(study.figures(chance, 2)),
    )
    return Drawing(_WIDTH, _HEIGHT, tuple(shapes), told)


def _points(values: Sequence[float], top: float) -> list[tuple[float, float]]:
    room = _WIDTH - _LEFT - _RIGHT - 16
    high = _HEIGHT - _TOP - _FOOT
    step = room / max(len(values) - 1, 1)
    return [
        (_LEFT + 8 + at * step, _TOP + high * (1 - value / top)) for at, value in enumerate(values)
    ]


def _joined(
    points: Sequence[tuple[float, float]], stroke: str, dash: tuple[float, ...] = ()
) -> list[Shape]:
    return [Line(*start, *end, stroke, 1.6, dash) for start, end in pairwise(points)]


def _named(point: tuple[float, float], name: str, fill: str) -> list[Shape]:
    return [Text(point[0] + 12, point[1] + 3, name, _SMALL, fill, weight=600)]
