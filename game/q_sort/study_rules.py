"""What the choices of an analysis ask, and what they do."""

from dataclasses import replace
from math import isfinite
from typing import Any

from game import asked
from game.exercise import Rule, RuleError, Rules
from game.q_sort import study_events as e
from game.q_sort.state import QSort
from game.q_sort.study import (
    CORRELATIONS,
    EXTRACTIONS,
    MOST_FACTORS,
    PROGRAMS,
    ROTATIONS,
    HandMark,
    HandTurn,
    Study,
    has_other_loadings,
)

MOST_TURNS = 500
"""In one analysis; far more than anybody makes, far less than would slow it down."""

_NOT_OFFERED = {("qmethod", "horst"), ("kade", "spearman")}


def _a_method(_: QSort, event: e.AnalysisChosen) -> None:
    method = event.method
    asked.one_of(method.correlation, CORRELATIONS, "correlation")
    asked.one_of(method.extraction, EXTRACTIONS, "extraction")
    asked.one_of(method.rotation, ROTATIONS, "rotation")
    asked.one_of(method.like, PROGRAMS, "like")
    if not 1 <= method.factors <= MOST_FACTORS:
        raise RuleError("factor_count", most=MOST_FACTORS)
    for level in (method.flag_level, method.level, method.strict_level):
        if not 0 < level < 1:
            raise RuleError("bad_level", level=str(level))
    for way in (method.extraction, method.correlation):
        if (method.like, way) in _NOT_OFFERED:
            raise RuleError("not_offered", program=method.like, method=way)


def _a_factor(state: QSort, *factors: int) -> None:
    most = state.study.method.factors
    for factor in factors:
        if not 1 <= factor <= most:
            raise RuleError("no_such_factor", factor=factor, most=most)


def _a_turn(state: QSort, event: e.FactorsTurned) -> None:
    _a_factor(state, event.first, event.second)
    if event.first == event.second or not isfinite(event.degrees) or abs(event.degrees) > 180:
        raise RuleError("bad_turn", first=event.first, second=event.second)
    if len(state.study.turns) >= MOST_TURNS:
        raise RuleError("many_turns", most=MOST_TURNS)


def _a_whole_sort(state: QSort, event: e.SortFlagged) -> None:
    _a_factor(state, event.factor)
    if not state.is_whole(state.sort_of(event.sorter)):
        raise RuleError("unknown_sort", sort=event.sorter)


def _a_split(state: QSort, event: e.FactorSplit) -> None:
    _a_factor(state, event.factor)


def _with(state: QSort, **changes: Any) -> QSort:
    return replace(state, study=replace(state.study, **changes))


def _chosen(state: QSort, event: e.AnalysisChosen) -> QSort:
    if has_other_loadings(state.study.method, event.method):
        return replace(state, study=Study(event.method))
    return _with(state, method=event.method)


def _turned(state: QSort, event: e.FactorsTurned) -> QSort:
    turn = HandTurn(event.first, event.second, event.degrees)
    return _with(state, turns=(*state.study.turns, turn))


def _flagged(state: QSort, event: e.SortFlagged) -> QSort:
    others = tuple(
        one for one in state.study.marks if (one.sorter, one.factor) != (event.sorter, event.factor)
    )
    mark = HandMark(event.sorter, event.factor, event.is_flagged)
    return _with(state, marks=(*others, mark))


def _split(state: QSort, event: e.FactorSplit) -> QSort:
    others = tuple(one for one in state.study.splits if one != event.factor)
    splits = tuple(sorted((*others, event.factor))) if event.is_split else others
    return _with(state, splits=splits)


STUDY_RULES: Rules[QSort] = {
    e.AnalysisChosen: Rule(_chosen, (_a_method,)),
    e.FactorsTurned: Rule(_turned, (_a_turn,)),
    e.SortFlagged: Rule(_flagged, (_a_whole_sort,)),
    e.FactorSplit: Rule(_split, (_a_split,)),
}
