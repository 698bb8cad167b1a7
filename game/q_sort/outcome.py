"""What comes out of a Q-sort: plain rows, and knots in the red thread."""

from collections.abc import Mapping, Sequence

from game.exercise import Knot, Row
from game.q_sort.state import QSort
from game.q_sort.study_outcome import study_results


def public(state: QSort) -> QSort:
    """What the room may know: sorts stand under aliases, and only those of teams are drawn."""
    return state


def results(state: QSort) -> Mapping[str, Sequence[Row]]:
    """The state as plain rows: ``statement``, ``sort_placement`` and others."""
    return {
        "sort_setting": _setting_rows(state),
        "statement": [
            {
                "id": one.id,
                "number": one.number,
                "label": one.label,
                "text": one.text,
                "dimension": one.dimension,
            }
            for one in state.statements
        ],
        "sort_column": [
            {"id": str(column.value), "value": column.value, "count": column.count}
            for column in state.grid
        ],
        "sort": [
            {
                "id": sort.id,
                "free_choice": sort.free_choice,
                "is_whole": int(state.is_whole(sort)),
            }
            for sort in state.sorts
        ],
        "sort_placement": _placement_rows(state),
        "sort_pile": [
            {
                "id": f"{sort.id}/{one.number}",
                "sorter": sort.id,
                "number": one.number,
                "pile": one.pile,
            }
            for sort in state.sorts
            for one in sort.piles
        ],
        "sort_reason": [
            {
                "id": f"{sort.id}/{one.id}",
                "sorter": sort.id,
                "number": int(one.id),
                "text": one.text,
            }
            for sort in state.sorts
            for one in sort.reasons
        ],
        "sort_difference": [
            {"id": f"{sort.id}/{number}", "sorter": sort.id, "number": number}
            for sort in state.sorts
            for number in sort.differing
        ],
        "arrived_sort": [{"id": sort.id, "name": sort.name} for sort in state.sorts if sort.name],
        **study_results(state),
    }


def _setting_rows(state: QSort) -> list[Row]:
    """One row, once there is something to sort."""
    if not state.is_prepared:
        return []
    return [
        {
            "id": "sort",
            "question": state.question,
            "low": state.low,
            "high": state.high,
            "is_forced": int(state.is_forced),
            "sorters": state.sorters,
            "way": state.way,
        }
    ]


def _placement_rows(state: QSort) -> list[Row]:
    return [
        {
            "id": f"{sort.id}/{one.number}",
            "sorter": sort.id,
            "number": one.number,
            "value": one.column,
        }
        for sort in state.sorts
        for one in sort.placements
    ]


def knots(state: QSort) -> Sequence[Knot]:
    """Statements in somebody's top five, and what was missing among them."""
    in_top = {number for sort in state.sorts for number in state.top_of(sort)}
    chosen = [
        Knot(one.id, "statement", one.label) for one in state.statements if one.number in in_top
    ]
    free = [
        Knot(f"free-{sort.id}", "statement", sort.free_choice)
        for sort in state.sorts
        if sort.free_choice
    ]
    return [*chosen, *free]
