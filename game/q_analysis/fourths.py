"""All that varimax needs to know of the loadings, however many sorts there are."""

from dataclasses import dataclass

import numpy as np

from game.q_analysis.frozen import Array


@dataclass(frozen=True, slots=True, eq=False)
class Fourths:
    """Sums over the sorts of products of four normalised loadings, less those of chance.

    Attributes:
        of_pairs: For every pair of factors beside every pair, shape (factors * factors,
            factors * factors). What is taken off makes Kaiser's criterion the sum of what each
            factor has with itself, four times, and in no way does it matter which of the four
            is named first.
        factors: How many.
    """

    of_pairs: Array
    factors: int

    def turned(self, matrix: Array) -> "Fourths":
        """Those of the factors turned by this matrix, shape (factors, factors)."""
        both = matrix[:, np.newaxis, :, np.newaxis] * matrix[:, np.newaxis]
        both = both.reshape(self.of_pairs.shape)
        return Fourths(both.T @ self.of_pairs @ both, self.factors)

    def beside_squares(self) -> Array:
        """Those of two factors with a third twice, shape (factors ** 3,)."""
        return self.of_pairs[:, :: self.factors + 1].ravel()

    def criterion(self, beside: Array) -> float:
        """Kaiser's, times the sorts, from what :meth:`beside_squares` gives."""
        return float(np.add.reduce(beside[:: self.factors**2 + self.factors + 1]))

    def pull(self, matrix: Array) -> Array:
        """How the criterion pulls at the factors turned by this matrix, of the same shape."""
        squares = (matrix[:, np.newaxis] * matrix).reshape(-1, self.factors)
        beside = (self.of_pairs @ squares).reshape(self.factors, -1, self.factors)
        pulled: Array = np.add.reduce(beside * matrix, axis=1)
        return pulled


def fourths_of(normal: Array) -> Fourths:
    """Those of loadings with every sort at length 1, shape (sorts, factors).

    Source: Kaiser's criterion, PEERS.md, 3.1, row "varimax", written out as sums of products.
    Guarded by ``test_golden_r.test_loadings``, 1e-6.
    """
    sorts, factors = normal.shape
    products = (normal[:, :, np.newaxis] * normal[:, np.newaxis]).reshape(sorts, -1)
    shared = np.add.reduce(products)
    apart = products.T @ products - shared[:, np.newaxis] * (shared / sorts)
    one = apart.reshape((factors,) * 4)
    alike = (one + one.transpose(0, 2, 1, 3) + one.transpose(0, 3, 2, 1)) / 3
    return Fourths(alike.reshape(apart.shape), factors)
