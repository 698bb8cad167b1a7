"""Names that were typed into a text are found, and no byte of them is left."""

from pathlib import Path

import pytest

from game.exercise import Event
from game.files.examination import examine_file
from game.norms.events import NormDrafted, NormStarted, NormWorded
from game.people.mentions import Called, Mention, mentions, replaced, stand_ins
from game.session import Session
from game.workshop.events import PersonJoined, PersonNamed, RoundOpened, SessionPlanned
from game.workshop.events import ThoughtParked as Parked
from game.workshop.photo_events import PhotoAdded
from game.workshop.state import Person
from tests.game.clock import TickingClock
from tests.game.disk import fill_up, make_room

TEXTS = ("Vraag het Renée.", "RENEE's rooster", "renées idee", "Zij wil dat, Wil ook.")
CALLED = (Called("Renee", "p1"), Called("Wil", "p2"))
INSTEAD = {"p1": "Otter", "p2": "Das"}


def found(*called: Called, texts: tuple[str, ...] = TEXTS) -> dict[str, tuple[str, int]]:
    made = mentions(called or CALLED, texts, INSTEAD, "iemand")
    return {one.form: (one.becomes, one.count) for one in made}


def test_capitals_and_accents_make_no_difference_and_what_hangs_behind_stays() -> None:
    assert found(Called("Renee", "p1")) == {
        "RENEE's": ("Otter's", 1),
        "Renée": ("Otter", 1),
        "renées": ("Otters", 1),
    }


def test_a_name_inside_another_word_is_none() -> None:
    assert found(texts=("Willen we dat? Onwil. Wil-Jan.",)) == {"Wil": ("Das", 1)}


def test_a_word_that_is_also_a_name_is_told_apart_by_its_capital() -> None:
    made = mentions(CALLED, TEXTS, INSTEAD, "iemand")
    assert {one.form for one in made if one.is_likely} == {"RENEE's", "Renée", "Wil"}


def test_two_people_of_one_name_and_a_name_without_a_person_become_somebody() -> None:
    twice = (Called("Wil", "p1"), Called("Wil", "p2"))
    assert found(*twice)["Wil"] == ("iemand", 1)
    assert found(Called("Wil"))["Wil"] == ("iemand", 1)


def test_a_first_name_is_found_where_somebody_gave_more() -> None:
    called = Called("Jan de Vries", "p1")
    assert found(called, texts=("Jan de Vries belt, Jan niet.",)) == {
        "Jan": ("Otter", 1),
        "Jan de Vries": ("Otter", 1),
    }


def test_an_accent_that_is_a_letter_of_its_own_goes_along() -> None:
    text = "Vraag Rene\u0301e!"
    (form,) = found(Called("Renée", "p1"), texts=(text,))
    assert replaced(text, {form: "Otter"}) == "Vraag Otter!"


def test_only_whole_words_are_changed() -> None:
    text = "Onwil? Wil wil wel, Willen we?"
    assert replaced(text, {"Wil": "Das", "wil": "das"}) == "Onwil? Das das wel, Willen we?"


def test_an_example_shows_what_stands_around_it() -> None:
    (one,) = mentions([Called("Wil", "p2")], ["a" * 60 + " Wil " + "b" * 60], INSTEAD, "")
    assert one == Mention("Wil", "Das", 1, "…" + "a" * 27 + " Wil " + "b" * 27 + "…")


def test_who_has_a_name_for_an_alias_gets_another() -> None:
    people = (Person("p1", "Renée"), Person("p2", "Das"))
    assert stand_ins(people, CALLED, ("Das", "Uil")) == {"p1": "Uil", "p2": "Das"}


# --- in a file ----------------------------------------------------------------------------------

MARK, OTHER = "Quxelia", "Zobrina"


