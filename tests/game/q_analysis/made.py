"""Sorts made up from a seed, and a column of figures."""

import numpy as np

from game.q_analysis import Sorts
from game.q_analysis.frozen import Array


def grid_of(statements: int) -> Array:
    """A grid with more places in the middle, from low to high."""
    half = max(1, min(4, statements // 6))
    return np.round(np.linspace(-half - 0.4, half + 0.4, statements))


def made_sorts(
    seed: int, statements: int = 24, sorts: int = 12, viewpoints: int = 3, noise: float = 0.7
) -> Sorts:
    """Forced sorts of people who each share one of a few viewpoints, more or less."""
    chance = np.random.default_rng(seed)
    views = chance.normal(size=(statements, viewpoints))
    held = np.arange(sorts) % viewpoints
    liked = views[:, held] + noise * chance.normal(size=(statements, sorts))
    ranks = np.empty((statements, sorts))
    placed = np.broadcast_to(grid_of(statements)[:, np.newaxis], ranks.shape)
    np.put_along_axis(ranks, liked.argsort(axis=0), placed, axis=0)
    return named(ranks)


def free_sorts(seed: int, statements: int = 24, sorts: int = 12) -> Sorts:
    """Sorts that follow no grid."""
    chance = np.random.default_rng(seed)
    return named(chance.integers(-3, 4, size=(statements, sorts)).astype(float))


def named(ranks: Array) -> Sorts:
    return Sorts(tuple(f"P{place + 1}" for place in range(ranks.shape[1])), ranks)


def column(*values: float) -> Array:
    return np.array(values, dtype=float)[:, np.newaxis]
