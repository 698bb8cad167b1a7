"""What stands on a button or in a menu, in all languages: found under any of them."""

import re
from functools import lru_cache

from assets.language import LANGUAGES, Words, texts

_LEAST = 4
"""Letters of its own that a text with facts in it must have to be known again."""

_COLON = ": "
_FACT = re.compile(r"{[^{}]*}")


def everywhere(text: str, words: Words) -> str:
    """The same text in all languages, where there is one; or what stands before its colon.

    Args:
        text: As it is shown, with facts filled in.
        words: In which it was told.
    """
    whole, with_facts = _known(words)
    key = whole.get(text) or next(
        (key for parts, key in with_facts if _is_made_of(text, parts)), ""
    )
    if not key and _COLON in text:
        return everywhere(text.partition(_COLON)[0], words)
    return " ".join(_FACT.sub("", _text(other, key)) for other in LANGUAGES) if key else ""


@lru_cache(maxsize=4)
def _known(words: Words) -> tuple[dict[str, str], list[tuple[tuple[str, ...], str]]]:
    """The key of every text without facts; and what stands around the facts in the others."""
    whole: dict[str, str] = {}
    with_facts: list[tuple[tuple[str, ...], str]] = []
    for key, text in texts(words.language).items():
        if isinstance(text, str):
            told = words.told(text)
            parts = tuple(_FACT.split(told))
            if len(parts) == 1:
                whole.setdefault(told, key)
            elif sum(map(len, parts)) >= _LEAST:
                with_facts.append((parts, key))
    return whole, with_facts


def _is_made_of(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text begins, goes on and ends with these, in their order."""
    if not text.startswith(parts[0]) or not text.endswith(parts[-1]):
        return False
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _text(language: str, key: str) -> str:
    found = texts(language)[key]
    return found if isinstance(found, str) else ""
