"""The console's top bar: whose traject this is, whether all is kept, which screen is the stage."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from assets.language import LANGUAGES, Words
from assets.tokens import STAGE_THEMES, THEMES, Look
from desktop.bridge import Bridge
from desktop.console.fields import label
from desktop.console.told import OneLine, shortened
from desktop.paint import icon
from desktop.preferences import MOTIONS, Preferences
from desktop.text_size import TEXT_SIZES, scaled, sized
from desktop.theme import restyle

_VALUES = {
    "console_language": ("console.console", LANGUAGES),
    "console_theme": ("console.console", THEMES),
    "stage_language": ("console.stage", LANGUAGES),
    "stage_theme": ("console.stage", STAGE_THEMES),
    "console_text": ("console.letters", TEXT_SIZES),
    "motion": ("console.motion", MOTIONS),
}
"""The preferences that its menu shows, the words for each, and what it can be."""

_SCREEN_WIDTH, _ANY = 220, 100_000
"""Pixels for what is told of the screen where room is short, and where it is not."""

_ICON = 24
"""Pixels at 100 %."""

_APART = ("console_text",)
"""Those with so many values that they have a menu of their own."""


class Bar(QWidget):
    """The top bar, with menus for language, look, screens and the traject itself."""

    def __init__(self, bridge: Bridge, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sized(self, height=60)
        self._bridge = bridge
        self._preferences = preferences
        self._is_narrow = False
        self._screen_told = self._people_told = self._people_short = ""
        self._dressed: tuple[object, ...] = ()
        self.home = QPushButton()
        self.client = OneLine("heading")
        self.people = QPushButton()
        self.saved = label("chip")
        self.screens = QPushButton()
        self.languages = QPushButton()
        self.more = QPushButton()
        for button in (self.home, self.people, self.screens, self.languages, self.more):
            restyle(button, kind="bar")
        for button in (self.screens, self.languages, self.more):
            button.setMenu(QMenu(button))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        left: tuple[QWidget, ...] = (self.home, self.client, self.people)
        right: tuple[QWidget, ...] = (self.saved, self.screens, self.languages, self.more)
        sized(self.saved, height=36)
        for button in (self.home, self.people, self.screens, self.languages, self.more):
            sized(button, height=44)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)

    def show_narrow(self, is_narrow: bool) -> None:
        """Where room is short it shows what can be pressed."""
        self._is_narrow = is_narrow
        self.client.setVisible(not is_narrow)
        self.saved.setVisible(not is_narrow)
        self._show_told()

    def refresh(self, words: Words, theme: Look) -> None:
        """Shows the workshop as it is now."""
        self.client.tell(self._bridge.workshop.client)
        self._people_short = words.count("console.people", self._bridge.workshop.present)
        self._people_told = self._people_text(words)
        self._show_told()
        self.refresh_saved(words)
        dressed = (words, theme.name, *(self._preferences.get(name) for name in _VALUES))
        if dressed != self._dressed:
            self._dressed = dressed
            self._dress(words, theme)

    def _dress(self, words: Words, theme: Look) -> None:
        """What changes with language and look alone; it would be drawn anew at every action."""
        self.home.setIcon(_bar_icon("teapot", theme))
        self.home.setToolTip(words("command.home"))
        self.home.setAccessibleName(words("command.home"))
        self.more.setIcon(_bar_icon("more", theme))
        self.more.setAccessibleName(words("console.more"))
        self.more.setToolTip(words("console.more"))
        for button in (self.home, self.more):
            button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        self._refresh_languages(words)

    def refresh_saved(self, words: Words) -> None:
        """Shows since when everything is on disk, or that it is not."""
        if self._bridge.trouble:
            self.saved.setText(words("console.not_saved"))
        elif self._bridge.saved_at:
            time = self._bridge.saved_at.strftime("%H:%M")
            key = "console.practice" if self._bridge.is_practice else "console.saved"
            self.saved.setText(words(key, time=time))

    def show_screen(self, text: str) -> None:
        """Which screen the room sees."""
        self._screen_told = text
        self._show_told()

    def _show_told(self) -> None:
        """Who is here and which screen there is; shorter where room is short."""
        self.people.setText(self._people_short if self._is_narrow else self._people_told)
        self.people.setAccessibleName(self._people_told)
        screen, room = self._screen_told, scaled(_SCREEN_WIDTH) if self._is_narrow else _ANY
        self.screens.setText(shortened(screen, self.screens.fontMetrics(), room))
        self.screens.setAccessibleName(screen)

    def _people_text(self, words: Words) -> str:
        workshop = self._bridge.workshop
        parts = [
            words("console.session", number=workshop.meeting.number) if workshop.meeting else "",
            self._people_short,
            words.count("console.teams", len(workshop.teams)) if workshop.teams else "",
        ]
        return " · ".join(part for part in parts if part)

    def _refresh_languages(self, words: Words) -> None:
        console = self._preferences.get("console_language")
        stage = self._preferences.get("stage_language")
        self.languages.setText(
            words("console.languages", console=console.upper(), stage=stage.upper())
        )
        self.languages.setAccessibleName(words("console.languages_name"))
        menu = self.languages.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for name, (key, values) in _VALUES.items():
            if menu.actions():
                menu.addSeparator()
            into = menu.addMenu(words(key)) if name in _APART else menu
            self._add_choices(into, name, values, words)

    def _add_choices(self, menu: QMenu, name: str, values: Sequence[str], words: Words) -> None:
        group = QActionGroup(menu)
        for value in values:
            action = QAction(choice_text(name, value, words), group)
            action.setCheckable(True)
            action.setChecked(self._preferences.get(name) == value)
            action.setData((name, value))
            action.triggered.connect(self._on_choice)
            menu.addAction(action)

    def _on_choice(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._preferences.set(*action.data())


def choice_text(name: str, value: str, words: Words) -> str:
    """What one of the choices in the menu says: what it is for, and which it is."""
    key, _ = _VALUES[name]
    return words("console.choice", where=words(key), what=words(f"choice.{value}"))


def _bar_icon(name: str, theme: Look) -> QIcon:
    return icon(name, theme, "honey" if name == "teapot" else "on_bar", scaled(_ICON))
