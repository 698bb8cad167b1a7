"""The grid on which the statements are sorted: one that fits, or any other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.choices import ChoiceField
from desktop.console.counts import CountField
from desktop.console.fields import beside, label
from desktop.text_size import sized
from desktop.theme import restyle
from game.q_sort.rules import FURTHEST
from game.q_sort.state import Column
from game.q_sort.told import signed

OWN, FREE = "own", "free"

_MOST_BESIDE = 11
"""Columns whose numbers still have room beside each other; more of them stand in two rows."""

Grid = tuple[Column, ...]


class GridPage(QWidget):
    """Grids to choose from, and a number for each column; their sum checks itself.

    Signals:
        changed: Another grid.

    Attributes:
        columns: From low to high.
        is_forced: Whether no column takes more than it has places.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._presets: dict[str, Grid] = {}
        self._words: Words | None = None
        self._is_by_hand = False
        self.is_forced = True
        self.columns: Grid = ()
        self.preset, self.forced = ChoiceField(), ChoiceField()
        self.first, self.last = ChoiceField(), ChoiceField()
        self.counts: dict[int, CountField] = {}
        self.total = label("strong")
        self._boxes = QGridLayout()
        self._boxes.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(beside(self.preset, self.forced))
        column.addWidget(beside(self.first, self.last))
        column.addLayout(self._boxes)
        column.addWidget(self.total)
        self.preset.chosen.connect(self._on_preset)
        self.forced.chosen.connect(self._on_forced)
        self.first.chosen.connect(self._on_ends)
        self.last.chosen.connect(self._on_ends)

    def show_grid(self, columns: Grid, is_forced: bool) -> None:
        """Shows a grid that was chosen earlier, or that came out of a file."""
        self.is_forced = is_forced
        self.columns, self._is_by_hand = columns, True

    def refresh(self, words: Words, presets: dict[str, Grid], count: int) -> None:
        """The grids that fit so many statements; the first of them unless one was made by hand."""
        self._words = words
        self._presets = presets
        if self.columns in presets.values():
            self._is_by_hand = False
        elif not self._is_by_hand:
            self.columns = next(iter(presets.values()), self.columns)
        self.preset.name(words("q_sort.grid"))
        names = [(name, _told(grid, words)) for name, grid in presets.items()]
        self.preset.set_options(names, words("q_sort.setup.own_grid"))
        here = next((name for name, grid in presets.items() if grid == self.columns), "")
        self.preset.set_value(here)
        self.forced.name(words("q_sort.setup.forced"))
        free = [(FREE, words("q_sort.setup.is_free"))]
        self.forced.set_options(free, words("q_sort.setup.is_forced"))
        self.forced.set_value("" if self.is_forced else FREE)
        self._refresh_ends(words)
        self._refresh_counts(words)
        self._refresh_total(words, count)

    def _refresh_ends(self, words: Words) -> None:
        values = [(str(value), signed(value)) for value in range(-FURTHEST, FURTHEST + 1)]
        ends = ((self.first, "first", 0), (self.last, "last", -1))
        for field, name, at in ends:
            field.name(words(f"q_sort.setup.{name}_column"))
            field.set_options(values[1:], values[0][1])
            value = str(self.columns[at].value)
            field.set_value("" if value == values[0][0] else value)

    def _refresh_counts(self, words: Words) -> None:
        values = [column.value for column in self.columns]
        if list(self.counts) != values:
            self._rebuild(values)
        for column in self.columns:
            box = self.counts[column.value]
            box.setAccessibleName(words("q_sort.setup.in_column", column=signed(column.value)))
            if box.count != column.count or not box.text():
                box.setText(str(column.count))

    def _refresh_total(self, words: Words, count: int) -> None:
        held = sum(column.count for column in self.columns)
        if not self.is_forced:
            text, role = words("q_sort.setup.sum_free", count=count), "soft"
        elif held == count:
            text, role = words("q_sort.setup.sum_fits", held=held, count=count), "strong"
        else:
            key = "sum_few" if held < count else "sum_many"
            facts = {"held": held, "count": count, "left": abs(count - held)}
            text, role = words(f"q_sort.setup.{key}", **facts), "error"
        self.total.setText(text)
        restyle(self.total, role=role)

    def _rebuild(self, values: list[int]) -> None:
        while item := self._boxes.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.counts = {}
        lines = -(-len(values) // _MOST_BESIDE)
        across = -(-len(values) // lines)
        for at in range(max(self._boxes.columnCount(), across)):
            self._boxes.setColumnStretch(at, int(at < across))
        for at, value in enumerate(values):
            box, name = CountField(), label("soft", signed(value))
            box.setMaxLength(2)
            box.setProperty("kind", "narrow")
            sized(box, least_width=42)
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(box)
            column.addWidget(name)
            self._boxes.addWidget(holder, *divmod(at, across))
            self.counts[value] = box
            box.textEdited.connect(self._on_count)
            box.moved.connect(self._on_moved)

    def _on_preset(self, name: str) -> None:
        self.columns = self._presets.get(name, self.columns)
        self.changed.emit()

    def _on_forced(self, forced: str) -> None:
        self.is_forced = forced != FREE
        self.changed.emit()

    def _on_ends(self, _: str) -> None:
        """Columns that stay keep their number; new ones begin with one card."""
        ends = sorted(int(field.value or -FURTHEST) for field in (self.first, self.last))
        known = {column.value: column.count for column in self.columns}
        self.columns = tuple(
            Column(value, known.get(value, 1)) for value in range(ends[0], ends[1] + 1)
        )
        self._is_by_hand = True
        self.changed.emit()

    def _on_count(self, _: str) -> None:
        self.columns = tuple(Column(value, box.count) for value, box in self.counts.items())
        self._is_by_hand = True
        self.changed.emit()

    def _on_moved(self, step: int) -> None:
        boxes = list(self.counts.values())
        at = next(n for n, box in enumerate(boxes) if box is self.sender()) + step
        if 0 <= at < len(boxes):
            boxes[at].setFocus()


def _told(grid: Grid, words: Words) -> str:
    counts = "-".join(str(column.count) for column in grid)
    return words("q_sort.grid_columns", columns=len(grid), counts=counts)
