"""A Q-sort for the group, in plain words and pictures: what helps us most, and who sees it how."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from exports.blocks import heading, lead, space, text
from exports.charts import agreement, means, profile, shifts, top_fives
from exports.drawing import Drawing
from exports.page_breaks import room_of
from exports.pictures import framed, picture
from exports.rows import bullets
from exports.sheet import PORTRAIT
from exports.source import Source
from exports.tagged.boxes import Box, Stack
from game.q_sort.figures import (
    Figure,
    by_agreement,
    by_dimension,
    by_lever,
    by_mean,
    figures,
    sorted_alone,
)
from game.q_sort.state import QSort, Sort
from game.q_sort.steps import GROUP
from game.q_sort.then_and_now import shifts as then_and_now
from game.sorts.viewpoints import Viewpoint, told_way, viewpoints

Story = list[Any]

_HIGHEST, _LOWEST, _FEW, _OUTER = 5, 3, 3, 3
"""Statements with the highest and the lowest mean; with the least and the most spread; and at
either end of the themes and of what moved.
"""

_BESIDE = 3
"""Teams in one picture; of more, their words would be too small on paper."""

_ABOVE, _THEME, _POLES = 13.0, 66.0, 50.0
"""Points above a question; and units of a row of a profile, and of what stands under it."""

_ROOM = 230.0
"""Points that a question with its picture wants to begin with."""


def how_we_sorted(source: Source) -> Story:
    """What each team laid at the high end, and what all sorts together say."""
    state = source.gathered.sort
    parts = (_top_fives, _differing, _own_cards, _ways, _means, _agreement, _gain, _moved)
    story = [piece for part in parts for piece in part(source, state)]
    if not story:
        return []
    words = source.words
    opening = [room_of(_ROOM), heading(words("q_sort.paper.title"), 3), lead(state.question)]
    return [*opening, *story, space(4), text(words("q_sort.paper.to_talk_about"), "small")]


def _question(title: str, drawing: Drawing) -> Story:
    """What a picture answers, and the picture."""
    shown = [heading(title, 4), picture(drawing, PORTRAIT.text_width)]
    return [Stack(shown, Box(is_whole=True, space_before=_ABOVE))]


# --- what teams laid


def _teams(source: Source) -> list[tuple[str, str]]:
    """Those who laid something together, by id and name."""
    teams = [(team.id, team.name) for team in source.workshop.all_teams]
    return [*teams, (GROUP, source.words("q_sort.group"))]


def _team_ids(source: Source) -> list[str]:
    return [team.id for team in source.workshop.all_teams]


def _top_fives(source: Source, state: QSort) -> Story:
    """Side by side, and below each card where it lies in the sorts of people alone."""
    words = source.words
    laid = [(id, name) for id, name in _teams(source) if state.sort_of(id).placements]
    found = figures(state, _team_ids(source))
    story: Story = []
    for start in range(0, len(laid), _BESIDE):
        some = laid[start : start + _BESIDE]
        drawing = top_fives(framed(rows=9), state, some, found, words)
        story += _question(words("q_sort.paper.top"), drawing) if not start else [_shown(drawing)]
    return story


def _shown(drawing: Drawing) -> Any:
    return picture(drawing, PORTRAIT.text_width)


def _differing(source: Source, state: QSort) -> Story:
    """The cards on which a team stays divided; they count as much as a top five."""
    told = [
        source.words("q_sort.paper.of_team", team=name, cards=" · ".join(labels))
        for id, name in _teams(source)
        if (labels := [_label(state, number) for number in state.sort_of(id).differing])
    ]
    return _told(source, "differing", told)


def _label(state: QSort, number: int) -> str:
    statement = state.statement(number)
    return f"{number}. {statement.label}" if statement else str(number)


def _own_cards(source: Source, state: QSort) -> Story:
    """What was missing, and why cards lie where they lie; of teams alone."""
    words = source.words
    sorts = [(state.sort_of(id), name) for id, name in _teams(source)]
    free = [
        words("q_sort.paper.said_by", text=sort.free_choice, team=name)
        for sort, name in sorts
        if sort.free_choice
    ]
    reasons = [line for sort, name in sorts for line in _reasons(source, state, sort, name)]
    return [*_told(source, "missing", free), *_told(source, "why", reasons)]


def _told(source: Source, key: str, told: Sequence[str]) -> Story:
    return [heading(source.words(f"q_sort.paper.{key}"), 4), *bullets(told)] if told else []


def _reasons(source: Source, state: QSort, sort: Sort, name: str) -> list[str]:
    told = []
    for reason in sort.reasons:
        statement = state.statement(int(reason.id))
        label = statement.label if statement else reason.id
        told.append(source.words("q_sort.paper.reason", label=label, text=reason.text, team=name))
    return told


# --- what all sorts together say


def _found(source: Source, state: QSort) -> tuple[Figure, ...]:
    """Nothing from fewer than five whole sorts: then one could work out who laid what."""
    return figures(state, _team_ids(source))


def _means(source: Source, state: QSort) -> Story:
    found = by_mean(_found(source, state))
    if not found:
        return []
    shown = (*found[:_HIGHEST], *found[_HIGHEST:][-_LOWEST:])
    sorts = len(sorted_alone(state, _team_ids(source)))
    title = source.words.count("q_sort.paper.means", sorts)
    return _question(title, means(framed(rows=len(shown) + 1), state, shown, source.words))


def _agreement(source: Source, state: QSort) -> Story:
    found = by_agreement(_found(source, state))
    if not found:
        return []
    alike, apart = found[:_FEW], tuple(reversed(found[_FEW:][-_FEW:]))
    drawing = agreement(framed(rows=2 * _FEW + 1), state, alike, apart, source.words)
    return _question(source.words("q_sort.step.st7.prompt_2"), drawing)


def _gain(source: Source, state: QSort) -> Story:
    """Where the gain is: by what statements are about, and by what they work on."""
    found, words = _found(source, state), source.words
    themes = by_dimension(state, found)
    story: Story = []
    for key, some in (
        ("gain", (*themes[:_OUTER], *themes[_OUTER:][-_OUTER:])),
        ("levers", by_lever(state, found)),
    ):
        if some:
            frame = framed(height=_THEME * len(some) + _POLES)
            drawing = profile(frame, state, some, words)
            story += _question(words(f"q_sort.paper.{key}"), drawing)
    return story


def _ways(source: Source, state: QSort) -> Story:
    """The ways of looking, in statements and without a figure; nothing of fewer than eight."""
    found = viewpoints(state, _team_ids(source))
    if not found:
        return []
    story: Story = [heading(source.words("q_sort.paper.ways"), 4)]
    for way in found:
        story.append(Stack(_way(source, state, way), Box(is_whole=True, space_before=4)))
    return story


def _way(source: Source, state: QSort, way: Viewpoint) -> Story:
    words = source.words
    lines = []
    for key, numbers in (("high", way.high), ("low", way.low)):
        statements = [one for number in numbers if (one := state.statement(number))]
        listed = " · ".join(one.label for one in statements)
        lines.append(words(f"q_sort.paper.way_{key}", statements=listed))
    return [text("; ".join(told_way(way, words)), "warm"), *bullets(lines)]


def _moved(source: Source, state: QSort) -> Story:
    """What lies higher than in an earlier session, and what lower."""
    if source.earlier_sort is None:
        return []
    found = then_and_now(source.earlier_sort, state, _team_ids(source))
    up = [one for one in found[:_OUTER] if one.by > 0]
    down = [one for one in reversed(found[-_OUTER:]) if one.by < 0]
    if not up and not down:
        return []
    drawing = shifts(framed(rows=len(up) + len(down) + 3), state, up, down, source.words)
    return _question(source.words("q_sort.paper.moved"), drawing)


PLAN: Mapping[str, Callable[[Source], Story]] = MappingProxyType({"A11": how_we_sorted})
