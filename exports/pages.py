"""Documents: what comes on which page, and the file itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from io import BytesIO
from threading import RLock
from typing import Any, Required, TypedDict, Unpack

from exports.fonts import font_name
from exports.letters import clean
from exports.placing import Placements, PlacingFrame
from exports.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate
from exports.running_words import PageWords, RunningWords
from exports.sheet import PORTRAIT, Sheet
from exports.tagged.announced import Announced
from exports.tagged.canvas import TaggedCanvas
from game.files.handing_out import stop_if_asked

_LEAST_ON_LAST_PAGE = 0.22  # of its height: with less on it, the page is not worth its paper
_ONE_AT_A_TIME = RLock()  # documents share the files of their fonts, and each reads on in them
_FEET = (0.0, -14.0, 26.0, 60.0)  # as usual; so that the last lines fit; so they get company


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
    """Some pages of a document: the paper they are on, and the flowables on them."""

    sheet: Sheet
    story: Sequence[Any]


def write_balanced(
    story: Sequence[Any], *, sheet: Sheet = PORTRAIT, **about: Unpack[About]
) -> bytes:
    """A document like that of :func:`write`, whose last page is not nearly empty.

    When it would be, the text goes on a little lower on every page but the first, which may be
    laid out as a whole, so that the last lines find room before it; when they do not, a little
    less low, so that they get company. All is placed before anything is painted, so that it is
    painted once.

    Args:
        story: Flowables of ``exports.blocks`` and ``exports.tagged``; used up by writing.
        sheet: The paper.
        **about: What it says of itself.
    """
    tried: list[Placements] = []
    for foot in _FEET:
        tried.append(_placed(story, sheet, foot, about["created"]))
        if tried[-1].fullness >= _LEAST_ON_LAST_PAGE:
            break
    best = max(tried, key=lambda one: one.fullness)
    return write_parts([Part(sheet, best.story())], **about)


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
        running = RunningWords(part.sheet, title, header, about["page_words"])
        name, frame, paper = f"part-{number}", _frame(part.sheet), part.sheet.paper
        template.addPageTemplates(
            PageTemplate(name, [frame], running.begin, running.end, pagesize=paper)
        )
        story += [NextPageTemplate(name), PageBreak()] if number else []
        story += part.story
    with _ONE_AT_A_TIME:
        template.build(story, canvasmaker=partial(TaggedCanvas, created=about["created"]))
    return file.getvalue()


def _placed(story: Sequence[Any], sheet: Sheet, foot: float, created: datetime) -> Placements:
    """Where everything comes, with this foot on all pages but the first.

    The story is as it was, and can be used again.
    """
    placements, undoing = Placements(), list[tuple[Any, ...]]()
    template = BaseDocTemplate(BytesIO(), initialFontName=font_name(), keepTogetherClass=Announced)
    template._doSave = 0
    template._multiBuildEdits = undoing.append  # what laying out does to the story

    def begin(canvas: TaggedCanvas, _template: Any) -> None:
        stop_if_asked()
        canvas.enlarge(sheet.zoom)
        placements.pages.append([])

    def end(canvas: TaggedCanvas, template: Any) -> None:
        placements.fullness = _fullness(canvas, template.frame)

    for name, paper in (("first", sheet), ("later", replace(sheet, foot=foot))):
        frame = _frame(paper, partial(PlacingFrame, placements=placements))
        template.addPageTemplates(PageTemplate(name, [frame], begin, end, pagesize=sheet.paper))
    with _ONE_AT_A_TIME:
        template.build(
            [NextPageTemplate("later"), *story], canvasmaker=partial(TaggedCanvas, created=created)
        )
    for undo, *facts in reversed(undoing):
        undo(*facts)
    return placements


def _fullness(canvas: TaggedCanvas, frame: Any) -> float:
    """How much of a page is used; all of the first one, which may be the only one."""
    return 1.0 if canvas.getPageNumber() == 1 else float((frame._y2 - frame._y) / frame._aH)


def _frame(sheet: Sheet, kind: Callable[..., Any] = Frame) -> Any:
    return kind(
        sheet.margin,
        sheet.margin + sheet.foot,
        sheet.text_width,
        sheet.text_height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
