"""The command line: the same program without windows, to script, test and repair."""

import json
import locale
import os
import signal
import sys
from dataclasses import asdict
from datetime import datetime
from functools import partial
from os.path import lexists
from pathlib import Path
from typing import Any, NoReturn

import click

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from desktop.analyse import analyse
from desktop.deck_command import deck
from desktop.demo_command import demo
from desktop.display import can_show_windows
from desktop.going_home import KINDS, STAYING, VERSIONS
from desktop.sort_files import SUFFIXES
from game.worded import FileError

_WRONG_SCRIPT = 2
_FAILED = 1
_STOPPED_BY_KEY = 128 + signal.SIGINT


_ENDED_FROM_OUTSIDE = (signal.SIGTERM, *filter(None, [getattr(signal, "SIGHUP", None)]))
"""Somebody stops it, or closes the terminal, which Windows does not tell in this way."""

_GONE_UNDER_IT = ("gone", "cut_off")
"""Windows go on in memory then; a command ends, and with it what it did not confirm."""

_NOT_THE_FILE = ("no_room", "not_written")
"""Why a file cannot be looked at, though nothing is wrong with it."""

_WITHOUT_WINDOWS = ("analyse", "check", "deck", "export", "lock", "play", "unlock")


class _Root(click.Group):
    """Takes a word alone that is no command for a file to open; tells what the world did."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return _or_exit(lambda: super(_Root, self).invoke(ctx))
        except KeyboardInterrupt:
            click.echo(_words()("cli.stopped"), err=True)
            sys.exit(_STOPPED_BY_KEY)
        except OSError as error:
            _exit_if_full(error)
            raise

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if len(args) == 1 and args[0] not in self.commands and not args[0].startswith("-"):
            args = ["open", *args]
        return super().resolve_command(ctx, args)


def _tell_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    """Also in a checkout that was never installed."""
    from importlib.metadata import PackageNotFoundError, version

    if is_asked:
        try:
            click.echo(f"theepot {version('theepot')}")
        except PackageNotFoundError:
            click.echo("theepot, from its source")
        context.exit()


def _exit_if_full(error: OSError) -> None:
    """Where what is printed goes to a file, its disk can be full as well."""
    from game.files.handing_out import FULL

    if error.errno in FULL:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)  # what still waits would be tried again at the end
        told = FileError("no_room", path=_words()("cli.printed"), why=str(error.strerror))
        _exit_with(told, "cli.files_whole")  # play may have put an event on disk by then


def _end_tidily_on(context: click.Context, *numbers: int) -> None:
    for number in numbers:
        earlier = signal.getsignal(number)
        if earlier is not signal.SIG_IGN:  # who goes on when the terminal closes has said so
            signal.signal(number, _end_tidily)
            context.call_on_close(partial(signal.signal, number, earlier))


def _end_tidily(number: int, _: Any) -> NoReturn:
    """Ends so that what was put aside for a moment goes too: it may hold what a client said."""
    sys.exit(128 + number)


@click.group(cls=_Root, invoke_without_command=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version)
@click.pass_context
def root(context: click.Context) -> None:
    """Theepot: run a workshop on service culture, and hand out the plan before the group leaves.

    Without a command it opens the app; with a FILE it opens that traject.
    """
    context.obj = _words()
    if context.invoked_subcommand in _WITHOUT_WINDOWS:
        _end_tidily_on(context, *_ENDED_FROM_OUTSIDE)
    if context.invoked_subcommand is None:
        sys.exit(_run(None))


@root.command(name="open", hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
def open_file(file: Path) -> None:
    """Opens a traject in the app."""
    sys.exit(_run(file))


@root.command()
@click.argument("script", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--help-events", is_flag=True, help="Every kind of event, with an example.")
def play(script: Path | None, file: Path | None, help_events: bool) -> None:
    """Submits events from SCRIPT (a JSON object a line) to FILE, which is made if needed.

    Prints {"seq": N} for each event once it is safely on disk. A wrong line stops with exit
    code 2 and says which and why; everything before it stays.
    """
    if help_events:
        _print_event_help()
        return
    if script is None or file is None:
        raise click.UsageError("SCRIPT and FILE are needed, or --help-events.")
    _play(script, file)


@root.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option(
    "--only",
    help=f"Some of {', '.join((*KINDS, *STAYING))}, with commas between; "
    f"else all but {' and '.join(STAYING)}.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Of the files; else the group's.")
@click.option(
    "--version",
    "versions",
    multiple=True,
    type=click.Choice(tuple(VERSIONS)),
    help="Of the action plan; may be given again. Else all four.",
)
@click.option(
    "--sorts",
    multiple=True,
    type=click.Choice((*SUFFIXES, "all")),
    help="Also the sorts of the last Q-sort, for other programs; may be given again.",
)
@click.option("--notes", is_flag=True, help="The trainer's own notes too, in the report.")
@click.option("--each", is_flag=True, help="A file for each handout, in a folder, not all in one.")
def export(
    file: Path,
    to: Path,
    only: str | None,
    lang: str | None,
    versions: tuple[str, ...],
    sorts: tuple[str, ...],
    notes: bool,
    each: bool,
) -> None:
    """Writes what goes home from FILE into the folder TO.

    The action plan for the team (also in large print), the client (roles, no names) and the
    wall; a page for each participant, also in large print; what there is to print of a Q-sort,
    and from eight people on the Q report; the report of the sessions, with photos and without
    names; the calendar; all results as a workbook, CSV and JSON. With --only pack what the
    programme needs on paper, with --only script the trainer's script, also in large print.
    """
    kinds = _kinds(only)
    ticked = {"has_notes": notes, "is_each": each}
    for place in _or_exit(lambda: _export(file, to, kinds, lang, versions, **ticked)):
        click.echo(_words()("cli.lies", path=str(place)))
    if sorts:
        formats = tuple(SUFFIXES) if "all" in sorts else sorts
        for told in _or_exit(lambda: _export_sorts(file, to, lang, formats)):
            click.echo(told)


def _kinds(only: str | None) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(map(str.strip, only.split(",")))) if only else KINDS
    known = (*KINDS, *STAYING)
    unknown = [one for one in kinds if one not in known]
    if unknown:
        raise click.BadParameter(f"{unknown[0]!r} is not one of {', '.join(known)}.")
    return kinds


@root.command()
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
            _exit_with(error)
        found, then = _not_opened(error), _safe_and_next(error)
    click.echo(json.dumps(found, ensure_ascii=False) if as_json else _told_check(found, then))
    sys.exit(0 if found["ok"] else _FAILED)


@root.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), required=True)
@click.password_option(help="Asked for when it is not given.")
def lock(file: Path, to: Path, password: str) -> None:
    """Writes a copy of FILE that opens only with a password, in the age format.

    Without the password nobody opens it any more. A locked copy that lies there is replaced;
    anything else stays as it is.
    """
    from game.files import locked

    if locked.strength(password) == "short":
        raise click.BadParameter(_words()("lock.worth.short", fewest=locked.FEWEST_LETTERS))
    _or_exit(lambda: locked.lock(file, to, password))
    click.echo(_words()("cli.lies", path=str(to)))


@root.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--password", prompt=True, hide_input=True, help="Asked for when it is not given.")
def unlock(file: Path, to: Path, password: str) -> None:
    """Opens the locked copy FILE into the folder TO."""
    from game.files import locked

    place = _or_exit(lambda: locked.unlock(file, to, password))
    click.echo(_words()("cli.lies", path=str(place)))


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line."""
    _speak_utf8()
    root.main(args=arguments, prog_name="theepot")


