"""What a screen reader meets: buttons with their keys as shortcuts, and windows as windows.

Qt's own buttons answer with a shortcut that they were given themselves; here the commands of a
window have the keys, so that one key means the same everywhere. Fields answer for themselves:
what can be read and typed in them cannot be told from Python. A window that is a plain widget is
none to Qt, and then a screen reader cannot say where one is.
"""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QKeySequence,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_KEYS = "keys_heard"
"""The property of a button that holds its keys."""

_IS_WINDOW = "window_heard"
"""The property that says so."""


def give_keys(widget: QWidget, keys: Sequence[str]) -> None:
    """Makes these, such as ``Ctrl+Z``, the shortcuts that a screen reader gets of a button."""
    if widget.property(_KEYS) != list(keys):
        widget.setProperty(_KEYS, list(keys))
    if QAccessible.isActive() and isinstance(widget, QAbstractButton):
        _meet_anew(widget)


def be_window(window: QWidget) -> None:
    """Makes this a window for a screen reader too; before anything else is told of it."""
    window.setProperty(_IS_WINDOW, True)


@cache
def let_all_be_heard() -> None:
    """From now on a screen reader meets those as they are; once for the whole program."""
    QAccessible.installFactory(_heard)


class _ButtonWithKeys(QAccessibleWidget):
    """What Qt's own button tells and does, and its keys.

    Qt deletes it along with its button: it holds nothing itself, and asks for all when asked.
    """

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Accelerator:
            return next(iter(self._keys()), "")
        said = super().text(kind)
        if kind is QAccessible.Text.Name and not said:
            return self._button.text().replace("&", "")
        return said

    def state(self) -> QAccessible.State:
        state, button = super().state(), self._button
        state.pressed = button.isDown()
        state.checkable, state.checked = button.isCheckable(), button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        if not self._button.isEnabled():
            return super().actionNames()
        is_toggle, actions = self._button.isCheckable(), QAccessibleActionInterface
        own = actions.toggleAction() if is_toggle else actions.pressAction()
        return [own, *super().actionNames()]

    def keyBindingsForAction(self, name: str) -> list[str]:
        is_setting_focus = name == QAccessibleActionInterface.setFocusAction()
        return [] if is_setting_focus else self._keys()

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.setFocusAction():
            super().doAction(name)
        elif self._button.isEnabled():
            self._button.animateClick()  # who asked need not wait for what it opens

    @property
    def _button(self) -> QAbstractButton:
        button = self.widget()
        assert isinstance(button, QAbstractButton)
        return button

    def _keys(self) -> list[str]:
        native = QKeySequence.SequenceFormat.NativeText
        return [QKeySequence(key).toString(native) for key in self._button.property(_KEYS)]


def _heard(_: str, thing: QObject | None) -> QAccessibleInterface | None:
    """What a screen reader meets in the place of these; of others Qt knows it."""
    if isinstance(thing, QAbstractButton) and thing.property(_KEYS) is not None:
        return _ButtonWithKeys(thing)
    if isinstance(thing, QWidget) and thing.property(_IS_WINDOW):
        return QAccessibleWidget(thing, QAccessible.Role.Window)
    return None


def _meet_anew(button: QAbstractButton) -> None:
    """Forgets what a screen reader met before the button had keys."""
    met = QAccessible.queryAccessibleInterface(button)
    if met and not isinstance(met, _ButtonWithKeys):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(met))
