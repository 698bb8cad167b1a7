"""What changed since the session before, on paper; and what the group said of it."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from exports.blocks import heading, text
from exports.rows import bullets, data_table
from exports.source import Source
from game import keyed
from game.review.outcome import may_show
from game.review.state import ANSWERS, QUESTIONS
from game.traject.gathered import Held
from game.traject.progress import Changes, NormSaid, Told, changes

Story = list[Any]


def since_last(source: Source) -> Story:
    """The last return session: every action with how it stands, and all that is new."""
    if not source.gathered.reviews:
        return []
    held = source.gathered.reviews[-1]
    found = changes(source.gathered, held.review)
    words, number = source.words, 1 + len(source.gathered.reviews)
    day = source.day(held.day, "long")
    return [
        text(words("review.paper.version", number=number, day=day), "soft"),
        *_told(source, found.told),
        *_celebrated(source, found.told),
        *_norms(source, found.norms),
        *_listed(source, "review.paper.new", [one.what for one in found.new] + [*found.new_norms]),
        *_listed(
            source, "review.paper.changed", [*_reworded(source, found), *_moved(source, found)]
        ),
        *_parked(source, held),
        *_questions(source, held),
    ]


def _told(source: Source, told: Sequence[Told]) -> Story:
    words = source.words
    rows = [(one.what, _status(source, one), one.report.why or "–") for one in told]
    if not rows:
        return []
    head = tuple(words(f"review.paper.{key}") for key in ("action", "status", "why"))
    return [data_table([head, *rows], (6, 3, 6))]


def _status(source: Source, one: Told) -> str:
    words, report = source.words, one.report
    if not report.status:
        return words("review.paper.not_told")
    status = words(f"review.status.{report.status}")
    if not report.decision:
        return status
    decision = words(f"review.decision.{report.decision}")
    return words("review.paper.status_and_decision", status=status, decision=decision)


def _norms(source: Source, norms: Sequence[NormSaid]) -> Story:
    """Each norm of which something was said or that reads otherwise, from how it read to now."""
    words = source.words
    rows = [
        (
            words("review.paper.norm_was_now", before=one.before, now=one.now)
            if one.became == "reworded"
            else one.before,
            words(f"review.norm_told.{one.became or 'none'}"),
            one.review.seen or "–",
        )
        for one in norms
        if one.became or one.review.seen
    ]
    if not rows:
        return []
    head = tuple(words(f"review.paper.{key}") for key in ("norm", "decision", "seen"))
    return [heading(words("review.paper.norms"), 3), data_table([head, *rows], (6, 3, 6))]


def _celebrated(source: Source, told: Sequence[Told]) -> Story:
    lines = [
        source.words("review.paper.celebrated_of", text=one.report.celebrated, action=one.what)
        for one in told
        if one.report.celebrated
    ]
    return _listed(source, "review.paper.celebrated", lines)


def _listed(source: Source, key: str, lines: Sequence[str]) -> Story:
    return [heading(source.words(key), 3), *bullets(lines)] if lines else []


def _reworded(source: Source, found: Changes) -> list[str]:
    words = source.words
    return [
        words("review.paper.was_now", before=one.before, now=one.now)
        if one.before
        else words("review.paper.from_nothing", now=one.now)
        for one in found.smaller
        if one.now
    ]


def _moved(source: Source, found: Changes) -> list[str]:
    """Actions that are due on another day, from when to when."""
    words = source.words
    return [
        words(
            "review.paper.moved",
            what=one.what,
            before=source.day(one.before),
            now=source.day(one.now),
        )
        if one.before
        else words("review.paper.dated", what=one.what, now=source.day(one.now))
        for one in found.moved
        if one.now
    ]


def _parked(source: Source, held: Held) -> Story:
    words = source.words
    rows = [
        (thing.text, words(f"review.outcome.{outcome.outcome}"), outcome.text or "–")
        for thing in held.review.of_kind("parked")
        if (outcome := keyed.find(held.review.outcomes, thing.id))
    ]
    if not rows:
        return []
    head = (words("park.thought"), words("review.paper.outcome"), words("review.answer"))
    return [heading(words("review.paper.parked"), 3), data_table([head, *rows], (6, 3, 6))]


def _questions(source: Source, held: Held) -> Story:
    """Each of the three questions as it was answered the first time and now, in hands."""
    words = source.words
    rows: list[Sequence[str]] = []
    for number, id in enumerate(QUESTIONS):
        first = keyed.find(source.gathered.norms.polls, id)
        now = keyed.find(held.review.questions, id)
        question = words(f"norms.step.tq.prompt_{number}")
        if first and may_show(first.counts):
            rows.append((question, words("review.stage.first_time"), *map(str, first.counts)))
        if now and may_show(now.counts):
            rows.append((question, source.day(held.day), *map(str, now.counts)))
    if not rows:
        return []
    answers = range(1, ANSWERS + 1)
    head = (words("plan.question"), words("review.paper.when"), *map(str, answers))
    sides: Any = ("left", "left", *["right"] * ANSWERS)
    table = data_table([head, *rows], (8, 3, 1, 1, 1, 1, 1), alignments=sides)
    return [heading(words("review.paper.questions"), 3), table]


def went_well(source: Source) -> Story:
    """What went well since the first session."""
    told = [one.text for held in source.gathered.reviews for one in held.review.successes]
    return bullets(told) if told else []


PLAN: Mapping[str, Callable[[Source], Story]] = MappingProxyType(
    {"since": since_last, "A6": went_well}
)
