"""A bureau's own deck, and a trainer who looks at the decks."""

from pathlib import Path

import pytest

from game.stock.deck_shelf import keep_new
from tests.desktop.decks.desk import OWN
from tests.desktop.trainer import Trainer


@pytest.fixture
def own(trainer: Trainer) -> Path:
    """A bureau's own deck on the shelf: two cards of each kind."""
    return keep_new(OWN, trainer.places.decks)


@pytest.fixture
def decks(trainer: Trainer) -> Trainer:
    """A trainer who looks at the decks."""
    trainer.click(trainer.home.decks)
    trainer.qtbot.waitUntil(trainer.decks.isActiveWindow)
    return trainer
