"""What KADE lists beside the numbers that every program gives."""

from dataclasses import dataclass

import numpy as np

from game.q_analysis.frozen import Array, frozen
from game.q_analysis.kade.extraction import MOST_FACTORS, sums_of_squares
from game.q_analysis.kade.rounding import rounded_8
from game.q_analysis.kade.scores import row_order
from game.q_analysis.kade.verdicts import KadeVerdicts, verdicts
from game.q_analysis.program import Extraction, Scoring


@dataclass(frozen=True, slots=True, eq=False)
class KadeListing:
    """KADE's own lists.

    Attributes:
        eigenvalues: Of at most 8 components, or the sums of squares of centroid factors.
        row_order: The sorts as its table has them, counted from 0.
        has_converged: Whether Horst's communalities settled.
        heywood: Sorts with a communality above 1 before rotation, counted from 0.
        verdicts: Distinguishing and consensus statements.
    """

    eigenvalues: Array
    row_order: tuple[int, ...]
    has_converged: bool
    heywood: tuple[int, ...]
    verdicts: KadeVerdicts


def kade_listing(
    loadings: Array,
    unrotated: Array,
    extraction: Extraction,
    scoring: Scoring,
    levels: tuple[float, float],
) -> KadeListing:
    """KADE's own lists of one analysis.

    Args:
        loadings: After rotation, shape (sorts, factors).
        unrotated: Shape (sorts, factors).
        extraction: Of the factors.
        scoring: Of the typical sorts.
        levels: Critical values, the usual and the strict one.

    Source: README of the golden files, "Fields of kade". Guarded by ``test_golden_kade``.
    """
    is_centroid = bool(extraction.margins)
    values = rounded_8(np.abs(extraction.eigenvalues))[:MOST_FACTORS]
    squares = (unrotated * unrotated).sum(axis=1)
    return KadeListing(
        frozen(sums_of_squares(unrotated) if is_centroid else values),
        tuple(row_order(loadings).tolist()),
        extraction.has_converged,
        tuple(np.flatnonzero(squares > 1).tolist()),
        verdicts(scoring.z_scores, scoring.errors_of_differences, *levels),
    )
