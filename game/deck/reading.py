"""A deck read from a TOML file, with every fault and its line."""

import re
from collections.abc import Mapping

import tomli

from game.deck.cards import cards_of
from game.deck.faults import MOST_FAULTS, DeckError, Fault
from game.deck.lines import Path, line_of, lines_of
from game.deck.model import Deck, StatementDeck
from game.deck.statements import statements_of
from game.deck.tables import LONGEST_ID, Found, Table

MOST_LETTERS = 2_000_000
"""Of a file: ten times the largest deck."""

_AT_LINE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


def read(text: str, name: str) -> Deck | StatementDeck:
    """The deck of cards or of statements in a file.

    Args:
        text: The whole file, TOML.
        name: Of the file; without its ending it is the deck's id when it names none itself.

    Raises:
        DeckError: something is wrong with it; all faults are told at once.
    """
    values = _parsed(text, name)
    try:
        return made(values, {}, name)
    except DeckError:
        return made(values, lines_of(text), name)


def read_deck(text: str, name: str) -> Deck:
    """A deck of cards; see :func:`read`.

    Raises:
        DeckError: something is wrong with it, or it holds statements.
    """
    deck = read(text, name)
    if isinstance(deck, Deck):
        return deck
    raise DeckError(name, (Fault(1, "not_cards"),))


def read_statements(text: str, name: str) -> StatementDeck:
    """A deck of statements; see :func:`read`.

    Raises:
        DeckError: something is wrong with it, or it holds cards.
    """
    deck = read(text, name)
    if isinstance(deck, StatementDeck):
        return deck
    raise DeckError(name, (Fault(1, "not_statements"),))


def made(
    values: Mapping[str, object], lines: Mapping[Path, int], name: str
) -> Deck | StatementDeck:
    """The deck in tables as TOML gives them.

    Args:
        values: The tables.
        lines: The line of each; see :func:`game.deck.lines.lines_of`.
        name: Of the file.

    Raises:
        DeckError: something is wrong with it.
    """
    found: list[Found] = []
    table = Table(values, (), found.append)
    kind = statements_of if "statement" in values else cards_of
    deck = kind(table, _id_of(name))
    if found:
        faults = [Fault(line_of(one.path, lines), one.key, one.facts) for one in found]
        raise DeckError(name, tuple(sorted(faults, key=lambda one: one.line)[:MOST_FAULTS]))
    return deck


def _parsed(text: str, name: str) -> dict[str, object]:
    if len(text) > MOST_LETTERS:
        raise DeckError(name, (Fault(1, "too_large"),))
    try:
        return tomli.loads(text)
    except ValueError as error:
        why = str(error)
        found = _AT_LINE.search(why)
        last = text.count("\n", 0, len(text.rstrip())) + 1
        line = int(found["line"]) if found and found["line"] else last
        raise DeckError(name, (Fault(line, "not_toml", {"why": _AT_LINE.sub("", why)}),)) from None
    except RecursionError:
        raise DeckError(name, (Fault(1, "too_deep"),)) from None


def _id_of(name: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name.rsplit(".", 1)[0])
    return plain.strip("-_")[:LONGEST_ID] or "deck"
