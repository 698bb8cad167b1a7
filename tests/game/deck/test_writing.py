"""A deck written and read again is the same deck, whatever was typed into it."""

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from game.deck import COLOURS, SYMBOLS, Card, Category, Deck, Text, read
from game.deck.grids import MOST_STATEMENTS, grid_of, usual_grids
from game.deck.lines import lines_of
from game.deck.writing import as_toml
from game.stock.decks import SHIPPED, shipped

LETTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)


@st.composite
def a_line(draw: st.DrawFn) -> str:
    return " ".join(draw(st.text(LETTERS, min_size=1, max_size=12)).strip(" ").split(" ")) or "x"


@st.composite
def a_text(draw: st.DrawFn) -> Text:
    return Text(draw(a_line()).strip() or "x", draw(st.just("") | a_line()).strip())


@st.composite
def a_deck(draw: st.DrawFn) -> Deck:
    symbols = draw(st.lists(st.sampled_from(SYMBOLS), min_size=1, max_size=2, unique=True))
    categories = tuple(
        Category(f"C{at}", draw(a_text()), draw(a_text()), symbol, draw(st.sampled_from(COLOURS)))
        for at, symbol in enumerate(symbols)
    )
    count = draw(st.integers(1, 2))
    return Deck("made", draw(a_text()), categories, tuple(a_card(draw, at) for at in range(count)))


def a_card(draw: st.DrawFn, at: int) -> Card:
    choices = draw(st.just(()) | st.tuples(a_text(), a_text()))
    tags = tuple(one.strip() or "x" for one in draw(st.lists(a_line(), max_size=1)))
    title, label, text, ask = (draw(a_text()) for _ in range(4))
    minutes = draw(st.integers(0, 120))
    return Card(f"K-{at}", "C0", title, label, text, ask, choices, minutes, tags)


@settings(max_examples=30)
@given(a_deck())
def test_what_is_written_is_read_again(deck: Deck) -> None:
    assert read(as_toml(deck), "made.toml") == deck


@pytest.mark.parametrize("id", SHIPPED)
def test_the_shipped_decks_are_written_as_they_were_read(id: str) -> None:
    assert read(as_toml(shipped(id)), f"{id}.toml") == shipped(id)


def test_every_value_of_a_written_deck_stands_on_the_line_that_is_told() -> None:
    text = as_toml(shipped("stam"))
    lines, values = text.split("\n"), tomli.loads(text)
    for path, number in lines_of(text).items():
        value: object = values
        for part in path:
            value = value[part]  # type: ignore[index]  # a table or a list
        if isinstance(value, str):
            assert f'"{value}"' in lines[number - 1], path


@pytest.mark.parametrize("count", range(8, MOST_STATEMENTS + 1))
def test_there_is_a_grid_for_every_number_of_statements(count: int) -> None:
    for grid in usual_grids(count):
        assert sum(grid.counts) == count
        assert grid.counts == grid.counts[::-1]
        half = grid.counts[len(grid.counts) // 2 :]
        assert list(half) == sorted(half, reverse=True)
        assert min(grid.counts) > 0


def test_the_usual_grid_of_24_statements_is_the_known_one() -> None:
    assert grid_of(7, 24).counts == (2, 3, 4, 6, 4, 3, 2)
