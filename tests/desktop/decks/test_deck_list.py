"""Decks on their shelf: made a copy of, removed, put back; in English; on a disk that is full."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QMessageBox

from desktop.decks.dialogs import Found
from desktop.demo import hands
from game.deck.editing import things
from game.stock.decks import read_file, shipped
from tests.desktop.decks.desk import (
    editor,
    open_deck,
    titles,
)
from tests.desktop.trainer import CONTROL, Key, Trainer


def test_the_decks_of_the_program_are_there_and_home_is_one_key_away(decks: Trainer) -> None:
    assert titles(decks) == ["Stam & Barbaar", "Wat helpt om er voor klanten te zijn"]
    decks.press(Key.Key_H, with_=CONTROL)
    decks.qtbot.waitUntil(decks.home.isActiveWindow)
    assert decks.app.decks is None


def test_a_shipped_deck_is_opened_as_a_copy_of_ones_own(decks: Trainer) -> None:
    decks.click(decks.decks.page.row("stam").open)
    path = editor(decks).desk.path
    assert path.parent == decks.places.decks
    found = read_file(path)
    assert found.title.nl == "Stam & Barbaar (kopie)"
    assert things(found) == things(shipped("stam"))


def test_a_removed_deck_is_put_back_or_erased_for_good(decks: Trainer, own: Path) -> None:
    decks.decks.show_list()
    hands.settle()
    page = decks.decks.page
    decks.choose(page.row(own).menu, "Weghalen")
    assert "Weggehaald" in decks.seen(decks.decks)
    gone = own.parent / "removed" / own.name
    decks.click(page.row(gone).open)
    assert own.exists()
    decks.choose(page.row(own).menu, "Weghalen")

    def keep(box: QMessageBox) -> None:
        decks.click(next(one for one in box.buttons() if one.text() == "Laat staan"))

    def erase(box: QMessageBox) -> None:
        decks.click(next(one for one in box.buttons() if one.text() == "Voorgoed wissen"))

    with decks.in_dialog(QMessageBox, keep):
        decks.choose(page.row(gone).menu, "Voorgoed wissen")
    assert gone.exists()
    with decks.in_dialog(QMessageBox, erase):
        decks.choose(page.row(gone).menu, "Voorgoed wissen")
    assert not gone.exists()


def test_a_deck_that_somebody_spoilt_says_what_is_wrong(decks: Trainer) -> None:
    decks.places.decks.mkdir(parents=True)
    broken = decks.places.decks / "stuk.toml"
    broken.write_text('title.nl = "Stuk"\n[[card]]\nid = "K-1"\n')
    decks.decks.show_list()
    hands.settle()
    told: list[str] = []

    def look(found: Found) -> None:
        told.extend(found.list.item(row).text() for row in range(found.list.count()))
        assert not found.take.isVisible()

    with decks.in_dialog(Found, look):
        decks.click(decks.decks.page.row(broken).open)
    assert any(one.startswith("Regel 2: hier ontbreekt title") for one in told)


def test_the_whole_window_speaks_english(trainer: Trainer, own: Path) -> None:
    trainer.app.preferences.set("console_language", "en")
    trainer.click(trainer.home.decks)
    hands.settle()
    assert "Cards and statements" in trainer.seen(trainer.decks)
    opened_editor = open_deck(trainer, own)
    seen = trainer.seen(opened_editor)
    assert "Question at the foot" in seen
    assert opened_editor.cards.list.item(1).text() == "Not my department"
    dutch = {label.text() for label in opened_editor.findChildren(QLabel) if label.isVisible()}
    assert not dutch & {"Titel", "Tekst", "Soort"}


def test_a_disk_that_refuses_is_told_and_the_deck_stays(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    before = own.read_bytes()
    own.with_name(f"{own.name}.new").mkdir()
    told: list[str] = []

    def look(box: QMessageBox) -> None:
        told.append(box.text())
        decks.click(box.buttons()[0])

    with decks.in_dialog(QMessageBox, look):
        decks.press(Key.Key_D, with_=CONTROL)
    assert told
    assert own.read_bytes() == before
    assert len(things(opened_editor.deck)) == 12
