"""A study made ready for its report: from any sorts, or from those of a traject."""

from dataclasses import replace

import numpy as np

from assets.language import Words
from exports.q_report.study import Study
from game.exercise import RuleError
from game.q_analysis import Analysis, Sorts, factor_counts
from game.q_sort.figures import sorted_alone
from game.q_sort.said import said
from game.q_sort.state import QSort
from game.sorts.analysed import SEED, analysed, factor_help
from game.sorts.of_traject import names_of_sorters
from game.sorts.viewpoints import FEWEST_SORTS
from game.workshop.state import Workshop


def study_of(sorts: Sorts, analysis: Analysis, words: Words, title: str = "") -> Study:
    """What a report needs of sorts that were analysed.

    Args:
        sorts: All of them.
        analysis: What came of them.
        words: In the language of the report.
        title: Where they came from.
    """
    counts = factor_counts(sorts, np.random.default_rng(SEED), analysis.options)
    return Study(analysis, counts, words, title)


def study_of_traject(state: QSort, workshop: Workshop, words: Words) -> Study:
    """What people in a traject sorted, by the method that was chosen for it.

    Args:
        state: The Q-sort.
        workshop: Its people, who come under their aliases.
        words: In the language of the report.

    Raises:
        RuleError: there are too few sorts, or they cannot be analysed so.
    """
    found = analysed(state, workshop)
    study = Study(found, factor_help(state, workshop), words)
    return with_cards(study, state, workshop)


def handed_out(state: QSort, workshop: Workshop, words: Words) -> Study | None:
    """The study that goes along when a traject is exported.

    Nothing of fewer than eight people, of whom factors say nothing, and nothing when the sorts
    cannot be analysed by the method that was chosen.
    """
    if len(sorted_alone(state, [team.id for team in workshop.all_teams])) < FEWEST_SORTS:
        return None
    try:
        return study_of_traject(state, workshop, words)
    except RuleError:
        return None


def with_cards(study: Study, state: QSort, workshop: Workshop) -> Study:
    """A study with the question, the statements and what was said, as a traject knows them."""
    return replace(
        study,
        title=state.question,
        texts=tuple(one.text for one in state.statements),
        labels=tuple(one.label for one in state.statements),
        said=said(state, names_of_sorters(workshop)),
    )
