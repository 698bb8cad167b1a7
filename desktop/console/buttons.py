"""Buttons that show the key that does the same."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton

from assets.tokens import Look, look
from desktop.console.commands import key_of
from desktop.paint import icon
from desktop.theme import restyle


class KeyButton(QPushButton):
    """A button with its key at the right, for one of the commands."""

    def __init__(self, name: str, action: QAction, kind: str = "") -> None:
        super().__init__()
        self._action = action
        restyle(self, kind=kind)
        self.key = QLabel(key_of(name))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self.key)
        self.style_key(look())
        self.clicked.connect(action.trigger)

    def tell(self, text: str) -> None:
        """What it says."""
        self.setText(text)
        self.setAccessibleName(text)

    def style_key(self, theme: Look) -> None:
        """The key in its little box."""
        is_primary = self.property("kind") == "primary"
        ink = theme.colour("on_delft" if is_primary else "soft")
        self.key.setStyleSheet(
            f"color: {ink}; border: 1px solid {ink}; border-radius: 5px;"
            " padding: 1px 6px; font-size: 13px; background: transparent;"
        )

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self.key.sizeHint().width() + 24, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def icon_button(name: str, theme: Look, token: str = "ink") -> QToolButton:
    """A square button with only an icon; it needs a tool tip and an accessible name."""
    button = QToolButton()
    button.setIcon(icon(name, theme, token, 22))
    button.setIconSize(QSize(22, 22))
    return button
