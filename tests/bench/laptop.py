"""A laptop with trajecten on it, in a folder of its own."""

import os
import shutil
from datetime import date
from pathlib import Path

from game.example.session import Example
from game.session import Session
from tests.game.clock import TickingClock

DAY = date(2026, 11, 24)
ROOT = Path(__file__).parents[2]


def fill(home: Path, trajecten: int = 5) -> Path:
    """Puts so many trajecten in a folder, all of them the example; where the first one is."""
    first = home / "traject-1.theepot"
    session = Session.create(first, TickingClock())
    session.submit_all(Example("nl", DAY).whole())
    session.close()
    for number in range(2, trajecten + 1):
        shutil.copyfile(first, home / f"traject-{number}.theepot")
    return first


def begin(file: Path) -> None:
    """A traject in which all is prepared and nothing was said yet."""
    session = Session.create(file, TickingClock())
    session.submit_all(Example("nl", DAY).beginning())
    session.submit_all(Example("nl", DAY).preparation())
    session.close()


OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}

TWO_SCREENS = {"QT_QPA_PLATFORM": f"offscreen:configfile={Path(__file__).parent / 'screens.json'}"}
"""A laptop and a projector, off screen."""


def environment(home: Path) -> dict[str, str]:
    """For a process that finds this folder, off screen if there is no display.

    What Python compiles is kept, as on any laptop.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    added = {"THEEPOT_HOME": str(home), "PYTHONPYCACHEPREFIX": str(home / "program" / "compiled")}
    if not (kept.get("DISPLAY") or kept.get("WAYLAND_DISPLAY")):
        added["QT_QPA_PLATFORM"] = "offscreen"
    return kept | added
