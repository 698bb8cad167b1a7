"""What stands beside each other on stage is of one size, whole, and large enough to be seen."""

import pytest

from assets.language import LANGUAGES
from desktop.stage import type_sizes
from desktop.stage.pieces import TextPiece
from game.actions.events import ActionStepShown
from game.actions.state import Actions
from game.norms.events import NormStarted, NormWorded, StepShown
from game.norms.state import Norms
from tests.desktop.trainer import Trainer

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def at(trainer: Trainer, language: str, kind: type[Norms] | type[Actions]) -> Norms | Actions:
    """The state of the last round of this exercise in the example, which is on stage then."""
    trainer.open_example(language)
    assert trainer.bridge.workshop.meeting
    for block in reversed(trainer.bridge.workshop.meeting.blocks):
        trainer.show_block(block.id)
        if isinstance(trainer.bridge.round_state, kind):
            return trainer.bridge.round_state
    raise AssertionError("it is not in the example")


def sizes(trainer: Trainer, *texts: str) -> set[float]:
    """The sizes in which these texts are on stage."""
    found = {
        piece.text: piece.fitted for piece in trainer.board.items() if isinstance(piece, TextPiece)
    }
    assert all(found[text].is_whole for text in texts)
    return {found[text].size for text in texts}


def test_the_thread_over_a_norm_is_whole_and_seen(trainer: Trainer, language: str) -> None:
    state = at(trainer, language, Norms)
    assert isinstance(state, Norms)
    for norm in state.norms:
        trainer.submit(StepShown("n5", norm=norm.id))
        moment = next(one.text for one in state.moments if one.id == norm.moment)
        (size,) = sizes(trainer, norm.phrase or state.vision, moment, norm.customer_notices)
        assert size >= 36


def test_the_thread_over_an_action_is_whole_and_seen(trainer: Trainer, language: str) -> None:
    state = at(trainer, language, Actions)
    assert isinstance(state, Actions)
    told = {
        knot.text for knot in trainer.bridge.knots.values() if knot.kind not in ("idea", "action")
    }
    seen = set()
    for action in state.actions:
        trainer.submit(ActionStepShown("write", item=action.id))
        over = told & set(trainer.on_stage().splitlines())
        assert "…" not in trainer.on_stage()
        if over:
            (size,) = sizes(trainer, *over)
            assert size >= type_sizes.SEEN
        assert len(sizes(trainer, action.done_when, action.celebrate)) == 1
        seen |= over
    assert len(seen) > 4


def test_all_actions_of_the_plan_are_of_one_size(trainer: Trainer, language: str) -> None:
    state = at(trainer, language, Actions)
    assert isinstance(state, Actions)
    trainer.submit(ActionStepShown("plan"))
    assert len(sizes(trainer, *(action.what for action in state.actions))) == 1


def test_all_hands_are_called_by_words_of_one_size(trainer: Trainer, language: str) -> None:
    at(trainer, language, Norms)
    trainer.submit(NormStarted("NX", "t1"), NormWorded("NX", "Wij bellen terug."))
    trainer.submit(StepShown("n6", norm="NX"))
    words = trainer.bridge.words(language)
    (size,) = sizes(trainer, *(words(f"norms.fist.short_{fingers}") for fingers in range(6)))
    assert size >= type_sizes.SEEN
