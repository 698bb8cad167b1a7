"""What goes home from a traject: every file by name, made for a folder or one of them alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assets.language import Words
from desktop.client_words import client_words
from exports.house_style import PLAIN, HouseStyle, in_house_style
from game.files.handing_out import Piece, hand_out_all, stop_if_asked

if TYPE_CHECKING:
    from game.session import Session

KINDS = ("plan", "handouts", "cards", "report", "calendar", "workbook", "csv", "json")
"""What goes home."""

PACK, SCRIPT = "pack", "script"
"""What there is to print beforehand, and the trainer's script."""

STAYING = (PACK, SCRIPT)
"""What is made when it is asked for by name, and stays here."""

_MODULES = {
    "plan": "exports.plan",
    "handouts": "exports.handout",
    "cards": "exports.q_papers",
    "report": "exports.session_report",
    "calendar": "exports.calendar",
    "workbook": "exports.workbook",
    "csv": "exports.tables",
    "json": "exports.as_json",
    PACK: "exports.pack",
    SCRIPT: "exports.script",
}
"""Where each kind is made."""

_IN_HOUSE_STYLE = ("plan", "handouts", "report")
"""What has a header; cards keep the colours by which one tells their kinds apart."""

VERSIONS = {
    "team": "team",
    "opdrachtgever": "client",
    "client": "client",
    "muurblad": "wall",
    "grote-letters": "large",
    "large-print": "large",
}
"""The versions of the plan by what one types."""

_HOME = "Europe/Amsterdam"
"""Where nothing else is known."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made.

    Attributes:
        kinds: Of :data:`KINDS` and :data:`STAYING`.
        versions: Of the plan.
        words: In the language of the files, with the client's word for a customer.
        made_at: The moment that the files give for themselves.
        house: How the bureau shows on its documents.
        has_notes: Whether the trainer's own notes are in the report of the sessions.
        is_black: Whether the pack is without colours.
        is_each: Whether each handout is a file of its own.
        is_coming: Whether the pack is for the return session that comes next.
    """

    kinds: tuple[str, ...]
    versions: tuple[str, ...]
    words: Words
    made_at: datetime
    house: HouseStyle = PLAIN
    has_notes: bool = False
    is_black: bool = False
    is_each: bool = False
    is_coming: bool = False


def own_words(session: "Session", language: str | None = None) -> Words:
    """The texts of a language, or the group's, with its word for a customer."""
    workshop = session.workshop
    return client_words(language or workshop.language, workshop.customer)


def load(kinds: Sequence[str]) -> None:
    """Loads what makes these kinds: a good second the first time, best beside the windows."""
    for kind in kinds:
        stop_if_asked()
        import_module(_MODULES[kind])


def write_all(session: "Session", folder: Path, wanted: Wanted) -> list[Path]:
    """Writes all that is wanted into a folder; where each lies.

    Raises:
        FileError: ``not_written`` or ``no_room``; nothing has changed.
    """
    return hand_out_all(folder, pieces(session, wanted))


def pieces(session: "Session", wanted: Wanted) -> list[Piece]:
    """Every file that is wanted, still to be made, of the session as it is now.

    They may be made while it goes on, and beside the windows: nothing of them reaches it.
    """
    return [
        _styled(piece, wanted.house) if kind in _IN_HOUSE_STYLE else piece
        for kind in wanted.kinds
        for piece in _MAKERS[kind](session, wanted)
    ]


def _styled(piece: Piece, house: HouseStyle) -> Piece:
    """The same, made in the style of the bureau wherever that happens."""

    def make() -> bytes | None:
        with in_house_style(house):
            return piece.make()

    return replace(piece, make=make)


Pieces = Iterator[Piece]


def _plans(session: "Session", wanted: Wanted) -> Pieces:
    from exports.plan import action_plan

    words, state, knots = wanted.words, session.state, session.knots()
    for version in wanted.versions:
        name = words(f"plan.file_for.{version}")
        make = partial(action_plan, state, knots, words, wanted.made_at, version)
        yield Piece(f"{name}.pdf", make)


