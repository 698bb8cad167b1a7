"""The card game through the real windows: seats, votes, steps, and after a crash."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.console.card_game.about_end import BridgeStep
from desktop.console.card_game.about_preparing import PrepareStep
from game.card_game import events as e
from game.card_game.dealing import card_in_play
from game.session import Session
from tests.desktop.card_table import (
    game_of,
    go_to_line,
    panel_of,
    play,
    round_of,
    set_out,
)
from tests.desktop.trainer import Key, Trainer
from tests.game.card_game.setting import deck_of
from tests.game.card_game.setting import set_out as set_out_cards


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
        assert card.label.nl in told
        assert card.text.nl not in told
    assert trainer.board.is_whole()


def test_the_console_says_when_the_words_of_cards_are_on_paper_alone(trainer: Trainer) -> None:
    play(trainer, people=36)
    middle = trainer.console.middle
    assert not middle.on_paper.isVisible(), "no card lies there yet"
    set_out(trainer)
    first = game_of(trainer).card(card_in_play(game_of(trainer), game_of(trainer).tables[0]))
    assert first
    assert middle.on_paper.isVisible()
    assert "alleen de titel" in middle.on_paper.text()
    trainer.app.preferences.set("console_language", "en")
    assert "only the title of each card" in middle.on_paper.text()
    trainer.press(Key.Key_F6)
    assert first.text.nl in trainer.on_stage()
    assert not middle.on_paper.isVisible(), "the one that is large is read whole"
    for _ in range(6):
        trainer.press(Key.Key_F6)
    assert middle.on_paper.isVisible()
    trainer.click(middle.blank)
    assert not middle.on_paper.isVisible(), "the room sees no card"


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
    play(trainer, people=8)
    set_out(trainer)
    game = game_of(trainer)
    card = game.card(card_in_play(game, game.tables[0]))
    assert card
    assert card.title.nl in trainer.on_stage()
    assert "Tafel 2" in trainer.on_stage()
    for which in ("stage_language", "console_language"):
        trainer.app.preferences.set(which, "en")
    assert card.title.en in trainer.on_stage()
    assert "One of you reads the custom aloud." in trainer.on_stage()
    assert "Who reads?" in trainer.console.side.say.text()
    for told in (trainer.on_stage(), trainer.seen()):
        assert "Table 2" in told
        assert "Tafel" not in told
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
    trainer.press(Key.Key_P, Key.Key_Return)
    assert "Pauze" in trainer.on_stage().splitlines()
    trainer.clock.go_on(minutes=15)
    trainer.press(Key.Key_P)
    trainer.windows.scene.tick()
    assert "2:10" in trainer.on_stage()  # who was out of the room lost no time
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


def test_the_clock_warns_of_as_many_minutes_as_the_programme_has(trainer: Trainer) -> None:
    play(trainer, people=6, form="short", debrief=10)
    set_out(trainer)
    trainer.clock.go_on(minutes=47)
    trainer.console.foot.tick()
    assert trainer.console.foot.caution.text() == "Nog 8 van de 10 min. nabespreking: rond af."


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
