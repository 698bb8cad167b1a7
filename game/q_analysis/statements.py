"""Which statements set a factor apart, and which all factors share."""

from itertools import chain

import numpy as np

from game.q_analysis.analysis import Analysis
from game.q_analysis.frozen import Flags

Numbers = tuple[int, ...]
"""Of statements, counted from 1."""


def distinguishing(analysis: Analysis, factor: int) -> tuple[Numbers, Numbers]:
    """Statements that a factor puts elsewhere than every other factor does.

    Args:
        analysis: What came of the sorts.
        factor: Counted from 0.

    Returns:
        Those at the strict level, and those at the usual level only. Like KADE these are KADE's
        own lists.
    """
    compared = analysis.comparisons
    of_factor = [place for place, pair in enumerate(compared.pairs) if factor in pair]
    if not of_factor:
        return (), ()
    if analysis.kade:
        lists = analysis.kade.verdicts
        own = sorted({*chain.from_iterable(compared.pairs)}).index(factor)
        return lists.distinguishing[own], lists.distinguishing_less[own]
    strictly: Flags = np.all(compared.strictly[:, of_factor], axis=1)
    usually: Flags = np.all(compared.significant[:, of_factor], axis=1)
    return _numbers(strictly), _numbers(usually & ~strictly)


def consensus(analysis: Analysis) -> Numbers:
    """Statements on which no two factors differ. Like KADE this is KADE's own list."""
    if not analysis.comparisons.pairs:
        return ()
    if analysis.kade:
        return analysis.kade.verdicts.consensus
    differs: Flags = np.any(analysis.comparisons.significant, axis=1)
    return _numbers(~differs)


def _numbers(chosen: Flags) -> Numbers:
    return tuple(int(place) + 1 for place in np.flatnonzero(chosen))
