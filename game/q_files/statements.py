"""Statements by themselves: one on each line, or in a table beside their number."""

import re

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft
from game.q_files.findings import Findings, Place, UnreadableError
from game.q_files.harmless import as_it_was
from game.q_files.limits import MOST_STATEMENTS
from game.q_files.numbers import number_of, whole_of
from game.q_files.plain_csv import TEXT_WORDS
from game.q_files.table import Format, SortTable
from game.q_files.text import statement_of

_NUMBERED = re.compile(r"\s{0,9}(\d{1,4})\s{0,4}[.):;\t]\s*(?=\S)")
_STA_WIDTH = 60


def statement_lines(lines: list[str], findings: Findings) -> Draft:
    """Statements that stand one on each line; numbers before or after them fall away.

    Raises:
        UnreadableError: there are far too many.
    """
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    _ask_count(len(filled))
    texts = without_numbers([line for _, line in filled])
    places = [Place(number, unit="text") for number, _ in filled]
    found = [statement_of(text, findings, at) for text, at in zip(texts, places, strict=True)]
    return Draft(SortTable(statements=tuple(found), format=Format.STATEMENTS))


def without_numbers(lines: list[str]) -> list[str]:
    """Lines without the numbers that count them, when they all have one; or as they are."""
    before = [_NUMBERED.match(line) for line in lines]
    if [int(found[1]) for found in before if found] == list(range(1, len(lines) + 1)):
        return [line[found.end() :] for line, found in zip(lines, before, strict=True) if found]
    after = [whole_of(line[_STA_WIDTH:]) for line in lines]  # PQMethod repeats the number there
    if after == list(range(1, len(lines) + 1)):
        return [line[:_STA_WIDTH] for line in lines]
    return lines


def looks_like_statements(rows: Rows) -> bool:
    """Whether rows of cells are statements, with or without a number before them."""
    if not rows or max(len(row.cells) for row in rows) > 2:
        return False
    last = rows[0].cells[-1][:40].strip().lower()
    return last in TEXT_WORDS or (
        len(rows) > 1
        and all(len(row.cells) == 2 and whole_of(row.cells[0]) is not None for row in rows[1:])
        and not any(number_of(row.cells[1]) is not None for row in rows)
    )


def statement_cells(rows: Rows, findings: Findings) -> Draft:
    """Statements in the last cell of each row, in the order of the numbers before them.

    Raises:
        UnreadableError: a number is missing or comes twice, or there are far too many.
    """
    body = rows[1:] if _has_header(rows) else rows
    _ask_count(len(body))
    if any(len(row.cells) == 2 for row in body):
        body = _in_order(body)
    texts = [statement_of(as_it_was(row.cells[-1]), findings, row.place(2)) for row in body]
    return Draft(SortTable(statements=tuple(texts), format=Format.STATEMENTS))


def _in_order(rows: Rows) -> Rows:
    """Rows in the order of the numbers they begin with.

    Raises:
        UnreadableError: a number is missing or comes twice.
    """
    found: dict[int, Row] = {}
    for row in rows:
        number = whole_of(row.cells[0]) if len(row.cells) == 2 else None
        if number is None or not 1 <= number <= len(rows):
            text = row.cells[0]
            raise UnreadableError("number_beyond", row.place(1), number=text, most=len(rows))
        if number in found:
            raise UnreadableError("number_twice", row.place(1), number=number, most=len(rows))
        found[number] = row
    return tuple(row for _, row in sorted(found.items()))


def _has_header(rows: Rows) -> bool:
    first = rows[0].cells
    is_named = first[-1][:40].strip().lower() in TEXT_WORDS
    return is_named or (len(first) == 2 and whole_of(first[0]) is None)


def _ask_count(count: int) -> None:
    if count > MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
