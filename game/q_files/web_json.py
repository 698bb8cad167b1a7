"""What EQ Web Sort and Easy-HTMLQ keep: JSON, an object for each participant."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from game.q_files.draft import Draft, value_of
from game.q_files.findings import Findings, Place, UnreadableError, listed
from game.q_files.limits import MOST_CELLS, MOST_OBJECTS, MOST_SORTS, MOST_STATEMENTS
from game.q_files.table import Comment, Format, SortTable, Value
from game.q_files.web_csv import comment_of

_NAMES = ("partid", "participantid", "urlusercode", "usercode", "userinputid", "accesscode")
_NO_NAME = frozenset({"", "---", "anonymous", "no usercode set", "not set", "no data"})
_TITLES = ("projectName", "name")

_MOST_WRAPS = 3

Entry = dict[str, Any]


def read_web_json(text: str, findings: Findings) -> Draft:
    """The sorts and the comments in a JSON file; answers and times are left out.

    Raises:
        UnreadableError: it is no JSON, or has no sorts in it.
    """
    entries = _entries(_parsed(text, findings))
    if len(entries) > MOST_SORTS:
        raise UnreadableError("too_many_sorts", most=MOST_SORTS)
    sorts = [_cells(entry) for _, entry in entries]
    count = _usual_count(sorts)
    if count > MOST_STATEMENTS or count * len(sorts) > MOST_CELLS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
    values = [_values(cells, count, n, findings) for n, cells in enumerate(sorts, 1)]
    _tell_left_out(entries, findings)
    table = SortTable(
        title=_title(entries),
        sort_names=_names(entries),
        values=tuple(values),
        comments=tuple(_comments(entries, count, findings)),
        format=Format.WEB_JSON,
    )
    return Draft(table, tuple(_spot(number) for number in range(1, len(entries) + 1)))


def _spot(entry: int, column: int = 0) -> Place:
    return Place(entry, column, unit="entry")


def _parsed(text: str, findings: Findings) -> object:
    if text.count("{") + text.count("[") > MOST_OBJECTS:
        raise UnreadableError("too_large")

    def pairs(found: list[tuple[str, Any]]) -> Entry:
        entry = dict(found)
        if len(entry) < len(found):
            findings.error("key_twice", name=_first_twice(found))
        return entry

    try:
        return json.loads(text, object_pairs_hook=pairs)
    except json.JSONDecodeError as error:
        place = Place(error.lineno, error.colno, unit="text")
        raise UnreadableError("bad_json", place) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; lists without end
        raise UnreadableError("bad_json") from None


def _first_twice(found: list[tuple[str, Any]]) -> str:
    seen: set[str] = set()
    for key, _ in found:
        if key in seen:
            return key
        seen.add(key)
    return ""


def _entries(found: object) -> list[tuple[str, Entry]]:
    """Each participant with the key it is kept under: a file of one, of many, or a list."""
    found = _unwrapped(found)
    if isinstance(found, dict) and isinstance(found.get("sort"), str | list):
        return [("", found)]
    pairs = list(found.items()) if isinstance(found, dict) else []
    if isinstance(found, list):
        pairs = [(str(number), one) for number, one in enumerate(found, 1)]
    entries = [(key, one) for key, one in pairs if isinstance(one, dict)]
    if not any("sort" in one for _, one in entries):
        raise UnreadableError("no_sorts_in_json")
    return entries


def _unwrapped(found: object) -> object:
    """What lies within objects of a single object, as in an export of a whole project."""
    for _ in range(_MOST_WRAPS):
        inner = list(found.values()) if isinstance(found, dict) and len(found) == 1 else []
        if not inner or not isinstance(inner[0], dict | list) or _holds_sorts(inner[0], found):
            break
        found = inner[0]
    return found


def _holds_sorts(inner: object, outer: object) -> bool:
    return any(isinstance(one, dict) and "sort" in one for one in (inner, outer))


def _cells(entry: Entry) -> list[str]:
    found = entry.get("sort", "")
    if isinstance(found, list):
        return [_plain(one) for one in found[: MOST_STATEMENTS + 1]]
    return _plain(found).split("|", MOST_STATEMENTS + 1) if _plain(found) else []


def _plain(found: object) -> str:
    """A single fact as text; what is no single fact is nothing."""
    is_single = isinstance(found, str | int | float) and not isinstance(found, bool)
    return str(found) if is_single else ""


def _usual_count(sorts: list[list[str]]) -> int:
    often = Counter(len(cells) for cells in sorts if cells)
    return max(often, key=lambda count: (often[count], count), default=0)


def _values(cells: list[str], count: int, number: int, findings: Findings) -> tuple[Value, ...]:
    if cells and len(cells) != count:
        findings.error("other_count", _spot(number), found=len(cells), count=count)
    if len(cells) != count:
        return (None,) * count
    return tuple(value_of(cell, _spot(number, at), findings) for at, cell in enumerate(cells, 1))


def _names(entries: list[tuple[str, Entry]]) -> tuple[str, ...]:
    """What the participants are called, if all are called something, or else their keys."""
    for wanted in _NAMES:
        names = [_named(entry, wanted) for _, entry in entries]
        if all(names) and len(set(names)) == len(names):
            return tuple(names)
    return tuple(key or str(number) for number, (key, _) in enumerate(entries, 1))


def _named(entry: Entry, wanted: str) -> str:
    for key, found in entry.items():
        if key.lower() == wanted and (name := _plain(found).strip()).lower() not in _NO_NAME:
            return name
    return ""


def _title(entries: list[tuple[str, Entry]]) -> str:
    """The name of the study, when all entries agree."""
    for key in _TITLES:
        titles = {_plain(entry.get(key)) for _, entry in entries}
        if len(titles) == 1 and (title := titles.pop()):
            return title
    return ""


def _comments(
    entries: list[tuple[str, Entry]], count: int, findings: Findings
) -> Iterator[Comment]:
    for sort, (_, entry) in enumerate(entries):
        place = _spot(sort + 1)
        for key, found in entry.items():
            if _is_comment(key) and isinstance(found, str):
                comment = comment_of(sort, key, found, count, findings, place)
                if comment:
                    yield comment


def _is_comment(key: str) -> bool:
    return key.startswith(("comment", "column"))


def _tell_left_out(entries: list[tuple[str, Entry]], findings: Findings) -> None:
    known = {*_NAMES, "sort", *(key.lower() for key in _TITLES)}
    others = {
        key: None
        for _, entry in entries
        for key in entry
        if key.lower() not in known and not _is_comment(key)
    }
    if others:
        findings.note("columns_left_out", names=listed(list(others)))
