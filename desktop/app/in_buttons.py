"""What can be pressed now in a part of a window, as lines to find."""

from collections.abc import Collection, Iterator
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from assets.language import Words
from desktop.app.everywhere import everywhere
from desktop.app.in_menus import do_if_there, leaves
from desktop.console.key_button import KeyButton
from desktop.console.pick_dialog import Entry

_COLON = ": "


def button_entries(part: QWidget, words: Words, known: Collection[str] = ()) -> Iterator[Entry]:
    """Every button that can be pressed, once, also where its page lies behind another.

    Args:
        part: Of a window; what is hidden in it is not there now.
        words: Of who leads.
        known: What is found already; and the buttons of commands are found as those.
    """
    seen = set(known)
    for button in part.findChildren(QAbstractButton):
        name = told_on(button)
        if name and name not in seen and _can_be_pressed(button, part):
            seen.add(name)
            yield from _entries(button, name, words)


def _entries(button: QAbstractButton, name: str, words: Words) -> Iterator[Entry]:
    """The button; for one with a menu also each line of that."""
    also = everywhere(name, words)
    menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
    above = _above(name, menu) if menu else ""
    for text, action in leaves(menu, above) if menu else ():
        line = text.removeprefix(above)
        if text != name:
            yield Entry(text, f"{also} {everywhere(line, words)}", partial(do_if_there, action))
    yield Entry(name, also, partial(_press, button))


def _above(name: str, menu: QMenu) -> str:
    """What stands before each line of a menu: its button, without the line that this tells of."""
    chosen = {action.text() for action in menu.actions() if action.isChecked()}
    before, colon, after = name.rpartition(_COLON)
    return f"{before}{colon}" if after in chosen else f"{name}{_COLON}"


def told_on(button: QAbstractButton) -> str:
    """What a button says, or what is said of it where it has only a sign."""
    return (button.accessibleName() or button.text().replace("&&", "&")).strip()


def _can_be_pressed(button: QAbstractButton, part: QWidget) -> bool:
    is_command = isinstance(button, KeyButton) and bool(button.command)
    return button.isEnabled() and button.isVisibleTo(part) and not is_command


def _press(button: QAbstractButton) -> None:
    """Presses it, unless it went meanwhile; where it has a menu, that opens."""
    if not isValid(button) or not button.isEnabled():
        return
    if isinstance(button, QPushButton | QToolButton) and button.menu():
        button.showMenu()
    else:
        button.click()
