"""A deck of statements out of its tables."""

from collections import Counter
from collections.abc import Sequence

from game.deck.grids import FEWEST_STATEMENTS, MOST_STATEMENTS, usual_grids
from game.deck.model import DeckStatement, Grid, StatementDeck, Theme
from game.deck.tables import Table

MOST_GRIDS = 20
_FURTHEST = 20  # a column from the middle
_FEWEST_COLUMNS = 3


def statements_of(table: Table, usual_id: str) -> StatementDeck:
    """The deck, as far as it could be understood."""
    id, title = table.id(usual=usual_id), table.text("title")
    question, low, high = (table.text(name) for name in ("question", "low", "high"))
    dimensions, levers = _themes(table, "dimensions"), _themes(table, "levers")
    found = table.tables("statement")
    statements = tuple(_statement(one, dimensions, levers) for one in found)
    _ask_numbers(found, statements)
    if not FEWEST_STATEMENTS <= len(statements) <= MOST_STATEMENTS:
        table.fault(
            "statement_count",
            "statement",
            count=len(statements),
            least=FEWEST_STATEMENTS,
            most=MOST_STATEMENTS,
        )
    grids = tuple(_grid(one, len(statements)) for one in table.tables("grid"))
    if len(grids) > MOST_GRIDS:
        table.fault("too_many", "grid", count=len(grids), most=MOST_GRIDS)
    for name, times in Counter(one.name for one in grids).items():
        if times > 1:
            table.fault("double_id", "grid", id=name)
    table.close()
    return StatementDeck(
        id,
        title,
        question,
        low,
        high,
        dimensions,
        levers,
        grids or usual_grids(len(statements)),
        statements,
    )


def _themes(table: Table, name: str) -> tuple[Theme, ...]:
    return tuple(Theme(id, text) for id, text in table.named(name))


def _statement(table: Table, dimensions: Sequence[Theme], levers: Sequence[Theme]) -> DeckStatement:
    made = DeckStatement(
        table.id(),
        table.number("number", 1, MOST_STATEMENTS),
        table.text("label"),
        table.text("text"),
        table.line("dimension"),
        table.words("levers"),
    )
    known = [one.id for one in dimensions]
    if made.dimension and made.dimension not in known:
        table.fault("no_such_theme", "dimension", id=made.dimension, known=", ".join(known))
    known = [one.id for one in levers]
    for at, lever in enumerate(made.levers):
        if lever not in known:
            table.fault("no_such_theme", "levers", at, id=lever, known=", ".join(known))
    table.close()
    return made


def _ask_numbers(tables: Sequence[Table], statements: Sequence[DeckStatement]) -> None:
    """Each number from 1 up once, and each id once."""
    ids, numbers = set[str](), set[int]()
    for table, one in zip(tables, statements, strict=True):
        if one.id and one.id in ids:
            table.fault("double_id", "id", id=one.id)
        if one.number in numbers:
            table.fault("double_number", "number", number=one.number)
        elif one.number > len(statements):
            table.fault("number_gap", "number", number=one.number, count=len(statements))
        ids.add(one.id)
        numbers.add(one.number)


def _grid(table: Table, count: int) -> Grid:
    made = Grid(
        table.id("name"),
        table.numbers("columns", -_FURTHEST, _FURTHEST),
        table.numbers("counts", 0, MOST_STATEMENTS),
    )
    if len(made.columns) != len(made.counts) or len(made.columns) < _FEWEST_COLUMNS:
        facts = {"columns": len(made.columns), "counts": len(made.counts)}
        table.fault("grid_columns", "counts", least=_FEWEST_COLUMNS, **facts)
    elif sorted(set(made.columns)) != list(made.columns):
        table.fault("grid_order", "columns")
    elif sum(made.counts) != count:
        table.fault("grid_sum", "counts", sum=sum(made.counts), count=count)
    table.close()
    return made
