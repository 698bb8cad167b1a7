"""What the menus of the console hold beside the commands, as lines to find."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from assets.language import LANGUAGES, Words, texts
from assets.language import words as words_of
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
        for action in _leaves(menu):
            yield Entry(action.text(), _everywhere(action.text(), words), _doing(action))
    for action in _leaves(bar.languages.menu()):
        name, value = action.data()
        also = " ".join(choice_text(name, value, words_of(other)) for other in LANGUAGES)
        yield Entry(action.text(), also, _doing(action))
    if foot.time.isEnabled():
        foot.pace.fill()
        time = " ".join(words_of(other)("command.time") for other in LANGUAGES)
        for action in _leaves(foot.time_menu):
            yield Entry(f"{_within(foot.time_menu, action)}{action.text()}", time, _doing(action))


def _leaves(menu: object) -> Iterator[QAction]:
    """What a menu and those in it offer now, but for the commands."""
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        within = action.menu()
        if within:
            yield from _leaves(within)
        elif action.isEnabled() and action.text() and _BEFORE_A_KEY not in action.text():
            yield action


def _within(menu: QMenu, action: QAction) -> str:
    """What the menu within a menu says that holds this, with a colon; else nothing."""
    above = action.parent()
    return f"{above.title()}: " if isinstance(above, QMenu) and above is not menu else ""


def _everywhere(text: str, words: Words) -> str:
    """The same text in all languages, where there is one."""
    key = next((key for key, found in texts(words.language).items() if found == text), "")
    return " ".join(words_of(other)(key) for other in LANGUAGES) if key else ""


def _doing(action: QAction) -> partial[None]:
    return partial(_do, action)


def _do(action: QAction) -> None:
    """Does it, unless its menu was filled anew meanwhile, as when a screen goes."""
    if isValid(action):
        action.trigger()
