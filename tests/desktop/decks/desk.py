"""What the tests of the decks share: a small deck, and ways to open and fill in."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.decks.editor import Editor
from desktop.decks.forms import CardForm
from desktop.decks.translated import Box
from desktop.demo import hands
from game.deck import Card, Deck, Text
from game.deck.editing import thing
from game.stock.decks import read_file, shipped_cards
from tests.desktop.trainer import CONTROL, Key, Trainer

ALT = Qt.KeyboardModifier.AltModifier

OWN = replace(
    shipped_cards(),
    title=Text("Onze kaarten", "Our cards"),
    cards=tuple(one for one in shipped_cards().cards if one.id[-2:] in ("01", "02")),
)


def editor(trainer: Trainer) -> Editor:
    assert trainer.decks.editor is not None
    return trainer.decks.editor


def open_deck(trainer: Trainer, path: Path) -> Editor:
    trainer.decks.show_list()
    hands.settle()
    trainer.click(trainer.decks.page.row(path).open)
    hands.settle()
    return editor(trainer)


def fill(trainer: Trainer, box: Box, text: str) -> None:
    """Types over what stands in a box, and Enter."""
    trainer.click(box.viewport())
    trainer.press(Key.Key_A, with_=CONTROL)
    trainer.write(text)
    trainer.press(Key.Key_Return)


def form_of(trainer: Trainer) -> CardForm:
    form = editor(trainer).form
    assert isinstance(form, CardForm)
    return form


def cards_of(path: Path) -> Deck:
    deck = read_file(path)
    assert isinstance(deck, Deck)
    return deck


def card(path: Path, id: str) -> Card:
    found = thing(read_file(path), id)
    assert isinstance(found, Card)
    return found


def titles(trainer: Trainer) -> list[str]:
    page = trainer.decks.page
    return [row.open.accessibleName().split(",")[0] for row in page.rows]
