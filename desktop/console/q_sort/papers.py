"""What there is to print for the tables: sheets to fill in, the grid, and the cards."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label
from desktop.preview import Preview
from game.q_sort.state import QSort

_KINDS = ("records", "grid", "cards")


class Papers(QWidget):
    """A button for each document: it opens it, ready to print or to keep.

    Args:
        bridge: To the session, with the Q-sort on stage.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.preview: Preview | None = None
        self.told, self.black = label("label"), QCheckBox()
        self.buttons = {kind: QPushButton() for kind in _KINDS}
        row = QHBoxLayout()
        row.setSpacing(8)
        for kind, button in self.buttons.items():
            button.clicked.connect(self._opener(kind))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addLayout(row)
        column.addWidget(self.black)

    def refresh(self, words: Words) -> None:
        """Shows the words."""
        self._words = words
        self.told.setText(words("q_print.title"))
        self.black.setText(words("q_print.black"))
        for kind, button in self.buttons.items():
            button.setText(words(f"q_print.{kind}"))

    def _opener(self, kind: str) -> Callable[[], None]:
        return lambda: self._open(kind)

    def _open(self, kind: str) -> None:
        """Shows the document, in the language of the group: so are the cards."""
        from exports.q_print import file_name

        path, language = self._bridge.path, self._bridge.workshop.language
        name = file_name(self._bridge.words(language), kind, is_black=self.black.isChecked())
        place = path.with_name(f"{path.stem}-{name}.pdf")
        self.preview = Preview(self._words, place, self, has_languages=False)
        self.preview.setWindowTitle(self._words(f"q_print.{kind}"))
        if self.preview.show_plan(self._maker(kind), language):
            self.preview.exec()
        self.preview.deleteLater()
        self.preview = None

    def _maker(self, kind: str) -> Callable[[], bytes]:
        """Makes the document of the Q-sort as it is now."""
        from exports.q_papers import sheet_names
        from exports.q_print import record_sheets, statement_cards, table_grid

        state, workshop = self._bridge.round_state, self._bridge.workshop
        assert isinstance(state, QSort)
        words, moment = self._bridge.group_words, self._bridge.now()
        is_black = self.black.isChecked()

        def made() -> bytes:
            if kind == "records":
                names = sheet_names(workshop)
                return record_sheets(state, names, words, moment, is_black=is_black).pdf
            write = table_grid if kind == "grid" else statement_cards
            return write(state, words, moment, is_black=is_black).pdf

        return made
