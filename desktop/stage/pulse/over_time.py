"""The temperature over all sessions, as a line; the sessions to come as empty places."""

from desktop.stage import parts
from desktop.stage.board import BODY, Board
from desktop.stage.drawn import framed, put_drawing
from desktop.stage.pulse.teapot import FOOT, home_made
from desktop.stage.view import View
from exports.charts import temperatures
from game.traject.timeline import timeline


def line(board: Board, view: View) -> None:
    """Every temperature on its day, and the days to come."""
    words, place = view.words, BODY.adjusted(0, 0, 0, -FOOT)
    rest = parts.question(board, place, words("pulse.step.teapot.prompt_1"))
    moments = timeline(view.gathered)
    if moments:
        put_drawing(board, rest, temperatures(framed(rest), moments, words))
    else:
        parts.open_place(board, rest, words("stage.nothing_yet"))
    home_made(board, view)
