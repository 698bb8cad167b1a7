"""The room's window: no counts too early or of too few, what is marked, and nothing private."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from assets.language import words
from assets.tokens import look
from desktop.app.workshop_windows import WorkshopWindows
from desktop.console.norms import NormsConsole
from desktop.console.norms.about_room import PollStep
from desktop.console.norms.fist import FistStep
from desktop.demo.pictures import painted
from desktop.stage.board import HEIGHT, WIDTH
from game.norms import events as e
from game.session import Session
from tests.desktop.fake_screens import FakeScreens, screen
from tests.desktop.trainer import CONTROL, Key, Trainer, example_file

SHOW = "Toon de uitslag"


def at_poll(trainer: Trainer, people: int) -> PollStep:
    trainer.begin(people=people)
    trainer.go_on(7)
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    assert isinstance(panel.step, PollStep)
    return panel.step


def at_fist(trainer: Trainer, people: int) -> FistStep:
    trainer.begin(people=people)
    trainer.show_block("b05")
    trainer.submit(
        e.NormStarted("N1", "t1"),
        e.NormWorded("N1", "Wij bellen binnen een werkdag terug"),
        e.StepShown("n6", norm="N1"),
    )
    panel = trainer.console.middle.panel
    assert isinstance(panel, NormsConsole)
    assert isinstance(panel.step, FistStep)
    panel.step.counts.focus_first()
    return panel.step


def numbers(trainer: Trainer) -> list[str]:
    """The lines on stage that are nothing but a number."""
    return [line for line in trainer.on_stage().splitlines() if line.isdigit()]


def pixels(trainer: Trainer, token: str) -> int:
    """How much of the picture has exactly this colour of the look, in sampled pixels."""
    image = painted(trainer.board, QSize(960, 540))
    wanted = QColor(look().colour(token)).rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def colours_of_bars(trainer: Trainer) -> list[str]:
    """The colour of each bar, from left to right, as it is painted at its foot."""
    image = painted(trainer.board, QSize(1920, 1080))
    feet = sorted((bar.place.center().x(), bar.place.bottom() - 4) for bar in trainer.board.bars())
    named = {QColor(look().colour(token)).name(): token for token in ("delft", "tea")}
    colours = [image.pixelColor(round(x), round(y)).name() for x, y in feet]
    return [named.get(colour, colour) for colour in colours]


# --- counts -----------------------------------------------------------------------------------


def test_the_room_sees_no_count_before_the_outcome_is_shown(trainer: Trainer) -> None:
    at_poll(trainer, 9)
    hands_only = trainer.on_stage()
    trainer.write("6 0 1 2 0 ")
    assert trainer.on_stage() == hands_only
    assert trainer.console.middle.main.accessibleName() == SHOW
    assert "Geteld. De zaal ziet nog niets." in trainer.seen()
    trainer.click(trainer.console.middle.main)
    assert sorted(numbers(trainer)) == ["0", "0", "1", "2", "6"]


def test_the_room_never_sees_the_count_of_fewer_than_five(trainer: Trainer) -> None:
    at_poll(trainer, 4)
    trainer.write("4 0 0 0 0 ")
    trainer.click(trainer.console.middle.main)
    assert numbers(trainer) == []
    assert "Vanaf 5 kan het wel." in trainer.on_stage()


def test_a_vote_of_fewer_than_five_shows_no_hands_and_does_not_tell_how_it_went(
    trainer: Trainer,
) -> None:
    told = []
    for counts in ("0 0 0 2 1 1 ", "1 0 0 1 1 1 "):
        step = at_fist(trainer, 4)
        assert step.counts.boxes[0].hasFocus()
        trainer.write(counts)
        trainer.click(trainer.console.middle.main)
        told.append(trainer.on_stage())
        trainer.press(Key.Key_H, with_=CONTROL)
    assert told[0] == told[1]
    assert "te klein om apart te laten zien" in told[0]


def test_the_minority_of_a_vote_is_marked_and_asked_to_speak_first(trainer: Trainer) -> None:
    at_fist(trainer, 9)
    trainer.write("0 1 0 4 2 2 ")
    assert trainer.board.bars() == []
    assert "Wie onder de drie zit, spreekt eerst." not in trainer.on_stage()
    trainer.click(trainer.console.middle.main)
    others = ["delft"] * 4
    trainer.qtbot.waitUntil(lambda: colours_of_bars(trainer) == ["delft", "tea", *others])
    assert "Wie onder de drie zit, spreekt eerst." in trainer.on_stage()


def test_a_norm_that_everybody_carries_marks_nobody_below_three(trainer: Trainer) -> None:
    at_fist(trainer, 9)
    trainer.write("0 0 0 9 0 0 ")
    trainer.click(trainer.console.middle.main)
    trainer.qtbot.waitUntil(lambda: colours_of_bars(trainer) == ["delft"] * 6)
    assert "Iedereen kan hierachter staan." in trainer.on_stage()


# --- the sentence -----------------------------------------------------------------------------


def test_a_poster_word_is_marked_and_a_plain_one_is_not(trainer: Trainer) -> None:
    at_fist(trainer, 9)
    trainer.submit(e.StepShown("n5", norm="N1"))
    plain = pixels(trainer, "clay_mist")
    trainer.submit(e.NormDrafted("N1", "Wij bellen klantvriendelijk terug"))
    assert pixels(trainer, "clay_mist") > plain + 50


@pytest.mark.parametrize("length", [300, 2000])
def test_a_text_that_the_back_row_cannot_read_is_told_to_the_trainer(
    trainer: Trainer, length: int
) -> None:
    trainer.begin()
    trainer.go_on(5)
    warning = trainer.console.middle.warning
    trainer.submit(e.VisionWritten("Iedereen weet waar hij aan toe is."))
    assert not warning.isVisible()
    trainer.submit(e.VisionWritten(("Wij bellen elke klant terug. " * 100)[:length]))
    assert warning.isVisible() is (length > 300)
    assert "Wie achterin zit" not in trainer.on_stage()


# --- one picture, and nothing private ---------------------------------------------------------


def test_stage_and_miniature_show_the_same_picture(trainer: Trainer) -> None:
    trainer.begin()
    stage, miniature = trainer.windows.stage.view, trainer.console.middle.miniature.view
    assert stage.scene() is miniature.scene() is trainer.board
    trainer.go_on(3)
    trainer.press(Key.Key_F11)
    seen = [view.mapToScene(view.viewport().rect()).boundingRect() for view in (stage, miniature)]
    whole = QRectF(0, 0, WIDTH, HEIGHT)
    assert all(part.adjusted(-4, -4, 4, 4).contains(whole) for part in seen)


def test_without_a_vision_nobody_is_asked_how_it_is_lived_up_to(trainer: Trainer) -> None:
    trainer.begin(programme="bridge_down", teams=("Balie", "Telefoon"))
    trainer.show_block("b05")
    assert trainer.console.middle.main.accessibleName() == "Volgende: Telefoon"
    assert "Op welke drie momenten merkt een klant hoe wij werken?" in trainer.on_stage()
    trainer.submit(e.VisionWritten("Je weet waar je aan toe bent."))
    assert "of wij dit waarmaken?" in trainer.on_stage()


def test_a_screen_reader_is_told_what_is_on_stage(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(2)
    view = trainer.windows.stage.view
    assert view.accessibleDescription() == trainer.on_stage()
    assert "Vandaag" in view.accessibleDescription()
    assert trainer.windows.stage.windowTitle() == "Gemeente Waterdam"


def test_on_one_screen_the_stage_covers_the_notes_only_when_asked(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    stage = trainer.windows.stage
    assert not stage.isVisible()
    trainer.press(Key.Key_F11)
    assert stage.isVisible()
    assert stage.isFullScreen()
    assert stage.isActiveWindow()
    assert stage.findChildren(QLabel) == []
    note = trainer.console.side.say.text()
    assert note
    assert note not in trainer.on_stage()
    trainer.press(Key.Key_F11)
    assert not stage.isVisible()
    assert trainer.console.isActiveWindow()


def test_the_keys_work_on_the_stage_window_too(trainer: Trainer) -> None:
    trainer.begin()
    trainer.press(Key.Key_F11)
    trainer.press(Key.Key_PageDown, Key.Key_Right)
    assert "Vandaag" in trainer.on_stage()
    trainer.press(Key.Key_Left)
    assert "Welkom" in trainer.on_stage()
    trainer.press(Key.Key_B)
    assert words("nl")("screen.blank.title") in trainer.on_stage()
    trainer.press(Key.Key_B)
    assert trainer.windows.stage.isVisible()


def test_a_pause_from_the_only_screen_needs_no_choice_that_nobody_sees(trainer: Trainer) -> None:
    trainer.begin()
    trainer.press(Key.Key_F11)
    trainer.press(Key.Key_P)
    assert trainer.on_stage().splitlines()[:2] == ["Pauze", "09:15"]
    assert trainer.windows.stage.isVisible()
    trainer.press(Key.Key_P)
    assert trainer.bridge.workshop.stage.cover == ""


def test_a_thought_can_be_parked_while_the_stage_is_on_the_only_screen(trainer: Trainer) -> None:
    trainer.begin()
    trainer.press(Key.Key_F11)
    trainer.press(Key.Key_K, with_=CONTROL)
    assert not trainer.windows.stage.isVisible()
    trainer.write("Wie heeft de sleutel?")
    trainer.press(Key.Key_Return)
    assert [one.text for one in trainer.bridge.workshop.thoughts] == ["Wie heeft de sleutel?"]


def test_closing_the_stage_by_hand_brings_the_console_back(trainer: Trainer) -> None:
    trainer.begin()
    trainer.press(Key.Key_F11)
    trainer.windows.stage.close()
    assert not trainer.windows.stage.isVisible()
    trainer.qtbot.waitUntil(trainer.console.isActiveWindow)
    trainer.press(Key.Key_F11)
    assert trainer.windows.stage.isVisible()


# --- with a projector -------------------------------------------------------------------------

LAPTOP = screen("eDP-1", size=(1440, 900))
PROJECTOR = screen("HDMI-1", 1440, device=("Epson", "EB-X", "7"))


@pytest.fixture
def screens() -> FakeScreens:
    return FakeScreens(LAPTOP, PROJECTOR)


@pytest.fixture
def with_projector(trainer: Trainer, screens: FakeScreens) -> Iterator[WorkshopWindows]:
    """The windows of the example, on a laptop with a projector."""
    trainer.places.trajecten.mkdir()
    session = Session.open(example_file(trainer.places.trajecten / "zuid.theepot"), trainer.clock)
    windows = WorkshopWindows(
        session, trainer.app.preferences, trainer.places, screens, trainer.clock
    )
    windows.show()
    yield windows
    windows.close()


def test_the_stage_stands_on_the_projector_and_the_chip_says_so(
    with_projector: WorkshopWindows, screens: FakeScreens
) -> None:
    assert with_projector.stage.isVisible()
    assert screens.screen_of(with_projector.stage) == PROJECTOR.key
    assert with_projector.console.bar.screens.text() == "Scherm: HDMI-1 1920×1080"
    assert not with_projector.console.banner.isVisible()


def test_a_projector_that_goes_away_is_told_to_the_trainer_alone(
    with_projector: WorkshopWindows, screens: FakeScreens
) -> None:
    before = with_projector.scene.board.told()
    screens.unplug("HDMI-1")
    assert not with_projector.stage.isVisible()
    assert with_projector.console.banner.isVisible()
    assert "De beamer is weg." in with_projector.console.banner.text.text()
    assert not with_projector.console.banner.again.isVisible()
    screens.plug(PROJECTOR)
    assert with_projector.stage.isVisible()
    assert not with_projector.console.banner.isVisible()
    assert with_projector.scene.board.told() == before


def test_the_screen_that_was_chosen_is_remembered(
    with_projector: WorkshopWindows, screens: FakeScreens, trainer: Trainer
) -> None:
    screens.drag(with_projector.console, LAPTOP.key)
    with_projector.placer.choose(PROJECTOR.key)
    assert "EB-X" in trainer.app.preferences.get("stage_screen")
