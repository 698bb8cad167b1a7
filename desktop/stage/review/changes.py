"""What changed since the last session, on one picture."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF

from assets.language import Words
from desktop.paint import DISPLAY
from desktop.stage import parts
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.layout import columns, split
from desktop.stage.view import View
from game.review.state import STATUSES, Review
from game.traject.progress import NormSaid, changes

_TINTS = {"done": "leaf_ink", "busy": "delft", "stuck": "tea_ink", "dropped": "ink"}
_GROUNDS = {"done": "leaf_mist", "busy": "mist", "stuck": "tea_mist", "dropped": "glaze"}


_MOST_LINES = 4


def since_last(board: Board, view: View, state: Review) -> None:
    """How many actions are done, busy, stuck or dropped; and what is new or reads otherwise."""
    words = view.words
    board.title(words("review.step.changes.title"), view.workshop.client)
    rest = parts.question(board, BODY, words("review.step.changes.prompt_0"))
    top, under = split(rest, 270, 34)
    found = changes(view.gathered, state)
    counts = {
        status: sum(told.report.status == status for told in found.told) for status in STATUSES
    }
    for cell, status in zip(columns(top, len(STATUSES)), STATUSES, strict=True):
        board.box(cell, _GROUNDS[status])
        number = QRectF(cell.left(), cell.top() + 16, cell.width(), 150)
        board.text(number, str(counts[status]), (132,), DISPLAY, 800, _TINTS[status], CENTRE, True)
        label = QRectF(cell.left() + 12, cell.bottom() - 96, cell.width() - 24, 76)
        text = words(f"review.status.{status}")
        board.text(label, text, (56, 54, 48, 42, 36), DISPLAY, 600, "ink", CENTRE, True)
    lines = [
        *(words("review.stage.new_action", text=one.what) for one in found.new),
        *(words("review.stage.smaller", text=one.now) for one in found.smaller if one.now),
        *_of_norms(words, found.norms),
        *(words("review.stage.new_norm", text=text) for text in found.new_norms),
    ]
    if lines:
        parts.bullets(board, under, lines[:_MOST_LINES], icon="arrow-right")
    elif not found.told:
        parts.open_place(board, under, words("stage.nothing_yet"))


def _of_norms(words: Words, norms: Sequence[NormSaid]) -> Iterator[str]:
    """What reads otherwise, is to be reworded or was dropped; last how many stay as they are."""
    for one in norms:
        if one.became == "reworded":
            yield words("review.stage.norm_now", text=one.now)
        elif one.became == "rework":
            yield words("review.stage.norm_to_reword", text=one.before)
        elif one.became == "drop":
            yield words("review.stage.norm_dropped", text=one.before)
    kept = [one for one in norms if one.became == "keep"]
    if len(kept) == 1:
        yield words("review.stage.norm_kept", text=kept[0].before)
    elif kept:
        yield words("review.stage.norms_kept", count=len(kept))
