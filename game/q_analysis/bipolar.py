"""Bipolar factors: a factor with defining sorts at both ends, split in two."""

from collections.abc import Iterable

import numpy as np

from game.q_analysis.frozen import Array, Flags


def bipolar(loadings: Array, flagged: Flags) -> tuple[int, ...]:
    """The factors that have defining sorts at both ends, counted from 1."""
    below = flagged & (loadings < 0)
    if not below.any():
        return ()
    both = np.any(flagged & (loadings > 0), axis=0) & np.any(below, axis=0)
    return tuple(int(factor) + 1 for factor in np.flatnonzero(both))


def split(
    loadings: Array, flagged: Flags, factors: Iterable[int]
) -> tuple[Array, Flags, tuple[str, ...]]:
    """The loadings and flags with these factors split in two, and the names of all factors.

    The first half, ``f2a``, keeps the loadings and the flags of sorts with a positive one. The
    second, ``f2b``, is the factor turned around, with the flags of the others. Both halves
    carry the variance of the whole factor.

    Args:
        loadings: Shape (sorts, factors).
        flagged: Shape (sorts, factors).
        factors: Counted from 1.

    Source: PEERS.md, 7, "bipolar split"; KADE's own split.
    Guarded by ``test_bipolar``.
    """
    to_split = set(factors)
    if not to_split:
        return loadings, flagged, tuple(f"f{place + 1}" for place in range(loadings.shape[1]))
    columns, flags, names = [], [], []
    for place in range(loadings.shape[1]):
        column, flag, name = loadings[:, place], flagged[:, place], f"f{place + 1}"
        if place + 1 not in to_split:
            columns.append(column)
            flags.append(flag)
            names.append(name)
            continue
        columns += [column, -column]
        flags += [flag & (column >= 0), flag & (column < 0)]
        names += [f"{name}a", f"{name}b"]
    return np.column_stack(columns), np.column_stack(flags), tuple(names)
