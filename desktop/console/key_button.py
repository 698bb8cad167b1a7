"""A button of a command, with its key at the right."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from assets.language import Words
from desktop.console.commands import KEYS, Commands, key_of
from desktop.paint import icon
from desktop.spoken import tell_keys
from desktop.text_size import scaled, sized
from desktop.theme import current, restyle

_SIDES, _GAP = 24, 10
"""Pixels left and right of what a button says, and between that and its key."""

_HEIGHT = 46
"""Pixels; more where letters are larger."""

_SIGN = 20
"""Pixels of the sign before what a button says, for one that has a sign."""

_NO_BREAK = "\N{NO-BREAK SPACE}"

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_CLEAR = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class KeyButton(QPushButton):
    """A button with its key at the right, for one of the commands.

    Without commands a click does what is connected to it: the same, for one table of several.

    Args:
        name: Of the command.
        sign: An icon that says what it does where there is only room for what it does that to.
    """

    def __init__(
        self, name: str, commands: Commands | None = None, kind: str = "", sign: str = ""
    ) -> None:
        super().__init__()
        self._name, self._told, self._short, self._sign = name, "", "", sign
        self._drawn: tuple[object, ...] = ()
        self._text, self._mark = QLabel(self), QLabel(self)
        self._mark.setAttribute(_CLEAR)
        self._mark.setVisible(bool(sign))
        self._mark.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.key = QLabel(key_of(name))
        for widget in (self._text, self.key):
            widget.setAttribute(_CLEAR)
        restyle(self, kind=kind)
        self._style_labels()
        self.key.setIndent(0)  # else a label with a border leaves room at the left
        sized(self.key, height=24)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self.key, 0, _RIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._commands = commands
        if commands:
            self.clicked.connect(commands.actions[name].trigger)
            commands.typing.connect(self._on_typing)

    @property
    def command(self) -> str:
        """The command that a click gives; empty for a button that does something of its own."""
        return self._name if self._commands else ""

    @property
    def said(self) -> str:
        """What can be read on it now."""
        return self._text.text().replace(_NO_BREAK, " ")

    def tell(self, text: str, words: Words | None = None, short: str = "") -> None:
        """What it says; on two lines or shortened with an ellipsis where there is no room.

        Args:
            text: All of it.
            words: Without commands these tell its keys to who cannot see it.
            short: What can stand there alone, where there is no room for all of it.
        """
        self._draw_sign()
        if words:
            tell_keys(self, words, *KEYS[self._name])
        if self._commands:
            self._commands.tell_keys(self._name, self)
        if (text, short) == (self._told, self._short):
            return
        self._told, self._short = text, short
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wanted = self._text.fontMetrics().horizontalAdvance(self._told)
        return QSize(wanted + self._beside_words + 10, self._tall)

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint().width()
        return QSize(min(wanted, self._key_width + 150), self._tall)

    @property
    def _key_width(self) -> int:
        """Of the longest key it ever shows: so nothing moves when somebody begins to type."""
        self.key.ensurePolished()  # one that is hidden has not got its letters yet
        measured = self.key.fontMetrics().boundingRect
        around = self.key.sizeHint().width() - measured(self.key.text()).width()
        keys = (key_of(self._name, is_typing) for is_typing in (False, True))
        return around + max(measured(key).width() for key in keys)

    @property
    def _beside_words(self) -> int:
        """Pixels of all that is not what it says."""
        return self._sign_width + self._key_width + _SIDES + _GAP

    @property
    def _sign_width(self) -> int:
        return scaled(_SIGN) + self.layout().spacing() if self._sign else 0  # type: ignore[union-attr]  # made with it

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

    def _style_labels(self) -> None:
        is_primary = self.property("kind") == "primary" and self.isEnabled()
        ending = "_on" if is_primary else ("" if self.isEnabled() else "_off")
        restyle(self._text, role=f"says{ending}")
        restyle(self.key, role=f"key{ending}")
        self._draw_sign()

    def _draw_sign(self) -> None:
        token = "ink" if self.isEnabled() else "soft"
        drawn = (token, current().name, scaled(_SIGN))
        if self._sign and drawn != self._drawn:
            self._drawn = drawn
            size = scaled(_SIGN)
            self._mark.setPixmap(icon(self._sign, current(), token, size).pixmap(size, size))

    def _elide(self) -> None:
        """As much of what it says as there is room for, beside its key when that can be.

        Words say more than a key: where both do not fit the key goes.
        """
        inside = max(self.width() - _SIDES - self._sign_width, 20)
        beside_key = inside - self._key_width - _GAP
        for has_key, room in ((True, beside_key), (False, inside)):
            for text in filter(None, (self._told, self._short)):
                lines = self._lines(text, room)
                if lines:
                    self._show(self._tied(text, room), has_key, room, lines > 1)
                    return
        whole = self._short or self._told
        elided = self._text.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, inside)
        self._show(elided, has_key=False, room=inside, is_wrapped=False)

    def _show(self, text: str, has_key: bool, room: int, is_wrapped: bool) -> None:
        """Shows a text in so many pixels, whichever key is beside it: it breaks where it did."""
        self.key.setVisible(has_key)
        self._text.setMaximumWidth(room)
        self._text.setWordWrap(is_wrapped)
        self._text.setText(text)

    def _tied(self, text: str, room: int) -> str:
        """A text whose last word does not stand alone on its second line, where that can be."""
        first, _, last = text.rpartition(" ")
        tied = f"{first}{_NO_BREAK}{last}"
        return tied if " " in first and self._lines(tied, room) == 2 else text

    def _lines(self, text: str, room: int) -> int:
        """How many lines a text takes in so many pixels, one or two; none where it does not fit."""
        metrics = self._text.fontMetrics()
        if metrics.horizontalAdvance(text) < room:  # Qt shortens what just fits
            return 1
        longest = max(map(metrics.horizontalAdvance, text.split(" ")), default=0)
        box = metrics.boundingRect(QRect(0, 0, room, 0), Qt.TextFlag.TextWordWrap, text)
        return 2 if longest <= room and box.height() <= self.height() else 0
