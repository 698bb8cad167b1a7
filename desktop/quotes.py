"""Quotation marks as they are printed: what is typed straight is bent around the words."""

import re

_MARK = re.compile("['\"]")
_BEFORE = " \t\n\N{NO-BREAK SPACE}([{/–—‘“"
"""After which a mark opens; so it does at the beginning."""

_SHORTENED = re.compile("'(?:[stnkmr](?=[ -])|[0-9])")
"""A word that lost its beginning, such as *'s avonds*: there it leans the other way."""

_PRINTED = {("'", True): "‘", ("'", False): "’", ('"', True): "“", ('"', False): "”"}


def bent(text: str) -> str:
    """The text with its quotation marks and apostrophes as they are printed; as long as it was."""
    if not _MARK.search(text):
        return text
    printed: list[str] = []
    for at, letter in enumerate(text):
        before = printed[-1] if printed else " "
        opens = before in _BEFORE and not text[at + 1 : at + 2].isspace() and at + 1 < len(text)
        opens = opens and not _SHORTENED.match(text, at)
        printed.append(_PRINTED.get((letter, opens), letter))
    return "".join(printed)
