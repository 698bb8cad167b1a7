"""Where the gain is: by what the statements are about, or by what they work on."""

from collections.abc import Sequence

from assets.language import Words
from exports.charts.frame import Frame, Room
from exports.charts.parts import Scale
from exports.charts.sketch import READ, Sketch
from exports.drawing import Drawing
from game.q_sort.figures import Theme
from game.q_sort.state import QSort
from game.stock.statement_deck import theme_title

_FEWEST_ROWS = 3
"""Fewer themes than this do not get wider bars."""

_SIZES = (96, 88, 80, 72, *READ)
_FOOT = 46.0
_LABEL = 0.52
_THICKEST = 96.0


def profile(frame: Frame, state: QSort, themes: Sequence[Theme], words: Words) -> Drawing:
    """A bar a theme, from the middle of the grid to the mean of its statements.

    Without figures: it is a direction, no measure.

    Args:
        frame: A row takes its height by the number of themes.
        state: The grid.
        themes: In the order in which they are shown, such as ``by_dimension(…)`` or
            ``by_lever(…)``.
        words: For what the themes are called.
    """
    sketch = Sketch(frame)
    body, foot = frame.room.foot(_FOOT, 6)
    cells = body.rows(max(len(themes), _FEWEST_ROWS), 10)
    titles = [theme_title(theme.id, words) for theme in themes]
    wide = frame.width * _LABEL
    size = sketch.common_size(titles, cells[0].left(wide)[0], _SIZES)
    bars = frame.room.left(wide, 40)[1]
    scale = Scale(state, bars)
    bottom = cells[len(themes) - 1].bottom if themes else body.y
    for title, theme, cell in zip(titles, themes, cells, strict=False):
        sketch.words(cell.left(wide)[0], title, (size,))
        thick = min(cell.height * 0.64, _THICKEST)
        track = Room(bars.x, cell.middle[1] - thick / 2, bars.width, thick)
        sketch.box(track, "glaze", radius=8)
        start, end = sorted((scale.x(0), scale.x(theme.mean)))
        bar = Room(start, track.y, max(end - start, 6), track.height)
        sketch.box(bar, "delft" if theme.mean >= 0 else "delft_2", radius=6)
    sketch.line((scale.x(0), body.y), (scale.x(0), bottom), "ink", 3)
    scale.put_poles(sketch, state, Room(bars.x, bottom + 4, bars.width, foot.height))
    return sketch.drawing(words("q_chart.profile_told", themes=", ".join(titles)))
