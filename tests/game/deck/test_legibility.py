"""What the back row cannot read at a glance is told, and stands in nobody's way."""

from dataclasses import replace

from game.deck import Card, DeckStatement, Note, Text, notes
from game.deck.legibility import card_notes, statement_notes
from game.stock.decks import shipped, shipped_cards

CARD = Card("K-1", "A", Text("Een", "One"), Text("Een", "One"), Text("Twee", "Two"), Text("x", "y"))
STATEMENT = DeckStatement("Q1", 1, Text("Laten uitpraten", "Time to listen"), Text("a", "b"))


def told(found: tuple[Note, ...]) -> set[tuple[str, str, str]]:
    return {(one.name, one.language, one.key) for one in found}


def test_our_own_decks_leave_nothing_to_be_said() -> None:
    assert notes(shipped("stam")) == ()
    assert notes(shipped("helps")) == ()


def test_a_text_at_its_limit_is_fine_and_one_letter_more_is_not() -> None:
    assert not list(card_notes(replace(CARD, text=Text("x" * 150, "y" * 150))))
    (found,) = card_notes(replace(CARD, text=Text("x" * 150, "y" * 151)))
    assert (found.name, found.language, found.key) == ("text", "en", "long")
    assert found.facts == {"count": 151, "most": 150}
    assert found.path == ("card", 0, "text", "en")


def test_what_is_not_translated_is_told_and_what_is_left_open_is_not() -> None:
    card = replace(CARD, title=Text("Een"), ask=Text(), choices=(Text("a", "b"), Text("", "c")))
    assert told(tuple(card_notes(card))) == {
        ("title", "en", "untranslated"),
        ("choices", "nl", "untranslated"),
    }


def test_a_label_in_the_grid_has_three_short_words() -> None:
    long = replace(STATEMENT, label=Text("Een twee drie vier", "Extraordinarily"))
    assert told(tuple(statement_notes(long))) == {
        ("label", "nl", "label_words"),
        ("label", "en", "long_word"),
    }
    assert not list(statement_notes(STATEMENT))


def test_two_cards_with_one_label_cannot_be_told_apart() -> None:
    deck = shipped_cards()
    first, second = deck.cards[:2]
    twice = replace(second, label=Text(first.label.nl.upper(), second.label.en))
    (found,) = notes(replace(deck, cards=(first, twice, *deck.cards[2:])))
    assert (found.id, found.language, found.key) == (second.id, "nl", "same_label")
    assert found.facts == {"other": first.id}
