"""The card game through the real windows: by keys alone, in both languages, and after a crash."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.app.opening import make_traject
from desktop.console.card_game import CardGameConsole
from desktop.console.card_game.about_end import BridgeStep
from desktop.console.card_game.about_preparing import PrepareStep
from desktop.console.card_game.about_round import RoundStep
from desktop.console.pick_dialog import PickDialog
from desktop.demo import hands
from game.card_game import events as e
from game.card_game.dealing import card_in_play, is_skipped
from game.card_game.planks import planks
from game.card_game.state import CardGame, Table
from game.session import Session
from game.workshop.events import BlockPlan, BlockShown, RoundOpened, SessionPlanned
from tests.desktop.trainer import CONTROL, Key, Trainer, wanted
from tests.game.card_game.setting import deck_of
from tests.game.card_game.setting import set_out as set_out_cards


def play(trainer: Trainer, people: int = 8, form: str = "full") -> None:
    """A traject with a card game on stage, and nothing done in it yet."""
    asked = wanted(people=people, programme="hours")
    session = make_traject(asked, trainer.places.trajecten, trainer.clock)
    blocks = (
        BlockPlan("x", 45, name="playing", round="g", steps=("prepare", "round", "bridge")),
        BlockPlan("y", 20, name="playing_debrief", round="g", steps=("debrief",)),
    )
    session.submit("workshop", RoundOpened("g", "card_game", "s2", form=form))
    session.submit("workshop", SessionPlanned("s2", "2026-11-24", "09:00", blocks))
    session.submit("workshop", BlockShown("s2", "x", trainer.clock().isoformat()))
    trainer.app.show_session(session)
    trainer.qtbot.waitUntil(trainer.console.isActiveWindow)
    trainer.console.middle.focus_step()
    hands.settle()


def game_of(trainer: Trainer) -> CardGame:
    state = trainer.bridge.round_state
    assert isinstance(state, CardGame)
    return state


def panel_of(trainer: Trainer) -> CardGameConsole:
    panel = trainer.console.middle.panel
    assert isinstance(panel, CardGameConsole)
    return panel


def round_of(trainer: Trainer) -> RoundStep:
    step = panel_of(trainer).step
    assert isinstance(step, RoundStep)
    return step


def set_out(trainer: Trainer) -> None:
    """The button that the trainer sees, and on to the first card."""
    trainer.click(trainer.console.middle.main)
    assert game_of(trainer).is_prepared
    trainer.go_on()


def go_to_line(trainer: Trainer, round: str, line: int) -> None:
    for _ in range(60):
        place = game_of(trainer).place
        if (place.round, place.at_line) == (round, line):
            return
        trainer.go_on()
    raise AssertionError(f"never came to {round}, step {line}")


def test_people_are_seated_at_tables_and_can_be_moved(trainer: Trainer) -> None:
    play(trainer, people=8)
    step = panel_of(trainer).step
    assert isinstance(step, PrepareStep)
    seats = step.seating.seats()
    assert [len(one) for one in seats] == [4, 4]
    mover = step.seating.people[seats[0][0]]
    trainer.click(mover)
    assert [len(one) for one in step.seating.seats()] == [3, 5]
    set_out(trainer)
    assert [len(table.players) for table in game_of(trainer).tables] == [3, 5]


def test_thirty_six_people_sit_at_six_tables_with_a_card_each(trainer: Trainer) -> None:
    play(trainer, people=36)
    set_out(trainer)
    game = game_of(trainer)
    assert [len(table.players) for table in game.tables] == [6] * 6
    told = trainer.on_stage()
    for table in game.tables:
        card = game.card(card_in_play(game, table))
        assert card
        assert card.title.nl in told
    assert trainer.board.is_whole()


def test_votes_are_typed_with_digits_and_seen_only_when_shown(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    before = trainer.on_stage()
    trainer.write("0321")
    assert trainer.on_stage() == before, "nothing is seen before it is shown"
    assert trainer.console.middle.main.accessibleName() == trainer.console.words(
        "console.show_outcome"
    )
    trainer.press(Key.Key_PageDown)
    ballot = game_of(trainer).tables[0].ballots[0]
    assert (ballot.counts, ballot.is_shown) == ((0, 3, 2, 1), True)
    assert "3" in trainer.on_stage().splitlines()


def test_digits_go_from_table_to_table(trainer: Trainer) -> None:
    play(trainer, people=8)
    set_out(trainer)
    trainer.go_on()
    trainer.write("0310" + "1111")
    trainer.press(Key.Key_Return)
    trainer.go_on()
    counts = [table.ballots[0].counts for table in game_of(trainer).tables]
    assert counts == [(0, 3, 1, 0), (1, 1, 1, 1)]


def test_too_many_hands_are_told_and_nothing_is_kept(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    trainer.write("4400")
    trainer.press(Key.Key_PageDown)
    assert not game_of(trainer).tables[0].ballots
    assert "8 handen" in trainer.console.middle.error.text()


@pytest.fixture
def keys_alone(trainer: Trainer, monkeypatch: pytest.MonkeyPatch) -> Trainer:
    """A trainer without a mouse."""

    def no_mouse(_: QWidget) -> None:
        raise AssertionError("there is no mouse")

    monkeypatch.setattr(trainer, "click", no_mouse)
    return trainer


def write_in(trainer: Trainer, field: QWidget, text: str) -> None:
    trainer.tab_to(field)
    trainer.write(text)
    trainer.press(Key.Key_Return)


def table_of(trainer: Trainer) -> Table:
    return game_of(trainer).tables[0]


def test_a_whole_game_by_keyboard_alone(keys_alone: Trainer) -> None:
    """The short form with the whole room: all three planks are earned, and the debrief opens.

    On the way another card, one that is skipped and taken after all, a treasure, a plank that is
    given and taken again: each with its own key.
    """
    trainer = keys_alone
    play(trainer, people=6, form="short")
    trainer.press(Key.Key_PageDown)
    assert game_of(trainer).is_prepared
    assert trainer.console.middle.main.hasFocus(), "Enter goes on, and not home"
    go_to_line(trainer, "r1", 0)
    first = card_in_play(game_of(trainer), table_of(trainer))
    trainer.press(Key.Key_N, with_=CONTROL)
    assert card_in_play(game_of(trainer), table_of(trainer)) not in ("", first)
    trainer.press(Key.Key_O, with_=CONTROL)
    assert is_skipped(game_of(trainer), table_of(trainer))
    trainer.press(Key.Key_O, with_=CONTROL)
    assert not is_skipped(game_of(trainer), table_of(trainer))
    go_to_line(trainer, "r1", 2)
    box = round_of(trainer).boxes["t1"]
    write_in(trainer, box.notes.lists["example"].new, "Gisteren nog.")
    assert planks(game_of(trainer), table_of(trainer)) == (True, False, False)
    trainer.press(Key.Key_J, with_=CONTROL)
    trainer.write("Dat kaartje met de namen.")
    trainer.press(Key.Key_Return)
    assert [note.kind for note in table_of(trainer).notes] == ["example", "treasure"]
    trainer.press(Key.Key_Up, with_=CONTROL)
    assert planks(game_of(trainer), table_of(trainer)) == (True, True, False)
    trainer.press(Key.Key_Down, with_=CONTROL)
    assert planks(game_of(trainer), table_of(trainer)) == (True, False, False)
    trainer.press(Key.Key_Z, Key.Key_Z, with_=CONTROL)  # it may still be earned
    go_to_line(trainer, "r2", 3)
    box = round_of(trainer).boxes["t1"]
    write_in(trainer, box.notes.lists["example"].new, "Vorige week.")
    trainer.press(Key.Key_S, with_=CONTROL)
    trainer.write("De klant merkt dat we opkijken.")
    trainer.press(Key.Key_Return)
    go_to_line(trainer, "r3", 3)
    box = round_of(trainer).boxes["t1"]
    write_in(trainer, box.notes.lines["sentence"].edit, "We bellen voor vier uur.")
    go_to_line(trainer, "r3", 4)
    trainer.write("60")
    trainer.press(Key.Key_PageDown)
    assert planks(game_of(trainer), table_of(trainer)) == (True, True, True)
    trainer.go_on()
    assert "De brug ligt." in trainer.on_stage()
    trainer.go_on()
    assert game_of(trainer).place.step == "debrief"
    assert "Wat gebeurde er aan jullie tafel?" in trainer.on_stage()


def test_keys_go_to_the_table_where_one_types_and_else_ask_which(keys_alone: Trainer) -> None:
    trainer = keys_alone
    play(trainer, people=8)
    trainer.press(Key.Key_PageDown)
    go_to_line(trainer, "r1", 0)
    before = game_of(trainer).tables
    trainer.press(Key.Key_N, with_=CONTROL)
    assert game_of(trainer).tables == before, "at which table is not known"
    trainer.press(Key.Key_Down, Key.Key_Return)
    changed = [one != other for one, other in zip(game_of(trainer).tables, before, strict=True)]
    assert changed == [False, True]
    go_to_line(trainer, "r1", 2)
    trainer.tab_to(round_of(trainer).boxes["t2"].notes.lists["example"].new)
    trainer.press(Key.Key_Up, with_=CONTROL)
    earned = [sum(planks(game_of(trainer), one)) for one in game_of(trainer).tables]
    assert earned == [0, 1]


def test_the_tables_come_large_on_the_stage_one_after_the_other_by_one_key(
    keys_alone: Trainer,
) -> None:
    trainer = keys_alone
    play(trainer, people=8)
    trainer.press(Key.Key_PageDown)
    go_to_line(trainer, "r1", 0)
    seen = []
    for _ in range(3):
        trainer.press(Key.Key_F6)
        seen.append(game_of(trainer).place.table)
    assert seen == ["t1", "t2", ""]


def test_keys_of_the_game_are_found_while_it_is_played_and_stand_on_the_buttons(
    trainer: Trainer,
) -> None:
    play(trainer, people=6)
    action = trainer.console.commands.actions["another_card"]
    assert not action.isEnabled(), "nothing is dealt yet"
    set_out(trainer)
    assert action.isEnabled()
    trainer.press(Key.Key_Up, with_=CONTROL)
    told = trainer.seen(round_of(trainer))
    for key in ("Ctrl N", "Ctrl O", "Ctrl S", "Ctrl J", "Ctrl ↑", "Ctrl ↓"):
        assert key in told

    def find(dialog: PickDialog) -> None:
        trainer.write("treasure")
        assert dialog.lines()[0] == "Noteer een schat (Ctrl J)"
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, find):
        trainer.press(Key.Key_F, with_=CONTROL)
    trainer.write("Een bos bloemen.")
    trainer.press(Key.Key_Return)
    assert [note.kind for note in table_of(trainer).notes] == ["treasure"]


def test_everything_at_a_table_can_be_undone(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    box = round_of(trainer).boxes["t1"]
    before = game_of(trainer)
    for button in (box.tools.another, box.tools.skip, box.tools.planks[0]):
        trainer.click(button)
        assert game_of(trainer) != before
        trainer.press(Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
        assert game_of(trainer) == before


def test_a_treasure_can_be_noted_at_any_moment(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    box = round_of(trainer).boxes["t1"]
    trainer.click(box.more["treasure"])
    trainer.write("Dat kaartje met de namen.")
    trainer.press(Key.Key_Return)
    assert [note.kind for note in game_of(trainer).tables[0].notes] == ["treasure"]
    assert "treasure" in {knot.kind for knot in trainer.bridge.knots.values()}


def test_the_language_can_change_in_the_middle(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    game = game_of(trainer)
    card = game.card(card_in_play(game, game.tables[0]))
    assert card
    assert card.title.nl in trainer.on_stage()
    for which in ("stage_language", "console_language"):
        trainer.app.preferences.set(which, "en")
    assert card.title.en in trainer.on_stage()
    assert "One of you reads the custom aloud." in trainer.on_stage()
    assert "Who reads?" in trainer.console.side.say.text()
    assert game_of(trainer) is game


def test_after_a_crash_the_same_table_step_and_card(trainer: Trainer) -> None:
    play(trainer, people=8)
    set_out(trainer)
    trainer.go_on(2)
    trainer.click(panel_of(trainer).tabs.button("t2"))
    place, told = game_of(trainer).place, trainer.on_stage()
    path = trainer.bridge.path
    lines = path.read_bytes()  # what is on disk when the power goes
    trainer.windows.close()
    again = path.with_name("again.theepot")
    again.write_bytes(lines)
    session = Session.open(again, trainer.clock)
    trainer.app.show_session(session)
    assert game_of(trainer).place == place
    assert trainer.on_stage() == told


def test_a_step_with_a_timer_counts_down(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    go_to_line(trainer, "r2", 1)
    assert "3:00" in trainer.on_stage()
    trainer.clock.go_on(seconds=50)
    trainer.windows.scene.tick()
    assert "2:10" in trainer.on_stage()
    trainer.go_on()
    assert "2:10" not in trainer.on_stage()


def test_the_clock_warns_when_the_debrief_is_eaten(trainer: Trainer) -> None:
    play(trainer, people=6, form="short")
    set_out(trainer)
    foot = trainer.console.foot
    foot.tick()
    assert not foot.caution.isVisible()
    trainer.clock.go_on(minutes=50)
    foot.tick()
    assert foot.caution.isVisible()
    assert foot.caution.text() == "Nog 15 van de 20 min. nabespreking: rond af."


def test_a_missing_plank_asks_for_a_question(trainer: Trainer) -> None:
    play(trainer, people=6, form="short")
    set_out(trainer)
    trainer.submit(e.PlankGiven("t1", 1), e.PlankGiven("t1", 3))
    trainer.submit(e.GameStepShown("bridge"))
    step = panel_of(trainer).step
    assert isinstance(step, BridgeStep)
    (field,) = step.questions.values()
    trainer.click(field.edit)
    trainer.write("Wanneer kijken we op?")
    trainer.press(Key.Key_Return)
    assert "Wanneer kijken we op?" in trainer.on_stage()
    assert {knot.kind for knot in trainer.bridge.knots.values()} == {"question"}


def test_nothing_on_stage_tells_how_one_person_voted(trainer: Trainer) -> None:
    play(trainer, people=8)
    set_out(trainer)
    trainer.go_on()
    trainer.write("03101111")
    trainer.press(Key.Key_Return)
    trainer.go_on()
    told = trainer.on_stage().splitlines()
    assert not any(line.isdigit() for line in told), "four people at a table: no counts"


def test_a_sentence_becomes_an_idea_with_its_thread(trainer: Trainer) -> None:
    trainer.open_example()
    material: Any = [
        knot for knot in trainer.bridge.knots.values() if knot.kind in ("sentence", "agreement")
    ]
    assert len(material) == 6
    assert all(knot.sources for knot in material), "each comes from a card"


def test_on_one_screen_the_game_goes_on(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.press(Key.Key_F11)
    stops: Sequence[object] = trainer.console.conductor.stops()
    before = trainer.console.conductor.position()
    trainer.go_on()
    assert trainer.console.conductor.position() == before + 1 < len(stops)


def test_somebody_leaves_a_table_and_the_count_follows(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    box = round_of(trainer).boxes["t1"]
    menu = box.tools.people.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, menu.actions()[0].text())
    assert len(game_of(trainer).tables[0].players) == 5
    trainer.go_on()
    trainer.write("3300")
    trainer.press(Key.Key_PageDown)
    assert not game_of(trainer).tables[0].ballots, "six hands of five people"


def test_a_kind_that_runs_out_is_said_to_the_room_and_the_trainer(trainer: Trainer) -> None:
    """With one card of each kind the second custom has none; the game goes on to the end."""
    play(trainer, people=6)
    trainer.submit(set_out_cards("stam", "full", deck=deck_of(1)))
    go_to_line(trainer, "r1", 0)
    assert "De kaarten zijn op" not in trainer.on_stage()
    for _ in range(5):
        trainer.go_on()
    assert game_of(trainer).place.turn == 2
    assert "De kaarten zijn op." in trainer.on_stage()
    assert "De kaarten zijn op: Gewoonte." in trainer.seen(round_of(trainer))
    for _ in range(60):
        if game_of(trainer).place.step == "debrief":
            break
        trainer.go_on()
    assert game_of(trainer).place.step == "debrief"


def test_what_is_typed_stays_when_the_language_changes_in_the_middle(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    trainer.write("03")
    for which in ("stage_language", "console_language"):
        trainer.app.preferences.set(which, "en")
    counts = round_of(trainer).boxes["t1"].votes.counts
    assert counts
    assert counts.counts == (0, 3, 0, 0)
    assert "How often here?" in trainer.on_stage()
