"""A deck changed: every change gives the next deck, and the one before stays as it was."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from game.deck.grids import usual_grids
from game.deck.model import (
    COLOURS,
    SYMBOLS,
    Card,
    Category,
    Deck,
    DeckStatement,
    StatementDeck,
    Text,
    Theme,
)

AnyDeck = Deck | StatementDeck
Thing = Card | DeckStatement
"""What a deck is made of."""

SORTS = ("category", "title", "id")
"""By what the cards of a deck can be put in order."""


def things(deck: AnyDeck) -> Sequence[Thing]:
    """The cards or the statements, in their order."""
    return deck.cards if isinstance(deck, Deck) else deck.statements


def thing(deck: AnyDeck, id: str) -> Thing | None:
    """One of them, or nothing."""
    return next((one for one in things(deck) if one.id == id), None)


def with_things(deck: AnyDeck, new: Sequence[Thing]) -> AnyDeck:
    """The deck with these instead; statements are numbered in their order.

    Grids that no longer hold them all make place for the usual ones.
    """
    if isinstance(deck, Deck):
        return replace(deck, cards=tuple(one for one in new if isinstance(one, Card)))
    statements = tuple(
        replace(one, number=number)
        for number, one in enumerate(new, start=1)
        if isinstance(one, DeckStatement)
    )
    fitting = tuple(grid for grid in deck.grids if sum(grid.counts) == len(statements))
    return replace(deck, statements=statements, grids=fitting or usual_grids(len(statements)))


def with_thing(deck: AnyDeck, new: Thing) -> AnyDeck:
    """The deck with a card or statement instead of the one that has its id."""
    return with_things(deck, [new if one.id == new.id else one for one in things(deck)])


def added(deck: AnyDeck, after: str, text: Text) -> tuple[AnyDeck, str]:
    """The deck with a new card or statement behind another, and the id it got."""
    if isinstance(deck, Deck):
        before = thing(deck, after)
        category = before.category if isinstance(before, Card) else deck.categories[0].id
        id = free_id(deck, category)
        return _put(deck, Card(id, category, text, text, text, Text()), after), id
    id = free_id(deck, "Q")
    return _put(deck, DeckStatement(id, 1, text, text), after), id


def copied(deck: AnyDeck, id: str) -> tuple[AnyDeck, str]:
    """The deck with a copy of a card or statement behind it, and the id it got."""
    found = thing(deck, id)
    assert found
    new = free_id(deck, found.category if isinstance(found, Card) else "Q")
    return _put(deck, replace(found, id=new), id), new


def without(deck: AnyDeck, id: str) -> AnyDeck:
    """The deck without a card or statement."""
    return with_things(deck, [one for one in things(deck) if one.id != id])


def moved(deck: AnyDeck, id: str, steps: int) -> AnyDeck:
    """The deck with a card or statement so many places further down; it stops at the ends."""
    order = list(things(deck))
    at = next(number for number, one in enumerate(order) if one.id == id)
    one = order.pop(at)
    order.insert(min(max(at + steps, 0), len(order)), one)
    return with_things(deck, order)


def ordered(deck: AnyDeck, by: str, language: str) -> AnyDeck:
    """The deck in order, by one of :data:`SORTS`; what is equal stays as it was."""
    keys: dict[str, Callable[[Thing], object]] = {
        "category": lambda one: _category_place(deck, one),
        "title": lambda one: _shown(one).told(language).casefold(),
        "id": lambda one: one.id,
    }
    return with_things(deck, sorted(things(deck), key=keys[by]))  # type: ignore[arg-type]  # each key gives one kind


def _category_place(deck: AnyDeck, one: Thing) -> int:
    if isinstance(one, Card) and isinstance(deck, Deck):
        return [category.id for category in deck.categories].index(one.category)
    assert isinstance(deck, StatementDeck)
    assert isinstance(one, DeckStatement)
    known = [theme.id for theme in deck.dimensions]
    return known.index(one.dimension) if one.dimension in known else len(known)


def _shown(one: Thing) -> Text:
    return one.title if isinstance(one, Card) else one.label


def found(deck: AnyDeck, words: str) -> tuple[Thing, ...]:
    """The cards or statements in which all of these words stand somewhere, in any language."""
    wanted = words.casefold().split()
    return tuple(
        one for one in things(deck) if all(word in _all_texts(deck, one) for word in wanted)
    )


def _all_texts(deck: AnyDeck, one: Thing) -> str:
    if isinstance(one, Card):
        assert isinstance(deck, Deck)
        texts = [one.title, one.label, one.text, one.ask, *one.choices]
        texts.append(deck.category(one.category).name)
        more = [one.id, *one.tags]
    else:
        texts, more = [one.label, one.text], [one.id, str(one.number), one.dimension, *one.levers]
    return " ".join([*(part for text in texts for part in (text.nl, text.en)), *more]).casefold()


def free_id(deck: AnyDeck, stem: str) -> str:
    """An id that no card or statement has yet, such as ``GEW-11`` or ``Q25``."""
    taken, number = {one.id for one in things(deck)}, 1
    dash = "-" if isinstance(deck, Deck) else ""
    while (id := f"{stem}{dash}{number:02}") in taken:
        number += 1
    return id


def _put(deck: AnyDeck, new: Thing, after: str) -> AnyDeck:
    order = list(things(deck))
    at = next((number for number, one in enumerate(order, start=1) if one.id == after), len(order))
    order.insert(at, new)
    return with_things(deck, order)


def with_category(deck: Deck, new: Category) -> Deck:
    """The deck with a kind of cards instead of the one that has its id."""
    kinds = tuple(new if one.id == new.id else one for one in deck.categories)
    return replace(deck, categories=kinds)


def added_category(deck: Deck, name: Text) -> Deck:
    """The deck with one more kind of cards, with a symbol that is still free, if there is one."""
    symbols = [one for one in SYMBOLS if one not in {kind.symbol for kind in deck.categories}]
    if not symbols:
        return deck
    number = 1
    while any(one.id == f"S{number}" for one in deck.categories):
        number += 1
    colour = COLOURS[len(deck.categories) % len(COLOURS)]
    new = Category(f"S{number}", name, Text(), symbols[0], colour)
    return replace(deck, categories=(*deck.categories, new))


def without_category(deck: Deck, id: str) -> Deck:
    """The deck without a kind of cards that no card has any more; else as it was."""
    if len(deck.categories) == 1 or any(card.category == id for card in deck.cards):
        return deck
    return replace(deck, categories=tuple(one for one in deck.categories if one.id != id))


def added_theme(deck: StatementDeck, name: Text) -> StatementDeck:
    """The deck with one more theme that statements can be about."""
    number = 1
    while any(one.id == f"T{number}" for one in deck.dimensions):
        number += 1
    return replace(deck, dimensions=(*deck.dimensions, Theme(f"T{number}", name)))


def new_cards(id: str, title: Text, categories: tuple[Category, ...], card: Text) -> Deck:
    """A new deck with a card of each of these kinds."""
    cards = tuple(Card(f"{one.id}-01", one.id, card, card, card, Text()) for one in categories)
    return Deck(id, title, categories, cards)


def new_statements(
    id: str, title: Text, question: Text, poles: tuple[Text, Text], texts: Sequence[Text]
) -> StatementDeck:
    """A new deck with a few statements."""
    statements = tuple(
        DeckStatement(f"Q{number:02}", number, text, text)
        for number, text in enumerate(texts, start=1)
    )
    grids = usual_grids(len(statements))
    return StatementDeck(id, title, question, *poles, (), (), grids, statements)