def play(session: Session) -> None:
    """A name in a norm that was said twice, in what was undone, and where it is an alias."""
    events: tuple[tuple[str, Event], ...] = (
        ("workshop", PersonJoined("p1", "Otter")),
        ("workshop", PersonJoined("p2", OTHER)),
        ("workshop", PersonNamed("p1", MARK)),
        ("workshop", PersonNamed("p2", OTHER)),
        ("workshop", SessionPlanned("s1", "2026-11-24", "09:00", ())),
        ("workshop", RoundOpened("norms", "norms", "s1")),
        ("norms", NormStarted("N1", "")),
        ("norms", NormDrafted("N1", f"Wij vragen {MARK} om hulp")),
        ("norms", NormWorded("N1", f"Wij vragen het {MARK.upper()} dezelfde dag")),
        ("workshop", Parked("K1", f"Waar is {MARK.lower()}?")),
        ("workshop", Parked("K2", f"{MARK}s voorstel")),
    )
    for round, event in events:
        session.submit(round, event)
    session.undo("workshop")


def changes_of(session: Session) -> dict[str, str]:
    called = session.called()
    instead = stand_ins(session.workshop.people, called, ("Uil",))
    made = mentions(called, session.typed(), instead, "iemand")
    return {one.form: one.becomes for one in made}


def bytes_beside(path: Path) -> bytes:
    return b"".join(place.read_bytes() for place in path.parent.iterdir()).lower()


def test_no_byte_is_left_and_replay_still_equals_results(
    path: Path, new_session: Session, clock: TickingClock
) -> None:
    play(new_session)
    assert MARK.lower().encode() in bytes_beside(path)
    new_session.forget_names(changes_of(new_session))
    assert MARK.lower().encode() not in bytes_beside(path)
    assert OTHER.lower().encode() not in bytes_beside(path)
    state = new_session.state
    assert state.rounds["norms"].norms[0].text == "Wij vragen het Otter dezelfde dag"
    assert [one.alias for one in state.workshop.people] == ["Otter", "Uil"]
    new_session.close()
    assert examine_file(path).ok
    assert MARK.lower().encode() not in bytes_beside(path)

    again = Session.open(path, clock)
    assert again.state == state
    again.redo("workshop")
    assert again.workshop.thoughts[-1].text == "Otters voorstel"
    again.undo("norms")
    again.undo("norms")
    assert MARK.lower().encode() not in bytes_beside(path)
    again.close()


def test_only_what_was_ticked_changes(path: Path, new_session: Session) -> None:
    play(new_session)
    changes = changes_of(new_session)
    new_session.forget_names({MARK: changes[MARK]})
    new_session.close()
    assert MARK.encode() not in path.read_bytes().replace(f"{MARK}s".encode(), b"")
    assert MARK.lower().encode() in path.read_bytes()
    assert examine_file(path).ok


def test_nothing_changes_while_the_disk_is_full(new_session: Session) -> None:
    play(new_session)
    changes = changes_of(new_session)
    fill_up(new_session)
    for number in range(60):
        new_session.submit("workshop", Parked(f"K{number + 5}", "Thee" * 400))
    assert new_session.trouble
    state = new_session.state
    with pytest.raises(type(new_session.trouble)):
        new_session.forget_names(changes)
    assert new_session.state == state
    assert new_session.workshop.person_shown("p1") == MARK


def test_a_name_in_a_line_that_waited_for_the_disk_goes_too(
    path: Path, new_session: Session
) -> None:
    play(new_session)
    fill_up(new_session)
    for number in range(60):
        new_session.submit("workshop", Parked(f"K{number + 5}", f"{MARK} " + "Thee" * 400))
    assert new_session.has_unsaved
    make_room(new_session)
    new_session.forget_names(changes_of(new_session))
    assert not new_session.has_unsaved
    new_session.close()
    assert MARK.lower().encode() not in bytes_beside(path)
    assert examine_file(path).ok


def test_what_stands_under_a_photo_is_gone_from_the_results_too(
    path: Path, new_session: Session, clock: TickingClock
) -> None:
    new_session.submit("workshop", PhotoAdded("F1", "5e" * 32, 1200, 1600, caption=f"{MARK} wijst"))
    assert new_session.has_names
    assert MARK.encode() in path.read_bytes()
    new_session.forget_names()
    assert not new_session.has_names
    new_session.close()
    assert MARK.lower().encode() not in bytes_beside(path)
    again = Session.open(path, clock)
    assert again.journal.stored_results(again.results()) == {
        round: {table: list(rows) for table, rows in tables.items()}
        for round, tables in again.results().items()
    }
    again.close()
