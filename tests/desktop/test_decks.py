"""Cards and statements: decks made, changed, searched, translated, fetched, printed, removed."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from assets.language import LANGUAGES
from desktop.decks.dialogs import Found, OnPaper
from desktop.decks.editor import Editor
from desktop.decks.forms import CardForm
from desktop.decks.translated import Box
from desktop.demo import hands
from game.deck import Card, Deck, StatementDeck, Text
from game.deck.editing import new_statements, thing, things, with_thing
from game.deck_files import read_deck_file
from game.deck_shelf import keep_new
from game.decks import read_file, shipped, shipped_cards
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import opened, text_of

ALT = Qt.KeyboardModifier.AltModifier

OWN = replace(
    shipped_cards(),
    title=Text("Onze kaarten", "Our cards"),
    cards=tuple(one for one in shipped_cards().cards if one.id[-2:] in ("01", "02")),
)


@pytest.fixture
def own(trainer: Trainer) -> Path:
    """A bureau's own deck on the shelf: two cards of each kind."""
    return keep_new(OWN, trainer.places.decks)


@pytest.fixture
def decks(trainer: Trainer) -> Trainer:
    """A trainer who looks at the decks."""
    trainer.click(trainer.home.decks)
    trainer.qtbot.waitUntil(trainer.decks.isActiveWindow)
    return trainer


def editor(trainer: Trainer) -> Editor:
    assert trainer.decks.editor is not None
    return trainer.decks.editor


def open_deck(trainer: Trainer, path: Path) -> Editor:
    trainer.decks.show_list()
    hands.settle()
    trainer.click(trainer.decks.page.row(path).open)
    hands.settle()
    return editor(trainer)


def fill(trainer: Trainer, box: Box, text: str) -> None:
    """Types over what stands in a box, and Enter."""
    trainer.click(box.viewport())
    trainer.press(Key.Key_A, with_=CONTROL)
    trainer.write(text)
    trainer.press(Key.Key_Return)


def form_of(trainer: Trainer) -> CardForm:
    form = editor(trainer).form
    assert isinstance(form, CardForm)
    return form


def cards_of(path: Path) -> Deck:
    deck = read_file(path)
    assert isinstance(deck, Deck)
    return deck


def card(path: Path, id: str) -> Card:
    found = thing(read_file(path), id)
    assert isinstance(found, Card)
    return found


def titles(trainer: Trainer) -> list[str]:
    page = trainer.decks.page
    return [row.open.accessibleName().split(",")[0] for row in page.rows]


# --- the list ---------------------------------------------------------------------------------


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


# --- making and changing ----------------------------------------------------------------------


def test_a_deck_is_made_by_keyboard_alone(decks: Trainer) -> None:
    decks.tab_to(decks.decks.page.cards)
    decks.press(Key.Key_Return)
    made = editor(decks)
    decks.press(Key.Key_N, with_=CONTROL)
    assert made.first_field.hasFocus()
    decks.write("Koffie eerst")
    decks.press(Key.Key_Tab)
    decks.press(Key.Key_A, with_=CONTROL)
    decks.write("Coffee first")
    decks.press(Key.Key_Tab)
    found = read_file(made.desk.path)
    assert isinstance(found, Deck)
    assert found.categories == shipped_cards().categories
    assert len(found.cards) == 7
    assert [one.title for one in found.cards if one.category == "GEW"] == [
        Text("Nieuwe kaart", "New card"),
        Text("Koffie eerst", "Coffee first"),
    ]
    assert found.cards[1].label == found.cards[1].title
    decks.press(Key.Key_Escape)
    assert "Nieuw deck" in titles(decks)


