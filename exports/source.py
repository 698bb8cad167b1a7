"""What documents are made from: the workshop, its words, and how things are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from assets.language import Words
from game.exercise import Knot
from game.keyed import find
from game.q_sort.state import QSort
from game.sorts.earlier import earlier_sort
from game.state import State
from game.traject.gathered import Gathered, gather
from game.traject.return_session import SORTING, programme_of
from game.workshop.red_thread import thread
from game.workshop.state import Person, Workshop

_LONGEST_KNOT = 64
"""Letters of one knot in a red thread on paper."""

_TO_COME = timedelta(days=300)
"""A day that comes within these is understood without its year."""

_JUST_BEEN = timedelta(days=60)
"""One that has been as well; one longer ago would be taken for one to come."""


@dataclass(frozen=True, slots=True)
class Source:
    """What documents are made from.

    Attributes:
        workshop: People, teams, sessions, parking lot.
        gathered: The norms and the plan that count now.
        knots: The red thread.
        words: In the language of the document.
        earlier_sort: The Q-sort of an earlier session that the one of now repeats, if any.
        has_names: Whether people stand in it by name or alias; else by their role.
        smaller_norms: How many sizes smaller the norms are set, so that they share a page.
    """

    workshop: Workshop
    gathered: Gathered
    knots: Mapping[str, Knot]
    words: Words
    earlier_sort: QSort | None = None
    has_names: bool = True
    smaller_norms: int = 0

    @classmethod
    def of(
        cls, state: State, knots: Mapping[str, Knot], words: Words, has_names: bool = True
    ) -> "Source":
        """From everything there is in a session."""
        gathered = gather(state)
        earlier = earlier_sort(state, gathered.sort_round)
        return cls(state.workshop, gathered, knots, words, earlier, has_names)

    def topics(self, return_session: str) -> list[str]:
        """What is on the table at one of the plan's return sessions."""
        topics = self.words.lines(f"return.{return_session}.agenda")
        sorts_again = programme_of(return_session, self.gathered) == SORTING
        return [*([self.words("plan.sort_again")] if sorts_again else []), *topics]

    def person(self, id: str) -> str:
        """Who, or that this is still open."""
        return self.person_if_any(id) or self.words("plan.open_who")

    def person_if_any(self, id: str) -> str:
        """Who, or nothing; by role where no names are given."""
        if self.has_names:
            return self.workshop.person_shown(id)
        found = find(self.workshop.people, id)
        return self._role(found) if found else ""

    def _role(self, person: Person) -> str:
        """A leader or client by what they are, the others by their team."""
        if not person.is_voting:
            return person.alias
        team = self.workshop.team_name(person.team)
        return self.words("plan.somebody_of", team=team) if team else self.words("plan.somebody")

    def day(self, day: str, form: str = "") -> str:
        """The day in words, or that this is still open.

        Without a form it is as short as can be: with its year only where the day alone would be
        taken for one of another year.
        """
        if not day:
            return self.words("plan.open_when")
        told = date.fromisoformat(day)
        return self.words.day(told, form or ("dated" if self._is_far(told) else "short"))

    def _is_far(self, day: date) -> bool:
        """Whether it is so long from the last session that its year is no longer understood."""
        if not self.gathered.last_day:
            return False
        last = date.fromisoformat(self.gathered.last_day)
        return not last - _JUST_BEEN <= day <= last + _TO_COME

    def open_or(self, text: str) -> str:
        """The text, or that this is still open."""
        return text or self.words("plan.open")

    def thread_of(self, id: str) -> str:
        """Where something came from, in one line; nothing when it came from nowhere."""
        before = thread(id, self.knots)[:-1]
        told = [self._told(knot) for knot in before if knot.kind != "idea"]
        return " → ".join(told)

    def _told(self, knot: Knot) -> str:
        """A knot in a few words; the vision stands on the first page already."""
        if knot.kind == "vision":
            return self.words("knot.vision")
        text = knot.text if len(knot.text) <= _LONGEST_KNOT else _shortened(knot.text)
        return self.words("knot.of", kind=self.words(f"knot.{knot.kind}"), text=text)


def _shortened(text: str) -> str:
    cut = text.rfind(" ", 0, _LONGEST_KNOT)
    return text[: cut if cut > 0 else _LONGEST_KNOT].rstrip(" ,.;:") + " …"
