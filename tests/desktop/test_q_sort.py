"""A Q-sort as the trainer keeps it: sheets by number, with one hand; a list for the rest."""

import time
from pathlib import Path

import pytest

from desktop.console.q_sort import QSortConsole
from desktop.console.q_sort.about_outcome import FreeStep
from desktop.console.q_sort.about_sorting import SheetsStep, TeamStep
from desktop.console.q_sort.preparing import PrepareStep
from desktop.console.q_sort.step import SortStep
from desktop.demo import hands
from desktop.preview import Preview
from game.q_sort.events import FreeChoiceWritten, SortStepShown, StatementPlaced
from game.q_sort.state import QSort
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import text_of


def state_of(trainer: Trainer) -> QSort:
    state = trainer.bridge.state.rounds["s1-q_sort"]
    assert isinstance(state, QSort)
    return state


def step_of(trainer: Trainer) -> SortStep:
    panel = trainer.console.middle.panel
    assert isinstance(panel, QSortConsole)
    step = panel.step
    assert isinstance(step, SortStep)
    return step


def at_question(trainer: Trainer) -> PrepareStep:
    """The first step, before any card is laid out."""
    trainer.begin(programme="day")
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    block = next(one for one in meeting.blocks if one.name == "sorting_alone")
    trainer.show_block(block.id)
    step = step_of(trainer)
    assert isinstance(step, PrepareStep)
    return step


def prepared(trainer: Trainer) -> None:
    """The cards laid out, by the main button."""
    at_question(trainer)
    trainer.go_on()


def at_sheets(trainer: Trainer) -> SheetsStep:
    prepared(trainer)
    trainer.go_on(3)
    step = step_of(trainer)
    assert isinstance(step, SheetsStep)
    assert step.entry.number.hasFocus()
    return step


def at_team(trainer: Trainer) -> TeamStep:
    at_sheets(trainer)
    trainer.go_on(2)
    step = step_of(trainer)
    assert isinstance(step, TeamStep)
    assert step.entry.number.hasFocus()
    return step


@pytest.mark.parametrize(
    ("kind", "said", "is_black"),
    [
        ("records", "Schuilnaam: ", False),
        ("grid", "helpt het meest", False),
        ("cards", "We krijgen de tijd", True),
    ],
)
def test_what_lies_on_the_tables_is_printed_from_the_first_step(
    trainer: Trainer, tmp_path: Path, kind: str, said: str, is_black: bool
) -> None:
    prepared(trainer)
    step = step_of(trainer)
    assert isinstance(step, PrepareStep)
    trainer.click(step.tabs.button("paper"))
    if is_black:
        trainer.click(step.papers.black)

    def keep(preview: Preview) -> None:
        assert preview.keep(tmp_path / "blad.pdf")
        trainer.click(preview.leave)

    with trainer.in_dialog(Preview, keep):
        trainer.click(step.papers.buttons[kind])
    assert said in text_of((tmp_path / "blad.pdf").read_bytes())


def test_there_is_nothing_to_print_before_the_cards_are_laid_out(trainer: Trainer) -> None:
    step = at_question(trainer)
    assert "Op papier" not in trainer.seen()
    assert not step.papers.isVisible()


def test_the_cards_are_laid_out_on_the_grid_that_was_chosen(trainer: Trainer) -> None:
    step = at_question(trainer)
    assert trainer.console.middle.main.accessibleName() == "Zet de kaarten klaar"
    trainer.click(step.tabs.button("grid"))
    trainer.tab_to(step.grid.preset.box)
    trainer.press(Key.Key_Down)
    trainer.go_on()
    assert len(state_of(trainer).statements) == 24
    assert [column.count for column in state_of(trainer).grid] == [1, 2, 3, 4, 4, 4, 3, 2, 1]
    assert trainer.console.middle.main.accessibleName() == "Volgende: Drie stapels"


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


