"""An analysis in plain text, for a person to read."""

from collections.abc import Iterator, Sequence
from math import isnan
from typing import Protocol

from game.q_analysis.analysis import Analysis
from game.q_analysis.cautions import Caution
from game.q_analysis.frozen import Array
from game.q_analysis.options import Options
from game.q_analysis.statements import consensus, distinguishing

_LONGEST_TEXT = 60
_NOTHING = "–"

Table = list[list[str]]


class Words(Protocol):
    """Gives the text of a key, with the facts filled in."""

    def __call__(self, key: str, **facts: object) -> str:
        """The text of a key."""


def report(analysis: Analysis, words: Words) -> str:
    """The analysis in plain text: how, with what care, and what came of it.

    Args:
        analysis: What came of the sorts.
        words: Gives the texts; the keys stand under ``q_analysis``.

    Returns:
        Lines that fit a terminal for up to five factors or so; ends with a line end.
    """
    parts = [
        [words("q_analysis.report.title"), "", *method(analysis, words)],
        _cautions(analysis.cautions, words),
        _loadings(analysis, words),
        _characteristics(analysis, words),
        _factor_correlations(analysis, words),
        _arrays(analysis, words),
        _distinguishing(analysis, words),
        _consensus(analysis, words),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def method(analysis: Analysis, words: Words, point: str = ".") -> list[str]:
    """How it was done, a line for each step.

    Args:
        analysis: What came of the sorts.
        words: Gives the texts.
        point: What stands before decimals, so that they are written as all around them are.
    """
    options = analysis.options
    facts = {
        "statements": len(analysis.grid),
        "sorts": len(analysis.sorts.names),
        "factors": options.factors,
    }
    return [
        words("q_analysis.report.counts", **facts),
        words(f"q_analysis.like.{options.like}"),
        words(f"q_analysis.correlation.{options.correlation}"),
        words(f"q_analysis.extraction.{options.extraction}"),
        words(_rotation(options)),
        *_turns(analysis, words, point),
        *_flagging(analysis, words, point),
        words(f"q_analysis.scores.{options.scores}"),
    ]


def _rotation(options: Options) -> str:
    """Other programs stop at a rule of their own; our own way goes on until nothing changes."""
    goes_on = (options.like, options.rotation) == ("default", "varimax")
    return "q_analysis.report.to_the_end" if goes_on else f"q_analysis.rotation.{options.rotation}"


def _turns(analysis: Analysis, words: Words, point: str) -> Iterator[str]:
    for turn in analysis.options.turns:
        degrees = f"{turn.degrees:g}".replace(".", point)
        facts = {"first": turn.first, "second": turn.second, "degrees": degrees}
        yield words("q_analysis.report.turn", **facts)


def _flagging(analysis: Analysis, words: Words, point: str) -> Iterator[str]:
    options = analysis.options
    if options.has_automatic_flags:
        figures = {"level": f"{options.flag_level:g}", "least": f"{analysis.threshold:.3f}"}
        facts = {name: shown.replace(".", point) for name, shown in figures.items()}
        rule = "majority" if options.needs_majority else "significant"
        yield words(f"q_analysis.flags.{rule}", **facts)
    if options.hand_flags or not options.has_automatic_flags:
        yield words("q_analysis.flags.by_hand", count=len(options.hand_flags))


def _cautions(cautions: Sequence[Caution], words: Words) -> list[str]:
    if not cautions:
        return []
    told = [f"- {caution_text(one, words)}" for one in cautions]
    return [words("q_analysis.report.cautions"), *told]


def caution_text(caution: Caution, words: Words, point: str = ".") -> str:
    """One thing to be wary of, in words; with this before decimals."""
    facts = dict(caution.facts)
    if "margin" in facts:
        facts["margin"] = f"{facts['margin']:.2g}".replace(".", point)
    return words(f"q_analysis.caution.{caution.key}", **facts)


def _loadings(analysis: Analysis, words: Words) -> list[str]:
    rows: Table = [["", *analysis.factor_names, words("q_analysis.report.communality")]]
    for sort, name in enumerate(analysis.sorts.names):
        pairs = zip(analysis.loadings[sort], analysis.flagged[sort], strict=True)
        cells = [f"{loading:.3f}{'*' if flag else ' '}" for loading, flag in pairs]
        rows.append([_short(name), *cells, f"{analysis.communalities[sort]:.3f}"])
    return [words("q_analysis.report.loadings"), *_lined_up(rows)]


def _characteristics(analysis: Analysis, words: Words) -> list[str]:
    found = analysis.characteristics
    rows: Table = [
        ["", *analysis.factor_names],
        [words("q_analysis.report.explained"), *_figures(found.explained, 1)],
        [words("q_analysis.report.defining"), *_figures(found.defining, 0)],
        [words("q_analysis.report.reliability"), *_figures(found.reliability, 3)],
        [words("q_analysis.report.standard_error"), *_figures(found.standard_errors, 3)],
    ]
    before = 100 * (analysis.unrotated**2).sum(axis=0) / len(analysis.sorts.names)
    listed = ", ".join(_figures(before, 1))
    return [
        words("q_analysis.report.characteristics"),
        *_lined_up(rows),
        words("q_analysis.report.explained_before", figures=listed),
    ]


def _factor_correlations(analysis: Analysis, words: Words) -> list[str]:
    if len(analysis.factor_names) < 2:
        return []
    rows: Table = [["", *analysis.factor_names]]
    for name, row in zip(analysis.factor_names, analysis.factor_correlations, strict=True):
        rows.append([name, *_figures(row, 3)])
    return [words("q_analysis.report.factor_correlations"), *_lined_up(rows)]


def _arrays(analysis: Analysis, words: Words) -> list[str]:
    texts = analysis.sorts.statements or ("",) * len(analysis.grid)
    rows: Table = [[words("q_analysis.report.number"), *analysis.factor_names]]
    for number, (places, scores) in enumerate(zip(analysis.arrays, analysis.z_scores, strict=True)):
        cells = [_placed(place, score) for place, score in zip(places, scores, strict=True)]
        rows.append([str(number + 1), *cells])
    told = [
        f"{line}  {_short(text)}".rstrip()
        for line, text in zip(_lined_up(rows), ("", *texts), strict=True)
    ]
    return [words("q_analysis.report.arrays"), *told]


def _distinguishing(analysis: Analysis, words: Words) -> list[str]:
    if not analysis.comparisons.pairs:
        return []
    usual, strict = (f"{level:g}" for level in analysis.options.levels)
    told = [words("q_analysis.report.distinguishing", usual=usual, strict=strict)]
    for factor, name in enumerate(analysis.factor_names):
        strictly, usually = distinguishing(analysis, factor)
        marks = dict.fromkeys(strictly, "**") | dict.fromkeys(usually, "*")
        listed = ", ".join(f"{at}{marks[at]}" for at in sorted(marks))
        told.append(f"{name}: {listed or words('q_analysis.report.none')}")
    return told


def _consensus(analysis: Analysis, words: Words) -> list[str]:
    if not analysis.comparisons.pairs:
        return []
    listed = ", ".join(str(at) for at in consensus(analysis))
    heading = words("q_analysis.report.consensus", level=f"{analysis.options.levels[0]:g}")
    return [heading, listed or words("q_analysis.report.none")]


def _placed(place: float, score: float) -> str:
    """Its place in the grid, and the z-score beside it."""
    if isnan(score):
        return _NOTHING
    return f"{f'{place:+g}' if place else '0'} ({score:+.2f})"


def _figures(values: Array, decimals: int) -> list[str]:
    return [_NOTHING if isnan(value) else f"{value:.{decimals}f}" for value in values]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TEXT else f"{line[: _LONGEST_TEXT - 1]}…"


def _lined_up(rows: Table) -> list[str]:
    """Rows as lines, with the first column to the left and the others to the right."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([first.ljust(widths[0]), *cells]).rstrip())
    return lines
