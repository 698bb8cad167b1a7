"""The stage is read from the back row: large, whole, within the screen, nothing over another."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import reduce
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication

from assets.language import LANGUAGES, Words, words
from assets.language import texts as all_texts
from assets.tokens import look
from desktop.demo.pictures import painted
from desktop.faces import FACES
from desktop.paint import DISPLAY, TEXT, fit, load_fonts
from desktop.stage import agenda as agenda_stage
from desktop.stage import pages, type_sizes
from desktop.stage.board import HEIGHT, WIDTH, Board
from desktop.stage.pieces import Piece, TextPiece
from desktop.stage.view import View
from game.actions import events as a
from game.card_game import events as c
from game.catalog import EXERCISES
from game.day.agenda import agenda
from game.day.programmes import PROGRAMMES, planned
from game.exercise import Event, Knot, Setup
from game.norms import events as n
from game.pulse import events as p
from game.pulse.state import ITEMS
from game.q_sort import events as q
from game.q_sort.state import Column, Statement
from game.review import events as r
from game.review.state import Thing
from game.workshop import AROUND
from game.workshop.events import BlockPlan, BlockShown, RoundOpened, SessionPlanned
from game.workshop.state import Workshop
from tests.typed import HOSTILE, typed

SCREEN = QRectF(0, 0, WIDTH, HEIGHT)
EDGE = 6
"""Pixels that a piece may claim around what it paints."""

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


# --- what may not be ---------------------------------------------------------------------------


def pieces(board: Board) -> list[Piece]:
    return [item for item in board.items() if isinstance(item, Piece)]


def texts(board: Board) -> list[TextPiece]:
    return [item for item in pieces(board) if isinstance(item, TextPiece) and item.text.strip()]


def words_at(piece: TextPiece) -> QRectF:
    """Where the letters of a text stand on the stage."""
    place, fitted = piece._top, piece.fitted
    left = place.left()
    if piece._align == Qt.AlignmentFlag.AlignHCenter:
        left += (place.width() - fitted.width) / 2
    elif piece._align == Qt.AlignmentFlag.AlignRight:
        left = place.right() - fitted.width
    return piece.mapRectToScene(QRectF(left, place.top(), fitted.width, fitted.height))


def outside(board: Board) -> list[str]:
    """What reaches beyond the screen."""
    room = SCREEN.adjusted(-EDGE, -EDGE, EDGE, EDGE)
    return [
        *(
            f"{type(one).__name__} {one.place}"
            for one in pieces(board)
            if not room.contains(one.sceneBoundingRect())
        ),
        *(one.text[:40] for one in texts(board) if not SCREEN.contains(words_at(one))),
    ]


def overlapping(board: Board) -> list[tuple[str, str]]:
    """Texts that stand over each other, by more than what line spacing leaves empty."""
    found = []
    for one, other in combinations(texts(board), 2):
        tight = [tightened(words_at(text), text.fitted.leading) for text in (one, other)]
        if tight[0].intersects(tight[1]):
            found.append((one.text[:40], other.text[:40]))
    return found


def tightened(place: QRectF, leading: float) -> QRectF:
    return place.adjusted(1, leading * 0.16, -1, -leading * 0.16)


def too_small(board: Board, least: float) -> list[tuple[str, float]]:
    """What the room must read now, and cannot from the back."""
    return [
        (one.text[:60], one.fitted.size)
        for one in texts(board)
        if one.data(0) == "must_read" and one.fitted.size < least
    ]


def check(board: Board) -> None:
    assert texts(board)
    assert outside(board) == []
    assert overlapping(board) == []


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


HUNDRED = "Een lijst, zodat wie de telefoon opneemt ook weet wat er is beloofd, aan wie en waarom."


def many_cards(count: int) -> list[Event]:
    """Cards with as many letters as fit, in a grid that is nearly full, and more sorts of them."""
    cards = 8 if count < 12 else 80
    statements = tuple(
        Statement(f"Q{number}", number, HUNDRED[:30], HUNDRED) for number in range(1, cards + 1)
    )
    grid = tuple(Column(value, cards // 8) for value in range(-4, 4))
    sorters = ("balie", *(f"p{number}" for number in range(1, count + 1)))
    columns = [column.value for column in grid for _ in range(column.count)]
    return [
        q.SortPrepared(HUNDRED, HUNDRED[:30], HUNDRED[:30], statements, grid),
        *(
            q.StatementPlaced(sorter, number, value)
            for sorter in sorters
            for number, value in enumerate(columns, 1)
        ),
        *(q.DifferenceKept("balie", number) for number in range(1, count + 1)),
        *(q.FreeChoiceWritten(sorter, HUNDRED) for sorter in sorters),
        *(q.ReasonGiven("balie", number, HUNDRED) for number in range(1, count + 1)),
    ]


def many_things(count: int) -> list[Event]:
    """A plan as long as this on the table, and as much told of it."""
    numbers = range(1, count + 1)
    things = [
        Thing(f"{kind}:{number}", kind, HUNDRED, HUNDRED, "p1", "2026-12-08")
        for kind in ("action", "norm", "parked")
        for number in numbers
    ]
    return [
        r.PlanTakenUp(tuple(things)),
        *(r.ActionReported(f"action:{number}", "stuck", HUNDRED) for number in numbers),
        *(r.ActionCelebrated(f"action:{number}", HUNDRED) for number in numbers),
        *(r.NormReviewed(f"norm:{number}", "rework", HUNDRED) for number in numbers),
        *(r.SuccessWritten(f"S{number}", HUNDRED) for number in numbers),
        r.QuestionCounted("TQ1", (count, 0, 300, 7, 99)),
        r.QuestionShown("TQ1"),
        *(r.ParkedAnswered(f"parked:{number}", "answered", HUNDRED) for number in numbers),
    ]


def many_notes(count: int) -> list[Event]:
    """A game in which every table wrote down as much as this, after the course of the example."""
    notes = [
        c.NoteWritten(table, f"M{kind}{number}", kind, HUNDRED, "visit.1", "BAR-02")
        for table in ("t1", "t2")
        for kind in ("example", "sentence", "treasure", "question")
        for number in range(1, count + 1)
    ]
    names = [c.TableChanged(table, HUNDRED[:30], ("1", "2", "3")) for table in ("t1", "t2")]
    return [*EXERCISES["card_game"].example, *notes, *names]


def many(kind: str, count: int) -> list[Event]:
    """As much as a large group can say, of a hundred characters each."""
    numbers = range(1, count + 1)
    if kind == "norms":
        return [
            n.VisionWritten(HUNDRED),
            *(n.ObjectiveWritten(f"O{number}", HUNDRED) for number in numbers[:6]),
            *(n.SentenceWritten(f"S{number}", HUNDRED) for number in numbers),
            *(n.MomentWritten(f"M{number}", HUNDRED, "balie") for number in numbers),
            *(
                n.BehaviourWritten(f"B{side}{number}", side, HUNDRED, "balie")
                for side in ("best", "bad", "more", "stop", "keep")
                for number in numbers
            ),
            n.TeamGoalWritten("balie", HUNDRED, ("O1", "O2")),
            *(n.NormStarted(f"N{number}", "balie") for number in numbers),
            *(n.NormWorded(f"N{number}", HUNDRED) for number in numbers),
            n.FistCounted("N1", (1, 0, 3, 4, 5, 9), 22),
            n.FistShown("N1"),
            *(n.ObjectionNoted("N1", f"A{number}", HUNDRED) for number in numbers),
        ]
    if kind == "q_sort":
        return many_cards(count)
    if kind == "review":
        return many_things(count)
    if kind == "card_game":
        return many_notes(count)
    if kind == "pulse":
        return [
            *(p.AnswersCounted(item, (count, 0, 300, 7, 99)) for item in ITEMS),
            p.TemperatureShown(),
        ]
    return [
        *(a.IdeaWritten(f"I{number}", HUNDRED) for number in numbers),
        *(a.DotsCounted(f"I{number}", number) for number in numbers),
        *(a.IdeaPlaced(f"I{number}", number % 5 + 1, number % 3 + 1) for number in numbers),
        *(a.IdeaChosen(f"I{number}", is_chosen=True) for number in numbers),
        *(a.GroupWritten(f"G{number}", HUNDRED[:30]) for number in numbers[:6]),
        *(a.IdeasGrouped((f"I{number}",), f"G{number % 6 + 1}") for number in numbers),
        *(a.ActionWritten(f"A{number}", HUNDRED, idea=f"I{number}") for number in numbers),
        *(a.AreaWritten(f"E{number}", HUNDRED, if_it_slips=HUNDRED) for number in numbers),
        *(a.PromiseWritten(f"L{number}", HUNDRED) for number in numbers),
        *(a.CustomerPartWritten(f"C{number}", HUNDRED, HUNDRED) for number in numbers),
        a.CelebratingWritten(HUNDRED),
        *(a.TreasureWritten(f"T{number}", HUNDRED) for number in numbers),
        a.WeeklyQuestionWritten(HUNDRED, when=HUNDRED),
    ]


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
