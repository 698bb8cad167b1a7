"""An analysis as plain values, with the names and shapes that the field's files have."""

from dataclasses import asdict
from typing import Any

import numpy as np

from game.q_analysis.analysis import Analysis
from game.q_analysis.characteristics import RELIABILITY_OF_ONE, Characteristics
from game.q_analysis.comparisons import STARS, Comparisons
from game.q_analysis.kade.listing import KadeListing
from game.q_analysis.kade.rounding import rounded
from game.q_analysis.options import Like, critical_value

Plain = dict[str, Any]

_THRESHOLDS = {"p05": 0.05, "p01": 0.01, "p001": 0.001, "p000001": 0.000001}


def as_json(analysis: Analysis) -> Plain:
    """An analysis as plain values, ready for JSON; what is missing is ``None``.

    Names and shapes are those of the README of the golden files; ``options``, ``warnings``,
    ``sort_names``, ``statements``, ``left_out``, ``grid`` and ``factor_names`` come with them.
    Like KADE there are KADE's own lists as well. Sorts are rows in the order of ``sort_names``.
    """
    count = len(analysis.sorts.names)
    squares = (analysis.unrotated * analysis.unrotated).sum(axis=0)
    found: Plain = {
        "options": asdict(analysis.options),
        "warnings": [{"key": one.key, **one.facts} for one in analysis.cautions],
        "sort_names": list(analysis.sorts.names),
        "statements": list(analysis.sorts.statements),
        "left_out": list(analysis.left_out),
        "grid": plain(analysis.grid),
        "factor_names": list(analysis.factor_names),
        "correlation": plain(analysis.correlation),
        "eigenvalues_of_correlation": plain(analysis.eigenvalues),
        "unrotated_loadings": plain(analysis.unrotated),
        "unrotated_ss_loadings": plain(squares),
        "unrotated_expl_var": plain(100 * squares / count),
        "loadings": plain(analysis.loadings),
        "communalities": plain(analysis.communalities),
        "flag_threshold": analysis.threshold,
        "flagged": analysis.flagged.tolist(),
        "n_flagged": analysis.flagged.sum(axis=0).tolist(),
        "factor_weights": plain(analysis.weights),
        "zscores": plain(analysis.z_scores),
        "factor_scores": plain(analysis.arrays),
        "characteristics": _characteristics(analysis.characteristics),
        "factor_correlations": plain(analysis.factor_correlations),
        "sed": plain(analysis.errors_of_differences),
        "qdc": _comparisons(analysis.comparisons, analysis.options.like),
    }
    if analysis.kade:
        found |= {"weights": _weights(analysis, analysis.kade)}
        found |= _kade(analysis.kade, analysis.sorts.names)
    return found


def plain(values: Any) -> Any:
    """An array as lists: ``None`` for NaN, and whole numbers without a point."""
    if np.isnan(values).any():
        return [_plain(value) for value in values.tolist()]
    if (values == np.rint(values)).all():
        return values.astype(int).tolist()
    return values.tolist()


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return None if value != value else value


def _characteristics(found: Characteristics) -> Plain:
    return {
        "av_rel_coef": [RELIABILITY_OF_ONE] * len(found.defining),
        "nload": plain(found.defining),
        "eigenvals": plain(found.eigenvalues),
        "expl_var": plain(found.explained),
        "reliability": plain(found.reliability),
        "se_fscores": plain(found.standard_errors),
    }


def _comparisons(found: Comparisons, like: Like) -> Plain:
    return {
        "dist_and_cons": list(found.verdicts),
        "comparisons": list(found.names),
        "differences": plain(found.differences),
        "significance": [[STARS[star] for star in row] for row in found.stars.tolist()],
        "thresholds": [
            {"pair": name, "sed": error}
            | {key: critical_value(level, like) * error for key, level in _THRESHOLDS.items()}
            for name, error in zip(found.names, found.errors.tolist(), strict=True)
        ],
    }


def _weights(analysis: Analysis, listed: KadeListing) -> list[Plain]:
    """KADE's list of weights, factor by factor, in the order of its table."""
    return [
        {
            "factor": factor + 1,
            "sort": analysis.sorts.names[sort],
            "loading": float(rounded(analysis.loadings[sort, factor], 4)),
            "weight": float(analysis.weights[sort, factor]),
        }
        for factor in range(analysis.flagged.shape[1])
        for sort in listed.row_order
        if analysis.flagged[sort, factor]
    ]


def _kade(found: KadeListing, names: tuple[str, ...]) -> Plain:
    lists = found.verdicts
    return {
        "eigenvalues": plain(found.eigenvalues),
        "sort_row_order": [names[place] for place in found.row_order],
        "did_not_converge": not found.has_converged,
        "heywood_sorts": [names[place] for place in found.heywood],
        "distinguishing_p01": [list(one) for one in lists.distinguishing],
        "distinguishing_p05_only": [list(one) for one in lists.distinguishing_less],
        "consensus_not_sig_p05": list(lists.consensus),
        "consensus_not_sig_p01_only": list(lists.consensus_less),
        "distinguishing_levels": [
            [{"statement": at, "level": level} for at, level in one] for one in lists.levels
        ],
    }
