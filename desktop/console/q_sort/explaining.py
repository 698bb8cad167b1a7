"""Who says why a card goes where it goes: chosen by name, or by a fair chance."""

import random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.text_size import sized
from game.people.turns import whose_turn
from game.q_sort.events import ExplainerChosen
from game.q_sort.state import QSort
from game.workshop.state import Person


class Explainer(QWidget):
    """A list of the people of a team, and a button that picks one of them.

    Args:
        bridge: To the session.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._can_speak: tuple[str, ...] = ()
        self._had: tuple[str, ...] = ()
        self.person = ChoiceField()
        self.pick = QPushButton()
        sized(self.pick, least_height=44)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.person, 1)
        row.addWidget(self.pick)
        row.setAlignment(self.pick, Qt.AlignmentFlag.AlignBottom)
        self.person.chosen.connect(self._on_chosen)
        self.pick.clicked.connect(self._on_pick)

    def show_team(self, state: QSort, sorter: str, words: Words) -> None:
        """The people who can be asked, and who was."""
        people = self._people(sorter)
        self._can_speak, self._had = tuple(one.id for one in people), state.explained
        self.person.name(words("q_sort.explainer"))
        options = [(one.id, one.alias) for one in people]
        self.person.set_options(options, words("q_sort.nobody"))
        self.person.set_value(state.explainer)
        self.pick.setText(words("q_sort.pick_fairly"))
        self.setVisible(bool(people))

    def _people(self, sorter: str) -> list[Person]:
        """Those of the team; where nobody is in it, everybody who is here."""
        here = [one for one in self._bridge.workshop.people if one.is_here]
        return [one for one in here if one.team == sorter] or here

    def _on_chosen(self, person: str) -> None:
        self._bridge.submit(ExplainerChosen(person))

    def _on_pick(self) -> None:
        """Chance falls here and not in the rules: what it said is in the event."""
        self._bridge.submit(ExplainerChosen(random.choice(whose_turn(self._can_speak, self._had))))