def _run(file: Path | None) -> int:
    if not can_show_windows():
        click.echo(_words()("cli.no_display"), err=True)
        return _FAILED
    from desktop.app import run

    return run(file)


def _play(script: Path, file: Path) -> None:
    from game.script import ScriptError, ask_readable
    from game.script import play as play_script
    from game.session import Session

    _or_exit(lambda: ask_readable(script))  # said before a file is made for nothing
    session = _or_exit(lambda: (Session.open if lexists(file) else Session.create)(file, _now))
    try:
        for seq in play_script(script, session):
            click.echo(json.dumps({"seq": seq}))  # which leaves at once, where it is heard
    except ScriptError as error:
        told = _words()(f"rule.{error.rule.key}", **error.rule.facts)
        click.echo(f"{script}:{error.line}: {told}", err=True)
        sys.exit(_WRONG_SCRIPT)
    except FileError as error:
        _exit_with(error, "cli.not_kept" if error.key in _GONE_UNDER_IT else "")
    finally:
        session.close()


def _print_event_help() -> None:
    from game.script import event_help

    words, shown = _words(), set()
    click.echo(words("cli.events_intro"))
    for one in event_help():
        if one.exercise not in shown:
            click.echo(f"\n# ===== {one.exercise}")
        if (one.exercise, one.kind) not in shown:
            click.echo(f"\n# {one.kind}: {one.told}")
        shown |= {one.exercise, (one.exercise, one.kind)}
        click.echo(one.line)


