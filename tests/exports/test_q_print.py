"""What lies on the tables in a Q-sort, as paper."""

import io
from dataclasses import replace

import pikepdf
import pytest

from assets.language import LANGUAGES, words
from exports import q_papers
from exports.q_print import Printed, record_sheets, statement_cards, table_grid
from exports.q_print.sheets import card_sheet
from game.q_sort.state import Column, QSort, Statement
from game.state import State
from game.stock.statement_deck import laid_out
from game.workshop.state import Workshop
from tests.exports.paper import CREATED, failed_rules, opened, text_of
from tests.exports.structural_verifier import structural_faults
from tests.game.q_sort.laid import after

STATE = after()


def deck_of(count: int, columns: range, tallest: int) -> QSort:
    """A deck of this size on a grid with a column for each value."""
    statements = tuple(
        Statement(f"s{at}", at, f"Label {at}", f"Dit is stelling {at}, met een gewone lengte.")
        for at in range(1, count + 1)
    )
    counts = [count // len(columns)] * len(columns)
    counts[len(columns) // 2] += count - sum(counts)
    assert max(counts) <= tallest
    grid = tuple(Column(value, held) for value, held in zip(columns, counts, strict=True))
    return QSort(question="Wat telt?", low="minst", high="meest", statements=statements, grid=grid)


def sheets(
    state: QSort, *aliases: str, is_black: bool = False, language: str = "nl"
) -> list[Printed]:
    told = words(language)
    return [
        record_sheets(state, aliases, told, CREATED, is_black=is_black),
        table_grid(state, told, CREATED, is_black=is_black),
        statement_cards(state, told, CREATED, is_black=is_black),
    ]


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    with opened(pdf) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def pages(pdf: bytes) -> int:
    with opened(pdf) as document:
        return len(document)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_black", [False, True])
def test_they_break_no_rule_for_screen_readers(language: str, is_black: bool) -> None:
    made = sheets(STATE, "Otter", "", is_black=is_black, language=language)
    assert len({one.name for one in made}) == 3
    for one in made:
        assert failed_rules(one.pdf) == [], one.name
        assert structural_faults(one.pdf) == [], one.name


def test_everybody_has_a_sheet_with_an_alias_and_the_question() -> None:
    pdf = record_sheets(STATE, ["Otter", "Reiger"], words("nl"), CREATED).pdf
    assert pages(pdf) == 2
    text = text_of(pdf)
    assert "Schuilnaam: Otter" in text
    assert "Schuilnaam: Reiger" in text
    assert text.count(STATE.question) == 2
    assert "−3" in text
    assert STATE.high in text


def test_without_people_there_is_one_sheet_to_copy() -> None:
    pdf = record_sheets(STATE, [], words("nl"), CREATED).pdf
    assert pages(pdf) == 1
    assert "Schuilnaam:" in text_of(pdf)


def test_the_grid_is_one_page_of_a3() -> None:
    pdf = table_grid(STATE, words("nl"), CREATED).pdf
    assert pages(pdf) == 1
    assert sizes(pdf) == {(1191, 842)}


def test_every_statement_has_its_card_with_number_and_text() -> None:
    text = text_of(statement_cards(STATE, words("nl"), CREATED).pdf)
    for one in STATE.statements:
        assert " ".join(one.text.split()) in text


def test_the_cards_are_in_the_language_they_were_laid_out_in() -> None:
    event = laid_out(words("en"), "7x24")
    state = replace(STATE, statements=event.statements, question=event.question)
    text = text_of(statement_cards(state, words("en"), CREATED).pdf)
    assert event.statements[0].text in text


@pytest.mark.parametrize(
    ("count", "columns", "tallest"),
    [(8, range(-1, 2), 4), (80, range(-5, 6), 10), (60, range(-9, 10), 6), (24, range(-2, 3), 8)],
)
def test_any_deck_and_grid_can_be_printed(count: int, columns: range, tallest: int) -> None:
    """A grid of 19 columns too; then the cards are larger than the places, but can be read."""
    made = sheets(deck_of(count, columns, tallest), "Otter")
    assert [pages(one.pdf) for one in made[:2]] == [1, 1]
    assert all(failed_rules(one.pdf) == [] for one in made)
    assert card_sheet(deck_of(count, columns, tallest)).card[0] >= 96
    text = text_of(made[2].pdf)
    assert str(count) in text


def test_in_black_and_white_there_is_no_colour() -> None:
    coloured, black = sheets(STATE, "Otter"), sheets(STATE, "Otter", is_black=True)
    assert any(has_colour(one.pdf) for one in coloured)
    assert not any(has_colour(one.pdf) for one in black)
    assert not has_colour(sheets(STATE, is_black=True)[0].pdf)
    assert has_colour(sheets(STATE)[0].pdf)


def has_colour(pdf: bytes) -> bool:
    """Whether any of its pages sets a colour of which red, green and blue differ."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for step in pikepdf.parse_content_stream(page):
                is_colour = str(step.operator) in ("rg", "RG")
                if is_colour and len({float(str(one)) for one in step.operands}) > 1:
                    return True
    return False


def test_without_cards_laid_out_there_is_nothing_to_print() -> None:
    assert list(q_papers.sheets(State(Workshop(), {}), words("nl"), CREATED)) == []
