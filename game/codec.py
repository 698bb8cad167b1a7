"""Events as stored facts, and stored facts as events."""

from dataclasses import fields
from typing import Any

import msgspec

from game.exercise import AnyExercise, Event, RuleError
from game.json_faults import other_facts


def facts_of(event: Event) -> tuple[bytes, str]:
    """The facts of an event as JSON, and the name in it, which is stored apart.

    Returns:
        JSON in which every field that holds a name is empty; and that name, or nothing.

    Raises:
        RuleError: ``half_character``, when there is one in a text.
    """
    facts = msgspec.to_builtins(event)
    name = "".join(facts[field] for field in event.names)
    facts.update(dict.fromkeys(event.names, ""))
    try:
        return msgspec.json.encode(facts), name
    except UnicodeEncodeError:
        raise RuleError("half_character", kind=event.kind) from None


def event_of(exercise: AnyExercise, kind: str, facts: bytes, name: str = "") -> Event:
    """The event that was stored under a kind with these facts.

    Args:
        exercise: Which exercise it belongs to.
        kind: As stored.
        facts: JSON.
        name: The name that was stored apart, if any; it fills the fields meant for it.

    Raises:
        RuleError: ``unknown_kind``, or which of the facts is missing or of another sort.
    """
    event_type = _type_of(exercise, kind)
    try:
        event: Event = _decoder(event_type).decode(facts)
    except msgspec.MsgspecError as error:
        raise other_facts(kind, error) from None
    return _with_name(event, name) if name else event


def ask_known_facts(exercise: AnyExercise, kind: str, facts: dict[str, Any]) -> None:
    """Asks that every fact is one that this kind of event has; a misspelt one is refused.

    Raises:
        RuleError: ``unknown_kind`` or ``unknown_fact``.
    """
    known = {field.name for field in fields(_type_of(exercise, kind))}  # type: ignore[arg-type]  # every event is a dataclass
    for fact in facts:
        if fact not in known:
            raise RuleError("unknown_fact", fact=fact, kind=kind, known=", ".join(sorted(known)))


def _type_of(exercise: AnyExercise, kind: str) -> type[Event]:
    event_type = next((one for one in exercise.events if one.kind == kind), None)
    if event_type is None:
        raise RuleError("unknown_kind", kind=kind, exercise=exercise.kind)
    return event_type


def _with_name(event: Event, name: str) -> Event:
    facts = msgspec.to_builtins(event) | dict.fromkeys(event.names, name)
    return msgspec.convert(facts, type(event))


_DECODERS: dict[type[Event], msgspec.json.Decoder[Any]] = {}


def _decoder(event_type: type[Event]) -> msgspec.json.Decoder[Any]:
    if event_type not in _DECODERS:
        _DECODERS[event_type] = msgspec.json.Decoder(event_type)
    return _DECODERS[event_type]
