"""A study made ready for its report: from any sorts, or from those of a traject."""

from dataclasses import replace

import numpy as np

from assets.language import Words
from exports.q_report.study import Study
from game.exercise import RuleError
from game.q_analysis import Analysis, Options, Sorts, analyse, factor_counts, sorts_from
from game.q_sort.said import said
from game.q_sort.state import QSort
from game.sorts_of_traject import names_of_sorters, sort_table
from game.viewpoints import FEWEST_SORTS
from game.workshop.state import Workshop

_SEED = 20260601
"""Chance is the same every time: two reports on the same sorts are the same."""

FACTORS = 2
"""So many ways of looking does the room see."""


def study_of(sorts: Sorts, analysis: Analysis, words: Words, title: str = "") -> Study:
    """What a report needs of sorts that were analysed.

    Args:
        sorts: All of them.
        analysis: What came of them.
        words: In the language of the report.
        title: Where they came from.
    """
    counts = factor_counts(sorts, np.random.default_rng(_SEED), analysis.options)
    return Study(analysis, counts, words, title)


def study_of_traject(
    state: QSort, workshop: Workshop, words: Words, options: Options | None = None
) -> Study | None:
    """What people in a traject sorted; nothing from fewer than eight, or when they hardly differ.

    Args:
        state: The Q-sort.
        workshop: Its people, who come under their aliases.
        words: In the language of the report.
        options: The method; ours with two factors when there is none.
    """
    table = sort_table(state, workshop)
    sorts = sorts_from(table.sort_names, table.values, table.statements, table.grid)
    if len(table.sort_names) < FEWEST_SORTS:
        return None
    try:
        found = analyse(sorts, options or Options(factors=FACTORS))
    except RuleError:
        return None
    return with_cards(study_of(sorts, found, words), state, workshop)


def with_cards(study: Study, state: QSort, workshop: Workshop) -> Study:
    """A study with the question, the labels and what was said, as a traject knows them."""
    labels = tuple(one.label for one in state.statements)
    told = said(state, names_of_sorters(workshop))
    return replace(study, title=state.question, labels=labels, said=told)
