"""What the room sees of several sorts."""

from dataclasses import replace

import numpy as np
import pytest

from game.q_sort.events import StatementPlaced
from game.q_sort.figures import by_agreement, by_dimension, by_lever, by_mean, figures, times_in_top
from tests.game.q_sort.laid import after, placed, shuffled, with_sorts


@pytest.mark.parametrize("count", [0, 1, 4])
def test_fewer_than_five_show_nothing(count: int) -> None:
    assert figures(with_sorts(count), ()) == ()


def test_an_unfinished_sheet_does_not_count() -> None:
    state = after(*placed("p1", (3, 4), 3))
    assert state.whole_sorts() == ()
    assert not state.is_whole(state.sort_of("p1"))


def test_means_and_spread_are_those_of_numpy() -> None:
    state = with_sorts(7)
    table = np.array(
        [[sort.column_of(number) for sort in state.sorts] for number in range(1, 25)], dtype=float
    )
    found = figures(state, ())
    assert [one.number for one in found] == list(range(1, 25))
    np.testing.assert_allclose([one.mean for one in found], table.mean(axis=1), atol=1e-12)
    np.testing.assert_allclose([one.spread for one in found], table.std(axis=1, ddof=1), atol=1e-12)
    assert [one.least for one in found] == table.min(axis=1).tolist()
    assert [one.most for one in found] == table.max(axis=1).tolist()


def test_the_highest_mean_and_the_smallest_spread_come_first() -> None:
    found = figures(with_sorts(6), ())
    means = [one.mean for one in by_mean(found)]
    spreads = [one.spread for one in by_agreement(found)]
    assert means == sorted(means, reverse=True)
    assert spreads == sorted(spreads)


def test_how_often_a_statement_is_in_a_top_five() -> None:
    state = after(
        *placed("balie", (3, 4), 3),
        *placed("spreekuur", (4, 9), 3),
        StatementPlaced("balie", 1, 0),
    )
    assert times_in_top(state, ("balie", "spreekuur")) == ((4, 2), (3, 1), (9, 1))
    assert times_in_top(state, ("telefoon",)) == ()


def test_what_a_team_laid_does_not_count_again() -> None:
    state = with_sorts(6)
    assert figures(state, ("p0", "p5")) == ()
    assert len(figures(state, ("p0",))) == 24
    with_team = replace(state, sorts=(*state.sorts, shuffled("group", 99)))
    assert figures(with_team, ()) == figures(state, ())


def test_themes_are_the_means_of_their_statements() -> None:
    state = with_sorts(6)
    found = figures(state, ())
    means = {one.number: one.mean for one in found}
    themes = by_dimension(state, found)
    assert sum(theme.count for theme in themes) == 24
    assert [theme.mean for theme in themes] == sorted((t.mean for t in themes), reverse=True)
    for theme in themes:
        own = [means[one.number] for one in state.statements if one.dimension == theme.id]
        assert theme.mean == pytest.approx(np.mean(own))
    assert {lever.id for lever in by_lever(state, found)} == {"willen", "kunnen", "mogen"}
