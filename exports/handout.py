"""A page for each participant to take home: own sort, own first steps, under an alias."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from assets.language import Words
from exports.blocks import heading, open_field, text, together
from exports.pages import write
from exports.platypus import PageBreak
from exports.print_size import is_large_print, print_share
from exports.rows import Tick, bullets, data_table, tick_rows
from exports.source import Source
from game.exercise import Knot
from game.q_sort.state import QSort, Sort
from game.q_sort.told import signed
from game.state import State
from game.traject.gathered import returns_to_come
from game.traject.progress import open_actions, standing_norms
from game.workshop.state import Person, Workshop

Story = list[Any]


_LONGEST_NAME = 60
_KEPT_SPACE = "\u00a0"
"""No line breaks here: a number stays with its card."""


def handout_names(workshop: Workshop) -> dict[str, str]:
    """A name for the file of everybody who votes, without ending, by the id of the person.

    Made from the alias, of letters that every disk and stick can hold; the number before it
    keeps two of the same apart, and away from the names that Windows keeps for itself.
    """
    people = [one for one in workshop.people if one.is_voting]
    digits = len(str(len(people)))
    return {
        one.id: f"{number:0{digits}}-{_plain(one.alias)}".rstrip("-")
        for number, one in enumerate(people, start=1)
    }


def _plain(alias: str) -> str:
    letters = unicodedata.normalize("NFKD", alias)
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    return re.sub(r"[^0-9A-Za-z]+", "-", plain).strip("-").lower()[:_LONGEST_NAME].strip("-")


def handouts(
    state: State,
    knots: Mapping[str, Knot],
    words: Words,
    made_at: datetime,
    only: Collection[str] = (),
) -> bytes | None:
    """A page for everybody who votes, in one tagged PDF; nothing when nobody is there.

    Args:
        state: Everything there is in the session.
        knots: The red thread.
        words: In the language of the group.
        made_at: The moment that the file gives for itself.
        only: The ids of those who get one; everybody when there are none.
    """
    source = Source.of(state, knots, words)
    voting = [one for one in source.workshop.people if one.is_voting]
    people = [one for one in voting if not only or one.id in only]
    if not people:
        return None
    story: Story = []
    for number, person in enumerate(people):
        story += [PageBreak()] if number else []
        story += _page(source, person, _sort_round(state, person))
    return write(
        story,
        title=words("handout.title_of", client=source.workshop.client),
        language=words.language,
        created=made_at,
        page_words=lambda page, pages: words("plan.page", page=page, pages=pages),
        header=source.workshop.client,
        author=words("app.name"),
        subject=words("handout.subject"),
    )


def _sort_round(state: State, person: Person) -> QSort:
    """The last Q-sort in which this person laid something under the alias."""
    rounds = [one.id for one in state.workshop.rounds if one.exercise == "q_sort"]
    own = [found for id in rounds if (found := state.rounds[id]).sort_of(person.id).placements]
    return own[-1] if own else QSort()


def _page(source: Source, person: Person, sorted_in: QSort) -> Story:
    words = source.words
    team = source.workshop.team_name(person.team)
    who = words("handout.of", alias=person.alias, team=team) if team else person.alias
    opening = [
        heading(words("handout.title"), 1),
        text(who, "warm"),
        heading(words("handout.mine")),
        *_own_steps(source, person),
    ]
    own_sort = _own_sort(source, sorted_in, person)
    of_all = [*_norms(source, person), *_dates(source)]
    if is_large_print():  # the sort takes most of a page; whole on the second, none is half empty
        return [*opening, *of_all, *([together(own_sort)] if own_sort else [])]
    return [*opening, *own_sort, *of_all]


def _own_steps(source: Source, person: Person) -> Story:
    """What this person took on; else room to write one first step."""
    words = source.words
    ticks = [
        Tick(
            f"{person.id}_{norm.id}",
            norm.first_step.text,
            (text(words("plan.for_norm", norm=norm.text), "small"),),
            (source.day(norm.first_step.due),),
        )
        for norm in standing_norms(source.gathered)
        if norm.first_step.text and norm.first_step.person == person.id
    ]
    ticks += [
        Tick(
            f"{person.id}_{action.id}",
            action.what,
            (text(action.if_then or words("plan.open_step"), "warm"),),
            (
                source.day(action.due),
                *(() if action.keeper == person.id else (words("handout.deputy"),)),
            ),
        )
        for action in open_actions(source.gathered)
        if person.id in (action.keeper, action.deputy)
    ]
    return (
        tick_rows(ticks)
        if ticks
        else [open_field(f"{person.id}_open", words("handout.write"), lines=3)]
    )


def _own_sort(source: Source, state: QSort, person: Person) -> Story:
    """The columns of one's own sort, from what helps most to what helps least."""
    words = source.words
    sort = state.sort_of(person.id)
    if not sort.placements:
        return []
    head = (words("handout.column"), words("handout.statements"))
    rows = [
        (signed(column.value), _labels(state, sort, column.value))
        for column in reversed(state.grid)
        if sort.numbers_in(column.value)
    ]
    own = [text(words("handout.own_card", text=sort.free_choice), "line")]
    return [
        heading(words("handout.sort")),
        data_table([head, *rows], (print_share(), 9), header_columns=1),
        *(own if sort.free_choice else []),
        text(words("q_sort.paper.to_talk_about"), "small"),
    ]


def _labels(state: QSort, sort: Sort, column: int) -> str:
    found = [one for number in sort.numbers_in(column) if (one := state.statement(number))]
    return " · ".join(f"{one.number}.{_KEPT_SPACE}{one.label}" for one in found)


def _norms(source: Source, person: Person) -> Story:
    norms: Sequence[str] = [
        one.text
        for one in standing_norms(source.gathered)
        if not one.team or not person.team or one.team == person.team
    ]
    return [heading(source.words("plan.section.A1")), *bullets(norms)] if norms else []


def _dates(source: Source) -> Story:
    words = source.words
    days = [
        f"{source.day(one.day)}: {words(f'return.{one.id}.name')}"
        for one in returns_to_come(source.gathered)
    ]
    return [heading(words("plan.section.A9")), text(" · ".join(days), "line")] if days else []