def test_every_text_of_a_card_is_kept_at_once(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    opened_editor.cards.choose("DIL-02")
    hands.settle()
    form = form_of(decks)
    fill(decks, form.text.boxes["en"], "A promise that we cannot keep.")
    assert card(own, "DIL-02").text.en == "A promise that we cannot keep."
    fill(decks, form.choices[1].boxes["nl"], "Eerlijk zijn.")
    assert card(own, "DIL-02").choices[1].nl == "Eerlijk zijn."
    hands.choose(form.category.box, "SCH")
    assert card(own, "DIL-02").category == "SCH"
    hands.choose(form.minutes.box, "5")
    assert card(own, "DIL-02").minutes == 5
    hands.fill(form.tags, "belofte, eerlijk ,")
    assert card(own, "DIL-02").tags == ("belofte", "eerlijk")
    assert card(own, "DIL-01") == thing(shipped("stam"), "DIL-01")


def test_what_cannot_be_is_said_and_nothing_is_lost(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    for box in form_of(decks).title.boxes.values():
        decks.click(box.viewport())
        decks.press(Key.Key_A, with_=CONTROL)
        decks.press(Key.Key_Delete)
    decks.press(Key.Key_Return)
    assert "Hier moet iets staan: titel." in opened_editor.problem.text()
    assert opened_editor.problem.isVisible()
    assert card(own, "GEW-01").title == Text("", "Not my department")
    fill(decks, form_of(decks).title.boxes["nl"], "Toch iets")
    assert not opened_editor.problem.isVisible()
    assert card(own, "GEW-01").title == Text("Toch iets", "")


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_H])
def test_what_is_being_typed_is_kept_when_one_leaves(key: Key, decks: Trainer, own: Path) -> None:
    open_deck(decks, own)
    decks.click(form_of(decks).title.boxes["nl"].viewport())
    decks.press(Key.Key_A, with_=CONTROL)
    decks.write("Nog net getypt")
    decks.press(key, with_=CONTROL if key == Key.Key_H else Qt.KeyboardModifier.NoModifier)
    assert card(own, "GEW-01").title.nl == "Nog net getypt"


def test_choices_come_in_pairs_and_go_again(decks: Trainer, own: Path) -> None:
    open_deck(decks, own)
    form = form_of(decks)
    decks.click(form.more)
    assert [one.isVisible() for one in form.choices] == [True, True, False, False, False]
    for field, text in zip(form.choices, ("Ja", "Nee"), strict=False):
        for language in LANGUAGES:
            fill(decks, field.boxes[language], text)
    assert card(own, "GEW-01").choices == (Text("Ja", "Ja"), Text("Nee", "Nee"))
    decks.click(form.fewer)
    assert card(own, "GEW-01").choices == ()


def test_cards_are_copied_moved_taken_away_and_put_back(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)

    def first() -> list[str]:
        return [one.id for one in things(read_file(own))[:4]]

    decks.press(Key.Key_D, with_=CONTROL)
    assert first() == ["GEW-01", "GEW-03", "GEW-02", "BAR-01"]
    decks.press(Key.Key_Down, with_=ALT)
    assert first() == ["GEW-01", "GEW-02", "GEW-03", "BAR-01"]
    decks.click(opened_editor.cards.tools["remove"])
    assert first() == ["GEW-01", "GEW-02", "BAR-01", "BAR-02"]
    decks.press(Key.Key_Z, with_=CONTROL)
    assert first() == ["GEW-01", "GEW-02", "GEW-03", "BAR-01"]
    decks.press(Key.Key_Y, with_=CONTROL)
    assert first() == ["GEW-01", "GEW-02", "BAR-01", "BAR-02"]
    for _ in range(3):
        decks.click(opened_editor.undo)
    assert cards_of(own).cards == OWN.cards
    assert not opened_editor.undo.isEnabled()