def test_both_ends_typed_the_next_sheet_comes(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.click(step.entry.depths.button("extremes"))
    trainer.write("34567" + "8910111213")
    assert step.person.value == "p2"


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


def test_only_the_ends_of_a_sheet(trainer: Trainer) -> None:
    step = at_sheets(trainer)
    trainer.click(step.entry.depths.button("extremes"))
    trainer.write("34567" + "8910111213")
    sort = state_of(trainer).sort_of("p1")
    assert [sort.numbers_in(column) for column in (3, 2, -2, -3)] == [
        (3, 4),
        (5, 6, 7),
        (8, 9, 10),
        (11, 12),
    ]
    assert not state_of(trainer).is_whole(sort)


def test_a_team_lays_its_top_five_and_undo_takes_a_card_back(trainer: Trainer) -> None:
    at_team(trainer)
    trainer.write("34567")
    assert state_of(trainer).top_of(state_of(trainer).sort_of("t1")) == (3, 4, 5, 6, 7)
    assert trainer.console.middle.main.hasFocus()
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert state_of(trainer).top_of(state_of(trainer).sort_of("t1")) == (3, 4, 5, 6)


def test_the_list_does_all_that_the_numbers_do(trainer: Trainer) -> None:
    step = at_team(trainer)
    box = step.cards.columns[9]
    assert box.accessibleName().startswith("9. ")
    trainer.tab_to(box)
    trainer.press(Key.Key_Down)
    assert state_of(trainer).sort_of("t1").column_of(9) == 3
    trainer.press(Key.Key_Down)
    assert state_of(trainer).sort_of("t1").column_of(9) == 2
    trainer.press(Key.Key_Up, Key.Key_Up)
    assert state_of(trainer).sort_of("t1").column_of(9) is None
    trainer.tab_to(step.cards.differing[9])
    trainer.press(Key.Key_Space)
    assert state_of(trainer).sort_of("t1").differing == (9,)


def test_a_full_column_is_said_and_the_list_shows_where_the_card_still_lies(
    trainer: Trainer,
) -> None:
    step = at_team(trainer)
    trainer.write("34")
    box = step.cards.columns[9]
    trainer.tab_to(box)
    trainer.press(Key.Key_Down)
    assert "Kolom 3 is vol" in trainer.seen()
    assert box.currentText() == "op de stapel"


def test_the_teams_have_their_own_sorts(trainer: Trainer) -> None:
    at_team(trainer)
    trainer.write("34567")
    panel = trainer.console.middle.panel
    assert isinstance(panel, QSortConsole)
    trainer.click(panel.tabs.button("t2"))
    trainer.tab_to(step_of(trainer).entry.number)  # type: ignore[attr-defined]  # a TeamStep
    trainer.write("3")
    assert state_of(trainer).sort_of("t2").numbers_in(3) == (3,)
    assert state_of(trainer).sort_of("t1").numbers_in(3) == (3, 4)


def test_a_card_of_their_own_and_why_the_ends_lie_there(trainer: Trainer) -> None:
    at_team(trainer)
    trainer.write("34567")
    trainer.go_on(3)
    step = step_of(trainer)
    assert isinstance(step, FreeStep)
    panel = trainer.console.middle.panel
    assert isinstance(panel, QSortConsole)
    trainer.click(panel.tabs.button("t1"))
    trainer.tab_to(step.said.choice.edit)
    trainer.write("Trots op het vak")
    trainer.press(Key.Key_Return)
    assert step.said.reasons[3].edit.hasFocus()
    trainer.write("Dan klopt het")
    trainer.press(Key.Key_Return)
    sort = state_of(trainer).sort_of("t1")
    assert sort.free_choice == "Trots op het vak"
    assert [(one.id, one.text) for one in sort.reasons] == [("3", "Dan klopt het")]


def test_it_is_all_there_after_opening_again(trainer: Trainer) -> None:
    at_team(trainer)
    trainer.write("34567")
    path, before = trainer.bridge.path, state_of(trainer)
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    assert state_of(trainer) == before


def test_what_one_person_laid_or_wrote_is_never_on_stage(trainer: Trainer) -> None:
    at_team(trainer)
    statement = state_of(trainer).statements[0]
    trainer.submit(
        StatementPlaced("p1", 1, 3),
        FreeChoiceWritten("p1", "Alleen van mij"),
        FreeChoiceWritten("t2", "Van ons team"),
        SortStepShown("st5", 0, "p1"),
    )
    assert statement.label not in trainer.on_stage()
    trainer.submit(SortStepShown("st6", 0, "p1"))
    assert "Alleen van mij" not in trainer.on_stage()
    assert "Van ons team" in trainer.on_stage()


def test_a_top_five_is_read_from_the_back_row(trainer: Trainer) -> None:
    """With only these cards on the table they stand there large; a whole grid comes later."""
    at_team(trainer)
    trainer.write("34567")
    told = trainer.on_stage()
    state = state_of(trainer)
    for number in (3, 4, 5, 6, 7):
        statement = state.statement(number)
        assert statement is not None
        assert statement.label in told
    assert trainer.board.smallest() >= 54
    trainer.submit(StatementPlaced("t1", 9, 0))
    assert "helpt het minst" in trainer.on_stage()
