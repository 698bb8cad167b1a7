"""Sorts that come from a file."""

from dataclasses import dataclass
from typing import ClassVar

from game.exercise import Event
from game.q_sort.state import Column, Reason, Statement


@dataclass(frozen=True, slots=True)
class ArrivedSort:
    """One whole sort from a file.

    Attributes:
        sorter: The id under which it is kept.
        name: What the file calls it, or a number; empty for somebody in the room.
        columns: Of the statements in the order of their numbers.
        reasons: What was said about statements; the ids are their numbers.
    """

    sorter: str
    name: str
    columns: tuple[int, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class SortsArrived(Event):
    """Whole sorts came from a file; where nothing was laid out yet, the statements came along.

    Attributes:
        format: What kind of file it was.
        statements: None when those of the round stay; then there is no grid either.
    """

    kind: ClassVar[str] = "sorts_arrived"

    format: str
    sorts: tuple[ArrivedSort, ...]
    question: str = ""
    low: str = ""
    high: str = ""
    statements: tuple[Statement, ...] = ()
    grid: tuple[Column, ...] = ()
    is_forced: bool = True
    title: str = ""
