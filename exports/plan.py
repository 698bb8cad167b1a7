"""The action plan: twelve sections, in the words of the group, ready before it leaves."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from typing import Any

from assets.language import Words
from exports.blocks import NORM_SIZES, heading, text
from exports.page_breaks import new_page, room_for, titled
from exports.pages import write_balanced
from exports.print_size import in_large_print, is_large_print
from exports.rows import data_table
from exports.sections import SECTIONS
from exports.sheet import PORTRAIT, WALL
from exports.source import Source
from exports.tagged.boxes import Column
from game.exercise import Knot
from game.state import State
from game.traject.progress import open_thoughts

Story = list[Any]

PAGES = (
    ("A0", "A1"),
    ("A2", "A3"),
    ("A4", "A5", "A6"),
    ("A7", "A8", "A9"),
    ("A10", "A11"),
)
"""The sections of each page; what grows goes on, what is short does not leave a page empty."""

SINCE = "since"
"""The section that a plan has from its second version on: what changed."""

_APPENDIX, _SHORT = "A11", 4
"""How the plan came about; a few pieces of it go on under the rest."""

_FIRST = {"A3": "norms", "A8": "pulse"}
"""The exercise that a section begins with, where the usual order would begin with another."""


VERSIONS = ("team", "client", "wall", "large")
"""For the team itself, for the client (roles, no names), the first page for the wall, and what
the team has in large print."""


def action_plan(
    state: State,
    knots: Mapping[str, Knot],
    words: Words,
    made_at: datetime,
    version: str = VERSIONS[0],
) -> bytes:
    """The action plan as a tagged PDF.

    Args:
        state: Everything there is in the session.
        knots: The red thread.
        words: In the language of the plan, with the client's word for a customer.
        made_at: The moment that the file gives for itself.
        version: One of :data:`VERSIONS`; all are made of the same sections.
    """
    source = Source.of(state, knots, words, has_names=version != "client")
    is_wall = version == "wall"
    with in_large_print() if version == "large" else nullcontext():
        return write_balanced(
            wall_story(source) if is_wall else plan_story(source),
            title=words(f"plan.title_for.{version}", client=source.workshop.client),
            language=words.language,
            created=made_at,
            page_words=_page_words(words),
            header=_header(source),
            author=words("app.name"),
            subject=words("plan.subject"),
            sheet=WALL if is_wall else PORTRAIT,
        )


def wall_story(source: Source) -> Story:
    """Why, and the norms: what hangs on the wall, on A3; as large as one page can hold."""
    for smaller in range(len(NORM_SIZES)):
        story = _first_page(replace(source, smaller_norms=smaller))
        if Column(story, PORTRAIT.text_width, None).height <= PORTRAIT.text_height:
            break
    return story


def _first_page(source: Source) -> Story:
    story: Story = [heading(source.words("plan.title"), 1)]
    for id in PAGES[0]:
        story += _section(source, id)
    return story


def plan_story(source: Source) -> Story:
    """All sections in their order."""
    story = wall_story(source)
    for number, sections in enumerate(_pages(source)[1:], start=1):
        is_behind_wall = number == 1 and not is_large_print()  # which has no page for the wall
        story.append(new_page() if is_behind_wall else room_for(sections[0]))
        for id in sections:
            section = _section(source, id)
            if id == _APPENDIX and len(section) > _SHORT:
                story.append(room_for(id))
            story += section
    return story


def _pages(source: Source) -> Sequence[Sequence[str]]:
    """What changed stands right behind the page that hangs on the wall."""
    if not source.gathered.reviews:
        return PAGES
    return (PAGES[0], (SINCE,), *PAGES[1:])


def _section(source: Source, id: str) -> Story:
    words = source.words
    return titled(heading(words(f"plan.section.{id}"), 2), _body(source, id))


def _body(source: Source, id: str) -> Story:
    if id == "A10":
        return _parking_lot(source)
    names = sorted(SECTIONS, key=lambda name: name != _FIRST.get(id))  # the rest as they stood
    parts = [SECTIONS[name].plan.get(id) for name in names]
    body = [piece for part in parts if part for piece in part(source)]
    return body or [text(source.words("plan.nothing"), "open")]


def _parking_lot(source: Source) -> Story:
    words, thoughts = source.words, open_thoughts(source.gathered, source.workshop)
    if not thoughts:
        return [text(words("plan.nothing_parked"), "open")]
    head = (words("park.thought"), words("park.taken_by"), words("park.hear_by"))
    rows = [(one.text, source.person(one.taken_by), source.day(one.hear_by)) for one in thoughts]
    return [data_table([head, *rows], (4, 2, 2))]


def _header(source: Source) -> str:
    meeting = source.workshop.meeting
    parts = [source.workshop.client]
    if meeting:
        parts.append(source.day(meeting.day, "long"))
    return " · ".join(parts)


def _page_words(words: Words) -> Any:
    def page_words(page: int, pages: int) -> str:
        return words("plan.page", page=page, pages=pages)

    return page_words
