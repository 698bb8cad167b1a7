"""Puts the stage on the room's screen and keeps it there."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.screens.choice import StageChoice, is_same_place, mirrors_laptop, set_apart
from desktop.screens.plan import Plan, Situation, Wish, make_plan
from desktop.screens.port import ScreenPort
from desktop.screens.screen import Screen, ScreenIdentity

RECHECKS = (350, 1000, 3000)
"""Milliseconds after which the stage is put right again: systems move windows after us."""

VERDICT = 3400
"""Milliseconds after which a stage that still stands elsewhere becomes a window to drag."""


class StagePlacer(QObject):
    """Keeps the stage on the room's screen and the console off it.

    Belongs to whoever owns both windows, and must not outlive them.

    Args:
        stage: the room's window; shown and hidden from here only.
        console: the trainer's window; moved only when it would lie under the stage or off
            every screen.
        rechecks, verdict: see `RECHECKS` and `VERDICT`.
    """

    situation_changed = Signal(Situation)
    choice_changed = Signal(ScreenIdentity)
    """The trainer chose a screen: keep this for next time."""

    def __init__(
        self,
        stage: QWidget,
        console: QWidget,
        port: ScreenPort,
        choice: StageChoice | None = None,
        *,
        rechecks: Sequence[int] = RECHECKS,
        verdict: int = VERDICT,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._stage.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._console = console
        self._port = port
        self._wish = Wish(choice or StageChoice())
        self._plan = Plan(Situation.OFF)
        self._is_loose = False
        self._timers = [self._timer(delay) for delay in rechecks]
        for timer in self._timers:
            timer.timeout.connect(self.place)
        self._verdict = self._timer(verdict)
        self._verdict.timeout.connect(self._on_verdict)
        port.changed.connect(self._on_screens_changed)

    @property
    def situation(self) -> Situation:
        """How the room's screen is doing."""
        return self._plan.situation

    @property
    def stage_screen(self) -> Screen | None:
        """The screen that the stage fills, as it was when last placed."""
        return self._plan.stage

    @property
    def choice(self) -> StageChoice:
        """The trainer's saved choice."""
        return self._wish.choice

    @property
    def is_settled(self) -> bool:
        """Whether the last re-check is behind us."""
        return not any(timer.isActive() for timer in (*self._timers, self._verdict))

    def start(self) -> None:
        """Shows the stage where it belongs; from now on it follows the screens."""
        self._wish = self._wish.opened()
        self._settle()

    def stop(self) -> None:
        """Hides the stage at once, and leaves it hidden."""
        self._wish = self._wish.closed()
        self.place()
        for timer in (*self._timers, self._verdict):
            timer.stop()

    def choose(self, key: str) -> None:
        """Makes that screen the room's, now and next time.

        Does nothing if it has just gone, or shows the same as the trainer's own.
        """
        screens = self._port.screens()
        screen = next((found for found in screens if found.key == key), None)
        if screen is None or mirrors_laptop(screen, screens):
            return
        self._wish = self._wish.chosen(screen)
        self.choice_changed.emit(screen.identity)
        self._settle()

    def swap(self) -> None:
        """Exchanges the screens of stage and console, now and next time."""
        stage, console = self._plan.stage, self._plan.console
        if self.situation is not Situation.ON_PROJECTOR or stage is None or console is None:
            return
        target = self._screen_of(self._console)
        if target is None or is_same_place(target, stage):
            target = console
        self._stage.hide()
        self._port.bring(stage.key, self._console)
        self.choose(target.key)

    def show_here(self) -> None:
        """Fills the only screen with the stage, over the console, because the trainer asks."""
        if self._wish.is_wanted and self.situation is not Situation.ON_PROJECTOR:
            self._wish = self._wish.shown_here()
        self._settle()

    def hide_here(self) -> None:
        """Takes the stage off the only screen, so that the console is back."""
        self._wish = self._wish.hidden_here()
        self._settle()

    def toggle_one_screen(self) -> None:
        """Shows or hides the stage on the only screen; puts it right where there are two."""
        if self.situation is Situation.ONE_SCREEN_SHOWN:
            self.hide_here()
        else:
            self.show_here()

    def place(self) -> None:
        """Puts both windows where they belong; changes nothing if they are there already."""
        screens = self._port.screens()
        before, self._plan = self._plan, make_plan(screens, self._wish)
        self._wish = self._wish.after(self._plan, screens)
        self._clear_the_way()
        self._place_console()
        self._place_stage()
        if self._plan.situation is not before.situation:
            self._on_new_situation(before.situation)

    def _on_new_situation(self, before: Situation) -> None:
        # The keys go where the trainer looks.
        if self.situation is Situation.ONE_SCREEN_SHOWN:
            self._stage.activateWindow()
        elif before is Situation.ONE_SCREEN_SHOWN:
            self._console.activateWindow()
        self.situation_changed.emit(self.situation)

    def _timer(self, delay: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay)
        return timer

    def _settle(self) -> None:
        self._is_loose = False
        self.place()
        if self._wish.is_wanted:
            for timer in (*self._timers, self._verdict):
                timer.start()

    def _clear_the_way(self) -> None:
        """Hides a stage that nobody should see there, before anything else moves."""
        if self._plan.stage is None or not (self._is_loose or self._is_stage_home()):
            self._stage.hide()

    def _place_console(self) -> None:
        stage, target = self._plan.stage, self._plan.console
        if target is None:
            return
        now = self._screen_of(self._console)
        is_under_stage = now is not None and stage is not None and is_same_place(now, stage)
        if now is None or (is_under_stage and target != stage):
            self._port.bring(target.key, self._console)

    def _place_stage(self) -> None:
        target = self._plan.stage
        if target is None or self._is_loose or self._port.is_filled(target.key, self._stage):
            return
        had_keyboard = self._console.isActiveWindow()
        self._port.fill(target.key, self._stage)
        if had_keyboard and self._plan.situation is Situation.ON_PROJECTOR:
            self._console.activateWindow()

    def _on_screens_changed(self) -> None:
        self._settle()

    def _on_verdict(self) -> None:
        if self._stage.isVisible() and not self._is_stage_home():
            self._is_loose = True
            self._port.loosen(self._stage)

    def _is_stage_home(self) -> bool:
        now, target = self._screen_of(self._stage), self._plan.stage
        return now is not None and target is not None and is_same_place(now, target)

    def _screen_of(self, window: QWidget) -> Screen | None:
        """The screen that holds the window, one for all that mirror each other."""
        key = self._port.screen_of(window)
        screens = self._port.screens()
        found = next((screen for screen in screens if screen.key == key), None)
        if found is None:
            return None
        return next((each for each in set_apart(screens) if is_same_place(each, found)), None)
