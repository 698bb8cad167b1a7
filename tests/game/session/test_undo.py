"""Undo and redo in a session: over the rounds and around them, also after a restart."""

from pathlib import Path

import pytest

from game.actions.events import IdeaWritten
from game.exercise import RuleError
from game.norms.events import NormDrafted, NormStarted, NormWorded, StepShown, VisionWritten
from game.session import Session
from game.workshop.events import PersonJoined, StageBlanked, ThoughtParked
from tests.game.clock import TickingClock


def thoughts(session: Session) -> list[str]:
    return [thought.text for thought in session.workshop.thoughts]


def test_there_is_nothing_to_undo_in_a_new_session(session: Session) -> None:
    lines = session.event_count
    with pytest.raises(RuleError, match="nothing_to_undo"):
        session.undo("norms")
    with pytest.raises(RuleError, match="nothing_to_redo"):
        session.redo("norms")
    assert session.event_count == lines


def test_undo_says_what_it_takes_back(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    found = session.undoable("norms")
    assert found
    scope, step = found
    assert (scope, step.event, step.seq) == ("norms", VisionWritten("Thee"), session.event_count)
    assert session.undo("norms").event == step.event
    assert session.undoable("norms") is None


def test_redo_says_what_it_does_again(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    session.undo("norms")
    found = session.redoable("norms")
    assert found
    assert (found[0], found[1].event) == ("norms", VisionWritten("Thee"))
    session.redo("norms")
    assert session.redoable("norms") is None
    assert session.state.rounds["norms"].vision == "Thee"


def test_undo_of_the_last_event_gives_the_very_same_state_of_the_round(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    before = session.state.rounds["norms"]
    session.submit("norms", VisionWritten("Koffie"))
    session.undo("norms")
    assert session.state.rounds["norms"] is before


def test_undo_works_per_round(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    session.submit("actions", IdeaWritten("I1", "Bellijst"))
    session.undo("norms")
    assert session.state.rounds["norms"].vision == ""
    assert session.state.rounds["actions"].ideas


def test_a_parked_thought_is_taken_back_from_within_a_round(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    session.submit("workshop", ThoughtParked("K1", "Het rooster"))
    session.undo("norms")
    assert thoughts(session) == []
    assert session.state.rounds["norms"].vision == "Thee"
    session.undo("norms")
    assert session.state.rounds["norms"].vision == ""


def test_undo_in_a_round_that_is_not_there_reaches_what_is_around_it(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    session.submit("workshop", ThoughtParked("K1", "Het rooster"))
    session.undo("pauze")
    assert thoughts(session) == []
    with pytest.raises(RuleError, match="nothing_to_undo"):
        session.undo("pauze")


def test_turning_pages_and_people_coming_in_are_not_undone(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    session.submit("norms", StepShown("n5"))
    session.submit("workshop", PersonJoined("p1", "Otter"))
    session.submit("workshop", StageBlanked())
    session.undo("norms")
    assert session.state.rounds["norms"].vision == ""
    assert session.state.rounds["norms"].place.step == "n5"
    assert session.workshop.people
    assert session.workshop.stage.cover == "blank"


def test_redo_does_again_what_was_undone_last(session: Session) -> None:
    """Also when an earlier event, of around the round, was undone before it."""
    session.submit("workshop", ThoughtParked("K1", "Het rooster"))
    session.submit("norms", VisionWritten("Thee"))
    session.undo("actions")
    session.undo("norms")
    session.redo("norms")
    assert session.state.rounds["norms"].vision == "Thee"
    assert thoughts(session) == []
    session.redo("norms")
    assert thoughts(session) == ["Het rooster"]


def test_undo_takes_back_what_was_redone_last(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    session.undo("norms")
    session.submit("workshop", ThoughtParked("K1", "Het rooster"))
    session.redo("norms")
    session.undo("norms")
    assert session.state.rounds["norms"].vision == ""
    assert thoughts(session) == ["Het rooster"]


def test_undo_adds_a_line_and_takes_none_away(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    lines = session.journal.records()
    session.undo("norms")
    session.redo("norms")
    after = session.journal.records()
    assert after[: len(lines)] == lines
    assert [(line.kind, line.target) for line in after[len(lines) :]] == [
        ("undone", lines[-1].seq),
        ("redone", lines[-1].seq),
    ]


def test_undo_and_redo_survive_a_restart(path: Path, session: Session, clock: TickingClock) -> None:
    session.submit("norms", NormStarted("N1"))
    session.submit("norms", NormDrafted("N1", "We bellen"))
    session.submit("norms", NormWorded("N1", "We bellen terug."))
    session.undo("norms")
    state = session.state
    session.close()

    again = Session.open(path, clock)
    assert again.state == state
    assert again.state.rounds["norms"].norms[0].draft == "We bellen"
    again.redo("norms")
    assert again.state.rounds["norms"].norms[0].text == "We bellen terug."
    again.undo("norms")
    again.undo("norms")
    assert again.state.rounds["norms"].norms == ()
    again.close()
