"""What stands above home: the name of the program, letters, bureau and language."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from assets.language import LANGUAGES, Words
from assets.tokens import Look
from desktop.console.fields import label
from desktop.paint import icon
from desktop.places import Places
from desktop.preferences import Preferences
from desktop.text_size import TEXT_SIZES
from desktop.theme import restyle


class Top(QWidget):
    """What holds for all trajecten: chosen here, remembered on this laptop."""

    def __init__(self, places: Places, preferences: Preferences) -> None:
        super().__init__()
        self._places, self._preferences = places, preferences
        self._words: Words | None = None
        self._sign, self._brand = QLabel(), label("brand")
        self.letters, self.bureau = QPushButton(), QPushButton()
        self.letters.setMenu(QMenu(self.letters))
        self.languages = {language: QPushButton() for language in LANGUAGES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._sign)
        row.addWidget(self._brand)
        row.addStretch(1)
        for button in (self.letters, self.bureau):
            restyle(button, kind="quiet")
            row.addWidget(button)
        for button in self.languages.values():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            restyle(button, kind="tab")
            button.clicked.connect(self._on_language)
            row.addWidget(button)
        self.bureau.clicked.connect(self._on_bureau)

    def refresh(self, words: Words, theme: Look) -> None:
        """In the language, look and letters of now."""
        self._words = words
        self._sign.setPixmap(icon("teapot", theme, "delft", 44).pixmap(44, 44))
        self._brand.setText(words("app.name"))
        for language, button in self.languages.items():
            button.setText(words(f"choice.{language}"))
            button.setChecked(language == words.language)
        self._refresh_letters(words)
        self.bureau.setText(words("bureau.button"))

    def _refresh_letters(self, words: Words) -> None:
        """How large letters are, to choose from."""
        chosen = self._preferences.get("console_text")
        self.letters.setText(words("home.letters", size=words(f"choice.{chosen}")))
        menu = self.letters.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for size in TEXT_SIZES:
            action = menu.addAction(words(f"choice.{size}"))
            action.setCheckable(True)
            action.setChecked(size == chosen)
            action.triggered.connect(partial(self._preferences.set, "console_text", size))

    def _on_bureau(self) -> None:
        from desktop.bureau.dialog import BureauDialog

        if self._words:
            BureauDialog(self._places, self._words, self.window()).exec()

    def _on_language(self) -> None:
        sender = self.sender()
        language = next(one for one, button in self.languages.items() if button is sender)
        self._preferences.set("console_language", language)
        self._preferences.set("stage_language", language)
