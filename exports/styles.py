"""Styles of text on paper, by name."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from assets.tokens import look
from exports.drawing import Role
from exports.fonts import font_name
from exports.house_style import house_colour, house_style
from exports.ink import inked, is_black_and_white
from exports.print_size import LEAST, print_share

Alignment = Literal["left", "centre", "right"]
_ALIGNMENTS = {"left": TA_LEFT, "centre": TA_CENTER, "right": TA_RIGHT}


@dataclass(frozen=True, slots=True)
class _Style:
    """How a text looks; lengths in points."""

    size: float
    leading: float
    colour: str = "ink"
    role: Role = "text"
    weight: int = 400
    is_italic: bool = False
    space_before: float = 0
    space_after: float = 0
    announces: bool = False  # stays on one page with what follows
    alignment: Alignment = "left"
    is_narrow: bool = False  # double names are broken at their hyphen
    is_balanced: bool = False  # its lines are about as long as each other


_STYLES = {
    "title": _Style(
        30, 35, role="display", weight=700, space_after=9, announces=True, is_balanced=True
    ),
    "heading": _Style(
        15, 19, role="display", weight=700, space_before=22, space_after=8, announces=True
    ),
    "subheading": _Style(
        11.5, 15, role="display", weight=700, space_before=12, space_after=3, announces=True
    ),
    "body": _Style(10.5, 15, space_after=6),
    "line": _Style(10.5, 15),
    "strong": _Style(10.5, 15, weight=700),
    "row_title": _Style(12, 16.5, role="display", weight=700, is_balanced=True),
    "moment": _Style(10, 14),
    "moment_date": _Style(10, 14, weight=700),
    "lead": _Style(14, 20, "delft"),
    "quote": _Style(10.5, 15),
    "small": _Style(9, 12.5, "soft", space_after=4),
    "warm": _Style(10.5, 15, "tea", weight=700),
    "warm_head": _Style(10.5, 15, "tea", weight=700, space_before=11, announces=True),
    "soft": _Style(10.5, 15, "soft"),
    "open": _Style(10.5, 15, "soft", is_italic=True),
    "name": _Style(10.5, 15, weight=700, alignment="right", is_narrow=True),
    "date": _Style(10.5, 15, "soft", alignment="right", is_narrow=True),
    "cell": _Style(9.5, 13, is_narrow=True),
    "cell_head": _Style(9.5, 13, weight=700, is_narrow=True),
    "norm": _Style(26, 32, role="display", weight=700, space_after=10, is_balanced=True),
    "norm_long": _Style(22, 28, role="display", weight=700, space_after=10, is_balanced=True),
    "norm_small": _Style(18.5, 23.5, role="display", weight=700, space_after=6, is_balanced=True),
    "norm_least": _Style(15.5, 19.5, role="display", weight=700, space_after=4, is_balanced=True),
    "wall": _Style(21, 40, role="display", weight=600),
    "running": _Style(10.5, 13, "delft"),
}


_DOUBLE_NAME = 14
"""Letters from which a word is broken at its hyphen; shorter ones stay whole."""

_LARGEST = 30.0
"""Points to which large print grows; what is larger is large already."""


def style(name: str, alignment: Alignment | None = None) -> Any:
    """A reportlab paragraph style, such as ``body`` or ``heading``.

    Args:
        name: One of the styles of this module.
        alignment: When it is not the usual one.
    """
    return _style(name, alignment, inks(), print_share())


@cache
def _style(name: str, alignment: Alignment | None, _inks: tuple[bool, str], share: float) -> Any:
    wanted = _STYLES[name]
    if share > 1:
        share = max(min(share, _LARGEST / wanted.size), LEAST / wanted.size, 1.0)
    font = font_name(wanted.role, wanted.weight, is_italic=wanted.is_italic)
    return ParagraphStyle(
        name,
        fontName=font,
        bulletFontName=font,
        fontSize=wanted.size * share,
        leading=wanted.leading * share,
        textColor=HexColor(colour(wanted.colour)),
        spaceBefore=wanted.space_before,
        spaceAfter=wanted.space_after,
        keepWithNext=int(wanted.announces),
        alignment=_ALIGNMENTS[alignment or wanted.alignment],
        embeddedHyphenation=2 * wanted.is_narrow,
        hyphenationMinWordLength=_DOUBLE_NAME,
        allowWidows=0,
        allowOrphans=0,
        is_balanced=wanted.is_balanced,
    )


def inks() -> tuple[bool, str]:
    """What the colours depend on: whether there are none, and the colour of the house."""
    return is_black_and_white(), house_style().colour


def colour(token: str) -> str:
    """A colour of the light look, as ``#RRGGBB``; in house style, or in black and white."""
    return inked(house_colour(token) or look("light").colour(token))
