"""A running workshop: check, record, apply, tell."""

from pathlib import Path

import pytest

from game.actions.events import IdeaWritten
from game.exercise import RuleError
from game.norms.events import (
    NormStarted,
    NormWorded,
    ObjectionNoted,
    StepShown,
    VisionWritten,
)
from game.session import Session
from game.state import Change
from game.worded import FileError
from game.workshop.events import (
    BlockPlan,
    PersonJoined,
    RoundOpened,
    SessionPlanned,
    StageBlanked,
    TeamRemoved,
    ThoughtParked,
    ThoughtRemoved,
)
from tests.game.clock import START, TickingClock
from tests.game.played import by_id


def heard(session: Session) -> list[Change]:
    changes: list[Change] = []
    session.listen(changes.append)
    return changes


def test_a_new_session_is_empty_and_its_file_is_there(path: Path, new_session: Session) -> None:
    assert new_session.path == path
    assert path.exists()
    assert (new_session.event_count, new_session.saved_at, new_session.trouble) == (0, None, None)
    assert dict(new_session.state.rounds) == {}


def test_a_session_does_not_begin_in_a_file_that_is_there(new_session: Session) -> None:
    with pytest.raises(FileError, match="exists"):
        Session.create(new_session.path, TickingClock())


def test_an_event_is_on_disk_before_it_is_told(session: Session) -> None:
    on_disk: list[str] = []
    session.listen(lambda _: on_disk.append(session.journal.records()[-1].kind))
    session.submit("norms", VisionWritten("Thee"))
    assert on_disk == ["vision_written"]


def test_listeners_are_told_what_was_and_what_is(session: Session) -> None:
    before = session.state
    changes = heard(session)
    change = session.submit("norms", VisionWritten("Thee"))
    assert changes == [change]
    assert change.before is before
    assert change.after is session.state
    assert change.before.rounds["norms"].vision == ""
    assert change.after.rounds["norms"].vision == "Thee"
    assert (change.round, change.how) == ("norms", "done")
    assert (change.event, change.seq) == (VisionWritten("Thee"), session.event_count)


def test_listeners_are_told_of_undo_and_redo(session: Session) -> None:
    session.submit("norms", VisionWritten("Thee"))
    changes = heard(session)
    session.undo("norms")
    session.redo("norms")
    assert [(one.how, one.round, one.event) for one in changes] == [
        ("undone", "norms", VisionWritten("Thee")),
        ("redone", "norms", VisionWritten("Thee")),
    ]
    assert changes[0].after is changes[1].before


def test_only_the_round_of_an_event_changes(session: Session) -> None:
    change = session.submit("norms", VisionWritten("Thee"))
    assert change.after.rounds["actions"] is change.before.rounds["actions"]
    assert change.after.workshop is change.before.workshop


def planned(*blocks: BlockPlan) -> SessionPlanned:
    return SessionPlanned("s2", "2026-11-24", "09:00", blocks)


def test_what_is_refused_changes_nothing(session: Session) -> None:
    state, lines, changes = session.state, session.journal.records(), heard(session)
    for round, event, key in (
        ("norms", StepShown("n99"), "not_one_of"),
        ("norms", IdeaWritten("I1", "Bellijst"), "other_exercise"),
        ("pauze", VisionWritten("Thee"), "unknown_round"),
        ("workshop", TeamRemoved("balie"), "unknown_team"),
        ("workshop", RoundOpened("tea", "tea", "s1"), "unknown_exercise"),
        ("workshop", planned(BlockPlan("b1", 5, pages=("elsewhere",))), "not_one_of"),
        ("workshop", planned(BlockPlan("b1", 5, round="norms", steps=("n99",))), "not_one_of"),
        ("norms", VisionWritten("half \ud83d"), "half_character"),
    ):
        with pytest.raises(RuleError, match=key):
            session.submit(round, event)
    assert session.state is state
    assert session.journal.records() == lines
    assert session.event_count == len(lines)
    assert changes == []


def test_a_round_begins_in_the_form_it_was_opened_in(session: Session) -> None:
    session.submit("workshop", RoundOpened("kort", "norms", "s1", form="short"))
    assert session.state.rounds["kort"].form == "short"
    assert session.state.rounds["norms"].form == "full"


def test_two_rounds_of_one_exercise_do_not_mix(session: Session) -> None:
    session.submit("workshop", RoundOpened("kort", "norms", "s1", form="short"))
    session.submit("norms", NormStarted("N1"))
    session.submit("kort", NormStarted("N1"))
    session.submit("kort", NormStarted("N2"))
    assert len(session.state.rounds["norms"].norms) == 1
    assert by_id(session.journal.stored_results(session.results())) == by_id(session.results())


