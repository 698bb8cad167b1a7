"""Four versions of the plan on screen, and everything that goes home in one click."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.handing_out import HandingOut
from desktop.plan_preview import PlanPreview
from game.workshop.events import BlockNoted
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import text_of


def test_a_trainer_looks_at_all_versions_and_takes_everything_along(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))

    def look(preview: PlanPreview) -> None:
        assert len(preview.pages) > 5
        trainer.click(preview.versions.button("wall"))
        assert len(preview.pages) == 1
        assert preview._suggested.name == "polikliniek-zuid-muurblad.pdf"
        trainer.click(preview.versions.button("large"))
        assert len(preview.pages) > 20
        assert preview._suggested.name == "polikliniek-zuid-actieplan-grote-letters.pdf"
        trainer.click(preview.versions.button("client"))
        assert preview._suggested.name.endswith("opdrachtgever.pdf")
        trainer.click(preview.languages["en"])
        trainer.click(preview.all)
        given = trainer.windows.giving_out.dialog
        assert given
        trainer.click(given.elsewhere)
        trainer.qtbot.waitUntil(given.open_folder.isVisible, timeout=60_000)
        folder = place / "polikliniek-zuid-voor-thuis"
        names = {one.name for one in folder.iterdir()}
        assert {"action-plan.pdf", "wall-sheet.pdf", "calendar.ics", "results.xlsx"} < names
        assert {"action-plan-large-print.pdf", "handouts-large-print.pdf"} < names
        assert given.told.text().startswith("Klaar: ")
        assert "handouts.pdf" in given.rows

    trainer.open_example()
    with trainer.in_dialog(PlanPreview, look):
        trainer.press(Key.Key_P, with_=CONTROL)


def test_a_folder_that_was_not_chosen_changes_nothing(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")

    def look(preview: PlanPreview) -> None:
        trainer.click(preview.all)
        given = trainer.windows.giving_out.dialog
        assert given
        trainer.click(given.elsewhere)
        assert not given.making.is_busy
        assert given.rows == {}

    trainer.open_example()
    with trainer.in_dialog(PlanPreview, look):
        trainer.press(Key.Key_P, with_=CONTROL)


def test_the_trainers_own_notes_are_in_the_report_only_when_ticked(trainer: Trainer) -> None:
    note = "De leidinggevende bleef stil"
    reports = []

    def make(given: HandingOut) -> None:
        trainer.click(given.go)
        trainer.qtbot.waitUntil(given.open_folder.isVisible, timeout=60_000)
        folder = trainer.bridge.path.with_name(f"{trainer.bridge.path.stem}-voor-thuis")
        reports.append(text_of((folder / "verslag.pdf").read_bytes()))

    def look(preview: PlanPreview) -> None:
        trainer.click(preview.all)
        given = trainer.windows.giving_out.dialog
        assert given
        make(given)
        given.choices["notes"].click()
        make(given)

    trainer.begin()
    trainer.go_on()
    meeting = trainer.bridge.workshop.meetings[0]
    trainer.submit(BlockNoted(meeting.id, meeting.blocks[0].id, note))
    with trainer.in_dialog(PlanPreview, look):
        trainer.press(Key.Key_P, with_=CONTROL)
    assert [note in one for one in reports] == [False, True]


def test_the_keyboard_is_back_where_one_typed_when_the_plan_is_closed(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.write("Iedereen weet waar hij aan toe is")
    field = trainer.console.focusWidget()
    with trainer.in_dialog(PlanPreview, lambda _: trainer.press(Key.Key_Escape)):
        trainer.press(Key.Key_P, with_=CONTROL)
    assert trainer.bridge.round_state.vision == "Iedereen weet waar hij aan toe is"
    assert trainer.console.focusWidget() is field
