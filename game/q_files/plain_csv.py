"""Plain files of sorts: one in each row, or one in each column."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft, usual_width, value_of
from game.q_files.findings import Findings, UnreadableError, listed
from game.q_files.harmless import as_it_was
from game.q_files.limits import FEWEST_STATEMENTS, MOST_CELLS, MOST_STATEMENTS
from game.q_files.numbering import ask_numbering, evidence, is_of_statements, numbering
from game.q_files.numbers import is_missing, number_of
from game.q_files.table import Format, SortTable, Value
from game.q_files.text import statement_of

_ENGLISH_SORT = {"sort", "sorts", "q-sort", "q-sorts", "qsort", "qsorts", "sorter", "name"}
_ENGLISH_PEOPLE = {"participant", "participants", "respondent", "respondents", "person"}
_DUTCH_SORT = {"sortering", "sorteerder", "naam", "deelnemer", "deelnemers", "persoon"}
SORT_WORDS = frozenset(_ENGLISH_SORT | _ENGLISH_PEOPLE | _DUTCH_SORT)

_ENGLISH_STATEMENT = {"statement", "statements", "item", "items", "card"}
_DUTCH_STATEMENT = {"stelling", "stellingen", "uitspraak", "uitspraken", "kaart"}
STATEMENT_WORDS = frozenset(_ENGLISH_STATEMENT | _DUTCH_STATEMENT)

TEXT_WORDS = STATEMENT_WORDS | {"text", "tekst"}

_LONG_LABEL = 15
_SAMPLE_ROWS = 50
_SOME, _MOST = 0.2, 0.5
"""Cells that are numbers: enough beside numbered statements, which may have their texts too."""


def looks_like_sorts(rows: Rows) -> bool:
    """Whether rows of cells are likely to be sorts."""
    if len(rows) < 2 or max(len(row.cells) for row in rows[:_SAMPLE_ROWS]) < 2:
        return False
    corner = _corner(rows)
    is_named = len(rows[0].cells) > 1 and (corner in SORT_WORDS or corner in STATEMENT_WORDS)
    if is_named or numbering(_labels_across(rows)):
        return True
    return _number_share(rows) > (_SOME if evidence(_labels_down(rows)) == 2 else _MOST)


def read_plain(rows: Rows, findings: Findings, turned: bool | None = None) -> Draft:
    """The sorts in a plain file.

    Args:
        rows: Of the file.
        findings: Where what is found goes.
        turned: Whether each column is a sort; nothing to find that out from the labels.

    Raises:
        UnreadableError: the labels contradict each other.
    """
    if turned is None:
        turned = _is_turned(rows, findings)
    draft = _columns(rows, findings) if turned else _rows(rows, findings)
    form = Format.CSV_TURNED if turned else Format.CSV
    names = tuple(as_it_was(name) for name in draft.table.sort_names)
    return replace(draft, table=replace(draft.table, sort_names=names, format=form))


def _corner(rows: Rows) -> str:
    return rows[0].cell(0)[:40].strip().lower()


def _number_share(rows: Rows) -> float:
    cells = [cell for row in rows[:_SAMPLE_ROWS] for cell in row.cells[1:] if cell.strip()]
    return sum(number_of(cell) is not None for cell in cells) / max(len(cells), 1)


def _is_turned(rows: Rows, findings: Findings) -> bool:
    across, down = _labels_across(rows), _labels_down(rows)
    by_row, by_column = evidence(across), evidence(down)
    corner = _corner(rows)
    if corner in SORT_WORDS and by_column == 2 > by_row:  # a table of sorts, turned as it was
        return by_row == 1 or _is_turned_by_the_grid(rows) is True
    if (by_row == 2) != (by_column == 2):
        return by_column == 2
    by_the_grid = _is_turned_by_the_grid(rows)
    if by_the_grid is not None:
        return by_the_grid
    if corner in SORT_WORDS or corner in STATEMENT_WORDS:
        return corner in STATEMENT_WORDS
    lengths = _usual_length(across), _usual_length(down)
    if max(lengths) > _LONG_LABEL:
        return lengths[1] > lengths[0]
    if by_row != by_column:  # what is numbered otherwise are the people
        return by_row == 1
    findings.note("direction_assumed")
    return False


def _is_turned_by_the_grid(rows: Rows) -> bool | None:
    """Whether each column is a sort, seen by what is placed where; nothing when it is not seen."""
    lines = [[cell.strip() for cell in row.cells[1:]] for row in rows[1:]]
    columns: dict[int, list[str]] = defaultdict(list)  # short rows are not filled up: few are long
    for line in lines:
        for at, cell in enumerate(line):
            columns[at].append(cell)
    by_row, by_column = _is_one_grid(lines), _is_one_grid(columns.values())
    return None if by_row == by_column else by_column


def _is_one_grid(lines: Iterable[Iterable[str]]) -> bool:
    """Whether most lines hold the same values, each in an order of its own."""
    filled = [sorted(filter(None, line)) for line in lines]
    grids = Counter(tuple(line) for line in filled if len(line) >= FEWEST_STATEMENTS)
    count = sum(grids.values())
    return count > 1 and 2 * max(grids.values()) > count


def _labels_across(rows: Rows) -> tuple[str, ...]:
    return rows[0].cells[1:]


def _labels_down(rows: Rows) -> tuple[str, ...]:
    return tuple(row.cell(0) for row in rows[1:])


def _usual_length(labels: Sequence[str]) -> float:
    return sum(len(label) for label in labels) / max(len(labels), 1)


def _has_labels(rows: Rows) -> bool:
    """Whether the first row names what is below it, and is not a sort itself."""
    corner, across = _corner(rows), _labels_across(rows)
    if not corner or corner in SORT_WORDS or corner in STATEMENT_WORDS:
        return True
    if not across or numbering(across):
        return True
    return not all(number_of(label) is not None or is_missing(label) for label in across)


# --- one sort in each row ------------------------------------------------------------------------


def _rows(rows: Rows, findings: Findings) -> Draft:
    if not _has_labels(rows):
        findings.note("no_labels", rows[0].place())
        width = usual_width(rows)
        return _sorts_in_rows(rows, range(1, width), width, (), findings)
    header, body = rows[0], rows[1:]
    across = header.cells[1:]
    found = numbering(across)
    if found:
        _tell_left_out(header, found, findings)
        columns = [at + 1 for at in found.values()]
        return _sorts_in_rows(body, columns, len(header.cells), (), findings)
    ask_numbering(across, [header.place(at + 2) for at in range(len(across))])
    count = max(len(across), usual_width(body) - 1)
    texts = _texts(across, count, header, findings)
    return _sorts_in_rows(body, range(1, count + 1), count + 1, texts, findings)


def _tell_left_out(header: Row, found: dict[int, int], findings: Findings) -> None:
    others = [cell for at, cell in enumerate(header.cells[1:]) if at not in found.values()]
    if named := [cell for cell in others if cell.strip()]:
        findings.note("columns_left_out", header.place(), names=listed(named))


def _texts(labels: Sequence[str], count: int, header: Row, findings: Findings) -> tuple[str, ...]:
    """Labels that are no numbers are all that the file tells of the statements."""
    texts = [statement_of(as_it_was(label), findings, header.place()) for label in labels]
    is_complete = len(texts) == count and all(texts) and not is_of_statements(labels)
    return tuple(texts) if is_complete else ()


def _sorts_in_rows(
    rows: Rows, columns: Sequence[int], width: int, texts: tuple[str, ...], findings: Findings
) -> Draft:
    _ask_size(len(columns), len(rows))
    values = tuple(_one_sort(row, columns, width, findings) for row in rows)
    names = tuple(row.cell(0) for row in rows)
    return Draft(
        SortTable(statements=texts, sort_names=names, values=values),
        tuple(row.place() for row in rows),
    )


def _one_sort(
    row: Row, columns: Sequence[int], width: int, findings: Findings
) -> tuple[Value, ...]:
    if len(row.cells) > width:  # no telling which of them belong to which statement
        most = len(columns)
        findings.error("too_many_values", row.place(width + 1), name=row.cell(0), most=most)
        return (None,) * len(columns)
    return tuple(value_of(row.cell(at), row.place(at + 1), findings) for at in columns)


def _ask_size(statements: int, sorts: int) -> None:
    if statements > MOST_STATEMENTS or statements * sorts > MOST_CELLS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)


# --- one sort in each column ---------------------------------------------------------------------


def _columns(rows: Rows, findings: Findings) -> Draft:
    header, body = (rows[0], rows[1:]) if _has_labels(rows) else (Row(0, ()), rows)
    if not header.cells:
        findings.note("no_labels", rows[0].place())
    labels = [row.cell(0) for row in body]
    found = numbering(labels)
    if not found:
        ask_numbering(labels, [row.place(1) for row in body])
    ordered = [body[at] for at in found.values()] if found else list(body)
    if len(ordered) < len(body):
        left_out = [row.cell(0) for at, row in enumerate(body) if at not in found.values()]
        findings.note("rows_left_out", names=listed(left_out))
    has_texts = _has_texts(header, body)
    first = 2 if has_texts else 1
    width = max(len(header.cells), usual_width(body))
    _ask_size(len(ordered), max(width - first, 0))
    texts = _texts_down(ordered, has_texts, bool(found), findings)
    return _sorts_in_columns(header, ordered, range(first, width), texts, findings)


def _has_texts(header: Row, body: Rows) -> bool:
    """Whether the second column holds the statements themselves."""
    if header.cell(1)[:40].strip().lower() in TEXT_WORDS:
        return True
    cells = [row.cell(1) for row in body]
    return 2 * sum(not is_missing(cell) and number_of(cell) is None for cell in cells) > len(cells)


def _texts_down(
    rows: Sequence[Row], has_texts: bool, is_numbered: bool, findings: Findings
) -> tuple[str, ...]:
    if is_numbered and not has_texts:
        return ()
    at = 1 if has_texts else 0
    texts = [statement_of(as_it_was(row.cell(at)), findings, row.place(at + 1)) for row in rows]
    return tuple(texts) if any(texts) else ()


def _sorts_in_columns(
    header: Row, rows: Sequence[Row], columns: range, texts: tuple[str, ...], findings: Findings
) -> Draft:
    wide = {row.number for row in rows if len(row.cells) > columns.stop}
    for row in rows:
        if row.number in wide:
            most = len(columns)
            findings.error("too_many_in_row", row.place(columns.stop + 1), most=most)
    by_row = [
        tuple(None for _ in columns)
        if row.number in wide
        else tuple(value_of(row.cell(at), row.place(at + 1), findings) for at in columns)
        for row in rows
    ]
    values = tuple(zip(*by_row, strict=True)) if by_row else ()
    names = tuple(header.cell(at) for at in columns)
    return Draft(
        SortTable(statements=texts, sort_names=names, values=values),
        tuple(header.place(at + 1) for at in columns),
    )
