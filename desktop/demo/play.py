"""The example session from the first window to the action plan, by keys and clicks."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize

from assets.language import LANGUAGES
from assets.language import words as words_of
from desktop.demo.clock import DemoClock
from desktop.demo.off_screen import application_for
from desktop.demo.pictures import SIZES
from desktop.demo.return_play import HALF_A_YEAR
from desktop.demo.session_play import DemoSession
from desktop.places import places_in
from desktop.text_size import TEXT_SIZES
from game.worded import FileError

Tell = Callable[[str], None]


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
        application = application_for(picture_sizes, Path(folder))
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