def _handouts(session: "Session", wanted: Wanted) -> Pieces:
    """All in one file, or one each; the whole also in large print."""
    from exports.handout import handout_names, handouts
    from exports.print_size import in_large_print

    facts = session.state, session.knots(), wanted.words, wanted.made_at
    name = wanted.words("handout.file")

    def large() -> bytes | None:
        with in_large_print():
            return handouts(*facts)

    if wanted.is_each:
        for person, file in handout_names(session.workshop).items():
            yield Piece(f"{name}/{file}.pdf", partial(handouts, *facts, {person}))
    else:
        yield Piece(f"{name}.pdf", partial(handouts, *facts))
    yield Piece(f"{wanted.words('handout.file_large')}.pdf", large)


def _report(session: "Session", wanted: Wanted) -> Pieces:
    """Of the sessions; and from eight people on of the Q-sort: of fewer, factors say nothing."""
    from exports.q_papers import report

    if any(meeting.began for meeting in session.workshop.meetings):
        yield _session_report(session, wanted)
    name = f"{wanted.words('q_report.file')}.pdf"
    yield Piece(name, partial(report, session.state, wanted.words, wanted.made_at))


def _session_report(session: "Session", wanted: Wanted) -> Piece:
    from exports.session_report import session_report

    ids = {photo.picture for photo in session.workshop.photos}
    pictures = {id: jpeg for id in ids if (jpeg := session.picture(id)) is not None}
    words, facts = wanted.words, (session.state, session.knots(), session.course())
    make = partial(
        session_report, *facts, pictures, words, wanted.made_at, has_notes=wanted.has_notes
    )
    return Piece(f"{words('session_report.file')}.pdf", make)


def _cards(session: "Session", wanted: Wanted) -> Pieces:
    """What lies on the tables in a Q-sort, in colour and in black and white."""
    from exports.q_papers import sheets

    yield from sheets(session.state, wanted.words, wanted.made_at)


def _pack(session: "Session", wanted: Wanted) -> Pieces:
    """What the programme needs on paper, and the emergency plan."""
    from exports.pack import pack_files
    from game.traject.return_session import coming

    state = (
        session.after(coming(session.state, wanted.made_at.date()))
        if wanted.is_coming
        else session.state
    )
    made_at, is_black = wanted.made_at, wanted.is_black
    yield from pack_files(state, wanted.words, made_at, is_black=is_black)


def _script(session: "Session", wanted: Wanted) -> Pieces:
    """With its times as they are now; the whole also in large print."""
    from exports.script import script

    if not session.workshop.meeting:
        return
    make = partial(script, session.state, wanted.words, wanted.made_at)
    yield Piece(f"{wanted.words('script.file')}.pdf", make)
    yield Piece(f"{wanted.words('script.file_large')}.pdf", partial(make, is_large=True))


def _calendar(session: "Session", wanted: Wanted) -> Pieces:
    from exports.calendar import Edition, calendar

    first = session.workshop.meetings[0].id if session.workshop.meetings else ""
    origin = f"{session.began_at}|{session.workshop.client}|{first}"
    edition = Edition(origin, session.event_count, wanted.made_at, system_zone())
    words = wanted.words
    state, knots, earlier = session.state, session.knots(), session.earlier()

    def make() -> bytes:
        return calendar(state, knots, words, edition, earlier())

    yield Piece(f"{words('calendar.file')}.ics", make)


def _workbook(session: "Session", wanted: Wanted) -> Pieces:
    from exports.tables import tables_of
    from exports.workbook import workbook

    tables = tables_of(session.results(), session.workshop)
    yield Piece(f"{wanted.words('files.results')}.xlsx", partial(workbook, tables, wanted.made_at))


def _csv(session: "Session", wanted: Wanted) -> Pieces:
    from exports.tables import as_csv, tables_of

    for table in tables_of(session.results(), session.workshop):
        name = f"{wanted.words('files.tables')}/{table.name}.csv"
        yield Piece(name, partial(as_csv, table))


def _json(session: "Session", wanted: Wanted) -> Pieces:
    from exports.as_json import as_json
    from exports.tables import tables_of

    workshop = session.workshop
    tables = tables_of(session.results(), workshop)
    name = f"{wanted.words('files.results')}.json"
    yield Piece(name, partial(as_json, tables, workshop, wanted.made_at))


_MAKERS: Mapping[str, Callable[["Session", Wanted], Pieces]] = {
    "plan": _plans,
    "handouts": _handouts,
    "cards": _cards,
    PACK: _pack,
    SCRIPT: _script,
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
