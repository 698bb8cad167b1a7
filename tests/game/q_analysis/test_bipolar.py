"""A factor with two ends."""

import numpy as np

from game.q_analysis import Options, analyse
from game.q_analysis.bipolar import bipolar, split
from game.q_analysis.frozen import Array
from tests.game.q_analysis.made import made_sorts, named


def two_ends() -> Array:
    """Four people see it one way, three the other way around, and four otherwise."""
    ranks = made_sorts(6, sorts=8, viewpoints=2).ranks
    return np.column_stack([ranks, -ranks[:, [0, 2, 4]]])


def test_a_factor_with_two_ends_is_noticed_and_can_be_split() -> None:
    sorts = named(two_ends())
    whole = analyse(sorts, Options(2))
    (place,) = bipolar(whole.loadings, whole.flagged)
    assert [at.facts["factor"] for at in whole.cautions if at.key == "bipolar"] == [f"f{place}"]
    found = analyse(sorts, Options(2, splits=(place,)))
    assert found.factor_names[place - 1 : place + 1] == (f"f{place}a", f"f{place}b")
    assert found.flagged.sum() == whole.flagged.sum()
    assert ((found.loadings > 0) >= found.flagged)[:, [place - 1, place]].all()
    assert found.communalities.tolist() == whole.communalities.tolist()
    assert not any(at.key == "bipolar" for at in found.cautions)
    assert found.factor_correlations[place - 1, place] < -0.5


def test_splitting_nothing_changes_nothing() -> None:
    loadings, flagged = np.array([[0.6, 0.1], [0.2, -0.7]]), np.array([[True, False]] * 2)
    same, flags, names = split(loadings, flagged, ())
    assert same.tolist() == loadings.tolist()
    assert flags.tolist() == flagged.tolist()
    assert names == ("f1", "f2")
