"""Tuples of things that have an id."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from game import keyed


@dataclass(frozen=True)
class Card:
    id: str
    text: str = ""


HAND = (Card("K1", "een"), Card("K2", "twee"))

hands = st.lists(st.text(max_size=4), unique=True).map(lambda ids: tuple(map(Card, ids)))


def test_find_gives_the_thing_or_nothing() -> None:
    assert keyed.find(HAND, "K2") == Card("K2", "twee")
    assert keyed.find(HAND, "K3") is None


def test_put_keeps_the_place_of_its_namesake() -> None:
    assert keyed.put(HAND, Card("K1", "uno")) == (Card("K1", "uno"), Card("K2", "twee"))


def test_put_adds_what_is_new_at_the_end() -> None:
    assert keyed.put(HAND, Card("K3"))[-1] == Card("K3")


def test_change_touches_one_and_leaves_the_rest_as_they_are() -> None:
    changed = keyed.change(HAND, "K1", text="uno")
    assert changed == (Card("K1", "uno"), Card("K2", "twee"))
    assert changed[1] is HAND[1]


def test_change_of_what_is_not_there_changes_nothing() -> None:
    assert keyed.change(HAND, "K3", text="drie") == HAND


def test_drop_leaves_one_out() -> None:
    assert keyed.drop(HAND, "K1") == (Card("K2", "twee"),)
    assert keyed.drop(HAND, "K3") == HAND


def test_a_free_id_goes_on_after_the_highest() -> None:
    assert keyed.free_id("K", HAND) == "K3"
    assert keyed.free_id("K", (Card("K9"), Card("K2"))) == "K10"
    assert keyed.free_id("N", HAND) == "N1"


def test_a_free_id_is_not_led_astray_by_other_names() -> None:
    assert keyed.free_id("K", (Card("K²"), Card("Kees"), Card("K"), Card("7"), Card("K٣"))) == "K1"


@given(hands, st.sampled_from("KN"))
def test_a_free_id_is_free(cards: tuple[Card, ...], letter: str) -> None:
    assert not keyed.has(cards, keyed.free_id(letter, cards))


@given(hands, st.text(max_size=4))
def test_what_was_put_in_is_found_and_what_was_dropped_is_not(
    cards: tuple[Card, ...], id: str
) -> None:
    assert keyed.find(keyed.put(cards, Card(id, "nieuw")), id) == Card(id, "nieuw")
    assert not keyed.has(keyed.drop(cards, id), id)
