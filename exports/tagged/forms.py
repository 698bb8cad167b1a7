"""Tick boxes and text fields that can be filled in on screen and with a pen."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
)

from exports.letters import clean
from exports.platypus import Flowable
from exports.tagged.field_font import LETTERS, field_font

_PRINT = 4  # annotation flag: shown on paper too
_MULTILINE = 1 << 12  # text field flag
_FONT = "FieldText"  # name of the font among the resources of the form
_ON = "Yes"
_PADDING = 2
_INSET = 2.5  # of a field within its frame, which readers would hide while one types


class Form(PDFObject):  # type: ignore[misc]  # reportlab is untyped
    """All fields of a document and the font that they are written in."""

    def __init__(self) -> None:
        self._fields: list[Any] = []
        self._names: set[str] = set()
        self._shared: dict[object, Any] = {}

    def add(self, field: Any) -> None:
        """Take in a field."""
        self._fields.append(field)

    def name(self, wanted: str) -> str:
        """A name that no other field has and that holds no dot, which would mean a hierarchy."""
        plain = clean(wanted).replace(".", "-") or "field"
        name, number = plain, 1
        while name in self._names:
            number += 1
            name = f"{plain}-{number}"
        self._names.add(name)
        return name

    def shared(self, name: object, make: Callable[[], Any]) -> Any:
        """The thing of this name, made when it is first asked for."""
        if name not in self._shared:
            self._shared[name] = make()
        return self._shared[name]

    def format(self, document: Any) -> bytes:
        """The form as PDF."""
        entries = {"Fields": PDFArray([document.Reference(field) for field in self._fields])}
        if _FONT in self._shared:
            fonts = PDFDictionary({_FONT: document.Reference(self._shared[_FONT])})
            entries["DR"] = PDFDictionary({"Font": fonts})
            entries["DA"] = PDFString(f"/{_FONT} 0 Tf 0 g")
        written: bytes = PDFDictionary(entries).format(document)
        return written


class TickBox(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A box to tick, on screen and with a pen.

    The box itself is painted on the page, so that it is there in every reader; the field within
    shows the tick or nothing.

    Args:
        name: Of the field; made unique when another field has it.
        label: The visible words that say what is ticked; read aloud with the box.
        size: Width and height in points.
        colour: Of box and tick, ``#RRGGBB``.
        is_ticked: Whether it is ticked to begin with.
    """

    def __init__(
        self, name: str, label: str, *, size: float = 15, colour: str, is_ticked: bool = False
    ) -> None:
        super().__init__()
        if not clean(label).strip():
            raise ValueError("a tick box needs a label")
        self.name = name
        self.label = clean(label)
        self.width = self.height = size
        self.colour = colour
        self.is_ticked = is_ticked

    def draw(self) -> None:
        """Draw the box and add the field."""
        line = self.width / 10
        with self.canv.artifact():
            self.canv.setStrokeColor(HexColor(self.colour))
            self.canv.setLineWidth(line)
            inner = self.width - line
            self.canv.roundRect(line / 2, line / 2, inner, inner, self.width / 4.5)
        state = PDFName(_ON if self.is_ticked else "Off")
        appearances = {
            state: _shared_stream(self.canv, self.width, _tick(self.width, self.colour, state))
            for state in (_ON, "Off")
        }
        entries = {
            "FT": PDFName("Btn"),
            "V": state,
            "DV": PDFName("Off"),
            "AS": state,
            "H": PDFName("N"),
            "AP": PDFDictionary({"N": PDFDictionary(appearances)}),
            "MK": PDFDictionary({"CA": PDFString("4")}),
        }
        _add_field(self, entries)


def _tick(size: float, colour: str, state: str) -> str:
    """The drawing of a tick well within the box, or nothing."""
    if state != _ON:
        return ""
    red, green, blue = HexColor(colour).rgb()
    corners = [(0.26, 0.52), (0.43, 0.33), (0.75, 0.71)]
    (x1, y1), (x2, y2), (x3, y3) = [(x * size, y * size) for x, y in corners]
    return (
        f"q {red:.3f} {green:.3f} {blue:.3f} RG {size * 0.14:.2f} w 1 J 1 j "
        f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l {x3:.2f} {y3:.2f} l S Q"
    )


