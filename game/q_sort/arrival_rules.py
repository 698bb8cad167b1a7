"""What sorts from a file ask, and what they do."""

from collections import Counter
from dataclasses import replace

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.q_sort.arrival_events import ArrivedSort, SortsArrived
from game.q_sort.rules import nothing_laid_yet, prepared, sound_grid, sound_statements
from game.q_sort.state import Placement, QSort, Sort

MOST_SORTS = 300
"""In one round; more than any room holds, and no more than stays quick."""


def _a_deck(state: QSort, event: SortsArrived) -> None:
    """With statements of its own, all that laying them out asks; else they must be there."""
    if event.statements:
        for ask in (nothing_laid_yet, sound_statements, sound_grid):
            ask(state, event)
    elif not state.is_prepared:
        raise RuleError("nothing_to_sort")


def _whole_sorts(state: QSort, event: SortsArrived) -> None:
    count = len(event.statements or state.statements)
    if not event.sorts:
        raise RuleError("no_sorts_came")
    if len({one.sorter for one in event.sorts}) < len(event.sorts):
        raise RuleError("id_taken", id="sorter")
    for one in event.sorts:
        asked.a_new_id(False, one.sorter)
        asked.at_most_long(one.name, *(reason.text for reason in one.reasons))
        if len(one.columns) != count:
            raise RuleError("sort_width", found=len(one.columns), count=count)
        numbers = {str(number) for number in range(1, count + 1)}
        if not {reason.id for reason in one.reasons} <= numbers:
            raise RuleError("unknown_number", number=0, most=count)


def _on_the_grid(state: QSort, event: SortsArrived) -> None:
    """Every value is a column; where sorting is forced, each holds as many cards as it does."""
    has_own = bool(event.statements)
    grid = {one.value: one.count for one in (event.grid if has_own else state.grid)}
    is_forced = event.is_forced if has_own else state.is_forced
    for one in event.sorts:
        counts = Counter(one.columns)
        beyond = counts.keys() - grid.keys()
        if beyond:
            raise RuleError("unknown_column", column=min(beyond))
        if is_forced and any(counts[value] != count for value, count in grid.items()):
            raise RuleError("sort_off_grid", sort=one.name or one.sorter, count=1)


def _not_too_many(state: QSort, event: SortsArrived) -> None:
    ids = {sort.id for sort in state.sorts} | {one.sorter for one in event.sorts}
    if len(ids) > MOST_SORTS:
        raise RuleError("many_sorts", most=MOST_SORTS)


def _arrived(state: QSort, event: SortsArrived) -> QSort:
    if event.statements:
        state = prepared(state, event)
    sorts = state.sorts
    for one in event.sorts:
        sorts = keyed.put(sorts, _sort(state, one))
    return replace(state, sorts=sorts)


def _sort(state: QSort, arrived: ArrivedSort) -> Sort:
    """In the place of what was typed; a card of their own stays."""
    before = state.sort_of(arrived.sorter)
    placements = tuple(Placement(number, at) for number, at in enumerate(arrived.columns, 1))
    reasons = before.reasons
    for reason in arrived.reasons:
        reasons = keyed.put(reasons, reason)
    name = arrived.name or before.name
    return replace(before, placements=placements, reasons=reasons, name=name)


ARRIVAL_RULES: Rules[QSort] = {
    SortsArrived: Rule(_arrived, (_a_deck, _whole_sorts, _on_the_grid, _not_too_many)),
}
