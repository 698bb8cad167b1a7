"""Actions and the rest of the plan on paper."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from exports.blocks import heading, lead, open_field, quote, text
from exports.print_size import is_large_print
from exports.rows import Tick, bullets, data_table, numbered, tick_rows
from exports.source import Source
from exports.tagged.boxes import Columns, Stack
from game.actions.state import Action, Plan
from game.traject.gathered import returns_to_come
from game.traject.progress import open_actions, report_of

Story = list[Any]


def why(source: Source) -> Story:
    """Why we do this, in the team's own sentence, and a customer's story."""
    plan = _plan(source)
    opening = (
        lead(plan.why) if plan.why else open_field("open_why", source.words("plan.open"), lines=2)
    )
    story = [opening]
    if plan.story:
        story += [text(source.words("actions.story"), "warm_head"), quote(plan.story)]
    return story


def areas(source: Source) -> Story:
    """Who watches what, and what we do when it slips."""
    words = source.words
    head = (
        words("actions.area"),
        words("person.keeper"),
        words("person.deputy"),
        words("actions.if_it_slips"),
    )
    rows = [
        (
            area.text,
            source.person(area.keeper),
            source.person_if_any(area.deputy) or "–",
            source.open_or(area.if_it_slips),
        )
        for area in _plan(source).areas
    ]
    if not rows and _has_norms(source):
        return []
    if not rows:
        return [open_field("open_areas", words("plan.open_who"), lines=2)]
    return [data_table([head, *rows], (3, 2, 2, 4))]


def small_steps(source: Source) -> Story:
    """Every action with a box to tick, who, when, and the red thread under it."""
    actions = open_actions(source.gathered)
    if not actions and source.gathered.actions.actions:
        return []
    if not actions:
        return [open_field("open_actions", source.words("plan.open_what"), lines=4)]
    rows = tick_rows([_tick(source, action) for action in actions])
    return [heading(source.words("plan.actions"), 3), *rows] if _has_norms(source) else rows


def _tick(source: Source, action: Action) -> Tick:
    words = source.words
    step = text(action.if_then, "warm") if action.if_then else text(words("plan.open_step"), "open")
    lines = [step, text(words("plan.done_when", text=source.open_or(action.done_when)), "line")]
    report = report_of(source.gathered, action)
    if report and report.status:
        status = words(f"review.status.{report.status}")
        told = words("review.paper.standing", status=status, why=report.why)
        lines.append(text(told, "line"))
    if action.celebrate:
        lines.append(text(words("plan.celebrate", text=action.celebrate), "line"))
    thread = source.thread_of(f"{source.gathered.actions_round}:{action.id}")
    if thread:
        lines.append(text(words("plan.thread", text=thread), "small"))
    who = [source.person(action.keeper), source.day(action.due)]
    deputy = source.person_if_any(action.deputy)
    if deputy:
        who.append(words("plan.deputy", name=deputy))
    return Tick(f"action_{action.id}", action.what, lines, who)


def leaders(source: Source) -> Story:
    """What management visibly does, with a box to tick."""
    ticks = [
        Tick(f"promise_{one.id}", one.text, (), (source.person(one.by), source.day(one.due)))
        for one in _plan(source).leader_promises
    ]
    if not ticks and _has_norms(source):
        return []
    return (
        tick_rows(ticks)
        if ticks
        else [open_field("open_promises", source.words("plan.open_who"), lines=2)]
    )


def customer(source: Source) -> Story:
    """Which customers we ask what, and what we promise."""
    words = source.words
    ticks = [
        Tick(
            f"customer_{part.id}",
            part.who,
            (
                text(source.open_or(part.question), "warm"),
                text(words("plan.promise", text=source.open_or(part.promise))),
            ),
            (source.day(part.due),),
        )
        for part in _plan(source).customer_parts
    ]
    return (
        tick_rows(ticks)
        if ticks
        else [open_field("open_customers", words("plan.open_who"), lines=2)]
    )


def celebrating(source: Source) -> Story:
    """How we say aloud what went well, and what did so already."""
    plan = _plan(source)
    story: Story = []
    if plan.celebrating:
        story.append(text(plan.celebrating))
    treasures = [treasure.text for treasure in plan.treasures]
    with_actions = [
        source.words("plan.celebrate_action", text=action.celebrate, action=action.what)
        for action in source.gathered.actions.actions
        if action.celebrate
    ]
    if treasures:
        story += bullets(treasures)
    elif with_actions and not story:
        story += bullets(with_actions)
    return story or [open_field("open_celebrating", source.words("plan.open_what"), lines=2)]


def weekly_question(source: Source) -> Story:
    """The question for the start of the week, and twelve for three months."""
    words, question = source.words, _plan(source).weekly_question
    story: Story = []
    if question.text:
        story.append(lead(question.text))
        who = source.person(question.starts)
        when = question.when or words("plan.open_when")
        story.append(text(words("plan.starts", who=who, when=when)))
    else:
        story.append(open_field("open_question", words("plan.open_what"), lines=1))
    others = [one for one in words.lines("actions.weekly_questions") if one != question.text]
    return [*story, heading(words("plan.more_questions"), 3), *_in_two_columns(others, start=2)]


def _in_two_columns(items: list[str], start: int) -> Story:
    """Numbered, half of them beside the others; below each other where letters are large."""
    if is_large_print():
        return numbered(items, start)
    half = (len(items) + 1) // 2
    sides = (numbered(items[:half], start), numbered(items[half:], start + half))
    return [Columns([Stack(side) for side in sides], (1, 1), gap=20)]


def dates(source: Source) -> Story:
    """The days on which we come back from now on, how it is called, and who organises."""
    words, returns = source.words, returns_to_come(source.gathered)
    if not returns:
        return [open_field("open_returns", words("plan.open_when"), lines=2)]
    keys = ("plan.date", "plan.session", "plan.agenda", "plan.organises")
    rows = [
        (
            source.day(one.day, "dated"),
            words(f"return.{one.id}.name"),
            " · ".join(source.topics(one.id)),
            source.person(one.organised_by),
        )
        for one in returns
    ]
    return [data_table([[words(key) for key in keys], *rows], (7, 8, 25, 8))]


def _has_norms(source: Source) -> bool:
    """Whether the norms fill this section already, each with its keeper and leader."""
    return any(norm.text for norm in source.gathered.norms.norms)


def _plan(source: Source) -> Plan:
    return source.gathered.actions.plan


PLAN: Mapping[str, Callable[[Source], Story]] = MappingProxyType(
    {
        "A0": why,
        "A2": areas,
        "A3": small_steps,
        "A4": leaders,
        "A5": customer,
        "A6": celebrating,
        "A7": weekly_question,
        "A9": dates,
    }
)
