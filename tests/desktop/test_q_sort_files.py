"""Sorts from and to files in the app: seen before they are stored, and undone in one go."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.cli import main
from desktop.console.q_sort.about_looking import LookStep
from desktop.console.q_sort.about_sorting import SheetsStep
from desktop.console.q_sort.files.coming_in import ImportDialog
from desktop.demo import hands
from game.example.session import Example
from game.q_files import read
from game.q_sort.events import SortStepShown
from game.session import Session
from tests.desktop.sort_steps import at_look, at_question, state_of, step_of
from tests.desktop.trainer import CONTROL, Key, StandingClock, Trainer, example_file
from tests.game.clock import START
from tests.game.q_files.examples import EXAMPLES, example


def at_sheets(trainer: Trainer) -> SheetsStep:
    """A new traject at the step in which sheets are typed in; no card lies there."""
    at_question(trainer)
    trainer.submit(SortStepShown("st4"))
    step = step_of(trainer)
    assert isinstance(step, SheetsStep)
    return step


def chosen(monkeypatch: pytest.MonkeyPatch, place: Path, kind: str = "Open") -> None:
    """What the file dialog of the system gives back."""
    answer = staticmethod(lambda *_: (str(place), ""))
    monkeypatch.setattr(QFileDialog, f"get{kind}FileName", answer)


def test_a_study_is_seen_first_and_then_read_in(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(dialog: ImportDialog) -> None:
        told = trainer.seen(dialog)
        assert "lipset.dat: PQMethod" in told
        assert "9 sorteringen van 33 stellingen" in told
        assert "Er is niets mis" in told
        rows = dialog.sorts.rows()
        assert [row[0] for row in rows][:2] == ["US1", "US2"]
        assert rows[0][1:3] == ["Blad 1", "komt erbij"]
        assert state_of(trainer) == before
        assert dialog.take.hasFocus()
        trainer.press(Key.Key_Space)

    step = at_sheets(trainer)
    before = state_of(trainer)
    chosen(monkeypatch, example("lipset.dat"))
    with trainer.in_dialog(ImportDialog, look):
        trainer.click(step.arrive)
    after = state_of(trainer)
    assert len(after.whole_sorts()) == 9
    assert "9 sorteringen ingelezen" in trainer.seen()
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert state_of(trainer) == before
    trainer.press(Key.Key_Y, with_=CONTROL)
    assert state_of(trainer) == after


def test_not_now_changes_nothing(trainer: Trainer, monkeypatch: pytest.MonkeyPatch) -> None:
    step = at_sheets(trainer)
    before = state_of(trainer)
    chosen(monkeypatch, example("lipset.dat"))
    with trainer.in_dialog(ImportDialog, lambda dialog: trainer.click(dialog.leave)):
        trainer.click(step.arrive)
    assert state_of(trainer) is before


def test_names_come_along_only_when_that_is_ticked(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tick(dialog: ImportDialog) -> None:
        trainer.click(dialog.names)
        assert dialog.sorts.rows()[0][1] == "US1"
        trainer.click(dialog.take)

    step = at_sheets(trainer)
    chosen(monkeypatch, example("lipset.dat"))
    with trainer.in_dialog(ImportDialog, tick):
        trainer.click(step.arrive)
    assert state_of(trainer).sorts[0].name == "US1"


def test_what_is_wrong_is_told_by_row_and_column(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def look(dialog: ImportDialog) -> None:
        told = dialog.findings.text()
        assert "Rij 3, kolom 2" in told
        assert "appel" in told
        assert dialog.sorts.rows()[1][2] == "is niet compleet en blijft buiten"
        assert dialog.take.text() == "Lees 2 sorteringen in"
        trainer.click(dialog.take)

    values = [-1, -1, 0, 0, 0, 0, 1, 1]
    rows = [
        ["sort", *range(1, 9)],
        ["a", *values],
        ["b", "appel", *values[1:]],
        ["c", *values[::-1]],
    ]
    file = tmp_path / "three.csv"
    file.write_text("\n".join(",".join(str(cell) for cell in row) for row in rows))
    step = at_sheets(trainer)
    chosen(monkeypatch, file)
    with trainer.in_dialog(ImportDialog, look):
        trainer.click(step.arrive)
    assert len(state_of(trainer).whole_sorts()) == 2


def test_a_file_is_read_the_other_way_and_gets_its_statements(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def work(dialog: ImportDialog) -> None:
        before = len(dialog.sorts.rows())
        trainer.click(dialog.turn)
        assert len(dialog.sorts.rows()) != before
        trainer.click(dialog.turn)
        assert len(dialog.sorts.rows()) == before
        texts = tmp_path / "texts.txt"
        texts.write_text("\n".join(f"Dit is zin {number}" for number in range(1, 10)))
        chosen(monkeypatch, texts)
        trainer.click(dialog.beside)
        assert not dialog.beside.isVisible()
        trainer.click(dialog.take)

    values = [-1, -1, 0, 0, 0, 0, 0, 1, 1]
    lines = [",".join(str(one) for one in ["sort", *range(1, 10)])]
    lines += [",".join(str(one) for one in [name, *values]) for name in "abcdefghij"]
    file = tmp_path / "sorts.csv"
    file.write_text("\n".join(lines))
    step = at_sheets(trainer)
    chosen(monkeypatch, file)
    with trainer.in_dialog(ImportDialog, work):
        trainer.click(step.arrive)
    assert state_of(trainer).statements[2].text == "Dit is zin 3"


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\xff" * 500,
        b"PK\x03\x04nothing",
        b"{[",
        b"<a>" * 4000,
        b"sort,1,2\n" + b"x" * 9000,
    ],
    ids=["bytes", "zip", "json", "xml", "long"],
)
def test_a_hostile_file_is_told_and_changes_nothing(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    def look(dialog: ImportDialog) -> None:
        assert not dialog.take.isVisible()
        assert dialog.findings.text()
        trainer.click(dialog.leave)

    file = tmp_path / "hostile.csv"
    file.write_bytes(content)
    step = at_sheets(trainer)
    before = state_of(trainer)
    chosen(monkeypatch, file)
    with trainer.in_dialog(ImportDialog, look):
        trainer.click(step.arrive)
    assert state_of(trainer) is before


def test_every_example_of_the_field_can_be_looked_at(trainer: Trainer) -> None:
    at_sheets(trainer)
    for name in EXAMPLES:
        dialog = ImportDialog(trainer.bridge, example(name), trainer.console.words, trainer.console)
        assert dialog.findings.text()
        dialog.deleteLater()
    hands.settle()


def test_what_was_read_in_is_not_told_any_more_once_it_is_undone(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_sheets(trainer)
    trainer.submit(SortStepShown("st7"))
    step = step_of(trainer)
    assert isinstance(step, LookStep)
    chosen(monkeypatch, example("lipset.dat"))
    with trainer.in_dialog(ImportDialog, lambda dialog: trainer.click(dialog.take)):
        trainer.click(step.arrive)
    assert "9 sorteringen ingelezen" in trainer.seen()
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert not state_of(trainer).whole_sorts()
    assert "sorteringen ingelezen. Ongedaan" not in trainer.seen()


def test_sorts_go_out_in_a_format_and_come_back(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trainer.open_example()
    step = at_look(trainer)
    chosen(monkeypatch, tmp_path / "out", "Save")
    for action in step.export.formats.actions():
        step.export.formats.triggered.emit(action)
        assert "Bewaard: out." in step.came.text()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert {"out.csv", "out.dat", "out.sta", "out.xlsx", "out.zip"} <= set(names)
    aliases = [person.alias for person in trainer.bridge.workshop.people[:12]]
    for name in ("out.csv", "out.dat", "out.xlsx", "out.zip"):
        table = read(tmp_path / name).table
        assert table is not None
        assert len(table.values) == 12
        if name != "out.dat":  # PQMethod cuts names at eight letters
            assert list(table.sort_names) == aliases


def test_the_command_line_writes_them_beside_the_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = example_file(tmp_path / "example.theepot")
    with pytest.raises(SystemExit) as left:
        main(["export", str(file), "--to", str(tmp_path / "out"), "--sorts", "all"])
    assert left.value.code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {
        "sorteringen-csv.csv",
        "sorteringen-csv-turned.csv",
        "sorteringen-pqmethod.dat",
        "sorteringen-pqmethod.sta",
        "sorteringen-kade-type-1.xlsx",
        "sorteringen-kade-type-2.xlsx",
        "sorteringen-kade-zip.zip",
    } <= names
    assert any(name.endswith(".pdf") for name in names)
    assert "Bewaard: sorteringen-csv.csv" in capsys.readouterr().out


def test_without_sorts_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = Session.create(tmp_path / "new.theepot", StandingClock())
    session.submit_all(Example("nl", START.date()).beginning())
    session.close()
    with pytest.raises(SystemExit):
        main(["export", str(session.path), "--to", str(tmp_path / "out"), "--sorts", "csv"])
    assert "Er is nog geen hele sortering." in capsys.readouterr().out
    names = [path.name for path in (tmp_path / "out").iterdir()]
    assert not any(name.startswith("sorteringen") for name in names)
