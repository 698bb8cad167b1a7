"""A break that was not planned: the room sees until when, and the part's clock stands still."""

from PySide6.QtWidgets import QMenu

from assets.language import LANGUAGES, words
from desktop.demo import hands
from tests.desktop.cut_off import spoilt
from tests.desktop.trainer import Key, Trainer


def pause(trainer: Trainer) -> None:
    """Quarter of an hour, in the menu over the button."""
    trainer.console.middle.main.setFocus()
    trainer.press(Key.Key_P)
    menu = trainer.console.foot.pause.findChild(QMenu)
    assert menu
    next(one for one in menu.actions() if one.text().startswith("15 ")).trigger()
    menu.close()


def test_while_the_room_has_a_break_the_clock_stands_still(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    foot = trainer.console.foot
    trainer.clock.go_on(minutes=5)
    trainer.qtbot.waitUntil(lambda: foot.clock.text() == "20:00")
    planned = foot.ends.text()
    pause(trainer)
    assert "Pauze" in trainer.on_stage().splitlines()
    assert foot.caution.text() == "Pauze: de klok staat stil."
    trainer.clock.go_on(minutes=12)
    trainer.qtbot.waitUntil(lambda: foot.ends.text() != planned)
    assert foot.clock.text() == "20:00"
    trainer.press(Key.Key_P)
    assert (foot.clock.text(), foot.caution.text()) == ("20:00", "")
    trainer.clock.go_on(minutes=1)
    trainer.qtbot.waitUntil(lambda: foot.clock.text() == "19:00")


def test_what_stands_beside_the_clock_in_a_break_leaves_no_word_and_no_number_alone(
    trainer: Trainer,
) -> None:
    """Also in large letters on a small screen, where there is no room for one line."""
    trainer.begin()
    trainer.go_on(5)
    pause(trainer)
    trainer.clock.go_on(minutes=30)
    foot = trainer.console.foot
    trainer.console.showNormal()
    for size in ("100", "150", "200"):
        trainer.app.preferences.set("console_text", size)
        trainer.console.resize(1280, 720)
        for language in LANGUAGES:
            trainer.app.preferences.set("console_language", language)
            hands.settle()
            foot.tick()
            width = foot.caution.fontMetrics().horizontalAdvance(foot.caution.text())
            assert width <= foot.caution.maximumWidth()
            if size != "100":
                late = words(language)("console.ends_late", time="12:50", minutes=20)
                assert foot.ends.text().splitlines() == late.split(" · ")


def test_after_a_break_a_part_took_what_it_was_on_stage(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.clock.go_on(minutes=5)
    pause(trainer)
    trainer.clock.go_on(minutes=30)
    trainer.show_block("b03")
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    assert [one.spent for one in meeting.blocks if one.ended and one.id != "b01"] == [5 * 60]
    assert trainer.bridge.workshop.stage.cover == ""


def test_the_clock_of_a_planned_break_goes_on(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block(next(b.id for b in trainer.bridge.workshop.meeting.blocks if b.is_break))  # type: ignore[union-attr]  # there is one
    foot = trainer.console.foot
    before = foot.clock.text()
    pause(trainer)
    trainer.clock.go_on(minutes=1)
    trainer.qtbot.waitUntil(lambda: foot.clock.text() != before)
    assert foot.caution.text() == ""


def test_in_a_break_nothing_lies_over_another_and_no_button_grows(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.console.showNormal()
    for language in LANGUAGES:
        trainer.app.preferences.set("console_language", language)
        for width, height in ((1180, 660), (1280, 720), (1400, 800)):
            trainer.console.resize(width, height)
            assert spoilt(trainer.console) == []
            time = trainer.console.foot.time
            before = time.geometry()
            pause(trainer)
            assert spoilt(trainer.console) == []
            assert width < 1400 or time.width() == before.width()
            trainer.press(Key.Key_P)
