"""Sorts, temperatures and their figures as drawings, the same for stage and paper.

Every chart answers one question. It is a function that takes

1. a :class:`~exports.charts.frame.Frame`: how wide and high the drawing becomes, in pixels of the
   stage (:data:`WIDTH` across), and how the words in it are measured;
2. what it shows, as plain data that ``game`` worked out: the caller chooses which statements,
   and in which order;
3. ``words``, for the few that stand in it

and returns an :class:`exports.drawing.Drawing` with its alternative text. The question itself is
not in it: that is a heading on paper, and stands above it on the stage.

What the room must read is 54 units or more where it fits. On paper the same drawing is scaled to
the width of the text, so 54 units become about 14 points:

    from exports.charts import means
    from exports.pictures import framed, picture

    drawing = means(framed(rows=24), state, by_mean(found), words)
    story.append(picture(drawing, width=TEXT_WIDTH))

No chart decides who may be seen: give it only figures of five sorts or more
(:func:`game.q_sort.figures.figures` gives none of fewer).
"""

from exports.charts.alike import map_of_sorts
from exports.charts.factors import Loading, Plane, loadings_plot, scree
from exports.charts.frame import ROW, WIDTH, Frame
from exports.charts.means import agreement, means
from exports.charts.profile import profile
from exports.charts.shifts import shifts
from exports.charts.teams import own_cards, top_fives
from exports.charts.temperatures import temperatures

__all__ = [
    "ROW",
    "WIDTH",
    "Frame",
    "Loading",
    "Plane",
    "agreement",
    "loadings_plot",
    "map_of_sorts",
    "means",
    "own_cards",
    "profile",
    "scree",
    "shifts",
    "temperatures",
    "top_fives",
]
