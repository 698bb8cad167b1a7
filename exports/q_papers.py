"""All paper of the Q-sort of a traject: the report, and what there is to print for the tables."""

from datetime import datetime

from assets.language import Words
from exports.q_print import Printed, all_sheets
from game.q_sort.state import QSort
from game.state import State
from game.traject.gathered import gather
from game.workshop.state import Workshop


def report(state: State, words: Words, made_at: datetime) -> list[Printed]:
    """The Q report; nothing from fewer than eight people.

    Args:
        state: Everything there is in the session.
        words: In the language of the document.
        made_at: The moment that the file gives for itself.
    """
    sort = gather(state).sort
    return _report(sort, state.workshop, words, made_at) if sort.is_prepared else []


def sheets(state: State, words: Words, made_at: datetime) -> list[Printed]:
    """All sheets for the tables, in colour and in black and white.

    Nothing without a Q-sort that is laid out; the arguments are those of :func:`report`.
    """
    sort, names = gather(state).sort, sheet_names(state.workshop)
    if not sort.is_prepared:
        return []
    return [
        one
        for is_black in (False, True)
        for one in all_sheets(sort, names, words, made_at, is_black=is_black)
    ]


def sheet_names(workshop: Workshop) -> list[str]:
    """The aliases of those who sort alone; no sheet has another name on it."""
    return [one.alias for one in workshop.people if one.is_voting and not one.has_left]


def _report(sort: QSort, workshop: Workshop, words: Words, made_at: datetime) -> list[Printed]:
    """Numpy costs start-up: the report is only loaded where there is one."""
    from exports.q_report import handed_out, q_report

    study = handed_out(sort, workshop, words)
    return [Printed(words("q_report.file"), q_report(study, made_at))] if study else []
