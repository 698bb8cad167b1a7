"""The decks before the session: the list, the editor of a copy, and the cards on paper."""

from pathlib import Path

from desktop.app import App
from desktop.demo import hands
from desktop.demo.pictures import Pictures, usual_size
from exports.cards import SHEETS, printed_deck
from game.clock import Clock
from game.files.handing_out import hand_out
from game.stock.decks import SHIPPED, shipped

_SHOWN = "DIL-03"
"""A card with choices, which asks most of the editor."""


def show_decks(app: App, pictures: Pictures) -> None:
    """Opens the decks from home, a copy of our cards in the editor, and goes home again."""
    hands.push(app.home.decks)
    hands.settle()
    window = app.decks
    assert window is not None
    window.resize(usual_size())
    pictures.of_window("decks", window)
    hands.push(window.page.row(SHIPPED[0]).open)
    assert window.editor is not None
    window.editor.cards.choose(_SHOWN)
    hands.settle()
    pictures.of_window("deck-editor", window)
    window.close()
    hands.settle()


def print_cards(out: Path, language: str, clock: Clock) -> Path:
    """Our cards on paper, nine on a sheet with their backs; where they lie."""
    name, pdf = printed_deck(shipped(SHIPPED[0]), SHEETS["a4"], language, clock())
    return hand_out(out / name, pdf)
