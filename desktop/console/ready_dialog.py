"""Ready? The checks before people walk in, and the list of what to bring."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.console.areas import TallArea
from desktop.console.fields import label
from desktop.console.told import as_typed
from desktop.fitting import fit_dialog
from desktop.legibility import Room
from desktop.paint import icon
from desktop.preferences import Preferences
from desktop.readiness import Check
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import current, restyle

_MEASURES = ("room_height", "room_distance")


class ReadyDialog(RoomyDialog):
    """Looks at screens, letters, clock, disk and battery; and reminds of the sheets.

    Args:
        look: Looks at everything, with what was measured in the room.
        sheets: What to have printed and at hand.
        test: Shows the test card on the room's screen, or takes it off.

    Signals:
        pack_asked: What there is to print.
    """

    pack_asked = Signal()

    def __init__(
        self,
        look: Callable[[Room | None], Sequence[Check]],
        sheets: Sequence[str],
        test: Callable[[], object],
        preferences: Preferences,
        words: Words,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look, self._preferences, self._words = look, preferences, words
        self.setWindowTitle(words("ready.title"))
        fit_dialog(self, 860, 680)
        self.measures = {name: QLineEdit(preferences.get(name)) for name in _MEASURES}
        self.not_metres = label("warm", words("ready.not_metres"))
        self.lines: dict[str, QLabel] = {}
        self.sheets = [QCheckBox(as_typed(sheet)) for sheet in sheets]
        self.pack = QPushButton(words("command.pack"))
        self.test, self.ready = QPushButton(words("ready.test")), QPushButton(words("dialog.done"))
        self._grid = QGridLayout()
        self._lay_out()
        self.test.clicked.connect(test)
        self.pack.clicked.connect(self.pack_asked)
        self.ready.clicked.connect(self.accept)
        self.refresh()

    def refresh(self) -> None:
        """Looks again, and shows what was found."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        typed = [edit.text().strip() for edit in self.measures.values()]
        self.not_metres.setVisible(any(one and not _metres(one) for one in typed))
        for row, check in enumerate(self._look(self.room())):
            sign, text = QLabel(), label("" if check.is_good else "warm", check.text)
            name, tint = ("check", "leaf") if check.is_good else ("warning", "tea")
            sign.setPixmap(icon(name, current(), tint, 22).pixmap(22, 22))
            key = "ready.good" if check.is_good else "ready.look_at"
            sign.setAccessibleName(self._words(key))
            self._grid.addWidget(sign, row, 0)
            self._grid.addWidget(label("strong", check.what), row, 1)
            self._grid.addWidget(text, row, 2)
            self.lines[check.what] = text

    def room(self) -> Room | None:
        """What was measured, if both can be read as metres."""
        height, distance = (_metres(self.measures[name].text()) for name in _MEASURES)
        return Room(height, distance) if height and distance else None

    def _lay_out(self) -> None:
        words = self._words
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        measuring = QHBoxLayout()
        for name, edit in self.measures.items():
            told = label("label", words(f"ready.{name}"))
            told.setBuddy(edit)
            sized(edit, width=90)
            edit.setAccessibleName(words(f"ready.{name}"))
            edit.editingFinished.connect(self._on_measured)
            measuring.addWidget(told)
            measuring.addWidget(edit)
        measuring.addWidget(self.not_metres, 1)
        measuring.addStretch(0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(10)
        column.addLayout(self._grid)
        column.addLayout(measuring)
        column.addWidget(label("heading", words("ready.sheets")))
        for box in self.sheets:
            column.addWidget(box)
        column.addStretch(1)
        area = TallArea()
        area.show_widget(inner)
        foot = QHBoxLayout()
        foot.addWidget(self.test)
        foot.addWidget(self.pack)
        foot.addStretch(1)
        foot.addWidget(self.ready)
        restyle(self.ready, kind="primary")
        for button in (self.test, self.pack, self.ready):
            button.setAutoDefault(False)
        outer = QVBoxLayout(self)
        outer.addWidget(area, 1)
        outer.addLayout(foot)

    def _on_measured(self) -> None:
        for name, edit in self.measures.items():
            self._preferences.set(name, edit.text().strip())
        self.refresh()


def _metres(text: str) -> float:
    """A length as people type it, such as ``1,8``; 0 when it is none or makes no sense."""
    try:
        found = float(text.strip().casefold().removesuffix("m").strip().replace(",", "."))
    except ValueError:
        return 0.0
    return found if 0.2 <= found <= 100 else 0.0
