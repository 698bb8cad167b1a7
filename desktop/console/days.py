"""Fields for a day: chosen from what is near, from a calendar, or left open; or typed."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QMenu, QPushButton, QVBoxLayout, QWidget, QWidgetAction

from assets.language import Words
from desktop.console.calendar import Calendar, locale_of
from desktop.console.fields import label

_WEEKS = (1, 2, 4, 6, 13)


_FRIDAY = 4

_DAY_AT = 1
"""Where the number of the day stands in a typed day, after the weekday."""

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def near_days(counted_from: date) -> list[tuple[str, date]]:
    """The working days for a first step: tomorrow, and the Friday of this week."""
    tomorrow = counted_from + timedelta(days=1)
    friday = counted_from + timedelta(days=_FRIDAY - counted_from.weekday())
    days = [("day.tomorrow", tomorrow)] if tomorrow.weekday() <= _FRIDAY else []
    return [*days, ("day.weekday", friday)] if friday > tomorrow else days


class TypedDay(QDateEdit):
    """A day to type or to choose from a month; a wheel passes it by."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setLocale(locale_of(language))
        self.setDisplayFormat("dddd d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(language))

    @property
    def value(self) -> date:
        """The day that stands there."""
        return date.fromisoformat(self.date().toString("yyyy-MM-dd"))

    def show_day(self, day: date, first: date | None = None) -> None:
        """Shows a day; before ``first`` none can be chosen."""
        if first:
            self.setMinimumDate(QDate(first.year, first.month, first.day))
        self.setDate(QDate(day.year, day.month, day.day))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab types the day: of a weekday nothing can be typed."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self.setCurrentSectionIndex(_DAY_AT)
            self.setSelectedSection(QDateEdit.Section.DaySection)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return QWidget.focusNextPrevChild(self, is_next)  # Qt: from part to part; arrows do that


class DayField(QWidget):
    """A day, or nothing yet.

    Signals:
        chosen: The day as ``2026-12-12``, or empty.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.value = ""
        self._from = date.min
        self._label = label()
        self.button = QPushButton()
        self._menu = QMenu(self.button)
        self.button.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.button)
        self._calendar: Calendar | None = None

    @property
    def calendar(self) -> Calendar:
        """In its menu, from when that is first filled: outside it nothing would clear it away."""
        if self._calendar is None:
            self._calendar = Calendar()
            self._calendar.clicked.connect(self._on_day_clicked)
            self._calendar.activated.connect(self._on_day_clicked)
        return self._calendar

    def name(self, text: str) -> None:
        """Its label."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self.button.setAccessibleName(text)

    def set_value(self, day: str, words: Words, counted_from: date) -> None:
        """Shows the day.

        Args:
            day: As ``2026-12-12``, or empty.
            words: For the day in words.
            counted_from: The day from which weeks are counted.
        """
        self.value = day
        text = words.day(date.fromisoformat(day)) if day else words("stage.open_when")
        self.button.setText(text)
        self._fill(words, counted_from)

    def _fill(self, words: Words, counted_from: date) -> None:
        if (words.language, counted_from) == (self.property("language"), self._from):
            return
        self.setProperty("language", words.language)
        self._from = counted_from
        self._menu.clear()
        for key, day in near_days(counted_from):
            weekday = words.lines("date.weekdays")[day.weekday()]
            text = words(key, weekday=weekday, day=words.day(day, "short"))
            self._add(text, day.isoformat())
        for weeks in _WEEKS:
            day = counted_from + timedelta(weeks=weeks)
            text = words.count("day.weeks", weeks, day=words.day(day, "short"))
            self._add(text, day.isoformat())
        more = self._menu.addMenu(words("day.calendar"))
        shown = QWidgetAction(more)
        shown.setDefaultWidget(self.calendar)
        self.calendar.speak(words.language)
        more.addAction(shown)
        self._add(words("stage.open_when"), "")

    def _add(self, text: str, day: str) -> None:
        action = QAction(text, self._menu)
        action.setData(day)
        action.triggered.connect(self._on_action)
        self._menu.addAction(action)

    def _on_action(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.chosen.emit(action.data())

    def _on_day_clicked(self, day: QDate) -> None:
        self._menu.close()
        self.chosen.emit(day.toString("yyyy-MM-dd"))
