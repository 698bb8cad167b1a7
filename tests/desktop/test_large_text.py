"""Large text looks as if Qt had drawn it itself, at the first time and at every other."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from assets.tokens import look
from desktop.large_text import draw_line
from desktop.paint import DISPLAY, font, load_fonts
from desktop.stage import type_sizes
from desktop.stage.board import BODY, HEIGHT, WIDTH, Board

pytestmark = pytest.mark.usefixtures("qapp")

START = QPointF(30.3, 150.7)


def _image(is_ours: bool, text: str, size: float, scale: float = 1) -> QImage:
    image = QImage(1400, 260, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setFont(font(DISPLAY, size, 700))
    painter.setPen(QColor("black"))
    if is_ours:
        draw_line(painter, START, text)
    else:
        painter.drawText(START, text)
    painter.end()
    return image


def _ink(image: QImage) -> float:
    """How much of it is black, in pixels."""
    return sum(255 - value for value in bytes(image.constBits())) / 255


def _difference(one: QImage, other: QImage) -> float:
    """In how many pixels' worth of ink they differ."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pairs) / 255


@pytest.mark.parametrize(
    "text",
    ["Wij bellen terug", "één café, ‘à la’ €", "W—W … ‰ Œ", "שלום עולם", "Goed 👍 zo", "  twee  "],
)
@pytest.mark.parametrize(("size", "scale"), [(100, 1), (130, 0.75), (80, 1.5), (30, 1)])
def test_it_looks_as_qt_draws_it(text: str, size: float, scale: float) -> None:
    load_fonts()
    theirs, ours = (_image(is_ours, text, size, scale) for is_ours in (False, True))
    assert _ink(theirs) > 0
    assert _difference(theirs, ours) < 0.25 * _ink(theirs)  # half a pixel aside at the most
    assert abs(_ink(theirs) - _ink(ours)) < 0.02 * _ink(theirs)
    assert _image(True, text, size, scale) == ours


def test_all_of_the_largest_type_can_be_read_on_the_stage() -> None:
    load_fonts()
    board = Board(look())
    board.wipe(look())
    for size in type_sizes.HERO:
        board.text(BODY, "Wij noemen een nieuwe tijd", (size,), DISPLAY, 700)
        board.settle()
        image = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_Grayscale8)
        painter = QPainter(image)
        board.render(painter, QRectF(image.rect()))
        painter.end()
        assert image.pixelColor(5, 5).value() > 200
        assert _ink(image) > 20 * size
        board.wipe(look())
