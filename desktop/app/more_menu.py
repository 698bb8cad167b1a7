"""The menu at the top right of the console: what has no button, in the order of a day."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu

from assets.language import Words
from desktop.console.commands import Commands, key_of

_BEFORE = ("ready", "plan", "pack", "programme", "script", "people")
_FOR_THE_ROOM = ("black", "agenda", "seats", "turn", "team_turn")
_AT_HAND = ("find", "questions", "photos", "history", "redo")
_AT_LAST = ("home",)


def fill_more(
    menu: QMenu, commands: Commands, words: Words, others: Mapping[str, Callable[[], object]]
) -> None:
    """Fills the menu anew; what puts something on the stage is together in one of its own.

    Args:
        menu: What was in it goes.
        commands: Each is told with its key.
        words: Of who leads.
        others: What is no command: its text, and what it does.
    """

    def offer(*names: str, within: QMenu = menu) -> None:
        for name in names:
            text = f"{words(f'command.{name}')}\t{key_of(name)}"
            within.addAction(text).triggered.connect(commands.actions[name].trigger)

    for within in menu.findChildren(QMenu):
        within.deleteLater()
    menu.clear()
    offer(*_BEFORE)
    offer(*_FOR_THE_ROOM, within=menu.addMenu(words("console.for_the_room")))
    offer(*_AT_HAND)
    for text, do in others.items():
        menu.addAction(text).triggered.connect(do)
    offer(*_AT_LAST)
