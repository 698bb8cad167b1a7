"""A new traject in under a minute: client, customers, teams, people, programme."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from desktop.console.buttons import TwoLineButton
from desktop.console.calendar import locale_of
from desktop.console.choices import Choice
from desktop.console.days import TypedDay
from desktop.console.fields import indent, label, show_error
from desktop.enter import ENTER
from desktop.text_size import sized
from desktop.theme import restyle
from game.day.programmes import PROGRAMMES, Programme, programme
from game.day.timing import read_time
from game.workshop.state import CustomerWord

FEWEST, MOST = 2, 60

_START = "09:00"
_LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)[bcdfgklmnprt]$")
_SHORT_VOWEL = re.compile(r"(^|[^aeiou])[aeiou][bcdfgklmnprst]$")
_COLUMNS = 3
_HEIGHT = 46
"""Pixels of every field."""


@dataclass(frozen=True, slots=True)
class NewTraject:
    """What the trainer filled in."""

    client: str
    customer: CustomerWord
    teams: tuple[str, ...]
    people: int
    programme: str
    day: date
    start: str
    language: str
    template: Programme | None = None


def customer_words() -> tuple[CustomerWord, ...]:
    """The words for a customer to choose from, in both languages."""
    dutch, english = words_of("nl").lines("customer.words"), words_of("en").lines("customer.words")
    pairs = zip(dutch, english, strict=True)
    return tuple(CustomerWord(*nl.split("/"), *en.split("/")) for nl, en in pairs)


def dutch_plural(word: str) -> str:
    """A guess at the plural of a Dutch word for people; unruly ones such as lid aside."""
    if word.endswith(("a", "i", "o", "u", "y")):
        return f"{word}'s"
    if word.endswith(("e", "el", "em", "en", "er", "eur", "ier", "oir")):
        return f"{word}s"
    if _LONG_VOWEL.search(word):  # genoot, genoten
        return f"{word[:-2]}{word[-1]}en"
    if _SHORT_VOWEL.search(word):  # man, mannen
        return f"{word}{word[-1]}en"
    return f"{word}en"


def english_plural(word: str) -> str:
    """A guess at the plural of an English word for people; unruly ones such as child aside."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"


