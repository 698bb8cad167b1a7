"""What sets the factors apart, what they share, and what was said of the cards at the ends."""

from itertools import groupby
from typing import Any

from exports.blocks import heading, text
from exports.page_breaks import room_of
from exports.q_report.study import Study
from exports.q_report.typical import has_scores, marks_of, placed, statement_table
from exports.rows import bullets
from game.q_analysis.comparisons import STARS
from game.q_analysis.statements import consensus

Story = list[Any]

_MOST_PAIRS = 6
"""Of four factors; of more, the tables of what distinguishes each say it better."""

_TABLE_HEIGHT = 150.0
"""Points that a table wants to begin with."""


def distinguishing_statements(study: Study) -> Story:
    """For each factor the statements that it puts elsewhere than every other."""
    words, found = study.words, study.analysis
    if not found.comparisons.pairs:
        return []
    usual, strict = (study.figure(level, 2) for level in found.options.levels)
    title = words("q_analysis.report.distinguishing", usual=usual, strict=strict)
    story: Story = [room_of(_TABLE_HEIGHT), heading(title)]
    for factor, name in _told_apart(study):
        marks = marks_of(study, factor)
        order = sorted(marks, key=lambda number: -found.z_scores[number - 1, factor])
        if factor:
            story.append(room_of(_TABLE_HEIGHT))
        story.append(heading(name, 3))
        rows = [
            [str(number), study.full(number), *placed(study, number, marks[number], factor)]
            for number in order
        ]
        story.append(_table(study, rows))
    return story


def _told_apart(study: Study) -> list[tuple[int, str]]:
    """The factors with a table of their own; two are set apart by the same statements."""
    names = study.factor_names
    present = [factor for factor in range(len(names)) if has_scores(study, factor)]
    if len(present) == 2:
        return [(present[0], " · ".join(names[factor] for factor in present))]
    return [(factor, names[factor]) for factor in present]


def consensus_statements(study: Study) -> Story:
    """The statements on which no two factors differ."""
    found = study.analysis
    if not found.comparisons.pairs:
        return []
    level = study.figure(found.options.levels[0], 2)
    rows = [
        [str(number), study.full(number), *placed(study, number)] for number in consensus(found)
    ]
    title = study.words("q_analysis.report.consensus", level=level)
    return [room_of(_TABLE_HEIGHT), heading(title), _table(study, rows)]


def differences(study: Study) -> Story:
    """How far apart every pair of factors puts each statement, with the stars of the field."""
    words, found = study.words, study.analysis.comparisons
    if not 0 < len(found.pairs) <= _MOST_PAIRS:
        return []
    head = [words("q_analysis.report.number"), words("q_report.statement"), *found.names]
    rows = [
        [str(at), study.full(at), *_apart(study, at)] for at in range(1, len(found.differences) + 1)
    ]
    title = heading(words("q_report.differences"))
    legend = text(words("q_report.differences_line"))
    return [room_of(_TABLE_HEIGHT), title, legend, statement_table(study, [head, *rows])]


def _apart(study: Study, number: int) -> list[str]:
    found = study.analysis.comparisons
    pairs = zip(found.differences[number - 1], found.stars[number - 1].tolist(), strict=True)
    return [f"{study.figure(by, 2)} {STARS[stars]}".rstrip() for by, stars in pairs]


def _table(study: Study, rows: list[list[str]]) -> Any:
    if not rows:
        return text(study.words("q_analysis.report.none"), "open")
    words = study.words
    head = [words("q_analysis.report.number"), words("q_report.statement"), *study.factor_names]
    return statement_table(study, [head, *rows])


def what_was_said(study: Study) -> Story:
    """Statement by statement, with where the card lies and what its sorter defines."""
    if not study.said:
        return []
    story: Story = [heading(study.words("q_report.said"))]
    for number, group in groupby(study.said, key=lambda one: one.number):
        story.append(heading(f"{number}. {study.short(number)}", 3))
        story += bullets([_told(study, one.sorter, one.column, one.text) for one in group])
    return story


def _told(study: Study, sorter: str, column: int, said: str) -> str:
    names, flagged = study.analysis.sorts.names, study.analysis.flagged
    factors = [
        name
        for factor, name in enumerate(study.factor_names)
        if sorter in names and flagged[names.index(sorter), factor]
    ]
    who = ", ".join([sorter, *factors])
    return study.words("q_report.said_by", text=said, who=who, place=study.place(column))
