"""Paragraphs, headings, figures and groups that carry their place in the structure tree."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from reportlab.lib.enums import TA_LEFT

from exports.fonts import is_right_to_left_font
from exports.letters import clean, fonts_for, is_readable, meant_for
from exports.platypus import Broken, BrokenEnd, Flowable, Spaced, cleanBlockQuotedText
from exports.platypus import Paragraph as PlainParagraph
from exports.right_to_left import as_seen, is_right_to_left
from exports.tagged.canvas import TaggedCanvas
from exports.tagged.marking import mark
from exports.tagged.structure import Artifact, Element, Key

_MARKUP = re.compile("[<&]")
_TRIES = 7  # widths until its lines are about as long as each other
_HIGHEST_FIGURE = 0.6  # of the height of the page


class Paragraph(PlainParagraph):  # type: ignore[misc]  # reportlab is untyped
    """A paragraph, one element however many pages it runs over.

    Letters that its font lacks come from the companion font or become a visible mark; then the
    words as they were meant go along for a screen reader.

    Args:
        text: Markup as reportlab knows it; text of people through ``letters.escape``.
        style: A reportlab paragraph style.
        role: Standard structure type.
        language: Of this paragraph, such as ``en``, when it is not that of the document.
        bulletText, frags: For reportlab, when it splits a paragraph.
    """

    frags: Any  # set by reportlab, and so are the lines
    blPara: Any  # noqa: N815  # reportlab's name
    _broken_width: float | None = None
    _is_right_to_left = False

    def __init__(
        self,
        text: str | None,
        style: Any,
        bulletText: Any = None,  # noqa: N803  # reportlab's name
        frags: Any = None,
        *,
        role: str = "P",
        language: str | None = None,
    ) -> None:
        is_new = frags is None
        if is_new and text and not _MARKUP.search(text):
            frags = _plain(text, style)
        super().__init__(text, style, bulletText=bulletText, frags=frags)
        self.key = Key(role, **({"Lang": language} if language else {}))
        self.plain_text = ""
        if is_new:
            self.plain_text = clean(self.getPlainText())
            self._use_known_letters()

    def _use_known_letters(self) -> None:
        meant = self.plain_text
        fragments = self.frags
        self.frags = [part for fragment in fragments for part in _in_known_letters(fragment)]
        has_links = any(getattr(fragment, "link", None) for fragment in fragments)
        fonts = {fragment.fontName for fragment in fragments if hasattr(fragment, "text")}
        is_as_meant = all(is_readable(meant, fonts_for(meant, font)) for font in fonts)
        self._is_right_to_left = is_right_to_left(meant)
        if not has_links and (self._is_right_to_left or not is_as_meant):
            self.key.attributes["ActualText"] = meant

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height that it takes; the lines are broken once for each width."""
        if self._broken_width != width:
            super().wrap(width, height)
            if self._can_be_balanced():
                self._balance(width, height)
            self._broken_width = width
        return self.width, self.height

    def _can_be_balanced(self) -> bool:
        """Whether its style asks for it; words in several fonts stay as they are."""
        wants = getattr(self.style, "is_balanced", False) and self.style.alignment == TA_LEFT
        return wants and self.blPara.kind == 0 and len(self.blPara.lines) > 1

    def _balance(self, width: float, height: float) -> None:
        """Makes its lines about as long as each other, and no more of them: no word is alone."""
        count, narrow, wide = len(self.blPara.lines), width / 2, width
        for _ in range(_TRIES):
            middle = (narrow + wide) / 2
            super().wrap(middle, height)
            lines = self.blPara.lines
            is_torn = any(isinstance(word, Broken) for _, words in lines for word in words)
            if len(lines) > count or is_torn:
                narrow = middle
            else:
                wide = middle
        super().wrap(wide, height)
        lines = self.blPara.lines  # of each what it leaves free of its width, and its words
        self.blPara.lines = [(spare + width - wide, words) for spare, words in lines]
        self.width = width

    def split(self, width: float, height: float) -> list["Paragraph"]:
        """The parts above and below a page break, as one element."""
        self.wrap(width, height)
        lines = self.blPara
        parts: list[Paragraph] = super().split(width, height)
        self.blPara = lines  # reportlab forgets them when there is no place to break
        for part in parts:
            part.key, part.plain_text = self.key, self.plain_text
            part._is_right_to_left = self._is_right_to_left
        return parts

    def _drawOn(self, canvas: TaggedCanvas) -> None:  # noqa: N802  # reportlab's name
        if getattr(self, "_hyphenations", 0):  # a hyphen at the end of a line is taken for none
            self.key.attributes["ActualText"] = self.plain_text
        with canvas.tag(self.key):
            super()._drawOn(canvas)

    def draw(self) -> None:
        """Draw the paragraph; when it is a link as a whole, its words become the link."""
        if self._is_right_to_left:
            _put_in_sight_order(self.blPara)
        if self.blPara.kind != 0 or not getattr(self.blPara, "link", None):
            super().draw()
            return
        with self.canv.tag(self.key.child("Link")) as link:
            self.canv.link_words[link] = self.plain_text
            super().draw()

    def beginText(self, x: float, y: float) -> Any:  # noqa: N802  # reportlab's name
        """A text object that keeps the words apart at line ends, and marks links."""
        text_object = self.canv.beginText(x, y)
        _keep_words_apart(text_object, self._ends_between_words())
        if self.blPara.kind == 1 and isinstance(self.canv.owner, Element):
            text_object._linkRecord = _LinkMarks(self, text_object)
        return text_object

    def _ends_between_words(self) -> list[bool]:
        """Per line whether it ends between two words, not within one that was too long."""
        lines = self.blPara.lines
        if self.blPara.kind == 0:
            return [not _is_broken(words[-1]) for _, words in lines if words]
        nexts = [line.sFW for line in lines[1:] if hasattr(line, "sFW")]
        if len(nexts) != len(lines) - 1:
            return []
        return [
            line.lineBreak or isinstance(self.frags[start - 1], Spaced)
            for line, start in zip(lines, nexts, strict=False)
        ]


