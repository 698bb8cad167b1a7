"""Decks from and to CSV, XLSX and TOML: the same deck again, text as text, plain refusals."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets import files
from game.deck import Deck, DeckError, Fault, StatementDeck, Text
from game.deck_files import SUFFIXES, deck_bytes, read_deck_file
from game.deck_files.columns import column_of
from game.stock.decks import SHIPPED, shipped, shipped_cards
from game.worded import FileError

WHOLE = {suffix: deck_bytes(shipped("helps"), suffix) for suffix in (".xlsx", ".csv")}

ALIVE = (
    "=1+1",
    "+31 6",
    "-stil",
    "@SUM(A1)",
    '=HYPERLINK("http://x";"y")',
    "'=x",
    "_x0041_",
    "007",
)


def kept(folder: Path, name: str, content: bytes | str) -> Path:
    place = folder / name
    place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return place


def faults(path: Path) -> Sequence[Fault]:
    with pytest.raises(DeckError) as caught:
        read_deck_file(path)
    assert caught.value.name == path.name
    return caught.value.faults


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("id", SHIPPED)
def test_what_goes_out_comes_in_again(id: str, suffix: str, tmp_path: Path) -> None:
    place = kept(tmp_path, f"deck{suffix}", deck_bytes(shipped(id), suffix))
    assert read_deck_file(place) == shipped(id)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_text_is_a_text_also_when_it_looks_like_a_formula(suffix: str, tmp_path: Path) -> None:
    deck = shipped_cards()
    cards = tuple(
        replace(card, text=Text(text, text)) for card, text in zip(deck.cards, ALIVE, strict=False)
    )
    alive = replace(deck, cards=cards)
    place = kept(tmp_path, f"deck{suffix}", deck_bytes(alive, suffix))
    assert read_deck_file(place) == alive
    if suffix == ".csv":
        assert ";=1+1" not in place.read_text(encoding="utf-8-sig")
    if suffix == ".xlsx":
        sheet = openpyxl.load_workbook(place).worksheets[0]
        assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
        assert all(cell.value is None for row in sheet for cell in row if cell.data_type == "n")


def test_a_table_as_a_bureau_keeps_it_becomes_a_deck(tmp_path: Path) -> None:
    text = "Soort;Titel;Tekst;Vraag;Keuze A;Keuze B;Minuten;Trefwoorden\r\n"
    text += "Gewoonte;Koffie eerst;We beginnen met koffie.;Wie wacht er?;;;;koffie, tijd\r\n"
    text += "\r\nRegel;Bellen;Er belt iemand.;;Opnemen;Laten gaan;3;\r\n"
    deck = read_deck_file(kept(tmp_path, "Onze kaarten.csv", text))
    assert isinstance(deck, Deck)
    assert (deck.id, deck.title.nl) == ("Onze-kaarten", "Onze kaarten")
    assert [(one.name.nl, one.symbol) for one in deck.categories] == [
        ("Gewoonte", "gewoonte"),
        ("Regel", "ster"),
    ]
    assert deck.categories[0] == shipped_cards().category("GEW")
    first, second = deck.cards
    assert (first.ask.nl, first.tags, first.category) == (
        "Wie wacht er?",
        ("koffie", "tijd"),
        "GEW",
    )
    assert [one.nl for one in second.choices] == ["Opnemen", "Laten gaan"]
    assert second.minutes == 3


def test_a_column_of_statements_with_labels_becomes_a_deck(tmp_path: Path) -> None:
    head = "kind,kaartje,stelling\nvraag,,Wat helpt?\nlaag,,minst\nhoog,,meest\n"
    rows = "".join(f",Kort {n},We doen {n}.\n" for n in range(1, 13))
    deck = read_deck_file(kept(tmp_path, "stellingen.csv", head + rows))
    assert isinstance(deck, StatementDeck)
    assert [one.number for one in deck.statements] == list(range(1, 13))
    assert (deck.question.nl, deck.low.nl, deck.high.nl) == ("Wat helpt?", "minst", "meest")
    assert sum(deck.grids[0].counts) == 12


def test_themes_that_are_only_named_on_statements_become_those_of_the_deck(tmp_path: Path) -> None:
    head = "kind,kaartje,stelling,thema,levers\nvraag,,Wat helpt?,,\nlaag,,minst,,\nhoog,,meest,,\n"
    named = ("Taal", "taal", "Leren", "Blijven leren", "Taal", "", "Leren", "Taal")
    rows = "".join(
        f',Kort {n},We doen {n}.,{name},"mogen, durven"\n' for n, name in enumerate(named, 1)
    )
    deck = read_deck_file(kept(tmp_path, "stellingen.csv", head + rows))
    assert isinstance(deck, StatementDeck)
    assert [(one.id, one.name.nl) for one in deck.dimensions] == [
        ("T1", "Taal"),
        ("T2", "Leren"),
        ("E2", "Blijven leren"),
    ]
    told = [one.dimension for one in deck.statements]
    assert told == ["T1", "T1", "T2", "E2", "T1", "", "T2", "T1"]
    assert [one.id for one in deck.levers] == ["mogen", "H2"]
    assert {one.levers for one in deck.statements} == {("mogen", "H2")}
    listed = f"{head}thema,,Taal,,\n,Kort,We doen 1.,Moed,\n"
    with pytest.raises(DeckError) as caught:
        read_deck_file(kept(tmp_path, "lijst.csv", listed))
    assert "no_such_theme" in {fault.key for fault in caught.value.faults}


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Titel", "title.nl"),
        ("title", "title.en"),
        ("Title (NL)", "title.nl"),
        ("title_en", "title.en"),
        ("titel.en", "title.en"),
        ("Keuze A", "choice_a.nl"),
        ("Soort", "category"),
        ("opmerking", ""),
        ("", ""),
    ],
)
def test_a_column_is_known_by_many_names(header: str, column: str) -> None:
    assert column_of(header) == column


# --- what is wrong ----------------------------------------------------------------------------


def test_every_fault_in_a_table_has_its_row(tmp_path: Path) -> None:
    text = 'soort,titel,tekst,minuten\nA,Een,"Een\ntekst",1\nA,,Twee,twee\nA,Drie,Drie,2\n'
    found = faults(kept(tmp_path, "deck.csv", text))
    assert [(one.line, one.key) for one in found] == [(3, "missing"), (3, "not_a_number")]


def test_a_fault_in_a_workbook_names_its_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["iets", "anders"])
    sheet = book.create_sheet("Kaarten")
    sheet.append(["soort", "titel", "tekst"])
    sheet.append(["A", "Een", None])
    place = tmp_path / "deck.xlsx"
    book.save(place)
    (found,) = faults(place)
    assert (found.key, found.line, found.part) == ("missing", 2, "Kaarten")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("naam,adres\nJan,hier\n", "no_header"),
        ("titel,tekst,opmerking\nEen,Twee,Drie\n", "unknown_column"),
        ("titel,tekst,tekst\nEen,Twee,Drie\n", "double_column"),
        ("kind,titel,tekst\nboom,Een,Twee\n", "unknown_kind"),
        ("titel,tekst\n", "no_cards"),
        ("", "no_header"),
        ("titel,tekst\n" + "x" * 200_000 + ",y\n", "too_large"),
        ("titel,tekst\n\x00\x01,y\n", "not_text_file"),
    ],
)
def test_a_table_that_cannot_be_a_deck_says_why(text: str, key: str, tmp_path: Path) -> None:
    assert key in {one.key for one in faults(kept(tmp_path, "deck.csv", text))}


def packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/"), data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "old_workbook"),
        (packed(a=b"b"), "not_a_workbook"),
        (b"PK\x03\x04" + b"x" * 100, "damaged_file"),
        (packed(**{"xl__workbook.xml": b"0" * 30_000_000}), "unsafe_file"),
        (packed(**{"..__up": b"x", "xl__workbook.xml": b"x"}), "unsafe_file"),
        (b"x" * 5_000_000, "too_large"),
    ],
)
def test_a_hostile_workbook_is_refused(content: bytes, key: str, tmp_path: Path) -> None:
    assert faults(kept(tmp_path, "deck.xlsx", content))[0].key == key


def test_a_bomb_of_entities_is_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><workbook>&b;</workbook>'
    place = kept(tmp_path, "deck.xlsx", packed(**{"xl__workbook.xml": bomb}))
    assert faults(place)[0].key == "damaged_file"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_deck_file(tmp_path / "weg.csv")
    assert caught.value.key == "missing"


@given(st.data())
def test_any_harm_to_a_workbook_is_refused_or_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp()
    suffix = data.draw(st.sampled_from(sorted(WHOLE)))
    whole = bytearray(WHOLE[suffix])
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    place = kept(folder, f"harmed{suffix}", bytes(whole))
    try:
        deck = read_deck_file(place)
    except DeckError as error:
        deck = None
        told = error.faults
    assert deck is not None or told


def test_the_shipped_files_are_read_from_anywhere() -> None:
    assert read_deck_file(files.path("decks/stam.toml")) == shipped("stam")
