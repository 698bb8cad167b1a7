"""The commands for decks of cards and of statements."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assets.language import LANGUAGES, Words

if TYPE_CHECKING:
    from game.deck import Deck, Note, StatementDeck

_FAULTY = 1
"""Exit code when a deck cannot be used."""

_SHEETS = ("a4", "a6", "a6-page", *(f"labels-{count}" for count in (8, 10, 14, 21, 24)))


@click.group()
def deck() -> None:
    """Decks of cards and of statements: check and print them."""


@deck.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def check(words: Words, /, file: Path) -> None:
    """Checks the deck in FILE (TOML, CSV or XLSX) and says what it holds.

    Every fault is told with file, line and reason, and then the exit code is 1. What can be
    better, such as a text that is too long for the back row, is told too, with exit code 0.
    """
    from game.deck import notes
    from game.deck.telling import tell_deck

    found = _read(file, words)
    click.echo(tell_deck(found, words))
    _tell_notes(file, notes(found), words)


@deck.command(name="print")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--sheet", type=click.Choice(_SHEETS), default="a4", show_default=True)
@click.option("--lang", type=click.Choice(LANGUAGES), multiple=True, help="Else both.")
@click.option("--no-backs", is_flag=True, help="Only fronts.")
@click.pass_obj
def print_cards(
    words: Words, /, file: Path, to: Path, sheet: str, lang: tuple[str, ...], no_backs: bool
) -> None:
    """Writes the cards of the deck in FILE as PDFs into the folder TO, one for each language.

    On a4 nine cards lie on a page, with crop marks, and their backs on the next; a6 has four
    large ones, a6-page one on each small page; labels go on a sheet with so many of them.
    """
    from exports.cards import SHEETS, printed_deck
    from game.files.handing_out import hand_out, made_folder

    found = _read(file, words)
    made_folder(to)
    for language in lang or LANGUAGES:
        moment = datetime.now().astimezone()
        name, pdf = printed_deck(found, SHEETS[sheet], language, moment, has_backs=not no_backs)
        click.echo(words("cli.cards_lie", path=str(hand_out(to / name, pdf))))


def _read(file: Path, words: Words) -> "Deck | StatementDeck":
    """The deck; when it cannot be used all its faults are told, and that is the end."""
    from game.deck import DeckError
    from game.deck.telling import tell_fault
    from game.deck_files import read_deck_file

    try:
        return read_deck_file(file)
    except DeckError as error:
        for fault in error.faults:
            place = f"{file}:{fault.part}" if fault.part else file
            click.echo(f"{place}:{fault.line}: {tell_fault(fault, words)}", err=True)
        click.echo(words.count("deck.faults", len(error.faults), name=file.name), err=True)
        sys.exit(_FAULTY)


def _tell_notes(file: Path, found: "tuple[Note, ...]", words: Words) -> None:
    """What can be better, each with its line where the file has one for it."""
    from game.deck.lines import line_of, lines_of
    from game.deck.telling import gathered
    from game.stock.decks import SUFFIX, text_of

    lines = lines_of(text_of(file)) if file.suffix.lower() == SUFFIX else {}
    told = [(line_of(one.path, lines), text) for one, text in gathered(found, words)]
    for line, text in sorted(told) if lines else told:
        click.echo(f"{file}:{line}: {text}" if lines else f"{file}: {text}")
    click.echo(words.count("deck.notes", len(told)) if found else words("deck.told.sound"))
