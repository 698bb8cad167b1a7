"""What a screen reader hears: every control of every window has a name, a role and its key."""

from functools import partial

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget

from assets.language import LANGUAGES, words
from desktop.console.commands import KEYS
from desktop.decks.dialogs import OnPaper
from desktop.decks.list_page import DeckRow
from desktop.heard import give_keys
from desktop.reading_order import in_order
from desktop.spoken import told_key
from tests.desktop.every_dialog import look_into_every_dialog
from tests.desktop.every_stop import each_stop, first_stops_of_each_block
from tests.desktop.findable import unfound
from tests.desktop.listening import heard, met, shortcuts, shown, unheard
from tests.desktop.test_return import begin as begin_return
from tests.desktop.trainer import Key, Trainer

Text = QAccessible.Text

each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_the_walk_misses_what_has_no_name(trainer: Trainer) -> None:
    trainer.begin()
    button = trainer.console.middle.main
    for tell in (button.setAccessibleName, button.setAccessibleDescription, button.setToolTip):
        tell("")
    give_keys(trainer.console.bar.people, [])
    found = unheard(trainer.console)
    assert [one.partition(":")[0] for one in found] == ["no name", "no shortcut", "no key"]


@each_language
def test_home_is_heard_completely(trainer: Trainer, language: str) -> None:
    trainer.open_example(language)
    trainer.console.home_asked.emit()
    trainer.app.preferences.set("console_language", language)
    trainer.home.activateWindow()
    trainer.qtbot.waitUntil(trainer.home.isActiveWindow)
    assert unheard(trainer.home) == []
    assert unfound(trainer, trainer.home) == []
    trainer.home.show_form()
    assert unheard(trainer.home) == []
    assert unfound(trainer, trainer.home) == []


@each_language
def test_the_console_is_heard_at_every_stop(trainer: Trainer, language: str) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.begin(programme="day", language=language)
    silent: dict[str, list[str]] = {}
    for stop in each_stop(trainer):
        if found := unheard(trainer.console):
            silent[stop] = found
    assert silent == {}


def test_a_console_full_of_what_was_said_is_heard_and_found(trainer: Trainer) -> None:
    trainer.open_example()
    silent: dict[str, list[str]] = {}
    lost: dict[str, list[str]] = {}
    for stop in first_stops_of_each_block(trainer):
        if found := unheard(trainer.console):
            silent[stop] = found
        block = trainer.bridge.workshop.block
        if block and block.id not in lost:
            lost[block.id] = unfound(trainer, trainer.console)
    assert silent == {}
    assert {block: texts for block, texts in lost.items() if texts} == {}


def test_a_return_session_is_heard(trainer: Trainer) -> None:
    begin_return(trainer)
    silent: dict[str, list[str]] = {}
    for stop in each_stop(trainer):
        if found := unheard(trainer.console):
            silent[stop] = found
    assert silent == {}


def test_every_dialog_is_heard(trainer: Trainer) -> None:
    trainer.open_example()
    silent: dict[str, list[str]] = {}

    def listen(name: str, dialog: QDialog) -> None:
        if found := unheard(dialog):
            silent[name] = found

    look_into_every_dialog(trainer, listen)
    assert silent == {}


def test_decks_are_heard(trainer: Trainer) -> None:
    trainer.app.show_decks()
    assert unheard(trainer.decks) == []
    trainer.click(trainer.decks.findChildren(DeckRow)[0].open)
    editor = trainer.decks.editor
    assert editor is not None
    assert unheard(trainer.decks) == []
    assert heard(editor.cards.add).endswith("Toets: Ctrl N")
    assert heard(editor.back) == "Alle decks. Toets: Escape"
    paper = OnPaper(editor.deck, trainer.app.words)
    trainer.qtbot.addWidget(paper)
    paper.show()
    assert unheard(paper) == []


@each_language
def test_every_key_that_has_a_button_is_said_with_it(trainer: Trainer, language: str) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.begin(language=language)
    console, say = trainer.console, words(language)
    buttons = {
        "next": console.middle.main,
        "back": console.middle.back,
        "undo": console.middle.undo,
        "blank": console.middle.blank,
        "minute": console.foot.minute,
        "minutes": console.foot.more,
        "time": console.foot.time,
        "pause": console.foot.pause,
        "home": console.bar.home,
        "people": console.bar.people,
        "photos": console.side.photos,
        "park": console.side.park,
    }
    silent = [
        name
        for name, button in buttons.items()
        if not heard(button).endswith(told_key(KEYS[name][0], say, *KEYS[name][1:]))
    ]
    assert silent == []
    buttons.pop("park")  # a field: Qt tells what is typed in it, and no key
    given = {name: met(button).text(Text.Accelerator) for name, button in buttons.items()}
    assert given == {name: shown(KEYS[name][0]) for name in buttons}
    assert shortcuts(met(console.middle.main)) == [shown(key) for key in KEYS["next"]]
    told = {"nl": "Toets: Page Down of pijl rechts", "en": "Key: Page Down or arrow right"}
    assert heard(console.middle.main).endswith(told[language])


