"""The plan as a calendar file: return sessions, the question of each week, and what is due when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vText

from assets.language import Words
from exports.letters import clean
from exports.source import Source
from game.exercise import Knot
from game.state import State
from game.traject.gathered import gather
from game.traject.progress import open_actions, report_of, standing_norms

MINUTES = {"R1": 15, "R2": 60, "R3": 90, "R4": 90, "R5": 120}
"""How long each return session takes."""

_START = time(9)
"""Of what has no time of its own, when no session has one either."""

_WEEKS = 12
_WEEKLY_MINUTES = 15
_MONDAY = 0

_DAY_BEFORE = timedelta(days=-1)
_WEEK_BEFORE = timedelta(days=-7)
_MORNING_BEFORE = timedelta(hours=-15)
"""Nine in the morning of the day before, for what takes a whole day."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Which calendar it is, so that importing a later one updates what is there.

    Attributes:
        origin: Says which traject; the same for ever.
        revision: Higher for every later one, such as the number of events in the file.
        made_at: The moment that the file gives for itself, with its offset.
        zone: Where the group meets, as ``Europe/Amsterdam``.
    """

    origin: str
    revision: int
    made_at: datetime
    zone: ZoneInfo


def calendar(
    state: State,
    knots: Mapping[str, Knot],
    words: Words,
    edition: Edition,
    earlier: Iterable[State] = (),
) -> bytes:
    """All days of the plan as an iCalendar file (RFC 5545).

    What stood in a calendar that was handed out earlier and is done or dropped since stays in it,
    cancelled: without that it would go on in every calendar that took the earlier one in.

    Args:
        state: Everything there is in the session.
        knots: The red thread.
        words: In the language of the plan, with the client's word for a customer.
        edition: Which one it is.
        earlier: The traject as it was at the end of each session before this one.
    """
    source = Source.of(state, knots, words)
    made = Calendar()
    made.add("prodid", f"-//{words('app.name')}//{words.language}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    name = words("calendar.name", client=" ".join(source.workshop.client.split()))
    made.add("x-wr-calname", vText(_text(name)))  # a comma in it means no second name
    standing = {str(event["uid"]): event for event in _events(source, edition)}
    for event in (*standing.values(), *_withdrawn(source, edition, earlier, standing)):
        made.add_component(event)
    made.add_missing_timezones()
    written: bytes = made.to_ical()
    return written


def _events(source: Source, edition: Edition) -> Iterator[Event]:
    yield from _returns(source, edition)
    yield from _weeks(source, edition)
    yield from _dues(source, edition)


# --- with a time --------------------------------------------------------------------------------


def _returns(source: Source, edition: Edition) -> Iterator[Event]:
    """At the time of the first session, as long as each takes, with what is on the table."""
    words = source.words
    for one in source.gathered.actions.plan.returns:
        lines = [f"• {line}" for line in source.topics(one.id)]
        who = words("calendar.organises", who=source.person(one.organised_by))
        title = words("calendar.return", name=words(f"return.{one.id}.name"))
        event = _made(edition, f"return-{one.id}", title, "\n".join([*lines, who]))
        _at(event, edition, date.fromisoformat(one.day), _start(source), MINUTES[one.id])
        for before in (_WEEK_BEFORE, _DAY_BEFORE):
            event.add_component(_alarm(title, before))
        yield event


def _weeks(source: Source, edition: Edition) -> Iterator[Event]:
    """A question for each of the twelve weeks after the session; the group's own comes first."""
    words, meetings = source.words, source.workshop.meetings
    own = source.gathered.actions.plan.weekly_question
    if not own.text or not meetings:
        return
    others = [one for one in words.lines("actions.weekly_questions") if one != own.text]
    first = _next_weekday(date.fromisoformat(meetings[0].day), _weekday(own.when, words))
    for week, question in enumerate([own.text, *others][:_WEEKS]):
        title = words("calendar.question", question=question)
        told = words("plan.starts", who=source.person(own.starts), when=own.when)
        event = _made(edition, f"week-{week + 1}", title, told if week == 0 else "")
        day = first + timedelta(weeks=week)
        _at(event, edition, day, _start(source), _WEEKLY_MINUTES)
        event.add("transp", "TRANSPARENT")
        event.add_component(_alarm(title, timedelta()))
        yield event


