"""Looking together: every picture answers its question, and nobody is told in any of them."""

import pytest

from assets.language import LANGUAGES
from desktop.console.q_sort.about_looking import LookStep
from desktop.stage import type_sizes
from game.example.session import SORTS
from game.q_sort.events import (
    FreeChoiceWritten,
    SortStepShown,
    StatementPlaced,
    StatementTakenBack,
)
from game.q_sort.figures import sorted_alone
from game.q_sort.steps import PICTURES
from game.session import Session
from game.workshop.events import BlockShown
from tests.desktop.sort_steps import last_block, look_step
from tests.desktop.trainer import Key, StandingClock, Trainer
from tests.game.q_sort.again import AGAIN, play_twice

NO_NAMES = [one for one in PICTURES if one not in ("own",)]


def open_twice(trainer: Trainer, language: str = "nl") -> None:
    """The example with its repeated sorts, open at the later session."""
    trainer.places.trajecten.mkdir(exist_ok=True)
    place = trainer.places.trajecten / "again.theepot"
    session = Session.create(place, StandingClock())
    play_twice(session, language)
    session.close()
    trainer.open(place)
    meeting = trainer.bridge.workshop.meetings[-1]
    block = next(one for one in meeting.blocks if one.round == AGAIN)
    trainer.submit(BlockShown(meeting.id, block.id, "2027-05-24T09:00:00+02:00"))


def at_look(trainer: Trainer, language: str = "nl") -> LookStep:
    """The first picture of the example."""
    trainer.open_example(language)
    trainer.app.preferences.set("stage_language", language)
    trainer.show_block(last_block(trainer))
    trainer.go_to("st7")
    return look_step(trainer)


def show(trainer: Trainer, picture: str) -> str:
    trainer.submit(SortStepShown("st7", PICTURES.index(picture)))
    return trainer.on_stage()


def test_going_on_passes_every_picture_there_is_something_in(trainer: Trainer) -> None:
    at_look(trainer)
    seen = [trainer.bridge.round_state.place.prompt]
    while trainer.bridge.round_state.place.step == "st7" and len(seen) < 12:
        trainer.go_on()
        if not trainer.bridge.workshop.round or trainer.bridge.round != SORTS:
            break
        seen.append(trainer.bridge.round_state.place.prompt)
    shown = [PICTURES[prompt] for prompt in seen]
    looked_at = ["means", "agreement", "themes", "levers", "views", "map", "own"]
    assert shown == ["tops", "tops_2", *looked_at]  # three teams, two at a time


def test_every_team_shows_its_top_five_once(trainer: Trainer) -> None:
    at_look(trainer)
    first, second = (show(trainer, picture).split("\n") for picture in ("tops", "tops_2"))
    teams = [team.name for team in trainer.bridge.workshop.teams]
    assert [name for name in teams if name in first] == teams[:2]
    assert [name for name in teams if name in second] == teams[2:]


def test_a_picture_is_chosen_by_the_keys_too(trainer: Trainer) -> None:
    step = at_look(trainer)
    trainer.tab_to(step.picture.box)
    trainer.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert "Hier denken we hetzelfde" in trainer.on_stage()
    options = [step.picture.box.itemText(at) for at in range(step.picture.box.count())]
    assert "Wie heeft bijna hetzelfde gelegd?" in options
    assert not any("verschoven" in option for option in options)


@pytest.mark.parametrize("picture", PICTURES)
def test_what_the_room_must_read_is_read_from_the_back_row(trainer: Trainer, picture: str) -> None:
    open_twice(trainer)
    show(trainer, picture)
    assert trainer.board.is_whole()
    assert trainer.board.smallest() >= type_sizes.READABLE
    assert "Om over te praten" in trainer.on_stage()


@pytest.mark.parametrize("picture", NO_NAMES)
def test_no_alias_stands_in_a_picture(trainer: Trainer, picture: str) -> None:
    at_look(trainer)
    told = show(trainer, picture)
    for person in trainer.bridge.workshop.people:
        assert person.alias not in told


def test_every_team_has_its_letter_on_the_map(trainer: Trainer) -> None:
    at_look(trainer)
    told = show(trainer, "map").split("\n")
    for team in trainer.bridge.workshop.teams:
        assert team.name in told
        assert told.count(team.letter) == 2  # on the map, and in its key


def test_own_cards_stand_together(trainer: Trainer) -> None:
    at_look(trainer)
    told = " ".join(show(trainer, "own").split("\n"))
    for card in ("Rust: we doen één ding", "We horen hoe het met een patiënt is afgelopen."):
        assert card in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("picture", "number"), [("tops", "17"), ("tops_2", "19")])
def test_a_top_five_is_read_from_the_back_row(
    trainer: Trainer, picture: str, number: str, language: str
) -> None:
    at_look(trainer, language)
    assert number in show(trainer, picture).split("\n")
    assert trainer.board.is_whole()
    assert trainer.board.smallest() >= type_sizes.READABLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_moved_stands_in_the_later_session(trainer: Trainer, language: str) -> None:
    open_twice(trainer, language)
    trainer.app.preferences.set("stage_language", language)
    told = show(trainer, "shifts").split("\n")
    decimal = "," if language == "nl" else "."
    assert [f"+1{decimal}4" in told, f"+1{decimal}3" in told] == [True, True]
    order = [line for line in told if line in ("6", "21", "19", "16", "17", "9")]
    assert order[:3] == ["6", "21", "19"]
    assert sorted(order[3:]) == ["16", "17", "9"]


def test_with_four_sheets_there_is_nothing_to_compare_any_more(trainer: Trainer) -> None:
    open_twice(trainer)
    for sheet in range(1, 7):
        trainer.submit(SortStepShown("st7"), StatementTakenBack(f"r{sheet:02}", 1))
    assert trainer.bridge.round == AGAIN
    assert trainer.bridge.public_earlier is None
    assert "geen eerdere keer" in show(trainer, "shifts")
    told = show(trainer, "means")
    assert "vanaf 5 hele bladen" in told


def test_the_list_names_what_the_room_sees_also_when_that_was_taken_away(trainer: Trainer) -> None:
    step = at_look(trainer)
    show(trainer, "own")
    teams = [team.id for team in trainer.bridge.workshop.teams]
    trainer.submit(*(FreeChoiceWritten(team, "") for team in teams))
    assert "nog geen eigen kaart" in trainer.on_stage()
    assert step.picture.box.currentText() == "Wat ontbrak er bij de kaarten?"
    trainer.tab_to(step.picture.box)
    trainer.press(Key.Key_Up)
    assert step.picture.box.currentText() in trainer.on_stage().replace("\n", " ")
    assert step.picture.box.findText("Wat ontbrak er bij de kaarten?") == -1


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_sorted_just_the_other_way_round_is_told_apart(trainer: Trainer, language: str) -> None:
    at_look(trainer, language)
    state = trainer.bridge.round_state
    teams = [team.id for team in trainer.bridge.workshop.all_teams]
    first, second, *others = sorted_alone(state, teams)
    for sheet in (second, *others[-2:]):
        trainer.submit(*(StatementTakenBack(sheet.id, one.number) for one in sheet.placements))
        turned = [(one.number, -one.column) for one in first.placements]
        trainer.submit(*(StatementPlaced(sheet.id, *one) for one in turned))
    told = show(trainer, "views")
    assert ("3 precies andersom" if language == "nl" else "3 the other way round") in told
    assert trainer.board.is_whole()
    assert trainer.board.smallest() >= type_sizes.READABLE
