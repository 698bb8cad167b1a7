"""What the commands of the console itself do; those of a part are with that part."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from desktop.console.covers import Covers
from desktop.console.people_dialog import PeopleDialog
from desktop.console.taking import TakingDialog
from desktop.preferences import Preferences
from desktop.screens import Situation
from desktop.stage.scene import StageScene
from desktop.text_size import TEXT_SIZES
from game import keyed

if TYPE_CHECKING:
    from desktop.console.window import ConsoleWindow


class OwnCommands(QObject):
    """Goes on and back, covers the stage, and leads to a block, a thought and the people."""

    def __init__(
        self, bridge: Bridge, preferences: Preferences, scene: StageScene, console: "ConsoleWindow"
    ) -> None:
        super().__init__(console)
        self._bridge, self._preferences, self._scene = bridge, preferences, scene
        self._console = console
        self._covers = Covers(bridge, console.foot.pause)
        for name, slot in (
            ("next", self._on_next),
            ("back", self._on_back),
            ("undo", self._on_undo),
            ("redo", self._on_redo),
            ("blank", self._covers.blank),
            ("black", self._covers.black),
            ("agenda", self._covers.agenda),
            ("pause", self._on_pause),
            ("park", self._on_park),
            ("people", self._on_people),
            ("letters", self._on_letters),
        ):
            console.commands.on(name, slot)
        console.bar.people.clicked.connect(self._on_people)
        console.programme.chosen.connect(self._on_block)
        console.side.thought_opened.connect(self._on_thought)

    def _on_next(self) -> None:
        typed_in = self._console.focusWidget()
        self._console.keep_typing()
        self._scene.zoom.end()
        self._console.middle.clear_error()
        self._console.tabs.show_page("now")
        self._console.middle.go_on(typed_in)

    def _on_back(self) -> None:
        self._console.middle.clear_error()
        self._console.keep_typing()
        self._scene.zoom.end()
        self._console.middle.go_back()

    def _on_undo(self) -> None:
        self._console.middle.clear_error()
        self._console.keep_typing()
        self._bridge.undo()

    def _on_redo(self) -> None:
        self._console.middle.clear_error()
        self._bridge.redo()

    def _on_pause(self) -> None:
        is_menu_seen = self._console.situation is not Situation.ONE_SCREEN_SHOWN
        self._covers.pause(self._console.words, is_menu_seen)

    def _on_park(self) -> None:
        self._console.keep_typing()
        self._console.activateWindow()
        self._console.tabs.show_page("say")
        self._console.side.park.setFocus()

    def _on_people(self) -> None:
        self._console.keep_typing()
        self._console.ask(PeopleDialog(self._bridge, self._console.words, self._console))

    def _on_letters(self) -> None:
        self._console.keep_typing()
        now = TEXT_SIZES.index(self._preferences.get("console_text"))
        self._preferences.set("console_text", TEXT_SIZES[(now + 1) % len(TEXT_SIZES)])

    def _on_block(self, id: str) -> None:
        self._console.middle.clear_error()
        self._console.keep_typing()
        meeting = self._bridge.workshop.meeting
        block = keyed.find(meeting.blocks, id) if meeting else None
        if block:
            self._console.tabs.show_page("now")
            self._console.conductor.show_block(block)
            self._console.middle.focus_step()
        self._console.refresh()

    def _on_thought(self, id: str) -> None:
        self._console.ask(TakingDialog(self._bridge, id, self._console.words, self._console))
