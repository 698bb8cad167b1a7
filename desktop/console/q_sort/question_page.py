"""What the statements are sorted on: the question and its poles."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import TextField, beside


@dataclass(frozen=True, slots=True)
class Question:
    """The question, the same in a few words for above the grid, and both poles."""

    question: str
    title: str
    low: str
    high: str


class QuestionPage(QWidget):
    """A line for each of the four.

    Signals:
        changed: Another text.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question, self.title = TextField("sentence"), TextField()
        self.low, self.high = TextField(), TextField()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.question)
        column.addWidget(self.title)
        column.addWidget(beside(self.low, self.high))
        for field in self._fields().values():
            field.written.connect(self.changed)

    def _fields(self) -> dict[str, TextField]:
        return {
            "question": self.question,
            "title": self.title,
            "low": self.low,
            "high": self.high,
        }

    @property
    def value(self) -> Question:
        """What stands there."""
        return Question(
            **{name: field.edit.text().strip() for name, field in self._fields().items()}
        )

    def show_question(self, shown: Question) -> None:
        """Shows a question that was asked earlier, or that came out of a file."""
        for name, field in self._fields().items():
            field.set_value(getattr(shown, name))

    def refresh(self, words: Words) -> None:
        """In these words."""
        for name, field in self._fields().items():
            field.name(words(f"q_sort.setup.{name}"))
