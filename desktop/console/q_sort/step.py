"""What the controls of every step of a Q-sort share: the state, and who can sort."""

from assets.language import Words
from desktop.console.panel import Panel
from game.q_sort.state import QSort
from game.q_sort.steps import GROUP


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
        return self.state.place.sorter or GROUP

    def teams(self, words: Words) -> list[tuple[str, str]]:
        """The teams as id and name; where there are none, the whole group."""
        teams = [(team.id, team.name) for team in self.bridge.workshop.teams]
        return teams or [(GROUP, words("q_sort.group"))]

    def people(self) -> list[tuple[str, str]]:
        """Those who sort alone, as id and alias; a sheet has no other name on it."""
        return [
            (person.id, person.alias)
            for person in self.bridge.workshop.people
            if person.is_voting and not person.has_left
        ]
