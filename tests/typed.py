"""Events in which something else was typed: too long, in other letters, or with bad intentions."""

import dataclasses
from typing import Any

from game.exercise import Event

SENTENCE = "Wij bellen elke klant binnen één werkdag terug, ook als we het antwoord niet hebben. "
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

HOSTILE = {
    "2000 characters": (SENTENCE * 24)[:2000],
    "one word of 400 letters": "hottentottententententoonstelling" * 12 + "aaaa",
    "a word in a sentence": f"Wij bellen {'x' * 400} terug",
    "emoji": f"Applaus \U0001f44f\U0001f3fd {FAMILY} " * 6,
    "right to left": "שלום محمد " * 20,
    "lines": "een regel\n" * 60,
    "nothing but spaces": "   ",
    "markup": "<b>vet & <i>scheef</i> {klant} {0} %s </para> &amp; \\000",
}

_TYPED = {
    *("text", "line", "reply", "phrase", "title", "what", "who", "question", "when"),
    *("if_it_slips", "promise", "client", "name", "alias"),
}


def typed(event: Event, text: str) -> Event:
    """The same event, but wherever something was typed it is this."""
    given: Any = event
    facts = {field.name: getattr(given, field.name) for field in dataclasses.fields(given)}
    changed = {name: text for name in facts.keys() & _TYPED if facts[name]}
    again: Event = dataclasses.replace(given, **changed)
    return again
