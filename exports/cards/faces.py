"""What stands on a card, front and back, as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass

from assets.language import Words
from game.deck import Card, Category, Deck, DeckStatement

_CHOICE_LETTERS = "ABCDE"
_TEAPOT = "art/teapot-0.svg"


@dataclass(frozen=True, slots=True)
class Face:
    """One card.

    Attributes:
        kind: What it is, beside the sign at its top, and on its back, such as ``Gewoonte``.
        symbol: The drawing beside that, such as ``art/sym-gewoonte.svg``; empty for none.
        colour: The token of the kind's colour; never the only sign of it.
        number: Large at its top instead of a symbol, such as ``14``; empty for none.
        title: In large type; may be empty.
        text: What it says.
        choices: Under it, each with a letter.
        ask: What it asks, at its foot.
        minutes: At its top right, already in words; may be empty.
        mark: Its id, small, to find it back in the deck.
        back_symbol: The drawing on its back.
    """

    kind: str = ""
    symbol: str = ""
    colour: str = "delft"
    number: str = ""
    title: str = ""
    text: str = ""
    choices: tuple[str, ...] = ()
    ask: str = ""
    minutes: str = ""
    mark: str = ""
    back_symbol: str = _TEAPOT

    def lettered_choices(self) -> tuple[tuple[str, str], ...]:
        """Each choice with its letter."""
        return tuple(zip(_CHOICE_LETTERS, self.choices, strict=False))


def card_faces(deck: Deck, words: Words) -> tuple[Face, ...]:
    """The cards of a deck, in the language and with the customer of a group."""
    categories = {one.id: one for one in deck.categories}
    return tuple(card_face(card, categories[card.category], words) for card in deck.cards)


def card_face(card: Card, category: Category, words: Words) -> Face:
    """One card of a deck."""
    language = words.language
    symbol = f"art/sym-{category.symbol}.svg"
    return Face(
        kind=words.told(category.name.told(language)),
        symbol=symbol,
        colour=category.colour,
        title=words.told(card.title.told(language)),
        text=words.told(card.text.told(language)),
        choices=tuple(words.told(one.told(language)) for one in card.choices),
        ask=words.told(card.ask.told(language)),
        minutes=words.count("deck.minutes", card.minutes) if card.minutes else "",
        mark=card.id,
        back_symbol=symbol,
    )


def statement_faces(statements: Iterable[DeckStatement], words: Words) -> tuple[Face, ...]:
    """Statements as cards: the number large, the whole text, and the label small at the foot.

    For statements that were laid out in a traject make the faces directly: those texts are
    already in the language and the words of the group::

        Face(number=str(one.number), text=one.text, mark=one.label)
    """
    language = words.language
    return tuple(
        Face(
            number=str(one.number),
            text=words.told(one.text.told(language)),
            mark=words.told(one.label.told(language)),
        )
        for one in statements
    )
