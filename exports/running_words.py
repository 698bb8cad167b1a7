"""What stands on every page: header and footer."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor

from exports.art import art
from exports.house_style import house_style
from exports.letters import printable
from exports.logo import logo
from exports.one_line import draw_line, line_width
from exports.sheet import Sheet
from exports.styles import colour, style
from exports.tagged.canvas import TaggedCanvas
from game.files.handing_out import stop_if_asked

_HEADER = "/Type/Pagination/Subtype/Header"
_TEAPOT = "art/teapot-0.svg"
_TEAPOT_WIDTH = 44.0
_TEAPOT_ABOVE = 5.0  # empty part above the lid in the drawing
_FOOTER_DROP = 26.0  # from the foot of the text down to the baseline of the footer
_ELLIPSIS = "…"
_LINE_AT_MOST = 300  # letters that could ever fit on one line

PageWords = Callable[[int, int], str]


class RunningWords:
    """What stands on every page: teapot and client above, title and page below."""

    def __init__(self, sheet: Sheet, title: str, header: str, page_words: PageWords) -> None:
        self._sheet = sheet
        self._title = title
        self._header = header
        self._page_words = page_words

    def begin(self, canvas: TaggedCanvas, _template: Any) -> None:
        """Begin a page with its header."""
        stop_if_asked()
        canvas.enlarge(self._sheet.zoom)
        if self._sheet.is_bare:
            return
        sheet = self._sheet
        top = sheet.height - sheet.margin + 16
        if house_style().logo:
            taken = self._draw_logo(canvas, top)
        else:
            taken = self._draw_teapot(canvas, top)
        with canvas.artifact(_HEADER):
            room = sheet.text_width - taken - 12
            _write_right(canvas, self._header, sheet.width - sheet.margin, top - 18, room)

    def _draw_logo(self, canvas: TaggedCanvas, top: float) -> float:
        """The bureau's logo at the left; how wide it is. It is read aloud on the first page."""
        sign, is_read = logo(), canvas.getPageNumber() == 1
        width, height = sign.wrapOn(canvas, self._sheet.text_width, self._sheet.height)
        with nullcontext() if is_read else canvas.artifact(_HEADER):
            sign.drawOn(canvas, self._sheet.margin, top - height)
        return float(width)

    def _draw_teapot(self, canvas: TaggedCanvas, top: float) -> float:
        """The teapot at the left; how wide it is."""
        teapot = art(_TEAPOT)
        height = _TEAPOT_WIDTH * teapot.height / teapot.width
        with canvas.artifact(_HEADER):
            left, bottom = self._sheet.margin - 3, top + _TEAPOT_ABOVE - height
            teapot.paint(canvas, left, bottom, _TEAPOT_WIDTH)
        return _TEAPOT_WIDTH

    def end(self, canvas: TaggedCanvas, _template: Any) -> None:
        """End a page with a place for the footer, drawn when the number of pages is known."""
        page = canvas.getPageNumber()
        if self._sheet.is_bare:
            return
        with canvas.artifact("/Type/Pagination/Subtype/Footer"):
            canvas.doForm(_footer_name(page))
        canvas.at_end(partial(self._draw_footer, page))

    def _draw_footer(self, page: int, canvas: TaggedCanvas, pages: int) -> None:
        sheet, small = self._sheet, style("small")
        canvas.beginForm(_footer_name(page), upperx=sheet.width, uppery=sheet.height)
        canvas.setFont(small.fontName, small.fontSize)
        canvas.setFillColor(HexColor(colour("soft")))
        baseline = sheet.margin - _FOOTER_DROP
        words = printable(self._page_words(page, pages), small.fontName)
        canvas.drawRightString(sheet.width - sheet.margin, baseline, words)
        if page > 1:
            room = sheet.text_width * 0.7
            title = _fitted(self._title, small.fontName, small.fontSize, room)
            draw_line(canvas, sheet.margin, baseline, title)
        canvas.endForm()


def _footer_name(page: int) -> str:
    return f"footer-{page}"


def _write_right(canvas: Any, words: str, right: float, baseline: float, room: float) -> None:
    running = style("running")
    shown = _fitted(words, running.fontName, running.fontSize, room)
    canvas.setFont(running.fontName, running.fontSize)
    canvas.setFillColor(running.textColor)
    width = line_width(shown, running.fontName, running.fontSize)
    draw_line(canvas, right - width, baseline, shown)


def _fitted(words: str, font: str, size: float, room: float) -> str:
    """The words on one line, cut short with an ellipsis where they must be."""
    shown = " ".join(words[:_LINE_AT_MOST].split())
    if line_width(shown, font, size) <= room:
        return shown
    while shown and line_width(shown + _ELLIPSIS, font, size) > room:
        shown = shown[:-1]
    return shown.rstrip() + _ELLIPSIS
