"""Letters twice as large: nothing is cut off, nothing lies over something else, all is reached."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assets.language import LANGUAGES, words
from assets.tokens import look
from desktop import theme
from desktop.app import App
from desktop.console.areas import TallArea
from desktop.console.key_button import KeyButton
from desktop.console.pick_dialog import PickDialog
from desktop.console.programme_editor import ProgrammeEditor
from desktop.decks.list_page import DeckRow
from desktop.demo import hands
from desktop.fitting import FRAME
from desktop.home.lock_dialog import LockDialog
from desktop.text_size import TEXT_SIZES, share
from tests.desktop.card_table import play, set_out
from tests.desktop.cut_off import place_of, places_in, spoilt
from tests.desktop.every_dialog import SMALL, look_into_every_dialog
from tests.desktop.every_stop import each_stop, first_stops_of_each_block
from tests.desktop.test_return import begin as begin_return
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(autouse=True)
def usual_again(qapp: QApplication) -> Iterator[None]:
    """Letters of the usual size, once all windows are gone."""
    yield
    theme.put_on(qapp, look())


@pytest.fixture
def large(trainer: Trainer) -> Trainer:
    """A trainer who has made the letters as large as they can be."""
    return enlarged(trainer)


def enlarged(trainer: Trainer) -> Trainer:
    trainer.app.preferences.set("console_text", TEXT_SIZES[-1])
    assert share() == 2
    return trainer


def shrink(window: QWidget) -> None:
    """A small screen."""
    window.showNormal()
    window.resize(*SMALL)
    hands.settle()


@each_language
def test_the_console_can_be_read_at_every_stop(large: Trainer, language: str) -> None:
    """A day has all exercises in it."""
    large.app.preferences.set("console_language", language)
    large.begin(programme="day", language=language)
    shrink(large.console)
    assert large.console.size().toTuple() == SMALL
    wrong: dict[str, list[str]] = {}
    stop = 0
    while not large.console.conductor.upcoming(large.console.words).is_end:
        for page, button in large.console.tabs.buttons.items():
            if page != "now" and stop % 8:  # those hardly change from stop to stop
                continue
            large.click(button)
            if found := spoilt(large.console):
                wrong[f"{large.console.conductor.here()} {page}"] = found
        large.console.tabs.show_page("now")
        assert large.console.conductor.go_on()
        stop += 1
    assert wrong == {}


@each_language
def test_a_console_full_of_what_was_said_can_be_read(large: Trainer, language: str) -> None:
    large.app.preferences.set("console_language", language)
    large.open_example(language)
    shrink(large.console)
    wrong: dict[str, list[str]] = {}
    for stop in first_stops_of_each_block(large):
        if found := spoilt(large.console):
            wrong[stop] = found
    assert wrong == {}


@each_language
def test_in_the_smallest_window_it_can_be_read_in_usual_letters(
    trainer: Trainer, language: str
) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.open_example(language)
    trainer.console.showNormal()
    trainer.console.resize(trainer.console.minimumSize())
    wrong: dict[str, list[str]] = {}
    for stop in first_stops_of_each_block(trainer):
        if found := spoilt(trainer.console):
            wrong[stop] = found
    assert wrong == {}


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_warning_beside_the_clock_can_be_read(trainer: Trainer, size: str) -> None:
    play(trainer, form="short")
    set_out(trainer)
    trainer.app.preferences.set("console_text", size)
    shrink(trainer.console)
    trainer.clock.go_on(minutes=57)
    for language in LANGUAGES:
        trainer.app.preferences.set("console_language", language)
        trainer.console.foot.tick()
        assert trainer.console.foot.caution.isVisible()
        assert spoilt(trainer.console.foot) == []


def test_a_return_session_can_be_read(trainer: Trainer) -> None:
    begin_return(trainer)
    large = enlarged(trainer)
    shrink(large.console)
    wrong: dict[str, list[str]] = {}
    for stop in each_stop(large):
        if found := spoilt(large.console):
            wrong[stop] = found
    assert wrong == {}


def test_how_long_a_programme_takes_is_always_in_sight(large: Trainer) -> None:
    large.begin(programme="day", people=4)

    def work(editor: ProgrammeEditor) -> None:
        editor.resize(SMALL[0], SMALL[1] - 2 * FRAME)
        hands.settle()
        area = editor.findChild(TallArea, "all_of_it")
        assert area
        bar = area.verticalScrollBar()
        assert bar.maximum() > editor.total.height()
        for position in (bar.maximum(), 0):
            bar.setValue(position)
            hands.settle()
            assert editor.rect().contains(place_of(editor.total, editor))
            assert editor.total.visibleRegion().boundingRect() == editor.total.rect()
        assert spoilt(editor) == []
        large.click(editor.cancel)

    with large.in_dialog(ProgrammeEditor, work):
        large.press(Key.Key_E, with_=CONTROL)


@each_language
def test_home_can_be_read(large: Trainer, language: str) -> None:
    large.open_example(language)
    large.console.home_asked.emit()
    large.app.preferences.set("console_language", language)
    large.qtbot.waitUntil(large.home.isVisible)
    shrink(large.home)
    assert spoilt(large.home) == []
    areas = [one for one in large.home.findChildren(TallArea) if one.parent() is large.home]
    scrolled = areas[0].verticalScrollBar()
    scrolled.setValue(scrolled.maximum())
    assert scrolled.value()
    large.home.show_form()
    assert spoilt(large.home) == []
    assert not scrolled.value(), "a form begins with its first question"


def test_what_has_the_keyboard_on_home_keeps_it_when_letters_leave_no_room(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.console.home_asked.emit()
    trainer.qtbot.waitUntil(trainer.home.isActiveWindow)
    shrink(trainer.home)
    assert trainer.home.go_on.hasFocus()
    enlarged(trainer)
    shrink(trainer.home)
    assert trainer.home.go_on.hasFocus()


@each_language
def test_decks_can_be_read(large: Trainer, language: str) -> None:
    large.app.preferences.set("console_language", language)
    large.app.show_decks()
    shrink(large.decks)
    assert spoilt(large.decks) == []
    large.click(large.decks.findChildren(DeckRow)[0].open)
    assert large.decks.editor is not None
    assert spoilt(large.decks) == []


@each_language
def test_a_deck_can_be_read_at_the_usual_size(trainer: Trainer, language: str) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.app.show_decks()
    shrink(trainer.decks)
    trainer.click(trainer.decks.findChildren(DeckRow)[0].open)
    assert spoilt(trainer.decks) == []


@each_language
def test_dialogs_can_be_read(large: Trainer, language: str) -> None:
    large.app.preferences.set("console_language", language)
    large.open_example(language)
    shrink(large.console)
    wrong: dict[str, list[str]] = {}
    astray: list[str] = []
    outside: list[str] = []

    def look_where(name: str, dialog: QDialog) -> None:
        room = dialog.screen().availableSize().expandedTo(QSize(*SMALL))
        if not QRect(QPoint(), room).contains(dialog.frameGeometry()):
            outside.append(f"{name} {dialog.frameGeometry()}")

    def look_at(name: str, dialog: QDialog) -> None:
        if area := dialog.findChild(TallArea, "all_of_it"):
            assert area.horizontalScrollBar().maximum() == 0, f"{name} scrolls sideways"
        if dialog.findChild(QWidget, "all_of_it") is dialog.focusWidget():
            astray.append(name)
        if found := spoilt(dialog):
            wrong[name] = found

    look_into_every_dialog(large, look_at, look_where)
    assert wrong == {}
    assert outside == []
    assert astray == []  # the keyboard is with something in it, as at the usual size


@each_language
@pytest.mark.parametrize("size", [TEXT_SIZES[0], TEXT_SIZES[-1]])
def test_what_is_wrong_with_a_password_can_be_read(
    trainer: Trainer, language: str, size: str
) -> None:
    """The dialog grows: the words come to stand in it when it is open already."""
    trainer.app.preferences.set("console_language", language)
    trainer.app.preferences.set("console_text", size)
    shrink(trainer.home)
    dialog = LockDialog("Zuid", words(language), trainer.home)
    dialog.show()
    hands.settle()
    trainer.click(dialog.go_on)
    assert dialog.problem.isVisible()
    assert spoilt(dialog) == []
    assert dialog.frameGeometry().bottom() <= dialog.screen().availableGeometry().bottom()
    dialog.close()
    dialog.deleteLater()


def test_a_key_makes_letters_larger_and_it_stays_so(trainer: Trainer) -> None:
    trainer.begin()
    before = trainer.console.middle.on_stage.fontMetrics().height()
    for size in (*TEXT_SIZES[1:], TEXT_SIZES[0], TEXT_SIZES[1]):
        trainer.press(Key.Key_T, with_=CONTROL | SHIFT)
        assert trainer.app.preferences.get("console_text") == size
        grown = trainer.console.middle.on_stage.fontMetrics().height()
        assert grown == pytest.approx(before * int(size) / 100, abs=3)
    again = App(trainer.app._application, trainer.places, trainer.clock)
    assert again.preferences.get("console_text") == TEXT_SIZES[1]
    assert share() == int(TEXT_SIZES[1]) / 100
    again.leave()


def test_home_has_letters_to_choose_from(trainer: Trainer) -> None:
    menu = trainer.home.top.letters.menu()
    assert menu is not None
    trainer.choose(menu, words("nl")("choice.200"))
    assert share() == 2
    assert "200" in trainer.home.top.letters.text()

    def find(dialog: PickDialog) -> None:
        trainer.write("letters")
        sizes = [line for line in dialog.lines() if line.startswith("Letters")]
        assert sorted(sizes) == [f"Letters: {size} %" for size in TEXT_SIZES]
        trainer.write(" 100")
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, find):
        trainer.press(Key.Key_F, with_=CONTROL)
    assert share() == 1


@pytest.mark.parametrize("size", [TEXT_SIZES[-1], TEXT_SIZES[0]])
def test_home_can_be_read_as_soon_as_letters_change(trainer: Trainer, size: str) -> None:
    before = "100" if size == TEXT_SIZES[-1] else TEXT_SIZES[-1]
    trainer.app.preferences.set("console_text", before)
    shrink(trainer.home)
    menu = trainer.home.top.letters.menu()
    assert menu is not None
    trainer.choose(menu, words("nl")(f"choice.{size}"))
    assert spoilt(trainer.home) == []
    left = trainer.home.greeting.mapTo(trainer.home, QPoint(0, 0)).x()
    assert left == (24 if size == TEXT_SIZES[-1] else 88)
    trainer.home.show_form()
    assert spoilt(trainer.home) == []


def test_a_next_step_and_a_thought_are_one_key_away(large: Trainer) -> None:
    large.begin()
    shrink(large.console)
    tabs = large.console.tabs
    large.press(Key.Key_K, with_=CONTROL)
    assert tabs.page == "say"
    assert large.console.side.park.hasFocus()
    large.write("Wie belt terug?")
    large.press(Key.Key_Return)
    large.go_on()
    assert tabs.page == "now"
    assert large.bridge.workshop.stage.block
    main = large.console.middle.main
    assert isinstance(main, KeyButton)
    assert large.console.rect().contains(place_of(main, large.console))


def test_the_look_of_before_comes_back_whole(trainer: Trainer) -> None:
    trainer.begin()
    shrink(trainer.console)
    before = places_in(trainer.console)
    trainer.app.preferences.set("console_text", "200")
    assert places_in(trainer.console) != before
    trainer.app.preferences.set("console_text", "100")
    assert places_in(trainer.console) == before
    assert theme.current().name == "light"


def test_the_measure_sees_what_is_cut_off(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    for at, kind in enumerate((QLabel, QPushButton, QLabel)):
        one = kind("Dit past hier niet in", window)
        one.setGeometry(0, at * 60, 40, 24)
    window.show()
    assert len(spoilt(window)) == 3
    under = QLabel("a", window)
    under.setGeometry(0, 0, 30, 24)
    under.show()
    assert any("lies over" in one for one in spoilt(window))
