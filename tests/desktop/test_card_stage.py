"""Every card that ships, as the room sees it: whole, and large enough for the back row."""

import pytest

from assets.language import LANGUAGES, words
from assets.tokens import look
from desktop.paint import load_fonts
from desktop.stage.board import BODY, Board
from desktop.stage.card_game.card import card
from desktop.stage.view import View
from game.decks import shipped_cards
from game.workshop.state import Workshop
from tests.game.card_game.setting import begun

WIDE, NARROW = 1180.0, 900.0
LEAST = {WIDE: 46, NARROW: 38}
"""Pixels of the stage; what is read aloud is no smaller than this, beside votes or alone."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", LEAST)
@pytest.mark.parametrize("customer", [("klant", "klanten"), ("zorgvrager", "zorgvragers")])
def test_every_card_is_whole_and_read_from_the_back_row(
    language: str, width: float, customer: tuple[str, str], qapp: object
) -> None:
    assert qapp
    load_fonts()
    state, theme = begun(), look("light")
    told = words(language).with_customer(*customer)
    view = View(Workshop(), state, told, theme, {})
    place = BODY.adjusted(0, 0, width - BODY.width(), 0)
    board = Board(theme)
    for one in shipped_cards().cards:
        board.wipe(theme)
        card(board, view, state, place, one)
        board.settle()
        assert board.is_whole(), one.id
        assert board.smallest() >= (LEAST[width] if one.choices else 50), one.id
