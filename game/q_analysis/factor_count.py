"""Help with the number of factors: what several rules say, side by side."""

from dataclasses import dataclass, replace

import numpy as np

from game.q_analysis.components import eigenvalues, rank
from game.q_analysis.correlation import correlation_of, directions, ordered_places
from game.q_analysis.frozen import Array, Flags, frozen
from game.q_analysis.options import Options, check_options
from game.q_analysis.programs import PROGRAMS
from game.q_analysis.sorts import Sorts, checked

MOST_FACTORS = 7
"""So many are looked at: Brown's "magic number"."""

_CENTILE = 0.95
_SIGNIFICANT = 2.58
"""Standard errors beyond which a loading is significant at p < .01."""


@dataclass(frozen=True, slots=True, eq=False)
class FactorCounts:
    """What several rules say. None of them decides; the researcher does.

    Attributes:
        eigenvalues: Of the correlation matrix, from high to low, shape (sorts,).
        explained: By so many factors together, in percent, shape (sorts,).
        random: The eigenvalues that chance exceeds once in twenty times, shape (sorts,).
        products: Of the two highest loadings of each unrotated factor, shape (factors,).
        significant: How many loadings of each unrotated factor are significant at p < .01,
            shape (factors,).
        elbow: Factors before the sharpest bend of the scree line.
        kaiser: Eigenvalues above 1.
        parallel: Eigenvalues above those of chance.
        humphrey: Factors whose two highest loadings multiply to more than twice the standard
            error, which is 1 / sqrt(statements).
        humphrey_loose: The same, to more than the standard error itself.
        two_significant: Factors with two or more significant loadings.
    """

    eigenvalues: Array
    explained: Array
    random: Array
    products: Array
    significant: Array
    elbow: int
    kaiser: int
    parallel: int
    humphrey: int
    humphrey_loose: int
    two_significant: int


def factor_counts(
    sorts: Sorts,
    generator: "np.random.Generator",
    options: Options | None = None,
    iterations: int = 200,
) -> FactorCounts:
    """How many factors several rules would keep.

    Args:
        sorts: All of them; the incomplete ones are left out.
        generator: Of chance: sorts with their statements shuffled are what the eigenvalues are
            held against.
        options: Extraction and correlation; the rest does not matter here.
        iterations: How often to shuffle.

    Raises:
        TooFew: what :func:`~game.q_analysis.sorts.checked` says.
        RuleError: likewise.

    Source: PEERS.md, 8, 13; Humphrey's rule and two significant loadings as told, after Brown
    1980 and Fruchter 1954, in "Loadings-based factor-retention criteria", qmethod.org,
    2016-01-13. Guarded by ``test_factor_count``.
    """
    options = options or Options()
    check_options(options)
    ranks = checked(sorts).sorts.ranks
    found, values = _unrotated(ranks, options)
    shuffled = _chance(ranks, generator, options, iterations)
    error = 1 / np.sqrt(len(ranks))
    sizes = np.sort(np.abs(found), axis=0)
    products = sizes[-1] * sizes[-2]
    significant = (sizes > _SIGNIFICANT * error).sum(axis=0).astype(float)
    return FactorCounts(
        eigenvalues=frozen(values),
        explained=frozen(100 * values.cumsum() / len(values)),
        random=frozen(shuffled),
        products=frozen(products),
        significant=frozen(significant),
        elbow=elbow(values),
        kaiser=int((values > 1).sum()),
        parallel=_leading(values > shuffled),
        humphrey=_leading(products > 2 * error),
        humphrey_loose=_leading(products > error),
        two_significant=_leading(significant >= 2),
    )


def elbow(values: Array) -> int:
    """How many eigenvalues stand before the sharpest bend of their line; 1 when there is none."""
    if len(values) < 3:
        return 1
    bends = values[:-2] - 2 * values[1:-1] + values[2:]
    return int(bends.argmax()) + 1


def _unrotated(ranks: Array, options: Options) -> tuple[Array, Array]:
    """The first unrotated factors, and all eigenvalues."""
    program = PROGRAMS[options.like]
    values = program.extract(ranks, replace(options, extraction="pca")).eigenvalues
    most = min(MOST_FACTORS, rank(values))
    found = program.extract(ranks, replace(options, factors=most))
    return found.loadings[:, :most], values


def _chance(
    ranks: Array, generator: "np.random.Generator", options: Options, iterations: int
) -> Array:
    """What eigenvalues of shuffled sorts stay below in 95 of 100 times, shape (sorts,)."""
    if options.correlation == "spearman":
        ranks = ordered_places(ranks)
    arrows = directions(ranks)
    drawn = [_eigenvalues(generator.permuted(arrows, axis=0)) for _ in range(iterations)]
    limit: Array = np.quantile(drawn, _CENTILE, axis=0)
    return limit


def _eigenvalues(arrows: Array) -> Array:
    """Of the correlations of these arrows; with more sorts than statements the thin way."""
    statements, sorts = arrows.shape
    if sorts <= statements:
        return eigenvalues(correlation_of(arrows))
    values = eigenvalues(arrows @ arrows.T)
    return np.concatenate([values, np.zeros(sorts - statements)])


def _leading(holds: Flags) -> int:
    """For how many from the first on it holds without a gap."""
    return int(np.logical_and.accumulate(holds).sum())
