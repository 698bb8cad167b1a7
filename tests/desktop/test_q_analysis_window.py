"""The Q analysis on the console: the method, what comes out, what cannot be, and what is kept."""

import json
import subprocess
import sys
from pathlib import Path

from desktop.console.q_sort.analysis import AnalysisDialog
from game.example.session import SORTS
from game.q_sort.events import SortStepShown, StatementTakenBack
from game.q_sort.study import Method
from tests.desktop.analysis_window import again, analyse, choose, page
from tests.desktop.sort_steps import at_look, state_of
from tests.desktop.trainer import Trainer
from tests.exports.paper import text_of


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
    at_look(trainer)
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
    at_look(trainer)
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
    step = at_look(trainer)
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
    step = at_look(trainer)
    assert step.analysis.isEnabled()
    for person in trainer.bridge.workshop.people[1:12]:
        trainer.submit(StatementTakenBack(person.id, 1))
    assert not at_look(trainer).analysis.isEnabled()


def test_numbers_are_counted_with_only_when_they_are_asked_for() -> None:
    told = "import sys, desktop.console.window, desktop.faces; print('numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"
