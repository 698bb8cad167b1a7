"""The stage is read from the back row: large, whole, within the screen, nothing over another."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from assets.language import LANGUAGES, Words, words
from assets.language import texts as all_texts
from assets.tokens import look
from desktop.demo.pictures import painted
from desktop.faces import FACES
from desktop.fitted import fit
from desktop.paint import DISPLAY, TEXT, load_fonts
from desktop.stage import agenda as agenda_stage
from desktop.stage import pages, type_sizes
from desktop.stage.board import Board
from desktop.stage.view import View
from game.catalog import EXERCISES
from game.day.agenda import agenda
from game.day.programmes import PROGRAMMES, planned
from game.exercise import Knot, Setup
from game.workshop import AROUND
from game.workshop.events import BlockPlan, BlockShown, RoundOpened, SessionPlanned
from game.workshop.state import Workshop
from tests.desktop.legible import check, outside, overlapping, too_small
from tests.desktop.much_said import many
from tests.typed import HOSTILE, typed

FACTS = {"time": "12:30", "date": "donderdag 24 september 2027"}

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp is not None
    load_fonts()


def workshop(round: str = "norms", name: str = "") -> Workshop:
    """A workshop with a round on stage, in which all is called by this name."""
    block = BlockPlan("x", 30, name="actions", round=round)
    events = (
        *(typed(event, name) if name else event for event in AROUND.example),
        RoundOpened(round, round, "s9"),
        SessionPlanned("s9", "2026-11-24", "09:00", (block,)),
        BlockShown("s9", "x", "2026-11-24T09:00:00+01:00"),
    )
    state = reduce(AROUND.apply, events, AROUND.start(Setup()))
    assert isinstance(state, Workshop)
    return state


def longest(language: str) -> Words:
    """Our texts with the longest word for a customer that one can choose."""
    pairs = [line.split("/") for line in words(language).lines("customer.words")]
    one, many = max(pairs, key=lambda pair: len(pair[1]))
    return words(language).with_customer(one, many)


def drawn(
    kind: str, state: Any, told: Words, around: Workshop, knots: Sequence[Knot] = ()
) -> Board:
    board = Board(look())
    board.wipe(look())
    public = EXERCISES[kind].public(state)
    view = View(around, public, told, look(), {f"{kind}:{knot.id}": knot for knot in knots})
    FACES[kind].draw(board, view)
    board.settle()
    board.show_timer("−112:40")
    return board


def stops(kind: str, state: Any, around: Workshop) -> Iterator[Any]:
    """The state at every stop of a round."""
    teams = [team.id for team in around.teams]
    for stop in FACES[kind].walk(state, teams, ()):
        yield EXERCISES[kind].apply(state, stop)


# --- our own texts -----------------------------------------------------------------------------


@each_language
@pytest.mark.parametrize("page", pages.PAGES)
def test_every_general_screen_is_read_from_the_back_row(page: str, language: str) -> None:
    board = Board(look())
    view = View(workshop(), None, longest(language), look(), {})
    pages.draw(board, view, page, FACTS)
    board.settle()
    check(board)
    assert board.is_whole()
    assert too_small(board, type_sizes.READABLE) == []


@each_language
@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_agenda_of_every_programme_is_read_from_the_back_row(name: str, language: str) -> None:
    board = Board(look())
    events = planned(name, "s1", "2026-11-24", "09:00")
    around = reduce(AROUND.apply, events, AROUND.start(Setup()))
    view = View(around, None, words(language), look(), {})
    items = agenda(around, view.words, datetime(2026, 11, 24, 8, tzinfo=UTC))
    agenda_stage.draw(board, view, items, "16:00")
    board.settle()
    check(board)
    assert board.is_whole()
    assert too_small(board, type_sizes.READABLE) == []


@each_language
@pytest.mark.parametrize("kind", EXERCISES)
def test_every_question_is_read_from_the_back_row(kind: str, language: str) -> None:
    around = workshop(round=kind)
    for state in stops(kind, EXERCISES[kind].start(Setup()), around):
        board = drawn(kind, state, longest(language), around)
        check(board)
        assert board.is_whole()
        assert too_small(board, type_sizes.READABLE) == []


PROMPT = re.compile(r"\.step\.\w+\.prompt")


@each_language
@pytest.mark.parametrize("kind", EXERCISES)
def test_every_stop_of_the_example_is_whole_and_asks_its_question_in_large_type(
    kind: str, language: str
) -> None:
    told, around = longest(language), workshop(round=kind)
    questions = {told(key) for key in all_texts(language) if PROMPT.search(key)}
    state = reduce(EXERCISES[kind].apply, EXERCISES[kind].example, EXERCISES[kind].start(Setup()))
    for at_stop in stops(kind, state, around):
        board = drawn(kind, at_stop, told, around, EXERCISES[kind].knots(state))
        check(board)
        assert board.is_whole()
        small = [text for text, _ in too_small(board, type_sizes.READABLE)]
        assert questions.isdisjoint(small)


# --- what people type --------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
@pytest.mark.parametrize("kind", EXERCISES)
def test_whatever_is_typed_stays_on_the_screen(kind: str, text: str) -> None:
    exercise, around = EXERCISES[kind], workshop(round=kind, name=text[:200])
    events = [typed(event, text) for event in exercise.example]
    state = reduce(exercise.apply, events, exercise.start(Setup()))
    for at_stop in stops(kind, state, around):
        board = drawn(kind, at_stop, words("nl"), around, exercise.knots(at_stop))
        assert outside(board) == []
        assert overlapping(board) == []
        painted(board, QSize(192, 108))


@pytest.mark.parametrize("count", [4, 12])
@pytest.mark.parametrize("kind", EXERCISES)
def test_however_much_is_said_it_stays_on_the_screen(kind: str, count: int) -> None:
    exercise, around = EXERCISES[kind], workshop(round=kind)
    state = reduce(exercise.apply, many(kind, count), exercise.start(Setup()))
    for at_stop in stops(kind, state, around):
        board = drawn(kind, at_stop, words("nl"), around, exercise.knots(at_stop))
        check(board)
        assert board.is_whole() or count > 4


@given(st.text(max_size=120), st.sampled_from([DISPLAY, TEXT]), st.integers(60, 700))
def test_any_text_breaks_into_lines_and_loses_no_letter(text: str, family: str, width: int) -> None:
    fitted = fit(text, family, 500, (60, 40, 20), width, 1e6)
    assert "".join("".join(line.text.split()) for line in fitted.lines) == "".join(text.split())
    assert all(text[line.start :].startswith(line.text) for line in fitted.lines)
