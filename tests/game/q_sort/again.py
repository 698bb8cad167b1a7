"""The example with its sorts of half a year later: the same statements, in a return session."""

from datetime import date

from game.example.returns import ExampleReturn
from game.example.session import Example
from game.session import Session

AGAIN = "s3-q_sort"


def play_twice(session: Session, language: str = "nl") -> None:
    """The example and both of its return sessions."""
    example = Example(language, date(2026, 11, 24))
    session.submit_all(example.whole())
    for number in (1, 2):
        later = ExampleReturn(example, number)
        session.submit_all(later.beginning(session.state))
        session.submit_all(later.course())
