"""The rules and cards that can be played here: those that ship, and the bureau's own."""

from dataclasses import replace
from pathlib import Path

from assets.language import Words
from desktop.console.card_game.told import in_words
from desktop.places import Places
from game.card_game.rule_set import RuleSet
from game.deck import Deck, DeckError, Fault
from game.deck.reading import read_deck
from game.deck.telling import tell_fault as tell_deck_fault
from game.deck_files import read_deck_file
from game.stock import deck_shelf, game_setting, rule_shelf
from game.stock.decks import SHIPPED, SUFFIX, shipped_cards, text_of
from game.stock.rule_file import RuleFileError, read_rules, tell_fault
from game.worded import FileError

_MOST_TOLD = 3
"""Faults of one file that are told; the first ones are mended first."""


class GameShelf:
    """Rules and decks by an id; those of the bureau lie as files in its folders."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def rules(self) -> dict[str, RuleSet]:
        """The rules that can be played; the usual ones first."""
        own = rule_shelf.own_rules(self._places.rules)
        return {
            **{name: game_setting.own_rules(name) for name in game_setting.RULES},
            **{_own(one.path): one.rules for one in own if one.rules},
        }

    def decks(self) -> dict[str, Deck]:
        """The decks of cards; ours first."""
        ours, own = shipped_cards(), deck_shelf.own_decks(self._places.decks)
        return {ours.id: ours} | {
            one.deck.id: one.deck for one in own if isinstance(one.deck, Deck)
        }

    def take_in(self, path: Path, words: Words) -> tuple[str, str]:
        """Puts a file with rules or cards on the shelf; its id there, and its title.

        Raises:
            RuleFileError: it holds rules that cannot be played.
            DeckError: it holds cards that cannot be used.
            FileError: it cannot be read, or not be kept.
        """
        if path.suffix.lower() != SUFFIX:
            return self._take_table(path, words)
        text = text_of(path)
        if rule_shelf.is_rules(text):
            kept = rule_shelf.take_in(text, path.name, self._places.rules)
            return _own(kept), in_words(read_rules(text, path.name).name, words)
        deck = read_deck(text, path.name)
        folder, title = self._places.decks, in_words(deck.title, words)
        if deck.id in SHIPPED:
            return deck_shelf.keep_new(deck, folder).stem, title
        return deck_shelf.keep(deck, folder / f"{deck.id}{SUFFIX}").stem, title

    def _take_table(self, path: Path, words: Words) -> tuple[str, str]:
        """Cards out of a spreadsheet; beside what was changed since it was fetched before."""
        deck = read_deck_file(path)
        if not isinstance(deck, Deck):
            raise DeckError(path.name, (Fault(1, "not_cards"),))
        title = in_words(deck.title, words)
        for one in deck_shelf.own_decks(self._places.decks):
            if one.deck and replace(one.deck, id=deck.id) == deck:
                return one.deck.id, title
        return deck_shelf.keep_new(deck, self._places.decks).stem, title


def _own(path: Path) -> str:
    return f"own:{path.name}"


def tell_trouble(error: FileError | DeckError | RuleFileError, name: str, words: Words) -> str:
    """Why a file was not taken, with the line of each fault, and that nothing has changed."""
    if isinstance(error, FileError):
        parts = ("what", "safe", "do")
        return " ".join(words(f"file.{error.key}.{part}", **error.facts) for part in parts)
    if isinstance(error, RuleFileError):
        told = [tell_fault(one, words) for one in error.faults[:_MOST_TOLD]]
    else:
        told = [_told(one, words) for one in error.faults[:_MOST_TOLD]]
    return words("card_game.not_used", name=name, why=" ".join(told))


def _told(fault: Fault, words: Words) -> str:
    return words("rule_file.line", line=fault.line, fault=f"{tell_deck_fault(fault, words)}.")
