"""One norm at a time: kept, reworked or dropped, and what was seen of it."""

from desktop.paint import DISPLAY, TEXT
from desktop.stage import parts, type_sizes
from desktop.stage.board import BODY, Board
from desktop.stage.layout import split
from desktop.stage.review.actions import choices, title
from desktop.stage.view import View
from game import keyed
from game.review.state import NORM_DECISIONS, Review
from game.traject.progress import norm_now


def norm(board: Board, view: View, state: Review) -> None:
    """The norm as it reads; under it the three ways on, and what was seen of it."""
    words = view.words
    thing = keyed.find(state.things, state.place.item)
    title(board, view, "norms", state.of_kind("norm"), thing)
    if not thing:
        parts.open_question(board, BODY, words("review.stage.no_norms"))
        return
    said = state.norm_review_of(thing.id)
    foot_height = 300 if said.seen else 262
    tile = BODY.adjusted(0, 0, 0, -foot_height - 28)
    foot = BODY.adjusted(0, BODY.height() - foot_height, 0, 0)
    middle, under = parts.signed_tile(board, tile)
    board.text(
        middle, thing.text, type_sizes.HERO[3:], DISPLAY, 600, is_centred=True, is_balanced=True
    )
    now = norm_now(view.gathered, thing.id)
    keeper = view.workshop.person_shown(now.keeper if now else thing.who)
    who = f"{words('person.keeper')}: {keeper or words('stage.open_who')}"
    board.text(under, who, (44, 40, 36, 32, 28), TEXT, 600, "delft", is_must_read=False)
    labels = [words(f"review.norm.{one}") for one in NORM_DECISIONS]
    chosen = NORM_DECISIONS.index(said.decision) if said.decision else None
    head, rest = split(foot, 140 if said.seen else 96, 16)
    if said.seen:
        choices(board, head, labels, chosen)
        board.text(rest, said.seen, type_sizes.READ, TEXT, 500)
    else:
        board.text(head, words("review.step.norms.prompt_0"), (64, 60, 54), DISPLAY, 600)
        choices(board, rest, labels, chosen)
