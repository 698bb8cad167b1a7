"""KADE's way through an analysis."""

from dataclasses import replace

from game.q_analysis.centroid import centroids
from game.q_analysis.components import eigenvalues
from game.q_analysis.frozen import Array
from game.q_analysis.horst import horst
from game.q_analysis.kade import scores as rounded_scores
from game.q_analysis.kade.extraction import HABITS, correlation, principal
from game.q_analysis.kade.rounding import rounded_5, rounded_7
from game.q_analysis.kade.varimax import varimax
from game.q_analysis.options import Options, Turn
from game.q_analysis.program import Extraction, Program, Scoring, ToScore
from game.q_analysis.scores import factor_arrays
from game.q_analysis.turning import turned


def _extracted(ranks: Array, options: Options) -> Extraction:
    linked = correlation(ranks)
    values = eigenvalues(linked)
    if options.extraction == "pca":
        loadings, _ = principal(linked)
        return Extraction(linked, values, loadings)
    if options.extraction == "centroid":
        habits = replace(HABITS, stop=options.centroid_stop or HABITS.stop)
        brown = centroids(linked, options.factors, habits)
        return Extraction(linked, values, brown.loadings, brown.margins)
    found = horst(
        linked, options.factors, options.horst_iterations, options.horst_threshold, rounded_7
    )
    return Extraction(linked, values, found.loadings, found.margins, found.has_converged)


def _rotated(loadings: Array, options: Options) -> Array:
    return varimax(loadings) if options.rotation == "varimax" else loadings


def _turned(loadings: Array, turns: tuple[Turn, ...]) -> Array:
    for turn in turns:
        loadings = rounded_5(turned(loadings, [turn]))
    return loadings


def _scored(asked: ToScore) -> Scoring:
    weights = rounded_scores.factor_weights(asked.loadings, asked.flagged)
    order = rounded_scores.row_order(asked.loadings)
    scores = rounded_scores.z_scores(asked.ranks, weights, order)
    firmness = rounded_scores.characteristics(asked.loadings, asked.flagged)
    return Scoring(
        weights,
        scores,
        factor_arrays(scores, asked.grid),
        firmness,
        rounded_scores.factor_correlations(scores),
        rounded_scores.standard_errors_of_differences(firmness.standard_errors),
    )


KADE = Program(
    extract=_extracted,
    rotate=_rotated,
    turn=_turned,
    threshold=rounded_scores.threshold,
    flag=rounded_scores.automatic_flags,
    communalities=rounded_scores.communalities,
    score=_scored,
    scores="standardised",
)
"""KADE 1.4.0, which follows PQMethod; PEERS.md, 3.1."""
