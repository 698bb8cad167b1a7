"""An analysis as the pages show it: what came of it, and whose sorts they are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.q_sort.state import QSort
from game.sorts.analysed import analysed, named_sorts
from game.workshop.state import Workshop

if TYPE_CHECKING:
    from game.q_analysis import Analysis
    from game.q_analysis.frozen import Flags


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What came of the sorts.

    Attributes:
        found: The analysis.
        ids: Whose sorts were analysed, in its order.
        names: Of the factors, before those with two ends are split.
        flags: Which sorts define which of these, shape (sorts, factors).
    """

    found: "Analysis"
    ids: tuple[str, ...]
    names: tuple[str, ...]
    flags: "Flags"


def read_analysis(state: QSort, workshop: Workshop) -> Reading:
    """The analysis of a round by the method that was chosen for it.

    Raises:
        RuleError: it is not possible; the words say why.
    """
    import numpy as np

    found = analysed(state, workshop)
    named = named_sorts(state, workshop, state.study.method.has_teams)
    ids = {one.name: one.id for one in named}
    names = tuple(f"f{at}" for at in range(1, found.whole.shape[1] + 1))
    halves = [
        [at for at, half in enumerate(found.factor_names) if half.rstrip("ab") == name]
        for name in names
    ]
    flags = np.column_stack([found.flagged[:, half].any(axis=1) for half in halves])
    return Reading(found, tuple(ids[name] for name in found.sorts.names), names, flags)
