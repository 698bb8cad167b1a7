"""A Q-sort with the deck laid out, and sorts in it."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from random import Random
from typing import cast

from assets.language import words
from game import q_sort
from game.exercise import Event
from game.q_sort.events import StatementPlaced
from game.q_sort.state import Placement, QSort, Sort
from game.stock.statement_deck import laid_out
from tests.game import played

PREPARED = laid_out(words("nl"), "7x24")


def after(*events: Event) -> QSort:
    """With the deck laid out first."""
    return cast(QSort, played.after(q_sort.EXERCISE, PREPARED, *events))


def placed(sorter: str, numbers: Iterable[int], column: int) -> list[StatementPlaced]:
    return [StatementPlaced(sorter, number, column) for number in numbers]


@cache
def shuffled(sorter: str, seed: int) -> Sort:
    """A whole sort by chance."""
    numbers = list(range(1, 25))
    Random(seed).shuffle(numbers)
    columns = [column.value for column in PREPARED.grid for _ in range(column.count)]
    pairs = zip(numbers, columns, strict=True)
    return Sort(sorter, tuple(Placement(number, column) for number, column in pairs))


def with_sorts(count: int) -> QSort:
    """As many whole sorts by chance."""
    return replace(after(), sorts=tuple(shuffled(f"p{seed}", seed) for seed in range(count)))
