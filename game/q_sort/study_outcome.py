"""The choices of an analysis as plain rows."""

from collections.abc import Mapping, Sequence

from game.exercise import Row
from game.q_sort.state import QSort
from game.q_sort.study import UNCHOSEN


def study_results(state: QSort) -> Mapping[str, Sequence[Row]]:
    """Rows of ``analysis``, ``analysis_turn`` and ``analysis_flag``; none before a choice."""
    study, method = state.study, state.study.method
    analysis: Row = {
        "id": "method",
        "factors": method.factors,
        "correlation": method.correlation,
        "extraction": method.extraction,
        "rotation": method.rotation,
        "program": method.like,
        "has_teams": int(method.has_teams),
        "has_automatic_flags": int(method.has_automatic_flags),
        "flag_level": method.flag_level,
        "needs_majority": int(method.needs_majority),
        "level": method.level,
        "strict_level": method.strict_level,
        "splits": " ".join(str(factor) for factor in study.splits),
    }
    return {
        "analysis": [] if study == UNCHOSEN else [analysis],
        "analysis_turn": [
            {"id": str(at), "first": one.first, "second": one.second, "degrees": one.degrees}
            for at, one in enumerate(study.turns, 1)
        ],
        "analysis_flag": [
            {
                "id": f"{one.sorter}/{one.factor}",
                "sorter": one.sorter,
                "factor": one.factor,
                "is_flagged": int(one.is_flagged),
            }
            for one in study.marks
        ],
    }
