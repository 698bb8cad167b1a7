"""Drawings painted on paper."""

from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor

from exports.blocks import text
from exports.charts.frame import ROW, WIDTH, Frame
from exports.drawing import Box, Dot, Drawing, Line, Role, Shape, Text
from exports.fonts import font_name
from exports.one_line import draw_line, line_width
from exports.print_size import is_large_print
from exports.styles import colour, inks
from exports.tagged.flowables import Figure, Paragraph


def picture(
    drawing: Drawing, width: float | None = None, *, is_whole_page: bool = False
) -> Figure | Paragraph:
    """A drawing as a flowable with its words; in large print those words, which one can read.

    Args:
        drawing: Its units are points unless a width is given.
        width: On paper, in points; the height follows.
        is_whole_page: It may take all of a page; otherwise it shrinks to a good part of one.
    """
    if is_large_print() and drawing.alternative:
        return text(drawing.alternative)
    scale = 1 if width is None else width / drawing.width
    size = drawing.width * scale, drawing.height * scale
    paint = partial(_paint, drawing, scale)
    if is_whole_page:
        return Figure(*size, drawing.alternative, paint, highest=1)
    return Figure(*size, drawing.alternative, paint)


def framed(rows: int = 9, height: float | None = None) -> Frame:
    """The frame of a chart for paper.

    Args:
        rows: How many rows it has; of the usual height.
        height: In units of the chart, instead of rows.
    """
    return Frame(WIDTH, rows * ROW if height is None else height, measured)


def measured(words: str, role: Role, weight: int, size: float) -> float:
    """How wide words come out on paper."""
    font = font_name(role, weight)
    return line_width(words, font, size)


def _paint(drawing: Drawing, scale: float, canvas: Any) -> None:
    canvas.scale(scale, scale)
    canvas.paint_again((drawing, inks()), partial(_paint_shapes, canvas, drawing))


def _paint_shapes(canvas: Any, drawing: Drawing) -> None:
    for shape in drawing.shapes:
        canvas.saveState()
        _paint_shape(canvas, shape, drawing.height)
        canvas.restoreState()


def _paint_shape(canvas: Any, shape: Shape, height: float) -> None:
    """Paint one shape; ``height`` turns y down into y up."""
    match shape:
        case Line():
            _stroke(canvas, shape.stroke, shape.width, shape.dash)
            canvas.line(shape.x1, height - shape.y1, shape.x2, height - shape.y2)
        case Dot():
            kind = _fill_and_stroke(canvas, shape.fill, shape.stroke, shape.width)
            canvas.circle(shape.x, height - shape.y, shape.radius, **kind)
        case Box():
            kind = _fill_and_stroke(canvas, shape.fill, shape.stroke, shape.line_width, shape.dash)
            _paint_box(canvas, shape, height - shape.y - shape.height, kind)
        case Text():
            _paint_text(canvas, shape, height - shape.y)


def _paint_box(canvas: Any, box: Box, bottom: float, kind: dict[str, int]) -> None:
    radius = min(box.radius, box.width / 2, box.height / 2)
    if radius > 0:
        canvas.roundRect(box.x, bottom, box.width, box.height, radius, **kind)
    else:
        canvas.rect(box.x, bottom, box.width, box.height, **kind)


def _paint_text(canvas: Any, text: Text, baseline: float) -> None:
    font = font_name(text.role, text.weight)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    canvas.setFont(font, text.size)
    canvas.setFillColor(_colour(text.fill))
    left = text.x - share * line_width(text.words, font, text.size)
    draw_line(canvas, left, baseline, text.words)


def _fill_and_stroke(
    canvas: Any, fill: str, stroke: str, width: float, dash: tuple[float, ...] = ()
) -> dict[str, int]:
    if fill:
        canvas.setFillColor(_colour(fill))
    if stroke:
        _stroke(canvas, stroke, width, dash)
    return {"fill": bool(fill), "stroke": bool(stroke)}


def _stroke(canvas: Any, token: str, width: float, dash: tuple[float, ...]) -> None:
    canvas.setStrokeColor(_colour(token))
    canvas.setLineWidth(width)
    if dash:
        canvas.setDash(list(dash))


def _colour(token: str) -> Any:
    return HexColor(colour(token))
