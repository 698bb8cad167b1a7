"""Which statements tell factors apart, on examples that can be followed by hand."""

import numpy as np

from game.q_analysis import Options, analyse
from game.q_analysis.comparisons import comparisons
from tests.game.q_analysis.made import made_sorts


def verdicts(*rows: tuple[float, ...]) -> tuple[str, ...]:
    scores = np.array(rows)
    errors = np.full((scores.shape[1], scores.shape[1]), 0.5)
    names = [f"f{place + 1}" for place in range(scores.shape[1])]
    return comparisons(scores, errors, names).verdicts


def test_verdicts_in_words() -> None:
    assert verdicts((0, 0.98), (0, 0.981)) == ("Consensus", "Distinguishing")
    assert verdicts((0, 0, 0), (2, 0, 0), (0, 1.5, 3), (0, 0.9, 1.8)) == (
        "Consensus",
        "Distinguishes f1 only",
        "Distinguishes all",
        "",
    )
    four = verdicts((3, 0, 0.5, 1.0), (-3, 3, 0, 0.5))
    assert four == ("Distinguishes f1 ", "Distinguishes f1 Distinguishes f2 ")
    assert verdicts((1.0,), (0.0,)) == ("", "")


def test_kade_counts_a_difference_of_exactly_the_critical_value() -> None:
    scores, errors = np.array([[0.0, 0.98]]), np.full((2, 2), 0.5)
    names = ("f1", "f2")
    assert comparisons(scores, errors, names, like="kade").significant.all()
    assert not comparisons(scores, errors, names).significant.any()


def test_stricter_levels_distinguish_less() -> None:
    sorts = made_sorts(1)
    usual, strict = (analyse(sorts, Options(levels=at)) for at in ((0.05, 0.01), (0.001, 0.0001)))
    assert (strict.comparisons.significant <= usual.comparisons.strictly).all()
    assert (usual.comparisons.strictly <= usual.comparisons.significant).all()
    assert strict.comparisons.significant.sum() < usual.comparisons.significant.sum()
