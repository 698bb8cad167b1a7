"""What the rounds of a traject brought together."""

from game.actions.events import ActionWritten, ReturnPlanned
from game.actions.state import Actions
from game.norms.events import StepShown, VisionWritten
from game.norms.state import Norms
from game.session import Session
from game.traject.gathered import gather, return_days, returns_to_come
from game.traject.timeline import timeline
from game.workshop.events import RoundOpened, SessionPlanned


def test_without_rounds_there_is_nothing(new_session: Session) -> None:
    found = gather(new_session.state)
    assert (found.norms, found.actions) == (Norms(), Actions())
    assert (found.norms_round, found.actions_round) == ("", "")


def test_a_round_in_which_nothing_was_written_yet(session: Session) -> None:
    session.submit("norms", StepShown("n5"))
    found = gather(session.state)
    assert found.norms_round == "norms"
    assert found.norms is session.state.rounds["norms"]


def test_the_last_round_in_which_something_was_written_counts(session: Session) -> None:
    session.submit("workshop", RoundOpened("later", "norms", "s2", form="short"))
    session.submit("norms", VisionWritten("Thee"))
    session.submit("later", StepShown("n5"))
    assert gather(session.state).norms_round == "norms"

    session.submit("later", VisionWritten("Koffie"))
    assert gather(session.state).norms.vision == "Koffie"

    session.undo("later")
    assert gather(session.state).norms_round == "norms"


def test_norms_and_plan_may_come_from_different_sessions(session: Session) -> None:
    session.submit("workshop", RoundOpened("plan-2", "actions", "s2"))
    session.submit("norms", VisionWritten("Thee"))
    session.submit("plan-2", ActionWritten("A1", "Bellijst"))
    found = gather(session.state)
    assert (found.norms_round, found.actions_round) == ("norms", "plan-2")


def test_the_days_on_which_the_group_comes_back(session: Session) -> None:
    session.submit("actions", ReturnPlanned("R2", "2027-01-05"))
    session.submit("actions", ReturnPlanned("R1", "2026-12-08"))
    assert return_days(gather(session.state)) == ("2026-12-08", "2027-01-05")


def test_who_was_somewhere_does_not_come_back_there(session: Session) -> None:
    session.submit("actions", ReturnPlanned("R1", "2026-12-08"))
    session.submit("actions", ReturnPlanned("R2", "2027-01-05"))
    session.submit("actions", ReturnPlanned("R3", "2027-02-23"))
    assert [one.id for one in returns_to_come(gather(session.state))] == ["R1", "R2", "R3"]
    session.submit("workshop", SessionPlanned("s2", "2027-01-05", "09:00", ()))
    found = gather(session.state)
    assert [one.id for one in returns_to_come(found)] == ["R3"]
    days = [one.day for one in timeline(found)]
    assert days == ["2027-01-05", "2027-02-23"]  # that of now can still be read
