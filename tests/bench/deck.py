"""A card changed in a deck of 300, in the window for decks: ``python -m tests.bench.deck FOLDER``.

Prints as JSON the milliseconds from a title that was typed to its file written and all painted.
"""

import json
import time
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.decks.forms import CardForm
from desktop.places import places
from desktop.theme import ARGUMENTS
from game.deck import Text
from game.stock.deck_shelf import keep_new
from tests.bench.action import Painted, settle
from tests.game.card_game.setting import deck_of

_EACH_KIND, _TIMES = 50, 20


def measured() -> list[float]:
    """Milliseconds of each change."""
    shelf = places()
    app = App(QApplication(list(ARGUMENTS)), shelf)
    place = keep_new(deck_of(_EACH_KIND), shelf.decks)
    app.show_home()
    app.home.decks.click()
    window = app.decks
    assert window is not None
    painted = Painted(window)
    window.page.row(place).open.click()
    settle(painted)
    assert window.editor is not None
    window.editor.cards.choose("DIL-030")
    settle(painted)
    took = []
    for number in range(_TIMES):
        form = window.editor.form
        assert isinstance(form, CardForm)
        one = form.filled_in()
        begun = time.perf_counter()
        form.written.emit(replace(one, title=Text(f"Titel {number}", one.title.en)))
        took.append(1000 * (settle(painted) - begun))
    return took


if __name__ == "__main__":
    print(json.dumps(measured()), flush=True)
