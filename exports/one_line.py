"""One line of words drawn on a canvas, in whatever fonts its letters need."""

from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from exports.letters import as_drawn


def line_width(words: str, font: str, size: float) -> float:
    """How wide a line comes out, in the unit of its size."""
    return float(sum(stringWidth(piece, own, size) for piece, own in as_drawn(words, font)))


def draw_line(canvas: Any, left: float, baseline: float, words: str) -> None:
    """A line in the font and the colour that the canvas has now."""
    font, size = canvas._fontname, canvas._fontsize
    for piece, own in as_drawn(words, font):
        canvas.setFont(own, size)
        canvas.drawString(left, baseline, piece)
        left += stringWidth(piece, own, size)
    canvas.setFont(font, size)
