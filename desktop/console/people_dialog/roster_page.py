"""Who is in the room: teams, aliases, and a first name for who takes something on."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.areas import TallArea
from desktop.console.choices import Choice
from desktop.console.fields import label, show_error
from desktop.console.people_dialog.joining import free_aliases, smallest_team
from desktop.console.take_away import TakeAway
from desktop.reading_order import show_scrolled
from game import keyed
from game.people.leaving import leaving
from game.workshop.events import PersonJoined, PersonNamed, TeamMade
from game.workshop.state import Person


class RosterPage(QWidget):
    """Everybody in the room, by alias; and who left, to come back."""

    def __init__(self, bridge: Bridge, words: Words) -> None:
        super().__init__()
        self._bridge, self._words = bridge, words
        self.names: dict[str, QLineEdit] = {}
        self.teams: dict[str, Choice] = {}
        self.leave: dict[str, TakeAway] = {}
        self.team_names: dict[str, QLineEdit] = {}
        self.back: dict[str, QPushButton] = {}
        self.problem = label("error")
        self.problem.hide()
        self.add = QPushButton(words("people.add"))
        self.add.setAutoDefault(False)  # Enter in a name keeps the name, and adds nobody
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        for column, share in ((1, 2), (2, 3)):  # a team has a longer name than a person
            self._grid.setColumnStretch(column, share)
        self._area = TallArea()
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        self._area.show_widget(self._grid_holder)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        hint = label("soft", self._words("people.hint"))
        column.addWidget(hint)
        self._team_names = QHBoxLayout()
        column.addLayout(self._team_names)
        column.addWidget(self.problem)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
        self.add.clicked.connect(self._on_add)

    def refresh(self) -> None:
        """Shows who is here now."""
        self._fill()

    def lead_to(self, id: str) -> None:
        """Brings the keyboard to somebody, where they can be seen."""
        found = self.names.get(id) or self.back.get(id)
        if found:
            found.setFocus()
            show_scrolled(found)

    def _fill_team_names(self) -> None:
        teams = self._bridge.workshop.teams
        for id in [id for id in self.team_names if not keyed.has(teams, id)]:
            edit = self.team_names.pop(id)
            self._team_names.removeWidget(edit)
            edit.hide()
            edit.deleteLater()
        for team in teams:
            if team.id not in self.team_names:
                edit = self.team_names[team.id] = QLineEdit()
                edit.setAccessibleName(self._words("people.team_name"))
                edit.editingFinished.connect(self._on_team_named)
                self._team_names.addWidget(edit)
            if not self.team_names[team.id].hasFocus():
                self.team_names[team.id].setText(team.name)

    def _fill(self) -> None:
        self._fill_team_names()
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        self.names, self.teams, self.leave, self.back = {}, {}, {}, {}
        for column, key in enumerate(("people.alias", "people.team", "people.name")):
            self._grid.addWidget(label("label", self._words(key)), 0, column)
        present = [person for person in self._bridge.workshop.people if not person.has_left]
        for row, person in enumerate(present, start=1):
            self._add_row(row, person)
        away = [person for person in self._bridge.workshop.people if person.has_left]
        for row, person in enumerate(away, start=len(present) + 1):
            self._add_away_row(row, person)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _add_row(self, row: int, person: Person) -> None:
        words = self._words
        name = self.names[person.id] = QLineEdit(person.name)
        name.setPlaceholderText(words("people.name_hint"))
        name.setAccessibleName(words("people.name_of", alias=person.alias))
        name.editingFinished.connect(self._on_named)
        team = self.teams[person.id] = Choice()
        team.addItem(words("people.no_team"), "")
        for one in self._bridge.workshop.teams:
            team.addItem(one.name, one.id)
        team.setCurrentIndex(max(team.findData(person.team), 0))
        team.setAccessibleName(words("people.team_of", alias=person.alias))
        team.setEnabled(person.is_voting)
        team.activated.connect(self._on_team)
        leave = self.leave[person.id] = TakeAway()
        leave.dress(words("people.leave", alias=person.alias))
        leave.clicked.connect(self._on_leave)
        self._grid.addWidget(QLabel(person.alias), row, 0)
        for column, widget in enumerate((team, name, leave), start=1):
            self._grid.addWidget(widget, row, column)

    def _add_away_row(self, row: int, person: Person) -> None:
        self._grid.addWidget(label("soft", person.alias), row, 0)
        self._grid.addWidget(label("soft", self._words("people.has_left")), row, 1)
        back = self.back[person.id] = QPushButton(self._words("people.is_back"))
        back.setAutoDefault(False)
        back.setAccessibleName(self._words("people.back_again", alias=person.alias))
        back.clicked.connect(self._on_back)
        self._grid.addWidget(back, row, 2)

    def _on_back(self) -> None:
        person = keyed.find(self._bridge.workshop.people, _key_of(self.back, self.sender()))
        if person:
            joined = PersonJoined(person.id, person.alias, person.team, person.is_voting)
            self._bridge.submit(joined)
            self._fill()

    def _on_named(self) -> None:
        id = _key_of(self.names, self.sender())
        person = keyed.find(self._bridge.workshop.people, id)
        text = self.names[id].text().strip()
        if person and person.name != text:
            self._bridge.submit(PersonNamed(id, text))

    def _on_team(self, _: int) -> None:
        id = _key_of(self.teams, self.sender())
        person = keyed.find(self._bridge.workshop.people, id)
        if person:
            team = self.teams[id].currentData()
            self._bridge.submit(PersonJoined(id, person.alias, team, person.is_voting))

    def _on_team_named(self) -> None:
        id = _key_of(self.team_names, self.sender())
        team = keyed.find(self._bridge.workshop.teams, id)
        name = self.team_names[id].text().strip()
        if team and not name:
            self.team_names[id].setText(team.name)
        show_error(self.problem, "" if name or not team else self._words("people.team_unnamed"))
        if team and name and name != team.name:
            self._bridge.submit(TeamMade(id, name, team.letter))
            self._fill()

    def _on_leave(self) -> None:
        person = _key_of(self.leave, self.sender())
        self._bridge.submit_each(leaving(self._bridge.state, person))
        self._fill()

    def _on_add(self) -> None:
        """The next alias that is free, in the smallest team."""
        workshop = self._bridge.workshop
        alias = next(free_aliases(workshop, self._bridge.group_words))
        id = keyed.free_id("p", workshop.people)
        self._bridge.submit(PersonJoined(id, alias, smallest_team(workshop)))
        self._fill()
        QTimer.singleShot(0, self, partial(self._show_row, id))  # once the list is laid out

    def _show_row(self, id: str) -> None:
        """Who just came in, in a list longer than the window."""
        if id in self.leave:
            self._area.settle()
            show_scrolled(self.leave[id])  # of a line Qt would show no more than the cursor


def _key_of(widgets: Mapping[str, QWidget], sender: object) -> str:
    return next(id for id, widget in widgets.items() if widget is sender)
