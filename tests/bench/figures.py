"""What was measured, against its goal."""

from collections.abc import Sequence
from dataclasses import dataclass


class NotMeasuredError(Exception):
    """A program that was to be measured did not do its work."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        what: What was measured.
        ratio: Of two things measured in the same run, or of the time taken to the goal.
        goal: The most that the ratio should be; nothing where there is no goal.
        told: What was measured, in milliseconds or megabytes.
    """

    what: str
    ratio: float
    goal: float | None
    told: str

    @property
    def verdict(self) -> str:
        """Whether the goal was reached."""
        if self.goal is None:
            return ""
        return "yes" if self.ratio <= self.goal else "NO"


def table(figures: Sequence[Figure]) -> str:
    """All figures under each other."""
    head = ("", "ratio", "goal", "ok", "measured")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(figure: Figure) -> tuple[str, ...]:
    goal = "" if figure.goal is None else f"≤ {figure.goal:g}"
    return (figure.what, f"{figure.ratio:.2f}", goal, figure.verdict, figure.told)


def share(values: Sequence[float], part: float) -> float:
    """The value below which this part of them lies, such as 0.95."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]
