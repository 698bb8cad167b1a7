"""A deck of cards out of its tables."""

from collections.abc import Sequence

from game.deck.model import COLOURS, SYMBOLS, Card, Category, Deck
from game.deck.tables import Table

MOST_CARDS = 1000
MOST_CHOICES = 5
MOST_MINUTES = 120
MOST_TAGS = 20


def cards_of(table: Table, usual_id: str) -> Deck:
    """The deck, as far as it could be understood."""
    id, title = table.id(usual=usual_id), table.text("title")
    categories = tuple(_category(one) for one in _asked_new(table.tables("category")))
    _ask_own_symbols(table, categories)
    found = _asked_new(table.tables("card"))
    known = [one.id for one in categories]
    cards = tuple(_card(one, known) for one in found)
    if not categories:
        table.fault("no_categories")
    if not cards:
        table.fault("no_cards")
    if len(cards) > MOST_CARDS:
        table.fault("too_many", "card", MOST_CARDS, count=len(cards), most=MOST_CARDS)
    table.close()
    return Deck(id, title, categories, cards)


def _category(table: Table) -> Category:
    made = Category(
        table.id(),
        table.text("name"),
        table.text("line", is_needed=False),
        table.one_of("symbol", SYMBOLS),
        table.one_of("colour", COLOURS),
    )
    table.close()
    return made


def _card(table: Table, categories: Sequence[str]) -> Card:
    id, category = table.id(), table.id("category")
    if category and category not in categories:
        known = ", ".join(categories)
        table.fault("no_such_category", "category", id=category, known=known)
    title = table.text("title")
    made = Card(
        id,
        category,
        title,
        table.text("label") if table.has("label") else title,
        table.text("text"),
        table.text("ask", is_needed=False),
        table.texts("choices"),
        table.number("minutes", 0, MOST_MINUTES, 0),
        table.words("tags"),
    )
    _ask_choices(table, made)
    table.close()
    return made


def _ask_choices(table: Table, card: Card) -> None:
    if len(card.choices) == 1 or len(card.choices) > MOST_CHOICES:
        table.fault("choices", "choices", count=len(card.choices), most=MOST_CHOICES)
    for at, choice in enumerate(card.choices):
        if not (choice.nl or choice.en):
            table.fault("empty", "choices", at, name="choices")
    if len(card.tags) > MOST_TAGS:
        table.fault("too_many", "tags", count=len(card.tags), most=MOST_TAGS)


def _asked_new(tables: list[Table]) -> list[Table]:
    """The same tables; an id that stands in an earlier one is told."""
    seen: set[str] = set()
    for table in tables:
        id = table.peek("id")
        if id in seen:
            table.fault("double_id", "id", id=id)
        if id:
            seen.add(id)
    return tables


def _ask_own_symbols(table: Table, categories: Sequence[Category]) -> None:
    seen: set[str] = set()
    for at, one in enumerate(categories):
        if one.symbol in seen:
            table.fault("same_symbol", "category", at, "symbol", symbol=one.symbol)
        seen.add(one.symbol)
