"""What would come in from a file of sorts, before anything is stored."""

from dataclasses import dataclass, replace
from typing import Protocol

from game.keyed import free_id
from game.q_files import SortTable, shared_grid
from game.q_files.table import Grid
from game.q_sort.arrival_events import ArrivedSort, SortsArrived
from game.q_sort.rules import FEWEST_STATEMENTS, FURTHEST, MOST_STATEMENTS
from game.q_sort.state import Column, QSort, Reason, Sort, Statement
from game.workshop.state import Workshop

_LABEL = 24
"""Characters of a label made of a text."""


_LEFT_OUT = ("incomplete", "beyond", "off_grid", "constant")

_COMPARED = 40
"""Characters of two texts that are compared."""


class Words(Protocol):
    """Gives the text of a key, with the facts filled in."""

    def __call__(self, key: str, **facts: object) -> str:
        """The text of a key."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One sort of the file.

    Attributes:
        name: What it will be called.
        what: ``new``, ``of_person`` when it is somebody's in the room, ``replaces`` when their
            sheet is there already; ``incomplete``, ``beyond`` when a value is no column,
            ``off_grid``, or ``constant`` when all lie in one column, when it is left out.
    """

    name: str
    what: str

    @property
    def is_taken(self) -> bool:
        """Whether it comes in."""
        return self.what not in _LEFT_OUT


@dataclass(frozen=True, slots=True)
class Arrival:
    """What would come in.

    Attributes:
        event: Nothing when nothing can.
        coming: Every sort of the file, in its order.
        problem: Why nothing can come in, as a key under ``q_import.problem``, or empty.
        statements: ``come`` along from the file, ``stay`` those of the round, or ``differ`` from
            those of the round, which stay all the same.
    """

    event: SortsArrived | None
    coming: tuple[Coming, ...] = ()
    problem: str = ""
    statements: str = "stay"


def arrival(
    table: SortTable, state: QSort, workshop: Workshop, words: Words, *, keeps_names: bool = False
) -> Arrival:
    """What of a table would come into a round.

    A sort that is called like somebody's alias is theirs. The others get a number, unless their
    names are kept: a file may hold the names of persons, and what is stored here stays. Where
    nothing has been laid yet, the statements and the grid come along; sorts that do not follow
    one grid make it a free one.

    Args:
        table: What was read.
        state: Of the round.
        workshop: For the aliases.
        words: In the language of the group.
        keeps_names: Whether the names of the file are kept.
    """
    count = table.statement_count
    if not table.values:
        return Arrival(None, problem="no_sorts")
    if not FEWEST_STATEMENTS <= count <= MOST_STATEMENTS:
        return Arrival(None, problem="statement_count")
    brings = not _has_begun(state) and not _fits(table, state)
    if not brings and len(state.statements) != count:
        return Arrival(None, problem="other_statements")
    deck = _deck_of(table, words) if brings else None
    around = replace(state, grid=deck.grid, is_forced=deck.is_forced) if deck else state
    named = _Namer(state, workshop, words, keeps_names)
    coming, sorts = [], []
    for at, values in enumerate(table.values):
        sorter, name, shown = named(table.sort_names[at])
        what = _what(values, around, state.sort_of(sorter), name)
        coming.append(Coming(shown, what))
        if coming[-1].is_taken:
            columns = tuple(int(value) for value in values if value is not None)
            sorts.append(ArrivedSort(sorter, name, columns, _reasons(table, at)))
    if not sorts:
        return Arrival(None, tuple(coming), "none_whole")
    if deck:
        event = replace(deck, sorts=tuple(sorts))
        return Arrival(event, tuple(coming), "", "come")
    event = SortsArrived(table.format.value, tuple(sorts))
    return Arrival(event, tuple(coming), "", "stay" if _fits(table, state) else "differ")


def _has_begun(state: QSort) -> bool:
    return any(one.placements or one.piles or one.differing or one.reasons for one in state.sorts)


