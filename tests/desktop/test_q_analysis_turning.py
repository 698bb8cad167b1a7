"""The Q analysis turned and flagged with the mouse and with keys, undone, and there again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.console.q_sort.analysis import AnalysisDialog
from desktop.demo import hands
from game.example.session import scenario
from game.q_sort.study import HandTurn
from tests.desktop.analysis_window import again, analyse, choose, flagged
from tests.desktop.sort_steps import state_of
from tests.desktop.trainer import CONTROL, Key, Trainer


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
