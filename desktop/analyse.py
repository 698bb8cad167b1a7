"""The command that analyses a file of sorts, as one would with the field's own programs."""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from assets.language import LANGUAGES, Words
from game.exercise import RuleError
from game.files.shelf import SUFFIX
from game.worded import FileError

if TYPE_CHECKING:
    from game.q_analysis import Analysis, Sorts
    from game.q_files import SortTable
    from game.q_sort.state import QSort
    from game.workshop.state import Workshop

WRONG = 2
"""Exit code when the sorts, or what is asked of them, cannot be analysed."""

_CHOICES = {
    "extraction": ("pca", "centroid", "horst"),
    "rotation": ("varimax", "none"),
    "correlation": ("pearson", "spearman"),
    "like": ("default", "qmethod", "kade"),
}


F = TypeVar("F", bound=Callable[..., Any])


def _choice(name: str, told: str) -> Callable[[F], F]:
    values = _CHOICES[name]
    return click.option(
        f"--{name}", type=click.Choice(values), default=values[0], show_default=True, help=told
    )


@click.command()
@click.argument("sorts", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--statements",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Their texts; else those that lie beside SORTS.",
)
@click.option("--factors", type=click.IntRange(min=1), default=3, show_default=True)
@_choice("extraction", "How factors are found.")
@_choice("rotation", "How they are turned.")
@_choice("correlation", "Between the sorts.")
@_choice("like", "Whose habits to follow, roundings and all.")
@click.option(
    "--scores",
    type=click.Choice(("standardised", "raw")),
    help="Whether each sort is standardised first; else as the program does.",
)
@click.option("--unforced", is_flag=True, help="The sorts need not follow one grid.")
@click.option(
    "--chosen", is_flag=True, help="Of a traject: by the method, turns and flags chosen in it."
)
@click.option("--json", "out", metavar="OUT|-", help="All numbers as JSON, to a file or to here.")
@click.option(
    "--pdf", type=click.Path(path_type=Path, dir_okay=False), help="The report on paper, to a file."
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Of the report; else the terminal's.")
@click.pass_obj
def analyse(
    terminal: Words,
    /,
    sorts: Path,
    statements: Path | None,
    out: str | None,
    pdf: Path | None,
    lang: str | None,
    chosen: bool,
    **asked: Any,
) -> None:
    """Analyses SORTS: a CSV, PQMethod, KADE, Ken-Q or web file, or a traject.

    Prints a report that a person can read, or gives all numbers with --json, and the report
    on paper with --pdf. Sorts that are not complete are named and left out. Exit code 2 when
    nothing can be made of it.
    """
    from assets.language import words as words_of

    words = words_of(lang) if lang else terminal
    _ask_other(sorts, statements, out, pdf)
    given = _of_traject(sorts) if sorts.suffix == SUFFIX else _of_file(sorts, statements, words)
    if chosen and not given.traject:
        raise click.UsageError("--chosen is for a traject.")
    all_sorts, found = _as_chosen(given, words) if chosen else _analysed(given, asked, words)
    if pdf is not None:
        _write_pdf(pdf, given, all_sorts, found, words)
    if out is not None:
        _write_numbers(out, found)
    if out is None and pdf is None:
        from game.q_analysis import report

        click.echo(report(found, words), nl=False)


def _ask_other(sorts: Path, statements: Path | None, out: str | None, pdf: Path | None) -> None:
    """Asks that nothing is written over what is read, under whatever name."""
    read = [one for one in (sorts, statements) if one]
    for place in (Path(out) if out and out != "-" else None, pdf):
        if place and any(_is_same(place, one) for one in read):
            raise FileError("exists", path=str(place))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there yet, or cannot be looked at
        return False


def _write_numbers(out: str, found: "Analysis") -> None:
    from game.q_analysis import as_json

    text = json.dumps(as_json(found), ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    if out == "-":
        click.echo(text, nl=False)
    else:
        from game.files.handing_out import hand_out

        hand_out(Path(out), text.encode())


def _write_pdf(out: Path, given: "_Given", sorts: "Sorts", found: "Analysis", words: Words) -> None:
    from exports.q_report import q_report, study_of, with_cards
    from game.files.handing_out import hand_out

    study = study_of(sorts, found, words, given.table.title if given.table else "")
    if given.traject:
        study = with_cards(study, *given.traject)
    hand_out(out, q_report(study, datetime.now().astimezone()))


def _analysed(given: "_Given", asked: dict[str, Any], words: Words) -> "tuple[Sorts, Analysis]":
    """The sorts and their analysis; what is wrong goes to the other stream, and ends it."""
    from game.q_analysis import Options, sorts_from
    from game.q_analysis import analyse as analysed

    table = given.table
    if table is None or not table.values:
        click.echo(words("q_files.finding.no_sorts"), err=True)
        sys.exit(WRONG)
    is_forced = False if asked.pop("unforced") else None
    try:
        sorts = sorts_from(table.sort_names, table.values, table.statements, table.grid)
        return sorts, analysed(sorts, Options(is_forced=is_forced, **asked))
    except RuleError as error:
        click.echo(words(f"rule.{error.key}", **error.facts), err=True)
        sys.exit(WRONG)


def _as_chosen(given: "_Given", words: Words) -> "tuple[Sorts, Analysis]":
    """The analysis as the trainer left it, rotation by hand and all."""
    from game.sorts.analysed import analysed, named_sorts, sorts_of

    assert given.traject is not None
    state, workshop = given.traject
    try:
        named = named_sorts(state, workshop, state.study.method.has_teams)
        return sorts_of(state, named), analysed(state, workshop)
    except RuleError as error:
        click.echo(words(f"rule.{error.key}", **error.facts), err=True)
        sys.exit(WRONG)


@dataclass(frozen=True, slots=True)
class _Given:
    """The sorts that were given, and the traject when they come from one."""

    table: "SortTable | None"
    traject: "tuple[QSort, Workshop] | None" = None


def _of_traject(file: Path) -> _Given:
    """What people laid down in the last Q-sort of a traject; the file stays as it is."""
    from game.session import Session
    from game.sorts.of_traject import sort_table
    from game.traject.gathered import gather

    session = Session.open(file, lambda: datetime.now().astimezone())
    try:
        sort = gather(session.state).sort
        return _Given(sort_table(sort, session.workshop), (sort, session.workshop))
    finally:
        session.close()


def _of_file(sorts: Path, statements: Path | None, words: Words) -> _Given:
    from game.q_files import read

    reading = read(sorts, (statements,) if statements else None)
    _tell(reading.findings, words)
    if reading.table is None and reading.findings:
        sys.exit(WRONG)
    return _Given(reading.table)


def _tell(findings: Iterable[Any], words: Words) -> None:
    from game.q_files import tell

    for finding in findings:
        click.echo(tell(finding, words), err=True)
