"""The beginning of a norm: what it can be about, as a list of buttons or in a menu."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.told import shortened
from desktop.text_size import scaled
from game.norms import events as e
from game.norms.state import Moment, Norms
from game.workshop.state import Workshop

_WIDEST_START = 600
"""Pixels of an entry of a menu, which must fit on the screen."""

Start = tuple[str, str, str]
"""Text, team and moment of a norm that could be begun."""


def possible_starts(norms: Norms, workshop: Workshop, words: Words) -> list[Start]:
    """Each norm that could be begun; chosen moments first."""
    moments = _open_moments(norms)
    with_moment = {moment.team for moment in moments}
    return [
        *((_start_text(moment, workshop, words), moment.team, moment.id) for moment in moments),
        *(
            (words("norms.start_team", team=team.name), team.id, "")
            for team in workshop.teams
            if team.id not in with_moment
        ),
        (words("norms.start_free"), "", ""),
    ]


def _open_moments(norms: Norms) -> list[Moment]:
    """What each team chose; where that is done, or none was chosen, the team's others."""
    taken = {norm.moment for norm in norms.norms}
    left = [moment for moment in norms.moments if moment.id not in taken]
    chosen = [moment for moment in left if moment.is_chosen]
    choosers = {moment.team for moment in chosen}
    return [*chosen, *(moment for moment in left if moment.team not in choosers)]


def _start_text(moment: Moment, workshop: Workshop, words: Words) -> str:
    team = workshop.team_name(moment.team)
    key = "norms.start_moment" if team else "norms.start_moment_only"
    return words(key, moment=moment.text, team=team)


def begin_norm(bridge: Bridge, norms: Norms, team: str, moment: str) -> bool:
    """Begins a norm and shows it to the room; false when it was refused."""
    id = bridge.free_id("N")
    objective = next(iter(norms.objectives_of(team)), "")
    if not bridge.submit(e.NormStarted(id, team, objective, moment, norms.vision)):
        return False
    bridge.submit(e.StepShown("n5", norm=id))
    return True


class NewNorm(QPushButton):
    """A button with a menu of what one more norm can be about.

    Signals:
        chosen: Its team and its moment, or empty.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setMenu(QMenu(self))
        self._starts: Sequence[Start] = ()

    def offer(self, starts: Sequence[Start], words: Words) -> None:
        """What there is to choose from."""
        self.setText(words("norms.new_norm"))
        if starts == self._starts:
            return
        self._starts = starts
        menu = self.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for text, team, moment in starts:
            action = menu.addAction(shortened(text, menu.fontMetrics(), scaled(_WIDEST_START)))
            action.setData((team, moment))
            action.triggered.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.chosen.emit(*action.data())
