"""An empty screen and a pause over what the room sees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from assets.language import words
from tests.desktop.norm_steps import at_vision
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer

ALT = Qt.KeyboardModifier.AltModifier
LONG_NAME = (
    "Stichting Zorggroep De Linde, Polikliniek Interne Geneeskunde en Longziekten, "
    "locatie Noordwijkerhout en omstreken"
)


def test_an_empty_screen_says_who_we_are_and_goes_on_where_it_was(trainer: Trainer) -> None:
    at_vision(trainer)
    before = trainer.on_stage()
    trainer.click(trainer.console.middle.blank)
    title = words("nl")("screen.blank.title")
    assert trainer.on_stage().splitlines() == [title, "Gemeente Waterdam"]
    assert f"Op het scherm: {title}" in trainer.seen()
    trainer.click(trainer.console.middle.blank)
    assert trainer.on_stage() == before


def test_a_black_screen_is_black_to_its_edges_and_only_when_asked_for(trainer: Trainer) -> None:
    at_vision(trainer)
    before, stage = trainer.on_stage(), trainer.windows.stage
    trainer.press(Key.Key_B, with_=CONTROL | ALT)
    assert trainer.on_stage() == ""
    assert "Op het scherm: Zwart" in trainer.seen()
    stage.resize(1280, 900)  # taller than the picture
    seen = stage.grab().toImage()
    corners = [(0, 0), (640, 450), (1279, 899), (0, 899)]
    assert {seen.pixelColor(*at).name() for at in corners} == {"#000000"}
    trainer.press(Key.Key_B, with_=CONTROL | ALT)
    assert trainer.on_stage() == before
    assert stage.grab().toImage().pixelColor(640, 450).name() != "#000000"


def test_going_on_takes_the_cover_off_first(trainer: Trainer) -> None:
    at_vision(trainer)
    before = trainer.on_stage()
    trainer.press(Key.Key_B, with_=CONTROL)
    assert trainer.console.middle.main.accessibleName() == "Beeld terug"
    trainer.go_on()
    assert trainer.on_stage() == before


def test_a_pause_says_when_it_goes_on(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.clock.go_on(minutes=5)
    trainer.click(trainer.console.foot.pause)
    menu = trainer.keyboard
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["5 minuten, tot 09:10", "10 minuten, tot 09:15"]
    trainer.press(Key.Key_Down, Key.Key_Return)
    assert trainer.on_stage().splitlines()[:3] == ["Pauze", "09:20", "We gaan om 09:20 verder."]
    assert trainer.console.foot.pause.accessibleName() == "Beeld terug"
    trainer.click(trainer.console.foot.pause)
    assert "Visie" in trainer.on_stage() or "visie" in trainer.on_stage()


def test_in_a_pause_a_long_name_stands_there_whole(trainer: Trainer) -> None:
    """It was cut off, and the trainer was told that a text is too long to be read."""
    trainer.begin(client=LONG_NAME)
    trainer.go_on(5)
    trainer.click(trainer.console.foot.pause)
    trainer.press(Key.Key_Down, Key.Key_Return)
    assert trainer.on_stage().splitlines()[-1] == LONG_NAME
    assert not trainer.console.middle.warning.isVisible()


def test_a_pause_that_is_not_chosen_changes_nothing(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.press(Key.Key_P, with_=CONTROL | SHIFT)
    trainer.press(Key.Key_Escape)
    assert trainer.bridge.workshop.stage.cover == ""


def test_what_to_say_in_a_break_has_the_time_that_the_room_sees(trainer: Trainer) -> None:
    trainer.begin()
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    break_block = next(block for block in meeting.blocks if block.name == "break")
    trainer.show_block(break_block.id)
    time = trainer.on_stage().splitlines()[1]
    assert f"Tot {time}." in trainer.console.side.say.text()


def test_at_a_part_that_is_only_announced_the_trainer_reads_what_to_do_and_what_if(
    trainer: Trainer,
) -> None:
    trainer.begin(programme="bridge_down")
    trainer.go_on(5)
    side = trainer.console.side
    assert "Openingsronde met een Schatkaart" in trainer.on_stage()
    assert side.say.text().startswith("Draai de Schatkaart op je tafel om")
    assert "Materiaal: Per tafel één Schatkaart" in side.pitfall.text()
    assert "Blijft het stil? Vertel zelf eerst een schat" in side.pitfall.text()
    trainer.press(Key.Key_B)
    assert side.pitfall.isHidden()  # a blank screen is nobody's part
