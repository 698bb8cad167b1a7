"""A Q-sort as the trainer keeps it: laid out and printed; the teams' cards by number and list."""

from pathlib import Path

import pytest

from desktop.console.q_sort import QSortConsole
from desktop.console.q_sort.about_outcome import FreeStep
from desktop.console.q_sort.preparing import PrepareStep
from desktop.demo import hands
from desktop.preview import Preview
from game.q_sort.events import FreeChoiceWritten, SortStepShown, StatementPlaced
from game.workshop.events import TeamRemoved
from tests.desktop.sort_steps import at_question, at_team, prepared, state_of, step_of
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import text_of


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


def test_a_team_lays_its_top_five_and_undo_takes_a_card_back(trainer: Trainer) -> None:
    at_team(trainer)
    trainer.write("34567")
    assert state_of(trainer).top_of(state_of(trainer).sort_of("t1")) == (3, 4, 5, 6, 7)
    assert "Wat je invoert, is klaar: 5 van de 24 kaarten." in trainer.seen()
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
    trainer.submit(TeamRemoved("t2"))
    assert step_of(trainer).sorter == "t1"
    assert "Balie" in trainer.on_stage()


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


def test_who_explains_is_picked_fairly_and_stands_beside_the_card(trainer: Trainer) -> None:
    step = at_team(trainer)
    trainer.submit(StatementPlaced("t1", 5, 3))
    team = [one for one in trainer.bridge.workshop.people if one.team == "t1"]
    for _ in team:
        trainer.click(step.explainer.pick)
    assert sorted(state_of(trainer).explained) == sorted(one.id for one in team)
    hands.choose(step.explainer.person.box, team[0].id)
    assert f"{team[0].alias} legt uit" in trainer.on_stage()


def test_cards_are_swapped_in_two_lists(trainer: Trainer) -> None:
    step = at_team(trainer)
    trainer.submit(StatementPlaced("t1", 5, 3), StatementPlaced("t1", 8, -3))
    assert not step.swapping.do.isEnabled()
    hands.choose(step.swapping.card.box, "5")
    hands.choose(step.swapping.other.box, "8")
    trainer.tab_to(step.swapping.do)
    trainer.press(Key.Key_Space)
    sort = state_of(trainer).sort_of("t1")
    assert (sort.column_of(5), sort.column_of(8)) == (-3, 3)
