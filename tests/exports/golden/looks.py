"""What is kept of a document: lines of words with their places, and pages small and grey."""

from dataclasses import dataclass

import pypdfium2
from PIL import Image

from tests.exports.paper import opened, pages_in_order

_SCALE = 24 / 72
"""Of a page: 24 dots per inch, enough to see that something moved, and small to keep."""

_GREYS = 8


def read_aloud(data: bytes) -> str:
    """Every page with its elements and their words, in reading order."""
    pages = enumerate(pages_in_order(data), start=1)
    return "".join(f"--- {number}\n" + "\n".join(lines) + "\n" for number, lines in pages)


@dataclass(frozen=True, slots=True)
class Line:
    """Words at a place.

    Attributes:
        page: From 1.
        box: Left, top, right and bottom in points, from the upper left corner of the page.
        words: As they are read.
    """

    page: int
    box: tuple[int, ...]
    words: str

    def __str__(self) -> str:
        return "\t".join([str(self.page), *map(str, self.box), self.words])


def lines_of(data: bytes) -> list[Line]:
    """Every line of words of a document, page by page."""
    with opened(data) as pdf:
        return [line for number, page in enumerate(pdf, start=1) for line in _lines(number, page)]


def told(lines: list[Line]) -> str:
    """Lines as they are kept."""
    return "".join(f"{line}\n" for line in lines)


def kept(text: str) -> list[Line]:
    """Lines from what was kept."""
    found = []
    for line in text.splitlines():
        page, *box, words = line.split("\t")
        found.append(Line(int(page), tuple(map(int, box)), words))
    return found


def _lines(number: int, page: pypdfium2.PdfPage) -> list[Line]:
    height, words = page.get_height(), page.get_textpage()
    found = []
    for at in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(at)
        text = " ".join(words.get_text_bounded(left, bottom, right, top).split())
        box = (round(left), round(height - top), round(right), round(height - bottom))
        if text:
            found.append(Line(number, box, text))
    return found


def picture_of(data: bytes) -> Image.Image:
    """All pages beside each other, small, in a few greys."""
    with opened(data) as pdf:
        pages = [page.render(scale=_SCALE, grayscale=True).to_pil().convert("L") for page in pdf]
    width, height = max(page.width for page in pages), max(page.height for page in pages)
    sheet = Image.new("L", (width * len(pages), height), 255)
    for number, page in enumerate(pages):
        sheet.paste(page, (width * number, 0))
    return sheet.quantize(_GREYS)
