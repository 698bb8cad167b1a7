"""An example to practise with: a fresh file each time, apart from the real ones."""

from pathlib import Path

from game.clock import Clock
from game.example.session import Example
from game.session import Session
from game.worded import FileError

_NAME = "example.theepot"


def practice_session(folder: Path, language: str, clock: Clock) -> Session:
    """The example session, prepared and ready to begin.

    Raises:
        FileError: the file could not be made.
    """
    place = folder / _NAME
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        raise FileError("cannot_write", path=str(place), why=str(error.strerror)) from error
    session = Session.create(place, clock)
    example = Example(language, clock().date())
    session.submit_all((*example.beginning(), *example.preparation()))
    return session
