"""Changing the programme: order, length, exercises, templates; through the real dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox

from desktop.console.programme_editor import ProgrammeEditor
from desktop.demo import hands
from game.day import programme_files
from game.day.programmes import programme
from game.workshop.state import Meeting
from tests.desktop.home.at_home import press_in_box
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import failed_rules, text_of

ALT = Qt.KeyboardModifier.AltModifier


def meeting(trainer: Trainer) -> Meeting:
    found = trainer.bridge.workshop.meeting
    assert found
    return found


def edit(trainer: Trainer, work: object) -> None:
    """Opens the programme by its key, works in it, and leaves it as the work left it."""
    assert callable(work)
    with trainer.in_dialog(ProgrammeEditor, work):
        trainer.press(Key.Key_E, with_=CONTROL)


def trigger(menu: QMenu, text: str) -> None:
    actions: list[QAction] = [one for one in menu.actions() if one.text() == text]
    actions[0].trigger()
    hands.settle()


def test_order_by_keys_and_what_it_does_to_the_times(trainer: Trainer) -> None:
    trainer.begin()

    def work(editor: ProgrammeEditor) -> None:
        assert editor.total.text() == "3:30 uur in totaal, tot 12:30"
        editor.list.setCurrentRow(3)
        editor.list.setFocus()
        trainer.press(Key.Key_Up, with_=ALT)
        assert [line.split(" · ")[0] for line in lines(editor)][:4] == [
            *("09:00", "09:10", "09:35", "09:50")
        ]
        assert "Pauze" in lines(editor)[2]
        trainer.click(editor.ready)

    edit(trainer, work)
    assert [block.name for block in meeting(trainer).blocks][:4] == [
        *("opening", "clarity", "break", "moments")
    ]
    assert "Pauze" in trainer.console.programme.button("b04").accessibleName()


def lines(editor: ProgrammeEditor) -> list[str]:
    return [editor.list.item(row).text() for row in range(editor.list.count())]


def test_dragged_to_another_place(trainer: Trainer) -> None:
    trainer.begin()
    before = [block.id for block in meeting(trainer).blocks]

    def work(editor: ProgrammeEditor) -> None:
        last = editor.list.count() - 1
        editor.list.model().moveRow(
            editor.list.rootIndex(), last, editor.list.rootIndex(), last - 1
        )  # what a drag ends in
        hands.settle()
        trainer.click(editor.ready)

    edit(trainer, work)
    after = [block.id for block in meeting(trainer).blocks]
    assert after == [*before[:-2], before[-1], before[-2]]


def test_a_part_added_split_doubled_and_taken_away(trainer: Trainer) -> None:
    trainer.begin()

    def work(editor: ProgrammeEditor) -> None:
        count = len(lines(editor))
        editor.list.setCurrentRow(2)
        trigger(editor.add_menu, "Q-sort")
        assert "20 min · Q-sort" in lines(editor)[3]
        trainer.click(editor.buttons["split"])
        assert [line.split(" · ")[1] for line in lines(editor)[3:5]] == ["10 min", "10 min"]
        trainer.click(editor.buttons["duplicate"])
        assert len(lines(editor)) == count + 3
        editor.list.setFocus()
        trainer.press(Key.Key_Delete)
        assert len(lines(editor)) == count + 2
        trainer.click(editor.ready)

    edit(trainer, work)
    new = [block for block in meeting(trainer).blocks if block.title == "Q-sort"]
    assert [block.steps for block in new] == [("st1", "st2", "st3", "st4"), ("st5", "st6", "st7")]
    assert {block.round for block in new} == {"s1-q_sort"}
    trainer.show_block(new[0].id)
    assert trainer.bridge.exercise
    assert trainer.bridge.exercise.kind == "q_sort"


def test_another_form_gets_a_round_of_its_own_and_the_old_one_stays(trainer: Trainer) -> None:
    trainer.begin()

    def work(editor: ProgrammeEditor) -> None:
        editor.list.setCurrentRow(6)
        editor.details.form.box.setCurrentIndex(1)
        editor.details.form.box.activated.emit(1)
        hands.settle()
        editor.details.minutes.setValue(20)
        trainer.click(editor.ready)

    edit(trainer, work)
    block = meeting(trainer).blocks[6]
    assert (block.round, block.minutes) == ("s1-actions-2", 20)
    forms = {one.id: one.form for one in trainer.bridge.workshop.rounds}
    assert forms["s1-actions-2"] == "short"
    assert forms["s1-actions"] == "full"


def test_own_words_stay_and_come_on_paper(trainer: Trainer) -> None:
    trainer.begin()

    def work(editor: ProgrammeEditor) -> None:
        details = editor.details
        assert "Naamloze bladen" in details.notes["materials"].edit.placeholderText()
        trainer.click(details.notes["materials"].edit)
        trainer.write("Klaxon, twee fluitjes")
        edit = details.notes["what_if"].edit
        suggested = edit.height()
        trainer.click(edit)
        trainer.write("Zing. ")
        assert edit.height() < suggested  # that asks for two lines
        trainer.write("Dan zingen we met zijn allen het lied van de brug. " * 3)
        assert edit.height() > suggested
        assert edit.viewport().rect().contains(edit.cursorRect())
        assert edit.verticalScrollBar().maximum() == 0
        trainer.click(editor.ready)

    edit(trainer, work)
    assert meeting(trainer).blocks[0].materials == "Klaxon, twee fluitjes"
    pdf = trainer.windows.day._script("nl")()
    told = text_of(pdf)
    assert failed_rules(pdf) == []
    for part in ("Draaiboek", "Twee fluitjes", "Zing. Dan zingen we", "Drie afspraken, meer niet"):
        assert part in told
    assert "09:10 Van visie naar teamnormen" in told  # the agenda for the wall
    assert "Trainer's script" in text_of(trainer.windows.day._script("en")())


def test_what_took_place_stays_and_too_few_people_are_told(trainer: Trainer) -> None:
    trainer.begin(people=4, programme="day")
    trainer.go_on()

    def work(editor: ProgrammeEditor) -> None:
        unfit = editor.fits.text().splitlines()
        assert unfit == ["Q-sort, Theepotmeting: bedoeld voor 5 tot 36 mensen. Jullie zijn met 4."]
        assert not editor.buttons["remove"].isEnabled()
        trigger(editor.template_menu, "Twee uur: normen")
        assert "Q-sort" not in editor.fits.text()
        assert lines(editor)[0].startswith("✓ 09:00 · 15 min")
        trainer.click(editor.ready)

    edit(trainer, work)
    assert trainer.bridge.workshop.block
    assert trainer.bridge.workshop.block.id == "b01"
    blocks = meeting(trainer).blocks
    assert [one.name for one in blocks[1:]] == [one.name for one in programme("hours").blocks]


def test_nothing_changes_when_it_is_left_and_a_wrong_time_is_said(trainer: Trainer) -> None:
    trainer.begin()
    before = meeting(trainer)

    def work(editor: ProgrammeEditor) -> None:
        editor.start.selectAll()
        editor.start.setFocus()
        trainer.write("half tien")
        assert editor.total.text() == "3:30 uur in totaal, tot 12:30"  # of the last that was a time
        trainer.click(editor.ready)
        assert "09:00" in editor.told.text()
        trainer.click(editor.buttons["split"])
        trainer.click(editor.cancel)

    edit(trainer, work)
    assert meeting(trainer) == before


def test_every_step_can_be_taken_back(trainer: Trainer) -> None:
    trainer.begin()

    def work(editor: ProgrammeEditor) -> None:
        seen = [lines(editor)]
        assert not editor.undo.isEnabled()
        editor.list.setFocus()
        trainer.press(Key.Key_Delete)
        seen.append(lines(editor))
        editor.details.minutes.setFocus()
        editor.details.minutes.selectAll()
        trainer.write("45")  # one step, though the fours was passed on first
        seen.append(lines(editor))
        trainer.click(editor.details.title.edit)
        trainer.write("Zomaar")
        trigger(editor.template_menu, "Twee uur: normen")
        assert editor.total.text() == "2:00 uur in totaal, tot 11:00"
        trainer.press(Key.Key_Z, with_=CONTROL)
        assert "45 min · Zomaar" in lines(editor)[0]
        trainer.press(Key.Key_Z, with_=CONTROL)
        assert lines(editor) == seen[2]
        trainer.click(editor.undo)
        assert lines(editor) == seen[1]
        trainer.click(editor.undo)
        assert lines(editor) == seen[0]
        assert not editor.undo.isEnabled()
        trainer.click(editor.cancel)

    edit(trainer, work)


def test_a_programme_without_parts_is_none(trainer: Trainer) -> None:
    trainer.begin()
    before = meeting(trainer)

    def work(editor: ProgrammeEditor) -> None:
        editor.list.setFocus()
        for _ in before.blocks:
            trainer.press(Key.Key_Delete)
        may_be_kept = {one.text(): one.isEnabled() for one in editor.template_menu.actions()}
        assert not may_be_kept["Bewaar als sjabloon"]
        assert not may_be_kept["Zet in een bestand"]
        trainer.click(editor.ready)
        assert "Zet er een onderdeel bij" in editor.told.text()
        trigger(editor.add_menu, "Pauze")
        assert not editor.told.isVisible()
        trainer.click(editor.ready)

    edit(trainer, work)
    assert [block.name for block in meeting(trainer).blocks] == ["break"]


def test_a_template_is_replaced_when_one_says_so_and_not_said_kept_when_it_is_not(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.begin()
    folder = trainer.places.programmes
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Avondje", True))

    def work(editor: ProgrammeEditor) -> None:
        folder.parent.mkdir(exist_ok=True)
        folder.write_text("in the way")
        with trainer.in_dialog(QMessageBox, press_in_box(trainer, "OK")):
            trigger(editor.template_menu, "Bewaar als sjabloon")
        assert not editor.told.isVisible()
        folder.unlink()
        trigger(editor.template_menu, "Bewaar als sjabloon")
        trainer.click(editor.buttons["remove"])
        with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Annuleren")):
            trigger(editor.template_menu, "Bewaar als sjabloon")
        assert programme_files.templates(folder)[0].minutes == 210
        with trainer.in_dialog(QMessageBox, press_in_box(trainer, "Vervang")):
            trigger(editor.template_menu, "Bewaar als sjabloon")
        (kept,) = programme_files.templates(folder)
        assert (kept.minutes, kept.people) == (200, (5, 36))  # a pulse is in it
        trainer.click(editor.cancel)

    edit(trainer, work)


def test_a_template_of_ones_own_and_a_file(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.begin()
    place = tmp_path / "avond.json"
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Avondje", True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place), ""))

    def work(editor: ProgrammeEditor) -> None:
        editor.list.setCurrentRow(0)
        trainer.click(editor.details.title.edit)
        trainer.write("Warm lopen")
        trigger(editor.template_menu, "Bewaar als sjabloon")
        assert editor.told.text() == "Bewaard als sjabloon: Avondje"
        trigger(editor.template_menu, "Zet in een bestand")
        trigger(editor.template_menu, "Dagdeel: normen")
        assert "Warm lopen" not in lines(editor)[0]
        trigger(editor.template_menu, "Haal uit een bestand")
        assert "Warm lopen" in lines(editor)[0]
        trigger(editor.template_menu, "Twee uur: normen")
        trigger(editor.template_menu, "Avondje")
        assert "Warm lopen" in lines(editor)[0]
        trainer.click(editor.cancel)

    edit(trainer, work)
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.qtbot.waitUntil(trainer.home.isVisible)
    form = trainer.home.show_form()
    trainer.click(form.programmes["Avondje"])
    form.client.setText("Bibliotheek")
    trainer.click(form.begin)
    hands.settle()
    assert meeting(trainer).blocks[0].title == "Warm lopen"
    assert meeting(trainer).minutes == 210
