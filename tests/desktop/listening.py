"""A screen reader that walks through a window, and says what it cannot tell."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from assets.language import LANGUAGES, words
from desktop.console.key_button import KeyButton
from desktop.reading_order import in_order

Role, Text = QAccessible.Role, QAccessible.Text

CONTROLS = {
    *(Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.EditableText),
    *(Role.ComboBox, Role.SpinBox, Role.List, Role.Table, Role.PageTab, Role.Slider),
}

WINDOWS = {Role.Window, Role.Dialog}

NAMELESS = {Role.PageTabList}
"""What is heard by what is in it."""

ROLES = {*CONTROLS, *NAMELESS, Role.Graphic}
"""Whatever the keyboard comes by; a drawing besides the controls."""


def walked(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything under this that is not hidden, as a screen reader comes by it."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or child.state().invisible:
            continue
        yield child
        yield from walked(child)


def unheard(window: QWidget) -> list[str]:
    """The controls of a window that nobody can tell apart by ear."""
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    everything = list(walked(top))
    controls = [one for one in everything if one.role() in CONTROLS]
    assert controls, "the walk came by nothing"
    nameless = [one for one in controls if not _is_named(one)]
    met = {id(one.object()) for one in everything}
    found = [f"no name: {_described(one)}" for one in nameless]
    found += [] if top.role() in WINDOWS else [f"no window: {_described(top)}"]
    found += [f"no shortcut: {_described(one)}" for one in everything if _hides_its_key(one)]
    for widget in in_order(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        if id(widget) not in met and not _is_part_of(widget, met):
            found.append(f"never met: {_described(interface)}")
        if isinstance(widget, QScrollArea):  # one with nothing in it but text to scroll
            found += [] if interface.text(Text.Name) else [f"no name: {_described(interface)}"]
        elif interface.role() not in ROLES:
            found.append(f"no role: {_described(interface)}")
        if isinstance(widget, KeyButton) and not interface.text(Text.Description):
            found.append(f"no key: {_described(interface)}")
    return found


def _is_named(one: QAccessibleInterface) -> bool:
    """Whether it has a name, or is the inside of something that has one."""
    above = one.parent()
    inner = above is not None and above.role() in (Role.SpinBox, Role.ComboBox)
    return bool(one.text(Text.Name).strip()) or inner


def _hides_its_key(one: QAccessibleInterface) -> bool:
    """Whether it is a button that says its key, and does not give it as what it is."""
    told = any(words(language)("spoken.key", keys="") in _told(one) for language in LANGUAGES)
    return isinstance(one.object(), QAbstractButton) and told and not shortcuts(one)


def _told(one: QAccessibleInterface) -> str:
    return one.text(Text.Description) + " "


def shortcuts(one: QAccessibleInterface) -> list[str]:
    """The keys that a screen reader gets of a control, as its shortcut and with what it does."""
    action = one.actionInterface()
    does = action.actionNames() if action and not one.state().disabled else []
    if not does:  # it cannot be pressed now
        return list(filter(None, [one.text(Text.Accelerator)]))
    keys = list(filter(None, action.keyBindingsForAction(does[0])))
    assert not keys or keys[0] == one.text(Text.Accelerator)
    return keys


def _is_part_of(widget: QWidget, met: set[int]) -> bool:
    above = widget.parentWidget()
    return above is not None and (id(above) in met or _is_part_of(above, met))


def _described(one: QAccessibleInterface) -> str:
    thing = one.object()
    above = thing.parent() if thing else None
    names = [part.metaObject().className() for part in (thing, above) if part]
    return f"{' in '.join(names)} ({one.role().name})"


def met(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader gets of a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def shown(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def heard(widget: QWidget) -> str:
    """What is said of a control: its name, and what is said besides."""
    interface = met(widget)
    return f"{interface.text(Text.Name)}. {interface.text(Text.Description)}"
