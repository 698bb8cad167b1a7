"""What each event in a Q-sort asks, and what it does."""

from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.exercise import Event, Rule, RuleError, Rules
from game.q_sort import events as e
from game.q_sort.laying import LAYING_RULES, a_number, a_sorter, with_sort
from game.q_sort.state import InPlay, QSort, Reason, SortPlace
from game.q_sort.steps import SORTERS, STEP_IDS, WAYS
from game.q_sort.study_rules import STUDY_RULES

FEWEST_STATEMENTS, MOST_STATEMENTS = 8, 80

FURTHEST = 9
"""The value of the outermost columns."""


def _a_step(_: QSort, event: e.SortStepShown) -> None:
    asked.one_of(event.step, STEP_IDS, "step")


def nothing_laid_yet(state: QSort, _: Event) -> None:
    """Asks that statements can still be laid out.

    Raises:
        RuleError: ``sorts_begun``.
    """
    if any(one.placements or one.piles or one.differing or one.reasons for one in state.sorts):
        raise RuleError("sorts_begun")


def sound_statements(_: QSort, event: Any) -> None:
    """Asks that the statements, question and poles of an event can be laid out.

    Raises:
        RuleError: ``statement_count``, ``statement_numbers``, ``statement_ids``, or what is wrong
            with a text.
    """
    count = len(event.statements)
    if not FEWEST_STATEMENTS <= count <= MOST_STATEMENTS:
        raise RuleError("statement_count", fewest=FEWEST_STATEMENTS, most=MOST_STATEMENTS)
    if sorted(one.number for one in event.statements) != list(range(1, count + 1)):
        raise RuleError("statement_numbers", count=count)
    if len({one.id for one in event.statements}) < count:
        raise RuleError("statement_ids")
    asked.a_text(event.question)
    asked.at_most_long(event.low, event.high, event.title)
    for one in event.statements:
        asked.a_new_id(False, one.id)
        asked.a_text(one.text)
        asked.a_text(one.label)


def sound_grid(_: QSort, event: Any) -> None:
    """Asks that the grid of an event holds its statements.

    Raises:
        RuleError: ``grid_columns`` or ``grid_sum``.
    """
    values = [column.value for column in event.grid]
    is_in_order = values == sorted(set(values))
    if len(values) < 2 or not is_in_order or any(abs(value) > FURTHEST for value in values):
        raise RuleError("grid_columns", furthest=FURTHEST)
    if any(column.count < 1 for column in event.grid):
        raise RuleError("grid_columns", furthest=FURTHEST)
    held, count = sum(column.count for column in event.grid), len(event.statements)
    if event.is_forced and held != count:
        raise RuleError("grid_sum", held=held, count=count)


def _a_way(_: QSort, event: e.SortWayChosen) -> None:
    asked.one_of(event.sorters, SORTERS, "sorters")
    asked.one_of(event.way, WAYS, "way")
    if event.sorters == "people" and event.way == "team_only":
        raise RuleError("no_team_sorts")


def _any_text(_: QSort, event: Any) -> None:
    asked.at_most_long(event.text)


def _step_shown(state: QSort, event: e.SortStepShown) -> QSort:
    place = SortPlace(event.step, event.prompt, event.sorter)
    return replace(state, place=place, in_play=InPlay(), explainer="")


def _way_chosen(state: QSort, event: e.SortWayChosen) -> QSort:
    return replace(state, sorters=event.sorters, way=event.way)


def prepared(state: QSort, event: Any) -> QSort:
    """With the statements, the grid and the question of an event laid out."""
    return replace(
        state,
        question=event.question.strip(),
        low=event.low.strip(),
        high=event.high.strip(),
        statements=tuple(sorted(event.statements, key=lambda one: one.number)),
        grid=event.grid,
        is_forced=event.is_forced,
        title=event.title.strip(),
    )


def _difference_kept(state: QSort, event: e.DifferenceKept) -> QSort:
    sort = state.sort_of(event.sorter)
    others = tuple(number for number in sort.differing if number != event.number)
    differing = (*others, event.number) if event.is_kept else others
    return with_sort(state, replace(sort, differing=differing))


def _reason_given(state: QSort, event: e.ReasonGiven) -> QSort:
    sort, id, text = state.sort_of(event.sorter), str(event.number), event.text.strip()
    reasons = keyed.put(sort.reasons, Reason(id, text)) if text else keyed.drop(sort.reasons, id)
    return with_sort(state, replace(sort, reasons=reasons))


def _free_choice_written(state: QSort, event: e.FreeChoiceWritten) -> QSort:
    sort = state.sort_of(event.sorter)
    return with_sort(state, replace(sort, free_choice=event.text.strip()))


RULES: Rules[QSort] = {
    e.SortStepShown: Rule(_step_shown, (_a_step,)),
    e.SortPrepared: Rule(prepared, (nothing_laid_yet, sound_statements, sound_grid)),
    e.SortWayChosen: Rule(_way_chosen, (_a_way,)),
    **LAYING_RULES,
    e.DifferenceKept: Rule(_difference_kept, (a_sorter, a_number)),
    e.ReasonGiven: Rule(_reason_given, (a_sorter, a_number, _any_text)),
    e.FreeChoiceWritten: Rule(_free_choice_written, (a_sorter, _any_text)),
    **STUDY_RULES,
}
