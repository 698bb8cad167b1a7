"""The drawings in assets/art and assets/icons, painted on paper."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any
from xml.etree import ElementTree

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import FILL_NON_ZERO

from assets import files
from assets.tokens import look
from exports.house_style import house_colour
from exports.ink import inked
from exports.styles import inks
from exports.tagged.flowables import Figure

_NUMBERS_TAKEN = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}
_STEP = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+))")
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


@dataclass(frozen=True, slots=True)
class _Shape:
    """One path or circle: its steps, and how it is painted."""

    steps: tuple[tuple[str, tuple[float, ...]], ...]
    look: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Art:
    """A drawing that ships with the program; y down, as in its file."""

    width: float
    height: float
    shapes: tuple[_Shape, ...]

    def paint(self, canvas: Any, left: float, bottom: float, width: float) -> None:
        """Paint it on a canvas, this wide; the height follows."""
        scale = width / self.width
        canvas.saveState()
        canvas.translate(left, bottom + self.height * scale)
        canvas.scale(scale, -scale)
        canvas.paint_again((self, inks()), partial(_paint_all, canvas, self.shapes))
        canvas.restoreState()


@cache
def art(name: str) -> Art:
    """A drawing, such as ``art/corner.svg``.

    Raises:
        ValueError: the file holds more than paths of M L H V C Z, and circles.
    """
    root = ElementTree.fromstring(files.read(name))
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    return Art(width, height, tuple(_shapes(root, {})))


def illustration(name: str, width: float, alternative: str) -> Figure:
    """A drawing as a flowable, this many points wide.

    Args:
        name: Such as ``art/teapot-2.svg``.
        width: In points.
        alternative: What it says; empty for mere decoration.
    """
    drawing = art(name)
    height = width * drawing.height / drawing.width
    paint = partial(drawing.paint, left=0, bottom=0, width=width)
    return Figure(width, height, alternative, paint)


def _shapes(element: ElementTree.Element, look: Mapping[str, str]) -> Iterator[_Shape]:
    own = {**look, **element.attrib}
    for child in element:
        kind = child.tag.rpartition("}")[2]
        if kind == "g":
            yield from _shapes(child, own)
        elif kind == "path":
            yield _Shape(tuple(_steps(child.attrib["d"])), {**own, **child.attrib})
        elif kind == "circle":
            centre = tuple(float(child.attrib[name]) for name in ("cx", "cy", "r"))
            yield _Shape((("circle", centre),), {**own, **child.attrib})
        else:
            raise ValueError(f"cannot paint <{kind}>")


def _steps(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The steps of a path, with lines for horizontal and vertical ones."""
    here = (0.0, 0.0)
    for command, numbers in _commands(path):
        if command == "H":
            command, numbers = "L", (numbers[0], here[1])
        elif command == "V":
            command, numbers = "L", (here[0], numbers[0])
        here = (numbers[-2], numbers[-1]) if numbers else here
        yield command, numbers


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    command, numbers = "", []
    for letter, number in _STEP.findall(path):
        if letter:
            command = letter
            if command not in _NUMBERS_TAKEN:
                raise ValueError(f"cannot paint path step {letter}")
        else:
            numbers.append(float(number))
        if len(numbers) == _NUMBERS_TAKEN[command]:
            yield command, tuple(numbers)
            command, numbers = ("L" if command == "M" else command), []


def _paint_all(canvas: Any, shapes: Sequence[_Shape]) -> None:
    for shape in shapes:
        _paint(canvas, shape)


def _paint(canvas: Any, shape: _Shape) -> None:
    kind = _set_look(canvas, shape.look)
    path = canvas.beginPath()
    for command, numbers in shape.steps:
        _STEPS[command](path, *numbers)
    canvas.drawPath(path, **kind, fillMode=FILL_NON_ZERO)


_STEPS: dict[str, Callable[..., None]] = {
    "M": lambda path, x, y: path.moveTo(x, y),
    "L": lambda path, x, y: path.lineTo(x, y),
    "C": lambda path, *points: path.curveTo(*points),
    "Z": lambda path: path.close(),
    "circle": lambda path, x, y, radius: path.circle(x, y, radius),
}


def _set_look(canvas: Any, look: Mapping[str, str]) -> dict[str, int]:
    """Set pen and brush; says what to do with the path."""
    fill, stroke = look.get("fill", "#000000"), look.get("stroke", "none")
    if fill != "none":
        canvas.setFillColor(HexColor(_coloured(fill)))
    if stroke != "none":
        canvas.setStrokeColor(HexColor(_coloured(stroke)))
        canvas.setLineWidth(float(look.get("stroke-width", "1")))
        canvas.setLineCap(_CAPS[look.get("stroke-linecap", "butt")])
        canvas.setLineJoin(_JOINS[look.get("stroke-linejoin", "miter")])
        canvas.setDash([float(length) for length in _dashes(look)])
    return {"fill": fill != "none", "stroke": stroke != "none"}


def _coloured(own: str) -> str:
    """A colour of a drawing; where it is our blue, that of the house."""
    blue = look("light").colour("delft")
    return inked(house_colour("delft") or own) if own.upper() == blue else inked(own)


def _dashes(look: Mapping[str, str]) -> list[str]:
    return look.get("stroke-dasharray", "").replace(",", " ").split()
