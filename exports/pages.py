"""Sheets of paper: margins, running header and footer, and the file itself."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from io import BytesIO
from threading import RLock
from typing import Any, Required, TypedDict, Unpack

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A3, A4
from reportlab.lib.units import mm

from exports.art import art
from exports.fonts import font_name
from exports.house_style import house_style
from exports.letters import clean, printable
from exports.logo import logo
from exports.one_line import draw_line, line_width
from exports.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate
from exports.styles import colour, style
from exports.tagged.announced import Announced
from exports.tagged.canvas import TaggedCanvas
from game.files.handing_out import stop_if_asked

_HEADER = "/Type/Pagination/Subtype/Header"
_TEAPOT = "art/teapot-0.svg"
_TEAPOT_WIDTH = 44.0
_TEAPOT_ABOVE = 5.0  # empty part above the lid in the drawing
_HEADER_HEIGHT = 36.0  # below the margin
_FOOTER_DROP = 26.0  # from the foot of the text down to the baseline of the footer
_ELLIPSIS = "…"
_LINE_AT_MOST = 300  # letters that could ever fit on one line

_LEAST_ON_LAST_PAGE = 0.22  # of its height: with less on it, the page is not worth its paper
_ONE_AT_A_TIME = RLock()  # documents share the files of their fonts, and each reads on in them
_FEET = (0.0, -14.0, 26.0, 60.0)  # as usual; so that the last lines fit; so they get company


@dataclass(frozen=True, slots=True)
class Sheet:
    """Size and margins of paper, in points before enlargement.

    Attributes:
        foot: Room kept free above the lower margin; negative where text may go below it.
        is_bare: Without header and footer, for cards.
        zoom: How much larger all is printed; A4 on A3 is the root of 2.
    """

    width: float
    height: float
    margin: float = 20 * mm
    is_bare: bool = False
    zoom: float = 1
    foot: float = 0

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def text_height(self) -> float:
        """Height between the margins, below the header."""
        running = 0 if self.is_bare else _HEADER_HEIGHT
        return self.height - 2 * self.margin - running - self.foot


PORTRAIT = Sheet(A4[0], A4[1])
LANDSCAPE = Sheet(A4[1], A4[0])
WALL = Sheet(A4[0], A4[1], zoom=A3[1] / A4[1])

PageWords = Callable[[int, int], str]


class About(TypedDict, total=False):
    """What a document says of itself.

    Attributes:
        title: Shown in the reader's title bar and in the footer.
        language: Such as ``nl``.
        created: The time the file gives for itself.
        page_words: Gets page and number of pages, gives what the footer says.
        header: At the right of the header, such as client and date.
        author: Who made it.
        subject: What it is about, in a sentence.
    """

    title: Required[str]
    language: Required[str]
    created: Required[datetime]
    page_words: Required[PageWords]
    header: str
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages of a document: the paper they are on, and the flowables on them.

    Attributes:
        foot: Of all pages but the first, when it is another than that of the paper.
    """

    sheet: Sheet
    story: Sequence[Any]
    foot: float | None = None


def write_balanced(
    tell: Callable[[], Sequence[Any]], *, sheet: Sheet = PORTRAIT, **about: Any
) -> bytes:
    """A document like that of :func:`write`, whose last page is not nearly empty.

    When it would be, the text goes on a little lower on every page but the first, which may be
    laid out as a whole, so that the last lines find room before it; when they do not, a little
    less low, so that they get company.

    Args:
        tell: Gives the story, anew each time.
        sheet: The paper.
        **about: What it says of itself.
    """
    tried: list[tuple[float, bytes]] = []
    for foot in _FEET:
        data, fullness = _written([Part(sheet, tell(), foot)], **about)
        if fullness >= _LEAST_ON_LAST_PAGE:
            return data
        tried.append((fullness, data))
    return max(tried, key=lambda one: one[0])[1]


def write(story: Sequence[Any], *, sheet: Sheet = PORTRAIT, **about: Unpack[About]) -> bytes:
    """A tagged PDF with bookmarks; the same arguments give the same bytes.

    Args:
        story: Flowables of ``exports.blocks`` and ``exports.tagged``; used up by writing.
        sheet: The paper.
        **about: What it says of itself.

    Raises:
        UntaggedError: something on paper would be hidden from screen readers.
    """
    return write_parts([Part(sheet, story)], **about)


def write_parts(parts: Sequence[Part], **about: Unpack[About]) -> bytes:
    """One tagged PDF of several parts, each on paper of its own.

    Args:
        parts: In their order.
        **about: What it says of itself.

    Raises:
        UntaggedError: something on paper would be hidden from screen readers.
    """
    data, _ = _written(parts, **about)
    return data


def _written(parts: Sequence[Part], **about: Unpack[About]) -> tuple[bytes, float]:
    """The document, and how full its last page is; all of it when there is no other page."""
    file, title, header = BytesIO(), clean(about["title"]), clean(about.get("header", ""))
    template = BaseDocTemplate(
        file,
        title=title,
        author=clean(about.get("author", "")),
        subject=clean(about.get("subject", "")),
        lang=about["language"],
        initialFontName=font_name(),
        pageCompression=1,
        keepTogetherClass=Announced,
    )
    story: list[Any] = []
    for number, part in enumerate(parts):
        running = _RunningWords(part.sheet, title, header, about["page_words"])
        later = part.sheet if part.foot is None else replace(part.sheet, foot=part.foot)
        for name, sheet in ((f"part-{number}", part.sheet), (f"later-{number}", later)):
            template.addPageTemplates(_page_template(name, sheet, running))
        story += [NextPageTemplate(f"part-{number}"), PageBreak()] if number else []
        story += [NextPageTemplate(f"later-{number}"), *part.story]
    with _ONE_AT_A_TIME:
        template.build(story, canvasmaker=partial(TaggedCanvas, created=about["created"]))
    return file.getvalue(), running.fullness


def _page_template(name: str, sheet: Sheet, running: "_RunningWords") -> Any:
    return PageTemplate(
        name,
        [_frame(sheet)],
        onPage=running.begin,
        onPageEnd=running.end,
        pagesize=(sheet.width * sheet.zoom, sheet.height * sheet.zoom),
    )


def _frame(sheet: Sheet) -> Any:
    return Frame(
        sheet.margin,
        sheet.margin + sheet.foot,
        sheet.text_width,
        sheet.text_height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


class _RunningWords:
    """What stands on every page: teapot and client above, title and page below."""

    def __init__(self, sheet: Sheet, title: str, header: str, page_words: PageWords) -> None:
        self._sheet = sheet
        self._title = title
        self._header = header
        self._page_words = page_words
        self.fullness = 1.0

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

    def end(self, canvas: TaggedCanvas, template: Any) -> None:
        """End a page with a place for the footer, drawn when the number of pages is known."""
        page, frame = canvas.getPageNumber(), template.frame
        self.fullness = 1.0 if page == 1 else (frame._y2 - frame._y) / frame._aH
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
