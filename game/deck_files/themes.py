"""Themes and levers that are only named on the statements of a table."""

from collections.abc import Iterator, MutableMapping, Sequence

from game.deck import StatementDeck
from game.deck.lines import Path
from game.stock.decks import shipped

_OURS = "helps"
_KINDS = (("dimensions", "dimension", "T"), ("levers", "levers", "H"))
"""The list of a deck, the column of a statement, and how ids begin that nobody gave."""


def add_themes(values: MutableMapping[str, object], rows: MutableMapping[Path, int]) -> None:
    """Each name becomes a theme of the deck; a table that lists its themes is left as it is."""
    found = values.get("statement", [])
    assert isinstance(found, list)
    for kind, column, letter in _KINDS:
        if kind in values:
            continue
        themes: dict[str, dict[str, str]] = {}
        ids: dict[str, str] = {}
        for at, statement in enumerate(found):
            for name in _named(statement, column):
                if name.casefold() in ids:
                    continue
                id, text = _known(kind, name) or (f"{letter}{len(ids) + 1}", {"nl": name})
                ids[name.casefold()], themes[id] = id, text
                rows[(kind, id)] = rows[("statement", at)]
            if column in statement:
                told = [ids[name.casefold()] for name in _named(statement, column)]
                statement[column] = told if column == "levers" else told[0]
        if themes:
            values[kind] = themes


def _named(statement: MutableMapping[str, object], column: str) -> Sequence[str]:
    named = statement.get(column, [])
    return [named] if isinstance(named, str) else list(named)  # type: ignore[call-overload]  # a list of words


def _known(kind: str, name: str) -> tuple[str, dict[str, str]] | None:
    """A theme of the statements that ship, by its id or its name in any language."""
    for id, nl, en in _ours(kind):
        if name.casefold() in {id.casefold(), nl.casefold(), en.casefold()}:
            return id, {"nl": nl, "en": en}
    return None


def _ours(kind: str) -> Iterator[tuple[str, str, str]]:
    deck = shipped(_OURS)
    assert isinstance(deck, StatementDeck)
    for one in deck.dimensions if kind == "dimensions" else deck.levers:
        yield one.id, one.name.nl, one.name.en
