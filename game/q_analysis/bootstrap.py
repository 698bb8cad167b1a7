"""How much a solution hangs on who happened to take part: principal components and varimax."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.exercise import RuleError
from game.q_analysis.analysis import OUR_WAY, Analysis, analyse
from game.q_analysis.components import principal
from game.q_analysis.correlation import correlation_of, directions
from game.q_analysis.flags import automatic_flags
from game.q_analysis.frozen import Array, Flags, Places, frozen
from game.q_analysis.options import Options
from game.q_analysis.scores import (
    factor_arrays,
    factor_weights,
    factor_weights_like_qmethod,
    standardised,
    z_scores,
)
from game.q_analysis.sorts import Sorts
from game.q_analysis.varimax import varimax, varimax_like_r

QUANTILES = (0.025, 0.25, 0.5, 0.75, 0.975)

Align = Callable[[Array, Array], "tuple[Array, bool]"]


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """How something varies over the steps, shape (rows, factors).

    Attributes:
        count: In how many steps it was there.
        mean: NaN where it was never there.
        standard_error: The standard deviation over the steps (ddof=1); NaN for fewer than two.
        quantiles: At :data:`QUANTILES`, shape (quantiles, rows, factors).
    """

    count: Array
    mean: Array
    standard_error: Array
    quantiles: Array


@dataclass(frozen=True, slots=True, eq=False)
class Bootstrap:
    """What came of analysing the resamples.

    Attributes:
        analysis: Of all sorts; its loadings are the target.
        resamples: Which sorts were drawn, from 0, shape (steps, sorts).
        loadings: Of the first copy of a sort, shape (steps, sorts, factors); NaN when it was
            not drawn.
        flagged: Likewise; ``False`` when it was not drawn.
        z_scores: Shape (steps, statements, factors); NaN when no sort was flagged.
        is_aligned: Whether the factors of a step could be matched with the target, shape
            (steps,). What follows is of the steps that could.
        score_spread: Of the z-scores.
        loading_spread: Of the loadings.
        flag_shares: How often a sort was flagged when it was drawn, shape (sorts, factors).
        arrays: The grid filled by mean z-score, shape (statements, factors).
        shifts: By how many places, on average, these arrays differ from those of the analysis,
            shape (factors,).
    """

    analysis: Analysis
    resamples: Places
    loadings: Array
    flagged: Flags
    z_scores: Array
    is_aligned: Flags
    score_spread: Spread
    loading_spread: Spread
    flag_shares: Array
    arrays: Array
    shifts: Array


@dataclass(frozen=True, slots=True, eq=False)
class _Way:
    """What is the same in every step."""

    arrows: Array
    ranks: Array
    target: Array
    least: float
    needs_majority: bool
    rotate: Callable[[Array], Array]
    weigh: Callable[[Array, Flags], Array]
    align: Align


def drawn_resamples(sorts: int, steps: int, generator: "np.random.Generator") -> Places:
    """Resamples in which every sort is drawn equally often over all steps.

    Returns:
        Places of sorts, from 0, shape (steps, sorts).

    Source: README of the golden files, ``resamples``; qmethod's ``qmboots`` draws so.
    """
    everybody: Places = np.tile(np.arange(sorts), steps)
    return generator.permutation(everybody).reshape(steps, sorts)


def bootstrap(sorts: Sorts, resamples: Places, options: Options = OUR_WAY) -> Bootstrap:
    """The same analysis again and again, each time with other sorts drawn from the same.

    A factor of a step is matched with the one of the whole analysis that it is most like. Like
    qmethod this is done by its rule, which fails when two are most like the same one; our own
    never uses a factor twice.

    Args:
        sorts: All of them; the incomplete ones are left out before drawing.
        resamples: Places of complete sorts, from 0, shape (steps, sorts); see
            :func:`drawn_resamples`.
        options: Principal components and varimax, without turns or splits.

    Raises:
        RuleError: ``bootstrap_plain_only`` for another method, ``bad_resample`` for a place
            that is not a sort, and what :func:`~game.q_analysis.analysis.analyse` says.

    Source: README of the golden files, "Fields of bootstrap".
    Guarded by ``test_golden_bootstrap``, 1e-10.
    """
    _check(options)
    analysis = analyse(sorts, options)
    way = _way(analysis)
    _check_resamples(resamples, len(analysis.sorts.names))
    steps = [_step(way, drawn) for drawn in resamples]
    loadings = np.array([step[0] for step in steps])
    flagged = np.array([step[1] for step in steps])
    scores = np.array([step[2] for step in steps])
    is_aligned = np.array([step[3] for step in steps], dtype=np.bool_)
    return _told(analysis, resamples, (loadings, flagged, scores, is_aligned))


def _check(options: Options) -> None:
    is_plain = (options.extraction, options.rotation) == ("pca", "varimax")
    if not is_plain or options.like == "kade" or options.turns or options.splits:
        raise RuleError("bootstrap_plain_only")


def _check_resamples(resamples: Places, sorts: int) -> None:
    is_table = resamples.ndim == 2 and resamples.size > 0
    if not is_table or resamples.min() < 0 or resamples.max() >= sorts:
        raise RuleError("bad_resample", sorts=sorts)


def _way(analysis: Analysis) -> _Way:
    options, ranks = analysis.options, analysis.sorts.ranks
    is_like_r = options.like == "qmethod"
    return _Way(
        arrows=directions(ranks),
        ranks=standardised(ranks) if options.scores == "standardised" else ranks,
        target=analysis.whole,
        least=analysis.threshold,
        needs_majority=options.needs_majority,
        rotate=varimax_like_r if is_like_r else varimax,
        weigh=factor_weights_like_qmethod if is_like_r else factor_weights,
        align=aligned_like_qmethod if is_like_r else aligned,
    )


def _step(way: _Way, drawn: Places) -> tuple[Array, Flags, Array, bool]:
    """Loadings and flags of all sorts, the z-scores, and whether the factors were matched."""
    sorts, factors = way.target.shape
    arrows = way.arrows[:, drawn]
    components, _ = principal(correlation_of(arrows), arrows)
    turned = way.rotate(components[:, :factors])
    found, is_aligned = way.align(turned, way.target[drawn])
    flags = automatic_flags(found, way.least, way.needs_majority)
    scores = z_scores(way.ranks[:, drawn], way.weigh(found, flags))
    loadings = np.full((sorts, factors), np.nan)
    flagged = np.zeros((sorts, factors), dtype=np.bool_)
    first, place = np.unique(drawn, return_index=True)
    loadings[first] = found[place]
    flagged[first] = flags[place]
    return loadings, flagged, scores, is_aligned


def likeness(loadings: Array, target: Array) -> Array:
    """Correlations of factors with those of the target, shape (factors, factors); 0 for none."""
    one, other = loadings - loadings.mean(axis=0), target - target.mean(axis=0)
    sizes = np.sqrt(np.outer((one * one).sum(axis=0), (other * other).sum(axis=0)))
    found: Array = (one.T @ other) / np.where(sizes > 0, sizes, np.inf)
    return found


def aligned(loadings: Array, target: Array) -> tuple[Array, bool]:
    """The factors matched one to one with those of the target, the likest pair first."""
    alike = likeness(loadings, target)
    left = np.abs(alike)
    taken = np.empty(len(left), dtype=np.intp)
    for _ in range(len(left)):
        own, goal = np.unravel_index(left.argmax(), left.shape)
        taken[goal] = own
        left[own, :] = -1
        left[:, goal] = -1
    signs = np.where(alike[taken, np.arange(len(taken))] < 0, -1.0, 1.0)
    return loadings[:, taken] * signs, True


def aligned_like_qmethod(loadings: Array, target: Array) -> tuple[Array, bool]:
    """The factors in the order and signs of the target, by ``qindtest``; and whether it could.

    Each factor of the target takes the one that is most like it. When two take the same the
    order stays as it was, and only signs are turned.
    """
    sizes = np.abs(likeness(loadings, target))
    taken = sizes.argmax(axis=0)
    is_in_place = bool((sizes.max(axis=0) <= sizes.diagonal()).all())
    is_found = is_in_place or len(set(taken.tolist())) == len(taken)
    if is_found and not is_in_place:
        loadings = loadings[:, taken]
    signs = np.where(likeness(loadings, target).diagonal() < 0, -1.0, 1.0)
    return loadings * signs, is_found


def _told(
    analysis: Analysis, resamples: Places, steps: tuple[Array, Flags, Array, Flags]
) -> Bootstrap:
    loadings, flagged, scores, is_aligned = steps
    score_spread = spread(scores[is_aligned])
    loading_spread = spread(loadings[is_aligned])
    drawn = np.maximum(loading_spread.count, 1)
    shares = np.where(loading_spread.count > 0, flagged[is_aligned].sum(axis=0) / drawn, np.nan)
    arrays = factor_arrays(score_spread.mean, analysis.grid)
    return Bootstrap(
        analysis=analysis,
        resamples=resamples,
        loadings=frozen(loadings),
        flagged=flagged,
        z_scores=frozen(scores),
        is_aligned=is_aligned,
        score_spread=score_spread,
        loading_spread=loading_spread,
        flag_shares=frozen(shares),
        arrays=frozen(arrays),
        shifts=frozen(np.abs(arrays - analysis.arrays).mean(axis=0)),
    )


def spread(values: Array) -> Spread:
    """How values vary over the steps; NaN is passed over.

    Args:
        values: Shape (steps, rows, factors).

    Source: README of the golden files, ``zscore_stats``: quantiles of type 7.
    """
    there = ~np.isnan(values)
    count = there.sum(axis=0).astype(float)
    some, several = np.where(count > 0, count, np.nan), np.where(count > 1, count - 1, np.nan)
    mean = np.where(there, values, 0.0).sum(axis=0) / some
    squares = np.where(there, (values - mean) ** 2, 0.0).sum(axis=0)
    return Spread(
        frozen(count),
        frozen(mean),
        frozen(np.sqrt(squares / several)),
        frozen(_quantiles(values, count)),
    )


def _quantiles(values: Array, count: Array) -> Array:
    if not len(values):
        return np.full((len(QUANTILES), *values.shape[1:]), np.nan)
    filled = np.where(count > 0, values, 0.0)
    return np.where(count > 0, np.nanquantile(filled, QUANTILES, axis=0), np.nan)
