"""Decks of cards and of statements: made, changed, searched, put in order."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from assets.language import LANGUAGES
from desktop.demo import hands
from game.deck import Deck, StatementDeck, Text
from game.deck.editing import new_statements, thing, things
from game.stock.deck_shelf import keep_new
from game.stock.decks import read_file, shipped, shipped_cards
from tests.desktop.decks.desk import (
    ALT,
    OWN,
    card,
    cards_of,
    editor,
    fill,
    form_of,
    open_deck,
    titles,
)
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.game.card_game.setting import deck_of


def test_a_deck_is_made_by_keyboard_alone(decks: Trainer) -> None:
    decks.tab_to(decks.decks.page.cards)
    decks.press(Key.Key_Return)
    made = editor(decks)
    decks.press(Key.Key_N, with_=CONTROL)
    assert made.first_field.hasFocus()
    decks.write("Koffie eerst")
    decks.press(Key.Key_Tab)
    decks.press(Key.Key_A, with_=CONTROL)
    decks.write("Coffee first")
    decks.press(Key.Key_Tab)
    found = read_file(made.desk.path)
    assert isinstance(found, Deck)
    assert found.categories == shipped_cards().categories
    assert len(found.cards) == 7
    assert [one.title for one in found.cards if one.category == "GEW"] == [
        Text("Nieuwe kaart", "New card"),
        Text("Koffie eerst", "Coffee first"),
    ]
    assert found.cards[1].label == found.cards[1].title
    decks.press(Key.Key_Escape)
    assert "Nieuw deck" in titles(decks)


def test_every_text_of_a_card_is_kept_at_once(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    opened_editor.cards.choose("DIL-02")
    hands.settle()
    form = form_of(decks)
    fill(decks, form.text.boxes["en"], "A promise that we cannot keep.")
    assert card(own, "DIL-02").text.en == "A promise that we cannot keep."
    fill(decks, form.choices[1].boxes["nl"], "Eerlijk zijn.")
    assert card(own, "DIL-02").choices[1].nl == "Eerlijk zijn."
    hands.choose(form.category.box, "SCH")
    assert card(own, "DIL-02").category == "SCH"
    hands.choose(form.minutes.box, "5")
    assert card(own, "DIL-02").minutes == 5
    hands.fill(form.tags, "belofte, eerlijk ,")
    assert card(own, "DIL-02").tags == ("belofte", "eerlijk")
    assert card(own, "DIL-01") == thing(shipped("stam"), "DIL-01")


def test_what_cannot_be_is_said_and_nothing_is_lost(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    for box in form_of(decks).title.boxes.values():
        decks.click(box.viewport())
        decks.press(Key.Key_A, with_=CONTROL)
        decks.press(Key.Key_Delete)
    decks.press(Key.Key_Return)
    assert "Hier moet iets staan: titel." in opened_editor.problem.text()
    assert opened_editor.problem.isVisible()
    assert card(own, "GEW-01").title == Text("", "Not my department")
    fill(decks, form_of(decks).title.boxes["nl"], "Toch iets")
    assert not opened_editor.problem.isVisible()
    assert card(own, "GEW-01").title == Text("Toch iets", "")


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_H])
def test_what_is_being_typed_is_kept_when_one_leaves(key: Key, decks: Trainer, own: Path) -> None:
    open_deck(decks, own)
    decks.click(form_of(decks).title.boxes["nl"].viewport())
    decks.press(Key.Key_A, with_=CONTROL)
    decks.write("Nog net getypt")
    decks.press(key, with_=CONTROL if key == Key.Key_H else Qt.KeyboardModifier.NoModifier)
    assert card(own, "GEW-01").title.nl == "Nog net getypt"


def test_choices_come_in_pairs_and_go_again(decks: Trainer, own: Path) -> None:
    open_deck(decks, own)
    form = form_of(decks)
    decks.click(form.more)
    assert [one.isVisible() for one in form.choices] == [True, True, False, False, False]
    for field, text in zip(form.choices, ("Ja", "Nee"), strict=False):
        for language in LANGUAGES:
            fill(decks, field.boxes[language], text)
    assert card(own, "GEW-01").choices == (Text("Ja", "Ja"), Text("Nee", "Nee"))
    decks.click(form.fewer)
    assert card(own, "GEW-01").choices == ()


def test_cards_are_copied_moved_taken_away_and_put_back(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)

    def first() -> list[str]:
        return [one.id for one in things(read_file(own))[:4]]

    decks.press(Key.Key_D, with_=CONTROL)
    assert first() == ["GEW-01", "GEW-03", "GEW-02", "BAR-01"]
    decks.press(Key.Key_Down, with_=ALT)
    assert first() == ["GEW-01", "GEW-02", "GEW-03", "BAR-01"]
    decks.click(opened_editor.cards.tools["remove"])
    assert first() == ["GEW-01", "GEW-02", "BAR-01", "BAR-02"]
    decks.press(Key.Key_Z, with_=CONTROL)
    assert first() == ["GEW-01", "GEW-02", "GEW-03", "BAR-01"]
    decks.press(Key.Key_Y, with_=CONTROL)
    assert first() == ["GEW-01", "GEW-02", "BAR-01", "BAR-02"]
    for _ in range(3):
        decks.click(opened_editor.undo)
    assert cards_of(own).cards == OWN.cards
    assert not opened_editor.undo.isEnabled()


def test_a_search_shows_what_is_looked_for_in_either_language(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    decks.press(Key.Key_F, with_=CONTROL)
    decks.write("between OURSELVES")
    shown = [opened_editor.cards.list.item(row).text() for row in range(2)]
    assert shown == ["Over dit deck", "Onder ons"]
    assert opened_editor.cards.list.count() == 2
    assert "1 van 12 gevonden" in decks.seen(opened_editor)
    opened_editor.cards.search.clear()
    assert opened_editor.cards.list.count() == 13


def test_a_deck_is_put_in_order_and_back(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    decks.choose(opened_editor.cards.menu, "Op titel")
    found = [one.title.nl.casefold() for one in cards_of(own).cards]
    assert found == sorted(found)
    decks.choose(opened_editor.cards.menu, "Op kenmerk")
    assert [one.id for one in cards_of(own).cards][:2] == ["BAR-01", "BAR-02"]


def test_kinds_of_cards_get_names_symbols_and_colours(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    opened_editor.cards.choose("")
    hands.settle()
    head = opened_editor.head
    fill(decks, head.title.boxes["nl"], "Kaarten van ons")
    assert read_file(own).title.nl == "Kaarten van ons"
    box = head.boxes["GEW"]
    hands.choose(box.symbol.box, "hart")
    hands.choose(box.colour.box, "plum")
    found = read_file(own)
    assert isinstance(found, Deck)
    assert (found.category("GEW").symbol, found.category("GEW").colour) == ("hart", "plum")
    assert head.boxes["BAR"].symbol.box.findData("hart") == -1
    assert not box.remove.isEnabled()
    head.add.click()
    hands.settle()
    found = read_file(own)
    assert isinstance(found, Deck)
    assert len(found.categories) == 7
    assert head.boxes["S1"].remove.isEnabled()


def test_a_deck_of_statements_grows_and_its_grids_with_it(decks: Trainer) -> None:
    decks.click(decks.decks.page.statements)
    made = editor(decks)
    for _ in range(4):
        decks.press(Key.Key_N, with_=CONTROL)
    decks.write("We laten een klant uitpraten.")
    decks.press(Key.Key_Return)
    found = read_file(made.desk.path)
    assert isinstance(found, StatementDeck)
    assert [one.number for one in found.statements] == list(range(1, 13))
    assert sum(found.grids[0].counts) == 12
    assert "We laten een klant uitpraten." in [one.text.nl for one in found.statements]
    assert "We laten een klant uitpraten." in made.picture.told()


def test_a_deck_of_statements_has_eighty_at_most(decks: Trainer) -> None:
    texts = [Text(f"We doen ding {number}.") for number in range(1, 81)]
    one = Text("x")
    place = keep_new(new_statements("new", one, one, (one, one), texts), decks.places.decks)
    opened_editor = open_deck(decks, place)
    decks.click(opened_editor.cards.add)
    assert len(things(read_file(place))) == 80
    assert "8 tot en met 80" in opened_editor.problem.text()


def test_fewer_than_eight_statements_are_not_a_deck(decks: Trainer) -> None:
    decks.click(decks.decks.page.statements)
    made = editor(decks)
    decks.click(made.cards.tools["remove"])
    assert len(things(read_file(made.desk.path))) == 8
    assert "8 tot en met 80" in made.problem.text()


def test_a_card_among_three_hundred_is_changed_and_nothing_else(decks: Trainer) -> None:
    place = keep_new(deck_of(50), decks.places.decks)
    before = cards_of(place).cards
    opened = open_deck(decks, place)
    opened.cards.choose("DIL-030")
    for number in range(5):
        one = form_of(decks).filled_in()
        form_of(decks).written.emit(replace(one, title=Text(f"Titel {number}", one.title.en)))
        hands.settle(1)
    assert card(place, "DIL-030").title.nl == "Titel 4"
    changed = [a.id for a, b in zip(before, cards_of(place).cards, strict=True) if a != b]
    assert changed == ["DIL-030"]
