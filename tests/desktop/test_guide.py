"""A first session with a guide: it goes on by what one tries, and comes once."""

from PySide6.QtWidgets import QMenu

from desktop.console.guide import STEPS, Guide
from desktop.demo import hands
from tests.desktop.trainer import CONTROL, Key, Trainer


def guide_of(trainer: Trainer) -> Guide:
    guide = trainer.windows.day.guide
    assert guide
    return guide


def practise(trainer: Trainer) -> None:
    trainer.app.practise()
    trainer.qtbot.waitUntil(trainer.console.isActiveWindow)


def test_the_guide_goes_on_by_what_is_tried(trainer: Trainer) -> None:
    practise(trainer)
    guide = guide_of(trainer)
    assert guide.isVisible()
    assert trainer.console.bar.saved.text().startswith("Oefening, bewaard om")
    assert guide.text.text().startswith("1 van 9.")
    trainer.go_on()
    assert guide.step == "next"
    trainer.go_on()
    assert guide.step == "blank"
    trainer.console.middle.main.setFocus()
    trainer.press(Key.Key_B)
    assert guide.step == "blank"  # the picture is not back yet, and how it comes back is read
    trainer.press(Key.Key_B)
    assert guide.step == "time"
    trainer.press(Key.Key_Plus)
    assert guide.step == "park"
    trainer.press(Key.Key_K, with_=CONTROL)
    trainer.write("Wie heeft de sleutel?")
    trainer.press(Key.Key_Return)
    assert guide.step == "exercise"
    trainer.go_on(3)
    assert guide.step == "write"
    trainer.console.middle.panel.first_field().setFocus()  # type: ignore[union-attr]  # the vision
    trainer.write("!")
    trainer.press(Key.Key_Return)
    assert guide.step == "undo"
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert guide.step == "find"
    trainer.app.preferences.set("console_language", "en")
    assert guide.text.text().startswith("9 of 9.")
    trainer.click(guide.skip)
    assert not guide.isVisible()


def test_who_wants_no_guide_never_sees_it_again_and_no_real_traject_has_one(
    trainer: Trainer,
) -> None:
    practise(trainer)
    trainer.click(guide_of(trainer).stop)
    assert not guide_of(trainer).isVisible()
    trainer.press(Key.Key_H, with_=CONTROL)
    practise(trainer)
    assert trainer.windows.day.guide is None
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.app.preferences.set("guided", "")
    trainer.begin()
    assert trainer.windows.day.guide is None


def test_a_guide_that_was_stopped_stays_away_and_can_be_taken_up_where_it_was(
    trainer: Trainer,
) -> None:
    practise(trainer)
    trainer.go_on()
    guide = guide_of(trainer)
    guide.stop.setFocus()
    trainer.click(guide.stop)
    assert trainer.console.middle.main.hasFocus()  # and not the way home, which came next to it
    trainer.go_on()  # what it would have asked
    assert not guide.isVisible()
    trainer.choose(menu_of(trainer), "Met gids")
    assert guide.isVisible()
    assert guide.text.text().startswith("2 van 9.")
    while guide.isVisible():
        trainer.click(guide.skip)
    trainer.choose(menu_of(trainer), "Met gids")
    assert guide.text.text().startswith("2 van 9.")  # who has begun need not try how


def test_who_practises_again_is_guided_from_the_start_when_asked(trainer: Trainer) -> None:
    trainer.app.preferences.set("guided", "yes")
    practise(trainer)
    assert trainer.windows.day.guide is None
    trainer.choose(menu_of(trainer), "Met gids")
    assert guide_of(trainer).text.text().startswith("1 van 9.")
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.begin()
    assert "Met gids" not in [action.text() for action in menu_of(trainer).actions()]


def menu_of(trainer: Trainer) -> QMenu:
    menu = trainer.console.bar.more.menu()
    assert isinstance(menu, QMenu)
    return menu


def test_every_step_can_be_skipped(trainer: Trainer) -> None:
    practise(trainer)
    for _ in STEPS:
        trainer.click(guide_of(trainer).skip)
    assert not guide_of(trainer).isVisible()


def test_the_guide_pushes_no_button_over_the_picture_on_a_small_screen(trainer: Trainer) -> None:
    practise(trainer)
    trainer.console.resize(1280, 684)  # 720 without the bar of the window and that of the system
    hands.settle(8)
    middle = trainer.console.middle
    assert guide_of(trainer).isVisible()
    assert middle.miniature.geometry().bottom() < middle.main.geometry().top()
