"""What a program does at each step of an analysis."""

from collections.abc import Callable
from dataclasses import dataclass

from game.q_analysis.characteristics import Characteristics
from game.q_analysis.frozen import Array, Flags
from game.q_analysis.options import Options, ScoresMethod, Turn


@dataclass(frozen=True, slots=True, eq=False)
class Extraction:
    """Factors before rotation.

    Attributes:
        correlation: Of the sorts, shape (sorts, sorts).
        eigenvalues: Of the correlation matrix, from high to low, shape (sorts,).
        loadings: All that the method gives, at least as many as were asked, shape
            (sorts, factors).
        margins: For each centroid by how little the closest reflection was decided.
        has_converged: Whether the communalities of Horst's factors settled.
    """

    correlation: Array
    eigenvalues: Array
    loadings: Array
    margins: tuple[float, ...] = ()
    has_converged: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Scoring:
    """Typical sorts, and how firm they are.

    Attributes:
        weights: Shape (sorts, factors).
        z_scores: Shape (statements, factors); NaN for a factor without a flagged sort.
        arrays: Places in the grid, shape (statements, factors).
        characteristics: Of each factor.
        factor_correlations: Shape (factors, factors).
        errors_of_differences: Shape (factors, factors).
    """

    weights: Array
    z_scores: Array
    arrays: Array
    characteristics: Characteristics
    factor_correlations: Array
    errors_of_differences: Array


@dataclass(frozen=True, slots=True, eq=False)
class ToScore:
    """What the typical sorts are made of.

    Attributes:
        ranks: As placed, shape (statements, sorts).
        grid: Its places from low to high, shape (statements,).
        loadings: Shape (sorts, factors).
        flagged: Shape (sorts, factors).
        scores: Whether every sort is standardised first.
    """

    ranks: Array
    grid: Array
    loadings: Array
    flagged: Flags
    scores: ScoresMethod


@dataclass(frozen=True, slots=True)
class Program:
    """The habits of one program.

    Attributes:
        extract: Ranks to factors.
        rotate: Unrotated to rotated loadings, in the program's order and signs.
        turn: Loadings after turns by hand.
        threshold: The loading beyond which a sort is significant, from the number of statements
            and the critical value.
        flag: Loadings to flags, by that threshold and the majority rule or not.
        communalities: Of every sort.
        score: Flags to typical sorts.
        scores: Whether it standardises every sort first; nothing looks whether they are forced.
    """

    extract: Callable[[Array, Options], Extraction]
    rotate: Callable[[Array, Options], Array]
    turn: Callable[[Array, tuple[Turn, ...]], Array]
    threshold: Callable[[int, float], float]
    flag: Callable[[Array, float, bool], Flags]
    communalities: Callable[[Array], Array]
    score: Callable[[ToScore], Scoring]
    scores: ScoresMethod | None
