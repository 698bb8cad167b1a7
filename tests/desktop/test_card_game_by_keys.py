"""The card game by keys alone: a whole game, a table by its letter, and where the keys are told."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop.console.pick_dialog import PickDialog
from game.card_game.dealing import card_in_play, is_skipped
from game.card_game.planks import planks
from tests.desktop.card_table import game_of, go_to_line, play, round_of, set_out, table_of
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.game.card_game.setting import set_out as set_out_cards
from tests.game.card_game.setting import shown


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


def test_the_keyboard_stays_at_a_table_when_its_button_is_gone(keys_alone: Trainer) -> None:
    trainer = keys_alone
    play(trainer, people=8)
    trainer.press(Key.Key_PageDown)
    go_to_line(trainer, "r1", 0)
    box = round_of(trainer).boxes["t2"]
    trainer.tab_to(box.other)
    trainer.press(Key.Key_Return)
    assert box.tools.another.hasFocus()
    trainer.press(Key.Key_O, with_=CONTROL)
    assert [is_skipped(game_of(trainer), one) for one in game_of(trainer).tables] == [False, True]
    trainer.press(Key.Key_O, with_=CONTROL)
    assert not is_skipped(game_of(trainer), game_of(trainer).tables[1])
    trainer.press(Key.Key_F6)
    assert trainer.console.middle.main.hasFocus(), "Enter goes on, and not home"
    go_to_line(trainer, "r1", 1)
    trainer.press(Key.Key_F6)
    assert round_of(trainer).boxes["t2"].votes.boxes()[0].hasFocus(), "one types on there"


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


def test_cards_are_laid_by_digits_from_table_to_table(keys_alone: Trainer) -> None:
    trainer = keys_alone
    play(trainer, people=8)
    trainer.submit(set_out_cards("bridge", tables=2), shown("now", line=1))
    cards = len(table_of(trainer).hands[0].cards)
    trainer.press(Key.Key_F6)
    assert game_of(trainer).place.table == "t1"
    trainer.press(*[Key.Key_1, Key.Key_3] * (cards // 2 - 1))
    trainer.press(Key.Key_F6, Key.Key_F6)
    trainer.press(Key.Key_2, Key.Key_2)
    assert all_laid(trainer) == [True, False]
    trainer.press(*[Key.Key_1] * cards)
    assert all_laid(trainer) == [True, True]
    assert trainer.console.middle.main.hasFocus(), "Enter goes on"


def all_laid(trainer: Trainer) -> list[bool]:
    """Whether every card of each table lies somewhere."""
    game = game_of(trainer)
    return [not card_in_play(game, table) for table in game.tables]


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
