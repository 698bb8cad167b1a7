"""A long session as a script: every kind of event, then the example, and again in new rounds."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import msgspec

from game.example.session import SESSION, Example, Scoped
from game.exercise import Event
from game.script import event_help
from game.workshop.events import RoundOpened, ThoughtParked, ThoughtTaken
from game.workshop.rules import WORKSHOP

DAY = date(2026, 11, 24)


def long_script(times: int = 3) -> list[str]:
    """The lines of a script for ``theepot play``; the first becomes event 1, and so on.

    Args:
        times: How often the example is played, each time in rounds of its own.
    """
    example = Example("nl", DAY)
    # two sessions: what went on in the first one stays in its programme
    lines = [one.line.replace(f'"{SESSION}"', '"s0"') for one in event_help()]
    lines += [_line(*scoped) for scoped in example.whole()]
    for number in range(2, times + 1):
        again = [_line(*scoped) for scoped in _played_again(example, number)]
        lines += [line.replace(f'"{SESSION}-', f'"{SESSION}.{number}-') for line in again]
    return lines


def _played_again(example: Example, number: int) -> Iterator[Scoped]:
    for kind in ("norms", "actions", "q_sort"):
        yield WORKSHOP, RoundOpened(f"{SESSION}-{kind}", kind, SESSION)
    yield from example.preparation()
    yield from example.norms()
    yield from example.sorts()
    yield from example.actions()
    for round, event in example.thoughts():
        assert isinstance(event, ThoughtParked | ThoughtTaken)
        yield round, replace(event, thought=f"{event.thought}.{number}")


def _line(round: str, event: Event) -> str:
    facts = msgspec.to_builtins(event)
    return json.dumps({"round": round, "kind": event.kind, **facts}, ensure_ascii=False)
