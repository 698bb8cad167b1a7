"""The rules of a bureau in their folder: looked at, and taken in from a file."""

from dataclasses import dataclass
from pathlib import Path

from game.card_game.rule_set import RuleSet
from game.deck import DeckError
from game.files.whole_file import write_whole
from game.stock.decks import text_of
from game.stock.rule_file import RuleFault, RuleFileError, read_rules
from game.worded import FileError

SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class OwnRules:
    """A file on the shelf.

    Attributes:
        rules: Nothing when they cannot be played.
        faults: Why not.
    """

    path: Path
    rules: RuleSet | None
    faults: tuple[RuleFault, ...] = ()


def own_rules(folder: Path) -> tuple[OwnRules, ...]:
    """The rules in a folder, by the name of their file."""
    return tuple(_looked_at(path) for path in sorted(folder.glob(f"*{SUFFIX}")))


def _looked_at(path: Path) -> OwnRules:
    try:
        return OwnRules(path, read_rules(text_of(path), path.name))
    except RuleFileError as error:
        return OwnRules(path, None, error.faults)
    except DeckError as error:  # it is no text; told in the same way as of a deck
        return OwnRules(path, None, (RuleFault(error.faults[0].line, "not_utf8"),))
    except FileError:
        return OwnRules(path, None, (RuleFault(1, "unreadable"),))


def take_in(text: str, name: str, folder: Path) -> Path:
    """Puts rules that can be played on the shelf; where they are.

    Args:
        text: Of the file.
        name: Of the file; one with this name makes way.
        folder: The shelf.

    Raises:
        RuleFileError: they cannot be played; nothing has changed.
        FileError: they cannot be written; nothing has changed.
    """
    read_rules(text, name)
    path = folder / f"{Path(name).stem}{SUFFIX}"
    write_whole(path, text.encode(), "not_written")
    return path


def is_rules(text: str) -> bool:
    """Whether a file seems to hold rules, rather than a deck of cards."""
    return any(line.strip().startswith(("[[rounds", "[[variants")) for line in text.splitlines())
