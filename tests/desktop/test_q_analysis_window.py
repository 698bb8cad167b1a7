"""The Q analysis on the console: turned with the mouse and with keys, undone, kept."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.console.q_sort import QSortConsole
from desktop.console.q_sort.about_looking import LookStep
from desktop.console.q_sort.analysis import AnalysisDialog
from desktop.demo import hands
from game.example.session import SORTS, scenario
from game.q_sort.events import SortStepShown, StatementTakenBack
from game.q_sort.state import QSort
from game.q_sort.study import HandTurn, Method
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import text_of

Work = Callable[[AnalysisDialog], object]


def look_step(trainer: Trainer) -> LookStep:
    """The last step of the example's Q-sort."""
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    trainer.show_block([one for one in meeting.blocks if one.round == SORTS][-1].id)
    trainer.submit(SortStepShown("st7"))
    panel = trainer.console.middle.panel
    assert isinstance(panel, QSortConsole)
    assert isinstance(panel.step, LookStep)
    return panel.step


def analyse(trainer: Trainer, work: Work) -> None:
    """Opens the example's analysis with its button, and works in it."""
    trainer.open_example()
    again(trainer, work)


def again(trainer: Trainer, work: Work) -> None:
    step = look_step(trainer)
    with trainer.in_dialog(AnalysisDialog, work):
        trainer.click(step.analysis)


def state_of(trainer: Trainer) -> QSort:
    state = trainer.bridge.state.rounds[SORTS]
    assert isinstance(state, QSort)
    return state


def choose(dialog: AnalysisDialog, name: str, value: object) -> None:
    box = getattr(dialog.method, name).box
    hands.choose(box, value)


def page(trainer: Trainer, dialog: AnalysisDialog, name: str) -> None:
    trainer.click(dialog.tabs.button(name))


def flagged(dialog: AnalysisDialog) -> list[set[str]]:
    """The names of the sorts with a flag on each factor."""
    rows = dialog.turn.loadings.rows()
    return [
        {row[1] for row in rows if row[column].startswith("●")}
        for column in range(2, len(rows[0]) - 1)
    ]


def drag(dialog: AnalysisDialog, start: tuple[float, float], end: tuple[float, float]) -> None:
    plot = dialog.turn.plot
    points = [plot.point_at(*place).toPoint() for place in (start, end)]
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=points[0])
    QTest.mouseMove(plot, points[1])
    hands.settle()
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=points[1])
    hands.settle()


