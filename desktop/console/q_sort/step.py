"""What the controls of every step of a Q-sort share: the state, and who can sort."""

from assets.language import Words
from desktop.console.panel import Panel
from game.q_sort.state import QSort
from game.q_sort.steps import GROUP
from game.q_sort.walk import at_the_table
from game.workshop.state import Person


class SortStep(Panel):
    """The controls of one step."""

    @property
    def state(self) -> QSort:
        """The state of the round on stage."""
        state = self.bridge.round_state
        assert isinstance(state, QSort)
        return state

    @property
    def sorter(self) -> str:
        """Whose sort the room looks at."""
        return at_the_table(self.state, [team.id for team in self.bridge.workshop.teams])

    def teams(self, words: Words) -> list[tuple[str, str]]:
        """The teams as id and name; where there are none, the whole group."""
        teams = [(team.id, team.name) for team in self.bridge.workshop.teams]
        return teams or [(GROUP, words("q_sort.group"))]

    def people(self) -> list[Person]:
        """Those who sort alone; who left can have laid a sheet on the table."""
        return [person for person in self.bridge.workshop.people if person.is_voting]
