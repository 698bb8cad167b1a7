"""The command that analyses a file of sorts, as one would with the field's own programs."""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from assets.language import LANGUAGES, Words
from game.exercise import RuleError
from game.shelf import SUFFIX
from game.worded import FileError

if TYPE_CHECKING:
    from game.q_files import SortTable

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
@click.option("--json", "out", metavar="OUT|-", help="All numbers as JSON, to a file or to here.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Of the report; else the terminal's.")
@click.pass_obj
def analyse(
    terminal: Words,
    /,
    sorts: Path,
    statements: Path | None,
    out: str | None,
    lang: str | None,
    **asked: Any,
) -> None:
    """Analyses SORTS: a CSV, PQMethod, KADE, Ken-Q or web file, or a traject.

    Prints a report that a person can read, or all numbers with --json. Sorts that are not
    complete are named and left out. Exit code 2 when nothing can be made of it.
    """
    from assets.language import words as words_of

    words = words_of(lang) if lang else terminal
    found = _analysed(sorts, statements, asked, words)
    if out is None:
        from game.q_analysis import report

        click.echo(report(found, words), nl=False)
        return
    from game.q_analysis import as_json

    text = json.dumps(as_json(found), ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    if out == "-":
        click.echo(text, nl=False)
    else:
        from game.handing_out import hand_out

        hand_out(Path(out), text.encode())


def _analysed(sorts: Path, statements: Path | None, asked: dict[str, Any], words: Words) -> Any:
    """The analysis; what is wrong goes to the other stream, and ends it when it must."""
    from game.q_analysis import Options, sorts_from
    from game.q_analysis import analyse as analysed

    table = _of_traject(sorts) if sorts.suffix == SUFFIX else _of_file(sorts, statements, words)
    if table is None or not table.values:
        click.echo(words("q_files.finding.no_sorts"), err=True)
        sys.exit(WRONG)
    is_forced = False if asked.pop("unforced") else None
    try:
        given = sorts_from(table.sort_names, table.values, table.statements, table.grid)
        return analysed(given, Options(is_forced=is_forced, **asked))
    except RuleError as error:
        click.echo(words(f"rule.{error.key}", **error.facts), err=True)
        sys.exit(WRONG)


def _of_traject(file: Path) -> "SortTable | None":
    """What people laid down in the last Q-sort of a traject; the file stays as it is."""
    from game.gathered import gather
    from game.session import Session
    from game.sorts_of_traject import sort_table

    if not file.exists():
        raise FileError("missing", path=str(file))
    session = Session.open(file, lambda: datetime.now().astimezone())
    try:
        return sort_table(gather(session.state).sort, session.workshop)
    finally:
        session.close()


def _of_file(sorts: Path, statements: Path | None, words: Words) -> "SortTable | None":
    from game.q_files import read

    reading = read(sorts, (statements,) if statements else None)
    _tell(reading.findings, words)
    if reading.table is None and reading.findings:
        sys.exit(WRONG)
    return reading.table


def _tell(findings: Iterable[Any], words: Words) -> None:
    from game.q_files import tell

    for finding in findings:
        click.echo(tell(finding, words), err=True)
