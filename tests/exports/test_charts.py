"""Charts: what they show is where the figures are, and their words fit, on stage and on paper."""

from itertools import combinations, pairwise
from math import cos, hypot, sin

import pytest

from assets.language import words
from exports.charts import (
    ROW,
    WIDTH,
    Frame,
    agreement,
    map_of_sorts,
    means,
    own_cards,
    profile,
    shifts,
    top_fives,
)
from exports.drawing import Box, Dot, Drawing, Line, Text
from exports.pictures import framed, measured, picture
from game.q_sort.figures import by_agreement, by_dimension, by_mean, figures
from game.q_sort.then_and_now import Shift
from game.sorts.alikeness import Point
from game.sorts.alikeness import map_of_sorts as points_of
from game.workshop.state import Team
from tests.exports.paper import text_of, write_story
from tests.game.q_sort.laid import after, placed, with_sorts

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


def test_a_card_in_every_top_five_is_dark_and_one_in_several_is_light() -> None:
    state = after(
        *placed("balie", (3, 4), 3), *placed("spreekuur", (4, 9), 3), *placed("telefoon", (4, 3), 3)
    )
    teams = [("balie", "Balie"), ("spreekuur", "Spreekuur"), ("telefoon", "Telefoon")]
    drawing = top_fives(framed(height=690), state, teams, (), NL)
    fills = [one.fill for one in drawing.shapes if isinstance(one, Box)]
    assert fills == ["mist", "delft", "delft", "paper", "delft", "mist"]
    assert not any(isinstance(one, Dot) for one in drawing.shapes)
    assert "vol: in elke top 5 · omlijnd" in texts(drawing)[-1].words


def test_under_a_card_a_dot_tells_where_people_laid_it_alone() -> None:
    state = with_sorts(7)
    found = figures(state, ("p0",))
    drawing = top_fives(framed(height=690), state, [("p0", "Balie")], found, NL)
    dots = [one for one in drawing.shapes if isinstance(one, Dot)]
    means_of = {one.number: one.mean for one in found}
    top = [means_of[number] for number in state.top_of(state.sort_of("p0"))]
    assert sorted(range(5), key=lambda at: dots[at].x) == sorted(range(5), key=lambda at: top[at])


def test_bars_of_themes_begin_at_the_middle_of_the_grid() -> None:
    themes = by_dimension(STATE, figures(STATE, ()))
    drawing = profile(framed(rows=10), STATE, themes, NL)
    bars = [one for one in drawing.shapes if isinstance(one, Box) and one.fill != "glaze"]
    zero = next(one.x1 for one in drawing.shapes if isinstance(one, Line))
    assert len(bars) == len(themes)
    for bar, theme in zip(bars, themes, strict=True):
        assert (bar.x if theme.mean >= 0 else bar.x + bar.width) == pytest.approx(zero, abs=6)
    assert within(drawing)


def test_on_the_map_people_have_no_name_and_nothing_lies_over_anything() -> None:
    state = with_sorts(20)
    teams = (Team("p18", "Balie", "B"), Team("p19", "Telefoon"))
    points = points_of(state, [team.id for team in teams])
    drawing = map_of_sorts(framed(height=690), points, teams, NL)
    assert {text.words for text in texts(drawing)} >= {"B", "T", "Balie", "Telefoon"}
    assert not any(text.words.startswith("p") for text in texts(drawing))
    people = [one for one in drawing.shapes if isinstance(one, Dot)][:18]
    for one, other in combinations(people, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius - 1
    assert "18 sorteringen, zonder namen." in drawing.alternative


def test_a_map_of_many_has_a_dot_for_each_within_its_frame() -> None:
    crowd = [Point("", cos(at) * at / 300, sin(at) * at / 300) for at in range(300)]
    drawing = map_of_sorts(framed(height=690), crowd, (), NL)
    dots = [one for one in drawing.shapes if isinstance(one, Dot)]
    assert len(dots) == 301
    assert all(0 < one.x < drawing.width and 0 < one.y < drawing.height for one in dots)


def test_then_is_an_open_dot_and_now_a_full_one() -> None:
    up, down = [Shift(6, -1.2, 0.3)], [Shift(9, 1.0, -0.5), Shift(16, 0.6, 0.1)]
    drawing = shifts(framed(rows=8), STATE, up, down, NL)
    dots = [one for one in drawing.shapes if isinstance(one, Dot)]
    assert [dot.fill for dot in dots] == ["paper", "delft"] * 3
    moved = [now.x - then.x for then, now in zip(dots[::2], dots[1::2], strict=True)]
    assert moved == pytest.approx([moved[0], -moved[0], -moved[0] / 3])
    assert moved[0] > 0
    assert "6. " in drawing.alternative
    assert "toen −1,2, nu +0,3" in drawing.alternative


@pytest.mark.parametrize("count", [1, 3, 4, 7])
def test_every_own_card_stands_whole_with_its_team(count: int) -> None:
    cards = [(f"Team {at}", "We horen hoe het met een klant is afgelopen.") for at in range(count)]
    drawing = own_cards(framed(height=690), cards, NL)
    assert drawing.is_whole
    assert within(drawing)
    assert [one.words for one in texts(drawing) if one.is_pattern] == [name for name, _ in cards]
