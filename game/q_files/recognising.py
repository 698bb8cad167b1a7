"""What kind of file it is, by what is in it."""

from game.q_files.cells import delimited
from game.q_files.deliberateq import looks_like_deliberateq, read_deliberateq
from game.q_files.draft import Draft
from game.q_files.findings import Findings, UnreadableError
from game.q_files.kade_result import is_kade_result, read_kade_result
from game.q_files.kade_workbook import is_kade_workbook, read_kade_workbook
from game.q_files.kade_zip import is_kade_zip, read_kade_zip
from game.q_files.packed import Packed
from game.q_files.plain_csv import looks_like_sorts, read_plain
from game.q_files.pqmethod import looks_like_pqmethod, read_pqmethod
from game.q_files.qmethod_csv import (
    looks_like_cards,
    looks_like_comments,
    read_cards,
    read_comments,
)
from game.q_files.statements import looks_like_statements, statement_cells, statement_lines
from game.q_files.text import lines_of, text_of
from game.q_files.web_csv import looks_like_web_csv, read_web_csv
from game.q_files.web_json import read_web_json
from game.q_files.web_settings import read_web_settings
from game.q_files.workbook import Workbook, is_workbook

_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_REPORTS = ("q-method analysis.", "pqmethod")


def recognised(
    data: bytes, name: str, findings: Findings, turned: bool | None, is_beside: bool
) -> Draft:
    """What a file holds.

    Args:
        data: All of it.
        name: Of the file.
        findings: Where what is found goes.
        turned: Whether each column of a plain file is a sort; nothing to find that out.
        is_beside: Whether it belongs to another file: then a plain text holds the statements.

    Raises:
        UnreadableError: nothing can be made of it.
    """
    if data.startswith(_PACKED):
        return _unpacked(Packed(data), findings)
    if data.startswith(_OLD_OFFICE):
        raise UnreadableError("old_workbook")
    text = text_of(data, findings)
    suffix = name[-4:].lower()
    if suffix == ".sta" or (is_beside and suffix == ".txt"):  # whatever its first line looks like
        return statement_lines(lines_of(text), findings)
    start = text[:2_000].lstrip()
    if start.startswith("<"):
        return read_web_settings(data, findings)
    if start.startswith(("{", "[")):
        return read_web_json(text, findings)
    return _told(text, name, findings, turned, is_beside)


def _unpacked(packed: Packed, findings: Findings) -> Draft:
    if is_workbook(packed):
        book = Workbook(packed)
        if is_kade_result(book):
            return read_kade_result(book, findings)
        if is_kade_workbook(book):
            return read_kade_workbook(book, findings)
        raise UnreadableError("no_sheet_of_sorts")
    if is_kade_zip(packed):
        return read_kade_zip(packed, findings)
    raise UnreadableError("unknown_zip")


def _told(text: str, name: str, findings: Findings, turned: bool | None, is_beside: bool) -> Draft:
    """What a file of plain text holds."""
    lines = lines_of(text)
    if looks_like_deliberateq(lines):
        return read_deliberateq(lines, findings)
    if lines and lines[0][:40].strip().lower().startswith(_REPORTS):
        raise UnreadableError("a_report")
    if looks_like_pqmethod(lines):
        return read_pqmethod(lines, findings)
    if name.lower().endswith(".dat"):
        raise UnreadableError("not_pqmethod")
    found = _in_cells(text, name, findings, turned, is_beside)
    if found:
        return found
    if lines and (is_beside or name.lower().endswith(".txt")):
        return statement_lines(lines, findings)
    raise UnreadableError("unknown_format")


def _in_cells(
    text: str, name: str, findings: Findings, turned: bool | None, is_beside: bool
) -> Draft | None:
    rows = delimited(text)
    if not rows:
        return None
    if looks_like_web_csv(rows):
        return read_web_csv(rows, findings)
    if looks_like_comments(rows):
        return read_comments(rows, findings)
    if looks_like_cards(rows):
        return read_cards(rows, name, findings)
    is_column = is_beside and all(len(row.cells) == 1 for row in rows)
    if is_column or (turned is None and looks_like_statements(rows)):
        return statement_cells(rows, findings)
    return read_plain(rows, findings, turned) if looks_like_sorts(rows) else None
