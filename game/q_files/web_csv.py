"""What the server of HTMLQ or FlashQ keeps: a row for each participant."""

import re

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft, values_of
from game.q_files.findings import Findings, Place, UnreadableError, listed
from game.q_files.letters import one_line
from game.q_files.limits import MOST_CELLS, MOST_SORTS, MOST_STATEMENTS
from game.q_files.numbering import numbering
from game.q_files.table import Comment, Format, SortTable
from game.q_files.text import statement_of

_SAID = re.compile(r"\s{0,9}(?:\(s(\d{1,4})\)|s(\d{1,4})>>>)")
_NOT_SAID = frozenset({"", "no response", "no data", "---"})


def looks_like_web_csv(rows: Rows) -> bool:
    """Whether the first row names the columns that such a server writes."""
    labels = _labels(rows[0]) if rows else []
    return bool({"sid", "uid"} & set(labels)) and bool(_columns(labels))


def read_web_csv(rows: Rows, findings: Findings) -> Draft:
    """The sorts and the comments in what a server kept; answers and times are left out.

    Raises:
        UnreadableError: there are far too many.
    """
    labels, body = _labels(rows[0]), rows[1:]
    columns = _columns(labels)
    if len(columns) > MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
    if len(body) > MOST_SORTS or len(body) * len(columns) > MOST_CELLS:
        raise UnreadableError("too_many_sorts", most=MOST_SORTS)
    _tell_left_out(rows[0], labels, columns, findings)
    said = [at for at, label in enumerate(labels) if label.startswith("comment")]
    table = SortTable(
        sort_names=tuple(_name(row, labels) for row in body),
        values=tuple(values_of(row, columns, findings) for row in body),
        comments=_comments(body, labels, said, len(columns), findings),
        format=Format.HTMLQ_CSV,
    )
    return Draft(table, tuple(row.place() for row in body))


def _labels(row: Row) -> list[str]:
    return [cell[:40].strip().lower() for cell in row.cells]


def _columns(labels: list[str]) -> list[int]:
    """Where ``s1``, ``s2`` … stand."""
    only = [label if re.fullmatch(r"s\d{1,4}", label) else "" for label in labels]
    return list(numbering(only).values())


def _tell_left_out(header: Row, labels: list[str], columns: list[int], findings: Findings) -> None:
    used = set(columns)
    others = [
        label
        for at, label in enumerate(labels)
        if at not in used and label not in ("", "sid", "uid") and not label.startswith("comment")
    ]
    if others:
        findings.note("columns_left_out", header.place(), names=listed(others))


def _name(row: Row, labels: list[str]) -> str:
    cells = dict(zip(labels, row.cells, strict=False))
    return cells.get("uid", "").strip() or cells.get("sid", "")


def _comments(
    rows: Rows, labels: list[str], columns: list[int], count: int, findings: Findings
) -> tuple[Comment, ...]:
    found: list[Comment] = []
    for sort, row in enumerate(rows):
        for at in columns:
            place = row.place(at + 1)
            comment = comment_of(sort, labels[at], row.cell(at), count, findings, place)
            if comment:
                found.append(comment)
    return tuple(found)


def comment_of(
    sort: int, label: str, text: str, count: int, findings: Findings, place: Place
) -> Comment | None:
    """What was said of the card that the text itself names, or else the label."""
    named = _SAID.match(text)
    told = text[named.end() :] if named else text
    if one_line(told[:40]).lower() in _NOT_SAID:
        return None
    digits = (named[1] or named[2]) if named else label.removeprefix("comment")
    if not digits.isdecimal() or not 1 <= int(digits[:5]) <= count:
        findings.note("comment_of_nothing", place, text=told)
        return None
    return Comment(sort, int(digits) - 1, statement_of(told, findings, place))