def test_a_screen_reader_presses_a_button_that_has_a_key(trainer: Trainer) -> None:
    trainer.open_example()
    press = QAccessibleActionInterface.pressAction()

    def is_so(is_covered: bool) -> bool:
        return bool(trainer.bridge.workshop.stage.cover) == is_covered

    for is_covered in (True, False):
        met(trainer.console.middle.blank).actionInterface().doAction(press)
        trainer.qtbot.waitUntil(partial(is_so, is_covered))


def test_what_is_on_stage_is_heard_at_the_miniature(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    room = met(trainer.console.middle.miniature.view)
    assert room.text(Text.Name) == trainer.console.middle.on_stage.text()
    assert room.text(Text.Description) == trainer.windows.scene.board.told()


def test_what_has_no_button_is_said_in_a_menu_with_its_key(trainer: Trainer) -> None:
    trainer.begin()
    bar = trainer.console.bar
    told = [one.text() for button in (bar.screens, bar.more) for one in button.menu().actions()]
    for name in ("test", "swap", "stage", "ready", "plan", "programme", "script", "find"):
        text = words("nl")(f"command.{name}")
        assert any(one.startswith(text) and "\t" in one for one in told), name


def test_the_menu_is_one_column_on_a_small_screen(trainer: Trainer) -> None:
    trainer.app.practise()
    menu = trainer.console.bar.more.menu()
    assert isinstance(menu, QMenu)
    assert menu.sizeHint().height() <= 672  # 720 without the bar of the system


def test_every_button_of_the_console_can_be_reached_by_tab(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.go_on(6)
    for key in (Key.Key_Tab, Key.Key_Backtab):
        reached = round_by(trainer, key)
        for button in (
            trainer.console.bar.people,
            trainer.console.foot.time,
            trainer.console.side.park,
        ):
            assert button in reached


def round_by(trainer: Trainer, key: Key) -> list[QWidget]:
    """Where the keyboard comes by until it is back: all the way round, and nothing traps it."""
    start = trainer.console.middle.main
    start.setFocus()
    reached: list[QWidget] = []
    for _ in range(200):
        trainer.press(key)
        focused = trainer.console.focusWidget()
        assert focused is not None
        reached.append(focused)
        if focused is start:
            return reached
    raise AssertionError(f"after 200 times the keyboard is still in {reached[-1]}")


def test_tab_goes_round_at_every_stop_and_through_all_there_is(trainer: Trainer) -> None:
    trainer.begin(programme="day")
    trapped: dict[str, int] = {}
    for stop in each_stop(trainer):
        order = list(in_order(trainer.console))
        trainer.console.middle.main.setFocus()
        for _ in order:
            trainer.console.focusNextPrevChild(True)
        is_back = trainer.console.focusWidget() is trainer.console.middle.main
        if not is_back:
            trapped[stop] = len(order)
    assert trapped == {}


def test_tab_goes_round_in_every_dialog_in_the_order_of_reading(trainer: Trainer) -> None:
    trainer.open_example()
    wrong: list[str] = []

    def go_round(name: str, dialog: QDialog) -> None:
        order = list(in_order(dialog))
        if len(order) < 2:
            return
        order[0].setFocus()
        for expected in (*order[1:], order[0]):
            trainer.press(Key.Key_Tab)
            if dialog.focusWidget() is not expected:
                wrong.append(f"{name}: {dialog.focusWidget()}, not {expected}")
                return

    look_into_every_dialog(trainer, go_round)
    assert wrong == []


def test_enter_in_a_dialog_presses_one_button_and_that_is_the_blue_one(trainer: Trainer) -> None:
    """But for one that has the keyboard itself."""
    trainer.open_example()
    wrong: dict[str, list[str]] = {}

    def look(name: str, dialog: QDialog) -> None:
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        pressed = [one for one in buttons if one.isDefault() and not one.hasFocus()]
        blue = [one for one in buttons if one.property("kind") == "primary"]
        if len(pressed) > 1 or (blue and not set(pressed) <= set(blue)):
            wrong[name] = [one.text() for one in pressed]

    look_into_every_dialog(trainer, look)
    assert wrong == {}