def _export(
    file: Path,
    to: Path,
    kinds: tuple[str, ...],
    language: str | None,
    versions: tuple[str, ...],
    *,
    has_notes: bool,
    is_each: bool,
) -> list[Path]:
    from desktop.bureau.kept import kept_style
    from desktop.going_home import Wanted, own_words, write_all
    from desktop.places import places
    from game.session import Session

    chosen = tuple(dict.fromkeys(VERSIONS[one] for one in versions or VERSIONS))
    session = Session.open(file, _now)
    try:
        house = kept_style(places())
        told = own_words(session, language)
        wanted = Wanted(kinds, chosen, told, _now(), house, has_notes=has_notes, is_each=is_each)
        return write_all(session, to, wanted)
    finally:
        session.close()


def _export_sorts(
    file: Path, to: Path, language: str | None, formats: tuple[str, ...]
) -> list[str]:
    from desktop.sort_files import write_all
    from game.session import Session
    from game.traject.gathered import gather

    session = Session.open(file, _now)
    try:
        state, workshop = gather(session.state).sort, session.workshop
        return write_all(state, workshop, to, formats, words_of(language or workshop.language))
    finally:
        session.close()


root.add_command(analyse)
root.add_command(deck)
root.add_command(demo)


def _not_opened(error: FileError) -> dict[str, Any]:
    """A file that cannot be opened at all, in the form of an examination."""
    told = _words()(f"file.{error.key}.what", **error.facts)
    return {
        "ok": False,
        "events": 0,
        "rounds": [],
        "results_equal_replay": False,
        "integrity": error.key,
        "problems": [told],
    }


def _safe_and_next(error: FileError) -> tuple[str, ...]:
    return tuple(_words()(f"file.{error.key}.{part}", **error.facts) for part in ("safe", "do"))


def _told_check(found: dict[str, Any], then: tuple[str, ...]) -> str:
    words = _words()
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


def _or_exit(work: Any) -> Any:
    try:
        return work()
    except FileError as error:
        _exit_with(error)


def _exit_with(error: FileError, safe: str = "") -> None:
    """Tells it in words, with other ones for what is safe where windows would go on."""
    words, facts = _words(), {"path": "", "why": ""} | error.facts
    for key in ("what", "safe", "do"):
        told = safe if safe and key == "safe" else f"file.{error.key}.{key}"
        click.echo(words(told, **facts), err=True)
    sys.exit(_FAILED)


def _words() -> Words:
    """The texts of the terminal: Dutch, unless it is set to another language."""
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    named = next(filter(None, asked), "")
    if not named and os.name == "nt":  # elsewhere Python itself fills in what nobody set
        named = locale.getlocale()[0] or ""
    is_other = named[:2].lower() not in ("nl", "du", "", "c", "c.", "po")  # du: on Windows
    return words_of("en" if is_other else "nl")


def _now() -> datetime:
    return datetime.now().astimezone()


def _speak_utf8() -> None:
    """The texts have accents, also in a terminal that was never told so."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
