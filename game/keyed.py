"""Tuples of things that have an id: look one up, put it in, change it, leave it out."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Protocol, TypeVar


class Keyed(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Unique among its like."""


T = TypeVar("T", bound=Keyed)


def find(things: Iterable[T], id: str) -> T | None:
    """The thing with this id, or nothing."""
    return next((thing for thing in things if thing.id == id), None)


def has(things: Iterable[Keyed], id: str) -> bool:
    """Whether one of the things has this id."""
    return any(thing.id == id for thing in things)


def put(things: tuple[T, ...], new: T) -> tuple[T, ...]:
    """The things with this one in them: in the place of its namesake, or at the end."""
    if has(things, new.id):
        return tuple(new if thing.id == new.id else thing for thing in things)
    return (*things, new)


def change(things: tuple[T, ...], id: str, **changes: Any) -> tuple[T, ...]:
    """The things with these fields changed in the one that has this id, if there is one."""
    return tuple(
        replace(thing, **changes) if thing.id == id else thing  # type: ignore[type-var]  # always a dataclass here
        for thing in things
    )


def drop(things: tuple[T, ...], id: str) -> tuple[T, ...]:
    """The things without the one that has this id."""
    return tuple(thing for thing in things if thing.id != id)


def free_id(letter: str, things: Iterable[Keyed]) -> str:
    """An id that none of the things has yet: the letter and the next number, such as ``N3``.

    What was taken away may have had it: a session gives ids to things that others refer to.
    """
    return next_id(letter, (thing.id for thing in things))


def next_id(letter: str, taken: Iterable[str]) -> str:
    """An id beyond all of these: the letter and the next number, such as ``N3``."""
    number = 1 + max(
        (int(id[len(letter) :]) for id in taken if _is_numbered(letter, id)), default=0
    )
    return f"{letter}{number}"


def _is_numbered(letter: str, id: str) -> bool:
    rest = id.removeprefix(letter)
    return id.startswith(letter) and rest.isascii() and rest.isdigit()
