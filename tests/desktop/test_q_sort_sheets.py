"""Sheets of a Q-sort by number, with one hand: a digit a key, and what is wrong is said there."""

import time

import pytest

from desktop.console.q_sort.about_sorting import SheetsStep
from desktop.demo import hands
from tests.desktop.sort_steps import at_sheets, state_of, step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


def test_a_whole_sheet_is_a_digit_a_key(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    keys = 0
    for number in range(24, 0, -1):
        digits = f"{number:02}" if number in (1, 2) else str(number)
        trainer.write(digits)
        keys += len(digits)
    state = state_of(trainer)
    assert state.is_whole(state.sort_of("p1"))
    assert state.sort_of("p1").numbers_in(3) == (24, 23)
    assert state.sort_of("p1").numbers_in(-3) == (2, 1)
    assert keys == 41
    assert step.person.value == "p2", "the next sheet"
    assert step.entry.number.hasFocus()
    assert "1 van 8 bladen" in trainer.seen()


def test_a_wrong_number_is_caught_at_the_key(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.write("3")
    trainer.write("25")
    assert "Nummer 25 is er niet" in trainer.seen()
    assert step.entry.number.text() == "2"
    trainer.write("4")
    assert state_of(trainer).sort_of("p1").numbers_in(3) == (3, 24)
    assert not step.entry.error.isVisible()
    trainer.write("3")
    assert "Nummer 3 staat al in kolom +3." in trainer.seen()
    assert step.entry.number.text() == ""


@pytest.mark.parametrize("done", [Key.Key_Return, Key.Key_Space])
def test_a_number_that_could_grow_is_whole_on_enter(trainer: Trainer, done: Key) -> None:
    at_sheets(trainer)
    trainer.write("2")
    assert state_of(trainer).sort_of("p1").placements == ()
    trainer.press(done)
    assert state_of(trainer).sort_of("p1").numbers_in(3) == (2,)


def test_backspace_takes_the_last_number_back_and_letters_are_nothing(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.write("34x-,")
    assert state_of(trainer).sort_of("p1").numbers_in(3) == (3, 4)
    assert step.entry.number.text() == ""
    trainer.press(Key.Key_Backspace)
    assert state_of(trainer).sort_of("p1").numbers_in(3) == (3,)


def test_an_unfinished_sheet_waits(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.write("34")
    trainer.tab_to(step.person.box)
    trainer.press(Key.Key_Down)
    trainer.tab_to(step.entry.number)
    trainer.write("5")
    assert state_of(trainer).sort_of("p2").numbers_in(3) == (5,)
    trainer.tab_to(step.person.box)
    trainer.press(Key.Key_Up)
    assert "Otter · 2 ingevuld" in step.person.box.currentText()
    trainer.tab_to(step.entry.number)
    trainer.write("6")
    assert state_of(trainer).sort_of("p1").numbers_in(2) == (6,)


def test_the_sheet_that_waited_is_there_after_a_restart(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.tab_to(step.person.box, Key.Key_Backtab)
    trainer.press(Key.Key_Down)
    trainer.tab_to(step.entry.number)
    trainer.write("345")
    path = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    again = step_of(trainer)
    assert isinstance(again, SheetsStep)
    assert again.person.value == "p2"
    assert again.entry.number.hasFocus()
    trainer.write("6")
    assert state_of(trainer).sort_of("p2").numbers_in(2) == (5, 6)


def test_statement_by_statement_a_column_is_a_digit(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.click(step.entry.depths.button("statements"))
    assert "Stelling 1, Laten uitpraten: typ de kolom. Nog 24." in trainer.seen()
    trainer.write("3-34")
    assert "Kolom +4 is er niet." in trainer.seen()
    sort = state_of(trainer).sort_of("p1")
    assert (sort.column_of(1), sort.column_of(2), sort.column_of(3)) == (3, -3, None)
    trainer.press(Key.Key_Backspace)
    assert state_of(trainer).sort_of("p1").column_of(2) is None
    trainer.write("3" + "3")
    assert "Kolom +3 is vol" in trainer.seen()


def test_enter_says_what_is_missing_and_stays(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.write("3")
    trainer.press(Key.Key_Return)
    assert "In kolom +3 ontbreekt nog een nummer." in trainer.seen()
    assert step.entry.number.hasFocus()


def test_why_and_what_was_missing_are_typed_beside_a_sheet(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    assert not step.said.isVisible()
    trainer.click(step.entry.depths.button("top"))
    trainer.write("34567")
    assert step.person.value == "p2"
    hands.choose(step.person.box, "")
    assert step.said.isVisible()
    hands.fill(step.said.choice, "Trots")
    hands.fill(step.said.reasons[3], "Dan klopt het")
    sort = state_of(trainer).sort_of("p1")
    assert sort.free_choice == "Trots"
    assert [(one.id, one.text) for one in sort.reasons] == [("3", "Dan klopt het")]
    assert "Dan klopt het" not in trainer.on_stage()


def test_a_whole_sheet_takes_less_than_75_seconds(trainer: Trainer) -> None:
    """A key each 0.3 s and a look at the paper of 1 s a number, plus what the program needs."""
    step = at_sheets(trainer)
    keys, own = 0, 0.0
    for number in range(24, 0, -1):
        digits = f"{number:02}" if number in (1, 2) else str(number)
        for digit in digits:
            begun = time.process_time()
            trainer.write(digit)
            own += time.process_time() - begun
            keys += 1
    assert step.person.value == "p2"
    assert keys * 0.3 + 24 * 1.0 + own < 75


def test_with_both_ends_of_a_sheet_typed_the_next_one_comes(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.click(step.entry.depths.button("extremes"))
    trainer.write("34567" + "8910111213")
    assert step.person.value == "p2"
    sort = state_of(trainer).sort_of("p1")
    assert [sort.numbers_in(column) for column in (3, 2, -2, -3)] == [
        (3, 4),
        (5, 6, 7),
        (8, 9, 10),
        (11, 12),
    ]
    assert not state_of(trainer).is_whole(sort)
