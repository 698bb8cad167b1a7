"""Charts: what they show is where the figures are, and their words fit, on stage and on paper."""

from itertools import pairwise

import pytest

from assets.language import words
from exports.charts import ROW, WIDTH, Frame, agreement, means
from exports.drawing import Box, Dot, Drawing, Text
from exports.pictures import framed, measured, picture
from game.q_sort.figures import by_agreement, by_mean, figures
from tests.exports.paper import text_of, write_story
from tests.game.q_sort.laid import with_sorts

STATE = with_sorts(7)
FOUND = by_mean(figures(STATE, ()))
FEW = (*FOUND[:5], *FOUND[-3:])
NL = words("nl")


def texts(drawing: Drawing) -> list[Text]:
    return [shape for shape in drawing.shapes if isinstance(shape, Text)]


def within(drawing: Drawing) -> bool:
    """Whether all words stand within the drawing."""
    for text in texts(drawing):
        wide = measured(text.words, text.role, text.weight, text.size)
        left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * wide
        if left < -0.5 or left + wide > drawing.width + 0.5 or not 0 <= text.y <= drawing.height:
            return False
    return True


def test_a_dot_lies_at_the_mean_of_each_statement() -> None:
    drawing = means(framed(rows=9), STATE, FEW, NL)
    dots = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    assert len(dots) == len(FEW)
    steps = [
        (one.x - other.x) / (a.mean - b.mean)
        for (one, other), (a, b) in zip(pairwise(dots), pairwise(FEW), strict=True)
        if a.mean != b.mean
    ]
    assert max(steps) - min(steps) < 0.01  # one scale for all
    assert steps[0] > 100  # units of a column


def test_the_band_around_it_is_as_wide_as_the_spread() -> None:
    drawing = means(framed(rows=9), STATE, FEW, NL)
    dots = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    column = (dots[0].x - dots[-1].x) / (FEW[0].mean - FEW[-1].mean)
    bands = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    middle = next(at for at, one in enumerate(FEW) if abs(one.mean) + one.spread < 3)
    assert bands[middle].width == pytest.approx(2 * FEW[middle].spread * column)


def test_all_statements_fit_on_paper_and_can_be_heard() -> None:
    drawing = means(framed(rows=25), STATE, FOUND, NL)
    assert drawing.is_whole
    assert within(drawing)
    statements = {f"{one.number}. {one.label}" for one in STATE.statements}
    assert all(one in drawing.alternative for one in statements)
    assert "Rugdekking" in text_of(write_story([picture(drawing, width=480)]))


def test_bars_count_who_laid_a_statement_where() -> None:
    ordered = by_agreement(figures(STATE, ()))
    drawing = agreement(framed(rows=9), STATE, ordered[:3], ordered[-3:], NL)
    assert drawing.is_whole
    assert within(drawing)
    bars = [one for one in drawing.shapes if isinstance(one, Box) and one.fill == "delft"]
    first = ordered[0].counts
    assert sum(first) == 7
    heights = [bar.height for bar in bars[: sum(count > 0 for count in first)]]
    counts = [count for count in first if count]
    assert [height / max(heights) for height in heights] == pytest.approx(
        [count / max(counts) for count in counts], abs=0.02
    )


def test_long_words_are_cut_and_that_is_known() -> None:
    narrow = Frame(WIDTH, ROW, lambda text, *_: 400.0 * len(text))
    drawing = means(narrow, STATE, FOUND[:1], NL)
    assert not drawing.is_whole
    assert any(text.words.endswith("…") for text in texts(drawing))
