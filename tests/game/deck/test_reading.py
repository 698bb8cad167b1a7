"""Decks read from files: what is right is kept, and every fault is named with its line."""

import re
from collections.abc import Sequence

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from assets import files
from assets.language import LANGUAGES, texts, words
from game.deck import (
    COLOURS,
    SYMBOLS,
    Deck,
    DeckError,
    Fault,
    StatementDeck,
    Text,
    read,
    read_deck,
    read_statements,
)
from game.deck.telling import tell_fault
from game.deck_files.reading import _KEYS
from game.stock.decks import SHIPPED, shipped, shipped_cards

CARDS = """\
id = "own"
title = { nl = "Eigen kaarten", en = "Own cards" }

[[category]]
id = "A"
symbol = "schat"
colour = "leaf"
name.nl = "Schat"

[[card]]
id = "A-1"
category = "A"
title.nl = "Een"
text.nl = "De eerste"
"""


def statements(count: int = 8, more: str = "") -> str:
    head = "".join(f'{name}.nl = "{name}"\n' for name in ("title", "question", "low", "high"))
    one = '\n[[statement]]\nid = "Q{0}"\nnumber = {0}\nlabel.nl = "Nummer {0}"\ntext.nl = "Tekst"\n'
    return head + more + "".join(one.format(number) for number in range(1, count + 1))


def faults(text: str) -> Sequence[Fault]:
    with pytest.raises(DeckError) as caught:
        read(text, "own.toml")
    assert caught.value.name == "own.toml"
    return caught.value.faults


def line(text: str, wanted: str, nth: int = 1) -> int:
    """On which line something stands, as a person would look it up."""
    found = [at for at, one in enumerate(text.split("\n"), start=1) if wanted in one]
    return found[nth - 1]


# --- what is right ----------------------------------------------------------------------------


def test_the_shipped_decks_are_whole() -> None:
    stam, helps = shipped("stam"), shipped("helps")
    assert isinstance(stam, Deck)
    assert isinstance(helps, StatementDeck)
    assert (len(stam.cards), len(stam.categories)) == (60, 6)
    assert {len([c for c in stam.cards if c.category == one.id]) for one in stam.categories} == {10}
    assert all(one.choices for one in stam.cards if one.category == "DIL")
    assert all(one.minutes for one in stam.cards if one.category == "DUR")
    assert len(helps.statements) == 24
    assert helps.grids[0].counts == (2, 3, 4, 6, 4, 3, 2)
    assert shipped_cards() is stam


def test_every_symbol_and_colour_can_be_drawn() -> None:
    look = tomli.loads(files.read("look/light.toml"))["colour"]
    for symbol in SYMBOLS:
        assert files.path(f"art/sym-{symbol}.svg")
    assert set(COLOURS) <= look.keys()
    assert len({look[one] for one in COLOURS}) == len(COLOURS)


def test_a_card_needs_no_more_than_a_title_and_a_text_in_one_language() -> None:
    (card,) = read_deck(CARDS, "own.toml").cards
    assert card.title == card.label == Text("Een")
    assert card.title.told("nl") == card.title.told("en") == "Een"
    assert (card.ask, card.choices, card.minutes, card.tags) == (Text(), (), 0, ())


def test_a_text_may_run_over_lines_of_the_file() -> None:
    text = CARDS.replace('"De eerste"', '"""\n  De eerste\n  van allemaal"""')
    assert read_deck(text, "own.toml").cards[0].text.nl == "De eerste van allemaal"


def test_a_deck_without_an_id_is_called_after_its_file() -> None:
    assert read(CARDS.replace('id = "own"\n', ""), "Onze kaarten.toml").id == "Onze-kaarten"


def test_statements_without_a_grid_get_the_usual_ones() -> None:
    deck = read_statements(statements(24), "own.toml")
    assert deck.grids[0].counts == (2, 3, 4, 6, 4, 3, 2)
    assert all(sum(grid.counts) == 24 for grid in deck.grids)


