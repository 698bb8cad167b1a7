"""Documents made for tests, and ways to read them back."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any

import page as page_validation
import pypdfium2
import pypdfium2.raw as pdfium

from exports.blocks import heading
from exports.pages import write

CREATED = datetime(2026, 11, 24, 16, 5, tzinfo=UTC)

write_document = partial(
    write,
    title="Ons actieplan",
    language="nl",
    created=CREATED,
    page_words=lambda page, pages: f"{page} van {pages}",
    header="Gemeente Waterdam · 24 november 2026",
    author="Bureau Voorbeeld",
    subject="Wie doet wat, en wanneer",
)


def write_story(story: Sequence[Any], **how: Any) -> bytes:
    """A document with a title and this story."""
    return write_document([heading("Ons actieplan", 1), *story], **how)


def failed_rules(data: bytes) -> list[str]:
    """The rules of PDF/UA-1 that a document breaks."""
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    return sorted({failure.rule_id for failure in report.failures})


@dataclass
class Node:
    """An element as another program reads it: role, own words, and what is below."""

    role: str
    words: str = ""
    below: list["Node"] = field(default_factory=list)

    def lines(self, depth: int = 0) -> Iterator[str]:
        yield "  " * depth + f"{self.role} {self.words}".strip()
        for node in self.below:
            yield from node.lines(depth + 1)


def reading_order(data: bytes) -> list[str]:
    """The elements in reading order with their words, as pdfium reads them."""
    return [line for lines in pages_in_order(data) for line in lines]


def pages_in_order(data: bytes) -> list[list[str]]:
    """Per page the elements in reading order with their words, as pdfium reads them."""
    with opened(data) as pdf:
        return [_lines_of(page) for page in pdf]


def _lines_of(page: pypdfium2.PdfPage) -> list[str]:
    lines: list[str] = []
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    words = _words_by_mark(page)
    for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        element = pdfium.FPDF_StructTree_GetChildAtIndex(tree, number)
        lines += _read(element, words).lines()
    pdfium.FPDF_StructTree_Close(tree)
    return lines


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        yield pdf
    finally:
        pdf.close()


def text_of(data: bytes) -> str:
    """All words on all pages as pdfium reads them, with single spaces."""
    with opened(data) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    return " ".join(" ".join(pages).split())


def height_used(page: pypdfium2.PdfPage) -> float:
    """Which part of the height of a page has something on it that is read aloud.

    Without header and footer, which stand on an empty page as well.
    """
    edges: list[float] = []
    for thing in page.get_objects():
        if pdfium.FPDFPageObj_GetMarkedContentID(thing) >= 0:
            _, bottom, _, top = thing.get_bounds()
            edges += [bottom, top]
    return (max(edges) - min(edges)) / float(page.get_height()) if edges else 0.0


def _read(element: Any, words: dict[int, str]) -> Node:
    node = Node(_string(pdfium.FPDF_StructElement_GetType, element))
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            node.below.append(_read(child, words))
        else:
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)
            node.words += words.get(mark, "") if mark >= 0 else ""
    node.words = " ".join(node.words.split())
    return node


def _words_by_mark(page: pypdfium2.PdfPage) -> dict[int, str]:
    found: dict[int, str] = {}
    textpage = page.get_textpage()
    for thing in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
        mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        words = _string(partial(_text_of_object, textpage), thing)
        found[mark] = found.get(mark, "") + words
    return found


def _text_of_object(textpage: Any, thing: Any, buffer: Any, length: int) -> int:
    target = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)) if buffer else None
    return int(pdfium.FPDFTextObj_GetText(thing, textpage, target, length))


def _string(read: Any, thing: Any) -> str:
    """What one of pdfium's functions writes in UTF-16, of the length that it asks for."""
    length = read(thing, None, 0)
    buffer = ctypes.create_string_buffer(length)
    read(thing, buffer, length)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le", "replace")
