"""Every edition of the documents of the example, on a fixed day, made once."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from assets.language import Words, words
from exports.plan import action_plan
from exports.q_report import q_report, study_of_traject
from exports.session_report import session_report
from game.example.returns import returns_of
from game.example.session import Example
from game.exercise import Event
from game.session import Session
from game.workshop.events import BlockShown
from game.workshop.state import CustomerWord
from tests.exports.paper import CREATED
from tests.game.clock import START, TickingClock

DAY = date(2026, 11, 24)


def own_words(language: str, word: CustomerWord) -> Words:
    """The texts with the word for a customer that they use there."""
    if language == "nl":
        return words("nl").with_customer(word.nl_one, word.nl_many)
    return words("en").with_customer(word.en_one, word.en_many)


@cache
def document(edition: str, language: str) -> bytes:
    """A document of the example; ``edition`` is one of :data:`EDITIONS`."""
    with example_session(language, edition) as session:
        return EDITIONS[edition](session, own_words(language, session.workshop.customer))


def plan_of_example(language: str) -> bytes:
    """The action plan of the example."""
    return document("team", language)


@contextmanager
def example_session(language: str, edition: str = "team") -> Iterator[Session]:
    """The example as it is when this edition is made."""
    example, has_returned = Example(language, DAY), edition == "follow-up"
    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "x.theepot", TickingClock())
        session.submit_all(example.whole())
        if edition == "sessions":
            session.submit_all(_on_stage(session))
        for one in returns_of(example) if has_returned else ():
            session.submit_all(one.beginning(session.state))
            session.submit_all(one.course())
        yield session
        session.close()


def _on_stage(session: Session) -> Iterator[tuple[str, Event]]:
    """Every part of the programme in its turn, each a little longer or shorter than planned."""
    meeting = session.workshop.meeting
    assert meeting
    at = START
    for number, block in enumerate(meeting.blocks):
        yield "workshop", BlockShown(meeting.id, block.id, at.isoformat())
        at += timedelta(minutes=max(block.minutes + number % 5 - 2, 1))


def _plan(session: Session, told: Words, version: str = "team") -> bytes:
    return action_plan(session.state, session.knots(), told, CREATED, version)


def _sessions(session: Session, told: Words) -> bytes:
    made_at = START + timedelta(minutes=205)  # in the last part
    return session_report(session.state, session.knots(), session.course(), {}, told, made_at)


def _report(session: Session, told: Words) -> bytes:
    (sorted_in,) = [one.id for one in session.workshop.rounds if one.exercise == "q_sort"]
    study = study_of_traject(session.state.rounds[sorted_in], session.workshop, told)
    return q_report(study, CREATED)


EDITIONS: Mapping[str, Callable[[Session, Words], bytes]] = {
    "team": _plan,
    "client": lambda session, told: _plan(session, told, "client"),
    "wall": lambda session, told: _plan(session, told, "wall"),
    "follow-up": _plan,
    "q-report": _report,
    "sessions": _sessions,
}
