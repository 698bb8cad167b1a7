"""Scripts of events, a JSON object a line: read, checked, submitted, one by one."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from game.catalog import EXERCISES
from game.codec import ask_known_facts, event_of
from game.exercise import AnyExercise, Event, RuleError
from game.json_faults import broken
from game.session import Session
from game.worded import FileError
from game.workshop import AROUND
from game.workshop.events import RoundOpened
from game.workshop.rules import WORKSHOP

_LONGEST_LINE = 1_000_000
"""Characters; more is no event."""


class ScriptError(Exception):
    """A line of a script that cannot be submitted; everything before it has been.

    Attributes:
        line: Counted from 1.
        rule: What is wrong.
    """

    def __init__(self, line: int, rule: RuleError) -> None:
        super().__init__(f"line {line}: {rule}")
        self.line = line
        self.rule = rule


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One line: the round, the kind, and the facts as JSON."""

    number: int
    round: str
    kind: str
    facts: dict[str, Any]


def play(path: Path, session: Session) -> Iterator[int]:
    """Submits every line of a script, and gives its number once it is on disk.

    Empty lines and lines that begin with ``#`` are passed over.

    Raises:
        ScriptError: a line is wrong; those before it are on disk.
        FileError: the script cannot be read, or the disk failed.
    """
    for line in script_lines(path):
        try:
            change = session.submit(line.round, _event(session, line))
        except RuleError as error:
            raise ScriptError(line.number, error) from error
        if session.trouble:
            raise session.trouble
        yield change.seq


def ask_readable(path: Path) -> None:
    """Asks for a script that is there and can be read.

    Raises:
        FileError: ``missing`` or ``unreadable``.
    """
    with _told(path):
        if path.is_file():  # what comes through a pipe can be read only once
            path.open("rb").close()
        else:
            path.stat()


def script_lines(path: Path) -> Iterator[ScriptLine]:
    """The lines of a script, as they are read.

    Raises:
        ScriptError: a line is not an object with ``kind``.
        FileError: the script cannot be read.
    """
    with _told(path), path.open("rb") as file:
        for number, raw in enumerate(iter(lambda: file.readline(_LONGEST_LINE + 1), b""), start=1):
            raw = raw.removeprefix(BOM_UTF8)  # some editors begin with it unasked
            if len(raw) > _LONGEST_LINE or (raw.strip() and not raw.lstrip().startswith(b"#")):
                yield _line(number, raw)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise FileError("missing", path=str(path)) from None
    except OSError as error:
        raise FileError("unreadable", path=str(path), why=str(error.strerror)) from None


def _line(number: int, raw: bytes) -> ScriptLine:
    if len(raw) > _LONGEST_LINE:
        raise ScriptError(number, RuleError("long_line", most=_LONGEST_LINE))
    try:
        text = raw.decode("utf-8").rstrip()  # the end of a line is in no text
        found = json.loads(text, object_pairs_hook=_each_once)
    except RuleError as error:
        raise ScriptError(number, error) from None
    except (ValueError, RecursionError) as error:
        raise ScriptError(number, broken(error)) from None
    if not isinstance(found, dict):
        raise ScriptError(number, RuleError("not_an_object"))
    round, kind = found.pop("round", None) or WORKSHOP, found.pop("kind", None)
    if not isinstance(round, str) or not isinstance(kind, str):
        raise ScriptError(number, RuleError("no_kind"))
    return ScriptLine(number, round, kind, found)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of a fact that stands there twice nobody knows which was meant; one would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise RuleError("json_twice", fact=twice)
    return found


def _event(session: Session, line: ScriptLine) -> Event:
    exercise = _exercise_of(session, line.round)
    ask_known_facts(exercise, line.kind, line.facts)
    try:
        facts = msgspec.json.encode(line.facts)
    except UnicodeEncodeError:
        raise RuleError("half_character", kind=line.kind) from None
    except (ValueError, RecursionError):
        raise RuleError("bad_facts", kind=line.kind) from None
    return event_of(exercise, line.kind, facts)


def _exercise_of(session: Session, round: str) -> AnyExercise:
    if round == WORKSHOP:
        return AROUND
    found = next((one for one in session.workshop.rounds if one.id == round), None)
    if not found:
        raise RuleError("unknown_round", id=round)
    return EXERCISES[found.exercise]


@dataclass(frozen=True, slots=True)
class KindHelp:
    """What one kind of event says, and a line of a script for it."""

    exercise: str
    kind: str
    told: str
    line: str


def event_help() -> tuple[KindHelp, ...]:
    """Every kind of event with an example; the lines together are a script that can be played."""
    opened = {one.opened for one in AROUND.example if isinstance(one, RoundOpened)}
    help = [_kind_help(AROUND, WORKSHOP, event) for event in AROUND.example]
    for exercise in EXERCISES.values():
        if exercise.kind not in opened:
            opening = RoundOpened(exercise.kind, exercise.kind, session="s1")
            help.append(_kind_help(AROUND, WORKSHOP, opening))
        help += [_kind_help(exercise, exercise.kind, event) for event in exercise.example]
    return tuple(help)


def _kind_help(exercise: AnyExercise, round: str, event: Event) -> KindHelp:
    told = (type(event).__doc__ or "").strip().splitlines()[0]
    facts = msgspec.to_builtins(event)
    line = json.dumps({"round": round, "kind": event.kind, **facts}, ensure_ascii=False)
    return KindHelp(exercise.kind, event.kind, told, line)
