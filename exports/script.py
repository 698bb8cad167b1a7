"""The trainer's script: every part with its time, what to say, materials, and what if."""

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import datetime
from typing import Any

from assets.language import Words
from exports.blocks import heading, panel, space, text
from exports.page_breaks import new_page
from exports.pages import write
from exports.print_size import in_large_print, in_usual_print, is_large_print
from exports.rows import bullets, data_table
from exports.tagged.boxes import Box, Stack
from game import keyed
from game.catalog import EXERCISES
from game.day.agenda import agenda, block_title, ends_at
from game.day.pacing import Slot, schedule
from game.day.said import note_of, page_said
from game.state import State
from game.workshop.state import Block, Workshop

Story = list[Any]


def script(state: State, words: Words, made_at: datetime, *, is_large: bool = False) -> bytes:
    """The script as a tagged PDF; its last page is the agenda for the wall.

    Args:
        state: Everything there is in the session.
        words: In the language of the script, with the client's word for a customer.
        made_at: The moment that the file gives for itself; times are told from it.
        is_large: In large print, to be read while standing.
    """
    with in_large_print() if is_large else nullcontext():
        return _written(state.workshop, words, made_at)


def _written(workshop: Workshop, words: Words, made_at: datetime) -> bytes:
    title = words("script.title_of", client=workshop.client)
    return write(
        script_story(workshop, words, made_at),
        title=title,
        language=words.language,
        created=made_at,
        page_words=lambda page, pages: words("plan.page", page=page, pages=pages),
        header=" · ".join(part for part in (workshop.client, _day(workshop, words)) if part),
        author=words("app.name"),
        subject=words("script.subject"),
    )


def script_story(workshop: Workshop, words: Words, now: datetime) -> Story:
    """Overview, the parts one by one, the lines that always help, and the agenda."""
    slots = schedule(workshop.meeting, workshop.block, now) if workshop.meeting else ()
    story: Story = [heading(words("script.title"), 1)]
    if not slots:
        return [*story, text(words("script.empty"), "open")]
    story += [*_overview(slots, words), heading(words("script.bring"), 2)]
    story += _all_materials(slots, words)
    for number, slot in enumerate(slots, start=1):
        story += _part(number, slot, workshop, words)
    rescue = [heading(words("script.rescue"), 2), *bullets(words.lines("rescue.lines"))]
    return [*story, _whole(rescue), new_page(), *_wall(workshop, words, now)]


def _day(workshop: Workshop, words: Words) -> str:
    from datetime import date

    return words.day(date.fromisoformat(workshop.meeting.day)) if workshop.meeting else ""


def _overview(slots: Sequence[Slot], words: Words) -> Story:
    if is_large_print():
        return bullets([f"{slot.begins:%H:%M} {block_title(slot.block, words)}" for slot in slots])
    head = (words("script.from"), words("script.to"), words("script.minutes"), words("script.what"))
    rows = [
        (
            f"{slot.begins:%H:%M}",
            f"{slot.ends:%H:%M}",
            str(slot.block.minutes),
            block_title(slot.block, words),
        )
        for slot in slots
    ]
    table = data_table([head, *rows], (1, 1, 1, 6), alignments=("left", "left", "right", "left"))
    return [table]


def _all_materials(slots: Sequence[Slot], words: Words) -> Story:
    """Everything once, in the order in which it is needed first."""
    listed = materials_of(slots, words)
    return bullets(listed) if listed else [text(words("script.no_materials"), "open")]


def materials_of(slots: Sequence[Slot], words: Words) -> list[str]:
    """What to bring along, each thing once."""
    notes = [note_of(slot.block, "materials", words) for slot in slots]
    things = [thing.strip() for note in notes for thing in note.split(",") if thing.strip()]
    listed = list({thing.casefold(): thing for thing in reversed(things)}.values())[::-1]
    return [thing[:1].upper() + thing[1:] for thing in listed]


def _part(number: int, slot: Slot, workshop: Workshop, words: Words) -> Story:
    block = slot.block
    span = words(
        "script.span",
        begins=f"{slot.begins:%H:%M}",
        ends=f"{slot.ends:%H:%M}",
        minutes=block.minutes,
    )
    title = words("script.part", number=number, title=block_title(block, words))
    notes = [(name, note_of(block, name, words)) for name in ("goal", "materials")]
    told = [text(words(f"script.{name}", text=note), "line") for name, note in notes if note]
    pieces = [_lines(*said, words) for said in _said(slot, workshop, words)] or [[]]
    pieces[0] = [heading(title, 2), text(span, "warm_head"), *told, *pieces[0]]
    pieces[-1] += _at_end(block, words)
    return [_whole(piece) for piece in pieces]


def _whole(piece: Story) -> Any:
    """On one page, with the room above it that its first line asks for."""
    return Stack(piece, Box(is_whole=True, space_before=piece[0].getSpaceBefore()))


def _lines(step: str, say: str, pitfall: str, words: Words) -> Story:
    lines = [text(step, "row_title")] if step else []
    lines += [text(say, "line")]
    lines += [text(words("console.pitfall", text=pitfall), "small")] if pitfall else []
    return [*lines, space(6)]


def _at_end(block: Block, words: Words) -> Story:
    """What is no use on a page without the part that it is about."""
    what_if = note_of(block, "what_if", words)
    story = [text(words("script.note", text=block.note), "warm")] if block.note else []
    if what_if:
        story.append(panel([text(words("script.what_if"), "row_title"), text(what_if, "line")]))
    return story


def _said(slot: Slot, workshop: Workshop, words: Words) -> list[tuple[str, str, str]]:
    """What each stop is called, what to say at it, and what to look out for."""
    block = slot.block
    round = keyed.find(workshop.rounds, block.round)
    if not round:
        many = len(block.pages) > 1
        return [
            (
                words(f"screen.{page}.title") if many else "",
                page_said(page, block, words, workshop.contact, f"{slot.ends:%H:%M}"),
                "",
            )
            for page in block.pages
        ]
    steps = block.steps or tuple(EXERCISES[round.exercise].steps(round.form))
    return [
        (
            words(f"{round.exercise}.step.{step}.title"),
            words(f"{round.exercise}.step.{step}.say"),
            words(f"{round.exercise}.step.{step}.pitfall"),
        )
        for step in steps
    ]


def _wall(workshop: Workshop, words: Words, now: datetime) -> Story:
    items = agenda(workshop, words, now)
    story: Story = [heading(words("screen.agenda.title"), 2)]
    for item in items:
        story.append(_wall_line(item.begins, item.title))
    return [*story, _wall_line(ends_at(workshop, now), words("agenda.end"))]


def _wall_line(begins: str, title: str) -> Any:
    with in_usual_print():
        return text(f"{begins}   {title}", "wall")
