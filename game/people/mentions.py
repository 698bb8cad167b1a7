"""Where the names of people stand in what was typed, and what takes their place."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from game.workshop.state import Person

_AROUND = 28
"""Letters of a text shown on both sides of a name."""

_NOT_INSIDE, _NOT_BEFORE = r"(?<![^\W_])", r"(?![^\W_])"
"""Only whole words; a hyphen, an apostrophe and an underscore end a word."""

_POSSESSIVE = r"(?:['’]?s)?"
"""*Sannes*, *Anna's*."""


@dataclass(frozen=True, slots=True)
class Called:
    """A name that somebody has or had; without a person it is one that the trainer typed."""

    name: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it is written in texts.

    Attributes:
        form: As it is written, with its capitals and its accents.
        becomes: What would take its place.
        count: How often.
        example: Some of a text around it.
    """

    form: str
    becomes: str
    count: int
    example: str

    @property
    def is_likely(self) -> bool:
        """Whether it is written like a name; *mark* and *wil* may well be other words."""
        return self.form[:1] != self.form[:1].lower()


def stand_ins(
    people: Sequence[Person], called: Sequence[Called], spare: Sequence[str]
) -> Mapping[str, str]:
    """What is said instead of each person's name: the alias; a spare one where that is a name."""
    names = [one.name for one in called]
    used = {person.alias for person in people}
    free = iter([alias for alias in spare if alias not in used])
    return {
        person.id: next(free, "…") if holds(person.alias, names) else person.alias
        for person in people
    }


def holds(text: str, names: Iterable[str]) -> bool:
    """Whether a name stands in a text."""
    known = _parts(names)
    return bool(known) and next(_found(text, _pattern(known)), None) is not None


def mentions(
    called: Sequence[Called], texts: Iterable[str], instead: Mapping[str, str], somebody: str
) -> tuple[Mention, ...]:
    """Where names stand in texts, those of the same letters together.

    Args:
        called: Every name that is looked for, whole and by its first word; capitals and accents
            make no difference.
        texts: What was typed.
        instead: What is said of each person, by id.
        somebody: What is said when a name has no person, or more than one.
    """
    people = _people_by_name(called)
    if not people:
        return ()
    pattern = _pattern(people)
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    for text in texts:
        for at, end, name, tail in _found(text, pattern):
            form = text[at:end]
            counts[form] += 1
            if form not in first:
                owners = {instead.get(one, somebody) for one in people[name]}
                becomes = owners.pop() if len(owners) == 1 else somebody
                first[form] = Mention(form, becomes + tail, 1, _example(text, at, end))
    found = [Mention(form, one.becomes, counts[form], one.example) for form, one in first.items()]
    return tuple(sorted(found, key=lambda one: (not one.is_likely, one.form.casefold(), one.form)))


def replaced(text: str, changes: Mapping[str, str]) -> str:
    """The text with these forms, where they are whole words, changed for others."""
    if not any(form in text for form in changes):
        return text
    longest_first = sorted(changes, key=len, reverse=True)
    pattern = f"{_NOT_INSIDE}(?:{'|'.join(map(re.escape, longest_first))}){_NOT_BEFORE}"
    return re.sub(pattern, lambda found: changes[found[0]], text)


def _people_by_name(called: Sequence[Called]) -> dict[str, set[str]]:
    people: dict[str, set[str]] = {}
    for one in called:
        for part in _parts([one.name]):
            people.setdefault(part, set()).add(one.person)
    return people


def _parts(names: Iterable[str]) -> list[str]:
    """Each name whole, and its first word; single letters are left alone."""
    folded = chain.from_iterable((name.strip(), *name.split()[:1]) for name in names)
    return [part for part in map(_plain, folded) if len(part) > 1]


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    either = "|".join(map(re.escape, longest_first))
    return re.compile(f"{_NOT_INSIDE}({either})({_POSSESSIVE}){_NOT_BEFORE}")


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str, str]]:
    """Where a name begins and ends, the name in plain letters, and what hangs behind it."""
    plain, places = _folded(text)
    for one in pattern.finditer(plain):
        end = places[one.end() - 1] + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        tail_at = places[one.start(2)] if one[2] else end
        yield places[one.start()], end, one[1], text[tail_at:end]


def _plain(text: str) -> str:
    return _folded(text)[0]


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Small letters without accents, and from which letter each of them comes."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters, places = [], []
    for place, letter in enumerate(text):
        for part in unicodedata.normalize("NFKD", letter).casefold():
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places


def _example(text: str, at: int, end: int) -> str:
    before, after = text[max(at - _AROUND, 0) : at], text[end : end + _AROUND]
    start = "…" if at > _AROUND else ""
    rest = "…" if len(text) > end + _AROUND else ""
    return " ".join(f"{start}{before}{text[at:end]}{after}{rest}".split())
