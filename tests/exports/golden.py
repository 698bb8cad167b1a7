"""The plan of the example as read aloud; ``python -m tests.exports.golden`` writes it anew."""

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from assets.language import LANGUAGES, Words, words
from exports.plan import action_plan
from game.example import Example
from game.session import Session
from game.workshop.state import CustomerWord
from tests.exports.paper import CREATED, pages_in_order
from tests.game.clock import TickingClock

FOLDER = Path(__file__).parents[1] / "golden"
DAY = date(2026, 11, 24)


def own_words(language: str, word: CustomerWord) -> Words:
    """The texts with the word for a customer that they use there."""
    if language == "nl":
        return words("nl").with_customer(word.nl_one, word.nl_many)
    return words("en").with_customer(word.en_one, word.en_many)


@cache
def plan_of_example(language: str) -> bytes:
    """The action plan of the example, on a fixed day."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "x.theepot", TickingClock())
        session.submit_all(Example(language, DAY).whole())
        own = own_words(language, session.workshop.customer)
        plan = action_plan(session.state, session.knots(), own, CREATED)
        session.close()
    return plan


def read_aloud(language: str) -> str:
    """Every page with its elements and their words, in reading order."""
    pages = enumerate(pages_in_order(plan_of_example(language)), start=1)
    return "".join(f"--- {number}\n" + "\n".join(lines) + "\n" for number, lines in pages)


def place(language: str) -> Path:
    """Where it is kept."""
    return FOLDER / f"plan-{language}.txt"


if __name__ == "__main__":
    for each in LANGUAGES:
        place(each).write_text(read_aloud(each), encoding="utf-8")