def test_a_search_shows_what_is_looked_for_in_either_language(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    decks.press(Key.Key_F, with_=CONTROL)
    decks.write("between OURSELVES")
    shown = [opened_editor.cards.list.item(row).text() for row in range(2)]
    assert shown == ["Over dit deck", "Onder ons"]
    assert opened_editor.cards.list.count() == 2
    assert "1 van 12 gevonden" in decks.seen(opened_editor)
    opened_editor.cards.search.clear()
    assert opened_editor.cards.list.count() == 13


def test_a_deck_is_put_in_order_and_back(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    decks.choose(opened_editor.cards.menu, "Op titel")
    found = [one.title.nl.casefold() for one in cards_of(own).cards]
    assert found == sorted(found)
    decks.choose(opened_editor.cards.menu, "Op kenmerk")
    assert [one.id for one in cards_of(own).cards][:2] == ["BAR-01", "BAR-02"]


def test_kinds_of_cards_get_names_symbols_and_colours(decks: Trainer, own: Path) -> None:
    opened_editor = open_deck(decks, own)
    opened_editor.cards.choose("")
    hands.settle()
    head = opened_editor.head
    fill(decks, head.title.boxes["nl"], "Kaarten van ons")
    assert read_file(own).title.nl == "Kaarten van ons"
    box = head.boxes["GEW"]
    hands.choose(box.symbol.box, "hart")
    hands.choose(box.colour.box, "plum")
    found = read_file(own)
    assert isinstance(found, Deck)
    assert (found.category("GEW").symbol, found.category("GEW").colour) == ("hart", "plum")
    assert head.boxes["BAR"].symbol.box.findData("hart") == -1
    assert not box.remove.isEnabled()
    head.add.click()
    hands.settle()
    found = read_file(own)
    assert isinstance(found, Deck)
    assert len(found.categories) == 7
    assert head.boxes["S1"].remove.isEnabled()


# --- statements -------------------------------------------------------------------------------


def test_a_deck_of_statements_grows_and_its_grids_with_it(decks: Trainer) -> None:
    decks.click(decks.decks.page.statements)
    made = editor(decks)
    for _ in range(4):
        decks.press(Key.Key_N, with_=CONTROL)
    decks.write("We laten een klant uitpraten.")
    decks.press(Key.Key_Return)
    found = read_file(made.desk.path)
    assert isinstance(found, StatementDeck)
    assert [one.number for one in found.statements] == list(range(1, 13))
    assert sum(found.grids[0].counts) == 12
    assert "We laten een klant uitpraten." in [one.text.nl for one in found.statements]
    assert "We laten een klant uitpraten." in made.picture.told()


def test_a_deck_of_statements_has_eighty_at_most(decks: Trainer) -> None:
    texts = [Text(f"We doen ding {number}.") for number in range(1, 81)]
    one = Text("x")
    place = keep_new(new_statements("new", one, one, (one, one), texts), decks.places.decks)
    opened_editor = open_deck(decks, place)
    decks.click(opened_editor.cards.add)
    assert len(things(read_file(place))) == 80
    assert "8 tot en met 80" in opened_editor.problem.text()


def test_fewer_than_eight_statements_are_not_a_deck(decks: Trainer) -> None:
    decks.click(decks.decks.page.statements)
    made = editor(decks)
    decks.click(made.cards.tools["remove"])
    assert len(things(read_file(made.desk.path))) == 8
    assert "8 tot en met 80" in made.problem.text()


# --- seen as the room sees it -----------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_is_seen_as_on_the_stage_while_it_is_typed(
    language: str, decks: Trainer, own: Path
) -> None:
    opened_editor = open_deck(decks, own)
    decks.click(opened_editor.languages[language])
    box = form_of(decks).title.boxes[language]
    decks.click(box.viewport())
    decks.press(Key.Key_End, with_=CONTROL)
    decks.write(" xyz")
    assert box.text.endswith(" xyz")
    decks.qtbot.waitUntil(lambda: box.text in opened_editor.picture.told())
    kind = shipped_cards().categories[0].name
    assert kind.told(language) in opened_editor.picture.told()


def test_a_text_that_breaks_the_rule_is_marked_in_the_form_and_in_the_list(
    decks: Trainer, own: Path
) -> None:
    opened_editor = open_deck(decks, own)
    assert opened_editor.told.text() == "Leesbaar tot op de achterste rij."
    fill(decks, form_of(decks).ask.boxes["nl"], "Waarom " * 14)
    told = opened_editor.told.text()
    assert "vraag nl: 97 tekens; tot en met 90" in told
    assert form_of(decks).ask.counts["nl"].text() == "97 / 90"
    opened_editor.cards.choose("")
    hands.settle()
    assert "GEW-01 vraag nl: 97 tekens" in opened_editor.head.better.text()
    opened_editor.cards.choose("GEW-01")
    hands.settle()
    marked = opened_editor.cards.list.item(1)
    assert "•" in marked.text()
    QApplication.clipboard().setText("heel lang verhaal " * 20)
    form_of(decks).text.boxes["nl"].setFocus()
    decks.press(Key.Key_A, Key.Key_V, with_=CONTROL)
    decks.qtbot.waitUntil(lambda: "worden de letters" in opened_editor.told.text())


def test_cards_that_come_out_too_small_on_the_stage_are_marked(decks: Trainer) -> None:
    long = replace(OWN.cards[0], text=Text("Wat we hier doen, doen we al lang. " * 12))
    place = keep_new(with_thing(OWN, long), decks.places.decks)
    opened_editor = open_deck(decks, place)

    def marked() -> set[str]:
        items = [opened_editor.cards.list.item(row) for row in range(1, 13)]
        return {item.toolTip() for item in items if item.text().endswith("•")}

    decks.qtbot.waitUntil(lambda: long.id in marked(), timeout=10000)
    assert marked() == {long.id}, "ways to choose from are no reason to be small"
    opened_editor.cards.choose("")
    decks.qtbot.waitUntil(opened_editor.head.small.isVisible, timeout=10000)
    assert "te klein voor de achterste rij" in opened_editor.head.small.text()


# --- files and paper --------------------------------------------------------------------------


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
    assert told[1] == "Regel 3: hier ontbreekt title"
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


# --- in English, and with a disk that is full -------------------------------------------------


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
