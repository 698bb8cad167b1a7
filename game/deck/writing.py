"""A deck as a TOML file that a person can read, compare and change by hand."""

from collections.abc import Iterator, Sequence

from game.deck.model import Card, Category, Deck, DeckStatement, StatementDeck, Text, Theme

_ESCAPED = str.maketrans(
    {chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F)}
    | {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"}
)
"""Letters that no text in a file may hold as they are."""


def as_toml(deck: Deck | StatementDeck) -> str:
    """The whole file; reading it gives an equal deck."""
    lines = _cards(deck) if isinstance(deck, Deck) else _statements(deck)
    return "\n".join(lines) + "\n"


def _cards(deck: Deck) -> Iterator[str]:
    yield f"id = {_quoted(deck.id)}"
    yield from _text("title", deck.title)
    for category in deck.categories:
        yield from _category(category)
    for card in deck.cards:
        yield from _card(card)


def _category(category: Category) -> Iterator[str]:
    yield from ("", "[[category]]", f"id = {_quoted(category.id)}")
    yield f"symbol = {_quoted(category.symbol)}"
    yield f"colour = {_quoted(category.colour)}"
    yield from _text("name", category.name)
    yield from _text("line", category.line)


def _card(card: Card) -> Iterator[str]:
    yield from ("", "[[card]]", f"id = {_quoted(card.id)}")
    yield f"category = {_quoted(card.category)}"
    yield from _text("title", card.title)
    if card.label != card.title:
        yield from _text("label", card.label)
    yield from _text("text", card.text)
    yield from _text("ask", card.ask)
    if card.choices:
        yield "choices = ["
        for one in card.choices:
            yield f"    {{ nl = {_quoted(one.nl)}, en = {_quoted(one.en)} }},"
        yield "]"
    if card.minutes:
        yield f"minutes = {card.minutes}"
    if card.tags:
        yield f"tags = {_list(card.tags)}"


def _statements(deck: StatementDeck) -> Iterator[str]:
    yield f"id = {_quoted(deck.id)}"
    for name in ("title", "question", "low", "high"):
        yield from _text(name, getattr(deck, name))
    yield from _themes("dimensions", deck.dimensions)
    yield from _themes("levers", deck.levers)
    for grid in deck.grids:
        yield from ("", "[[grid]]", f"name = {_quoted(grid.name)}")
        yield f"columns = {list(grid.columns)}"
        yield f"counts = {list(grid.counts)}"
    for statement in deck.statements:
        yield from _statement(statement)


def _themes(name: str, themes: Sequence[Theme]) -> Iterator[str]:
    if themes:
        yield from ("", f"[{name}]")
    for theme in themes:
        yield from _text(theme.id, theme.name)


def _statement(statement: DeckStatement) -> Iterator[str]:
    yield from ("", "[[statement]]", f"id = {_quoted(statement.id)}")
    yield f"number = {statement.number}"
    yield from _text("label", statement.label)
    yield from _text("text", statement.text)
    if statement.dimension:
        yield f"dimension = {_quoted(statement.dimension)}"
    if statement.levers:
        yield f"levers = {_list(statement.levers)}"


def _text(name: str, text: Text) -> Iterator[str]:
    """A line for each language that there is."""
    if text.nl:
        yield f"{name}.nl = {_quoted(text.nl)}"
    if text.en:
        yield f"{name}.en = {_quoted(text.en)}"


def _list(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPED)}"'
