"""The typical sort of each factor: its grid, and all z-scores beside each other."""

from typing import Any

from exports.blocks import heading, text, together
from exports.page_breaks import new_page
from exports.pictures import picture
from exports.q_report.grid import Marks, grid
from exports.q_report.study import Study
from exports.rows import data_table
from game.q_analysis.statements import distinguishing

Story = list[Any]


def marks_of(study: Study, factor: int) -> Marks:
    """Two stars for what distinguishes a factor at the strict level, one at the usual level."""
    strictly, usually = distinguishing(study.analysis, factor)
    return dict.fromkeys(strictly, "**") | dict.fromkeys(usually, "*")


def has_scores(study: Study, factor: int) -> bool:
    """Whether a factor has a typical sort: only with a defining sort."""
    first = study.analysis.z_scores[0, factor]
    return bool(first == first)


def grids(study: Study) -> Story:
    """A page for each factor: who defines it, and its grid."""
    story: Story = []
    for factor, name in enumerate(study.factor_names):
        story += [new_page(), heading(study.words("q_report.grid_of", factor=name))]
        story.append(text(_defined_by(study, factor), "small"))
        if has_scores(study, factor):
            marks = marks_of(study, factor)
            legend = [text(study.words("q_report.grid_legend"), "small")] if marks else []
            story.append(together([picture(grid(study, factor, marks)), *legend]))
    return story


def _defined_by(study: Study, factor: int) -> str:
    found = study.analysis
    named = [
        f"{name} ({study.figure(found.loadings[sort, factor], 2)})"
        for sort, name in enumerate(found.sorts.names)
        if found.flagged[sort, factor]
    ]
    if not named:
        return study.words("q_analysis.caution.no_defining_sort", factor=study.factor_names[factor])
    return study.words("q_report.defined_by", sorts=", ".join(named))


def scores(study: Study) -> Story:
    """All statements with their place and z-score in every factor."""
    words, found = study.words, study.analysis
    head = [words("q_analysis.report.number"), words("q_report.statement"), *study.factor_names]
    rows = [
        [str(number), study.full(number), *placed(study, number)]
        for number in range(1, len(found.grid) + 1)
    ]
    return [
        new_page(),
        heading(words("q_report.scores")),
        text(words("q_report.scores_line")),
        statement_table(study, [head, *rows]),
    ]


def placed(study: Study, number: int, marks: str = "", marked: int = -1) -> list[str]:
    """The place of a statement in every factor, with its z-score; stars at one of them."""
    arrays, z_scores = study.analysis.arrays[number - 1], study.analysis.z_scores[number - 1]
    told = []
    for factor, (place, score) in enumerate(zip(arrays, z_scores, strict=True)):
        if place != place:
            told.append("–")
            continue
        stars = marks if factor == marked else ""
        told.append(f"{study.place(place)}{stars} ({study.figure(score, 2)})")
    return told


def statement_table(study: Study, rows: list[list[str]]) -> Any:
    """A row a statement: number, text, and a cell for each factor or pair of them."""
    factors = len(rows[0]) - 2
    text_share = 9 if study.full(1) else 1
    return data_table(
        rows,
        (0.8, text_share, *[1.6] * factors),
        alignments=("right", "left", *["right"] * factors),  # type: ignore[arg-type]  # each is one
        header_columns=1,
    )
