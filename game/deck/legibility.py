"""Which texts of a deck the back row cannot read at a glance, and what is not translated yet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.deck.lines import Path
from game.deck.model import Card, Deck, DeckStatement, StatementDeck, Text

CARD_LIMITS = {"title": 30, "label": 22, "text": 150, "ask": 90, "choices": 90}
"""Characters at most of each text of a card."""

STATEMENT_LIMITS = {"text": 110, "label": 22}
"""Characters at most of each text of a statement."""

LABEL_WORDS, LABEL_WORD = 3, 12
"""Words in the label of a statement, and characters of the longest of them."""

_LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Note:
    """Something that can be better, but does not stand in the way; worded under ``deck.note``.

    Attributes:
        id: Of the card or statement; empty for the deck itself.
        name: Of the text: ``title``, ``label``, ``text``, ``ask``, ``choices``, or of the deck.
        language: In which it is.
        key: Which words.
        facts: What the words need.
        path: The way to it in the file.
    """

    id: str
    name: str
    language: str
    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    path: Path = ()


def notes(deck: Deck | StatementDeck) -> tuple[Note, ...]:
    """Everything in a deck that is hard to read or not translated, in its order."""
    if isinstance(deck, Deck):
        found = [note for at, one in enumerate(deck.cards) for note in card_notes(one, at)]
        return (*_head_notes(deck), *found, *_same_labels("card", deck.cards))
    found = [note for at, one in enumerate(deck.statements) for note in statement_notes(one, at)]
    return (*_head_notes(deck), *found, *_same_labels("statement", deck.statements))


def card_notes(card: Card, at: int = 0) -> Iterator[Note]:
    """What can be better in one card; ``at`` is its place in the deck, from 0."""
    named = {"title": card.title, "label": card.label, "text": card.text, "ask": card.ask}
    for name, text in named.items():
        yield from _notes(card.id, text, CARD_LIMITS[name], ("card", at, name))
    for number, choice in enumerate(card.choices):
        path = ("card", at, "choices", number)
        yield from _notes(card.id, choice, CARD_LIMITS["choices"], path)


def statement_notes(statement: DeckStatement, at: int = 0) -> Iterator[Note]:
    """What can be better in one statement; ``at`` is its place in the deck, from 0."""
    path = ("statement", at, "text")
    yield from _notes(statement.id, statement.text, STATEMENT_LIMITS["text"], path)
    path = ("statement", at, "label")
    yield from _notes(statement.id, statement.label, STATEMENT_LIMITS["label"], path)
    for language in _LANGUAGES:
        words = _in(statement.label, language).split()
        longest = max(words, key=len, default="")
        way = (*path, language)
        if len(words) > LABEL_WORDS:
            yield Note(
                statement.id,
                "label",
                language,
                "label_words",
                _facts(count=len(words), most=LABEL_WORDS),
                way,
            )
        if len(longest) > LABEL_WORD:
            yield Note(
                statement.id,
                "label",
                language,
                "long_word",
                _facts(word=longest, most=LABEL_WORD),
                way,
            )


def _head_notes(deck: Deck | StatementDeck) -> Iterator[Note]:
    yield from _notes("", deck.title, None, ("title",))
    if isinstance(deck, Deck):
        for at, one in enumerate(deck.categories):
            yield from _notes("", one.name, None, ("category", at, "name"))
            yield from _notes("", one.line, None, ("category", at, "line"))
    else:
        for name in ("question", "low", "high"):
            yield from _notes("", getattr(deck, name), None, (name,))


def _notes(id: str, text: Text, most: int | None, path: Path) -> Iterator[Note]:
    """A text that is too long, or that is there in one language only."""
    name = next(part for part in reversed(path) if isinstance(part, str))
    for language in _LANGUAGES:
        told, way = _in(text, language), (*path, language)
        if most and len(told) > most:
            yield Note(id, name, language, "long", _facts(count=len(told), most=most), way)
        if not told and (text.nl or text.en):
            yield Note(id, name, language, "untranslated", {}, path)


def _same_labels(kind: str, things: Sequence[Card | DeckStatement]) -> Iterator[Note]:
    for language in _LANGUAGES:
        by_label: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(things):
            by_label[_in(one.label, language).casefold()].append(at)
        for label, places in by_label.items():
            for at in places[1:] if label else ():
                facts = _facts(other=things[places[0]].id)
                path = (kind, at, "label", language)
                yield Note(things[at].id, "label", language, "same_label", facts, path)


def _in(text: Text, language: str) -> str:
    return text.nl if language == "nl" else text.en


def _facts(**facts: str | int) -> Mapping[str, str | int]:
    return facts
