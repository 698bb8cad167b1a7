"""How a picture on the stage hangs: on one middle, and clear of the ornaments."""

from dataclasses import replace
from functools import reduce

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from assets.language import LANGUAGES, words
from assets.tokens import look
from desktop.demo.pictures import painted
from desktop.paint import load_fonts
from desktop.stage import pages, type_sizes
from desktop.stage.board import Board
from desktop.stage.pieces import BoxPiece, PicturePiece
from desktop.stage.view import View
from game.actions.state import LeaderPromise
from game.catalog import EXERCISES
from game.exercise import Setup
from game.workshop.state import Person
from tests.desktop.legible import crowding_a_corner, pieces, texts, too_small, words_at
from tests.desktop.test_legibility import FACTS, drawn, stops, workshop

WHOLE = QSize(1920, 1080)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp
    load_fonts()


def middle_of(image: QImage, token: str, place: QRectF) -> float:
    """Of the rows of a place in which this colour of the look is seen."""
    wanted = QColor(look().colour(token)).rgb()
    across = range(round(place.left()), round(place.right()))
    rows = [
        y
        for y in range(round(place.top()), round(place.bottom()))
        if any(image.pixel(x, y) == wanted for x in across)
    ]
    return (rows[0] + rows[-1]) / 2


def test_a_chip_hangs_on_the_middle_of_the_capitals_of_its_title() -> None:
    board = Board(look())
    board.wipe(look())
    board.title("HIER", "Balie")
    board.settle()
    image = painted(board, WHOLE)
    title = middle_of(image, "ink", QRectF(0, 0, 200, 140))
    assert abs(title - middle_of(image, "mist", QRectF(200, 0, 400, 140))) <= 2


@pytest.mark.parametrize("length", range(8, 104, 8))
def test_a_chip_is_as_wide_as_its_words_also_where_they_are_smaller(length: int) -> None:
    """It took all the room there was as soon as its words had to be smaller than usual."""
    board = Board(look())
    board.wipe(look())
    board.title("Onze visie", ("Woonzorg De Leeuwerik & Zonen, Noord-Oost " * 3)[:length].strip())
    board.settle()
    (box,) = [one for one in pieces(board) if isinstance(one, BoxPiece)]
    label = words_at(texts(board)[-1])
    left, right = label.left() - box.place.left(), box.place.right() - label.right()
    assert right <= left + 10


@pytest.mark.parametrize("page", ["welcome", "aim", "blank", "closing"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_beside_the_teapot_have_their_middle_where_it_has(page: str, language: str) -> None:
    board = Board(look())
    around = workshop()
    pages.draw(board, View(around, None, words(language), look(), {}), page, FACTS)
    board.settle()
    told = [words_at(one) for one in texts(board) if one.text != around.client]
    (teapot,) = [one for one in pieces(board) if isinstance(one, PicturePiece)]
    middle = (min(one.top() for one in told) + max(one.bottom() for one in told)) / 2
    assert abs(middle - teapot.place.center().y()) <= 2


@pytest.mark.parametrize("kind", EXERCISES)
def test_no_words_stand_against_the_ornament_in_a_corner(kind: str) -> None:
    around = workshop(round=kind)
    state = reduce(EXERCISES[kind].apply, EXERCISES[kind].example, EXERCISES[kind].start(Setup()))
    for at_stop in stops(kind, state, around):
        board = drawn(kind, at_stop, words("nl"), around, EXERCISES[kind].knots(state))
        assert crowding_a_corner(board) == []


def test_what_management_does_is_read_from_the_back_row() -> None:
    promised = (
        LeaderPromise("l1", "Zit in de wachtkamer en vraagt wat mensen weten.", "p1", "2026-12-09"),
        LeaderPromise("l2", "Regelt een tweede printer bij het spreekuur.", "x", "2027-01-29"),
    )
    around = workshop(round="actions")
    around = replace(around, people=(*around.people, Person("x", "opdrachtgever")))
    actions = EXERCISES["actions"]
    state = reduce(actions.apply, actions.example, actions.start(Setup()))
    full = replace(state, plan=replace(state.plan, leader_promises=promised))
    (at_step,) = [one for one in stops("actions", full, around) if one.place.step == "leaders"]
    board = drawn("actions", at_step, words("nl"), around)
    assert too_small(board, type_sizes.READABLE) == []
    assert board.is_whole()


def test_a_picture_for_a_screen_of_another_shape_is_in_its_middle() -> None:
    board = Board(look())
    board.wipe(look())
    board.box(QRectF(0, 0, 1920, 1080), "clay", radius=0)
    board.settle()
    image = painted(board, QSize(1440, 900))
    clay = QColor(look().colour("clay"))
    seen = [y for y in range(image.height()) if image.pixelColor(720, y) == clay]
    assert abs(seen[0] - (image.height() - 1 - seen[-1])) <= 1
