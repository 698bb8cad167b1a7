"""A list of participants as people have it: pasted from a mail or a sheet, or a CSV file."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.exercise import RuleError

MOST_PEOPLE = 200
_LARGEST = 100_000
"""Characters."""

_SEPARATORS = (";", "\t", ",")
_FIRST_NAMES = ("voornaam", "voornamen", "roepnaam", "first name", "given name")
_NAMES = ("naam", "name", "deelnemer", "deelnemers", "participant", "participants", "medewerker")
_TEAMS = ("team", "teams", "afdeling", "department", "groep", "group", "tafel", "table")

_FOREWORDS = 6
"""Lines above the one that names the columns in which a title of the list may stand."""

_ON_ONE_LINE = 3
"""So many cells, with no line under them, are people."""

_MANY = 6
"""On so many lines what stands beside a name is no team when hardly any two are the same."""

_MARKS = re.compile(r"^[\s\d.)•*-]+")
_ADDRESS = re.compile(r"<?([\w.+-]+)@[\w.-]+>?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One participant: a first name and a team, each possibly empty."""

    name: str
    team: str


def read_roster(text: str) -> tuple[Entry, ...]:
    """The participants in a list, one a line: a name, and a team if there is one.

    Of a name only the first word is kept; with a letter or a number where two have the same. A
    line that names the columns is understood, and so are addresses out of a mail, on one line.

    Raises:
        RuleError: ``long_text``, ``empty_text`` or ``too_many_people``.
    """
    if len(text) > _LARGEST:
        raise RuleError("long_text", most=_LARGEST)
    lines = [line for line in text.replace("\0", "").lstrip("\ufeff").splitlines() if line.strip()]
    if lines and re.fullmatch(r"sep=.", lines[0].strip()):
        lines = lines[1:]  # tells a spreadsheet what stands between the cells
    if not lines:
        raise RuleError("empty_text")
    separator, rows = _rows(lines)
    people = _people([row for row in rows if any(cell.strip() for cell in row)], separator)
    if len(people) > MOST_PEOPLE:
        raise RuleError("too_many_people", most=MOST_PEOPLE)
    people = [(_given_first(name), team) for name, team in people]
    entries = [Entry(_first_name(name), " ".join(team.split())[:60]) for name, team in people]
    names = _told_apart([name for name, _ in people], [entry.name for entry in entries])
    named = (replace(entry, name=name) for entry, name in zip(entries, names, strict=True))
    return tuple(one for one in named if one.name or one.team)


def _rows(lines: list[str]) -> tuple[str, list[list[str]]]:
    """The separator, which is the one that stands in the most lines, and the cells of each."""
    count = {one: sum(one in line for line in lines) for one in _SEPARATORS}
    separator = max(count, key=lambda one: count[one])
    try:
        return separator, list(csv.reader([f"{line}\n" for line in lines], delimiter=separator))
    except csv.Error:
        return separator, [line.split(separator) for line in lines]


def _people(rows: list[list[str]], separator: str) -> list[tuple[str, str]]:
    """A whole name and a team for each, either possibly empty."""
    for at, row in enumerate(rows[:_FOREWORDS]):
        found = _columns(row)
        if found:
            name_at, team_at = found
            return [(_cell(row, name_at), _cell(row, team_at)) for row in rows[at + 1 :]]
    if len(rows) == 1 and (len(rows[0]) >= _ON_ONE_LINE or _has_addresses(rows[0])):
        return [(cell, "") for cell in rows[0]]
    if all(_cell(row, 0).strip(" .)").isdigit() for row in rows):
        rows = [row[1:] for row in rows]
    named = [(_cell(row, 0), _cell(row, 1)) for row in rows]
    beside = [team.strip().casefold() for _, team in named]
    is_few = len(set(beside)) * 4 < len(beside) * 3
    if len(named) < _MANY or not all(beside) or is_few:
        return named
    is_surname_first = separator == "," and all(team.startswith(" ") for _, team in named)
    return [(f"{two} {one}" if is_surname_first else f"{one} {two}", "") for one, two in named]


def _columns(head: Sequence[str]) -> tuple[int, int] | None:
    """Where names and teams stand, each -1 where none do; nothing when this is no head."""
    titles = [cell.strip(" :*\n").casefold() for cell in head]
    firsts = [at for at, title in enumerate(titles) if title in _FIRST_NAMES]
    names = firsts + [at for at, title in enumerate(titles) if title in _NAMES]
    teams = [at for at, title in enumerate(titles) if title in _TEAMS]
    if not names and not teams:
        return None
    team_at = teams[0] if teams else -1
    free = [at for at in range(len(titles)) if at != team_at]
    return (names or free or [-1])[0], team_at


def _has_addresses(cells: Sequence[str]) -> bool:
    return any(_ADDRESS.search(cell) for cell in cells)


def _given_first(whole: str) -> str:
    """A name as it is said, out of *Bos, Anna* too; but *Anna, teamleider* is Anna."""
    name, comma, after = whole.partition(",")
    if not comma or _ADDRESS.search(whole):
        return whole
    return f"{after} {name}" if after.strip()[:1].isupper() else name


def _first_name(whole: str) -> str:
    """Out of a name, numbered or in a mail, as ``Bos, Anna <a.bos@…>``."""
    address = _ADDRESS.search(whole)
    if address:
        before = whole[: address.start()].strip(" \"'")
        surname, comma, given = before.partition(",")
        whole = (given if comma else surname) or re.split(r"[._]", address[1])[0].capitalize()
    words = _MARKS.sub("", whole).split()
    return words[0][:60] if words else ""


def _told_apart(wholes: Sequence[str], firsts: Sequence[str]) -> list[str]:
    """First names, with the letter of a last name where two are the same, or else a number."""
    lettered = []
    count = Counter(name.casefold() for name in firsts)
    for whole, first in zip(wholes, firsts, strict=True):
        last = _ADDRESS.sub("", whole).split()[-1:]
        has_other = first and count[first.casefold()] > 1 and last and last[0] != first
        lettered.append(f"{first} {last[0][0].upper()}." if has_other else first)
    return numbered(lettered)


def numbered(names: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """Names of which none is there twice: the second Anna is *Anna 2*; empty ones stay empty."""
    seen = {name.casefold() for name in taken}
    told = []
    for name in names:
        own, number = name, 2
        while own and own.casefold() in seen:
            own, number = f"{name} {number}", number + 1
        seen.add(own.casefold())
        told.append(own)
    return told


def _cell(row: Sequence[str], at: int) -> str:
    return row[at] if 0 <= at < len(row) else ""
