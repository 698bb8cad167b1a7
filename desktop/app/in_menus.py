"""What the menus of the console hold beside the commands, as lines to find."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from desktop.app.everywhere import everywhere
from desktop.console.bar import Bar, choice_text
from desktop.console.foot import Foot
from desktop.console.pick_dialog import Entry

_BEFORE_A_KEY = "\t"
"""In a menu: what is named before it is a command, which is found as such."""


def menu_entries(bar: Bar, foot: Foot, words: Words) -> Iterator[Entry]:
    """Everything in the menus that can be done now and is no command.

    Args:
        bar: With languages, looks, letters and motion, with the room's screens, and with more.
        foot: With what can be done about the time.
        words: Of who leads.
    """
    for menu in (bar.screens.menu(), bar.more.menu()):
        for text, action in leaves(menu):
            yield Entry(text, everywhere(text, words), partial(do_if_there, action))
    for _, action in leaves(bar.languages.menu()):
        name, value = action.data()
        also = " ".join(choice_text(name, value, words_of(other)) for other in LANGUAGES)
        yield Entry(choice_text(name, value, words), also, partial(do_if_there, action))
    if foot.time.isEnabled():
        foot.pace.fill()
        time = everywhere(words("command.time"), words)
        for text, action in leaves(foot.time_menu):
            yield Entry(text, time, partial(do_if_there, action))


def leaves(menu: object, above: str = "") -> Iterator[tuple[str, QAction]]:
    """What a menu and those in it offer now, but for the commands; with what stands over it."""
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        within = action.menu()
        if within:
            yield from leaves(within, f"{action.text()}: ")
        elif action.isEnabled() and action.text() and _BEFORE_A_KEY not in action.text():
            yield above + action.text().replace("&&", "&"), action


def do_if_there(action: QAction) -> None:
    """Does it, unless its menu was filled anew meanwhile, as when a screen goes."""
    if isValid(action):
        action.trigger()
