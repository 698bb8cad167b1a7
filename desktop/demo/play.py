"""The example session from the first window to the action plan, by keys and clicks."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from assets.language import LANGUAGES
from assets.language import words as words_of
from desktop.demo.clock import DemoClock
from desktop.demo.pictures import SIZES
from desktop.demo.session_play import HALF_A_YEAR, DemoSession
from desktop.places import places_in
from desktop.text_size import TEXT_SIZES
from game.worded import FileError

Tell = Callable[[str], None]

OFF_SCREEN = "offscreen"
"""Qt's platform without a display."""


def run_demo(
    out: Path,
    language: str,
    tell: Tell,
    picture_languages: Sequence[str] = LANGUAGES,
    picture_sizes: Sequence[QSize] = SIZES,
    letters: str = TEXT_SIZES[0],
) -> Path:
    """Plays the example; where the action plan lies.

    Args:
        out: The folder that gets ``demo.theepot``, the plan and ``shots``.
        language: Of the group.
        tell: Gets a line now and then.
        picture_languages: Of the pictures; the fewer, the sooner it is done.
        picture_sizes: Of the pictures, in pixels.
        letters: Of the trainer's windows, one of :data:`TEXT_SIZES`.

    Raises:
        FileError: the folder cannot be written.
    """
    words = words_of(language)
    _prepare(out)
    tell(words("cli.playing"))
    with tempfile.TemporaryDirectory() as folder:
        application = _application(Path(folder), picture_sizes)
        places = places_in(out, Path(folder))
        clock = DemoClock()
        played = DemoSession(
            application, places, out, language, clock, picture_languages, picture_sizes, letters
        )
        plan = played.play()
    tell(words("cli.shots", count=played.pictures.count, path=str(out / "shots")))
    return plan


def _prepare(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(out / "shots", ignore_errors=True)
        shutil.rmtree(out / HALF_A_YEAR, ignore_errors=True)
        for name in ("demo", HALF_A_YEAR):
            (out / f"{name}.theepot").unlink(missing_ok=True)
    except OSError as error:
        raise FileError("cannot_write", path=str(out), why=str(error.strerror)) from error


def _application(folder: Path, sizes: Sequence[QSize]) -> QApplication:
    """Off screen where there is no display to show windows on.

    That screen is as large as the largest picture: a dialog takes what its screen has room for.
    """
    found = QApplication.instance()
    if not found:
        if sys.platform.startswith("linux") and not has_display():
            os.environ.setdefault("QT_QPA_PLATFORM", OFF_SCREEN)
        if os.environ.get("QT_QPA_PLATFORM") == OFF_SCREEN:
            screen = folder / "off_screen.json"
            screen.write_text(json.dumps({"screens": [_screen(sizes)]}))
            os.environ["QT_QPA_PLATFORM"] = f"{OFF_SCREEN}:configfile={screen}"
        found = QApplication(["theepot"])
    assert isinstance(found, QApplication)
    return found


def _screen(sizes: Sequence[QSize]) -> dict[str, object]:
    """A screen as Qt's platform without a display wants it described."""
    width, height = (max(sides) for sides in zip(*(one.toTuple() for one in sizes), strict=True))
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height} | dots


def has_display() -> bool:
    """Whether this session has a screen."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
