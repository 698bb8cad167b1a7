"""The two windows of an open traject, and what connects them to files and screens."""

import logging
from dataclasses import asdict
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from assets.language import Words
from desktop.app.asking import Leaving, ask_before_leaving
from desktop.app.at_hand import AtHand
from desktop.app.giving_out import GivingOut
from desktop.app.more_menu import fill_more
from desktop.app.opening import BACKUP_CHECK, Keeping
from desktop.app.photos import Photos
from desktop.app.plan_showing import PlanShowing
from desktop.app.readiness import Readiness
from desktop.app.trainers_day import TrainersDay
from desktop.awake import Awake
from desktop.bridge import Bridge
from desktop.clock_watch import ClockWatch
from desktop.console.screens_menu import ScreensMenu
from desktop.console.window import ConsoleWindow
from desktop.fitting import show_fitting
from desktop.places import Places
from desktop.preferences import Preferences
from desktop.screens import ScreenIdentity, ScreenPort, Situation, StageChoice, StagePlacer
from desktop.stage.scene import StageScene
from desktop.stage.window import StageWindow
from desktop.steady import Steady
from desktop.trouble import tell_file_error
from game.clock import Clock
from game.session import Session
from game.worded import FileError

_log = logging.getLogger(__name__)


class WorkshopWindows(QObject):
    """Console and stage of one traject.

    Signals:
        left: The trainer went back to the trajecten; the traject is closed.
        quitted: The trainer closed the console; the traject is closed.

    Args:
        session: The running workshop.
        preferences: What the trainer chose on this laptop.
        places: Where files lie.
        port: The screens.
        clock: The time now.
        steady: A clock that nobody can set; without it nobody watches the other one.
    """

    left = Signal()
    quitted = Signal()

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        places: Places,
        port: ScreenPort,
        clock: Clock,
        steady: Steady | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._preferences, self._places = session, preferences, places
        self.bridge = Bridge(session, clock, places, self)
        self.scene = StageScene(self.bridge, preferences, self)
        self.console = ConsoleWindow(self.bridge, preferences, self.scene)
        self.stage = StageWindow(self.scene.board, self.scene.zoom)
        self.console.commands.add_to(self.stage)
        choice = StageChoice(_identity(preferences.get("stage_screen")))
        self.placer = StagePlacer(self.stage, self.console, port, choice, parent=self)
        self.giving_out = GivingOut(session, places, clock, self)
        self.plan = PlanShowing(self.bridge, self.console, self.giving_out, self)
        self.day = TrainersDay(self.bridge, self.console, places, preferences, self)
        self.readiness = Readiness(
            self.bridge, self.console, self.placer, preferences, self.giving_out, self
        )
        self.photos = Photos(self.bridge, self.console, self)
        self.at_hand = AtHand(self.bridge, self.console, self.photos, self)
        self._port = port
        self._screens = ScreensMenu(_menu(self.console.bar.screens), self.console.commands, self)
        if self.bridge.is_practice:
            self.day.guide_first_session()
        self._keeping = Keeping(session, places, clock)
        self._is_closed = False
        self._awake = Awake(self)
        self._clock_watch = ClockWatch(self.bridge, steady, self) if steady else None
        self._backup = QTimer(self)
        self._backup.setInterval(int(BACKUP_CHECK.total_seconds() * 1000))
        self._connect(port)

    def show(self) -> None:
        """Shows both windows where they belong."""
        show_fitting(self.console)
        self.console.refresh()
        self.placer.start()
        self._awake.start()
        self._backup.start()
        if self._clock_watch:
            self._clock_watch.start()
        self._tell_stage()
        self.console.middle.focus_step()

    def close(self) -> None:
        """Puts everything away, once; what is typed is kept, and a backup made."""
        if self._is_closed:
            return
        self._is_closed = True
        self.console.keep_typing(is_leaving=True)
        self.giving_out.stop()
        self._backup.stop()
        self._awake.stop()
        if self._clock_watch:
            self._clock_watch.stop()
        self.placer.stop()
        self._keeping.erase_removed_photos()
        self._make_backup(is_last=True)
        self._session.close()
        for window in (self.stage, self.console):
            window.hide()
            window.deleteLater()
        self.deleteLater()  # else it still hears of a change of language, and has no windows

    def _connect(self, port: ScreenPort) -> None:
        console, placer = self.console, self.placer
        console.home_asked.connect(self._on_home)
        console.quit_asked.connect(self._on_quit)
        for aside in (console.commands.aside, console.plan_asked):
            aside.connect(self._on_aside)
        console.plan_asked.connect(self.plan.show)
        console.commands.on("pack", self._on_pack)
        console.stage_asked.connect(placer.toggle_one_screen)
        console.swap_asked.connect(placer.swap)
        console.try_again.connect(self._on_try_again)
        console.save_elsewhere.connect(self._on_save_elsewhere)
        self.stage.closed.connect(placer.hide_here)
        placer.situation_changed.connect(self._on_situation)
        placer.choice_changed.connect(self._on_choice)
        self._screens.chosen.connect(placer.choose)
        for asked in (self._screens.chosen, console.swap_asked):
            asked.connect(self._on_screens)  # after the placer: another screen, the same situation
        port.changed.connect(self._on_screens)
        self.scene.drawn.connect(self._tell_stage)
        self._preferences.changed.connect(self._on_preference)
        self._backup.timeout.connect(self._on_backup_time)
        self._fill_menus()

    def _fill_menus(self) -> None:
        words = self.console.words
        guide = {words("guide.again"): self.day.take_up_guide} if self.bridge.is_practice else {}
        others = {
            **guide,
            words("trouble.save_elsewhere"): self._on_save_elsewhere,
            words("names.forget"): self._on_forget_names,
        }
        fill_more(_menu(self.console.bar.more), self.console.commands, words, others)
        self._screens.fill(self._port.screens(), self.placer, words)

    def _on_pack(self) -> None:
        self.console.keep_typing()
        self.giving_out.show_pack(self.console.words, self.console)

    def _on_home(self) -> None:
        self.console.keep_typing()
        if self._may_leave():
            self.close()
            self.left.emit()

    def _on_quit(self) -> None:
        self.console.keep_typing()
        if self._may_leave():
            self.close()
            self.quitted.emit()

    def _may_leave(self) -> bool:
        """Whether all is on disk, or the trainer leaves it all the same."""
        if not self.bridge.has_unsaved or self.bridge.try_again():
            return True
        answer = ask_before_leaving(self.console.words, self.console)
        if answer is Leaving.SAVE_ELSEWHERE:
            self._on_save_elsewhere()
            return not self.bridge.has_unsaved
        return answer is Leaving.LEAVE

    def _on_aside(self) -> None:
        """The only screen is the trainer's again: the room sees no menu or list on its picture."""
        if self.placer.situation is Situation.ONE_SCREEN_SHOWN:
            self.placer.hide_here()

    def _on_try_again(self) -> None:
        self.bridge.try_again()

    def _on_save_elsewhere(self) -> None:
        words = self.console.words
        title, kinds = words("trouble.save_elsewhere"), words("trouble.kind")
        suggested = Path.home() / self._session.path.name
        place, _ = QFileDialog.getSaveFileName(self.console, title, str(suggested), kinds)
        if place:
            self.save_elsewhere(Path(place))

    def save_elsewhere(self, place: Path) -> None:
        """Goes on in a new file there."""
        if place.suffix != ".theepot":
            place = place.with_name(place.name + ".theepot")
        try:
            self.bridge.save_elsewhere(place)
        except FileError as error:
            tell_file_error(error, self.console.words, self.console)
        self.console.refresh()

    def _on_forget_names(self) -> None:
        from desktop.app.names import look_after

        self.console.keep_typing()
        try:
            look_after(self._session, self._keeping, self.console.words, self.console)
        except FileError as error:
            tell_file_error(error, self.console.words, self.console)
        self.bridge.kept.emit()
        self.scene.draw()
        self.console.refresh()

    def _on_situation(self, situation: Situation) -> None:
        screen = self.placer.stage_screen
        told = ""
        if screen:
            told = f"{screen.name} {screen.identity.width}×{screen.identity.height}"
        self.console.show_situation(situation, told)
        self._screens.fill(self._port.screens(), self.placer, self.console.words)

    def _on_screens(self) -> None:
        self._on_situation(self.placer.situation)

    def _on_choice(self, identity: ScreenIdentity) -> None:
        self._preferences.set("stage_screen", msgspec.json.encode(asdict(identity)).decode())

    def _on_preference(self, name: str) -> None:
        if name == "console_language":
            self._fill_menus()
            self._on_situation(self.placer.situation)
            self.giving_out.speak(self.console.words)

    def _on_backup_time(self) -> None:
        if self._keeping.is_due:
            self._make_backup()

    def _make_backup(self, is_last: bool = False) -> None:
        """A backup that fails is no reason to stop a session; the file itself is there."""
        try:
            if is_last:
                self._keeping.make_if_changed()
            else:
                self._keeping.make()
        except FileError as error:
            _log.warning("no backup: %s", error)

    def _tell_stage(self) -> None:
        words: Words = self.bridge.words(self._preferences.get("stage_language"))
        title = words("stage.window", client=self.bridge.workshop.client)
        self.stage.tell(title, self.scene.board.told())


def _menu(button: QPushButton) -> QMenu:
    menu = button.menu()
    assert isinstance(menu, QMenu)
    return menu


def _identity(text: str) -> ScreenIdentity | None:
    """A saved screen; one that cannot be read counts as none."""
    if not text:
        return None
    try:
        return msgspec.json.decode(text, type=ScreenIdentity)
    except msgspec.MsgspecError:
        return None