def _plain(text: str, style: Any) -> list[Any] | None:
    """Words without markup as reportlab's parser would give them, much sooner."""
    words = cleanBlockQuotedText(text)
    return [_fragment(style).clone(text=words, link=[], us_lines=[])] if words else None


@cache
def _fragment(style: Any) -> Any:
    (fragment,) = PlainParagraph("x", style).frags
    return fragment


def _is_broken(word: str) -> bool:
    return isinstance(word, Broken) and not isinstance(word, BrokenEnd)


def _put_in_sight_order(lines: Any) -> None:
    """Words from right to left in the order in which they are seen, line by line, once."""
    if getattr(lines, "is_in_sight_order", False):
        return
    lines.is_in_sight_order = True
    if lines.kind == 0 and is_right_to_left_font(lines.fontName):
        lines.lines = [(rest, as_seen(" ".join(words)).split(" ")) for rest, words in lines.lines]
    for line in lines.lines if lines.kind == 1 else ():
        for piece in line.words:
            if is_right_to_left_font(piece.fontName):
                piece.text = as_seen(piece.text)


def _in_known_letters(fragment: Any) -> Iterable[Any]:
    text = getattr(fragment, "text", "")
    if not text:
        return [fragment]
    pieces = meant_for(text, fragment.fontName)
    return [fragment.clone(text=words, fontName=font) for words, font in pieces]


def _keep_words_apart(text_object: Any, ends_between_words: list[bool]) -> None:
    """Write the space at the end of a line, which reportlab drops and readers need."""
    write = text_object._textOut
    ends = iter(ends_between_words)

    def write_with_space(text: str, is_line_end: bool = False) -> None:
        write(text + " " if is_line_end and next(ends, True) else text, is_line_end)

    text_object._textOut = write_with_space


