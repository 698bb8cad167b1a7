"""One line of the journal."""

from dataclasses import dataclass

UNDONE = "undone"
REDONE = "redone"


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the journal, as it is stored.

    Attributes:
        seq: Counted from 1, without gaps.
        at: When, ISO 8601 with offset.
        round: The round it happened in, or ``workshop``.
        kind: Of the event; or ``undone`` or ``redone``.
        version: Of the facts.
        facts: JSON, without names.
        target: With ``undone`` and ``redone``: the line that is meant.
        name: A person's name; stored apart, so that it can be erased.
    """

    seq: int
    at: str
    round: str
    kind: str
    version: int = 1
    facts: bytes = b"{}"
    target: int | None = None
    name: str = ""