class _Count(QSpinBox):
    """A number that a wheel passes by."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NewTrajectForm(QWidget):
    """The form.

    Signals:
        begun: A :class:`NewTraject`.
        left: Back without making one.
    """

    begun = Signal(object)
    left = Signal()

    def __init__(self, words: Words, today: date, templates: Sequence[Programme] = ()) -> None:
        super().__init__()
        self._words = words
        self._templates = {one.name: one for one in templates}
        self.client, self.teams, self.start = QLineEdit(), QLineEdit(), QLineEdit(_START)
        self.customer, self.language = Choice(), Choice()
        self.people, self.day = _Count(), TypedDay(words.language)
        self.programmes = {name: TwoLineButton(above=9) for name in (*PROGRAMMES, *self._templates)}
        self.begin = QPushButton(words("new.begin"))
        self.back = QPushButton(words("new.back"))
        self.problem = label("error")
        self._choice = QButtonGroup(self)
        self._prepare(today)
        self._lay_out()
        self.begin.clicked.connect(self._on_begin)
        self.back.clicked.connect(self.left)
        for typed in self.customer.findChildren(QLineEdit):  # such a list keeps Enter to itself
            typed.returnPressed.connect(self._on_begin)
        self.client.textEdited.connect(self._on_mended)
        self.start.textEdited.connect(self._on_mended)
        self.start.editingFinished.connect(self._on_start)
        self.people.valueChanged.connect(self._on_people)
        self._on_people(self.people.value())

    def take_over(self, earlier: "NewTrajectForm") -> None:
        """Fills in what stood in another form, such as one in another language."""
        self.client.setText(earlier.client.text())
        self.teams.setText(earlier.teams.text())
        known = earlier.customer.findText(earlier.customer.currentText())
        if known >= 0:
            self.customer.setCurrentIndex(known)
        else:
            self.customer.setEditText(earlier.customer.currentText())
        self.people.setValue(earlier.people.value())
        self.day.setDate(earlier.day.date())
        self.start.setText(earlier.start.text())
        self.language.setCurrentIndex(earlier.language.currentIndex())
        for name, button in earlier.programmes.items():
            if name in self.programmes:
                self.programmes[name].setChecked(button.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any field begins, as everybody expects of a form."""
        if event.key() in ENTER:
            self._on_begin()
        else:
            super().keyPressEvent(event)

    def _prepare(self, today: date) -> None:
        words = self._words
        self.client.setPlaceholderText(words("new.client_hint"))
        self.teams.setPlaceholderText(words("new.teams_hint"))
        self.customer.setEditable(True)
        for word in customer_words():
            self.customer.addItem(word.nl_one if words.language == "nl" else word.en_one, word)
        for language in LANGUAGES:
            self.language.addItem(words(f"choice.{language}"), language)
        self.language.setCurrentIndex(self.language.findData(words.language))
        self.people.setRange(FEWEST, MOST)
        self.people.setValue(12)
        indent(self.people)
        self.people.setLocale(locale_of(words.language))
        self.day.show_day(today)
        self._choice.buttonToggled.connect(_lead_the_keys)
        for button in self.programmes.values():
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._choice.addButton(button)
        self.programmes["half_day"].setChecked(True)
        restyle(self.begin, kind="primary")
        restyle(self.back, kind="quiet")
        self.problem.hide()

    def _lay_out(self) -> None:
        words = self._words
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        places = (
            (self.client, "new.client", 0, 0, 2),
            (self.customer, "new.customer", 0, 2, 1),
            (self.teams, "new.teams", 2, 0, 2),
            (self.people, "new.people", 2, 2, 1),
            (self.day, "new.day", 4, 0, 1),
            (self.start, "new.start", 4, 1, 1),
            (self.language, "new.language", 4, 2, 1),
        )
        for widget, key, row, at, span in places:
            name = label("label", words(key))
            name.setBuddy(widget)
            for named in (widget, *widget.findChildren(QLineEdit)):
                named.setAccessibleName(words(key))
            sized(widget, height=_HEIGHT)
            grid.addWidget(name, row, at, 1, span)
            grid.addWidget(widget, row + 1, at, 1, span)
        choices = QGridLayout()
        for number, button in enumerate(self.programmes.values()):
            choices.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("title", words("new.title")))
        column.addLayout(grid)
        column.addWidget(label("label", words("new.programme")))
        column.addLayout(choices)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        column.addStretch(1)

    def _on_people(self, count: int) -> None:
        """Says what each programme takes, and for how many it is made."""
        for name, button in self.programmes.items():
            made = self._templates.get(name) or programme(name)
            fewest, most = made.people
            fits = fewest <= count <= most
            key = "new.fits" if fits else "new.fits_not"
            length = str(timedelta(minutes=made.minutes))[:-3]
            told = self._words(key, length=length, fewest=fewest, most=most)
            is_own = name in self._templates
            button.tell(name if is_own else self._words(f"programme.{name}"), told)

    def _on_mended(self) -> None:
        """What was wrong is being put right."""
        show_error(self.problem, "")

    def _on_start(self) -> None:
        """Shows how a time was understood."""
        self.start.setText(read_time(self.start.text()) or self.start.text())

    def _on_begin(self) -> None:
        wrong = self._wrong_field()
        if wrong:
            show_error(self.problem, self._words(wrong[1]))
            wrong[0].setFocus()
            return
        chosen = next(name for name, button in self.programmes.items() if button.isChecked())
        self.begun.emit(
            NewTraject(
                client=self.client.text().strip(),
                customer=self._customer(),
                teams=_teams(self.teams.text()),
                people=self.people.value(),
                programme=chosen,
                template=self._templates.get(chosen),
                day=self.day.value,
                start=read_time(self.start.text()),
                language=self.language.currentData(),
            )
        )

    def _wrong_field(self) -> tuple[QLineEdit, str] | None:
        """The first field that cannot stay like this, and the words for what is wrong."""
        if not self.client.text().strip():
            return self.client, "new.client_missing"
        if not read_time(self.start.text()):
            return self.start, "new.start_wrong"
        return None

    def _customer(self) -> CustomerWord:
        """One of the known words, or the trainer's own in the group's language."""
        text = self.customer.currentText().strip()
        position = self.customer.findText(text, Qt.MatchFlag.MatchFixedString)
        if position >= 0:
            known = self.customer.itemData(position)
            assert isinstance(known, CustomerWord)
            return known
        if not text:
            return CustomerWord()
        if self.language.currentData() == "nl":
            return CustomerWord(nl_one=text, nl_many=dutch_plural(text))
        return CustomerWord(en_one=text, en_many=english_plural(text))


def _teams(text: str) -> tuple[str, ...]:
    """The teams between the commas; one that is named twice is one team."""
    once: dict[str, str] = {}
    for name in (" ".join(one.split()) for one in text.split(",")):
        if name:
            once.setdefault(name.casefold(), name)
    return tuple(once.values())


def _lead_the_keys(button: QAbstractButton, is_chosen: bool) -> None:
    """Of a choice Tab leads to what is chosen, as everywhere; from there the arrows choose."""
    policy = Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
    button.setFocusPolicy(policy)
