"""The decks of statements that ship with the program, as the event that lays one out."""

import tomllib
from functools import cache
from typing import Any

from assets import files
from assets.language import Words
from game.q_sort.events import SortPrepared
from game.q_sort.state import Column, Statement

DECK = "helps"
"""What helps us to be there for customers: 24 statements."""


@cache
def _deck(name: str) -> dict[str, Any]:
    return tomllib.loads(files.read(f"decks/{name}.toml"))


def grid_names(name: str = DECK) -> tuple[str, ...]:
    """The grids that fit a deck; the first is the usual one."""
    return tuple(grid["name"] for grid in _deck(name)["grid"])


def grid_of(grid: str, name: str = DECK) -> tuple[Column, ...]:
    """The columns of one of the grids of a deck, from low to high."""
    found = next(one for one in _deck(name)["grid"] if one["name"] == grid)
    pairs = zip(found["columns"], found["counts"], strict=True)
    return tuple(Column(value, count) for value, count in pairs)


def question_of(words: Words, name: str = DECK) -> str:
    """What the statements of a deck are sorted on."""
    return words.told(_deck(name)["question"][words.language])


def theme_title(theme: str, words: Words, name: str = DECK) -> str:
    """What a dimension or a lever of a deck is called; as it is when it is not known there."""
    deck = _deck(name)
    found = deck["dimensions"].get(theme) or deck["levers"].get(theme)
    return words.told(found[words.language]) if found else theme


def laid_out(words: Words, grid: str, name: str = DECK) -> SortPrepared:
    """A deck laid out on one of its grids, in the language and with the customer of a group."""
    deck, language = _deck(name), words.language
    statements = tuple(
        Statement(
            one["id"],
            one["number"],
            words.told(one["label"][language]),
            words.told(one["text"][language]),
            one["dimension"],
            tuple(one["levers"]),
        )
        for one in deck["statement"]
    )
    low, high = (words.told(deck[pole][language]) for pole in ("low", "high"))
    return SortPrepared(question_of(words, name), low, high, statements, grid_of(grid, name))