class _LinkMarks:
    """Marks where links begin and end while reportlab writes the words of a paragraph."""

    def __init__(self, paragraph: Paragraph, text_object: Any) -> None:
        self._paragraph = paragraph
        self._text_object = text_object
        self._owner = paragraph.canv.owner

    def __call__(self, link: Any, what: str) -> None:
        self._text_object.has_marks = True
        if what == "end":
            self._text_object._code.append(mark(self._owner))
            return
        canvas = self._paragraph.canv
        element = canvas.element(self._paragraph.key.child("Link", link))
        canvas.link_words[element] = self._words(link)
        canvas.expected_links.append(element)  # reportlab adds the annotation at the line's end
        # reportlab reports the start after the first words were written.
        self._text_object._code.insert(-1, mark(element))

    def _words(self, link: Any) -> str:
        lines = self._paragraph.blPara.lines
        return "".join(word.text for line in lines for word in line.words if link in word.link)


class Heading(Paragraph):
    """A heading with a bookmark.

    Args:
        text: Markup.
        style: A reportlab paragraph style.
        level: 1 to 6; one deeper than the heading before, at most.
        bulletText, frags: For reportlab, when it splits a heading.
    """

    def __init__(
        self,
        text: str | None,
        style: Any,
        bulletText: Any = None,  # noqa: N803  # reportlab's name
        frags: Any = None,
        *,
        level: int = 1,
    ) -> None:
        super().__init__(text, style, bulletText, frags, role=f"H{level}")

    def _drawOn(self, canvas: TaggedCanvas) -> None:  # noqa: N802  # reportlab's name
        if self.plain_text.strip():
            level = int(self.key.role[1:])
            canvas.add_bookmark(self.key, self.plain_text, level, self.height)
        super()._drawOn(canvas)


class Figure(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A picture with words that stand in for it.

    It shrinks to the width that there is, and to this much of the height of a page.

    Args:
        width: In points.
        height: In points.
        alternative: What the picture says; empty for mere decoration.
        paint: Draws it on a canvas, y up, within width and height.
        highest: How much of the height of a page it may take, 0 to 1.
    """

    def __init__(
        self,
        width: float,
        height: float,
        alternative: str,
        paint: Callable[[Any], None],
        highest: float = _HIGHEST_FIGURE,
    ) -> None:
        super().__init__()
        self._highest = highest
        self.natural_size = (width, height)
        self.key = Key("Figure", Alt=clean(alternative)) if alternative else None
        self._paint = paint

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Width and height that it takes."""
        width, height = self.natural_size
        highest = self.canv._pagesize[1] / self.canv.zoom * self._highest
        self._scale = min(1, available_width / width, highest / height)
        self.width, self.height = width * self._scale, height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Draw it where it says where it is."""
        if self.key is None:
            with self.canv.artifact():
                self._paint_scaled()
            return
        with self.canv.tag(self.key) as owner:
            if not isinstance(owner, Artifact):
                owner.attributes["A"] = self._place()
            self._paint_scaled()

    def _paint_scaled(self) -> None:
        self.canv.saveState()
        self.canv.scale(self._scale, self._scale)
        self._paint(self.canv)
        self.canv.restoreState()

    def _place(self) -> str:
        box = self.canv._absRect((0, 0, self.width, self.height), 1)
        numbers = " ".join(f"{number:.2f}" for number in box)
        return f"<</O/Layout/Placement/Block/BBox[{numbers}]>>"


class GroupEdge(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Begins a group with a key, or ends the last one without; takes no room."""

    _ZEROSIZE = True

    def __init__(self, key: Key | None = None) -> None:
        super().__init__()
        self.key = key

    def draw(self) -> None:
        """Begin or end the group."""
        if self.key is None:
            self.canv.end()
        else:
            self.canv.begin(self.canv.element(self.key))


def group(role: str, story: Iterable[Any]) -> list[Any]:
    """A run of flowables as one element, such as ``Sect`` or ``BlockQuote``; may span pages."""
    return [GroupEdge(Key(role)), *story, GroupEdge()]
