"""Statements as lines that somebody typed or pasted: one a line, a label and tags beside it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.q_files.statements import without_numbers
from game.q_sort.state import Statement

LONGEST_LABEL, LONGEST_STATEMENT = 40, 500
"""Characters."""

_SHORT = 22
"""Characters of a label that is made of the first words of its statement."""

_BETWEEN = re.compile(r"\s*[|\t]\s*")
_MORE = " …"
_ENDS = " .,;:!?…-–'\""


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong with a line, counted from 1; the words stand under ``q_sort.line``."""

    line: int
    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lines:
    """What was understood, and what is wrong; a line that is wrong is no statement."""

    statements: tuple[Statement, ...]
    faults: tuple[LineFault, ...]


def read_lines(text: str) -> Lines:
    """Statements from lines such as ``label | the whole statement | theme, another``.

    A tab does what the upright stroke does, so that rows of a worksheet can be pasted. A line of
    one part is a statement whose first words are its label. Numbers before all lines fall away.
    """
    filled = [(at, line.strip()) for at, line in enumerate(text.splitlines(), 1) if line.strip()]
    plain = without_numbers([line for _, line in filled])
    statements: list[Statement] = []
    faults: list[LineFault] = []
    seen: dict[str, int] = {}
    for (at, _), line in zip(filled, plain, strict=True):
        made = _statement(line, len(statements) + 1)
        fault = _fault(made, at, seen)
        if fault:
            faults.append(fault)
        else:
            seen[made.text.casefold()] = at
            statements.append(made)
    return Lines(tuple(statements), tuple(faults))


def as_lines(statements: Sequence[Statement]) -> str:
    """Statements as lines that :func:`read_lines` reads."""
    return "\n".join(_line(one) for one in statements)


def label_of(text: str) -> str:
    """The first words of a statement, for where there is little room; with … if there are more."""
    whole = " ".join(text.split()).strip(_ENDS)
    if len(whole) <= _SHORT:
        return whole
    words = whole.split()
    kept = words[:1]
    for word in words[1:]:
        if len(" ".join((*kept, word)).strip(_ENDS)) > _SHORT - len(_MORE):
            break
        kept.append(word)
    room = LONGEST_LABEL - len(_MORE)
    return " ".join(kept).strip(_ENDS)[:room] + _MORE


def numbered(texts: Sequence[str]) -> tuple[Statement, ...]:
    """Statements of which there is only the text."""
    return tuple(
        Statement(_id(number), number, label_of(text), text)
        for number, text in enumerate(texts, start=1)
    )


def _statement(line: str, number: int) -> Statement:
    parts = _BETWEEN.split(line.strip(), maxsplit=2)
    label, text = (parts[0], parts[1]) if len(parts) > 1 else ("", parts[0])
    tags = [tag.strip() for tag in parts[2].split(",") if tag.strip()] if len(parts) > 2 else []
    dimension, levers = (tags[0], tuple(tags[1:])) if tags else ("", ())
    return Statement(_id(number), number, label or label_of(text), text, dimension, levers)


def _id(number: int) -> str:
    return f"S{number:02}"


def _fault(made: Statement, at: int, seen: Mapping[str, int]) -> LineFault | None:
    if not made.text or not made.label:
        return LineFault(at, "empty")
    if len(made.text) > LONGEST_STATEMENT:
        return LineFault(at, "long_text", {"most": LONGEST_STATEMENT})
    if len(made.label) > LONGEST_LABEL:
        return LineFault(at, "long_label", {"most": LONGEST_LABEL})
    before = seen.get(made.text.casefold())
    return LineFault(at, "double", {"before": before}) if before else None


def _line(one: Statement) -> str:
    tags = ", ".join(tag for tag in (one.dimension, *one.levers) if tag)
    parts = [_plain(one.label), _plain(one.text), *([_plain(tags)] if tags else [])]
    return " | ".join(parts)


def _plain(text: str) -> str:
    """Without what would read as another part or line."""
    return re.sub(r"[|\s]+", " ", text).strip()
