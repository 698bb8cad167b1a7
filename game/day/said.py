"""What goes with a part of the programme: the trainer's own words, or those that go with it."""

from assets.language import Words
from game.workshop.state import Block


def note_of(block: Block, name: str, words: Words) -> str:
    """The goal, the materials or the what if: the trainer's, or what goes without saying."""
    written: str = getattr(block, name)
    return written or usual_note(block.name, name, words)


def usual_note(part: str, name: str, words: Words) -> str:
    """What goes without saying for a part that ships with the program; else nothing."""
    key = f"usual.{name}.{part}"
    return words(key) if words.has(key) else ""


def page_said(page: str, block: Block | None, words: Words, contact: str, time: str) -> str:
    """What to say at a screen: its own words, or those of the part that it announces.

    Args:
        page: The screen.
        block: The part that it is of.
        words: Of who leads.
        contact: Who erases what somebody wants to have erased; empty for the trainer.
        time: When the part, or the break, is over.
    """
    own = usual_note(block.name, "say", words) if block and page == "part" else ""
    contact = contact or words("console.contact")
    return own or words(f"screen.{page}.say", contact=contact, time=time)


def part_notes(page: str, block: Block | None, words: Words) -> str:
    """Lines about a part that is only announced: its goal, the materials, the what if."""
    if not block or page != "part":
        return ""
    notes = [(name, note_of(block, name, words)) for name in ("goal", "materials")]
    told = [words(f"script.{name}", text=note) for name, note in notes if note]
    return "\n".join(filter(None, (*told, note_of(block, "what_if", words))))
