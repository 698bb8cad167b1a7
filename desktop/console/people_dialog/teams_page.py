"""The teams beside each other: drag, keys, chance, and who sits together or apart."""

from collections.abc import Sequence
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.fields import label
from desktop.console.people_dialog.joining import new_team
from desktop.console.people_dialog.team_list import TeamList
from desktop.console.told import as_typed, shortened
from desktop.text_size import scaled, sized
from desktop.theme import restyle
from game import keyed
from game.people.mixing import acquaintance, mixed
from game.workshop.events import TeamMade, TeamRemoved
from game.workshop.people_events import PairAgreed, PeopleSeated, Seat, SeatsShown
from game.workshop.state import Pair, Team

_WIDEST_NAME = 400
"""Pixels of a team in a menu, which must fit on the screen."""


class TeamsPage(QWidget):
    """The teams, and what can be done with them.

    Args:
        chance: Deals people over the teams.
    """

    def __init__(self, bridge: Bridge, words: Words, chance: Random) -> None:
        super().__init__()
        self._bridge, self._words, self._chance = bridge, words, chance
        self.lists: dict[str, TeamList] = {}
        self._columns = QHBoxLayout()
        self.told = label("warm")
        self.mix, self.make, self.remove, self.show_room = (
            QPushButton(words(f"people.{key}"))
            for key in ("mix", "make_team", "remove_team", "show_seats")
        )
        restyle(self.mix, kind="primary")
        self._leaving = QMenu(self.remove)
        self.remove.setMenu(self._leaving)
        self.one, self.other = ChoiceField(), ChoiceField()
        self.together, self.apart = (
            QPushButton(words("people.together")),
            QPushButton(words("people.apart")),
        )
        self._pairs = QHBoxLayout()
        self.pairs: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows the teams as they are now."""
        workshop = self._bridge.workshop
        ids = ["", *(team.id for team in workshop.teams)]
        if ids != list(self.lists):
            self._rebuild(ids)
        self._offer_to_remove(workshop.teams)
        here = [one for one in workshop.people if one.is_here]
        for id, shown in self.lists.items():
            people = [(one.id, one.shown) for one in here if one.team == id]
            shown.show_people(people)
            number = ids.index(id)
            name = workshop.team_name(id) or self._words("people.no_team")
            head = f"{number} · {name}" if id else name
            self._heads[id].setText(f"{head} ({len(people)})")
            shown.setAccessibleName(name)
            shown.setAccessibleDescription(self._words("people.teams_hint"))
        everybody = [(one.id, one.shown) for one in here]
        for field, key in ((self.one, "people.who"), (self.other, "people.with_whom")):
            field.name(self._words(key))
            field.set_options(everybody, self._words("person.nobody"))
        for button in (self.mix, self.show_room, self.remove):
            button.setEnabled(bool(workshop.teams))
        self._show_pairs(workshop.pairs)

    def _offer_to_remove(self, teams: Sequence[Team]) -> None:
        """Each team by its name: one that was not meant would take what it wrote along."""
        self._leaving.clear()
        for team in teams:
            text = shortened(team.name, self._leaving.fontMetrics(), scaled(_WIDEST_NAME))
            action = self._leaving.addAction(text)
            action.setData(team.id)
            action.triggered.connect(self._on_remove)

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setLayout(self._columns)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        buttons = QHBoxLayout()
        for button in (self.mix, self.make, self.remove, self.show_room):
            buttons.addWidget(button)
        buttons.addStretch(1)
        pairing = QHBoxLayout()
        for field in (self.one, self.other):
            pairing.addWidget(field, 1)
        for button in (self.together, self.apart):
            pairing.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._pairs.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label("soft", self._words("people.teams_hint")))
        column.addWidget(area, 1)
        column.addLayout(buttons)
        column.addWidget(self.told)
        column.addLayout(pairing)
        column.addLayout(self._pairs)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.mix.clicked.connect(self._on_mix)
        self.make.clicked.connect(self._on_make)
        self.show_room.clicked.connect(self._on_show)
        self.together.clicked.connect(self._on_together)
        self.apart.clicked.connect(self._on_apart)

    def _rebuild(self, ids: Sequence[str]) -> None:
        while self._columns.count():
            item = self._columns.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self.lists, self._heads = {}, {}
        for id in ids:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            head, shown = label("strong"), TeamList(id)
            self._heads[id], self.lists[id] = head, shown
            column.addWidget(head)
            column.addWidget(shown, 1)
            sized(holder, least_width=128)
            sized(shown, 3, least_height=110)
            self._columns.addWidget(holder, 1)
            shown.arrived.connect(self._on_arrived)
            shown.moved.connect(self._on_moved)
            shown.sent.connect(self._on_sent)

    def _show_pairs(self, pairs: Sequence[Pair]) -> None:
        for button in self.pairs.values():
            self._pairs.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.pairs = {}
        workshop = self._bridge.workshop
        for pair in pairs:
            key = "people.pair_apart" if pair.is_apart else "people.pair_together"
            names = {"one": workshop.person_shown(pair.one)}
            text = self._words(key, other=workshop.person_shown(pair.other), **names)
            button = self.pairs[pair.id] = QPushButton(as_typed(text))
            button.setAutoDefault(False)
            button.setToolTip(self._words("people.pair_drop"))
            button.setAccessibleDescription(self._words("people.pair_drop"))
            button.clicked.connect(self._on_pair)
            self._pairs.insertWidget(self._pairs.count() - 1, button)

    def _seat(self, person: str, team: str) -> None:
        self._submit_seats((Seat(person, team),))
        if team in self.lists:
            self.lists[team].choose(person)

    def _submit_seats(self, seats: tuple[Seat, ...]) -> None:
        meeting = self._bridge.workshop.meeting
        self._bridge.submit(PeopleSeated(meeting.id if meeting else "", seats))
        self.refresh()

    def _agree(self, wish: str) -> None:
        if self.one.value and self.other.value:
            self._bridge.submit(PairAgreed(self.one.value, self.other.value, wish))
            self.refresh()

    # --- what is pressed ----------------------------------------------------------------------

    def _on_mix(self) -> None:
        found = mixed(self._bridge.workshop, self._chance)
        self._submit_seats(found.seats)
        workshop = self._bridge.workshop
        broken = [
            f"{workshop.person_shown(one.one)} + {workshop.person_shown(one.other)}"
            for one in found.broken
        ]
        told = [self._words("people.broken", pairs=", ".join(broken))] if broken else []
        told += self._acquaintance()
        self.told.setText(" ".join(told))
        restyle(self.told, role="warm" if broken else "soft")

    def _acquaintance(self) -> list[str]:
        """Who sit together again, and who never did today."""
        found = acquaintance(self._bridge.workshop)
        again = self._words.count("people.again", found.again) if found.again else ""
        never = self._words.count("people.never", found.never) if found.never else ""
        return [
            again or self._words("people.all_new"),
            never or self._words("people.all_met"),
        ]

    def _on_make(self) -> None:
        workshop = self._bridge.workshop
        made = new_team("", workshop.teams, workshop.former)
        name = self._words("people.team_named", name=made.letter or len(workshop.teams) + 1)
        self._bridge.submit(TeamMade(made.team, name, made.letter))
        self.refresh()

    def _on_remove(self) -> None:
        """Its people stay, in no team."""
        action = self.sender()
        assert isinstance(action, QAction)
        self._bridge.submit(TeamRemoved(action.data()))
        self.refresh()

    def _on_show(self) -> None:
        self._bridge.submit(SeatsShown())

    def _on_together(self) -> None:
        self._agree("together")

    def _on_apart(self) -> None:
        self._agree("apart")

    def _on_pair(self) -> None:
        id = next(id for id, button in self.pairs.items() if button is self.sender())
        pair = keyed.find(self._bridge.workshop.pairs, id)
        if pair:
            self._bridge.submit(PairAgreed(pair.one, pair.other))
            self.refresh()

    def _on_arrived(self, person: str) -> None:
        shown = self.sender()
        assert isinstance(shown, TeamList)
        self._seat(person, shown.team)

    def _on_moved(self, person: str, side: int) -> None:
        ids = list(self.lists)
        found = keyed.find(self._bridge.workshop.people, person)
        position = ids.index(found.team) + side if found and found.team in ids else 0
        if 0 <= position < len(ids):
            self._seat(person, ids[position])

    def _on_sent(self, person: str, number: int) -> None:
        ids = list(self.lists)
        if number < len(ids):
            self._seat(person, ids[number])
