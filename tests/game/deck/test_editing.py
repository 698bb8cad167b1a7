"""Decks changed: nothing is lost, numbers and grids stay right, and each step can be read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.deck import Deck, StatementDeck, Text, editing, read
from game.deck.editing import (
    SORTS,
    AnyDeck,
    added,
    copied,
    moved,
    new_cards,
    new_statements,
    ordered,
    things,
    with_thing,
    without,
)
from game.deck.writing import as_toml
from game.stock.decks import SHIPPED, shipped, shipped_cards

NEW = Text("Nieuw", "New")


def ids(deck: AnyDeck) -> list[str]:
    return [one.id for one in things(deck)]


def test_a_new_card_comes_behind_the_one_before_and_is_of_its_kind() -> None:
    deck, id = added(shipped_cards(), "BAR-03", NEW)
    assert isinstance(deck, Deck)
    assert id == "BAR-11"
    assert ids(deck)[13] == id
    assert deck.cards[13].category == "BAR"


def test_a_copy_stands_behind_the_first_under_an_id_of_its_own() -> None:
    deck, id = copied(shipped("helps"), "Q03")
    assert isinstance(deck, StatementDeck)
    assert ids(deck)[2:4] == ["Q03", id]
    assert deck.statements[3].text == deck.statements[2].text
    assert [one.number for one in deck.statements] == list(range(1, 26))
    assert all(sum(grid.counts) == 25 for grid in deck.grids)


@pytest.mark.parametrize("id", SHIPPED)
@given(data=st.data())
def test_any_course_of_changes_gives_a_deck_that_can_be_read(id: str, data: st.DataObject) -> None:
    deck = shipped(id)
    for _ in range(data.draw(st.integers(1, 6))):
        one = data.draw(st.sampled_from(ids(deck)))
        before = set(ids(deck))
        change = data.draw(st.sampled_from(["add", "copy", "remove", "move", "order"]))
        if change == "add":
            deck, new = added(deck, one, NEW)
            assert set(ids(deck)) == before | {new}
        elif change == "copy":
            deck, new = copied(deck, one)
            assert set(ids(deck)) == before | {new}
        elif change == "remove":
            deck = without(deck, one)
            assert set(ids(deck)) == before - {one}
        elif change == "move":
            deck = moved(deck, one, data.draw(st.integers(-99, 99)))
            assert set(ids(deck)) == before
        else:
            deck = ordered(deck, data.draw(st.sampled_from(SORTS)), "nl")
            assert set(ids(deck)) == before
        assert len(ids(deck)) == len(set(ids(deck)))
    assert read(as_toml(deck), f"{id}.toml") == deck


def test_a_card_is_moved_up_and_down_and_no_further_than_the_ends() -> None:
    deck = moved(shipped_cards(), "GEW-02", -1)
    assert ids(deck)[:2] == ["GEW-02", "GEW-01"]
    assert moved(deck, "GEW-02", -1) == deck
    assert ids(moved(deck, "GEW-02", 999))[-1] == "GEW-02"


def test_cards_are_put_in_order_by_title_and_back_by_kind() -> None:
    titles = ordered(shipped_cards(), "title", "nl")
    assert isinstance(titles, Deck)
    shown = [one.title.nl.casefold() for one in titles.cards]
    assert shown == sorted(shown)
    assert ids(ordered(ordered(titles, "id", "nl"), "category", "nl")) == ids(shipped("stam"))


def test_a_search_looks_in_both_languages_in_kinds_and_in_tags() -> None:
    deck = shipped_cards()
    assert [one.id for one in editing.found(deck, "niet over naam ga")] == ["GEW-01"]
    assert [one.id for one in editing.found(deck, "NOT MY department")] == ["GEW-01"]
    assert len(editing.found(deck, "barbaar")) >= 10
    assert "GEW-01" in [one.id for one in editing.found(deck, "eigenaarschap")]
    assert editing.found(deck, "bestaatniet") == ()
    assert len(editing.found(deck, "  ")) == 60
    assert [one.id for one in editing.found(shipped("helps"), "laten uitpraten vragen")] == ["Q01"]


def test_new_decks_can_be_read() -> None:
    cards = new_cards("nieuw", NEW, shipped_cards().categories, NEW)
    assert read(as_toml(cards), "nieuw.toml") == cards
    texts = [Text(f"Stelling {number}") for number in range(1, 9)]
    statements = new_statements("nieuw", NEW, NEW, (NEW, NEW), texts)
    assert read(as_toml(statements), "nieuw.toml") == statements


def test_kinds_come_and_go_with_a_symbol_of_their_own() -> None:
    deck = new_cards("nieuw", NEW, shipped_cards().categories[:1], NEW)
    for _ in range(15):
        deck = editing.added_category(deck, NEW)
    assert len(deck.categories) == 12
    assert len({one.symbol for one in deck.categories}) == 12
    assert editing.without_category(deck, "GEW") == deck  # a card is of this kind
    assert len(editing.without_category(deck, "S2").categories) == 11
    renamed = editing.with_category(deck, replace(deck.categories[0], name=Text("Anders")))
    assert renamed.categories[0].name.nl == "Anders"


def test_a_changed_card_takes_the_place_of_the_old_one() -> None:
    deck = shipped_cards()
    new = replace(deck.cards[4], title=NEW)
    changed = with_thing(deck, new)
    assert isinstance(changed, Deck)
    assert changed.cards[4] == new
    assert changed.cards[:4] == deck.cards[:4]
