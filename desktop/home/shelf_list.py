"""The list of trajecten, a row each."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from assets.tokens import Look
from desktop.console.buttons import RowButton
from desktop.console.fields import label
from desktop.paint import icon
from desktop.theme import restyle
from game.files.shelf import Glimpse
from game.traject.due import due_day


def told_day(found: Glimpse, today: date, words: Words) -> str:
    """When a traject was, or when it comes back, in a few words."""
    if found.trouble:
        return words(f"home.trouble.{found.trouble}")
    if found.names_until and found.names_until < today:
        return words("home.names_due")
    if due := due_day(found.returns, today):
        days = (date.fromisoformat(due) - today).days
        if days == 0:
            return words("home.return_today")
        if days < 0:
            return words("home.return_was", day=words.day(date.fromisoformat(due)))
        return words.count("home.return_in", days)
    if not found.day:
        return ""
    day = date.fromisoformat(found.day)
    when = words("date.today") if day == today else words.day(day)
    return words("home.session", day=when, number=found.session)


def told_warmth(found: Glimpse, words: Words) -> str:
    """How warm the tea was when it was last measured, if ever."""
    if not found.band:
        return ""
    return words("home.warmth", band=words(f"pulse.band.{found.band}.label"), degrees=found.degrees)


def told_apart(found: Sequence[Glimpse]) -> dict[Path, str]:
    """How each traject is called in a list: by its client, and where two are alike by its file."""
    plain = {one.path: one.client or one.path.stem for one in found}
    count = Counter(plain.values())
    return {
        path: name if count[name] == 1 else f"{name} · {path.stem}" for path, name in plain.items()
    }


class ShelfRow(QWidget):
    """One traject: a wide button to open it, and a menu.

    Signals:
        opened, came_back, packed, copied, shared, named, locked, removed: The path.
    """

    opened = Signal(Path)
    came_back = Signal(Path)
    packed = Signal(Path)
    copied = Signal(Path)
    shared = Signal(Path)
    named = Signal(Path)
    locked = Signal(Path)
    removed = Signal(Path)

    def __init__(self, found: Glimpse, client: str, today: date, words: Words, theme: Look) -> None:
        super().__init__()
        self.setObjectName("shelf_row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.path = found.path
        self.open = RowButton()
        inside = QHBoxLayout(self.open)
        inside.setContentsMargins(8, 0, 8, 0)
        name, when = label("strong", client), label("soft", told_day(found, today, words))
        warmth = label(f"tea_{found.band}", told_warmth(found, words))
        for widget, stretch in ((name, 6), (when, 6), (warmth, 3)):
            inside.addWidget(widget, stretch)
        told = (client, when.text(), warmth.text())
        self.open.setAccessibleName(", ".join(text for text in told if text))
        self.more = QToolButton()
        self.more.setIcon(icon("more", theme, "soft", 22))
        self.more.setIconSize(QSize(22, 22))
        self.more.setAccessibleName(words("home.more", client=client))
        self.more.setToolTip(words("home.more", client=client))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.open_action = self.menu.addAction(words("home.open"))
        self.come_back_action = self.menu.addAction(words("begin_return.button"))
        self.come_back_action.setVisible(bool(found.returns))
        self.pack_action = self.menu.addAction(words("handing_out.pack.title"))
        self.pack_action.setEnabled(not found.trouble)
        self.copy_action = self.menu.addAction(words("home.copy"))
        self.share_action = self.menu.addAction(words("home.without_names"))
        self.lock_action = self.menu.addAction(words("home.locked_copy"))
        self.lock_action.setEnabled(not found.trouble)
        self.names_action = self.menu.addAction(words("home.names"))
        self.names_action.setVisible(found.names_until is not None)
        self.remove_action = self.menu.addAction(words("home.remove"))
        self.copy_action.setEnabled(not found.trouble)
        self.share_action.setEnabled(not found.trouble)
        self.more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.open, 1)
        row.addWidget(self.more)
        self.open.clicked.connect(self._on_open)
        self.open_action.triggered.connect(self._on_open)
        self.come_back_action.triggered.connect(self._on_come_back)
        self.pack_action.triggered.connect(self._on_pack)
        self.copy_action.triggered.connect(self._on_copy)
        self.share_action.triggered.connect(self._on_share)
        self.lock_action.triggered.connect(self._on_lock)
        self.names_action.triggered.connect(self._on_names)
        self.remove_action.triggered.connect(self._on_remove)

    def _on_open(self) -> None:
        self.opened.emit(self.path)

    def _on_come_back(self) -> None:
        self.came_back.emit(self.path)

    def _on_pack(self) -> None:
        self.packed.emit(self.path)

    def _on_copy(self) -> None:
        self.copied.emit(self.path)

    def _on_share(self) -> None:
        self.shared.emit(self.path)

    def _on_lock(self) -> None:
        self.locked.emit(self.path)

    def _on_names(self) -> None:
        self.named.emit(self.path)

    def _on_remove(self) -> None:
        self.removed.emit(self.path)


class RemovedRow(QWidget):
    """One removed traject: put it back, or erase it for good.

    Signals:
        put_back, erased: The path.
    """

    put_back = Signal(Path)
    erased = Signal(Path)

    def __init__(self, found: Glimpse, client: str, words: Words) -> None:
        super().__init__()
        self.path = found.path
        self.back = QPushButton(words("home.put_back"))
        self.erase = QPushButton(words("home.erase"))
        restyle(self.erase, kind="quiet")
        for button in (self.back, self.erase):
            button.setAccessibleName(f"{button.text()}: {client}")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.addWidget(QLabel(client), 1)
        row.addWidget(self.back)
        row.addWidget(self.erase)
        self.back.clicked.connect(self._on_back)
        self.erase.clicked.connect(self._on_erase)

    def _on_back(self) -> None:
        self.put_back.emit(self.path)

    def _on_erase(self) -> None:
        self.erased.emit(self.path)


class ShelfList(QWidget):
    """All trajecten under a heading, and the removed ones under theirs.

    Signals:
        opened, came_back, packed, copied, shared, named, locked, removed: The path.
        put_back, erased: The path of a removed one.
    """

    opened = Signal(Path)
    came_back = Signal(Path)
    packed = Signal(Path)
    copied = Signal(Path)
    shared = Signal(Path)
    named = Signal(Path)
    locked = Signal(Path)
    removed = Signal(Path)
    put_back = Signal(Path)
    erased = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ShelfRow] = []
        self.removed_rows: list[RemovedRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def fill(
        self,
        found: Sequence[Glimpse],
        removed: Sequence[Glimpse],
        today: date,
        words: Words,
        theme: Look,
    ) -> None:
        """Shows these trajecten."""
        self._wipe()
        names, removed_names = told_apart(found), told_apart(removed)
        if found:
            self._column.addWidget(label("heading", words("home.trajecten")))
            self._column.addSpacing(6)
        for one in found:
            self._add(ShelfRow(one, names[one.path], today, words, theme))
        if removed:
            self._column.addSpacing(22)
            self._column.addWidget(label("label", words("home.removed")))
        for one in removed:
            self._add_removed(RemovedRow(one, removed_names[one.path], words))
        self._column.addStretch(1)

    def _add(self, row: ShelfRow) -> None:
        self.rows.append(row)
        self._column.addWidget(row)
        row.opened.connect(self.opened)
        row.came_back.connect(self.came_back)
        row.packed.connect(self.packed)
        row.copied.connect(self.copied)
        row.shared.connect(self.shared)
        row.named.connect(self.named)
        row.locked.connect(self.locked)
        row.removed.connect(self.removed)

    def _add_removed(self, row: RemovedRow) -> None:
        self.removed_rows.append(row)
        self._column.addWidget(row)
        row.put_back.connect(self.put_back)
        row.erased.connect(self.erased)

    def _wipe(self) -> None:
        self.rows, self.removed_rows = [], []
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
