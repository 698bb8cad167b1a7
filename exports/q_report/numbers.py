"""The numbers behind the factors: correlations, eigenvalues, loadings, how firm they are."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from exports.blocks import heading, text
from exports.charts import loadings_plot, scree
from exports.charts.factors import Loading
from exports.charts.frame import Frame
from exports.page_breaks import room_of
from exports.pictures import measured, picture
from exports.q_report.study import Study
from exports.rows import data_table
from exports.styles import Alignment
from exports.tagged.boxes import Box, Columns, Stack

Story = list[Any]

_BESIDE = 12
"""Sorts beside each other in a table of correlations."""

_MOST_IN_FULL = 42
"""Of more sorts than this nobody reads every correlation: the closest of each are told."""

_CLOSEST = 3
_FACTORS_SHOWN = 8
_BESIDE_EACH_OTHER = 5
_NUMBER_HEIGHT, _LOADINGS_HEIGHT, _FIRMNESS_HEIGHT = 360.0, 200.0, 300.0
_CORRELATIONS_HEIGHT, _CORRELATIONS_HEAD, _ROW_HEIGHT = 400.0, 80.0, 22.0
"""Points that a part wants to begin with; otherwise it starts a page."""

_SCREE, _SCREE_SIZE, _SCREE_WIDTH = 10, (800.0, 400.0), 380.0
_PLOT, _PLOT_WIDTH = 420.0, 164.0
_SHORT = 14
"""Rows of a table that leave a page room for something beside it."""

_PLOTTED = 3
"""Factors that are plotted against each other."""

_FACTORS_WIDE = 7
"""So many factors fill the width; of fewer the table is narrower, so that eyes can follow it."""


def correlations(study: Study) -> Story:
    """Of every sort with every other, or with those closest to it."""
    words, names = study.words, study.analysis.sorts.names
    room = min(_CORRELATIONS_HEIGHT, _CORRELATIONS_HEAD + _ROW_HEIGHT * len(names))
    story: Story = [room_of(room), heading(words("q_report.correlations"))]
    if len(names) > _MOST_IN_FULL:
        return [*story, text(words("q_report.closest"), "body"), _closest(study)]
    tables = -(-len(names) // _BESIDE)
    beside = -(-len(names) // tables)  # no column alone in the last of them
    for start in range(0, len(names), beside):
        story.append(_correlations_of(study, range(start, min(start + beside, len(names)))))
    return story


def _correlations_of(study: Study, columns: range) -> Any:
    names, values = study.analysis.sorts.names, study.analysis.correlation
    head = ["", *(names[column] for column in columns)]
    rows = [
        [name, *study.figures([values[row, column] for column in columns], 2)]
        for row, name in enumerate(names)
    ]
    return _numbers([head, *rows], (1.2, *[1] * len(columns)), spare=_BESIDE - len(columns))


def _closest(study: Study) -> Any:
    names, values = study.analysis.sorts.names, study.analysis.correlation
    rows = []
    for row, name in enumerate(names):
        order = sorted(range(len(names)), key=lambda at: -values[row, at])
        closest = [at for at in order if at != row][:_CLOSEST]
        told = [f"{names[at]} ({study.figure(values[row, at], 2)})" for at in closest]
        rows.append([name, " · ".join(told)])
    head = [study.words("q_report.sort"), study.words("q_report.closest_to")]
    return data_table([head, *rows], (2, 7), header_columns=1)


def number_of_factors(study: Study) -> Story:
    """Eigenvalues with those of chance, and what each rule says."""
    words, counts = study.words, study.counts
    shown = min(_FACTORS_SHOWN, len(counts.eigenvalues))
    keys = ("factor", "eigenvalue", "cumulative", "chance")
    head = [words(f"q_report.{key}") for key in keys]
    rows = [
        [
            str(at + 1),
            study.figure(counts.eigenvalues[at], 2),
            study.figure(counts.explained[at], 1),
            study.figure(counts.random[at], 2),
        ]
        for at in range(shown)
    ]
    rules = ("kaiser", "parallel", "humphrey", "two_significant", "elbow")
    told = [[words(f"q_report.rule.{rule}"), str(getattr(counts, rule))] for rule in rules]
    rule_head = [words("q_report.rule_name"), words("q_report.rule_factors")]
    rules_table = data_table([rule_head, *told], (8, 2), alignments=("left", "right"))
    values, chance = counts.eigenvalues[:_SCREE].tolist(), counts.random[:_SCREE].tolist()
    line = scree(Frame(*_SCREE_SIZE, measured), values, chance, words)
    beside = Stack([rules_table, picture(line, _SCREE_WIDTH)])
    return [
        room_of(_NUMBER_HEIGHT),
        heading(words("q_report.number_of_factors")),
        text(words("q_report.number_of_factors_line")),
        Columns([beside, Stack([_numbers([head, *rows], (1, 1.4, 1.4, 1.6))])], (8, 7), gap=28),
    ]


def loadings(study: Study) -> Story:
    """Every sort on every factor, with its flags, and what is explained of it."""
    words, found = study.words, study.analysis
    head = [words("q_report.sort"), *found.factor_names, words("q_analysis.report.communality")]
    rows = []
    for sort, name in enumerate(found.sorts.names):
        pairs = zip(found.loadings[sort], found.flagged[sort], strict=True)
        cells = [f"{study.figure(value, 3)}{' *' if flag else ''}" for value, flag in pairs]
        rows.append([f"{sort + 1}. {name}", *cells, study.figure(found.communalities[sort], 2)])
    spare = max(0, _FACTORS_WIDE - len(found.factor_names)) * 60
    table = _numbers([head, *rows], (2, *[1] * (len(found.factor_names) + 1)))
    return [
        room_of(_LOADINGS_HEIGHT),
        heading(words("q_report.loadings")),
        text(words("q_report.loadings_line")),
        *_beside(table, spare, _plots(study), len(rows)),
    ]


def _beside(table: Any, spare: float, plots: list[Stack], sorts: int) -> Story:
    """The table with its plots: one beside a short table, more of them in a row below."""
    if len(plots) == 1 and sorts <= _SHORT:
        return [Columns([Stack([table]), plots[0]], (3, 2), gap=28)]
    story: Story = [Stack([table], Box(right=spare))]
    if plots:
        row = [*plots, *([Stack([])] * (_PLOTTED - len(plots)))]
        story += [room_of(_PLOT_WIDTH + 6), Columns(row, [1] * _PLOTTED, gap=14)]
    return story


def _plots(study: Study) -> list[Stack]:
    """The first factors against each other, the sorts by their number in the table."""
    found, names = study.analysis, study.factor_names[:_PLOTTED]
    if len(names) < 2 or len(found.sorts.names) > _MOST_IN_FULL:
        return []
    plots = []
    for along, up in combinations(range(len(names)), 2):
        flags = (found.flagged[:, along] | found.flagged[:, up]).tolist()
        places = zip(found.loadings[:, along].tolist(), found.loadings[:, up].tolist(), strict=True)
        sorts = [
            Loading(str(at), x, y, flag)
            for at, ((x, y), flag) in enumerate(zip(places, flags, strict=True), 1)
        ]
        drawing = loadings_plot(
            Frame(_PLOT, _PLOT, measured), sorts, (names[along], names[up]), study.words
        )
        plots.append(Stack([picture(drawing, _PLOT_WIDTH)]))
    return plots


def characteristics(study: Study) -> Story:
    """How firm each factor is, and how they hang together."""
    words, found = study.words, study.analysis.characteristics
    before = 100 * (study.analysis.unrotated**2).sum(axis=0) / len(study.analysis.sorts.names)
    rows = [
        [words("q_analysis.report.defining"), *study.figures(found.defining, 0)],
        [words("q_report.eigenvalue"), *study.figures(found.eigenvalues, 2)],
        [words("q_analysis.report.explained"), *study.figures(found.explained, 1)],
        [words("q_analysis.report.reliability"), *study.figures(found.reliability, 3)],
        [words("q_analysis.report.standard_error"), *study.figures(found.standard_errors, 3)],
    ]
    names = study.factor_names
    listed = " · ".join(study.figures(before, 1))
    return [
        room_of(_FIRMNESS_HEIGHT),
        heading(words("q_analysis.report.characteristics")),
        _numbers([["", *names], *rows], (4, *[1] * len(names))),
        text(words("q_analysis.report.explained_before", figures=listed), "small"),
        *_between_factors(study),
    ]


def _between_factors(study: Study) -> Story:
    names = study.factor_names
    if len(names) < 2:
        return []
    words, found = study.words, study.analysis
    halves = []
    for key, values in (
        ("q_analysis.report.factor_correlations", found.factor_correlations),
        ("q_report.sed", found.errors_of_differences),
    ):
        rows = [
            [name, *study.figures(row, 3)] for name, row in zip(names, values.tolist(), strict=True)
        ]
        table = _numbers([["", *names], *rows], (1.4, *[1] * len(names)))
        halves.append(Stack([heading(words(key), 3), table]))
    if len(names) > _BESIDE_EACH_OTHER:
        return halves
    return [Columns(halves, (1, 1), gap=28)]


def _numbers(rows: Sequence[Sequence[str]], shares: Sequence[float], spare: int = 0) -> Any:
    """A table of numbers, its first column naming the rows.

    Args:
        rows: The header first.
        shares: Of the width.
        spare: Empty columns at the right, so that tables under each other line up.
    """
    sides: list[Alignment] = ["left", *["right"] * (len(shares) - 1)]  # type: ignore[list-item]  # each is one
    return data_table(
        [[*row, *[""] * spare] for row in rows],
        (*shares, *[1] * spare),
        alignments=(*sides, *["right"] * spare),  # type: ignore[arg-type]  # likewise
        header_columns=1,
    )
