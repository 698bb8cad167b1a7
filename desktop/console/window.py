"""The trainer's window: its parts side by side, and what they ask of one another."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from assets.tokens import Look, look
from desktop.bridge import Bridge
from desktop.console.banner import Banner
from desktop.console.bar import Bar
from desktop.console.commands import Commands
from desktop.console.conductor import Conductor
from desktop.console.foot import Foot
from desktop.console.middle import Middle
from desktop.console.own_commands import OwnCommands
from desktop.console.page_tabs import PageTabs
from desktop.console.programme import Programme
from desktop.console.sentence import SentenceEdit
from desktop.console.side import Side
from desktop.heard import be_window
from desktop.picture_mime import has_picture, is_for_photos
from desktop.preferences import Preferences
from desktop.reading_order import focus_beside
from desktop.screens import Situation
from desktop.stage.scene import StageScene
from desktop.text_size import scaled, share

_WIDE = 1400
"""Pixels from which the sides have their full width."""

_NARROW = 1180
"""Pixels at 100 % that its parts need beside each other."""

_ANY = 16_777_215
"""Pixels: what Qt takes for no limit."""

_NESTED = 5
"""Layouts within layouts: each asks the one around it when it has changed itself."""


class ConsoleWindow(QWidget):
    """Programme, miniature, controls, what to say, parking lot, clock.

    Attributes:
        situation: How the room's screen is doing.

    Signals:
        home_asked: Back to the trajecten.
        quit_asked: The window was closed: the traject and the program too.
        plan_asked: Show the action plan.
        stage_asked: The stage on or off the only screen.
        swap_asked: Stage and console change screens.
        try_again, save_elsewhere: What the banner offers.
        pictures_given: A QMimeData with pictures, dropped here or pasted.
    """

    home_asked = Signal()
    quit_asked = Signal()
    plan_asked = Signal()
    stage_asked = Signal()
    swap_asked = Signal()
    try_again = Signal()
    save_elsewhere = Signal()
    pictures_given = Signal(object)

    def __init__(self, bridge: Bridge, preferences: Preferences, scene: StageScene) -> None:
        super().__init__()
        be_window(self)
        self.setObjectName("ground")
        self._bridge, self._preferences, self._scene = bridge, preferences, scene
        self.situation = Situation.OFF
        self.commands = Commands(self)
        self.conductor = Conductor(bridge, self)
        self.bar = Bar(bridge, preferences)
        self.banner = Banner()
        self.programme = Programme(bridge)
        self.middle = Middle(bridge, self.conductor, self.commands, scene)
        self.side = Side(bridge, self.conductor)
        self.foot = Foot(bridge, self.commands)
        self.tabs = PageTabs()
        self._is_narrow = False
        OwnCommands(bridge, preferences, scene, self)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._on_tick)
        self._lay_out()
        self._connect()
        self.refresh()
        self._clock.start()

    @property
    def words(self) -> Words:
        """The texts of the console."""
        return self._bridge.words(self._preferences.get("console_language"))

    @property
    def theme(self) -> Look:
        """The look of the console."""
        return look(self._preferences.get("console_theme"))

    def refresh(self) -> None:
        """Shows the workshop as it is now, in the language and look of now."""
        words, theme, had_keyboard = self.words, self.theme, self.focusWidget()
        self.setWindowTitle(words("console.window", client=self._bridge.workshop.client))
        self.commands.retell(words)
        self.bar.refresh(words, theme)
        self.programme.refresh(words, theme)
        self.middle.refresh(words)
        self.side.refresh(words)
        self.foot.refresh(words)
        self.tabs.refresh(words)
        for widget, name in (
            (self.bar.home, "home"),
            (self.bar.people, "people"),
            (self.side.park, "park"),
            (self.side.photos, "photos"),
        ):
            self.commands.tell_keys(name, widget)
        self._refresh_banner()
        _lay_out_at_once()
        self._keep_keyboard(had_keyboard)

    def show_situation(self, situation: Situation, screen: str) -> None:
        """Shows how the room's screen is doing."""
        self.situation = situation
        self.bar.show_screen(self.words(f"screen_chip.{situation.value}", screen=screen))
        self._refresh_banner()

    def keep_typing(self, is_leaving: bool = False) -> None:
        """Keeps what is being typed, before something else comes in its place.

        Unless one is leaving, the keyboard comes back to where it was.
        """
        focused = QApplication.focusWidget()
        if isinstance(focused, SentenceEdit):
            focused.draft()
        elif isinstance(focused, QLineEdit) and self.isAncestorOf(focused):
            focused.clearFocus()
            if not is_leaving:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.side.note.keep()
        if is_leaving:
            self.side.park_typed()

    def ask(self, dialog: QDialog) -> None:
        """Opens a dialog over the console, once what is being typed is kept; then it goes."""
        self.keep_typing()
        dialog.exec()
        dialog.deleteLater()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return focus_beside(self, is_next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sides are narrower on a small screen."""
        is_small = event.size().width() < scaled(_WIDE)
        self._is_narrow = share() > 1 and event.size().width() < scaled(_NARROW)
        for part, small, large in ((self.programme, 224, 262), (self.side, 264, 300)):
            part.setFixedWidth(scaled(small if is_small else large))
            if self._is_narrow:
                part.setMinimumWidth(0)
                part.setMaximumWidth(_ANY)
        self._show_page()
        super().resizeEvent(event)

    def _show_page(self, _: str = "") -> None:
        """Where letters leave no room for all parts beside each other, one of them is seen."""
        narrow = self._is_narrow
        page = self.tabs.page if narrow else ""
        self.tabs.setVisible(narrow)
        self.programme.setVisible(page in ("", "programme"))
        self.side.setVisible(page in ("", "say"))
        self.center.setVisible(page in ("", "now", "stage"))
        self.middle.show_narrow(narrow, page == "stage")
        self.bar.show_narrow(narrow)
        self.foot.show_narrow(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A picture is pasted wherever the keyboard is; text goes to the field it is in."""
        if is_for_photos(event):
            self.pictures_given.emit(QApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.pictures_given.emit(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the console ends the program, once everything is kept."""
        event.ignore()
        self.quit_asked.emit()

    def _lay_out(self) -> None:
        self.setMinimumSize(1180, 660)
        self.setAcceptDrops(True)
        self.resize(scaled(1440), scaled(900))
        self.center = QWidget()
        middle = QVBoxLayout(self.center)
        middle.setContentsMargins(12, 0, 12, 0)
        self.head = QVBoxLayout()
        self.head.addWidget(self.banner)
        middle.addLayout(self.head)
        middle.addWidget(self.middle, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.programme)
        row.addWidget(self.center, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.tabs)
        column.addLayout(row, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._on_changed)
        self._bridge.kept.connect(self._on_kept)
        self._preferences.changed.connect(self._on_preference)
        self._scene.drawn.connect(self._on_drawn)
        self.tabs.chosen.connect(self._show_page)
        self.side.photos.clicked.connect(self.commands.actions["photos"].trigger)
        self.middle.end_reached.connect(self.plan_asked)
        self.banner.try_again.connect(self.try_again)
        self.banner.save_elsewhere.connect(self.save_elsewhere)
        self.bar.home.clicked.connect(self.home_asked)
        self.commands.add_to(self)
        for name, signal in (
            ("stage", self.stage_asked),
            ("swap", self.swap_asked),
            ("plan", self.plan_asked),
            ("home", self.home_asked),
        ):
            self.commands.actions[name].triggered.connect(signal)

    def _on_changed(self, _: object) -> None:
        self.refresh()

    def _keep_keyboard(self, had_it: QWidget | None) -> None:
        """What had the keyboard may be gone or off: Qt gives it to any other, the way home too."""
        is_gone = had_it and self.isVisible() and not (had_it.isVisible() and had_it.isEnabled())
        if is_gone and not self.center.isAncestorOf(self.focusWidget()):
            self.middle.main.setFocus()

    def _on_kept(self) -> None:
        self.bar.refresh_saved(self.words)
        self._refresh_banner()

    def _refresh_banner(self) -> None:
        """What is wrong, if anything; a banner that goes leaves the keyboard at the next step."""
        focused = QApplication.focusWidget()
        is_answered = bool(focused and self.banner.isAncestorOf(focused))
        self.banner.refresh(self._bridge.trouble, self.situation, self.words, self.theme)
        if is_answered and self.banner.isHidden():
            self.middle.main.setFocus()

    def _on_preference(self, name: str) -> None:
        if name.endswith(("_language", "_theme")):
            self.refresh()
        elif name == "console_text":
            self.refresh()
            self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def _on_drawn(self) -> None:
        self.middle.refresh_warning()

    def _on_tick(self) -> None:
        self.foot.tick()
        self._scene.tick()


def _lay_out_at_once() -> None:
    """Moves everything to its place now: Qt would paint in between, and then once more."""
    for _ in range(_NESTED):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    # what was just shown asks to be painted later: together with all else that changed
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)
