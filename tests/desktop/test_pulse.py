"""A theepotmeting by keys: fingers, slips, the teapot, and nothing shown too early."""

import pytest
from PySide6.QtCore import QSize

from assets.language import LANGUAGES, words
from desktop.console.pulse import PulseConsole
from desktop.console.pulse.about_answers import AskStep, HowStep, SlipsStep
from desktop.demo.pictures import painted
from desktop.stage.pieces import TextPiece
from desktop.stage.steam import SteamPiece
from game.pulse.events import AnswersCounted, TemperatureShown
from game.pulse.reading import BANDS
from game.pulse.state import ITEMS, Pulse
from tests.desktop.trainer import CONTROL, Key, Trainer


def at_pulse(trainer: Trainer, people: int = 8) -> PulseConsole:
    trainer.begin(people=people, programme="hours")
    block = next(one for one in trainer.bridge.workshop.meetings[0].blocks if one.name == "pulse")
    trainer.show_block(block.id)
    return panel(trainer)


def panel(trainer: Trainer) -> PulseConsole:
    found = trainer.console.middle.panel
    assert isinstance(found, PulseConsole)
    return found


def state(trainer: Trainer) -> Pulse:
    found = trainer.bridge.round_state
    assert isinstance(found, Pulse)
    return found


def count_all(trainer: Trainer, counts: str) -> None:
    """The same fingers on every sentence, with Enter after the last count and on the button."""
    for _ in ITEMS:
        trainer.go_on()
        trainer.write(counts)
        trainer.press(Key.Key_Return)


def main_button(trainer: Trainer) -> str:
    return trainer.console.middle.main.accessibleName()


# --- counting ----------------------------------------------------------------------------------


def test_a_trainer_counts_fingers_with_number_keys_and_shows_the_temperature(
    trainer: Trainer,
) -> None:
    at_pulse(trainer)
    count_all(trainer, "0 1 2 3 2")
    trainer.go_on()
    before = trainer.on_stage()
    assert "°" not in before
    assert main_button(trainer) == "Toon de temperatuur"
    assert "75 °C, warm. De zaal ziet nog niets." in trainer.seen()
    trainer.click(trainer.console.middle.main)
    assert "75 °C" in trainer.on_stage()
    assert "De thee is warm. Wat houdt hem warm?" in trainer.on_stage()
    assert "niet wetenschappelijk getoetst" in trainer.on_stage()
    assert "Houden zo." in trainer.seen()


def test_going_on_keeps_what_stands_in_the_boxes(trainer: Trainer) -> None:
    at_pulse(trainer)
    trainer.go_on()
    trainer.write("0 1 2 3 2")
    trainer.go_on()
    assert state(trainer).fingers_of("P1") == (0, 1, 2, 3, 2)
    assert state(trainer).place.prompt == 1


def test_more_fingers_than_people_are_refused_at_once(trainer: Trainer) -> None:
    at_pulse(trainer, people=6)
    trainer.go_on()
    trainer.write("4 4 0 0 0")
    trainer.go_on()
    assert state(trainer).fingers == ()
    assert "Je telde 8 handen, maar er zijn 6 mensen." in trainer.seen()
    assert state(trainer).place.prompt == 0


def test_a_slip_is_five_digits_and_one_more_can_be_taken_back(trainer: Trainer) -> None:
    console = at_pulse(trainer)
    assert isinstance(console.step, HowStep)
    trainer.click(console.step.ways.button("slips"))
    trainer.go_on()
    step = panel(trainer).step
    assert isinstance(step, SlipsStep)
    for sentence in ITEMS:
        assert trainer.console.words(f"pulse.item.{sentence}.text") in trainer.on_stage()
    trainer.write("34251")
    trainer.write("5 432")
    assert state(trainer).slip_count == 2
    assert state(trainer).counts_of("P2") == (0, 0, 0, 1, 0)
    trainer.write("9")
    assert "Kies 1 tot en met 5" in trainer.seen()
    trainer.write("44")
    trainer.press(Key.Key_Return)
    assert state(trainer).slip_count == 3
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert state(trainer).slip_count == 2
    assert "Briefje 3: Erover gepraat" in trainer.seen()


