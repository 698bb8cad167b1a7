"""Names live in one table and can be erased, so that no byte of them is left."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.session import Session
from game.worded import FileError
from game.workshop.events import PersonJoined, PersonNamed, StageBlanked
from game.workshop.state import Person
from tests.game.clock import TickingClock
from tests.game.disk import fill_up, make_room

MARK = "Quxelia"
OTTER = Person("p1", "Otter")


def name_somebody(session: Session, name: str = MARK) -> None:
    session.submit("workshop", PersonJoined("p1", "Otter"))
    session.submit("workshop", PersonNamed("p1", name))


def bytes_beside(path: Path) -> bytes:
    """Everything in the folder of a file: the file and what SQLite keeps beside it."""
    return b"".join(place.read_bytes() for place in path.parent.iterdir())


def test_a_name_is_in_the_table_of_names_alone(new_session: Session) -> None:
    name_somebody(new_session)
    connection = new_session.journal._connection
    tables = [row[0] for row in connection.execute("SELECT name FROM pragma_table_list")]
    holding = [
        table
        for table in tables
        if MARK in str(connection.execute(f'SELECT * FROM "{table}"').fetchall())
    ]
    assert holding == ["people"]


def test_a_name_is_still_there_after_reopening(
    path: Path, new_session: Session, clock: TickingClock
) -> None:
    name_somebody(new_session)
    new_session.close()
    again = Session.open(path, clock)
    assert again.workshop.person_shown("p1") == MARK
    again.close()


def test_no_byte_of_an_erased_name_is_left(path: Path, new_session: Session) -> None:
    name_somebody(new_session)
    assert MARK.encode() in bytes_beside(path)
    new_session.forget_names()
    assert MARK.encode() not in bytes_beside(path)
    assert new_session.workshop.people == (OTTER,)
    new_session.close()
    assert MARK.encode() not in bytes_beside(path)


def test_no_byte_is_left_of_what_another_program_took_away(
    path: Path, new_session: Session, clock: TickingClock
) -> None:
    """A page that it set free keeps what stood there: not every program overwrites."""
    new_session.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE note AS SELECT ? AS told", (MARK * 2000,))
        other.commit()
        other.execute("PRAGMA secure_delete = OFF")
        other.execute("DROP TABLE note")
        other.commit()
    assert MARK.encode() in bytes_beside(path)
    again = Session.open(path, clock)
    name_somebody(again)
    again.forget_names()
    again.close()
    assert MARK.encode() not in bytes_beside(path)


def test_no_byte_is_left_of_many_names_that_changed_often(path: Path, new_session: Session) -> None:
    new_session.submit_all(
        ("workshop", event)
        for number in range(300)
        for event in (
            PersonJoined(f"p{number}", "Otter"),
            PersonNamed(f"p{number}", f"{MARK} de {number}e"),
            PersonNamed(f"p{number}", f"{MARK} van {'lange naam ' * (number % 7)}"),
        )
    )
    new_session.forget_names()
    new_session.close()
    assert MARK.encode() not in bytes_beside(path)


def test_an_erased_name_stays_away_and_the_rest_stays(
    path: Path, new_session: Session, clock: TickingClock
) -> None:
    name_somebody(new_session)
    new_session.submit("workshop", StageBlanked())
    new_session.forget_names()
    state = new_session.state
    new_session.close()

    again = Session.open(path, clock)
    assert again.state == state
    assert again.workshop.people == (OTTER,)
    assert again.workshop.stage.cover == "blank"
    again.close()


def test_who_is_named_again_has_a_name_again(new_session: Session) -> None:
    name_somebody(new_session)
    new_session.forget_names()
    new_session.submit("workshop", PersonNamed("p1", "Samira"))
    assert new_session.workshop.person_shown("p1") == "Samira"


def test_forgetting_names_forgets_nothing_that_waits_for_the_disk(
    path: Path, new_session: Session, clock: TickingClock
) -> None:
    name_somebody(new_session)
    fill_up(new_session)
    for number in range(60):
        new_session.submit("workshop", PersonJoined(f"q{number}", "Reiger" * 60))
        new_session.submit("workshop", PersonNamed(f"q{number}", MARK))
    assert new_session.trouble
    count = new_session.event_count

    new_session.forget_names()
    assert new_session.event_count == count
    assert {person.name for person in new_session.workshop.people} == {""}

    make_room(new_session)
    assert new_session.try_again()
    state = new_session.state
    new_session.close()
    assert MARK.encode() not in bytes_beside(path)
    again = Session.open(path, clock)
    assert again.state == state
    again.close()


def test_names_stay_when_they_could_not_be_erased(path: Path, new_session: Session) -> None:
    name_somebody(new_session)
    new_session.journal._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(FileError, match="read_only"):
        new_session.forget_names()
    assert new_session.workshop.person_shown("p1") == MARK
    assert MARK.encode() in bytes_beside(path)
