"""A password to lock a copy with, and one to open it again."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import foot, label, show_error
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import restyle
from game.files.locked import FEWEST_LETTERS, strength

_ROW = 44
"""Pixels of what is typed in and clicked."""


class _PasswordDialog(RoomyDialog):
    """What both have: fields that hide what is typed, and a tick to see it."""

    def __init__(self, title: str, go_on: str, words: Words, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(title)
        sized(self, least_width=580)
        self.password, self.see = QLineEdit(), QCheckBox(words("lock.see"))
        self.go_on, self.back = QPushButton(go_on), QPushButton(words("lock.back"))
        self.problem = label("error")
        self.problem.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        restyle(self.go_on, kind="primary")
        restyle(self.back, kind="quiet")
        for button in (self.go_on, self.back):
            button.setAutoDefault(False)  # Enter in a field goes on
        sized(self.see, least_height=_ROW)
        self.see.toggled.connect(self._on_see)
        self.go_on.clicked.connect(self._on_go_on)
        self.back.clicked.connect(self.reject)

    def _add_field(self, field: QLineEdit, key: str) -> None:
        name = label("label", self._words(key))
        name.setBuddy(field)
        field.setAccessibleName(self._words(key))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        sized(field, least_height=_ROW)
        field.returnPressed.connect(self._on_go_on)
        field.textEdited.connect(self._on_typed)
        self._column.addWidget(name)
        self._column.addWidget(field)

    def _add_foot(self) -> None:
        for widget in (self.see, self.problem):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._column.addWidget(foot(self.go_on, self.back))
        self.password.setFocus()

    def _fields(self) -> tuple[QLineEdit, ...]:
        return (self.password,)

    def _on_see(self, is_seen: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_seen else QLineEdit.EchoMode.Password
        for field in self._fields():
            field.setEchoMode(mode)

    def _on_typed(self, _: str) -> None:
        """What was wrong is being put right."""
        show_error(self.problem, "")

    def _on_go_on(self) -> None:
        raise NotImplementedError


class LockDialog(_PasswordDialog):
    """A new password, typed twice, with what it is worth."""

    def __init__(self, client: str, words: Words, parent: QWidget) -> None:
        super().__init__(words("home.locked_copy"), words("lock.make"), words, parent)
        self.again, self.worth = QLineEdit(), label("soft")
        self._column.addWidget(label("soft", words("lock.what", client=client)))
        self._add_field(self.password, "lock.password")
        self._column.addWidget(self.worth)
        self._add_field(self.again, "lock.again")
        self._column.addWidget(label("soft", words("lock.lost")))
        self._add_foot()
        self._on_typed("")

    def _fields(self) -> tuple[QLineEdit, ...]:
        return self.password, self.again

    def _on_typed(self, text: str) -> None:
        super()._on_typed(text)
        text = self.password.text()
        key = f"lock.worth.{strength(text) if text else 'none'}"
        self.worth.setText(self._words(key, fewest=FEWEST_LETTERS))

    def _on_go_on(self) -> None:
        password = self.password.text()
        if strength(password) == "short":
            show_error(self.problem, self._words("lock.worth.short", fewest=FEWEST_LETTERS))
            self.password.setFocus()
        elif password != self.again.text():
            show_error(self.problem, self._words("lock.differ"))
            self.again.setFocus()
        else:
            self.accept()


class UnlockDialog(_PasswordDialog):
    """The password of a locked copy; it stays until it fits or nobody knows it any more.

    Args:
        open_with: Tries a password; what is wrong, in words, or nothing when it opened.
        name: Of the file.
    """

    def __init__(
        self, open_with: Callable[[str], str], name: str, words: Words, parent: QWidget | None
    ) -> None:
        super().__init__(words("lock.open_title"), words("lock.open"), words, parent)
        self._open_with = open_with
        self._column.addWidget(label("soft", words("lock.open_what", name=name)))
        self._add_field(self.password, "lock.password")
        self._add_foot()

    def _on_go_on(self) -> None:
        problem = self._open_with(self.password.text())
        if not problem:
            self.accept()
            return
        show_error(self.problem, problem)
        self.password.setFocus()
        self.password.selectAll()