def test_who_prefers_a_slip_is_counted_with_the_fingers(trainer: Trainer) -> None:
    at_pulse(trainer)
    trainer.go_on()
    step = panel(trainer).step
    assert isinstance(step, AskStep)
    trainer.write("0 1 2 3 1")
    trainer.press(Key.Key_Return)
    step.slips.field.setFocus()
    trainer.write("55555")
    assert state(trainer).counts_of("P1") == (0, 1, 2, 3, 2)


# --- the teapot --------------------------------------------------------------------------------


def shown(trainer: Trainer, *counts: int) -> None:
    at_pulse(trainer)
    trainer.submit(*(AnswersCounted(item, counts) for item in ITEMS), TemperatureShown())
    trainer.go_to("teapot")


@pytest.mark.parametrize(
    ("counts", "said", "plumes"),
    [
        ((0, 0, 0, 2, 6), "De thee is heet.", 3),
        ((0, 2, 3, 3, 0), "De thee is warm.", 2),
        ((2, 3, 3, 0, 0), "De thee is lauw.", 1),
        ((6, 2, 0, 0, 0), "De thee is koud.", 0),
    ],
)
def test_it_steams_or_it_does_not(
    trainer: Trainer, counts: tuple[int, ...], said: str, plumes: int
) -> None:
    shown(trainer, *counts)
    assert said in trainer.on_stage()
    assert [len(steam._feet) for steam in trainer.board.steam()] == ([plumes] if plumes else [])


@pytest.mark.parametrize(
    "counts", [(0, 0, 0, 0, 8), (0, 2, 3, 3, 0), (2, 3, 3, 0, 0), (8, 0, 0, 0, 0)]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_how_warm_it_is_stands_in_one_line(
    trainer: Trainer, language: str, counts: tuple[int, ...]
) -> None:
    shown(trainer, *counts)
    trainer.app.preferences.set("stage_language", language)
    names = {words(language)(f"pulse.band.{band}.label") for band, _ in BANDS}
    pieces = [one for one in trainer.board.items() if isinstance(one, TextPiece)]
    (name,) = (one for one in pieces if one.text in names)
    degrees = next(one for one in pieces if one.text.endswith("°C"))
    assert len(name.fitted.lines) == len(degrees.fitted.lines) == 1


def test_too_few_people_see_why_there_is_no_temperature(trainer: Trainer) -> None:
    at_pulse(trainer, people=4)
    count_all(trainer, "0 0 2 2 0")
    trainer.go_on()
    assert "'Erover gepraat' heeft 4 antwoorden." in trainer.seen()
    trainer.click(trainer.console.middle.main)
    assert "Vanaf 5 kan het wel." in trainer.on_stage()
    assert "°" not in trainer.on_stage()


def steam(trainer: Trainer) -> SteamPiece:
    return trainer.board.steam()[0]


def test_steam_moves_calmly_and_stands_still_for_whom_motion_tires(trainer: Trainer) -> None:
    shown(trainer, 0, 2, 3, 3, 0)
    trainer.qtbot.waitUntil(lambda: (steam(trainer).seconds or 0) > 0.1)
    before = painted(trainer.board, QSize(640, 360))
    trainer.qtbot.waitUntil(lambda: painted(trainer.board, QSize(640, 360)) != before)

    trainer.app.preferences.set("motion", "still")
    trainer.press(Key.Key_PageDown)
    trainer.press(Key.Key_PageUp)
    still = painted(trainer.board, QSize(640, 360))
    trainer.qtbot.wait(150)
    assert painted(trainer.board, QSize(640, 360)) == still
    assert steam(trainer).seconds is None


def test_the_line_begins_today_and_shows_the_days_to_come(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.submit()
    block = next(one for one in trainer.bridge.workshop.meetings[0].blocks if one.name == "pulse")
    trainer.show_block(block.id)
    trainer.go_to("teapot", 1)
    told = trainer.on_stage()
    assert "69°" in told
    for day in ("24 nov", "8 dec", "5 jan", "23 nov"):
        assert day in told
