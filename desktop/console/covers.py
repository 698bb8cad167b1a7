"""What hides the block on stage for a while: the empty screen, the pause, the programme."""

from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from game.workshop.events import AgendaShown, StageBlackened, StageBlanked, StagePaused

_PAUSES = (5, 10, 15, 20, 30, 45)
"""Minutes to choose from."""

_USUAL_PAUSE = 15
"""Minutes where there is nothing to choose with: the room's screen lies over the menu."""


class Covers:
    """Covers the stage, and takes the cover off when it is asked for again.

    Args:
        bridge: To the session.
        button: Over which the minutes of a pause can be chosen.
    """

    def __init__(self, bridge: Bridge, button: QWidget) -> None:
        self._bridge, self._button = bridge, button

    def blank(self) -> None:
        """The empty screen, or back."""
        self._bridge.turn_cover("blank", StageBlanked())

    def black(self) -> None:
        """A black screen, or back: only for who asks for it, for it looks as if it broke."""
        self._bridge.turn_cover("black", StageBlackened())

    def agenda(self) -> None:
        """The programme in a few lines, or back."""
        self._bridge.turn_cover("agenda", AgendaShown())

    def pause(self, words: Words, is_menu_seen: bool) -> None:
        """The pause screen for as long as is chosen, or back."""
        if self._bridge.workshop.stage.cover == "pause":
            self._bridge.uncover()
        elif is_menu_seen:
            self._choose_pause(words)
        else:
            self._bridge.submit(self._paused(_USUAL_PAUSE))

    def _paused(self, minutes: int) -> StagePaused:
        back_at = self._bridge.now() + timedelta(minutes=minutes)
        return StagePaused(back_at.strftime("%H:%M"), self._bridge.told_now())

    def _choose_pause(self, words: Words) -> None:
        menu = QMenu(self._button)
        for minutes in _PAUSES:
            back_at = self._paused(minutes).back_at
            text = words("console.pause_until", minutes=minutes, time=back_at)
            menu.addAction(text).setData(minutes)
        menu.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(menu.actions()[1])
        menu.popup(_above(self._button, menu))

    def _on_chosen(self, action: object) -> None:
        self._bridge.submit(self._paused(action.data()))  # type: ignore[attr-defined]  # a QAction


def _above(button: QWidget, menu: QMenu) -> QPoint:
    return button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 6))
