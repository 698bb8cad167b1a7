"""Plain files of sorts, as :mod:`game.q_files.plain_csv` reads them."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from game.q_files.findings import Findings
from game.q_files.harmless import harmless
from game.q_files.joining import statements_beside
from game.q_files.letters import one_line, tidy
from game.q_files.numbers import text_of_number
from game.q_files.plain_csv import TEXT_WORDS
from game.q_files.statements import without_numbers
from game.q_files.table import SortTable


def csv_files(
    table: SortTable, path: Path, separator: str, turned: bool, findings: Findings
) -> dict[Path, bytes]:
    """The file, and beside it the statements when it has no room for them itself.

    Sorts that miss a value keep their gaps; the grid, the title and the comments have no place.
    """
    if not table.values:
        findings.error("no_sorts")
        return {}
    comma = "," if separator == ";" else "."
    rows = _turned(table, comma) if turned else _straight(table, comma)
    files = {path: _bytes(rows, separator)}
    if table.statements and not turned:
        files[statements_beside(path)] = statement_bytes(table, "\n")
    if table.grid or table.title or table.comments:
        findings.note("only_sorts")
    return files


def statement_bytes(table: SortTable, end: str) -> bytes:
    """The statements, one on each line; numbered when they would lose a number of their own."""
    lines = [one_line(text) for text in table.statements]
    if without_numbers(lines) != lines:
        lines = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
    return "".join(line + end for line in lines).encode()


def _straight(table: SortTable, comma: str) -> Iterable[list[str]]:
    yield ["sort", *(str(number + 1) for number in range(table.statement_count))]
    for name, sort in zip(table.sort_names, table.values, strict=True):
        yield [_text(name), *(text_of_number(value, comma) for value in sort)]


def _turned(table: SortTable, comma: str) -> Iterable[list[str]]:
    """Statements downwards; their texts stand in the second column if they are known.

    A sorter whose name would be taken for the heading of that column makes it needed as well.
    """
    names = [_text(name) for name in table.sort_names]
    has_texts = bool(table.statements) or names[0].lower() in TEXT_WORDS
    yield ["statement", *(["text"] if has_texts else []), *names]
    texts = table.statements or ("",) * table.statement_count
    for number, text in enumerate(texts):
        values = [text_of_number(sort[number], comma) for sort in table.values]
        yield [str(number + 1), *([_text(text)] if has_texts else []), *values]


def _text(text: str) -> str:
    return harmless(tidy(text))


def _bytes(rows: Iterable[list[str]], separator: str) -> bytes:
    """A spreadsheet needs the mark at the beginning to know the letters; R does without."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return file.getvalue().encode("utf-8-sig" if separator == ";" else "utf-8")
