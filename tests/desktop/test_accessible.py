"""What a screen reader hears: every control of both windows has a name and a role."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from assets.language import LANGUAGES
from tests.desktop.trainer import Trainer

Role = QAccessible.Role

CONTROLS = {
    *(Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.EditableText),
    *(Role.ComboBox, Role.SpinBox, Role.List, Role.Table, Role.PageTab, Role.Slider),
}


def walked(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything under this that is not hidden, as a screen reader comes by it."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or child.state().invisible:
            continue
        yield child
        yield from walked(child)


def nameless(window: QWidget) -> list[str]:
    """The controls of a window that nobody can tell apart by ear."""
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    controls = [one for one in walked(top) if one.role() in CONTROLS]
    assert len(controls) > 6, "the walk came by nothing"
    return [_described(one) for one in controls if not one.text(QAccessible.Text.Name).strip()]


def _described(one: QAccessibleInterface) -> str:
    thing = one.object()
    above = thing.parent() if thing else None
    names = [part.metaObject().className() for part in (thing, above) if part]
    return f"{' in '.join(names)} ({one.role().name})"


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_is_heard_completely(trainer: Trainer, language: str) -> None:
    trainer.open_example(language)
    trainer.windows.console.home_asked.emit()
    trainer.app.preferences.set("console_language", language)
    trainer.qtbot.waitUntil(trainer.home.isVisible)
    assert nameless(trainer.home) == []
    trainer.home.show_form()
    assert nameless(trainer.home) == []


@pytest.mark.parametrize("programme", ["day"])
def test_the_console_is_heard_at_every_stop(trainer: Trainer, programme: str) -> None:
    trainer.begin(programme=programme)
    silent: dict[str, list[str]] = {}
    while not trainer.console.conductor.upcoming(trainer.console.words).is_end:
        assert trainer.console.conductor.go_on()
        found = nameless(trainer.console)
        if found:
            silent[str(trainer.console.conductor.here())] = found
    assert silent == {}


def test_every_button_of_the_console_can_be_reached_by_tab(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.go_on(6)
    reached = set()
    start = trainer.console.middle.main
    start.setFocus()
    for _ in range(200):
        trainer.console.focusNextPrevChild(True)
        focused = trainer.console.focusWidget()
        reached.add(focused)
        if focused is start:
            break
    assert trainer.console.focusWidget() is start  # all the way round: nothing traps it
    for button in (
        trainer.console.bar.people,
        trainer.console.foot.time,
        trainer.console.side.park,
    ):
        assert button in reached
