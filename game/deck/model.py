"""What a deck is: cards in categories, or statements with the grids they can be laid on."""

from dataclasses import dataclass

SYMBOLS = (
    *("gewoonte", "barbaar", "kruising", "schat", "durf", "totem"),
    *("hart", "lamp", "gesprek", "vlag", "sleutel", "ster"),
)
"""The drawings that a category can have: ``assets/art/sym-<name>.svg``."""

COLOURS = ("ochre", "clay", "delft", "leaf", "tea", "plum")
"""The colour tokens that a category can have; always beside its symbol, never alone."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages; one of them may still be empty."""

    nl: str = ""
    en: str = ""

    def told(self, language: str) -> str:
        """The text in a language, or in the other one as long as there is none in this."""
        wanted, other = (self.en, self.nl) if language == "en" else (self.nl, self.en)
        return wanted or other


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of card.

    Attributes:
        id: Such as ``GEW``.
        line: What it is, in one line.
        symbol: One of :data:`SYMBOLS`; no two categories of a deck share one.
        colour: One of :data:`COLOURS`.
    """

    id: str
    name: Text
    line: Text
    symbol: str
    colour: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card.

    Attributes:
        id: Such as ``GEW-01``, unique in its deck.
        category: The id of its category.
        label: Its title in a few words, for where there is little room.
        text: What it tells.
        ask: What it asks; may be empty.
        choices: None, or two or more ways that can be chosen.
        minutes: What it takes; 0 when that does not matter.
        tags: What it is about, to search by.
    """

    id: str
    category: str
    title: Text
    label: Text
    text: Text
    ask: Text
    choices: tuple[Text, ...] = ()
    minutes: int = 0
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck of cards."""

    id: str
    title: Text
    categories: tuple[Category, ...]
    cards: tuple[Card, ...]

    def category(self, id: str) -> Category:
        """One of the categories.

        Raises:
            KeyError: there is no such category.
        """
        for one in self.categories:
            if one.id == id:
                return one
        raise KeyError(id)


@dataclass(frozen=True, slots=True)
class Theme:
    """What statements are about, or what they work on."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid to sort on.

    Attributes:
        name: Such as ``7x24``.
        columns: Their values, from low to high.
        counts: For each column how many statements it holds.
    """

    name: str
    columns: tuple[int, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeckStatement:
    """One statement.

    Attributes:
        number: 1 and up; what stands on the card and on the sheet.
        label: One to three words, for in the grid.
        dimension: The id of a theme, or empty.
        levers: The ids of the levers it works on.
    """

    id: str
    number: int
    label: Text
    text: Text
    dimension: str = ""
    levers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementDeck:
    """A deck of statements.

    Attributes:
        question: What they are sorted on.
        low: What the low end of the grid means.
        high: What the high end means.
        grids: The first is the usual one.
    """

    id: str
    title: Text
    question: Text
    low: Text
    high: Text
    dimensions: tuple[Theme, ...]
    levers: tuple[Theme, ...]
    grids: tuple[Grid, ...]
    statements: tuple[DeckStatement, ...]