def test_a_deck_of_three_hundred_cards_and_of_one() -> None:
    one = CARDS[CARDS.index("[[card]]") :]
    many = CARDS + "".join(one.replace("A-1", f"A-{number}") for number in range(2, 301))
    assert len(read_deck(many, "own.toml").cards) == 300
    assert len(read_deck(CARDS, "own.toml").cards) == 1


# --- what is wrong ----------------------------------------------------------------------------

WRONG_CARDS = [
    ("not_toml", 'id = "own"', 'id = "own', 1),
    ("bad_id", 'id = "own"', 'id = "een deck"', 1),
    ("missing", 'title.nl = "Een"\n', "", 10),
    ("empty", 'text.nl = "De eerste"', 'text.nl = " "', 14),
    ("unknown", 'name.nl = "Schat"', 'name.nl = "Schat"\nnaam = 3', 9),
    ("not_text", 'title.nl = "Een"', "title.nl = 1", 13),
    ("not_translated", 'name.nl = "Schat"', 'name = "Schat"', 8),
    ("not_a_number", 'category = "A"', 'category = "A"\nminutes = 2.5', 13),
    ("not_a_number", 'category = "A"', 'category = "A"\nminutes = true', 13),
    ("not_a_list", 'category = "A"', 'category = "A"\ntags = "tijd"', 13),
    ("not_a_table", 'category = "A"', 'category = "A"\nchoices = [\n1,\n2]', 14),
    ("not_one_of", '"schat"', '"eekhoorn"', 6),
    ("bad_letter", '"De eerste"', r'"De \u0000 eerste"', 14),
    ("far_too_long", "De eerste", "x" * 501, 14),
    ("no_such_category", 'category = "A"', 'category = "B"', 12),
    ("choices", 'category = "A"', 'category = "A"\nchoices = [{ nl = "a" }]', 13),
    ("empty", 'category = "A"', 'category = "A"\nchoices = [{ nl = "a" },\n{ en = "" }]', 14),
    ("too_many", 'category = "A"', f'category = "A"\ntags = {["x"] * 21}', 13),
    ("empty", 'category = "A"', 'category = "A"\ntags = ["tijd",\n""]', 14),
]


@pytest.mark.parametrize(("key", "right", "wrong", "at"), WRONG_CARDS)
def test_a_fault_in_cards_is_named_with_its_line(key: str, right: str, wrong: str, at: int) -> None:
    assert right in CARDS
    found = faults(CARDS.replace(right, wrong))
    assert (found[0].key, found[0].line) == (key, at)


def test_everything_twice_is_told_at_the_second_one() -> None:
    found = faults(CARDS + CARDS[CARDS.index("[[category]]") :])
    told = {(fault.key, fault.line) for fault in found}
    assert told == {("double_id", 16), ("same_symbol", 17), ("double_id", 22)}


def test_an_empty_file_says_how_to_begin() -> None:
    assert {one.key for one in faults("")} == {"missing", "no_categories", "no_cards"}


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = CARDS.replace('"schat"', '"x"').replace('"leaf"', '"y"').replace('"Een"', '""')
    found = faults(text)
    assert [one.line for one in found] == [6, 7, 13]


def test_a_thousand_faults_are_not_all_told() -> None:
    assert len(faults(CARDS + "x = 1\n[y]\n" + "".join(f"a{n} = 1\n" for n in range(5)))) < 10
    many = CARDS + "".join(f"x{n} = 1\n" for n in range(1000))
    assert len(faults(many)) == 200


GRID = '[[grid]]\nname = "g"\ncolumns = {}\ncounts = {}\n'

