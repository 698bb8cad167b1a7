"""All paper of the Q-sort of a traject: the report, and what there is to print for the tables."""

from collections.abc import Iterator
from datetime import datetime

from assets.language import Words
from exports.q_print import (
    file_name,
    record_sheets,
    statement_cards,
    table_grid,
)
from game.files.handing_out import Piece
from game.state import State
from game.traject.gathered import gather
from game.workshop.state import Workshop


def report(state: State, words: Words, made_at: datetime) -> bytes | None:
    """The Q report; nothing from fewer than eight people, or without a Q-sort.

    Args:
        state: Everything there is in the session.
        words: In the language of the document.
        made_at: The moment that the file gives for itself.
    """
    sort = gather(state).sort
    if not sort.is_prepared:
        return None
    # numpy costs start-up: the report is only loaded where there is one
    from exports.q_report import handed_out, q_report

    study = handed_out(sort, state.workshop, words)
    return q_report(study, made_at) if study else None


def sheets(state: State, words: Words, made_at: datetime) -> Iterator[Piece]:
    """All sheets for the tables, in colour and in black and white, still to be made.

    Nothing without a Q-sort that is laid out; the arguments are those of :func:`report`.
    """
    sort, names = gather(state).sort, sheet_names(state.workshop)
    if not sort.is_prepared:
        return

    def piece(kind: str, *, is_black: bool) -> Piece:
        def make() -> bytes:
            if kind == "records":
                return record_sheets(sort, names, words, made_at, is_black=is_black).pdf
            write = table_grid if kind == "grid" else statement_cards
            return write(sort, words, made_at, is_black=is_black).pdf

        return Piece(f"{file_name(words, kind, is_black=is_black)}.pdf", make)

    for is_black in (False, True):
        for kind in ("records", "grid", "cards"):
            yield piece(kind, is_black=is_black)


def sheet_names(workshop: Workshop) -> list[str]:
    """The aliases of those who sort alone; no sheet has another name on it."""
    return [one.alias for one in workshop.people if one.is_here]
