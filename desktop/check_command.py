"""``theepot check``: whether a file is sound."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from assets.language import Words
from desktop.terminal import FAILED, exit_with, terminal_words
from game.worded import FileError

_NOT_THE_FILE = ("no_room", "not_written")
"""Why a file cannot be looked at, though nothing is wrong with it."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def check(file: Path, as_json: bool) -> None:
    """Checks FILE: integrity, replay, results. Exit code 0 when it is sound, else 1."""
    from game.files.examination import examine_file

    then: tuple[str, ...] = ()
    try:
        found = asdict(examine_file(file))
    except FileError as error:
        if error.key in _NOT_THE_FILE and not as_json:
            exit_with(error)
        found, then = _not_opened(error), _safe_and_next(error)
    click.echo(json.dumps(found, ensure_ascii=False) if as_json else _told_check(found, then))
    sys.exit(0 if found["ok"] else FAILED)


def _not_opened(error: FileError) -> dict[str, Any]:
    """A file that cannot be opened at all, in the form of an examination."""
    told = terminal_words()(f"file.{error.key}.what", **error.facts)
    return {
        "ok": False,
        "events": 0,
        "rounds": [],
        "results_equal_replay": False,
        "integrity": error.key,
        "problems": [told],
    }


def _safe_and_next(error: FileError) -> tuple[str, ...]:
    return tuple(
        terminal_words()(f"file.{error.key}.{part}", **error.facts) for part in ("safe", "do")
    )


def _told_check(found: dict[str, Any], then: tuple[str, ...]) -> str:
    words = terminal_words()
    if found["ok"]:
        return words("cli.sound", events=found["events"], rounds=len(found["rounds"]))
    told = [f"- {_told_problem(one, words)}" for one in found["problems"]]
    return "\n".join([words("cli.not_sound"), *told, *then])


def _told_problem(problem: str, words: Words) -> str:
    """In the language of the terminal; what SQLite says stays as it says it."""
    from game.files.examination import DIFFERING

    if not problem.startswith(DIFFERING):
        return problem
    return words("cli.differing", table=problem.removeprefix(DIFFERING))