class TextField(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A field to write in, on screen and with a pen.

    Args:
        name: Of the field; made unique when another field has it.
        label: The visible words that say what goes in; read aloud with the field.
        font: Of what is written; embedded as a whole, because anything may be typed.
        colour: Of the line around, ``#RRGGBB``.
        ink: Of the letters, ``#RRGGBB``.
        height: In points; two lines or more make a field of several lines.
        font_size: In points.
        value: What it holds to begin with.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        font: str,
        colour: str,
        ink: str,
        height: float = 24,
        font_size: float = 10.5,
        value: str = "",
    ) -> None:
        super().__init__()
        if not clean(label).strip():
            raise ValueError("a text field needs a label")
        self.name = name
        self.label = clean(label)
        self.font = font
        self.colour = colour
        self.ink = ink
        self.height = height
        self.font_size = font_size
        self.value = clean(value)
        self.spaceBefore = self.spaceAfter = 4

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Width and height that it takes."""
        self.width = width
        return self.width, self.height

    @property
    def has_lines(self) -> bool:
        """Whether it is high enough for several lines."""
        return self.height >= 2 * self.font_size * 1.4

    def draw(self) -> None:
        """Draw the frame and add the field."""
        with self.canv.artifact():
            self.canv.setStrokeColor(HexColor(self.colour))
            self.canv.setLineWidth(0.75)
            self.canv.roundRect(0.4, 0.4, self.width - 0.8, self.height - 0.8, 4)
        document = self.canv._doc
        font = _form(self.canv).shared(_FONT, lambda: field_font(document, self.font))
        enlarged = self._look(self.font_size * self.canv.zoom)  # the rest grows with the page
        entries = {
            "FT": PDFName("Tx"),
            "V": PDFString(self.value),
            "DA": PDFString(enlarged),
            "Ff": _MULTILINE if self.has_lines else 0,
            "AP": PDFDictionary({"N": self._appearance(font)}),
        }
        _add_field(self, entries, _INSET)

    def _look(self, size: float) -> str:
        return f"/{_FONT} {size:g} Tf {_fill(self.ink)}"

    def _appearance(self, font: Any) -> Any:
        lines = self._lines() if self.has_lines else [self.value.replace("\n", " ")]
        width, height = self.width - 2 * _INSET, self.height - 2 * _INSET
        leading = self.font_size * 1.2
        top = height - _PADDING - self.font_size
        start = top if self.has_lines else (height - self.font_size * 0.7) / 2
        shown = " T* ".join(f"{_string(line)} Tj" for line in lines)
        content = (
            f"/Tx BMC q 1 1 {width - 2:.2f} {height - 2:.2f} re W n "
            f"BT {self._look(self.font_size)} {leading:g} TL {_PADDING} {start:.2f} Td {shown} "
            "ET Q EMC"
        )
        fonts = PDFDictionary({_FONT: self.canv._doc.Reference(font)})
        return _stream((width, height), content, fonts)

    def _lines(self) -> list[str]:
        width = self.width - 2 * (_INSET + _PADDING)
        lines: list[str] = []
        for paragraph in self.value.split("\n"):
            lines += _broken(paragraph.split(), self.font, self.font_size, width)
        return lines


def _broken(words: Sequence[str], font: str, size: float, width: float) -> list[str]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if pdfmetrics.stringWidth(longer, font, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _string(text: str) -> str:
    return "<" + b"".join(map(_byte, text)).hex() + ">"


def _byte(letter: str) -> bytes:
    """A letter as the font of fields knows it, if need be without its accents."""
    for spelling in (letter, unicodedata.normalize("NFKD", letter)[0]):
        try:
            return spelling.encode(LETTERS)
        except UnicodeEncodeError:
            continue
    return b"?"


def _fill(colour: str) -> str:
    return "{:.3f} {:.3f} {:.3f} rg".format(*HexColor(colour).rgb())


def _form(canvas: Any) -> Form:
    if canvas.form is None:
        canvas.form = Form()
    form: Form = canvas.form
    return form


def _add_field(flowable: Any, entries: dict[str, Any], inset: float = 0) -> None:
    canvas = flowable.canv
    form = _form(canvas)
    corner = flowable.width - inset, flowable.height - inset
    box = canvas._absRect((inset, inset, *corner), 1)
    common = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Widget"),
        "P": canvas._doc.thisPageRef(),
        "Rect": PDFArray([round(number, 3) for number in box]),
        "F": _PRINT,
        "T": PDFString(form.name(flowable.name)),
        "TU": PDFString(flowable.label),
    }
    field = PDFDictionary(common | entries)
    canvas._addAnnotation(field)
    form.add(field)


def _shared_stream(canvas: Any, size: float, content: str) -> Any:
    stream = _form(canvas).shared((size, content), lambda: _stream((size, size), content))
    return canvas._doc.Reference(stream)


def _stream(size: tuple[float, float], content: str, fonts: Any = None) -> Any:
    kind = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Form"),
        "BBox": PDFArray([0, 0, *size]),
        "Resources": PDFDictionary({"Font": fonts} if fonts else {}),
    }
    return PDFStream(PDFDictionary(kind), content.encode("latin-1"))
