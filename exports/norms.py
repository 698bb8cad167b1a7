"""Norms on paper: the page that hangs on the wall, who keeps them, how they came about."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from exports.blocks import heading, norm, open_field, text, together
from exports.rows import Tick, bullets, data_table, tick_rows
from exports.source import Source
from game import keyed
from game.norms.outcome import may_show
from game.norms.state import FIST_ANSWERS, QUESTIONS, Moment, Norm, Norms
from game.traject.progress import standing_norms

Story = list[Any]


def on_the_wall(source: Source) -> Story:
    """The norms in very large type, each with what a customer notices."""
    shown = _shown(source)
    if not shown:
        return [open_field("open_norms", source.words("plan.open"), lines=4)]
    return [_large(source, one) for one in shown]


def _large(source: Source, one: Norm) -> Any:
    words, noticed = source.words, one.customer_notices
    parts = [
        source.workshop.team_name(one.team),
        f"{words('norms.customer_notices')}: {noticed}" if noticed else "",
        words(f"norms.status.{one.status}") if one.status != "adopted" else "",
    ]
    return norm(one.text, " · ".join(part for part in parts if part), source.smaller_norms)


def keepers(source: Source) -> Story:
    """Per norm who keeps it, the words to use, and how we notice that it works."""
    words = source.words
    rows = [
        (
            one.text,
            _who(source, one),
            "\n".join(line for line in (one.reminder_line, one.reply) if line)
            or words("plan.open"),
            source.open_or(one.sign),
        )
        for one in _shown(source)
    ]
    if not rows:
        return []
    keys = ("plan.norm", "person.keeper", "plan.what_we_say", "plan.sign")
    return [data_table([[words(key) for key in keys], *rows], (4, 2, 4, 3))]


def _who(source: Source, one: Norm) -> str:
    deputy, keeper = source.person_if_any(one.deputy), source.person(one.keeper)
    if not deputy:
        return keeper
    return source.words("plan.keeper_and_deputy", keeper=keeper, deputy=deputy)


def first_steps(source: Source) -> Story:
    """The first step of each norm, with a box to tick."""
    ticks = [
        Tick(
            f"norm_{one.id}",
            one.first_step.text,
            (text(source.words("plan.for_norm", norm=one.text), "small"),),
            (source.person(one.first_step.person), source.day(one.first_step.due)),
        )
        for one in _shown(source)
        if one.first_step.text
    ]
    return [heading(source.words("plan.first_steps"), 3), *tick_rows(ticks)] if ticks else []


def leader_acts(source: Source) -> Story:
    """What the manager visibly does every week, per norm."""
    rows = [(one.text, source.open_or(one.leader_act)) for one in _shown(source)]
    if not rows:
        return []
    head = (source.words("plan.norm"), source.words("plan.every_week"))
    return [data_table([head, *rows], (1, 1))]


def vision(source: Source) -> Story:
    """The vision in one line."""
    text_of_vision = source.gathered.norms.vision
    if not text_of_vision:
        return []
    return [text(source.words("plan.vision", text=text_of_vision), "soft")]


def how_we_got_here(source: Source) -> Story:
    """How people answered, as counts without names; and the earlier wordings."""
    return [
        *_polls(source),
        *_own_words(source),
        *_teams(source),
        *_days(source),
        *_votes(source),
    ]


def _polls(source: Source) -> Story:
    words, norms = source.words, source.gathered.norms
    asked = [(id, f"norms.step.tq.prompt_{n}") for n, id in enumerate(QUESTIONS)]
    asked.append(("clarity", "norms.step.n1.prompt_1"))
    rows: list[Sequence[str]] = []
    for id, key in asked:
        poll = keyed.find(norms.polls, id)
        if poll and may_show(poll.counts):
            rows.append((words(key), *(str(count) for count in poll.counts)))
    if not rows:
        return []
    head = (words("plan.question"), "1", "2", "3", "4", "5")
    sides: Any = ("left", *["right"] * 5)
    table = data_table([head, *rows], (6, 1, 1, 1, 1, 1), alignments=sides)
    return [heading(words("plan.polls"), 3), table]


def _votes(source: Source) -> Story:
    """Every wording that was voted on, with the hands it got."""
    words = source.words
    rows = [row for one in _shown(source) for row in _wording_rows(one)]
    if not rows:
        return []
    head = (words("plan.wording"), *(str(fingers) for fingers in range(FIST_ANSWERS)))
    sides: Any = ("left", *["right"] * FIST_ANSWERS)
    table = data_table([head, *rows], (9, 1, 1, 1, 1, 1, 1), alignments=sides)
    story: Story = [heading(words("plan.fist"), 3), table]
    said = [one.text for norm in _shown(source) for one in norm.objections]
    if said:
        story.append(together([heading(words("norms.objections"), 3), *bullets(said)]))
    return story


def _wording_rows(one: Norm) -> list[Sequence[str]]:
    return [
        (one.wordings[fist.wording - 1], *(str(hands) for hands in fist.counts))
        for fist in one.fists
        if may_show(fist.counts) and fist.wording <= len(one.wordings)
    ]


def _own_words(source: Source) -> Story:
    """What people wrote in their own words, without names."""
    said = [sentence.text for sentence in source.gathered.norms.own_sentences]
    if not said:
        return []
    return [heading(source.words("norms.own_sentences"), 3), *bullets(said)]


def _teams(source: Source) -> Story:
    """Per team what the vision asks of it, its moment, and what to do more, stop and keep."""
    words = source.words
    workshop = source.workshop
    rows = [_team_row(source, team.id, team.name) for team in workshop.teams]
    away = [_team_row(source, team.id, team.name) for team in workshop.former]
    rows += [row for row in away if any(row[1:])]
    rows = rows or [_team_row(source, "", words("plan.everybody"))]
    if not any(any(row[1:]) for row in rows):
        return []
    keys = (
        "people.team",
        "norms.team_goal",
        "norms.moment",
        "norms.column.more",
        "norms.column.stop",
        "norms.column.keep",
    )
    table = data_table([[words(key) for key in keys], *rows], (4, 5, 4, 4, 4, 4))
    return [heading(words("plan.per_team"), 3), table]


def _days(source: Source) -> Story:
    """What one sees on the best and on the worst day, each with its team."""
    story: Story = []
    for side in ("best", "bad"):
        said = [
            _with_team(one.text, source.workshop.team_name(one.team))
            for one in source.gathered.norms.behaviours
            if one.column == side
        ]
        if said:
            story += [heading(source.words(f"norms.column.{side}"), 3), *bullets(said)]
    return story


def _with_team(text: str, team: str) -> str:
    return f"{text} ({team})" if team else text


def _moments_of(norms: Norms, team: str) -> list[Moment]:
    """The moment that a team chose; all of them while it chose none, so that no words vanish."""
    named = [one for one in norms.moments if one.team == team]
    return [one for one in named if one.is_chosen] or named


def _team_row(source: Source, team: str, name: str) -> Sequence[str]:
    norms = source.gathered.norms
    goal = keyed.find(norms.team_goals, team)
    moments = "\n".join(one.text for one in _moments_of(norms, team))
    columns = [
        "\n".join(
            line.text for line in norms.behaviours if (line.team, line.column) == (team, side)
        )
        for side in ("more", "stop", "keep")
    ]
    return (name, goal.text if goal else "", moments, *columns)


def _shown(source: Source) -> list[Norm]:
    return list(standing_norms(source.gathered))


PLAN: Mapping[str, Callable[[Source], Story]] = MappingProxyType(
    {
        "A0": vision,
        "A1": on_the_wall,
        "A2": keepers,
        "A3": first_steps,
        "A4": leader_acts,
        "A11": how_we_got_here,
    }
)
