"""Do, undo and redo in one round."""

from game import norms
from game.exercise import Setup
from game.history import History
from game.norms.events import (
    NormDrafted,
    NormStarted,
    NormWorded,
    StepShown,
    VisionWritten,
)
from game.norms.state import Norms

FIRST = "We bellen zo snel mogelijk terug."


def begun() -> History[Norms]:
    return History(norms.EXERCISE, norms.EXERCISE.start(Setup()))


def test_nothing_was_done_yet() -> None:
    history = begun()
    assert history.last is None
    assert history.next is None


def test_undo_gives_back_the_very_same_state() -> None:
    history = begun()
    history.do(1, VisionWritten("Thee"))
    before = history.state
    history.do(2, VisionWritten("Koffie"))
    history.undo(2, line=3)
    assert history.state is before


def test_redo_does_again_what_was_undone() -> None:
    history = begun()
    history.do(1, VisionWritten("Thee"))
    history.undo(1, line=2)
    assert history.next
    history.redo(1, line=3)
    assert history.state.vision == "Thee"
    assert history.next is None


def test_something_new_leaves_nothing_to_redo() -> None:
    history = begun()
    history.do(1, VisionWritten("Thee"))
    history.undo(1, line=2)
    history.do(3, VisionWritten("Koffie"))
    assert history.next is None


def test_turning_a_page_is_not_undone_and_leaves_redo_alone() -> None:
    history = begun()
    history.do(1, VisionWritten("Thee"))
    history.do(2, StepShown("n5"))
    history.undo(1, line=3)
    history.do(4, StepShown("n6"))
    assert history.state.vision == ""
    assert history.state.place.step == "n6"
    assert history.last is None

    history.redo(1, line=5)
    assert history.state.vision == "Thee"
    assert history.state.place.step == "n6"


def test_a_draft_comes_back_when_its_wording_is_undone() -> None:
    history = begun()
    history.do(1, NormStarted("N1"))
    history.do(2, NormDrafted("N1", "We bellen"))
    history.do(3, NormWorded("N1", FIRST))
    assert history.state.norms[0].draft == ""
    history.undo(3, line=4)
    assert history.state.norms[0].draft == "We bellen"
    assert history.state.norms[0].wordings == ()


def test_undo_and_redo_of_a_norm_keeps_what_was_typed_in_it() -> None:
    history = begun()
    history.do(1, NormStarted("N1"))
    history.do(2, NormDrafted("N1", "We bellen"))
    typed = history.state
    history.undo(1, line=3)
    assert history.state.norms == ()
    history.redo(1, line=4)
    assert history.state == typed


def test_a_number_that_means_nothing_changes_nothing() -> None:
    history = begun()
    history.do(1, VisionWritten("Thee"))
    state = history.state
    history.undo(7, line=2)
    history.redo(1, line=3)
    assert history.state is state

    history.undo(1, line=4)
    history.redo(7, line=5)
    assert history.state.vision == ""
    assert history.next
