"""The trainer's own day in the example: how late it is, what is skipped, and what is at hand."""

from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QDialog

from desktop.app.workshop_windows import WorkshopWindows
from desktop.console.people_dialog import PeopleDialog
from desktop.console.pick_dialog import PickDialog
from desktop.console.programme_editor import ProgrammeEditor
from desktop.console.ready_dialog import ReadyDialog
from desktop.demo import hands
from desktop.demo.clock import DemoClock
from desktop.demo.pictures import Pictures
from desktop.preview import Preview
from game.workshop.events import BlockRestored, BlockSkipped

_MINUTES_A_STOP = 0.2
"""Within a part; its whole length is what it took in the example."""

_DIALOGS: dict[str, type[QDialog]] = {
    "ready": ReadyDialog,
    "programme": ProgrammeEditor,
    "script": Preview,
    "find": PickDialog,
    "questions": PickDialog,
    "history": PickDialog,
}
"""What is opened by a command, and comes in a picture."""


def pace_of(programme: dict[str, Any]) -> float:
    """How long the blocks of the example took, as a share of what was planned."""
    blocks = programme["blocks"]
    planned = sum(block["minutes"] for block in blocks)
    return float(sum(block["actual_minutes"] for block in blocks) / planned)


def pass_time(windows: WorkshopWindows, clock: DemoClock, pace: float) -> None:
    """Time until the next stop; a block that ends has taken as long as those of the example."""
    console, block = windows.console, windows.bridge.workshop.block
    ends_block = console.conductor.upcoming(console.words).is_block
    if not (ends_block and block and block.began):
        clock.advance(_MINUTES_A_STOP)
        return
    passed = clock() - datetime.fromisoformat(block.began)
    clock.advance(max(block.minutes * pace - passed.total_seconds() / 60, 0))


def show_day(windows: WorkshopWindows, pictures: Pictures) -> None:
    """What the trainer opens before and during the day; nothing of it changes the session."""
    for name, kind in _DIALOGS.items():

        def look(dialog: QDialog, name: str = name) -> None:
            pictures.of_dialog(name, dialog)
            dialog.reject()

        hands.in_dialog(kind, look)
        windows.console.commands.actions[name].trigger()
        hands.settle()
    for name in ("agenda", "seats", "test"):
        windows.console.commands.actions[name].trigger()
        hands.settle()
        pictures.of_workshop(name, windows.console, windows.scene.board)
        windows.console.commands.actions[name].trigger()
        hands.settle()


def show_teams(pictures: Pictures, dialog: PeopleDialog) -> None:
    """The other pages of the dialog about people."""
    for name, page in (("teams", dialog.teams), ("list", dialog.list)):
        dialog.pages.setCurrentWidget(page)
        pictures.of_dialog(f"people-{name}", dialog)


def skip_and_restore(windows: WorkshopWindows, pictures: Pictures, block: str) -> None:
    """A part that is left out, as the trainer sees it; and then it is done after all."""
    for event in (BlockSkipped(block), BlockRestored(block)):
        windows.bridge.submit(event)
        hands.settle()
        if isinstance(event, BlockSkipped):
            pictures.of_workshop("skipped", windows.console, windows.scene.board)
