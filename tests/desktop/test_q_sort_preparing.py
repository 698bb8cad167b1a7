"""Setting up a Q-sort: statements, question, grid, who and how; what does not fit is said there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from desktop.console.q_sort.preparing import PrepareStep
from desktop.demo import hands
from game.q_sort.events import SortStepShown, StatementPiled
from game.q_sort.state import Column
from tests.desktop.sort_steps import at_question, state_of, step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


def at_set_up(trainer: Trainer, page: str) -> PrepareStep:
    at_question(trainer)
    step = step_of(trainer)
    assert isinstance(step, PrepareStep)
    trainer.click(step.tabs.button(page))
    return step


def own_lines(trainer: Trainer, step: PrepareStep, lines: list[str]) -> None:
    hands.choose(step.deck.deck.box, "own")
    trainer.tab_to(step.deck.lines)
    step.deck.lines.insertPlainText("\n".join(lines))
    trainer.qtbot.waitUntil(lambda: f"{len(lines)} stellingen." in trainer.seen())


def main_text(trainer: Trainer) -> str:
    return trainer.console.middle.main.accessibleName()


def test_statements_are_pasted_and_get_a_grid_that_fits(trainer: Trainer) -> None:
    step = at_set_up(trainer, "deck")
    own_lines(trainer, step, [f"Kaart {n} | We doen ding {n}. | ding" for n in range(1, 13)])
    assert main_text(trainer) == "Zet de kaarten klaar"
    trainer.go_on()
    state = state_of(trainer)
    assert [one.label for one in state.statements] == [f"Kaart {n}" for n in range(1, 13)]
    assert {one.dimension for one in state.statements} == {"ding"}
    assert sum(column.count for column in state.grid) == 12


def test_what_is_wrong_with_a_line_is_said_and_nothing_is_laid_out(trainer: Trainer) -> None:
    step = at_set_up(trainer, "deck")
    own_lines(trainer, step, [f"We doen ding {n}." for n in range(1, 10)])
    step.deck.lines.insertPlainText("\nWe doen ding 3.\n")
    trainer.qtbot.waitUntil(lambda: "Regel 10" in trainer.seen())
    trainer.go_on()
    assert not state_of(trainer).is_prepared
    assert "deze stelling staat ook op regel 3" in trainer.seen()


def test_too_few_statements_are_said_and_kept(trainer: Trainer) -> None:
    step = at_set_up(trainer, "deck")
    own_lines(trainer, step, ["Een.", "Twee.", "Drie."])
    assert "Er moeten 8 tot 80 stellingen zijn." in trainer.seen()
    trainer.go_on()
    assert not state_of(trainer).is_prepared
    assert step.deck.lines.toPlainText() == "Een.\nTwee.\nDrie."


def test_statements_come_out_of_a_file_and_a_bad_one_changes_nothing(
    trainer: Trainer, tmp_path: Path
) -> None:
    step = at_set_up(trainer, "deck")
    hands.choose(step.deck.deck.box, "own")
    rows = "\n".join(f"{n};Kaart {n};We doen ding {n}." for n in range(1, 11))
    good, bad = tmp_path / "goed.csv", tmp_path / "slecht.toml"
    good.write_text(f"nummer;kaartje;stelling\n{rows}\n", encoding="utf-8")
    bad.write_text("= niets", encoding="utf-8")
    step.deck.read_file(good)
    assert step.deck.lines.toPlainText().startswith("Kaart 1 | We doen ding 1.")
    step.deck.read_file(bad)
    assert "Uit slecht.toml kan ik geen stellingen halen. Er is niets veranderd." in trainer.seen()
    assert len(step.deck.statements) == 10
    step.deck.read_file(tmp_path / "weg.csv")
    assert step.deck.error.isVisible()


def test_a_grid_of_ones_own_checks_its_sum_at_every_digit(trainer: Trainer) -> None:
    step = at_set_up(trainer, "grid")
    assert "24 plekken voor 24 stellingen. Dat klopt." in trainer.seen()
    trainer.tab_to(step.grid.counts[0])
    hands.settle()
    trainer.write("4")
    assert "Er moeten er 2 bij." in trainer.seen()
    assert "In het rooster passen 22 kaarten, maar er zijn er 24." in trainer.seen()
    trainer.go_on()
    assert not state_of(trainer).is_prepared
    trainer.tab_to(step.grid.counts[1])
    hands.settle()
    trainer.write("6")
    assert "Dat klopt." in trainer.seen()
    trainer.go_on()
    assert state_of(trainer).grid[3:5] == (Column(0, 4), Column(1, 6))


def test_columns_go_from_minus_nine_to_nine_and_may_be_free(trainer: Trainer) -> None:
    step = at_set_up(trainer, "grid")
    hands.choose(step.grid.first.box, "")
    hands.choose(step.grid.last.box, "9")
    assert list(step.grid.counts) == list(range(-9, 10))
    hands.settle()
    widths = {box.width() for box in step.grid.counts.values()}
    assert max(widths) - min(widths) <= 1
    for box in step.grid.counts.values():  # two digits are seen whole
        option = QStyleOptionFrame()
        box.initStyleOption(option)
        place = box.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, box)
        assert place.width() > box.fontMetrics().horizontalAdvance("10")
    assert "Er moeten er 12 af." in trainer.seen()
    hands.choose(step.grid.forced.box, "free")
    trainer.go_on()
    state = state_of(trainer)
    assert not state.is_forced
    assert [state.grid[0].value, state.grid[-1].value] == [-9, 9]


def test_the_question_and_its_poles_are_the_groups_own(trainer: Trainer) -> None:
    step = at_set_up(trainer, "question")
    for field, text in (
        (step.question.question, "Waar worden wij blij van?"),
        (step.question.low, "minst blij"),
        (step.question.high, "meest blij"),
    ):
        hands.fill(field, text)
    trainer.go_on()
    state = state_of(trainer)
    assert (state.question, state.low, state.high) == (
        "Waar worden wij blij van?",
        "minst blij",
        "meest blij",
    )
    assert "Waar worden wij blij van?" in trainer.on_stage()


def test_who_sorts_and_how_says_what_comes_next(trainer: Trainer) -> None:
    step = at_set_up(trainer, "who")
    trainer.go_on()
    assert main_text(trainer) == "Volgende: Drie stapels"
    hands.choose(step.way.box, "team_only")
    assert "Drie stapels" not in main_text(trainer)
    hands.choose(step.sorters.box, "people")
    assert "kan niet als alleen de deelnemers sorteren" in trainer.seen()
    assert state_of(trainer).sorters == "both"
    assert step.sorters.value == ""
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert main_text(trainer) == "Volgende: Drie stapels"


def test_cards_are_laid_out_anew_until_somebody_sorts(trainer: Trainer) -> None:
    step = at_set_up(trainer, "grid")
    trainer.go_on()
    assert main_text(trainer) == "Volgende: Drie stapels"
    hands.choose(step.grid.preset.box, "5x24")
    assert main_text(trainer) == "Zet de kaarten opnieuw klaar"
    trainer.go_on()
    assert len(state_of(trainer).grid) == 5
    trainer.submit(StatementPiled("t1", 3, "more"), SortStepShown("st1"))
    assert not step.grid.isEnabled()
    assert "stellingen, vraag en rooster staan vast" in trainer.seen()


def test_own_statements_are_there_again_after_a_restart(trainer: Trainer) -> None:
    step = at_set_up(trainer, "deck")
    own_lines(trainer, step, [f"Kaart {n} | We doen ding {n}." for n in range(1, 10)])
    trainer.go_on()
    path = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    again = step_of(trainer)
    assert isinstance(again, PrepareStep)
    assert again.deck.is_own
    assert again.deck.lines.toPlainText().startswith("Kaart 1 | We doen ding 1.")
    assert main_text(trainer) == "Volgende: Drie stapels"


def test_every_field_of_the_set_up_has_a_name_and_can_be_reached_by_tab(trainer: Trainer) -> None:
    step = at_set_up(trainer, "grid")
    for widget in (step.grid.preset.box, step.grid.first.box, *step.grid.counts.values()):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
