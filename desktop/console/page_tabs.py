"""Tabs over the console where there is no room for its parts beside each other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from assets.language import Words
from desktop.console.flow import Flow
from desktop.theme import restyle

CONSOLE_PAGES = ("now", "programme", "stage", "say")


class PageTabs(QWidget):
    """One part of the console at a time: what to do now, the programme, the screen, what to say.

    Signals:
        chosen: One of :data:`CONSOLE_PAGES`.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {page: QPushButton() for page in CONSOLE_PAGES}
        self._group = QButtonGroup(self)
        row = Flow(self, 8)
        row.setContentsMargins(12, 6, 12, 0)
        for button in self.buttons.values():
            button.setCheckable(True)
            restyle(button, kind="tab")
            self._group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(self._on_clicked)
        self.buttons["now"].setChecked(True)

    @property
    def page(self) -> str:
        """Which part is shown."""
        return next(page for page, button in self.buttons.items() if button.isChecked())

    def show_page(self, page: str) -> None:
        """Goes to a part."""
        if page != self.page:
            self.buttons[page].setChecked(True)
            self.chosen.emit(page)

    def refresh(self, words: Words) -> None:
        """Their names."""
        for page, button in self.buttons.items():
            button.setText(words(f"console_page.{page}"))

    def _on_clicked(self) -> None:
        self.chosen.emit(self.page)
