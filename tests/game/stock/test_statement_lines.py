"""Statements as lines: what is understood, and what is said of the rest."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from assets.language import words
from game.deck import DeckError, StatementDeck, Text
from game.deck.writing import as_toml
from game.q_sort.state import Statement
from game.stock.decks import shipped
from game.stock.statement_files import statements_in
from game.stock.statement_lines import as_lines, label_of, read_lines
from game.worded import FileError
from tests.game.q_sort.laid import PREPARED


def test_a_line_has_a_label_a_text_and_tags() -> None:
    found = read_lines("Rugdekking | Onze leider staat achter ons. | ruimte, mogen, durven")
    assert found.faults == ()
    assert found.statements == (
        Statement(
            "S01", 1, "Rugdekking", "Onze leider staat achter ons.", "ruimte", ("mogen", "durven")
        ),
    )


def test_a_line_of_one_part_is_a_statement_with_its_first_words_as_label() -> None:
    (one,) = read_lines("We krijgen de tijd om een klant te laten uitpraten.").statements
    assert one.text == "We krijgen de tijd om een klant te laten uitpraten."
    assert one.label == "We krijgen de tijd …"
    assert label_of("Onvoorstelbaarlangwoordzonderspatieserin en meer")
    (whole,) = read_lines("We drinken samen thee.").statements
    assert whole.label == "We drinken samen thee"


def test_a_label_that_is_not_all_of_its_statement_says_so() -> None:
    """Else the room and the plan read "We say sorry" where that is not what was laid."""
    words = ["Wij", "zeggen", "altijd", "sorry", "als", "het", "mis", "ging", "bij", "een", "klant"]
    for length in range(1, len(words) + 1):
        text = " ".join(words[:length])
        label = label_of(text)
        assert len(label) <= 22
        assert (label == text) != label.endswith(" …")
        assert text.startswith(label.removesuffix(" …"))


def test_rows_of_a_worksheet_and_numbers_before_lines() -> None:
    found = read_lines("1. Tijd\tWe krijgen tijd.\n\n2. Thee\tWe drinken thee.\tpauze\n")
    assert [(one.number, one.label, one.dimension) for one in found.statements] == [
        (1, "Tijd", ""),
        (2, "Thee", "pauze"),
    ]


def test_what_is_wrong_is_said_by_line_and_the_rest_is_understood() -> None:
    wrong = ("Leeg |", "A" * 501, "B" * 41 + " | kort", "We drinken thee.")
    found = read_lines("\n".join(("We drinken thee.", "", *wrong)))
    assert [(one.line, one.key) for one in found.faults] == [
        (3, "empty"),
        (4, "long_text"),
        (5, "long_label"),
        (6, "double"),
    ]
    assert found.faults[-1].facts == {"before": 1}
    assert [one.text for one in found.statements] == ["We drinken thee."]


def test_a_deck_as_lines_comes_back() -> None:
    found = read_lines(as_lines(PREPARED.statements))
    assert found.faults == ()
    for one, other in zip(found.statements, PREPARED.statements, strict=True):
        assert (one.number, one.label, one.text) == (other.number, other.label, other.text)
        assert (one.dimension, one.levers) == (other.dimension, other.levers)


@given(st.text(max_size=300))
def test_any_text_is_read_and_numbers_go_up(text: str) -> None:
    found = read_lines(text)
    assert [one.number for one in found.statements] == list(range(1, len(found.statements) + 1))
    again = read_lines(as_lines(found.statements))
    assert [one.text.split() for one in again.statements] == [
        one.text.replace("|", " ").split() for one in found.statements
    ] or again.faults


# --- files ------------------------------------------------------------------------------------


def written(folder: Path, name: str, text: str) -> Path:
    place = folder / name
    place.write_text(text, encoding="utf-8")
    return place


def shipped_statements() -> StatementDeck:
    deck = shipped("helps")
    assert isinstance(deck, StatementDeck)
    return deck


def test_a_deck_of_a_bureau_brings_its_question_and_its_grid(tmp_path: Path) -> None:
    deck = replace(shipped_statements(), question=Text("Waarvan word je blij?"))
    found = statements_in(written(tmp_path, "x.toml", as_toml(deck)), words("nl"), PREPARED)
    assert found.question == "Waarvan word je blij?"
    assert [one.label for one in found.statements] == [one.label for one in PREPARED.statements]
    assert sum(column.count for column in found.grid) == 24


def test_a_table_brings_labels_and_tags(tmp_path: Path) -> None:
    rows = "\n".join(f"{n};Kaart {n};We doen ding {n}.;ding" for n in range(1, 13))
    place = written(tmp_path, "eigen.csv", f"nummer;kaartje;stelling;trefwoorden\n{rows}\n")
    found = statements_in(place, words("nl"), PREPARED)
    assert [one.label for one in found.statements] == [f"Kaart {n}" for n in range(1, 13)]
    assert found.statements[0].text == "We doen ding 1."
    assert found.statements[0].dimension == "ding"


@pytest.mark.parametrize("name", ["plain.txt", "plain.sta"])
def test_bare_statements_keep_the_question_that_stands_there(tmp_path: Path, name: str) -> None:
    place = written(tmp_path, name, "".join(f"We doen nuttig ding {n}.\n" for n in range(1, 10)))
    found = statements_in(place, words("nl"), PREPARED)
    assert len(found.statements) == 9
    assert found.statements[0].text == "We doen nuttig ding 1."
    assert found.question == PREPARED.question


def test_a_worksheet_brings_statements_without_a_label_too(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nr", "Stelling"])
    for number in range(1, 11):
        sheet.append([number, f"We doen nuttig ding {number}."])
    book.save(tmp_path / "eigen.xlsx")
    found = statements_in(tmp_path / "eigen.xlsx", words("nl"), PREPARED)
    assert [one.text for one in found.statements][:2] == [
        "We doen nuttig ding 1.",
        "We doen nuttig ding 2.",
    ]
    assert found.statements[0].label == "We doen nuttig ding 1"


def test_what_is_no_text_and_no_workbook_says_why(tmp_path: Path) -> None:
    for name, data in (("x.csv", b"\x00\xff\x00\xfe" * 40), ("x.xlsx", b"PK\x03\x04 kapot")):
        place = tmp_path / name
        place.write_bytes(data)
        with pytest.raises(DeckError):
            statements_in(place, words("nl"), PREPARED)


def test_a_deck_of_cards_is_no_deck_of_statements(tmp_path: Path) -> None:
    place = written(tmp_path, "x.toml", as_toml(shipped("stam")))
    with pytest.raises(DeckError, match="not_statements"):
        statements_in(place, words("nl"), PREPARED)


def test_what_holds_no_statements_says_why(tmp_path: Path) -> None:
    with pytest.raises(DeckError):
        statements_in(written(tmp_path, "x.toml", "= geen deck"), words("nl"), PREPARED)
    with pytest.raises(DeckError):
        statements_in(written(tmp_path, "x.csv", "1,2,3\n"), words("nl"), PREPARED)
    with pytest.raises(FileError):
        statements_in(tmp_path / "weg.csv", words("nl"), PREPARED)