def test_events_that_belong_together_are_put_down_together(session: Session) -> None:
    changes, before = heard(session), session.event_count
    people = [PersonJoined(f"p{number}", "Otter") for number in range(12)]
    session.submit_all(("workshop", person) for person in people)
    assert changes == []
    assert session.event_count == before + 12
    assert [line.seq for line in session.journal.records()] == list(range(1, before + 13))
    assert session.workshop.present == 12
    assert by_id(session.journal.stored_results(session.results())) == by_id(session.results())


def test_those_before_a_refused_one_have_happened(session: Session) -> None:
    otter, nobody = PersonJoined("p1", "Otter"), PersonJoined("p2", "")
    with pytest.raises(RuleError, match="empty_text"):
        session.submit_all([("workshop", otter), ("workshop", nobody), ("workshop", otter)])
    assert [person.id for person in session.workshop.people] == ["p1"]
    assert session.journal.records()[-1].kind == "person_joined"
    assert session.event_count == len(session.journal.records())


def test_nothing_together_is_nothing(session: Session) -> None:
    state, count, saved = session.state, session.event_count, session.saved_at
    session.submit_all([])
    assert (session.state, session.event_count, session.saved_at) == (state, count, saved)


def test_a_later_round_can_be_opened_and_filled_at_once(new_session: Session) -> None:
    new_session.submit_all(
        [("workshop", RoundOpened("norms", "norms", "s1")), ("norms", VisionWritten("Thee"))]
    )
    assert new_session.state.rounds["norms"].vision == "Thee"


def test_the_session_knows_when_it_was_last_saved(
    path: Path, session: Session, clock: TickingClock
) -> None:
    session.submit("workshop", StageBlanked())
    assert session.saved_at == clock.now
    session.close()
    again = Session.open(path, TickingClock())
    assert again.saved_at
    assert START < again.saved_at <= clock.now
    again.close()


def test_lines_carry_their_time_with_its_offset(session: Session) -> None:
    line = session.journal.records()[0]
    at = line.at
    assert (line.seq, line.version) == (1, 1)
    assert at.startswith("2026-11-24T09:00:")
    assert at.endswith("+01:00")


def test_a_session_goes_on_where_it_was_left(path: Path, played: Session) -> None:
    state, results, knots, count = (
        played.state,
        played.results(),
        played.knots(),
        played.event_count,
    )
    played.close()
    again = Session.open(path, TickingClock())
    assert again.state == state
    assert again.results() == results
    assert again.knots() == knots
    assert again.event_count == count
    again.submit("workshop", StageBlanked())
    assert again.journal.records()[-1].seq == count + 1
    again.close()


def test_a_file_that_makes_no_sense_is_let_go(played_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(played_path) as file:
        file.execute("UPDATE journal SET kind = 'tea_poured' WHERE seq = 2")
    file.close()
    for _ in range(2):
        with pytest.raises(FileError, match="not_understood"):
            Session.open(played_path, TickingClock())


def test_a_migrated_file_gets_its_results_anew(path: Path) -> None:
    """A file of an earlier version has lines and no such tables yet."""
    import sqlite3

    session = Session.create(path, TickingClock())
    session.submit("workshop", PersonJoined("p1", "Otter"))
    session.close()
    with sqlite3.connect(path) as file:
        file.execute("DELETE FROM person")
        file.execute("PRAGMA user_version = 0")
    file.close()

    again = Session.open(path, TickingClock())
    assert by_id(again.journal.stored_results(again.results())) == by_id(again.results())
    assert again.journal.is_migrated
    again.close()


def test_the_id_of_what_was_taken_away_is_never_given_to_something_new(session: Session) -> None:
    assert session.free_id("workshop", "K") == "K1"
    session.submit("workshop", ThoughtParked("K2", "K9"))
    assert session.free_id("workshop", "K") == "K3", "what was typed is no id"
    session.submit("workshop", ThoughtRemoved("K2"))
    assert session.free_id("workshop", "K") == "K3"
    assert session.free_id("norms", "K") == "K1", "every round has its own"
    session.submit("norms", NormStarted("N1"))
    session.undo("norms")
    assert session.free_id("norms", "N") == "N1", "as if it had never been"


def test_ids_can_be_counted_apart_for_each_norm(session: Session) -> None:
    for norm in ("N1", "N2"):
        session.submit("norms", NormStarted(norm))
        session.submit("norms", NormWorded(norm, "Wij bellen terug"))
    session.submit("norms", ObjectionNoted("N1", "A4", "Wie dan?"))
    assert session.free_id("norms", "A", norm="N1") == "A5"
    assert session.free_id("norms", "A", norm="N2") == "A1"
