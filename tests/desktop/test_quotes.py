"""Quotation marks on the stage are those of print, whatever key they were typed with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from assets.tokens import look
from desktop.demo.pictures import painted
from desktop.paint import DISPLAY, TEXT, font, load_fonts
from desktop.quotes import bent
from desktop.stage.board import Board

PRINTED = {
    "Begin met 'Wij …' of 'Als …, dan …' en maak er één zin van.": (
        "Begin met ‘Wij …’ of ‘Als …, dan …’ en maak er één zin van."
    ),
    "'Nee, dat kan niet' is echt de eerste zin.": "‘Nee, dat kan niet’ is echt de eerste zin.",
    "Nieuwe collega's sms'en 's avonds om 't even wie": (
        "Nieuwe collega’s sms’en ’s avonds om ’t even wie"
    ),
    "Zij zei: \"Kom ('nu') binnen.\"": "Zij zei: “Kom (‘nu’) binnen.”",
    "I don't know, '90s or not": "I don’t know, ’90s or not",
    "'": "’",
    "‘al goed’": "‘al goed’",
}


@pytest.mark.parametrize("typed", PRINTED)
def test_a_mark_leans_towards_the_words_that_it_stands_at(typed: str) -> None:
    assert bent(typed) == PRINTED[typed]


@given(st.text("a 's\"–(", max_size=30))
def test_no_letter_is_added_or_lost(text: str) -> None:
    plain = bent(text).translate(str.maketrans("‘’“”", "''\"\""))
    assert plain == text


def pictured(text: str) -> tuple[Board, QImage]:
    board = Board(look())
    board.wipe(look())
    board.text(QRectF(60, 60, 640, 400), text, (60,), DISPLAY)
    board.settle()
    return board, painted(board, QSize(1920, 1080))


def test_the_room_sees_the_marks_of_print_and_a_reader_hears_what_was_typed(
    qapp: QApplication,
) -> None:
    assert qapp
    load_fonts()
    board, seen = pictured("'Doe jij het, dan pak ik collega's telefoon.'")
    assert seen == pictured("‘Doe jij het, dan pak ik collega’s telefoon.’")[1]
    assert board.told() == "'Doe jij het, dan pak ik collega's telefoon.'"


@pytest.mark.parametrize("family", [DISPLAY, TEXT])
def test_both_fonts_have_the_marks(qapp: QApplication, family: str) -> None:
    assert qapp
    load_fonts()
    assert all(QFontMetricsF(font(family, 60, 600)).inFont(mark) for mark in "‘’“”")
