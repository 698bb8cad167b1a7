"""Controls while a round is played: for every table on stage its votes, cards and sentences."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QApplication, QMenu, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.card_game.step import GameStep
from desktop.console.card_game.table_box import TableBox
from desktop.console.fields import label
from desktop.console.panel import MainAction
from desktop.console.told import as_typed
from desktop.reading_order import show_scrolled
from game.card_game import events as e


class RoundStep(GameStep):
    """A box for each table on stage; digits enter the votes of one after the other."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.boxes: dict[str, TableBox] = {}
        self.told = label("soft")
        self.column.addWidget(self.told)
        self.column.addStretch(1)

    def refresh(self, words: Words) -> None:
        tables = self.state.seen_tables
        if [one.id for one in tables] != list(self.boxes):
            self._rebuild([one.id for one in tables])
        for table in tables:
            self.boxes[table.id].show_table(table, words)
        self.told.setText(self._told(words))
        self.told.setVisible(bool(self.told.text()))

    def main_action(self) -> MainAction | None:
        if any(box.votes.is_to_be_shown() for box in self.boxes.values()):
            return MainAction("console.show_outcome", self.show_outcome)
        return None

    def doable(self) -> Mapping[str, Callable[[], object]]:
        names = {name for box in self.boxes.values() for name in box.doable()}
        return {name: partial(self._do, name) for name in names}

    def _do(self, name: str) -> None:
        """At the table where the keyboard is, or at the only one; else asks at which."""
        able = [box for box in self.boxes.values() if name in box.doable()]
        focused = QApplication.focusWidget()
        here = [box for box in able if focused and box.isAncestorOf(focused)]
        if here or len(able) == 1:
            (here or able)[0].doable()[name]()
            return
        menu = QMenu(self)
        for box in able:
            menu.addAction(as_typed(box.title.text())).triggered.connect(box.doable()[name])
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def first_field(self) -> QWidget | None:
        found = [box.first_field() for box in self.boxes.values()]
        return next((field for field in found if field), None)

    def show_outcome(self) -> None:
        """Counts what stands in the boxes, and shows all of it to the room at once."""
        line, turn = self.state.line, self.state.place.turn_id
        boxes = [box for box in self.boxes.values() if box.votes.is_to_be_shown()]
        kept = [box.table_id for box in boxes if box.votes.keep()]
        if line and boxes and len(kept) == len(boxes):
            self.bridge.submit(e.GameVotesShown(turn, line.vote, tuple(kept)))

    def _told(self, words: Words) -> str:
        line, votes = self.state.line, [box.votes for box in self.boxes.values()]
        if line and line.vote and not any(one.is_counted() for one in votes):
            goes_on_by_itself = all(one.goes_on_by_itself for one in votes)
            return words(f"{'card_game' if goes_on_by_itself else 'console'}.count_hint")
        return ""

    def _rebuild(self, ids: list[str]) -> None:
        for box in self.boxes.values():
            self.column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {id: TableBox(self.bridge, id) for id in ids}
        for at, box in enumerate(self.boxes.values()):
            self.column.insertWidget(1 + at, box)
            box.votes.edited.connect(self.main_changed)
            box.votes.filled.connect(self._on_filled)
            box.sorting.filled.connect(self._on_laid)

    def _on_laid(self) -> None:
        """All cards of a table lie: on to those of the next."""
        for sorting in (box.sorting for box in self.boxes.values()):
            if first := sorting.first_field():
                first.setFocus()
                show_scrolled(sorting)
                show_scrolled(first)
                return
        self.finished.emit()

    def _on_filled(self, is_by_digit: bool) -> None:
        """The votes of a table are in: on to those of the next, and then to showing them."""
        sender = self.sender()
        boxes = list(self.boxes.values())
        at = next(n for n, box in enumerate(boxes) if box.votes is sender)
        following = [box for box in boxes[at + 1 :] if box.votes.boxes()]
        if following:
            first = following[0].votes.boxes()[0]
            if is_by_digit:
                first.come_by_itself()
            else:
                first.setFocus()
            show_scrolled(following[0])
            show_scrolled(following[0].votes)
        else:
            self.finished.emit()
