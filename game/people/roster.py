"""A list of participants as people have it: pasted from a mail or a sheet, or a CSV file."""

import csv
import re
from dataclasses import dataclass

from game.exercise import RuleError

MOST_PEOPLE = 200
_LARGEST = 100_000
"""Characters."""

_SEPARATORS = (";", "\t", ",")
_NAMES = ("naam", "name", "voornaam", "first name", "deelnemer", "participant")
_TEAMS = ("team", "afdeling", "department", "groep", "group", "tafel", "table")


@dataclass(frozen=True, slots=True)
class Entry:
    """One participant: a first name and a team, each possibly empty."""

    name: str
    team: str


def read_roster(text: str) -> tuple[Entry, ...]:
    """The participants in a list, one a line: a name, and a team if there is one.

    Of a name only the first word is kept. A first line that names the columns is understood.

    Raises:
        RuleError: ``long_text``, ``empty_text`` or ``too_many_people``.
    """
    if len(text) > _LARGEST:
        raise RuleError("long_text", most=_LARGEST)
    lines = [line for line in text.replace("\0", "").lstrip("\ufeff").splitlines() if line.strip()]
    if not lines:
        raise RuleError("empty_text")
    if len(lines) > MOST_PEOPLE + 1:
        raise RuleError("too_many_people", most=MOST_PEOPLE)
    rows = _rows(lines)
    name_at, team_at, has_head = _columns(rows[0])
    entries = [_entry(row, name_at, team_at) for row in rows[has_head:]]
    return tuple(one for one in entries if one.name or one.team)


def _rows(lines: list[str]) -> list[list[str]]:
    """The cells of each line; whatever separator stands in the most lines is the one."""
    count = {one: sum(one in line for line in lines) for one in _SEPARATORS}
    separator = max(count, key=lambda one: count[one])
    try:
        return [row for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return [line.split(separator) for line in lines]


def _columns(head: list[str]) -> tuple[int, int, int]:
    """Where names and teams stand, and 1 when the first line says so, else 0."""
    titles = [cell.strip().casefold() for cell in head]
    names = [at for at, title in enumerate(titles) if title in _NAMES]
    teams = [at for at, title in enumerate(titles) if title in _TEAMS]
    if not names and not teams:
        return 0, 1, 0
    team_at = teams[0] if teams else -1
    free = [at for at in range(len(titles)) if at != team_at]
    return (names[0] if names else (free or [-1])[0]), team_at, 1


def _entry(row: list[str], name_at: int, team_at: int) -> Entry:
    words = re.sub(r"^[\s\d.)•*-]+", "", _cell(row, name_at)).split()
    return Entry(words[0][:60] if words else "", " ".join(_cell(row, team_at).split())[:60])


def _cell(row: list[str], at: int) -> str:
    return row[at] if 0 <= at < len(row) else ""