def _at(event: Event, edition: Edition, day: date, start: time, minutes: int) -> None:
    begin = datetime.combine(day, start, edition.zone)
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(minutes=minutes))


def _start(source: Source) -> time:
    meetings = source.workshop.meetings
    return time.fromisoformat(meetings[0].start) if meetings else _START


def _weekday(when: str, words: Words) -> int:
    """The day of the week that stands in the group's own words; else Monday."""
    told = when.lower()
    names = [name.lower() for name in words.lines("date.weekdays")]
    return next((number for number, name in enumerate(names) if name in told), _MONDAY)


def _next_weekday(after: date, weekday: int) -> date:
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


# --- by a day -----------------------------------------------------------------------------------


def _dues(source: Source, edition: Edition) -> Iterator[Event]:
    """Everything with a date: actions, first steps, acts of management, questions to customers."""
    words, plan = source.words, source.gathered.actions.plan
    for action in open_actions(source.gathered):
        told = "\n".join(part for part in (action.if_then, action.done_when) if part)
        what = words("calendar.due", what=action.what, who=source.person(action.keeper))
        yield from _due(edition, f"action-{action.id}", what, told, action.due)
    for norm in standing_norms(source.gathered):
        step = norm.first_step
        what = words("calendar.due", what=step.text, who=source.person(step.person))
        told = words("plan.for_norm", norm=norm.text)
        yield from _due(edition, f"step-{norm.id}", what, told, step.due if step.text else "")
    for promise in plan.leader_promises:
        what = words("calendar.due", what=promise.text, who=source.person(promise.by))
        yield from _due(edition, f"promise-{promise.id}", what, "", promise.due)
    for part in plan.customer_parts:
        yield from _due(edition, f"customer-{part.id}", part.who, part.question, part.due)


def _due(edition: Edition, id: str, title: str, told: str, day: str) -> Iterator[Event]:
    if not day:
        return
    event = _made(edition, id, title, told)
    begin = date.fromisoformat(day)
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title, _MORNING_BEFORE))
    yield event


# --- what is no more ----------------------------------------------------------------------------


def _withdrawn(
    source: Source, edition: Edition, earlier: Iterable[State], standing: Mapping[str, Event]
) -> Iterable[Event]:
    """What stood in an earlier calendar and not in this one.

    Not every program that takes a calendar in looks at the status; the title says it to all.
    """
    found: dict[str, Event] = {}
    for state in earlier:
        then = replace(source, gathered=gather(state))
        found |= {str(event["uid"]): event for event in _events(then, edition)}
    done = {_uid(edition, f"action-{id}") for id in _done(source)}
    gone = {uid: event for uid, event in found.items() if uid not in standing}
    for uid, event in gone.items():
        told = "calendar.done" if uid in done else "calendar.dropped"
        event["summary"] = _text(source.words(told, what=event.pop("summary")))
        event.pop("transp", None)
        event.add("transp", "TRANSPARENT")
        event.add("status", "CANCELLED")
        event.subcomponents.clear()  # nothing rings any more
    return gone.values()


def _done(source: Source) -> Iterator[str]:
    for action in source.gathered.actions.actions:
        report = report_of(source.gathered, action)
        if report and report.status == "done":
            yield action.id


# --- what all have ------------------------------------------------------------------------------


def _made(edition: Edition, id: str, title: str, told: str) -> Event:
    event = Event()
    event.add("uid", _uid(edition, id))
    event.add("dtstamp", edition.made_at.astimezone(ZoneInfo("UTC")))
    event.add("sequence", edition.revision)
    event.add("summary", _text(title))
    if told:
        event.add("description", _text(told))
    return event


def _uid(edition: Edition, id: str) -> str:
    return f"{uuid5(NAMESPACE_URL, f'theepot:{edition.origin}:{id}')}@theepot"


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text(title))
    alarm.add("trigger", before)
    return alarm


def _text(words: str) -> str:
    """Without the characters that no calendar can show; line ends as they are."""
    return "\n".join(clean(line) for line in words.splitlines())
