"""A month to choose a day from, in the look and the language of the window around it."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from desktop.paint import colour, icon
from desktop.theme import current

_REGIONS = {"nl": "nl_NL", "en": "en_GB"}
"""Both write the day before the month."""


def locale_of(language: str) -> QLocale:
    """How days and numbers are written in one of our languages."""
    return QLocale(_REGIONS[language])


class Calendar(QCalendarWidget):
    """A month; its weeks begin on Monday, and its weekends are not in alarming red."""

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.speak(language)

    def speak(self, language: str) -> None:
        """Names days and months in this language, in the look of now."""
        self.setLocale(locale_of(language))
        weekend, heading = QTextCharFormat(), QTextCharFormat()
        weekend.setForeground(colour(current(), "soft"))
        heading.setForeground(colour(current(), "soft"))
        heading.setBackground(colour(current(), "paper"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, weekend)
        self.setHeaderTextFormat(heading)
        for name, sign in (("prevmonth", "arrow-left"), ("nextmonth", "arrow-right")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(icon(sign, current(), "soft", 20))
