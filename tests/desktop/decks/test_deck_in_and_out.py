"""Decks fetched from files, written to them, and printed."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.decks.dialogs import Found, OnPaper
from desktop.demo import hands
from game.deck.editing import things
from game.deck_files import read_deck_file
from game.stock.decks import read_file
from tests.desktop.decks.desk import (
    editor,
    open_deck,
)
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import opened, text_of


def answer(monkeypatch: pytest.MonkeyPatch, name: str, place: Path | str, kind: str = "") -> None:
    given = str(place) if name == "getExistingDirectory" else (str(place), kind)
    monkeypatch.setattr(QFileDialog, name, lambda *_, **__: given)


def test_a_deck_goes_out_and_comes_in_again(
    decks: Trainer, own: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened_editor = open_deck(decks, own)
    place = tmp_path / "naar-buiten.xlsx"
    answer(monkeypatch, "getSaveFileName", place)
    with decks.in_dialog(QMessageBox, lambda box: decks.click(box.buttons()[0])):
        decks.click(opened_editor.export)
    assert read_deck_file(place) == read_file(own)
    decks.press(Key.Key_Escape)
    answer(monkeypatch, "getOpenFileName", place)
    with decks.in_dialog(Found, lambda found: decks.click(found.take)):
        decks.click(decks.decks.page.fetch)
    again = editor(decks).desk.path
    assert again != own
    assert things(read_file(again)) == things(read_file(own))


def test_a_file_with_faults_is_shown_and_nothing_is_kept(
    decks: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "kaarten.xlsx"
    book = openpyxl.Workbook()
    for row in (["soort", "titel", "tekst"], ["A", "Een", "Eén"], ["A", "", "Twee"]):
        book.worksheets[0].append(row)
    book.save(place)
    told: list[str] = []

    def look(found: Found) -> None:
        told.append(decks.seen(found))
        told.extend(found.list.item(row).text() for row in range(found.list.count()))
        assert not found.take.isVisible()
        decks.click(found.leave)

    answer(monkeypatch, "getOpenFileName", place)
    with decks.in_dialog(Found, look):
        decks.click(decks.decks.page.fetch)
    assert "kaarten.xlsx is zo niet te gebruiken: 1 fout." in told[0]
    assert told[1] == "Regel 3: hier ontbreekt title (titel)"
    assert not decks.places.decks.exists()


def test_what_is_in_a_file_is_seen_first_and_may_be_left(
    decks: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "kaarten.csv"
    place.write_text("soort;titel;tekst\nA;Een;De eerste\n")
    seen: list[str] = []

    def look(found: Found) -> None:
        seen.append(decks.seen(found))
        decks.click(found.leave)

    answer(monkeypatch, "getOpenFileName", place)
    with decks.in_dialog(Found, look):
        decks.click(decks.decks.page.fetch)
    assert "kaarten: 1 kaart in 1 soort." in seen[0]
    assert decks.decks.editor is None


def test_a_deck_is_put_on_paper_from_the_editor(
    decks: Trainer, own: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_deck(decks, own)
    answer(monkeypatch, "getExistingDirectory", tmp_path)

    def choose(dialog: OnPaper) -> None:
        assert dialog.sheet.box.findData("labels-24") == -1
        hands.choose(dialog.sheet.box, "a6")
        for box in (dialog.languages["en"], dialog.backs):
            decks.tab_to(box)
            decks.press(Key.Key_Space)
        decks.click(dialog.go)

    with (
        decks.in_dialog(QMessageBox, lambda box: decks.click(box.buttons()[0])),
        decks.in_dialog(OnPaper, choose),
    ):
        decks.press(Key.Key_P, with_=CONTROL)
    for name, text in (
        ("kaarten-onze-kaarten-a6-nl.pdf", "Onder ons"),
        ("cards-onze-kaarten-a6-en.pdf", "Between ourselves"),
    ):
        pdf = (tmp_path / name).read_bytes()
        assert text in text_of(pdf)
        with opened(pdf) as document:
            assert len(document) == 3


@pytest.mark.parametrize(("title", "is_kept"), [("Een", True), ("", False)])
def test_enter_keeps_what_was_found_in_a_file_unless_it_has_faults(
    decks: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, title: str, is_kept: bool
) -> None:
    place = tmp_path / "kaarten.csv"
    place.write_text(f"soort;titel;tekst\nA;{title};De eerste\n")
    answer(monkeypatch, "getOpenFileName", place)
    with decks.in_dialog(Found, lambda _: decks.press(Key.Key_Return)):
        decks.click(decks.decks.page.fetch)
    assert decks.places.decks.exists() == is_kept
    if is_kept:
        assert editor(decks).desk.path.parent == decks.places.decks


def test_enter_goes_on_to_where_a_printed_deck_is_kept(
    decks: Trainer, own: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_deck(decks, own)
    answer(monkeypatch, "getExistingDirectory", tmp_path)
    with (
        decks.in_dialog(QMessageBox, lambda box: decks.click(box.buttons()[0])),
        decks.in_dialog(OnPaper, lambda _: decks.press(Key.Key_Return)),
    ):
        decks.press(Key.Key_P, with_=CONTROL)
    assert [one.name for one in tmp_path.glob("*.pdf")] == ["kaarten-onze-kaarten-a4-nl.pdf"]
