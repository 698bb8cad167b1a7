"""Which statements are sorted: those that ship with the program, or somebody's own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.choices import ChoiceField
from desktop.console.fields import label, show_error
from desktop.picture_mime import LeavesPictures
from desktop.text_size import sized
from game.deck import DeckError, StatementDeck
from game.deck.telling import tell_fault
from game.q_sort.events import SortPrepared
from game.q_sort.state import Statement
from game.stock.deck_shelf import AnyDeck
from game.stock.statement_deck import columns_of, laid_out_deck
from game.stock.statement_files import statements_in
from game.stock.statement_lines import as_lines, read_lines
from game.worded import FileError

OWN = "own"

_KEPT = "kept/"
"""Before the id of a deck of the bureau."""

_IDLE = 400
"""Milliseconds without a key after which lines are read."""

_MOST_TOLD = 3
"""Faults told at once."""


class LinesEdit(LeavesPictures, QPlainTextEdit):
    """Lines of text that leave the keys of a presenter's remote to the session."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                event.ignore()
                return True
        return super().event(event)


class DeckPage(QWidget):
    """Our deck, or lines of text: typed, pasted, or out of a file.

    Signals:
        changed: Other statements.
        loaded: A file said more than that: a :class:`SortPrepared`.

    Attributes:
        is_own: Whether the statements are somebody's own.
    """

    changed = Signal()
    loaded = Signal(object)

    def __init__(self, own_decks: Callable[[], Sequence[AnyDeck]] = tuple) -> None:
        super().__init__()
        self._own_decks = own_decks
        self.is_own = False
        self._words: Words | None = None
        self._group: Words | None = None
        self._before: SortPrepared | None = None
        self.deck = ChoiceField()
        self.file = QPushButton()
        sized(self.file, least_height=44)
        self.lines = LinesEdit()
        self.lines.setTabChangesFocus(True)
        sized(self.lines, 6, least_height=170)
        self.hint, self.told, self.error = label("soft"), label("soft"), label("error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.deck, self.hint, self.file, self.told, self.error, self.lines):
            column.addWidget(widget)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._on_idle)
        self.error.hide()
        self.deck.chosen.connect(self._on_deck)
        self.lines.textChanged.connect(self._idle.start)
        self.file.clicked.connect(self._on_file)

    def refresh(self, words: Words, group: Words, before: SortPrepared) -> None:
        """In the words of the console; what is read from a file comes in those of the group."""
        self._words, self._group, self._before = words, group, before
        self.deck.name(words("q_sort.setup.deck"))
        kept = [(f"{_KEPT}{one.id}", one.title.told(words.language)) for one in self._kept()]
        options = [*kept, (OWN, words("q_sort.setup.own"))]
        self.deck.set_options(options, words("q_sort.setup.ours"))
        self.hint.setText(words("q_sort.setup.lines_hint"))
        self.lines.setAccessibleName(words("q_sort.setup.own"))
        self.lines.setPlaceholderText(words("q_sort.setup.lines_example"))
        self.file.setText(words("q_sort.setup.from_file"))
        self.deck.set_value(OWN if self.is_own else "")
        is_own = self.is_own
        for widget in (self.hint, self.file, self.lines):
            widget.setVisible(is_own)
        key = "q_sort.setup.count" if is_own else "q_sort.deck_line"
        self.told.setText(words(key, count=len(self.statements) if is_own else 0))
        self._tell_faults(words)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the lines say, as far as they can be understood."""
        return read_lines(self.lines.toPlainText()).statements

    @property
    def has_faults(self) -> bool:
        """Whether a line could not be understood."""
        return self.is_own and bool(read_lines(self.lines.toPlainText()).faults)

    def show_own(self, statements: tuple[Statement, ...]) -> None:
        """Shows these statements as lines."""
        self.is_own = True
        self.lines.setPlainText(as_lines(statements))
        self._idle.stop()

    def read_file(self, path: Path) -> None:
        """Reads a file; when that cannot be done nothing has changed, and it says why."""
        assert self._words
        assert self._group
        assert self._before
        try:
            found = statements_in(path, self._group, self._before)
        except FileError as error:
            parts = [self._words(f"file.{error.key}.{part}", **error.facts) for part in _PARTS]
            show_error(self.error, " ".join(parts))
        except DeckError as error:
            told = [
                self._words(
                    "q_sort.setup.at_line", line=one.line, said=tell_fault(one, self._words)
                )
                for one in error.faults[:_MOST_TOLD]
            ]
            text = self._words("q_sort.setup.not_read", name=error.name, said="; ".join(told))
            show_error(self.error, text)
        else:
            self.show_own(found.statements)
            self.loaded.emit(found)

    def _tell_faults(self, words: Words) -> None:
        faults = read_lines(self.lines.toPlainText()).faults if self.is_own else ()
        told = [
            words(
                "q_sort.setup.at_line",
                line=one.line,
                said=words(f"q_sort.line.{one.key}", **one.facts),
            )
            for one in faults[:_MOST_TOLD]
        ]
        show_error(self.error, "\n".join(told))

    def _on_idle(self) -> None:
        self.changed.emit()

    def _kept(self) -> list[StatementDeck]:
        """The bureau's own decks of statements."""
        return [one for one in self._own_decks() if isinstance(one, StatementDeck)]

    def _on_deck(self, deck: str) -> None:
        assert self._group
        for one in self._kept():
            if deck == f"{_KEPT}{one.id}":
                found = laid_out_deck(one, self._group, columns_of(one.grids[0]))
                self.show_own(found.statements)
                self.loaded.emit(found)
                return
        self.is_own = deck == OWN
        self.changed.emit()

    def _on_file(self) -> None:
        assert self._words
        title, kinds = self._words("q_sort.setup.from_file"), self._words("q_sort.setup.kinds")
        place, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), kinds)
        if place:
            self.read_file(Path(place))


_PARTS = ("what", "safe", "do")
