"""What goes home from a traject: every file by name, made for a folder or one of them alone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assets.language import Words
from assets.language import words as words_of
from exports.house_style import PLAIN, HouseStyle, in_house_style
from game.files.handing_out import hand_out, made_folder

if TYPE_CHECKING:
    from game.session import Session

KINDS = ("plan", "handouts", "cards", "report", "calendar", "workbook", "csv", "json")
"""What can be made."""

_IN_HOUSE_STYLE = ("plan", "handouts", "report")
"""What has a header; cards keep the colours by which one tells their kinds apart."""

VERSIONS = {"team": "team", "opdrachtgever": "client", "client": "client", "muurblad": "wall"}
"""The versions of the plan by what one types."""

_HOME = "Europe/Amsterdam"
"""Where nothing else is known."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made.

    Attributes:
        kinds: Of :data:`KINDS`.
        versions: Of the plan.
        words: In the language of the files, with the client's word for a customer.
        made_at: The moment that the files give for themselves.
        house: How the bureau shows on its documents.
        has_notes: Whether the trainer's own notes are in the report of the sessions.
    """

    kinds: tuple[str, ...]
    versions: tuple[str, ...]
    words: Words
    made_at: datetime
    house: HouseStyle = PLAIN
    has_notes: bool = False


def own_words(session: "Session", language: str | None = None) -> Words:
    """The texts of a language, or the group's, with its word for a customer."""
    word = session.workshop.customer
    wanted = language or session.workshop.language
    if wanted == "nl":
        return words_of("nl").with_customer(word.nl_one, word.nl_many)
    return words_of(wanted).with_customer(word.en_one, word.en_many)


def write_all(session: "Session", folder: Path, wanted: Wanted) -> list[Path]:
    """Writes all that is wanted into a folder; where each lies.

    Raises:
        FileError: ``not_written``; what was written before it stays.
    """
    made_folder(folder)
    written: list[Path] = []
    for kind in wanted.kinds:
        with in_house_style(wanted.house if kind in _IN_HOUSE_STYLE else PLAIN):
            for name, content in _MAKERS[kind](session, wanted):
                place = made_folder((folder / name).parent) / Path(name).name
                written.append(hand_out(place, content))
    return written


Made = Iterator[tuple[str, bytes]]


def _plans(session: "Session", wanted: Wanted) -> Made:
    from exports.plan import action_plan

    words, knots = wanted.words, session.knots()
    for version in wanted.versions:
        name = words(f"plan.file_for.{version}")
        yield f"{name}.pdf", action_plan(session.state, knots, words, wanted.made_at, version)


def _handouts(session: "Session", wanted: Wanted) -> Made:
    from exports.handout import handouts
    from exports.print_size import in_large_print

    facts = session.state, session.knots(), wanted.words, wanted.made_at
    made = handouts(*facts)
    if made:
        yield f"{wanted.words('handout.file')}.pdf", made
    with in_large_print():
        large = handouts(*facts)
    if large:
        yield f"{wanted.words('handout.file_large')}.pdf", large


def _report(session: "Session", wanted: Wanted) -> Made:
    """Of the sessions; and from eight people on of the Q-sort: of fewer, factors say nothing."""
    from exports.q_papers import report

    if any(meeting.began for meeting in session.workshop.meetings):
        yield _session_report(session, wanted)
    for one in report(session.state, wanted.words, wanted.made_at):
        yield f"{one.name}.pdf", one.pdf


def _session_report(session: "Session", wanted: Wanted) -> tuple[str, bytes]:
    from exports.session_report import session_report

    ids = {photo.picture for photo in session.workshop.photos}
    pictures = {id: jpeg for id in ids if (jpeg := session.picture(id)) is not None}
    words, made_at, has_notes = wanted.words, wanted.made_at, wanted.has_notes
    state, knots, course = session.state, session.knots(), session.course()
    made = session_report(state, knots, course, pictures, words, made_at, has_notes=has_notes)
    return f"{words('session_report.file')}.pdf", made


def _cards(session: "Session", wanted: Wanted) -> Made:
    """What lies on the tables in a Q-sort, in colour and in black and white."""
    from exports.q_papers import sheets

    for one in sheets(session.state, wanted.words, wanted.made_at):
        yield f"{one.name}.pdf", one.pdf


def _calendar(session: "Session", wanted: Wanted) -> Made:
    from exports.calendar import Edition, calendar

    first = session.workshop.meetings[0].id if session.workshop.meetings else ""
    origin = f"{session.began_at}|{session.workshop.client}|{first}"
    edition = Edition(origin, session.event_count, wanted.made_at, system_zone())
    words = wanted.words
    yield f"{words('calendar.file')}.ics", calendar(session.state, session.knots(), words, edition)


def _workbook(session: "Session", wanted: Wanted) -> Made:
    from exports.tables import tables_of
    from exports.workbook import workbook

    tables = tables_of(session.results(), session.workshop)
    yield f"{wanted.words('files.results')}.xlsx", workbook(tables, wanted.made_at)


def _csv(session: "Session", wanted: Wanted) -> Made:
    from exports.tables import as_csv, tables_of

    for table in tables_of(session.results(), session.workshop):
        yield f"{wanted.words('files.tables')}/{table.name}.csv", as_csv(table)


def _json(session: "Session", wanted: Wanted) -> Made:
    from exports.as_json import as_json
    from exports.tables import tables_of

    workshop = session.workshop
    tables = tables_of(session.results(), workshop)
    name = f"{wanted.words('files.results')}.json"
    yield name, as_json(tables, workshop, wanted.made_at)


_MAKERS: Mapping[str, Callable[["Session", Wanted], Made]] = {
    "plan": _plans,
    "handouts": _handouts,
    "cards": _cards,
    "report": _report,
    "calendar": _calendar,
    "workbook": _workbook,
    "csv": _csv,
    "json": _json,
}


def system_zone() -> ZoneInfo:
    """The time zone of this laptop; the Dutch one where it does not say."""
    from PySide6.QtCore import QTimeZone

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(_HOME if name in ("", "UTC", "Etc/UTC") else name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(_HOME)
