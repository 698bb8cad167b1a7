"""What all commands share: the language of the terminal, and how a command ends."""

import locale
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, TypeVar

import click

from assets.language import Words
from assets.language import words as words_of
from game.worded import FileError

T = TypeVar("T")

FAILED = 1
"""The exit code of a command that could not do what was asked."""

STOPPED_BY_KEY = 128 + signal.SIGINT

ENDED_FROM_OUTSIDE = (signal.SIGTERM, *filter(None, [getattr(signal, "SIGHUP", None)]))
"""Somebody stops it, or closes the terminal, which Windows does not tell in this way."""


def terminal_words() -> Words:
    """The texts of the terminal: Dutch, unless it is set to another language."""
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    named = next(filter(None, asked), "")
    if not named and os.name == "nt":  # elsewhere Python itself fills in what nobody set
        named = locale.getlocale()[0] or ""
    is_other = named[:2].lower() not in ("nl", "du", "", "c", "c.", "po")  # du: on Windows
    return words_of("en" if is_other else "nl")


def or_exit(work: Callable[[], T]) -> T:
    """What the work gives; ends the command in words where the world did not let it."""
    try:
        return work()
    except FileError as error:
        exit_with(error)


def exit_with(error: FileError, safe: str = "") -> NoReturn:
    """Ends the command and says why, with other words for what is safe where windows go on."""
    words, facts = terminal_words(), {"path": "", "why": ""} | error.facts
    for key in ("what", "safe", "do"):
        told = safe if safe and key == "safe" else f"file.{error.key}.{key}"
        click.echo(words(told, **facts), err=True)
    sys.exit(FAILED)


def exit_if_full(error: OSError) -> None:
    """Where what is printed goes to a file, its disk can be full as well."""
    from game.files.handing_out import FULL

    if error.errno in FULL:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)  # what still waits would be tried again at the end
        told = FileError("no_room", path=terminal_words()("cli.printed"), why=str(error.strerror))
        exit_with(told, "cli.files_whole")  # play may have put an event on disk by then


def end_tidily_on(context: click.Context, *numbers: int) -> None:
    """Until the command is done, these signals end it so that nothing half stays behind."""
    for number in numbers:
        earlier = signal.getsignal(number)
        if earlier is not signal.SIG_IGN:  # who goes on when the terminal closes has said so
            signal.signal(number, _end_tidily)
            context.call_on_close(partial(signal.signal, number, earlier))


def _end_tidily(number: int, _: Any) -> NoReturn:
    """Ends so that what was put aside for a moment goes too: it may hold what a client said."""
    sys.exit(128 + number)


def speak_utf8() -> None:
    """The texts have accents, also in a terminal that was never told so."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
