"""Findings in words."""

from collections.abc import Callable

from game.q_files.findings import Finding, Place, shown
from game.q_files.sheet import column_letters
from game.q_files.table import Format

Say = Callable[..., str]
"""Gives the text of a key with facts filled in, in the language of the moment."""


def tell(finding: Finding, words: Say) -> str:
    """A finding as one or two sentences: where, what is wrong, and what to do."""
    said = words(f"q_files.finding.{finding.key}", **finding.facts)
    place = tell_place(finding.place, words)
    return words("q_files.at", place=place, said=said) if place else said


def tell_format(format: Format, words: Say) -> str:
    """What a kind of file is called."""
    return words(f"q_files.format.{format.value}")


def tell_place(place: Place, words: Say) -> str:
    """A place in words, such as ``row 3, column 5``; empty when it is nowhere."""
    kind = _kind(place)
    if not kind:
        return ""
    return words(
        f"q_files.place.{kind}",
        row=place.row,
        column=place.column,
        cell=f"{column_letters(place.column)}{place.row}",
        part=shown(place.part),
    )


def _kind(place: Place) -> str:
    """Which words: with or without a part, a row and a column."""
    if not place.row:
        return "part" if place.part else ""
    exact = "cell" if place.column else "row"
    within = "part_" if place.part else ""
    return f"{within}{place.unit}_{exact}"
