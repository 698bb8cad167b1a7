"""A button of a command, with its key at the right."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from assets.language import Words
from desktop.console.commands import KEYS, Commands, key_of
from desktop.spoken import told_key
from desktop.text_size import sized
from desktop.theme import restyle

_SIDES, _GAP = 24, 10
"""Pixels left and right of what a button says, and between that and its key."""

_HEIGHT = 46
"""Pixels; more where letters are larger."""

_CLEAR = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class KeyButton(QPushButton):
    """A button with its key at the right, for one of the commands.

    Without commands a click does what is connected to it: the same, for one table of several.
    """

    def __init__(self, name: str, commands: Commands | None = None, kind: str = "") -> None:
        super().__init__()
        self._name, self._told = name, ""
        self._text = QLabel()
        self.key = QLabel(key_of(name))
        for widget in (self._text, self.key):
            widget.setAttribute(_CLEAR)
        restyle(self, kind=kind)
        self._style_labels()
        sized(self.key, height=24)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self.key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._action = commands.actions[name] if commands else None
        if commands:
            self.clicked.connect(commands.actions[name].trigger)
            commands.typing.connect(self._on_typing)

    @property
    def said(self) -> str:
        """What can be read on it now."""
        return self._text.text()

    def tell(self, text: str, words: Words | None = None) -> None:
        """What it says; on two lines or shortened with an ellipsis where there is no room.

        Without commands ``words`` tell its key to who cannot see it.
        """
        if words:
            self.setAccessibleDescription(told_key(KEYS[self._name][0], words))
        if self._action:
            self.setAccessibleDescription(self._action.statusTip())
        if text == self._told:
            return
        self._told = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wanted = self._text.fontMetrics().horizontalAdvance(self._told)
        return QSize(wanted + self._key_width + _SIDES + _GAP + 10, self._tall)

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint().width()
        return QSize(min(wanted, self._key_width + 150), self._tall)

    @property
    def _key_width(self) -> int:
        """Of its first key, whichever is shown: so the button keeps its size, under a hand too."""
        advance = self.key.fontMetrics().horizontalAdvance
        other = advance(key_of(self._name)) - advance(self.key.text())
        return self.key.sizeHint().width() + other

    @property
    def _tall(self) -> int:
        return max(_HEIGHT, self._text.fontMetrics().height() + 2 * _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._style_labels()

    def _on_typing(self, is_typing: bool) -> None:
        self.key.setText(key_of(self._name, is_typing))
        self._elide()

    def _style_labels(self) -> None:
        is_primary = self.property("kind") == "primary" and self.isEnabled()
        ending = "_on" if is_primary else ("" if self.isEnabled() else "_off")
        restyle(self._text, role=f"says{ending}")
        restyle(self.key, role=f"key{ending}")

    def _elide(self) -> None:
        metrics, inside = self._text.fontMetrics(), self.width() - _SIDES
        beside_key = inside - self.key.sizeHint().width() - _GAP
        width = metrics.horizontalAdvance(self._told)
        is_long = width >= inside  # Qt shortens what just fits
        has_key = self._fits_in_two_lines(beside_key) if is_long else width < beside_key
        self.key.setVisible(has_key)  # where room is short, words say more than a key
        room = max(beside_key if has_key else inside, 20)
        self._text.setWordWrap(False)
        self._text.setText(metrics.elidedText(self._told, Qt.TextElideMode.ElideRight, room))
        if self._text.text() != self._told and self._fits_in_two_lines(room):
            self._text.setWordWrap(True)
            self._text.setText(self._told)

    def _fits_in_two_lines(self, room: int) -> bool:
        metrics = self._text.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self._told.split()), default=0)
        box = metrics.boundingRect(QRect(0, 0, room, 0), Qt.TextFlag.TextWordWrap, self._told)
        return longest <= room and box.height() <= self.height()
