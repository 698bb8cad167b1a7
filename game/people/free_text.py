"""What people typed in an event, told apart from ids, days and words of our own."""

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from game.exercise import Event

CHOSEN = frozenset(
    {
        *("action", "against", "area", "at", "at_session", "back_at", "behaviour", "block", "by"),
        *("card", "cards", "categories", "category", "colour", "column", "correlation"),
        *("criterion", "day", "decision", "deck", "deputy", "dimension", "due", "earns"),
        *("exercise", "extraction", "first", "form", "format", "group", "hand", "hear_by", "how"),
        *("id", "idea", "ideas", "item", "keeper", "kind", "language", "levers", "like", "moment"),
        *("norm", "note", "objection", "objective", "objectives", "one", "opened"),
        *("organised_by", "other", "outcome", "pages", "part", "person", "phase", "photo"),
        *("photos", "picture", "previous"),
        *("pile", "players", "poll", "predicts", "promise", "rotation", "round", "sentence"),
        *("session", "sort", "sorter", "sorters", "sorting", "sorts", "source", "sources"),
        *("start", "starts", "status", "step", "steps", "success", "symbol", "table", "tables"),
        *("tags", "taken_by", "team", "thought", "treasure", "turn", "variant", "vote", "way"),
        *("wish", "writes", "zone"),
    }
)
"""Fields with an id, a day or one of our own words: nothing that anybody typed."""

_CHOSEN_HERE = frozenset({("BlockPlan", "name"), ("Thing", "who")})
"""The same, where a field of that name is typed elsewhere."""


def texts_of(event: Event) -> Iterator[str]:
    """Everything in an event that somebody typed; names that are stored apart left out."""
    found: list[str] = []

    def take(text: str) -> str:
        found.append(text)
        return text

    reworded(event, take)
    yield from found


def ids_of(event: Event) -> Iterator[str]:
    """Every id in an event, with its days and words of our own; nothing that anybody typed."""
    for field in dataclasses.fields(event):  # type: ignore[arg-type]  # every event is a dataclass
        value = getattr(event, field.name)
        if isinstance(value, str) and is_chosen(type(event), field.name):
            yield value


def reworded(event: Event, change: Callable[[str], str]) -> Event:
    """The event with every text that somebody typed changed; itself when none of them is."""
    made = _changed(event, change, frozenset(event.names))
    assert isinstance(made, Event)
    return made


def _changed(thing: Any, change: Callable[[str], str], apart: frozenset[str]) -> Any:
    """Dataclasses within dataclasses, and tuples of them."""
    differing = {}
    for field in dataclasses.fields(thing):
        if field.name in apart or is_chosen(type(thing), field.name):
            continue
        before = getattr(thing, field.name)
        after = _changed_value(before, change)
        if after is not before and after != before:
            differing[field.name] = after
    return dataclasses.replace(thing, **differing) if differing else thing


def _changed_value(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value) if value else value
    if isinstance(value, tuple):
        return tuple(_changed_value(one, change) for one in value)
    if dataclasses.is_dataclass(value):
        return _changed(value, change, frozenset())
    return value


def is_chosen(owner: type, name: str) -> bool:
    """Whether a field of this name is one that nobody types in."""
    return (owner.__name__, name) in _CHOSEN_HERE or name in CHOSEN
