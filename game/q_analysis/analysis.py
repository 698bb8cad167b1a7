"""The whole analysis, from sorts to distinguishing statements."""

from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from game.q_analysis import cautions
from game.q_analysis.bipolar import split
from game.q_analysis.cautions import Caution
from game.q_analysis.characteristics import Characteristics
from game.q_analysis.comparisons import Comparisons, comparisons
from game.q_analysis.components import rank
from game.q_analysis.errors import TooFew
from game.q_analysis.flags import flag_margins, with_hand_flags
from game.q_analysis.frozen import Array, Flags, frozen, frozen_flags
from game.q_analysis.kade.listing import KadeListing, kade_listing
from game.q_analysis.options import Options, ScoresMethod, check_options, critical_value
from game.q_analysis.program import Extraction, Program, Scoring, ToScore
from game.q_analysis.programs import PROGRAMS
from game.q_analysis.sorts import Checked, Sorts, checked

OUR_WAY = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """What came of the sorts. Every array is frozen.

    Attributes:
        sorts: The complete ones, which were analysed.
        grid: Its places from low to high, shape (statements,).
        left_out: Names of the incomplete ones.
        options: As followed: what was left open is filled in.
        correlation: Of the sorts, shape (sorts, sorts).
        eigenvalues: Of the correlation matrix, from high to low, shape (sorts,).
        unrotated: Loadings before rotation, shape (sorts, factors).
        whole: Loadings after rotation and turns, before bipolar factors are split, shape
            (sorts, factors).
        factor_names: ``f1``, ``f2`` …; the halves of a split one are ``f2a`` and ``f2b``.
        loadings: After bipolar factors are split, shape (sorts, factors).
        communalities: Of every sort, shape (sorts,).
        threshold: The loading beyond which a sort is significant.
        flagged: Which sorts define which factor, shape (sorts, factors).
        weights: Shape (sorts, factors); 0 where not flagged.
        z_scores: Shape (statements, factors); NaN for a factor without a flagged sort.
        arrays: Places in the grid, shape (statements, factors); NaN likewise.
        characteristics: Of each factor.
        factor_correlations: Of the z-scores, shape (factors, factors).
        errors_of_differences: Between z-scores, shape (factors, factors).
        comparisons: Where factors differ, statement by statement.
        cautions: What to be wary of.
        kade: KADE's own lists, when its habits were followed.
    """

    sorts: Sorts
    grid: Array
    left_out: tuple[str, ...]
    options: Options
    correlation: Array
    eigenvalues: Array
    unrotated: Array
    whole: Array
    factor_names: tuple[str, ...]
    loadings: Array
    communalities: Array
    threshold: float
    flagged: Flags
    weights: Array
    z_scores: Array
    arrays: Array
    characteristics: Characteristics
    factor_correlations: Array
    errors_of_differences: Array
    comparisons: Comparisons
    cautions: tuple[Caution, ...]
    kade: KadeListing | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Flagging:
    """Who defines what, and by how little that was decided."""

    threshold: float
    flagged: Flags
    margins: Array | None


def analyse(sorts: Sorts, options: Options = OUR_WAY) -> Analysis:
    """The factors behind sorts, and the typical sort of each.

    Args:
        sorts: All of them; the incomplete ones are left out, and named.
        options: The method, step by step.

    Raises:
        TooFew: ``too_many_factors`` when the sorts do not differ enough for so many, and what
            :func:`~game.q_analysis.sorts.checked` says.
        RuleError: what :func:`~game.q_analysis.sorts.checked`,
            :func:`~game.q_analysis.options.check_options` and
            :func:`~game.q_analysis.flags.with_hand_flags` say.
    """
    check_options(options)
    found = checked(sorts, options.is_forced)
    program = PROGRAMS[options.like]
    options = _filled_in(options, program, found)
    extraction = program.extract(found.sorts.ranks, options)
    _check_factors(options.factors, rank(extraction.eigenvalues))
    unrotated = np.ascontiguousarray(extraction.loadings[:, : options.factors])
    whole = program.turn(program.rotate(unrotated, options), options.turns)
    flagging = _flagged(whole, found, program, options)
    loadings, flagged, factor_names = split(whole, flagging.flagged, options.splits)
    scores = options.scores or "raw"
    scoring = program.score(ToScore(found.sorts.ranks, found.grid, loadings, flagged, scores))
    compared = comparisons(
        scoring.z_scores,
        scoring.errors_of_differences,
        factor_names,
        options.levels,
        options.like,
    )
    return Analysis(
        sorts=found.sorts,
        grid=found.grid,
        left_out=found.left_out,
        options=options,
        correlation=frozen(extraction.correlation),
        eigenvalues=frozen(extraction.eigenvalues),
        unrotated=frozen(unrotated),
        whole=frozen(whole),
        factor_names=factor_names,
        loadings=frozen(loadings),
        communalities=frozen(program.communalities(whole)),
        threshold=flagging.threshold,
        flagged=frozen_flags(flagged),
        weights=frozen(scoring.weights),
        z_scores=frozen(scoring.z_scores),
        arrays=frozen(scoring.arrays),
        characteristics=scoring.characteristics,
        factor_correlations=frozen(scoring.factor_correlations),
        errors_of_differences=frozen(scoring.errors_of_differences),
        comparisons=compared,
        cautions=_cautions(
            found, extraction, unrotated, flagging, factor_names, (loadings, flagged)
        ),
        kade=_listing(whole, unrotated, extraction, scoring, options),
    )


def _filled_in(options: Options, program: Program, found: Checked) -> Options:
    """The options with what was left open decided."""
    is_forced = not found.off_grid if options.is_forced is None else options.is_forced
    ours: ScoresMethod = "raw" if is_forced else "standardised"
    return replace(options, is_forced=is_forced, scores=options.scores or program.scores or ours)


def _check_factors(factors: int, most: int) -> None:
    if not 1 <= factors <= most:
        raise TooFew("too_many_factors", factors=factors, most=most)


def _flagged(loadings: Array, found: Checked, program: Program, options: Options) -> _Flagging:
    critical = critical_value(options.flag_level, options.like)
    least = program.threshold(len(found.grid), critical)
    margins = None
    flagged = np.zeros(loadings.shape, dtype=np.bool_)
    if options.has_automatic_flags:
        flagged = program.flag(loadings, least, options.needs_majority)
        margins = flag_margins(loadings, least, options.needs_majority)
    by_hand = with_hand_flags(flagged, options.hand_flags, found.sorts.names)
    return _Flagging(least, by_hand, margins)


def _cautions(
    found: Checked,
    extraction: Extraction,
    unrotated: Array,
    flagging: _Flagging,
    factor_names: tuple[str, ...],
    halves: tuple[Array, Flags],
) -> tuple[Caution, ...]:
    names, margins = found.sorts.names, extraction.margins
    whole_names = tuple(f"f{place + 1}" for place in range(unrotated.shape[1]))
    return tuple(
        chain(
            cautions.about_sorts(names, found.sorts.ranks, found.left_out, found.off_grid),
            cautions.about_extraction(names, unrotated, margins, extraction.has_converged),
            cautions.about_flags(names, whole_names, flagging.flagged, flagging.margins),
            cautions.about_factors(names, factor_names, *halves),
        )
    )


def _listing(
    loadings: Array,
    unrotated: Array,
    extraction: Extraction,
    scoring: Scoring,
    options: Options,
) -> KadeListing | None:
    if options.like != "kade":
        return None
    usual, strict = (critical_value(level, "kade") for level in options.levels)
    return kade_listing(loadings, unrotated, extraction, scoring, (usual, strict))
