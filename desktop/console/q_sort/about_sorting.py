"""Controls for sheets that are typed in, and for a team's own sort."""

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.fields import label
from desktop.console.q_sort.card_list import CardList
from desktop.console.q_sort.explaining import Explainer
from desktop.console.q_sort.files.button import ImportButton
from desktop.console.q_sort.piling import PilingEntry
from desktop.console.q_sort.said import Said
from desktop.console.q_sort.sheet_entry import SheetEntry
from desktop.console.q_sort.step import SortStep
from desktop.console.q_sort.swapping import Swapping
from game.q_sort.state import MIDDLE
from game.q_sort.steps import PILING
from game.workshop.state import Person


class AloneStep(SortStep):
    """Everybody sorts their own cards; there is nothing to type yet."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.told = label("soft")
        self.column.addWidget(self.told)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        key = "q_sort.alone" if self.state.is_prepared else "q_sort.not_laid_out"
        self.told.setText(words(key))


class SheetsStep(SortStep):
    """Sheets of those who sorted alone, one after the other; unfinished ones wait."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.person = ChoiceField()
        self.entry = SheetEntry(bridge)
        self.entry.begin_at("whole")
        self.said = Said(bridge)
        self.told, self.arrive = label("soft"), ImportButton(bridge)
        self._has_begun = False
        for widget in (self.person, self.entry, self.told, self.said, self.arrive):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.arrive.came.connect(self._on_came)
        self.person.chosen.connect(self._on_person)
        self.entry.finished.connect(self._on_finished)

    def refresh(self, words: Words) -> None:
        self._words = words
        state = self.state
        self.person.name(words("q_sort.whose_sheet"))
        people = self.people()
        self.person.setVisible(bool(people))
        if people:
            first, *rest = [(one.id, self._told(one, words)) for one in people]
            self.person.set_options(rest, first[1])
            self._go_on_where_it_was()
        self.entry.setVisible(state.is_prepared and bool(people))
        self.entry.show_sheet(self._chosen(), words)
        whole = sum(state.is_whole(state.sort_of(one.id)) for one in people)
        key = "q_sort.sheets_in" if state.is_prepared else "q_sort.not_laid_out"
        self.told.setText(words(key, count=whole, people=sum(map(self._is_expected, people))))
        self.arrive.tell(words)
        has_sheet = bool(state.sort_of(self._chosen()).placements) and self.entry.sheet.is_done
        self.said.show_said(state, self._chosen(), words)
        self.said.setVisible(has_sheet)

    def _go_on_where_it_was(self) -> None:
        """Once, when the traject is opened: at a sheet that was begun and waits, or at the first.

        The first is of somebody who is still here.
        """
        state = self.state
        if self._has_begun or not state.is_prepared:
            return
        self._has_begun = True
        here = [one for one in self.people() if not one.has_left]
        begun = [one for one in self.people() if state.sort_of(one.id).placements]
        waiting = [one for one in begun if not state.is_whole(state.sort_of(one.id))]
        found = [*waiting[-1:], *here]
        if found:
            self._choose(found[0].id)

    def _choose(self, person: str) -> None:
        self.person.set_value("" if person == self.people()[0].id else person)

    def _is_expected(self, person: Person) -> bool:
        """Whether there is a sheet of them, or still can be one."""
        return not person.has_left or bool(self.state.sort_of(person.id).placements)

    def first_field(self) -> QWidget | None:
        return self.entry.number if self.state.is_prepared and self.people() else None

    def _chosen(self) -> str:
        people = self.people()
        return self.person.value or (people[0].id if people else "")

    def _told(self, person: Person, words: Words) -> str:
        sort, alias = self.state.sort_of(person.id), person.alias
        if person.has_left:
            alias = words("person.away", who=alias)
        if not sort.placements:
            return alias
        key = "q_sort.sheet_whole" if self.state.is_whole(sort) else "q_sort.sheet_part"
        return words(key, alias=alias, count=len(sort.placements))

    def _on_came(self, told: str) -> None:
        if told:
            self.told.setText(told)

    def _on_person(self, _: str) -> None:
        self.refresh(self._words)
        self.entry.number.setFocus()

    def _on_finished(self) -> None:
        """The next sheet of which something is still to be typed, in the order of the aliases."""
        expected = [one.id for one in self.people() if self._is_expected(one)]
        waiting = [id for id in expected if not self.entry.is_done_for(id)]
        if waiting:
            self._choose(waiting[0])
            self._on_person("")
        else:
            self.finished.emit()


class TeamStep(SortStep):
    """A team's cards: on three piles, then in the grid; by number, or in a list."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.piling = PilingEntry(bridge)
        self.entry = SheetEntry(bridge, also=("card",))
        self.explainer = Explainer(bridge)
        self.swapping = Swapping(bridge)
        self.cards = CardList(bridge)
        self.told = label("soft")
        self.list_label = label()
        parts: tuple[QWidget, ...] = (self.told, self.piling, self.entry, self.explainer)
        for widget in (*parts, self.list_label, self.cards, self.swapping):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.entry.finished.connect(self.finished)
        self.piling.finished.connect(self.finished)

    def refresh(self, words: Words) -> None:
        state = self.state
        is_piling = state.place.prompt == PILING
        self.told.setText("" if state.is_prepared else words("q_sort.not_laid_out"))
        self.told.setVisible(not state.is_prepared)
        for widget in (self.list_label, self.cards):
            widget.setVisible(state.is_prepared)
        self.piling.setVisible(state.is_prepared and is_piling)
        self.entry.setVisible(state.is_prepared and not is_piling)
        self.piling.show_card(state, self.sorter, words)
        self.entry.show_sheet(self.sorter, words)
        self.explainer.show_team(state, self.sorter, words)
        self.list_label.setText(words("q_sort.all_cards"))
        self.cards.show_cards(state, self.sorter, words)
        self.swapping.show_cards(state, self.sorter, words)
        if not state.is_prepared:
            self.explainer.hide()

    def first_field(self) -> QWidget | None:
        if not self.state.is_prepared:
            return None
        is_piling = self.state.place.prompt == PILING
        return self.piling.buttons[MIDDLE] if is_piling else self.entry.number
