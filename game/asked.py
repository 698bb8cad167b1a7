"""What every rule may ask of what was typed in: a text, a date, a count of hands."""

from collections.abc import Sequence
from datetime import date, datetime, time

from game.worded import RuleError

LONGEST_TEXT = 2000
"""Characters; more than anybody types in a room, and far less than would harm a page."""

MOST_PEOPLE = 999
"""In one count of hands."""

FEWEST_SHOWN = 5
"""People; below this number no distribution is shown, so that nobody can guess who chose what."""


def a_text(text: str) -> None:
    """Asks for a text with something in it, of a length that can be shown.

    Raises:
        RuleError: ``empty_text`` or ``long_text``.
    """
    if not text.strip():
        raise RuleError("empty_text")
    at_most_long(text)


def at_most_long(*texts: str) -> None:
    """Asks that no text is longer than :data:`LONGEST_TEXT`; empty is fine.

    Raises:
        RuleError: ``long_text``.
    """
    if any(len(text) > LONGEST_TEXT for text in texts):
        raise RuleError("long_text", most=LONGEST_TEXT)


def a_new_id(is_taken: bool, id: str) -> None:
    """Asks for an id that can be used and is still free.

    A colon and a slash join ids into longer ones, in the red thread and in result rows.

    Raises:
        RuleError: ``bad_id`` or ``id_taken``.
    """
    if not id or ":" in id or "/" in id or len(id) > 60:
        raise RuleError("bad_id", id=id)
    if is_taken:
        raise RuleError("id_taken", id=id)


def one_of(word: str, allowed: Sequence[str], what: str) -> None:
    """Asks for one of a few words.

    Raises:
        RuleError: ``not_one_of``.
    """
    if word not in allowed:
        raise RuleError("not_one_of", word=word, what=what, allowed=", ".join(allowed))


def a_day(day: str) -> None:
    """Asks for a day as ``2026-11-24``, or nothing.

    Raises:
        RuleError: ``bad_day``.
    """
    try:
        if day and date.fromisoformat(day).isoformat() != day:
            raise RuleError("bad_day", day=day)
    except ValueError:
        raise RuleError("bad_day", day=day) from None


def a_time(text: str) -> None:
    """Asks for a time of day as ``09:00``.

    Raises:
        RuleError: ``bad_time``.
    """
    try:
        if time.fromisoformat(text).isoformat("minutes") != text:
            raise RuleError("bad_time", time=text)
    except ValueError:
        raise RuleError("bad_time", time=text) from None


def a_moment(at: str) -> None:
    """Asks for a moment in ISO 8601 with its offset.

    Raises:
        RuleError: ``bad_moment``.
    """
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        raise RuleError("bad_moment", moment=at) from None
    if moment.tzinfo is None:
        raise RuleError("bad_moment", moment=at)


def hands(counts: Sequence[int], answers: int, present: int = 0) -> None:
    """Asks for a count of hands per answer that people in the room can have given.

    Args:
        counts: Hands per answer, up the scale.
        answers: How many answers there are.
        present: People who could vote; 0 when that is not known.

    Raises:
        RuleError: ``wrong_answers``, ``negative_count``, ``nobody_voted`` or ``too_many_hands``.
    """
    if len(counts) != answers:
        raise RuleError("wrong_answers", count=len(counts), answers=answers)
    if min(counts) < 0:
        raise RuleError("negative_count")
    if sum(counts) == 0:
        raise RuleError("nobody_voted")
    if sum(counts) > (present or MOST_PEOPLE):
        raise RuleError("too_many_hands", count=sum(counts), present=present or MOST_PEOPLE)