WRONG_STATEMENTS = [
    ("statement_count", statements(7), "[[statement]]", 1),
    ("statement_count", statements(81), "[[statement]]", 1),
    ("double_number", statements().replace("number = 3", "number = 2"), "number = 2", 2),
    ("number_gap", statements().replace("number = 8", "number = 9"), "number = 9", 1),
    ("double_id", statements().replace('"Q2"', '"Q1"'), '"Q1"', 2),
    ("missing", statements().replace("number = 4\n", ""), '"Q4"', 1),
    ("no_such_theme", statements() + 'dimension = "E1"', '"E1"', 1),
    ("no_such_theme", statements() + 'levers = [\n"E1"]', '"E1"', 1),
    ("grid_columns", statements(8, GRID.format([-1, 0, 1], [4, 4])), "counts", 1),
    ("grid_columns", statements(8, GRID.format([0, 1], [4, 4])), "counts", 1),
    ("grid_order", statements(8, GRID.format([0, 1, -1], [2, 4, 2])), "columns", 1),
    ("grid_sum", statements(8, GRID.format([-1, 0, 1], [2, 3, 2])), "counts", 1),
    ("not_a_number", statements(8, GRID.format([-1, 0, "1.5"], [2, 4, 2])), "columns", 1),
    ("double_id", statements(8, GRID.format([-1, 0, 1], [2, 4, 2]) * 2), "[[grid]]", 1),
    ("not_a_table", statements(8, "dimensions = 3\n"), "dimensions", 1),
    ("bad_id", statements(8, '[dimensions]\n"a b" = { nl = "x" }\n'), '"a b"', 1),
]


@pytest.mark.parametrize(("key", "text", "wanted", "nth"), WRONG_STATEMENTS)
def test_a_fault_in_statements_is_named_with_its_line(
    key: str, text: str, wanted: str, nth: int
) -> None:
    found = faults(text)
    where = [line(text, wanted, nth), line(text, wanted, nth) - 1]
    assert (found[0].key, found[0].line in where) == (key, True), found


def test_the_wrong_kind_of_deck_is_told() -> None:
    with pytest.raises(DeckError) as caught:
        read_deck(statements(), "own.toml")
    assert caught.value.faults[0].key == "not_cards"
    with pytest.raises(DeckError) as caught:
        read_statements(CARDS, "own.toml")
    assert caught.value.faults[0].key == "not_statements"
    assert str(caught.value) == "own.toml:1: not_statements"


# --- hostile files ----------------------------------------------------------------------------


def test_lists_without_an_end_and_files_without_measure_are_refused() -> None:
    assert faults("x = " + "[" * 100_000)[0].key == "too_deep"
    assert faults("# " + "x" * 2_000_001)[0].key == "too_large"
    assert faults("x = " + "9" * 5000)[0].key == "not_toml"


def told(text: str) -> Sequence[Fault]:
    """What is wrong with a text; nothing when it is a deck."""
    try:
        read(text, "harmed.toml")
    except DeckError as error:
        return error.faults
    return ()


@given(st.data())
def test_a_file_that_was_harmed_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([CARDS, statements(), files.read("decks/stam.toml")[:3000]]))
    at = data.draw(st.integers(0, len(whole)))
    harm = data.draw(st.text(alphabet="[]{}\"=.,#\n\\'a1\u0000é", max_size=4))
    harmed = whole[:at] + harm + whole[at + data.draw(st.integers(0, 3)) :]
    lines = harmed.count("\n") + 1
    assert all(1 <= fault.line <= lines for fault in told(harmed))


# --- in words ---------------------------------------------------------------------------------


def test_every_fault_has_words_and_every_word_has_its_fault() -> None:
    rules = files.path("words").parents[1] / "game"
    places = [*rules.glob("deck/*.py"), *rules.glob("deck_files/*.py")]
    places.append(rules / "stock" / "decks.py")
    code = "".join(path.read_text(encoding="utf-8") for path in places)
    raised = set(re.findall(r'(?:\.fault\(|Fault\([\w.]+, )\s*"(\w+)"', code))
    raised |= {"empty", *_KEYS.values(), "damaged_file"}
    known = {key.split(".")[2] for key in texts("nl") if key.startswith("deck.fault.")}
    assert raised == known


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_is_told_with_all_its_facts(language: str) -> None:
    for _, right, wrong, _ in WRONG_CARDS:
        for fault in faults(CARDS.replace(right, wrong)):
            assert "{" not in tell_fault(fault, words(language)).replace("[{", "")
    for _, text, _, _ in WRONG_STATEMENTS:
        for fault in faults(text):
            assert tell_fault(fault, words(language))


def test_every_shipped_deck_is_named() -> None:
    there = {path.stem for path in files.path("decks").glob("*.toml")}
    assert there == set(SHIPPED)