def test_it_shows_the_flags_that_the_scenario_expects(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        found = flagged(dialog)
        names = {sort["id"]: sort["person"] for sort in scenario()["sessions"][0]["qsort"]["sorts"]}
        aliases = {one.id: one.alias for one in trainer.bridge.workshop.people}
        expected = scenario()["expected"]["session_1_viewpoints"]["flagged"]
        assert found == [{aliases[names[id]] for id in expected[factor]} for factor in ("1", "2")]

    analyse(trainer, work)


def test_the_mouse_turns_and_the_sorts_move_with_it(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        before = dialog.turn.loadings.rows()
        drag(dialog, (0.8, 0.0), (0.0, -0.8))  # a quarter, clockwise
        (turn,) = state_of(trainer).study.turns
        assert (turn.first, turn.second) == (1, 2)
        assert turn.degrees == pytest.approx(90, abs=1)
        after = dialog.turn.loadings.rows()
        assert after != before
        assert f"{turn.degrees:.1f}".replace(".", ",") in dialog.turn.turns.text()

    analyse(trainer, work)


def test_while_the_mouse_is_held_nothing_is_recorded(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        plot = dialog.turn.plot
        was = plot.shown[0]
        QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=plot.point_at(0.8, 0).toPoint())
        QTest.mouseMove(plot, plot.point_at(0.5, 0.6).toPoint())
        hands.settle()
        assert plot.shown[0].x != was.x
        assert dialog.turn.degrees.value() == pytest.approx(-50, abs=2)
        assert state_of(trainer).study.turns == ()
        QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=plot.point_at(0.8, 0).toPoint())

    analyse(trainer, work)


def test_the_arrows_turn_one_degree_and_five_with_shift(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        trainer.tab_to(dialog.turn.plot)
        trainer.press(Key.Key_Right, Key.Key_Right, Key.Key_Left)
        trainer.press(Key.Key_Left, with_=Qt.KeyboardModifier.ShiftModifier)
        assert [one.degrees for one in state_of(trainer).study.turns] == [1, 1, -1, -5]

    analyse(trainer, work)


def test_degrees_are_typed_for_a_pair_that_was_chosen(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        choose(dialog, "factors", 3)
        hands.choose(dialog.turn.first.box, 2)
        assert dialog.turn.pair == (2, 1)  # never a factor against itself
        hands.choose(dialog.turn.second.box, 3)
        trainer.tab_to(dialog.turn.degrees)
        dialog.turn.degrees.selectAll()
        trainer.write("7,5")
        trainer.click(dialog.turn.turn)
        assert state_of(trainer).study.turns == (HandTurn(2, 3, 7.5),)

    analyse(trainer, work)


def test_every_turn_is_undone_and_done_again(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        assert not dialog.undo.isEnabled()  # what was typed before is not taken back here
        before = dialog.turn.loadings.rows()
        trainer.click(dialog.turn.steps[5])
        turned = dialog.turn.loadings.rows()
        trainer.click(dialog.turn.steps[-1])
        trainer.press(Key.Key_Z, with_=CONTROL)
        assert dialog.turn.loadings.rows() == turned
        trainer.click(dialog.undo)
        assert dialog.turn.loadings.rows() == before
        assert not dialog.undo.isEnabled()
        trainer.click(dialog.redo)
        assert dialog.turn.loadings.rows() == turned

    analyse(trainer, work)


def test_a_flag_is_set_with_the_space_bar_and_by_a_double_click(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        table = dialog.turn.loadings
        before = flagged(dialog)
        table.setFocus()
        table.setCurrentCell(0, 2)
        trainer.press(Key.Key_Space)
        first = table.rows()[0][1]
        assert flagged(dialog)[0] == before[0] ^ {first}
        item = table.item(0, 2)
        assert item is not None
        place = table.visualItemRect(item).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        hands.settle()
        assert flagged(dialog) == before
        table.setCurrentCell(0, 1)
        trainer.press(Key.Key_Space)  # a name has no flag
        assert flagged(dialog) == before

    analyse(trainer, work)


def test_it_is_all_there_after_a_restart(trainer: Trainer) -> None:
    seen: list[list[list[str]]] = []

    def work(dialog: AnalysisDialog) -> None:
        choose(dialog, "extraction", "centroid")
        choose(dialog, "flag_level", 0.01)
        trainer.click(dialog.turn.steps[5])
        dialog.turn.loadings.setCurrentCell(3, 2)
        dialog.turn.loadings.setFocus()
        trainer.press(Key.Key_Space)
        seen.append(dialog.turn.loadings.rows())

    def look(dialog: AnalysisDialog) -> None:
        assert dialog.turn.loadings.rows() == seen[0]
        assert dialog.method.extraction.value == "centroid"
        assert dialog.method.flag_level.value == 0.01
        assert dialog.undo.isEnabled()

    analyse(trainer, work)
    path, before = trainer.bridge.path, state_of(trainer).study
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(path)
    assert state_of(trainer).study == before
    again(trainer, look)


def test_every_choice_of_the_method_is_followed(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        for name, value in (
            ("correlation", "spearman"),
            ("rotation", "none"),
            ("strict_level", 0.001),
        ):
            choose(dialog, name, value)
        trainer.click(dialog.method.majority)
        choose(dialog, "factors", 4)
        method = state_of(trainer).study.method
        assert method == Method(
            factors=4,
            correlation="spearman",
            rotation="none",
            strict_level=0.001,
            needs_majority=False,
        )
        assert dialog.reading is not None
        assert dialog.reading.found.options.correlation == "spearman"
        choose(dialog, "like", "kade")
        assert "Spearman" in dialog.error.text() or "spearman" in dialog.error.text()
        assert dialog.method.like.value == "default"  # refused: shown as it still is
        choose(dialog, "correlation", "pearson")
        choose(dialog, "like", "kade")
        assert dialog.reading.found.options.like == "kade"

    analyse(trainer, work)


def test_teams_are_taken_along_when_asked(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        assert len(dialog.turn.loadings.rows()) == 12
        trainer.click(dialog.method.teams)
        names = [row[1] for row in dialog.turn.loadings.rows()]
        assert names[12:] == [team.name for team in trainer.bridge.workshop.teams]

    analyse(trainer, work)


def test_help_with_the_number_of_factors_stands_side_by_side(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        page(trainer, dialog, "count")
        rules = {row[0]: row[1] for row in dialog.count.rules.rows()}
        assert rules["Kaiser: eigenwaarde boven 1"] == "3"
        assert len(rules) == 6
        assert dialog.count.values.rows()[0][1] == "4,18"
        assert "4.18" in dialog.count.scree.accessibleName()

    analyse(trainer, work)


def test_scores_and_comparisons_are_those_of_the_analysis(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        page(trainer, dialog, "scores")
        assert dialog.reading is not None
        found = dialog.reading.found
        rows = dialog.scores.scores.rows()
        assert len(rows) == 24
        score = f"{found.z_scores[1, 0]:.2f}".replace(".", ",")
        assert rows[1][1:4] == ["Systemen werken", "+3", score]
        page(trainer, dialog, "compare")
        verdicts = {row[0]: row[2] for row in dialog.compare.statements.rows()}
        assert verdicts["1"] == "allemaal eens"
        assert "f1**" in verdicts["2"]
        assert len(dialog.compare.sorts.rows()) == 12

    analyse(trainer, work)


def test_how_sure_it_is_comes_when_it_is_asked(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        page(trainer, dialog, "steady")
        assert not dialog.steady.statements.isVisible()
        trainer.click(dialog.steady.run)
        rows = dialog.steady.statements.rows()
        assert len(rows) == 24
        errors = [float(row[at].replace(",", ".")) for row in rows for at in (3, 5)]
        assert all(0 < error < 1.5 for error in errors)
        shares = {row[0]: row[1:] for row in dialog.steady.sorts.rows()}
        assert len(shares) == 12
        page(trainer, dialog, "turn")
        page(trainer, dialog, "steady")
        assert dialog.steady.statements.isVisible()  # it is not computed twice
        page(trainer, dialog, "turn")
        trainer.click(dialog.turn.steps[5])
        page(trainer, dialog, "steady")
        assert not dialog.steady.statements.isVisible()
        trainer.click(dialog.steady.run)
        assert "zonder draaien" in dialog.error.text()

    analyse(trainer, work)


def test_a_sheet_that_is_not_whole_is_named(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        assert dialog.tabs.button("cautions").text() == "Let op (1)"
        page(trainer, dialog, "cautions")
        assert "is niet af en telt niet mee" in dialog.cautions.told.text()
        assert trainer.bridge.workshop.people[0].alias in dialog.cautions.told.text()

    trainer.open_example()
    look_step(trainer)
    trainer.submit(StatementTakenBack(trainer.bridge.workshop.people[0].id, 1))
    again(trainer, work)


def test_more_factors_than_there_can_be_are_explained(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        choose(dialog, "factors", 8)
        assert "8 factoren gaat niet" in dialog.error.text()
        assert not dialog.pages.isVisible()
        assert not dialog.keep.isEnabled()
        choose(dialog, "factors", 2)
        assert dialog.pages.isVisible()

    trainer.open_example()
    look_step(trainer)
    for person in trainer.bridge.workshop.people[3:12]:
        trainer.submit(StatementTakenBack(person.id, 1))
    again(trainer, work)


def test_with_one_factor_there_is_nothing_to_turn(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        choose(dialog, "factors", 1)
        assert not dialog.turn.plot.isVisible()
        assert "niets te draaien" in trainer.seen(dialog)
        page(trainer, dialog, "compare")
        assert dialog.compare.statements.columnCount() == 3

    analyse(trainer, work)


def test_the_report_is_kept_as_text_numbers_and_paper(trainer: Trainer, tmp_path: Path) -> None:
    def work(dialog: AnalysisDialog) -> None:
        dialog.keep_at(tmp_path / "q.txt")
        dialog.keep_at(tmp_path / "q.json")
        assert "Bewaard als q.json" in dialog.told.text()
        dialog.keep_at(tmp_path / "q.pdf")

    analyse(trainer, work)
    assert "Hoofdcomponenten" in (tmp_path / "q.txt").read_text()
    assert "Typische sortering van f2" in text_of((tmp_path / "q.pdf").read_bytes())
    numbers = json.loads((tmp_path / "q.json").read_text())
    assert len(numbers["loadings"]) == 12


def test_the_room_sees_nothing_of_it(trainer: Trainer) -> None:
    def work(dialog: AnalysisDialog) -> None:
        before = trainer.on_stage()
        trainer.click(dialog.turn.steps[5])
        choose(dialog, "factors", 3)
        assert trainer.on_stage() == before

    analyse(trainer, work)


def test_once_closed_it_hears_no_more(trainer: Trainer) -> None:
    """Another round comes on stage before Qt has taken the window away."""
    trainer.open_example()
    step = look_step(trainer)
    dialog = AnalysisDialog(trainer.bridge, trainer.console.words, trainer.console)
    dialog.open()
    trainer.submit(SortStepShown("st7", 1))
    dialog.accept()
    trainer.show_block("b01")
    assert trainer.bridge.round != SORTS
    assert not step.isVisible()
    dialog.deleteLater()


def test_with_one_sheet_the_button_waits(trainer: Trainer) -> None:
    trainer.open_example()
    step = look_step(trainer)
    assert step.analysis.isEnabled()
    for person in trainer.bridge.workshop.people[1:12]:
        trainer.submit(StatementTakenBack(person.id, 1))
    assert not look_step(trainer).analysis.isEnabled()


def test_numbers_are_counted_with_only_when_they_are_asked_for() -> None:
    told = "import sys, desktop.console.window, desktop.faces; print('numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"
