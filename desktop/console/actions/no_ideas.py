"""What to do at a step about ideas while there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label
from game.actions import events as e


class NoIdeas(QWidget):
    """Says so, with the way back to where they are written; unseen as soon as there is one.

    Signals:
        moved: That is on stage.
    """

    moved = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.told, self.write = label("soft"), QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.told)
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        self.write.clicked.connect(self._on_write)

    def refresh(self, words: Words, has_ideas: bool) -> None:
        """In the language of now."""
        self.told.setText(words("actions.no_ideas"))
        self.write.setText(words("actions.to_ideas"))
        self.setVisible(not has_ideas)

    def _on_write(self) -> None:
        if self._bridge.submit(e.ActionStepShown("collect")):
            self.moved.emit()
