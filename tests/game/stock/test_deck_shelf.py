"""A bureau's own decks: kept whole or not at all, removed with a way back."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from game.deck import Deck, DeckError, Text
from game.stock import deck_shelf
from game.stock.deck_shelf import keep, keep_new, own_decks, put_back, remove, removed_decks
from game.stock.decks import read_file, shipped_cards
from game.worded import FileError
from tests.game.card_game.setting import deck_of

DECK = replace(shipped_cards(), title=Text("Onze éigen kaarten", "Our own"))


def test_a_deck_gets_a_file_of_its_own_under_a_free_id(tmp_path: Path) -> None:
    folder = tmp_path / "decks"
    places = [keep_new(DECK, folder) for _ in range(2)]
    assert [place.name for place in places] == [
        "onze-eigen-kaarten.toml",
        "onze-eigen-kaarten-2.toml",
    ]
    assert [one.deck and one.deck.id for one in own_decks(folder)] == [
        "onze-eigen-kaarten",
        "onze-eigen-kaarten-2",
    ]
    assert keep_new(replace(DECK, title=Text("Stam")), folder).stem != "stam"
    if os.name != "nt":  # Windows keeps rights in another way
        assert places[0].stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_read_again_is_not_kept(tmp_path: Path) -> None:
    place = keep_new(DECK, tmp_path)
    before = place.read_bytes()
    wrong = replace(DECK, cards=(replace(DECK.cards[0], title=Text()),))
    with pytest.raises(DeckError):
        keep(wrong, place)
    assert place.read_bytes() == before
    assert list(tmp_path.iterdir()) == [place]


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path) -> None:
    place = keep_new(DECK, tmp_path)
    before = place.read_bytes()
    place.with_name(f"{place.name}.new").mkdir()
    with pytest.raises(FileError) as caught:
        keep(replace(DECK, title=Text("Anders")), place)
    assert caught.value.key == "not_written"
    assert place.read_bytes() == before


def test_a_deck_that_was_changed_elsewhere_is_read_again(tmp_path: Path) -> None:
    place = keep_new(DECK, tmp_path)
    assert own_decks(tmp_path)[0].title == DECK.title
    keep(replace(DECK, title=Text("Anders")), place)
    assert own_decks(tmp_path)[0].title == Text("Anders")


def test_a_removed_deck_can_be_put_back_and_erased(tmp_path: Path) -> None:
    gone = remove(keep_new(DECK, tmp_path))
    assert own_decks(tmp_path) == ()
    (found,) = removed_decks(tmp_path)
    assert found.path == gone
    again = put_back(gone)
    assert read_file(again).title == DECK.title
    deck_shelf.erase(remove(again))
    assert removed_decks(tmp_path) == ()


def test_a_deck_put_back_beside_a_new_one_takes_another_name(tmp_path: Path) -> None:
    gone = remove(keep_new(DECK, tmp_path))
    keep_new(DECK, tmp_path)
    put_back(gone)
    assert len(own_decks(tmp_path)) == 2


def test_a_deck_that_somebody_spoilt_by_hand_stays_in_sight(tmp_path: Path) -> None:
    (tmp_path / "stuk.toml").write_text("id = 3")
    (tmp_path / "map.toml").mkdir()
    folder, broken = own_decks(tmp_path)
    assert broken.deck is None
    assert broken.faults
    assert folder.trouble == "unreadable"


@pytest.mark.parametrize(
    "wrong",
    [
        replace(DECK, cards=(replace(DECK.cards[0], text=Text()), *DECK.cards[1:])),
        replace(DECK, cards=(*DECK.cards, DECK.cards[0])),
        replace(DECK, cards=()),
        replace(DECK, title=Text()),
        replace(DECK, categories=DECK.categories[1:]),
    ],
    ids=["a card without a text", "a card twice", "no card", "no title", "a kind that is gone"],
)
def test_of_a_deck_that_is_known_what_changed_is_still_asked(wrong: Deck, tmp_path: Path) -> None:
    place = keep_new(DECK, tmp_path)
    before = place.read_bytes()
    with pytest.raises(DeckError):
        keep(wrong, place, known=DECK)
    assert place.read_bytes() == before


def test_a_deck_of_hundreds_of_cards_is_kept_whole_each_time(tmp_path: Path) -> None:
    place, known = tmp_path / "groot.toml", deck_of(50)
    keep(known, place)
    for text in ("Eerst", 'Met "aanhalingstekens"', "Met een \\ en een …"):
        first = replace(known.cards[0], text=Text(text, text))
        for cards in ((first, *known.cards[1:]), (*known.cards[1:], first), known.cards[:-1]):
            deck = replace(known, cards=cards)
            keep(deck, place, known=known)
            assert read_file(place) == deck
            known = deck
