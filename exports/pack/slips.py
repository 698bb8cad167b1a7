"""Empty slips: for a poll, an idea, a first step, a theepotmeting; and cards for norms."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from reportlab.lib.colors import HexColor

from assets.language import Words
from exports.blocks import open_line, space, text
from exports.pack.cut_sheets import QUARTER, SIXTH, Cutting, cut_part
from exports.pages import Part
from exports.platypus import Flowable
from exports.rows import numbered
from exports.styles import colour, style
from exports.tagged.structure import Key
from game.norms.state import CRITERIA
from game.pulse.state import ANSWERS, ITEMS

_CIRCLE = 9.5
"""Points from the middle of a number to the ring around it: room for a pen."""

_APART = 33.0
"""Points between two numbers."""


@dataclass(frozen=True, slots=True)
class SlipForm:
    """How an empty slip is made.

    Attributes:
        fill: What stands on one.
        cutting: How large it is.
        each: How many everybody gets.
    """

    fill: Callable[[Words], list[Any]]
    cutting: Cutting
    each: int = 1

    def sheets(self, people: int) -> int:
        """Sheets of A4 for so many people."""
        return ceil(people * self.each / self.cutting.count)


def slip_part(name: str, people: int, words: Words) -> Part:
    """Slips of one kind for everybody; what is left of the last sheet is filled too."""
    form = FORMS[name]
    count = form.sheets(people) * form.cutting.count
    return cut_part(words(f"pack.slip.{name}"), [lambda: form.fill(words)] * count, form.cutting)


def norm_card_parts(words: Words) -> list[Part]:
    """A sheet of empty cards for norms, and behind it their backs with what to look at."""
    fronts = [lambda: _norm(words)] * QUARTER.count
    backs = [lambda: _norm_back(words)] * QUARTER.count
    return [
        cut_part(words("pack.norm_cards"), fronts, QUARTER),
        cut_part(words("pack.norm_backs"), backs, QUARTER),
    ]


# --- what stands on each


def _clarity(words: Words) -> list[Any]:
    return [
        text(words("pack.in_own_words"), "strong"),
        open_line("", 4),
        text(words("norms.step.n1.prompt_1"), "strong"),
        _Scale(words("pack.scale")),
        text(words("pack.without_name"), "small"),
    ]


def _idea(words: Words) -> list[Any]:
    return [
        text(words("pack.my_idea"), "row_title"),
        open_line("", 4),
        text(words("pack.noticed"), "strong"),
        open_line("", 2),
    ]


def _step(words: Words) -> list[Any]:
    return [
        text(words("pack.my_step"), "row_title"),
        open_line(words("pack.when_this"), 3),
        open_line(words("pack.then_i"), 3),
        open_line(words("pack.on_day")),
        text(words("pack.two_of_them"), "small"),
    ]


def _pulse(words: Words) -> list[Any]:
    asked = [
        piece
        for item in ITEMS
        for piece in (text(words(f"pulse.item.{item}.text"), "line"), _Scale(words("pack.scale")))
    ]
    return [
        text(words("pulse.step.how.title"), "row_title"),
        text(words("pack.circle", low=words("pulse.low"), high=words("pulse.high")), "small"),
        *asked,
    ]


def _norm(words: Words) -> list[Any]:
    return [
        text(words("pack.our_norm"), "row_title"),
        text(words("pack.norm_begins"), "small"),
        open_line("", 5),
        text(words("norms.customer_notices"), "strong"),
        open_line("", 2),
        text(words("pack.what_you_say"), "strong"),
        open_line("", 2),
        open_line(words("person.keeper")),
    ]


def _norm_back(words: Words) -> list[Any]:
    asked: Sequence[str] = [words(f"norms.criterion.{one}.test") for one in CRITERIA]
    return [text(words("pack.is_it_good"), "row_title"), space(4), *numbered(asked)]


FORMS: Mapping[str, SlipForm] = {
    "clarity": SlipForm(_clarity, SIXTH),
    "idea": SlipForm(_idea, SIXTH, each=2),
    "step": SlipForm(_step, SIXTH, each=2),
    "pulse": SlipForm(_pulse, QUARTER),
}
"""The slips by name; see ``SLIPS``."""


class _Scale(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """One to five, to put a ring around.

    Args:
        told: What it is, for who cannot see it.
    """

    def __init__(self, told: str) -> None:
        super().__init__()
        self._key = Key("P", ActualText=told)
        self.spaceAfter = 5

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Width and height that it takes."""
        self.width, self.height = width, 2 * _CIRCLE + 4
        return self.width, self.height

    def draw(self) -> None:
        """Draws the rings, then the numbers in them."""
        look, middle = style("strong"), self.height / 2
        places = [_CIRCLE + 1 + at * _APART for at in range(ANSWERS)]
        with self.canv.artifact():
            self.canv.setStrokeColor(HexColor(colour("delft")))
            self.canv.setLineWidth(0.9)
            for place in places:
                self.canv.circle(place, middle, _CIRCLE)
        with self.canv.tag(self._key):
            self.canv.setFont(look.fontName, look.fontSize)
            self.canv.setFillColor(look.textColor)
            for number, place in enumerate(places, start=1):
                self.canv.drawCentredString(place, middle - 0.35 * look.fontSize, str(number))
