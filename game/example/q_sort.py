"""The Q-sort of the example session, as events: everybody alone, and then each team."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from assets.language import Words
from game.exercise import Event
from game.q_sort import events as q
from game.stock.statement_deck import laid_out

Text = Callable[[dict[str, str] | None], str]


def sort_events(told: dict[str, Any], text: Text, words: Words) -> Iterator[Event]:
    """Everything that is laid down and said about it; nothing where the scenario has no sort.

    Args:
        told: What the scenario tells of it, as it stands in the file.
        text: Gives a text of the scenario in the language of the example.
        words: The texts of the program in that language.
    """
    if not told:
        return
    yield laid_out(words, told["grid"])
    for sort in told["sorts"]:
        yield from laid(sort["person"], sort["columns"])
        for one in (sort["why_high"], sort["why_low"]):
            yield q.ReasonGiven(sort["person"], one["statement"], text(one["text"]))
    for sort in told["team_sorts"]:
        yield from laid(sort["team"], sort["columns"])
        for one in sort["difference"]:
            yield q.DifferenceKept(sort["team"], one["statement"])
    for one in told["free_choice"]:
        yield q.FreeChoiceWritten(one["team"], text(one["text"]))
    for sort in told["team_sorts"]:
        yield from _reasons(sort, text)


def _reasons(sort: dict[str, Any], text: Text) -> Iterator[Event]:
    """Why the cards in the outermost columns lie where they lie."""
    outermost = (*sort["columns"][0], *sort["columns"][-1])
    for one in sort["moved"]:
        if one["statement"] in outermost:
            yield q.ReasonGiven(sort["team"], one["statement"], text(one["text"]))


def laid(sorter: str, columns: Sequence[Sequence[int]]) -> Iterator[Event]:
    """A sheet typed in from the high end; the columns come from low to high."""
    values = range(len(columns) // 2, -len(columns) // 2, -1)
    for value, column in zip(values, reversed(columns), strict=True):
        for number in column:
            yield q.StatementPlaced(sorter, number, value)
