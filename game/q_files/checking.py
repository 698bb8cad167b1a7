"""A table looked over as a whole: names, gaps, grid and counts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from game.q_files.draft import Draft
from game.q_files.findings import NOWHERE, Findings, Place, UnreadableError, listed
from game.q_files.limits import MOST_CELLS, MOST_SORTS, MOST_STATEMENTS
from game.q_files.table import SortTable, Value, follows
from game.q_files.text import name_of


def checked(draft: Draft, findings: Findings) -> SortTable:
    """The table with tidy names; what is wrong with it is told.

    Raises:
        UnreadableError: there is nothing in it, or far too much.
    """
    table = draft.table
    _ask_size(table)
    places = draft.places or (NOWHERE,) * len(table.values)
    table = replace(
        table, title=name_of(table.title, findings), sort_names=_names(table, places, findings)
    )
    if not table.values:
        findings.note("no_sorts_yet")
    _tell_twice(table.sort_names, places, findings)
    _tell_gaps(table, places, findings)
    return _with_sound_grid(_with_sound_statements(table, findings), findings)


def _ask_size(table: SortTable) -> None:
    has_other = bool(table.statements or table.grid or table.title)
    if not (table.statement_count if table.values else has_other):
        raise UnreadableError("no_sorts")
    if table.statement_count > MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
    too_many = len(table.values) > MOST_SORTS
    if too_many or len(table.values) * table.statement_count > MOST_CELLS:
        raise UnreadableError("too_many_sorts", most=MOST_SORTS)


def _names(table: SortTable, places: Sequence[Place], findings: Findings) -> tuple[str, ...]:
    names = []
    for number, (raw, place) in enumerate(zip(table.sort_names, places, strict=True), 1):
        name = name_of(raw, findings, place)
        if not name:
            name = str(number)
            findings.note("no_name", place, name=name)
        names.append(name)
    return tuple(names)


def _tell_twice(names: Sequence[str], places: Sequence[Place], findings: Findings) -> None:
    seen: set[str] = set()
    for name, place in zip(names, places, strict=True):
        if name in seen:
            findings.note("name_twice", place, name=name)
        seen.add(name)


def _tell_gaps(table: SortTable, places: Sequence[Place], findings: Findings) -> None:
    for name, sort, place in zip(table.sort_names, table.values, places, strict=True):
        missing = [number for number, value in enumerate(sort, 1) if value is None]
        if len(missing) == len(sort):
            if not findings.has_error_in(place):
                findings.error("empty_sort", place, name=name)
        elif missing:
            statements = listed([str(number) for number in missing])
            findings.error(
                "incomplete", place, name=name, count=len(missing), statements=statements
            )


def _with_sound_statements(table: SortTable, findings: Findings) -> SortTable:
    found, count = len(table.statements), table.statement_count
    if table.values and found and found != count:
        findings.error("statements_count", found=found, count=count)
        return replace(table, statements=())
    for text, often in Counter(table.statements).items():
        if often > 1 and text:
            findings.note("same_statement", text=text)
    return table


def _with_sound_grid(table: SortTable, findings: Findings) -> SortTable:
    total, count = sum(held for _, held in table.grid), table.statement_count
    if not table.grid or not count:
        return table
    if total != count:
        findings.error("grid_total", total=total, count=count)
        return replace(table, grid=())
    free = [
        name
        for name, sort in zip(table.sort_names, table.values, strict=True)
        if not _has_gap(sort) and not follows(sort, table.grid)
    ]
    if free:
        findings.note("off_grid", count=len(free), names=listed(free))
    return table


def _has_gap(sort: Sequence[Value]) -> bool:
    return None in sort