class _Namer:
    """Gives every sort its id, the name that is kept, and the name that is shown."""

    def __init__(self, state: QSort, workshop: Workshop, words: Words, keeps_names: bool) -> None:
        self._words, self._keeps_names = words, keeps_names
        self._people = {person.alias.casefold(): person for person in workshop.people}
        self._ids: list[Sort] = list(state.sorts)
        self._taken: set[str] = set()

    def __call__(self, name: str) -> tuple[str, str, str]:
        person = self._people.get(name.strip().casefold())
        if person and person.id not in self._taken:
            self._taken.add(person.id)
            return person.id, "", person.alias
        id = free_id("sheet", self._ids)
        self._ids.append(Sort(id))
        number = id.removeprefix("sheet")
        shown = name.strip() if self._keeps_names else ""
        shown = shown or self._words("q_import.numbered", number=number)
        return id, shown, shown


def _fits(table: SortTable, state: QSort) -> bool:
    """Whether the statements of the round are those of the file, as far as one can tell.

    Some programs keep no more than the beginning of a text.
    """
    if len(state.statements) != table.statement_count:
        return False
    own = [one.text for one in state.statements]
    return not table.statements or all(
        _beginning(one) == _beginning(other)
        for one, other in zip(own, table.statements, strict=True)
    )


def _beginning(text: str) -> str:
    return " ".join(text.split())[:_COMPARED].rstrip().casefold()


def _what(values: tuple[float | None, ...], around: QSort, there: Sort, name: str) -> str:
    columns = [int(value) for value in values if value is not None and _is_column(value)]
    if any(value is None for value in values):
        return "incomplete"
    grid = {one.value: one.count for one in around.grid}
    if len(columns) < len(values) or not grid.keys() >= set(columns):
        return "beyond"
    if around.is_forced and any(columns.count(value) != held for value, held in grid.items()):
        return "off_grid"
    if len(set(columns)) == 1:  # it tells nothing apart, and no analysis can take it
        return "constant"
    if there.placements:
        return "replaces"
    return "new" if name else "of_person"


def _is_column(value: float) -> bool:
    return value == int(value) and abs(value) <= FURTHEST


def _grid(table: SortTable) -> tuple[Grid, bool]:
    """The columns of the sorts, and whether all that are whole follow them."""
    found = {column: held for column, held in shared_grid(table) if held}
    whole = [
        [int(value) for value in sort if value is not None]
        for sort in table.values
        if all(value is not None and _is_column(value) for value in sort)
    ]
    is_sound = sum(found.values()) == table.statement_count
    is_forced = is_sound and all(
        set(sort) <= found.keys() and all(sort.count(at) == held for at, held in found.items())
        for sort in whole
    )
    if not is_forced:
        for column in {value for sort in whole for value in sort}:
            found.setdefault(column, 1)
    beyond = [column for column in found if abs(column) > FURTHEST]
    return tuple(sorted((at, held) for at, held in found.items() if at not in beyond)), is_forced


def _reasons(table: SortTable, sort: int) -> tuple[Reason, ...]:
    said = {one.statement: one.text for one in table.comments if one.sort == sort}
    return tuple(
        Reason(str(number + 1), text.strip()) for number, text in said.items() if text.strip()
    )


def _deck_of(table: SortTable, words: Words) -> SortsArrived:
    """The statements and the grid of a table, as they would come along with its sorts."""
    texts = table.statements or ("",) * table.statement_count
    grid, is_forced = _grid(table)
    return SortsArrived(
        table.format.value,
        (),
        table.title or words("q_import.question"),
        words("q_import.low"),
        words("q_import.high"),
        tuple(_statement(number, text, words) for number, text in enumerate(texts, 1)),
        tuple(Column(column, held) for column, held in grid),
        is_forced,
        table.title,
    )


def _statement(number: int, text: str, words: Words) -> Statement:
    whole = text.strip() or words("q_import.statement", number=number)
    return Statement(f"S{number}", number, short_label(whole), whole)


def short_label(text: str) -> str:
    """A text in a few words, cut off at a word."""
    line = " ".join(text.split())
    if len(line) <= _LABEL:
        return line
    cut = line.rfind(" ", 0, _LABEL + 1)
    return line[: cut if cut > 0 else _LABEL - 1].rstrip(" ,.;:") + "…"
