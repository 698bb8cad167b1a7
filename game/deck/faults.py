"""What is wrong with a deck, and on which line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_FAULTS = 200
"""That are told of one deck; a file with more is not a deck."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; the words stand under ``deck.fault``.

    Attributes:
        line: Of the file, counted from 1; the row of a table.
        key: Which words.
        facts: What the words need.
        part: The sheet of a workbook, or empty.
    """

    line: int
    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    part: str = ""

    def __str__(self) -> str:
        facts = "".join(f" {name}={value!r}" for name, value in self.facts.items())
        return f"{self.line}: {self.key}{facts}"


class DeckError(Exception):
    """A deck that cannot be used, with everything that is wrong with it.

    Attributes:
        name: Of the file.
        faults: In the order of the file; never empty.
    """

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(f"{name}:{fault}" for fault in faults))
        self.name = name
        self.faults = faults
