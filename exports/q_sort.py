"""A Q-sort on paper: the teams' top fives, what was missing, and from five sorts the means."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from exports.blocks import heading, text
from exports.rows import bullets, data_table
from exports.source import Source
from game.q_sort.figures import Figure, by_agreement, by_mean, figures, sorted_alone
from game.q_sort.state import QSort, Sort
from game.q_sort.steps import GROUP
from game.q_sort.told import signed

Story = list[Any]

_EACH, _FEW = 5, 3
"""Statements with the highest mean; and with the largest and the smallest spread."""


def how_we_sorted(source: Source) -> Story:
    """What each team laid at the high end, and what all sorts together say."""
    state = source.gathered.sort
    story = [*_top_fives(source, state), *_own_cards(source, state), *_means(source, state)]
    if not story:
        return []
    words = source.words
    opening = [heading(words("q_sort.paper.title"), 3), text(state.question, "line")]
    return [*opening, *story, text(words("q_sort.paper.to_talk_about"), "small")]


def _teams(source: Source) -> list[tuple[str, str]]:
    teams = [(team.id, team.name) for team in source.workshop.teams]
    return [*teams, (GROUP, source.words("q_sort.group"))]


def _top_fives(source: Source, state: QSort) -> Story:
    words = source.words
    rows = [
        (name, _told(state, state.top_of(sort)), _told(state, sort.differing))
        for id, name in _teams(source)
        if (sort := state.sort_of(id)).placements
    ]
    if not rows:
        return []
    head = tuple(
        words(key) for key in ("people.team", "q_sort.paper.top", "q_sort.paper.differing")
    )
    return [data_table([head, *rows], (3, 8, 6))]


def _told(state: QSort, numbers: Sequence[int]) -> str:
    """Statements by number and label, each on a line of its own."""
    found = [statement for number in numbers if (statement := state.statement(number))]
    return "\n".join(f"{one.number}. {one.label}" for one in found) or "–"


def _own_cards(source: Source, state: QSort) -> Story:
    """What was missing, and why cards lie where they lie; of teams alone."""
    words = source.words
    sorts = [(state.sort_of(id), name) for id, name in _teams(source)]
    free = [
        words("q_sort.paper.said_by", text=sort.free_choice, team=name)
        for sort, name in sorts
        if sort.free_choice
    ]
    story: Story = []
    if free:
        story += [heading(words("q_sort.paper.missing"), 3), *bullets(free)]
    reasons = [line for sort, name in sorts for line in _reasons(source, state, sort, name)]
    if reasons:
        story += [heading(words("q_sort.paper.why"), 3), *bullets(reasons)]
    return story


def _reasons(source: Source, state: QSort, sort: Sort, name: str) -> list[str]:
    told = []
    for reason in sort.reasons:
        statement = state.statement(int(reason.id))
        label = statement.label if statement else reason.id
        told.append(source.words("q_sort.paper.reason", label=label, text=reason.text, team=name))
    return told


def _means(source: Source, state: QSort) -> Story:
    """Nothing from fewer than five whole sorts: then one could work out who laid what."""
    teams = [team.id for team in source.workshop.teams]
    found = figures(state, teams)
    if not found:
        return []
    words, chosen = source.words, by_mean(found)[:_EACH]
    spread = by_agreement(found)
    keys = ("statement", "mean", "range")
    head = tuple(words(f"q_sort.paper.{key}") for key in keys)
    story: Story = [heading(words.count("q_sort.paper.means", len(sorted_alone(state, teams))), 3)]
    for title, some in (
        ("highest", chosen),
        ("alike", spread[:_FEW]),
        ("apart", tuple(reversed(spread[-_FEW:]))),
    ):
        rows = [_figure_row(source, state, one) for one in some]
        story.append(text(words(f"q_sort.paper.{title}"), "warm"))
        story.append(data_table([head, *rows], (8, 2, 3), alignments=("left", "right", "right")))
    return story


def _figure_row(source: Source, state: QSort, figure: Figure) -> tuple[str, str, str]:
    words, statement = source.words, state.statement(figure.number)
    mean = signed(figure.mean, 1).replace(".", words("q_sort.decimal"))
    least, most = signed(figure.least), signed(figure.most)
    shown = f"{figure.number}. {statement.label}" if statement else str(figure.number)
    return shown, mean, words("q_sort.stage.range", least=least, most=most)


PLAN: Mapping[str, Callable[[Source], Story]] = MappingProxyType({"A11": how_we_sorted})
