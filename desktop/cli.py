"""The command line: the same program without windows, to script, test and repair."""

import json
import sys
from datetime import datetime
from os.path import lexists
from pathlib import Path
from typing import Any

import click

from assets.language import LANGUAGES
from assets.language import words as words_of
from desktop.analyse import analyse
from desktop.check_command import check
from desktop.deck_command import deck
from desktop.demo_command import demo
from desktop.display import can_show_windows
from desktop.going_home import KINDS, STAYING, VERSIONS
from desktop.sort_files import SUFFIXES
from desktop.terminal import (
    ENDED_FROM_OUTSIDE,
    FAILED,
    STOPPED_BY_KEY,
    end_tidily_on,
    exit_if_full,
    exit_with,
    or_exit,
    speak_utf8,
    terminal_words,
)
from game.worded import FileError

_WRONG_SCRIPT = 2

_GONE_UNDER_IT = ("gone", "cut_off")
"""Windows go on in memory then; a command ends, and with it what it did not confirm."""

_WITHOUT_WINDOWS = ("analyse", "check", "deck", "export", "lock", "play", "unlock")


class _Root(click.Group):
    """Takes a word alone that is no command for a file to open; tells what the world did."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return or_exit(lambda: super(_Root, self).invoke(ctx))
        except KeyboardInterrupt:
            click.echo(terminal_words()("cli.stopped"), err=True)
            sys.exit(STOPPED_BY_KEY)
        except OSError as error:
            exit_if_full(error)
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


@click.group(cls=_Root, invoke_without_command=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version)
@click.pass_context
def root(context: click.Context) -> None:
    """Theepot: run a workshop on service culture, and hand out the plan before the group leaves.

    Without a command it opens the app; with a FILE it opens that traject.
    """
    context.obj = terminal_words()
    if context.invoked_subcommand in _WITHOUT_WINDOWS:
        end_tidily_on(context, *ENDED_FROM_OUTSIDE)
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
    for place in or_exit(lambda: _export(file, to, kinds, lang, versions, **ticked)):
        click.echo(terminal_words()("cli.lies", path=str(place)))
    if sorts:
        formats = tuple(SUFFIXES) if "all" in sorts else sorts
        for told in or_exit(lambda: _export_sorts(file, to, lang, formats)):
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
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), required=True)
@click.password_option(help="Asked for when it is not given.")
def lock(file: Path, to: Path, password: str) -> None:
    """Writes a copy of FILE that opens only with a password, in the age format.

    Without the password nobody opens it any more. A locked copy that lies there is replaced;
    anything else stays as it is.
    """
    from game.files import locked

    if locked.strength(password) == "short":
        raise click.BadParameter(terminal_words()("lock.worth.short", fewest=locked.FEWEST_LETTERS))
    or_exit(lambda: locked.lock(file, to, password))
    click.echo(terminal_words()("cli.lies", path=str(to)))


@root.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--password", prompt=True, hide_input=True, help="Asked for when it is not given.")
def unlock(file: Path, to: Path, password: str) -> None:
    """Opens the locked copy FILE into the folder TO."""
    from game.files import locked

    place = or_exit(lambda: locked.unlock(file, to, password))
    click.echo(terminal_words()("cli.lies", path=str(place)))


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line."""
    speak_utf8()
    root.main(args=arguments, prog_name="theepot")


def _run(file: Path | None) -> int:
    if not can_show_windows():
        click.echo(terminal_words()("cli.no_display"), err=True)
        return FAILED
    from desktop.app import run

    return run(file)


def _play(script: Path, file: Path) -> None:
    from game.script import ScriptError, ask_readable
    from game.script import play as play_script
    from game.session import Session

    or_exit(lambda: ask_readable(script))  # said before a file is made for nothing
    session = or_exit(lambda: (Session.open if lexists(file) else Session.create)(file, _now))
    try:
        for seq in play_script(script, session):
            click.echo(json.dumps({"seq": seq}))  # which leaves at once, where it is heard
    except ScriptError as error:
        told = terminal_words()(f"rule.{error.rule.key}", **error.rule.facts)
        click.echo(f"{script}:{error.line}: {told}", err=True)
        sys.exit(_WRONG_SCRIPT)
    except FileError as error:
        exit_with(error, "cli.not_kept" if error.key in _GONE_UNDER_IT else "")
    finally:
        session.close()


def _print_event_help() -> None:
    from game.script import event_help

    words, shown = terminal_words(), set()
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
root.add_command(check)
root.add_command(deck)
root.add_command(demo)


def _now() -> datetime:
    return datetime.now().astimezone()
