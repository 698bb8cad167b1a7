"""What each event in a Q-sort asks, and what it does."""

from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.q_sort import events as e
from game.q_sort.state import Placement, QSort, Reason, Sort, SortPlace
from game.q_sort.steps import STEP_IDS
from game.q_sort.study_rules import STUDY_RULES

FEWEST_STATEMENTS, MOST_STATEMENTS = 8, 80

FURTHEST = 9
"""The value of the outermost columns."""


def _a_step(_: QSort, event: e.SortStepShown) -> None:
    asked.one_of(event.step, STEP_IDS, "step")


def _nothing_laid_yet(state: QSort, _: e.SortPrepared) -> None:
    if any(sort.placements for sort in state.sorts):
        raise RuleError("sorts_begun")


def _sound_statements(_: QSort, event: e.SortPrepared) -> None:
    count = len(event.statements)
    if not FEWEST_STATEMENTS <= count <= MOST_STATEMENTS:
        raise RuleError("statement_count", fewest=FEWEST_STATEMENTS, most=MOST_STATEMENTS)
    if sorted(one.number for one in event.statements) != list(range(1, count + 1)):
        raise RuleError("statement_numbers", count=count)
    if len({one.id for one in event.statements}) < count:
        raise RuleError("statement_ids")
    asked.a_text(event.question)
    asked.at_most_long(event.low, event.high)
    for one in event.statements:
        asked.a_new_id(False, one.id)
        asked.a_text(one.text)
        asked.a_text(one.label)


def _sound_grid(_: QSort, event: e.SortPrepared) -> None:
    values = [column.value for column in event.grid]
    is_in_order = values == sorted(set(values))
    if not is_in_order or any(abs(value) > FURTHEST for value in values):
        raise RuleError("grid_columns", furthest=FURTHEST)
    if any(column.count < 1 for column in event.grid):
        raise RuleError("grid_columns", furthest=FURTHEST)
    held, count = sum(column.count for column in event.grid), len(event.statements)
    if held != count:
        raise RuleError("grid_sum", held=held, count=count)


def _a_sorter(state: QSort, event: Any) -> None:
    if not state.is_prepared:
        raise RuleError("nothing_to_sort")
    asked.a_new_id(False, event.sorter)


def _a_number(state: QSort, event: Any) -> None:
    if not state.statement(event.number):
        raise RuleError("unknown_number", number=event.number, most=len(state.statements))


def _room_in_column(state: QSort, event: e.StatementPlaced) -> None:
    if not any(column.value == event.column for column in state.grid):
        raise RuleError("unknown_column", column=event.column)
    sort = state.sort_of(event.sorter)
    is_there = sort.column_of(event.number) == event.column
    if not is_there and state.room_in(sort, event.column) < 1:
        raise RuleError("column_full", column=event.column)


def _is_laid(state: QSort, event: e.StatementTakenBack) -> None:
    if state.sort_of(event.sorter).column_of(event.number) is None:
        raise RuleError("not_laid", number=event.number)


def _any_text(_: QSort, event: Any) -> None:
    asked.at_most_long(event.text)


def _step_shown(state: QSort, event: e.SortStepShown) -> QSort:
    return replace(state, place=SortPlace(event.step, event.prompt, event.sorter))


def _prepared(state: QSort, event: e.SortPrepared) -> QSort:
    return replace(
        state,
        question=event.question.strip(),
        low=event.low.strip(),
        high=event.high.strip(),
        statements=tuple(sorted(event.statements, key=lambda one: one.number)),
        grid=event.grid,
    )


def _with(state: QSort, sort: Sort) -> QSort:
    return replace(state, sorts=keyed.put(state.sorts, sort))


def _placed(state: QSort, event: e.StatementPlaced) -> QSort:
    sort = state.sort_of(event.sorter)
    if sort.column_of(event.number) == event.column:
        return state
    others = tuple(one for one in sort.placements if one.number != event.number)
    laid = (*others, Placement(event.number, event.column))
    return _with(state, replace(sort, placements=laid))


def _taken_back(state: QSort, event: e.StatementTakenBack) -> QSort:
    sort = state.sort_of(event.sorter)
    left = tuple(one for one in sort.placements if one.number != event.number)
    return _with(state, replace(sort, placements=left))


def _difference_kept(state: QSort, event: e.DifferenceKept) -> QSort:
    sort = state.sort_of(event.sorter)
    others = tuple(number for number in sort.differing if number != event.number)
    differing = (*others, event.number) if event.is_kept else others
    return _with(state, replace(sort, differing=differing))


def _reason_given(state: QSort, event: e.ReasonGiven) -> QSort:
    sort, id, text = state.sort_of(event.sorter), str(event.number), event.text.strip()
    reasons = keyed.put(sort.reasons, Reason(id, text)) if text else keyed.drop(sort.reasons, id)
    return _with(state, replace(sort, reasons=reasons))


def _free_choice_written(state: QSort, event: e.FreeChoiceWritten) -> QSort:
    sort = state.sort_of(event.sorter)
    return _with(state, replace(sort, free_choice=event.text.strip()))


RULES: Rules[QSort] = {
    e.SortStepShown: Rule(_step_shown, (_a_step,)),
    e.SortPrepared: Rule(_prepared, (_nothing_laid_yet, _sound_statements, _sound_grid)),
    e.StatementPlaced: Rule(_placed, (_a_sorter, _a_number, _room_in_column)),
    e.StatementTakenBack: Rule(_taken_back, (_a_sorter, _a_number, _is_laid)),
    e.DifferenceKept: Rule(_difference_kept, (_a_sorter, _a_number)),
    e.ReasonGiven: Rule(_reason_given, (_a_sorter, _a_number, _any_text)),
    e.FreeChoiceWritten: Rule(_free_choice_written, (_a_sorter, _any_text)),
    **STUDY_RULES,
}
