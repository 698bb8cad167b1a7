"""The decks of statements that ship with the program, as the event that lays one out."""

from dataclasses import replace
from functools import cache

from assets import files
from assets.language import Words
from game.deck import Grid, StatementDeck, read_statements
from game.q_sort.events import SortPrepared
from game.q_sort.state import Column, Statement

DECK = "helps"
"""What helps us to be there for customers: 24 statements."""


@cache
def _deck(name: str) -> StatementDeck:
    return read_statements(files.read(f"decks/{name}.toml"), f"{name}.toml")


def grid_names(name: str = DECK) -> tuple[str, ...]:
    """The grids that fit a deck; the first is the usual one."""
    return tuple(grid.name for grid in _deck(name).grids)


def grid_of(grid: str, name: str = DECK) -> tuple[Column, ...]:
    """The columns of one of the grids of a deck, from low to high."""
    return columns_of(next(one for one in _deck(name).grids if one.name == grid))


def columns_of(grid: Grid) -> tuple[Column, ...]:
    """A grid of a deck as a Q-sort knows it."""
    pairs = zip(grid.columns, grid.counts, strict=True)
    return tuple(Column(value, count) for value, count in pairs)


def question_of(words: Words, name: str = DECK) -> str:
    """What the statements of a deck are sorted on."""
    return words.told(_deck(name).question.told(words.language))


def theme_title(theme: str, words: Words, name: str = DECK) -> str:
    """What a dimension or a lever of a deck is called; as it is when it is not known there."""
    deck = _deck(name)
    found = next((one for one in (*deck.dimensions, *deck.levers) if one.id == theme), None)
    return words.told(found.name.told(words.language)) if found else theme


def laid_out(words: Words, grid: str, name: str = DECK) -> SortPrepared:
    """A deck laid out on one of its grids, in the language and with the customer of a group."""
    made = laid_out_deck(_deck(name), words, grid_of(grid, name))
    return replace(made, title=words("q_sort.short_question"))


def laid_out_deck(deck: StatementDeck, words: Words, columns: tuple[Column, ...]) -> SortPrepared:
    """Any deck laid out on a grid, in the language and with the customer of a group."""
    language = words.language
    statements = tuple(
        Statement(
            one.id,
            one.number,
            words.told(one.label.told(language)),
            words.told(one.text.told(language)),
            one.dimension,
            one.levers,
        )
        for one in deck.statements
    )
    question, low, high = (
        words.told(text.told(language)) for text in (deck.question, deck.low, deck.high)
    )
    return SortPrepared(question, low, high, statements, columns)
