"""A card in the editor is seen as the room sees it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assets.language import LANGUAGES
from desktop.demo import hands
from game.deck import Text
from game.deck.editing import with_thing
from game.stock.deck_shelf import keep_new
from game.stock.decks import shipped_cards
from tests.desktop.decks.desk import (
    OWN,
    fill,
    form_of,
    open_deck,
)
from tests.desktop.trainer import CONTROL, Key, Trainer


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_is_seen_as_on_the_stage_while_it_is_typed(
    language: str, decks: Trainer, own: Path
) -> None:
    opened_editor = open_deck(decks, own)
    decks.click(opened_editor.languages[language])
    box = form_of(decks).title.boxes[language]
    decks.click(box.viewport())
    decks.press(Key.Key_End, with_=CONTROL)
    decks.write(" xyz")
    assert box.text.endswith(" xyz")
    decks.qtbot.waitUntil(lambda: box.text in opened_editor.picture.told())
    kind = shipped_cards().categories[0].name
    assert kind.told(language) in opened_editor.picture.told()


def test_a_text_that_breaks_the_rule_is_marked_in_the_form_and_in_the_list(
    decks: Trainer, own: Path
) -> None:
    opened_editor = open_deck(decks, own)
    assert opened_editor.told.text() == "Leesbaar tot op de achterste rij."
    fill(decks, form_of(decks).ask.boxes["nl"], "Waarom " * 14)
    told = opened_editor.told.text()
    assert "vraag nl: 97 tekens; tot en met 90" in told
    assert form_of(decks).ask.counts["nl"].text() == "97 / 90"
    opened_editor.cards.choose("")
    hands.settle()
    assert "GEW-01 vraag nl: 97 tekens" in opened_editor.head.better.text()
    opened_editor.cards.choose("GEW-01")
    hands.settle()
    marked = opened_editor.cards.list.item(1)
    assert "•" in marked.text()
    QApplication.clipboard().setText("heel lang verhaal " * 20)
    form_of(decks).text.boxes["nl"].setFocus()
    decks.press(Key.Key_A, Key.Key_V, with_=CONTROL)
    decks.qtbot.waitUntil(lambda: "worden de letters" in opened_editor.told.text())


def test_cards_that_come_out_too_small_on_the_stage_are_marked(decks: Trainer) -> None:
    long = replace(OWN.cards[0], text=Text("Wat we hier doen, doen we al lang. " * 12))
    place = keep_new(with_thing(OWN, long), decks.places.decks)
    opened_editor = open_deck(decks, place)

    def marked() -> set[str]:
        items = [opened_editor.cards.list.item(row) for row in range(1, 13)]
        return {item.toolTip() for item in items if item.text().endswith("•")}

    decks.qtbot.waitUntil(lambda: long.id in marked(), timeout=10000)
    assert marked() == {long.id}, "ways to choose from are no reason to be small"
    opened_editor.cards.choose("")
    decks.qtbot.waitUntil(opened_editor.head.small.isVisible, timeout=10000)
    assert "te klein voor de achterste rij" in opened_editor.head.small.text()
