"""What the columns and the rows of a table with a deck are called, as we write and as others do."""

import re

LANGUAGES = ("nl", "en")
CHOICES = "abcde"
"""The letters of the choices on a card; each has its columns ``choice_a.nl``, …"""

_TRANSLATED = ("title", "label", "text", "ask", *(f"choice_{letter}" for letter in CHOICES))
_PLAIN = (
    "kind",
    "id",
    "category",
    "number",
    "minutes",
    "tags",
    "symbol",
    "colour",
    "dimension",
    "levers",
    "columns",
    "counts",
)

_DUTCH = {
    "rij": "kind",
    "kenmerk": "id",
    "soort": "category",
    "titel": "title",
    "kaartje": "label",
    "tekst": "text",
    "stelling": "text",
    "kaart": "text",
    "vraag": "ask",
    "nummer": "number",
    "nr": "number",
    "minuten": "minutes",
    "trefwoorden": "tags",
    "symbool": "symbol",
    "kleur": "colour",
    "thema": "dimension",
    **{f"keuze_{letter}": f"choice_{letter}" for letter in CHOICES},
}
_ENGLISH = {
    "question": "ask",
    "statement": "text",
    "card": "text",
    "color": "colour",
    "theme": "dimension",
    "no": "number",
}

KINDS = {
    "deck": "deck",
    "category": "category",
    "card": "card",
    "statement": "statement",
    "question": "question",
    "low": "low",
    "high": "high",
    "dimension": "dimension",
    "lever": "lever",
    "grid": "grid",
    "soort": "category",
    "kaart": "card",
    "stelling": "statement",
    "vraag": "question",
    "laag": "low",
    "hoog": "high",
    "thema": "dimension",
    "rooster": "grid",
}
"""What a row can be, by the word in its column ``kind``."""

OF_STATEMENTS = {"statement", "question", "low", "high", "dimension", "lever", "grid"}


def column_of(header: str) -> str:
    """Which column a header means, such as ``title.nl``; empty when it is none of ours.

    A Dutch word without a language is Dutch, an English one English.
    """
    plain = re.sub(r"[\s_-]+", "_", header.strip().lower()).strip("_.: ")
    plain, language = _split(plain)
    name = _DUTCH.get(plain) or _ENGLISH.get(plain) or plain
    if name in _PLAIN and not language:
        return name
    if name in _TRANSLATED:
        return f"{name}.{language or ('nl' if plain in _DUTCH else 'en')}"
    return ""


def _split(header: str) -> tuple[str, str]:
    """A header without its language, and the language."""
    for language in LANGUAGES:
        for ending in (f".{language}", f"_{language}", f"_({language})"):
            if header.endswith(ending):
                return header[: -len(ending)], language
    return header, ""
