"""What a report on sorts is made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from assets.language import Words
from game.q_analysis.analysis import Analysis
from game.q_analysis.factor_count import FactorCounts
from game.q_analysis.frozen import Array
from game.q_sort.said import Said

_NOTHING = "–"


@dataclass(frozen=True, slots=True, eq=False)
class Study:
    """What a report on sorts is made from.

    Attributes:
        analysis: What came of the sorts.
        counts: What several rules say of the number of factors.
        words: In the language of the report.
        title: What was sorted on, or where the sorts came from; may be empty.
        texts: The statements in full, when the sorts do not bring them along.
        labels: The statements in a few words; empty when they are not known so.
        said: What sorters said about the cards they laid at the ends.
    """

    analysis: Analysis
    counts: FactorCounts
    words: Words
    title: str = ""
    texts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()

    @property
    def factor_names(self) -> tuple[str, ...]:
        """Such as ``f1``."""
        return self.analysis.factor_names

    def short(self, number: int) -> str:
        """A statement in a few words, or as many of its own as there are; empty without texts."""
        texts = self.labels or self.analysis.sorts.statements or self.texts
        return texts[number - 1] if texts else ""

    def full(self, number: int) -> str:
        """A statement in full; empty without texts."""
        texts = self.texts or self.analysis.sorts.statements or self.labels
        return texts[number - 1] if texts else ""

    def figure(self, value: float, decimals: int, *, has_sign: bool = False) -> str:
        """A number as people write it in this language; a dash for what is not there."""
        if value != value:
            return _NOTHING
        shown = f"{value:+.{decimals}f}" if has_sign else f"{value:.{decimals}f}"
        if not float(shown):
            shown = shown.lstrip("+-")
        return shown.replace("-", "−").replace(".", self.words("q_sort.decimal"))

    def figures(self, values: Sequence[float] | Array, decimals: int) -> list[str]:
        """Numbers beside each other."""
        return [self.figure(value, decimals) for value in values]

    def place(self, value: float) -> str:
        """A place in the grid, with its sign."""
        if value == value and value == int(value):
            return self.figure(value, 0, has_sign=True)
        return self.figure(value, 1, has_sign=True)
