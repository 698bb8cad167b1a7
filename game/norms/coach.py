"""What software can see of the ten criteria of a good norm. It asks and never blocks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.norms.state import CRITERIA, Norm

MOST_WORDS = 20
"""In one norm; a sentence of more words does not stick."""

PEOPLE_SAY = ("NC1", "NC5", "NC9")
"""Criteria that only people can judge: visible, ours, doable."""


@dataclass(frozen=True, slots=True)
class CoachWords:
    """What the coach looks for, in one language.

    Attributes:
        poster: Words that look fine on a poster and mean something else to everybody.
        moment: Words that tie a sentence to a moment, such as *if* and *before*.
        number: Numbers and times written as words.
        negative: Words with which a sentence about avoiding begins.
    """

    poster: tuple[str, ...]
    moment: tuple[str, ...]
    number: tuple[str, ...]
    negative: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a sentence, from the first character to just after the last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion: met (true), not yet (false), or up to the group (nothing)."""

    criterion: str
    is_met: bool | None


def examine(norm: Norm, words: CoachWords) -> tuple[Finding, ...]:
    """What can be said of a norm on each of the ten criteria, in their order."""
    answers = dict(norm.answers)
    seen = _seen(norm, words) if norm.shown_text.strip() else {}
    return tuple(
        Finding(criterion, answers.get(criterion, seen.get(criterion))) for criterion in CRITERIA
    )


def _seen(norm: Norm, words: CoachWords) -> dict[str, bool]:
    text = norm.shown_text
    return {
        "NC2": bool(norm.customer_notices),
        "NC3": bool(_spans(text, words.moment)) or bool(re.search(r",\s*(dan|then)\b", text)),
        "NC4": bool(countable(text, words)) or bool(norm.sign),
        "NC6": not _starts_negative(text, words),
        "NC7": 0 < word_count(text) <= MOST_WORDS,
        "NC8": not poster_words(text, words),
        "NC10": bool(norm.reminder_line),
    }


def word_count(text: str) -> int:
    """How many words a sentence has; a dash or a number is not one word more."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def poster_words(text: str, words: CoachWords) -> tuple[Span, ...]:
    """Where the poster words stand, also with an ending: *tijdig* and *tijdige*."""
    return _spans(text, words.poster, endings="(?:e|en|s|ly)?")


def countable(text: str, words: CoachWords) -> tuple[Span, ...]:
    """Where something stands that can be counted or clocked: *tien minuten*, *16:00*."""
    found = [*_spans(text, words.number), *_digits(text)]
    return _joined(sorted(found, key=lambda span: span.start), text)


def _digits(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\d+(?:[.:]\d+)?", text)]


def _joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Neighbours as one: *tien* and *minuten* become *tien minuten*."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _starts_negative(text: str, words: CoachWords) -> bool:
    """Within the first three words: *Wij laten niet …* counts, a late *niet* does not."""
    start = [word.strip(".,;:!?'\"“”‘’").lower() for word in text.split()[:3]]
    return any(word in words.negative for word in start)


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...], endings: str) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{alternatives}){endings}(?![\w-])", re.IGNORECASE)


def _spans(text: str, words: tuple[str, ...], endings: str = "") -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _pattern(words, endings).finditer(text))
