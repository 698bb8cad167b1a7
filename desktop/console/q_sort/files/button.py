"""A button that reads sorts from a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from assets.language import Words
from desktop.bridge import Bridge


class ImportButton(QPushButton):
    """Asks for a file and shows what is in it.

    Signals:
        came: What came of it, in words; empty when nothing did.

    Args:
        bridge: To the session, with the Q-sort on stage.
    """

    came = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def tell(self, words: Words) -> None:
        """What it says."""
        self._words = words
        self.setText(words("q_import.open"))
        self.setToolTip(words("q_import.open_hint"))

    def _on_clicked(self) -> None:
        from desktop.console.q_sort.files.coming_in import ask_and_read

        self.came.emit(ask_and_read(self._bridge, self._words, self))
