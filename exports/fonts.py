"""The fonts that ship with the program, made known to reportlab."""

import re
from functools import cache
from threading import Lock

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from assets import files

DISPLAY = "BricolageGrotesque"
TEXT = "AtkinsonHyperlegibleNext"
_WEIGHTS = {
    DISPLAY: {500: "Medium", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"},
    TEXT: {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"},
}
_BOLD_FACES = ("SemiBold", "Bold", "ExtraBold")
_FALLBACK = {
    "NotoSans-Regular": "\u018f\u01cd-\u01dc\u0259\u0386-\u03ce\u0400-\u04ff",
    "NotoSansGeorgian-Regular": "\u10d0-\u10ff\u1c90-\u1cbf",
    "NotoSansArmenian-Regular": "\u0531-\u058a",
    "NotoSansHebrew-Regular": "\u0590-\u05ff\ufb1d-\ufb4f",
    "NotoSansArabic-Regular": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "NotoEmoji-Regular": "\u2100-\u2bff\U0001f300-\U0001faff",
}
_RIGHT_TO_LEFT = ("NotoSansHebrew-Regular", "NotoSansArabic-Regular")
_BOLD = {"NotoSans-Regular": "NotoSans-Bold"}
_ONE_AT_A_TIME = Lock()  # read anew, a font would forget the letters of a document being made
_FAMILIES = {"display": DISPLAY, "text": TEXT}


@cache
def font_name(role: str = "text", weight: int = 400, *, is_italic: bool = False) -> str:
    """The name of a font in reportlab, ready to use; the nearest weight that ships.

    Args:
        role: ``display`` for titles and numbers, ``text`` for all else.
        weight: 400 regular to 800 extra bold.
        is_italic: Text only, and only in regular weight.
    """
    family = _FAMILIES[role]
    weights = _WEIGHTS[family]
    face = weights[min(weights, key=lambda known: abs(known - weight))]
    name = f"{family}-{'Italic' if is_italic and role == 'text' else face}"
    _make_known(name)
    return name


def companion(font: str) -> str:
    """The font that helps out with letters that this one lacks, such as arrows."""
    return font_name("text", 500) if font.startswith(DISPLAY) else font_name("display", 500)


def fallback_fonts(text: str, font: str) -> list[str]:
    """Fonts for letters that no usual font has, such as Greek, Hebrew and emoji.

    Args:
        text: What is to be drawn.
        font: In which the rest of it is; where that is bold, so are they if they can be.
    """
    if text.isascii():
        return []
    found = [name for name, ranges in _FALLBACK.items() if re.search(f"[{ranges}]", text)]
    if "Bold" in font:
        found = [_BOLD.get(name, name) for name in found]
    for name in found:
        _register_fallback(name)
    return found


def is_right_to_left_font(font: str) -> bool:
    """Whether words in this font run from right to left."""
    return font in _RIGHT_TO_LEFT


@cache
def letters_of(font: str) -> frozenset[str]:
    """All characters that a font can draw."""
    return frozenset(map(chr, pdfmetrics.getFont(font).face.charToGlyph))


@cache
def _make_known(name: str) -> None:
    """Makes a font known to reportlab, with those that bold and italic mean for it.

    No others: reading a font takes as long as laying out a page.
    """
    family, _, face = name.partition("-")
    _register(name)
    bold = name if face in _BOLD_FACES else f"{family}-Bold"
    italic = f"{TEXT}-Italic" if family == TEXT and bold != name else ""
    for partner in filter(None, (bold, italic)):
        if partner != name:
            _make_known(partner)
    _map_styles(name, bold=bold, italic=italic)


def _register(name: str, folder: str = "fonts") -> None:
    place = files.path(f"{folder}/{name}.ttf")
    with _ONE_AT_A_TIME:
        if name not in pdfmetrics.getRegisteredFontNames():
            # Not readable as ASCII in the raw file, but then only letters that are used go along.
            pdfmetrics.registerFont(TTFont(name, str(place), asciiReadable=False))


@cache
def _register_fallback(name: str) -> None:
    _register(name, "fonts/fallback")
    _map_styles(name, bold=name)


def _map_styles(name: str, *, bold: str, italic: str = "") -> None:
    for is_bold in (0, 1):
        addMapping(name, is_bold, 0, bold if is_bold else name)
        addMapping(name, is_bold, 1, bold if is_bold else italic or name)
