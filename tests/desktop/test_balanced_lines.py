"""Lines about as long as each other: no last word alone, no comma at the beginning of a line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from assets.language import words
from assets.tokens import look
from desktop.fitted import fit, fit_balanced
from desktop.paint import TEXT, load_fonts
from desktop.stage.board import Board
from desktop.stage.card_game.end import story
from desktop.stage.view import View
from game.workshop.state import Person, Workshop
from tests.desktop.legible import texts
from tests.game.card_game.setting import begun

NOTES = (
    "Aangenomen. Dit doen we.",
    "We passen de zin aan.",
    "Nog te weinig antwoorden om te laten zien. Vanaf 5 kan het wel.",
    "Wie onder de drie zit, spreekt eerst.",
    "Binnen 2,5 uur (dus vóór 12:30), met 'Goedemorgen'.",
)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp
    load_fonts()


def lines_of(text: str, width: int) -> list[str]:
    return [line.text for line in fit_balanced(text, TEXT, 500, (60, 54), width, 1e6).lines]


@pytest.mark.parametrize("text", NOTES)
@pytest.mark.parametrize("width", range(300, 1700, 20))
def test_a_line_ends_where_a_word_with_its_comma_ends(text: str, width: int) -> None:
    if max(len(word) for word in text.split()) * 36 < width:  # else a word cannot be whole
        assert " ".join(lines_of(text, width)) == text


def test_no_word_is_left_alone() -> None:
    assert lines_of("We passen de zin aan.", 560) == ["We passen", "de zin aan."]


def plain_lines_of(text: str, width: int) -> list[str]:
    return [line.text for line in fit(text, TEXT, 400, (54,), width, 1e6).lines]


def test_words_in_a_narrow_column_do_not_end_in_one_alone_either() -> None:
    card = "We zeggen eerst wat er niet kan. Dan weten mensen waar ze aan toe zijn."
    assert plain_lines_of(card, 460)[-2:] == ["waar ze aan", "toe zijn."]
    notes = "Minder typewerk aan het eind van de dag.\nRust."
    assert plain_lines_of(notes, 440)[-2:] == ["de dag.", "Rust."]


def test_a_last_word_stays_where_the_line_before_it_would_be_one_word() -> None:
    assert plain_lines_of("Wat zwaarst weegt", 440) == ["Wat zwaarst", "weegt"]
    assert plain_lines_of("Snel compliment", 330) == ["Snel", "compliment"]


def test_a_long_last_word_is_left_and_no_short_line_comes_above_it() -> None:
    told = plain_lines_of("Vragen of het bericht wel is aangekomen", 400)
    assert told == ["Vragen of het", "bericht wel is", "aangekomen"]


def test_the_lines_of_one_of_several_stand_beside_its_sign_and_not_under_it() -> None:
    text = "• rust, want we hoeven maar één keer te schrijven\n• niets"
    first, *more, last = fit(text, TEXT, 400, (54,), 440, 1e6).lines
    beside = fit("• ", TEXT, 400, (54,), 440, 1e6).lines[0].width
    assert (first.indent, last.indent) == (0, 0)
    assert len(more) > 1
    assert all(line.indent >= beside and line.indent + line.width <= 440 for line in more)


@given(st.text("ab ,.", max_size=40), st.integers(200, 900))
def test_no_line_begins_with_a_comma_that_stood_at_a_word(text: str, width: int) -> None:
    told = " ".join(text.split())
    assert " ".join(lines_of(told, width)) == told or max(map(len, told.split())) * 36 >= width


def test_who_sits_at_a_table_reads_a_name_of_two_words_on_one_line() -> None:
    names = ("Badger", "Hedgehog", "Roe deer", "Stork")
    people = tuple(Person(name, name) for name in names)
    state = begun(tables=2, people=8)
    tables = tuple(replace(table, players=names) for table in state.tables)
    board = Board(look())
    board.wipe(look())
    view = View(Workshop(people=people), None, words("en"), look(), {})
    story(board, view, replace(state, tables=tables))
    board.settle()
    seated = [one for one in texts(board) if one.text.startswith("Badger")]
    assert [[line.text for line in one.fitted.lines] for one in seated] == [
        ["Badger, Hedgehog,", "Roe\N{NO-BREAK SPACE}deer, Stork"]
    ] * 2
