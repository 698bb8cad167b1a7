"""The programs whose habits are known: our own, qmethod's and KADE's."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from game.q_analysis import correlation as correlations
from game.q_analysis.arrangement import as_found, by_variance
from game.q_analysis.centroid import CentroidHabits, centroids
from game.q_analysis.characteristics import (
    characteristics,
    factor_correlations,
    standard_errors_of_differences,
)
from game.q_analysis.components import eigenvalues, principal
from game.q_analysis.flags import automatic_flags, threshold
from game.q_analysis.frozen import Array, Flags
from game.q_analysis.horst import horst
from game.q_analysis.kade.program import KADE
from game.q_analysis.options import Options
from game.q_analysis.program import Extraction, Program, Scoring, ToScore
from game.q_analysis.scores import (
    factor_arrays,
    factor_arrays_like_qmethod,
    factor_weights,
    factor_weights_like_qmethod,
    standardised,
    z_scores,
)
from game.q_analysis.turning import turned
from game.q_analysis.varimax import varimax, varimax_like_r

_CENTROID_STOP = 1e-5
"""qmethod's ``spc``."""


def _extracted(ranks: Array, options: Options) -> Extraction:
    if options.correlation == "spearman":
        ranks = correlations.ordered_places(ranks)
    arrows = correlations.directions(ranks)
    correlation = correlations.correlation_of(arrows)
    if options.extraction == "pca":
        loadings, values = principal(correlation, arrows)
        return Extraction(correlation, values, loadings)
    values = eigenvalues(correlation)
    if options.extraction == "centroid":
        habits = CentroidHabits(stop=options.centroid_stop or _CENTROID_STOP)
        brown = centroids(correlation, options.factors, habits)
        return Extraction(correlation, values, brown.loadings, brown.margins)
    found = horst(correlation, options.factors, options.horst_iterations, options.horst_threshold)
    return Extraction(correlation, values, found.loadings, found.margins, found.has_converged)


def _rotated(loadings: Array, options: Options) -> Array:
    return by_variance(varimax(loadings) if options.rotation == "varimax" else loadings)


def _rotated_like_qmethod(loadings: Array, options: Options) -> Array:
    arranged = by_variance if options.extraction == "pca" else as_found
    return arranged(varimax_like_r(loadings) if options.rotation == "varimax" else loadings)


def _communalities(loadings: Array) -> Array:
    found: Array = (loadings * loadings).sum(axis=1)
    return found


def _scored_with(
    weigh: Callable[[Array, Flags], Array], place: Callable[[Array, Array], Array]
) -> Callable[[ToScore], Scoring]:
    """The typical sorts, by these weights and with these places in the grid."""

    def scored(asked: ToScore) -> Scoring:
        weights = weigh(asked.loadings, asked.flagged)
        ranks = standardised(asked.ranks) if asked.scores == "standardised" else asked.ranks
        scores = z_scores(ranks, weights)
        firmness = characteristics(asked.loadings, asked.flagged, scores)
        return Scoring(
            weights,
            scores,
            place(scores, asked.grid),
            firmness,
            factor_correlations(scores),
            standard_errors_of_differences(firmness.standard_errors),
        )

    return scored


OURS = Program(
    extract=_extracted,
    rotate=_rotated,
    turn=turned,
    threshold=threshold,
    flag=automatic_flags,
    communalities=_communalities,
    score=_scored_with(factor_weights, factor_arrays),
    scores=None,
)
"""PEERS.md, 3.3: converged, at full precision, by variance, and the grid is kept."""

QMETHOD = replace(
    OURS,
    rotate=_rotated_like_qmethod,
    score=_scored_with(factor_weights_like_qmethod, factor_arrays_like_qmethod),
    scores="raw",
)
"""The R package qmethod 1.8.4."""

PROGRAMS: Mapping[str, Program] = MappingProxyType(
    {"default": OURS, "qmethod": QMETHOD, "kade": KADE}
)
