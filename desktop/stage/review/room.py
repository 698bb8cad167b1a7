"""What went well, the three questions then and now, and what was parked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF

from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.hands import bars, hands
from desktop.stage.layout import columns, split
from desktop.stage.view import View
from game import keyed
from game.asked import FEWEST_SHOWN
from game.review.state import ANSWERS, QUESTIONS, Review

_NUMBERS = [str(answer) for answer in range(1, ANSWERS + 1)]
_OUTCOME_TONES = {"answered": "leaf", "became_action": "mist", "open": "honey", "dropped": "glaze"}


def went_well(board: Board, view: View, state: Review) -> None:
    """What worked, in the words of who told it."""
    words = view.words
    board.title(words("review.step.well.title"), view.workshop.client)
    prompt = words("review.step.well.prompt_0")
    if state.successes:
        rest = parts.question(board, BODY, prompt)
        told = [one.text for one in state.successes][-6:]
        parts.bullets(board, rest, told, icon="star", tint="tea")
    else:
        parts.open_question(board, BODY, prompt)


def question(board: Board, view: View, state: Review) -> None:
    """One of the three questions; when it was counted, beside how it was answered before."""
    words, id = view.words, QUESTIONS[state.place.prompt]
    chip = words("stage.of", number=state.place.prompt + 1, count=len(QUESTIONS))
    board.title(words("review.step.questions.title"), chip)
    text = words(f"norms.step.tq.prompt_{state.place.prompt}")
    asked = keyed.find(state.questions, id)
    if not asked or not asked.is_shown:
        _open(board, view, text)
    elif not asked.counts:
        rest = parts.question(board, BODY, text)
        parts.not_to_be_shown(board, rest, words("stage.too_few", least=FEWEST_SHOWN))
    else:
        _then_and_now(board, view, text, asked.counts, id)


def _open(board: Board, view: View, text: str) -> None:
    top, rest = split(BODY, 480)
    parts.open_question(board, top, text)
    low, high = (view.words(f"norms.scale.questions_{end}") for end in ("low", "high"))
    place = QRectF(rest.left() + 160, rest.top() + 10, rest.width() - 320, 280)
    hands(board, place, _NUMBERS, 1, low, high)


def _then_and_now(board: Board, view: View, text: str, counts: Sequence[int], id: str) -> None:
    """The last time at the left, where there was one that may be seen."""
    words = view.words
    rest = parts.question(board, BODY, text)
    low, high = (words(f"norms.scale.questions_{end}") for end in ("low", "high"))
    labels = [low, "", "", "", high]
    before = _before(view, id)
    if not before:
        bars(board, rest.adjusted(160, 0, -160, 0), counts, 1, labels)
        return
    for half, (title, shown) in zip(
        columns(rest, 2, 80), (before, (words("date.today"), counts)), strict=True
    ):
        head, under = split(half, 66, 0)
        board.text(head, title, (54,), DISPLAY, 700, "delft")
        bars(board, under, shown, 1, labels)


def _before(view: View, id: str) -> tuple[str, Sequence[int]] | None:
    """The day of the last answers before this session, and these."""
    reviews = view.gathered.reviews
    for held in reversed([one for one in reviews if one.review != view.state]):
        asked = keyed.find(held.review.questions, id)
        if asked and asked.counts:
            return view.words.day(date.fromisoformat(held.day), "short"), asked.counts
    poll = keyed.find(view.gathered.norms.polls, id)
    if poll and poll.is_shown and poll.counts:
        return view.words("review.stage.first_time"), poll.counts
    return None


def parked(board: Board, view: View, state: Review) -> None:
    """One parked thought, with who took it on; and what became of it."""
    words, things = view.words, state.of_kind("parked")
    thing = keyed.find(things, state.place.item)
    chip = words("stage.of", number=things.index(thing) + 1, count=len(things)) if thing else ""
    board.title(words("review.step.parked.title"), chip)
    if not thing:
        parts.open_question(board, BODY, words("review.stage.nothing_parked"))
        return
    outcome = keyed.find(state.outcomes, thing.id)
    tile, foot = BODY.adjusted(0, 0, 0, -300), BODY.adjusted(0, BODY.height() - 270, 0, 0)
    middle, under = parts.signed_tile(board, tile)
    board.text(
        middle, thing.text, type_sizes.HERO[3:], DISPLAY, 600, is_centred=True, is_balanced=True
    )
    who = view.workshop.person_shown(thing.who) or words("stage.open_who")
    board.text(under, who, (44, 40, 36, 32, 28), TEXT, 600, "delft", is_must_read=False)
    if outcome:
        head, rest = split(foot, 84, 16)
        label = words(f"review.outcome.{outcome.outcome}")
        board.chip(head.left(), head.top(), label, _OUTCOME_TONES[outcome.outcome], "", 44)
        board.text(rest, outcome.text, type_sizes.READ, TEXT, 500)
    else:
        board.text(foot, words("review.step.parked.prompt_0"), (76, 70, 64, 60), DISPLAY, 600)
