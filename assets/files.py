"""Where the files lie that ship with the program."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """The place of a file that ships with the program, such as ``icons/teapot.svg``.

    Raises:
        FileNotFoundError: no such file was shipped.
    """
    place = _HERE / name
    if not place.exists():
        raise FileNotFoundError(place)
    return place


@cache
def read(name: str) -> str:
    """The text of a file that ships with the program."""
    return path(name).read_text(encoding="utf-8")
