"""What is wrong with a file, and where; and what came of reading or writing it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from game.q_files.letters import one_line
from game.q_files.limits import MOST_FINDINGS
from game.q_files.table import Format, SortTable

Severity = Literal["error", "note"]
Unit = Literal["table", "text", "entry"]

_LONGEST_FACT = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file.

    Attributes:
        row: Counted from 1; 0 is nowhere in particular.
        column: Counted from 1; 0 is the whole row.
        part: A sheet, or a file within or beside the file; empty for the file itself.
        unit: Rows and columns of a table, lines and characters of a text, or entries in a list.
    """

    row: int = 0
    column: int = 0
    part: str = ""
    unit: Unit = "table"

    def at(self, column: int) -> "Place":
        """Another column of the same row."""
        return replace(self, column=column)


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or good to know; the words stand under ``q_files.finding``.

    Attributes:
        key: Which words.
        severity: An ``error`` means that something is missing or doubtful; a ``note`` tells what
            was done.
        place: Where in the file.
        facts: What the words need.
    """

    key: str
    severity: Severity = "error"
    place: Place = NOWHERE
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a file, before anything is done with it.

    Attributes:
        table: Nothing when no sorts or statements could be made of it.
        findings: In the order of the file.
        format: What kind of file it is.
    """

    table: SortTable | None
    findings: tuple[Finding, ...]
    format: Format

    @property
    def is_sound(self) -> bool:
        """Whether there is a table and nothing is wrong with it."""
        return self.table is not None and not any(one.severity == "error" for one in self.findings)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing a table.

    Attributes:
        paths: The files; none when the format cannot hold this table, and then nothing changed.
        findings: What the format could not hold.
    """

    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]


class UnreadableError(Exception):
    """Nothing can be made of a file, and this is why."""

    def __init__(self, key: str, place: Place = NOWHERE, **facts: str | int) -> None:
        super().__init__(key)
        self.finding = Finding(key, "error", place, _short(facts))


class Findings:
    """Gathers what is found; after a while it only counts."""

    def __init__(self) -> None:
        self._found: list[Finding] = []
        self._more: list[Severity] = []

    def error(self, key: str, place: Place = NOWHERE, **facts: str | int) -> None:
        """Something is missing or doubtful."""
        self.add(Finding(key, "error", place, _short(facts)))

    def note(self, key: str, place: Place = NOWHERE, **facts: str | int) -> None:
        """Something is good to know."""
        self.add(Finding(key, "note", place, _short(facts)))

    def add(self, finding: Finding) -> None:
        """One finding, as it is."""
        if len(self._found) < MOST_FINDINGS:
            self._found.append(finding)
        else:
            self._more.append(finding.severity)

    def has_errors(self) -> bool:
        """Whether anything is missing or doubtful."""
        return "error" in self._more or any(one.severity == "error" for one in self._found)

    def has_error_in(self, row: Place) -> bool:
        """Whether something was told already of a row."""
        return any(
            one.severity == "error" and replace(one.place, column=0) == row for one in self._found
        )

    def told(self) -> tuple[Finding, ...]:
        """All of it, with how many more there were."""
        if not self._more:
            return tuple(self._found)
        severity: Severity = "error" if "error" in self._more else "note"
        return (*self._found, Finding("more", severity, NOWHERE, {"count": len(self._more)}))


def _short(facts: Mapping[str, str | int]) -> dict[str, str | int]:
    """Facts that fit in a sentence: a text from a file may be of any length."""
    return {name: shown(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}


def shown(text: str) -> str:
    """A text from a file as it can stand in a sentence: one line, and not too long."""
    line = one_line(text[: 2 * _LONGEST_FACT])
    is_long = len(text) > 2 * _LONGEST_FACT or len(line) > _LONGEST_FACT
    return line[: _LONGEST_FACT - 1] + "…" if is_long else line


def listed(things: list[str]) -> str:
    """The first few of a list, for in a sentence."""
    return ", ".join(shown(one)[:20] for one in things[:4]) + (", …" if len(things) > 4 else "")
