"""What it asks and does to lay a card somewhere: on a pile, in a column, in place of another."""

from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.q_sort import events as e
from game.q_sort.state import PILES, InPlay, Piled, Placement, QSort, Sort
from game.q_sort.steps import GROUP


def a_sorter(state: QSort, event: Any) -> None:
    """Asks for cards, and for somebody to lay them.

    Raises:
        RuleError: ``nothing_to_sort`` or ``bad_id``.
    """
    if not state.is_prepared:
        raise RuleError("nothing_to_sort")
    asked.a_new_id(False, event.sorter)


def a_number(state: QSort, event: Any) -> None:
    """Asks for a card that is there.

    Raises:
        RuleError: ``unknown_number``.
    """
    _a_card(state, event.number)


def _a_card(state: QSort, number: int) -> None:
    if not state.statement(number):
        raise RuleError("unknown_number", number=number, most=len(state.statements))


def _a_card_or_none(state: QSort, event: e.CardTakenUp) -> None:
    if event.number:
        _a_card(state, event.number)


def _a_pile(_: QSort, event: e.StatementPiled) -> None:
    asked.one_of(event.pile, PILES, "pile")


def _room_in_column(state: QSort, event: e.StatementPlaced) -> None:
    if not any(column.value == event.column for column in state.grid):
        raise RuleError("unknown_column", column=event.column)
    sort = state.sort_of(event.sorter)
    is_there = sort.column_of(event.number) == event.column
    if state.is_forced and not is_there and state.room_in(sort, event.column) < 1:
        raise RuleError("column_full", column=event.column)


def _is_laid(state: QSort, event: e.StatementTakenBack) -> None:
    _ask_laid(state.sort_of(event.sorter), event.number)


def _can_be_swapped(state: QSort, event: e.StatementsSwapped) -> None:
    _a_card(state, event.other)
    _ask_laid(state.sort_of(event.sorter), event.other)
    if event.number == event.other:
        raise RuleError("same_card", number=event.number)


def _ask_laid(sort: Sort, number: int) -> None:
    if sort.column_of(number) is None:
        raise RuleError("not_laid", number=number)


def _a_person_or_none(_: QSort, event: e.ExplainerChosen) -> None:
    if event.person:
        asked.a_new_id(False, event.person)


def with_sort(state: QSort, sort: Sort) -> QSort:
    """The state with this sort in the place of what its sorter laid before."""
    return replace(state, sorts=keyed.put(state.sorts, sort))


def _in_play(state: QSort, sorter: str, number: int, is_held: bool = False) -> QSort:
    """A card on the stage; sheets that are typed in meanwhile do not disturb what is there."""
    if sorter != (state.place.sorter or GROUP):
        return state
    explainer = state.explainer if number == state.in_play.number else ""
    return replace(state, in_play=InPlay(sorter, number, is_held), explainer=explainer)


def _taken_up(state: QSort, event: e.CardTakenUp) -> QSort:
    return _in_play(state, event.sorter, event.number, is_held=bool(event.number))


def _explainer_chosen(state: QSort, event: e.ExplainerChosen) -> QSort:
    asked_so_far = (*state.explained, event.person) if event.person else state.explained
    return replace(state, explainer=event.person, explained=asked_so_far)


def _piled(state: QSort, event: e.StatementPiled) -> QSort:
    sort = state.sort_of(event.sorter)
    others = tuple(one for one in sort.piles if one.number != event.number)
    piles = (*others, Piled(event.number, event.pile))
    left = _without(sort, event.number)
    return _in_play(with_sort(state, replace(left, piles=piles)), event.sorter, 0)


def _placed(state: QSort, event: e.StatementPlaced) -> QSort:
    sort = state.sort_of(event.sorter)
    if sort.column_of(event.number) != event.column:
        laid = (*_without(sort, event.number).placements, Placement(event.number, event.column))
        state = with_sort(state, replace(sort, placements=laid))
    return _in_play(state, event.sorter, event.number)


def _taken_back(state: QSort, event: e.StatementTakenBack) -> QSort:
    sort = state.sort_of(event.sorter)
    return _in_play(with_sort(state, _without(sort, event.number)), event.sorter, 0)


def _swapped(state: QSort, event: e.StatementsSwapped) -> QSort:
    """Each gets exactly the place of the other, so that no card but these two moves."""
    sort = state.sort_of(event.sorter)
    places = {event.number: event.other, event.other: event.number}
    is_laid = sort.column_of(event.number) is not None
    placements = tuple(
        replace(one, number=places.get(one.number, one.number)) for one in sort.placements
    )
    state = with_sort(state, replace(sort, placements=placements))
    return _in_play(state, event.sorter, event.number if is_laid else event.other, not is_laid)


def _without(sort: Sort, number: int) -> Sort:
    left = tuple(one for one in sort.placements if one.number != number)
    return replace(sort, placements=left)


LAYING_RULES: Rules[QSort] = {
    e.CardTakenUp: Rule(_taken_up, (a_sorter, _a_card_or_none)),
    e.ExplainerChosen: Rule(_explainer_chosen, (_a_person_or_none,)),
    e.StatementPiled: Rule(_piled, (a_sorter, a_number, _a_pile)),
    e.StatementPlaced: Rule(_placed, (a_sorter, a_number, _room_in_column)),
    e.StatementTakenBack: Rule(_taken_back, (a_sorter, a_number, _is_laid)),
    e.StatementsSwapped: Rule(_swapped, (a_sorter, a_number, _can_be_swapped)),
}
