"""A return session to begin: which of the plan's it is, with which programme, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.days import TypedDay
from desktop.console.fields import foot, label, show_error
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import restyle
from game.day.timing import read_time
from game.traject.due import PREPARED
from game.traject.gathered import gather
from game.traject.return_session import RETURN_PROGRAMMES, next_return, programme_of

_ROUNDED = 5
"""Minutes to which the time of now is rounded down."""


@dataclass(frozen=True, slots=True)
class NewReturn:
    """What the trainer chose; ``start`` as ``15:30``, ``which`` of the plan's, or empty."""

    programme: str
    day: date
    start: str
    which: str = ""


class BeginReturn(RoomyDialog):
    """Which return session begins.

    Attributes:
        chosen: What was chosen, once it was.
    """

    def __init__(self, bridge: Bridge, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.chosen: NewReturn | None = None
        self.setWindowTitle(words("begin_return.title"))
        sized(self, least_width=560)
        self._today = bridge.now().date()
        self._days: dict[str, date] = {}
        self.which, self.programme = ChoiceField(), ChoiceField()
        self.day = TypedDay(words.language)
        self._starts = _starts(bridge)
        self.start, self.problem = QLineEdit(), label("error")
        self.begin, self.back = QPushButton(), QPushButton()
        self._fill(bridge)
        self._lay_out()
        self.which.chosen.connect(self._on_which)
        self.day.dateChanged.connect(self._on_day)
        self.start.textEdited.connect(self._on_mended)
        self.begin.clicked.connect(self._on_begin)
        self.back.clicked.connect(self.reject)

    def _fill(self, bridge: Bridge) -> None:
        words, due = self._words, next_return(bridge.state, self._today)
        self._gathered = gather(bridge.state)
        returns = self._gathered.actions.plan.returns
        self._days = {one.id: date.fromisoformat(one.day) for one in returns}
        options = [
            (
                one.id,
                words(
                    "begin_return.planned",
                    name=words(f"return.{one.id}.name"),
                    day=words.day(date.fromisoformat(one.day)),
                ),
            )
            for one in returns
        ]
        self.which.name(words("begin_return.which"))
        self.which.set_options(options, words("begin_return.own"))
        self.which.set_value(due.id)
        programmes = [(name, words(f"programme.{name}")) for name in RETURN_PROGRAMMES]
        self.programme.name(words("begin_return.programme"))
        self.programme.set_options(programmes[1:], programmes[0][1])
        self._on_which(due.id)

    def _lay_out(self) -> None:
        words = self._words
        of_day = label("label", words("begin_return.day"))
        of_day.setBuddy(self.day)
        self.day.setAccessibleName(words("begin_return.day"))
        sized(self.day, least_height=44)
        name = label("label", words("begin_return.start"))
        name.setBuddy(self.start)
        self.start.setAccessibleName(words("begin_return.start"))
        sized(self.start, least_height=44)
        self.begin.setText(words("begin_return.begin"))
        self.back.setText(words("begin_return.back"))
        restyle(self.begin, kind="primary")
        restyle(self.back, kind="quiet")
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        at = (of_day, self.day, name, self.start)
        for widget in (self.which, self.programme, *at, self.problem):
            column.addWidget(widget)
        column.addWidget(foot(self.begin, self.back))
        self.begin.setDefault(True)  # only here: the dialog does not hear it of one not yet in it

    def _on_which(self, id: str) -> None:
        """Each return session has its own programme and day, which may be others."""
        wanted = programme_of(id, self._gathered)
        self.programme.set_value("" if wanted == RETURN_PROGRAMMES[0] else wanted)
        planned = self._days.get(id, self._today)
        is_near = self._today < planned <= self._today + PREPARED
        self.day.show_day(planned if is_near else self._today, self._today)
        self._on_day()

    def _on_day(self) -> None:
        """Today it begins about now; one that is prepared at its usual time."""
        if not self.start.isModified():
            self.start.setText(self._starts[self.day.value > self._today])

    def _on_mended(self, _: str) -> None:
        show_error(self.problem, "")

    def _on_begin(self) -> None:
        start = read_time(self.start.text())
        if not start:
            show_error(self.problem, self._words("new.start_wrong"))
            self.start.setFocus()
            return
        programme = self.programme.value or RETURN_PROGRAMMES[0]
        self.chosen = NewReturn(programme, self.day.value, start, self.which.value)
        self.accept()


def _starts(bridge: Bridge) -> tuple[str, str]:
    """When it begins if that is today, and if it is later: then as the session before did."""
    now, before = _now(bridge.now()), bridge.workshop.meeting
    return now, before.start if before else now


def _now(now: datetime) -> str:
    return f"{now.hour:02}:{now.minute // _ROUNDED * _ROUNDED:02}"
