"""Given the same resamples every step of our bootstrap is that of qmethod."""

import numpy as np
import pytest

from game.q_analysis import Bootstrap, Options, bootstrap
from tests.game.q_analysis.golden import Case, apart, case, names, numbers, sorts_of

ALL = names("bootstrap")


@pytest.fixture(scope="module", params=ALL)
def both(request: pytest.FixtureRequest) -> tuple[Case, Bootstrap]:
    one = case("bootstrap", request.param)
    resamples = np.array(one["resamples"]) - 1
    options = Options(one["meta"]["nfactors"], like="qmethod")
    return one, bootstrap(sorts_of(one), resamples, options)


def test_the_target_is_the_whole_analysis(both: tuple[Case, Bootstrap]) -> None:
    one, found = both
    assert apart(found.analysis.loadings, one["target_loadings"]) < 1e-10


def test_every_step(both: tuple[Case, Bootstrap]) -> None:
    one, found = both
    for number, step in enumerate(one["steps"]):
        assert apart(found.z_scores[number], step["zscores"]) < 1e-10
        assert apart(found.loadings[number], step["loadings"]) < 1e-10
        assert (found.flagged[number] == (numbers(step["flagged"]) == 1)).all()
        assert bool(found.is_aligned[number]) == (not step["order_log"].startswith("ERROR"))


def test_the_spread_of_the_z_scores(both: tuple[Case, Bootstrap]) -> None:
    one, found = both
    spread = found.score_spread
    for factor, theirs in enumerate(one["zscore_stats"]):
        assert apart(spread.count[:, factor], theirs["n"]) == 0
        assert apart(spread.mean[:, factor], theirs["mean"]) < 1e-10
        assert apart(spread.standard_error[:, factor], theirs["sd"]) < 1e-10
        for place, name in enumerate(("2.5%", "25%", "median", "75%", "97.5%")):
            assert apart(spread.quantiles[place, :, factor], theirs[name]) < 1e-10


def test_the_spread_of_the_loadings_and_flags(both: tuple[Case, Bootstrap]) -> None:
    one, found = both
    for factor, theirs in enumerate(one["loading_stats"]):
        rows = [one["input"]["sort_names"].index(name) for name in theirs["sort"]]
        assert apart(found.loading_spread.count[rows, factor], theirs["n"]) == 0
        assert apart(found.loading_spread.mean[rows, factor], theirs["mean"]) < 1e-10
        assert apart(found.loading_spread.standard_error[rows, factor], theirs["sd"]) < 1e-10
        assert apart(found.flag_shares[rows, factor], theirs["flag_freq"]) < 1e-10


def test_the_arrays_of_the_mean_scores(both: tuple[Case, Bootstrap]) -> None:
    one, found = both
    assert apart(found.arrays, one["boot_factor_scores"]) == 0
