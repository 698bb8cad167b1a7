"""The steps that the whole room takes together: vision, three questions, own words."""

from PySide6.QtCore import QRectF

from desktop.stage import parts
from desktop.stage.board import BODY, Board
from desktop.stage.hands import bars, hands
from desktop.stage.layout import split
from desktop.stage.view import View
from game import keyed
from game.norms.state import QUESTIONS, Norms, Poll

_VISION_HEIGHTS = (190, 300, 410)
"""Pixels that the vision gets over its objectives; more when it is long."""


def vision(board: Board, view: View, state: Norms) -> None:
    """The vision on a tile; then the objectives that go with it."""
    words = view.words
    board.title(words("norms.step.n0.title"), view.workshop.client)
    if state.place.prompt == 0:
        _vision_alone(board, view, state)
        return
    texts = [objective.text for objective in state.objectives]
    if not state.vision and texts:
        parts.agreements(board, BODY, texts, least=1)
        return
    rest = BODY
    if state.vision:
        height, is_small = _vision_height(state.vision)
        top, rest = split(BODY, height)
        parts.panel(board, top, words("norms.vision"), state.vision, is_must_read=is_small)
    if texts:
        parts.numbered(board, rest, texts)
    else:
        parts.open_question(board, rest, words("norms.step.n0.prompt_1"))


def _vision_height(text: str) -> tuple[float, bool]:
    """How high its panel is, and whether it is small there all the same: the trainer hears it."""
    for height in _VISION_HEIGHTS:
        if parts.panel_has_room(text, BODY.width(), height):
            return height, False
    return _VISION_HEIGHTS[-1], True


def _vision_alone(board: Board, view: View, state: Norms) -> None:
    if state.vision:
        parts.sentence(board, BODY, state.vision)
    else:
        parts.open_question(board, BODY, view.words("norms.step.n0.prompt_0"))


def three_questions(board: Board, view: View, state: Norms) -> None:
    """One of the three questions, answered with one to five fingers."""
    id = QUESTIONS[state.place.prompt]
    chip = view.words("stage.of", number=state.place.prompt + 1, count=len(QUESTIONS))
    board.title(view.words("norms.step.tq.title"), chip)
    text = view.words(f"norms.step.tq.prompt_{state.place.prompt}")
    _poll(board, view, text, keyed.find(state.polls, id), "questions")


def own_words(board: Board, view: View, state: Norms) -> None:
    """What people wrote in their own words; then how clear the vision is to them."""
    board.title(view.words("norms.step.n1.title"))
    if state.place.prompt == 1:
        text = view.words("norms.step.n1.prompt_1")
        _poll(board, view, text, keyed.find(state.polls, "clarity"), "clarity")
    elif state.own_sentences:
        _sentences_beside_vision(board, view, state)
    else:
        parts.open_question(board, BODY, view.words("norms.step.n1.prompt_0"))


def _sentences_beside_vision(board: Board, view: View, state: Norms) -> None:
    place = BODY
    if state.vision:
        top, place = split(BODY, 150)
        parts.panel(board, top, view.words("norms.vision"), state.vision)
    parts.cards(board, place, [sentence.text for sentence in state.own_sentences][-10:])


def _poll(board: Board, view: View, text: str, poll: Poll | None, scale: str) -> None:
    if not poll or not poll.is_shown:
        _open_poll(board, view, text, scale)
    elif not poll.counts:
        rest = parts.question(board, BODY, text)
        parts.not_to_be_shown(board, rest, view.words("stage.too_few", least=5))
    else:
        rest = parts.question(board, BODY, text)
        words = view.words
        labels = [words(f"norms.scale.{scale}_low"), "", "", "", words(f"norms.scale.{scale}_high")]
        bars(board, rest.adjusted(160, 0, -160, 0), poll.counts, 1, labels)


def _open_poll(board: Board, view: View, text: str, scale: str) -> None:
    top, rest = split(BODY, 480)
    parts.open_question(board, top, text)
    low = view.words(f"norms.scale.{scale}_low")
    high = view.words(f"norms.scale.{scale}_high")
    place = QRectF(rest.left() + 160, rest.top() + 10, rest.width() - 320, 280)
    hands(board, place, ["1", "2", "3", "4", "5"], 1, low, high)
