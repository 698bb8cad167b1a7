"""Files that leave the program, such as a plan or figures: written whole, or not at all."""

import errno
import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from os.path import lexists
from pathlib import Path

from game.journal.header import NEWEST, read_header
from game.worded import FileError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says where nothing more can be written."""


class StoppedError(Exception):
    """Somebody asked to stop; nothing was written."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that is still to be made.

    Attributes:
        name: Of the file in its folder, with its ending; may have a folder before it.
        make: What is in it; nothing when there is nothing to put in it.
        copies: How often it is printed.
    """

    name: str
    make: Callable[[], bytes | None]
    copies: int = 1


def hand_out(place: Path, content: bytes) -> Path:
    """Writes a file, in the place of what stood there under the same name; where it is.

    Never in that of a traject: nothing that leaves the program is worth one.

    Raises:
        FileError: ``exists``, ``not_written`` or ``no_room``; what stood there is as it was.
    """
    if _is_traject(place):
        raise FileError("exists", path=str(place))
    try:
        _write_aside(place, content)
        _name(place)
    except FileError:
        _clear((place,))
        raise
    return place


def hand_out_all(
    folder: Path, pieces: Sequence[Piece], tell: Callable[[int], None] = lambda _: None
) -> list[Path]:
    """Makes files one by one, and gives them their names when all of them are whole.

    What stood there under the same names stays until then; no more than one is in memory.

    Args:
        folder: Made when it is not there yet.
        pieces: The files.
        tell: Hears how many are ready.

    Returns:
        Where each lies that has something in it.

    Raises:
        FileError: ``not_written`` or ``no_room``; what stood there is as it was.
        StoppedError: see :func:`stoppable`; what stood there is as it was.
    """
    made: list[Path] = []
    new_folders = _not_there_yet({folder, *((folder / piece.name).parent for piece in pieces)})
    try:
        for number, piece in enumerate(pieces):
            tell(number)
            stop_if_asked()
            with _all_kept():
                content = piece.make()
            if content is not None:
                made.append(folder / piece.name)
                made_folder(made[-1].parent)
                _write_aside(made[-1], content)
        stop_if_asked()
        _name_all(made)
    except BaseException:  # whatever broke it off, a key on the keyboard too, nothing half stays
        _clear(made, new_folders)
        raise
    tell(len(pieces))
    return made


@contextmanager
def _all_kept() -> Iterator[None]:
    """Nothing is cleared away in this block: of a file in the making all is still needed.

    A quarter of the time went to looking for what could go. This is for speed, at the command
    line; beside windows nothing is cleared away all the while, for their sake.
    """
    was_clearing = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_clearing:
            gc.enable()


def _is_traject(place: Path) -> bool:
    """Also one that is open, or damaged, or made with a newer program."""
    try:
        read_header(place, NEWEST)
    except FileError as error:
        return error.key in ("in_use", "damaged", "newer")
    return True


def _not_there_yet(folders: Iterable[Path]) -> list[Path]:
    """These folders and those around them that are still to be made, the innermost first."""
    new = {one for folder in folders for one in (folder, *folder.parents) if not lexists(one)}
    return sorted(new, key=lambda one: len(one.parts), reverse=True)


def _write_aside(place: Path, content: bytes) -> None:
    try:
        _unfinished(place).write_bytes(content)
    except OSError as error:
        raise _told(error, place) from error


def _name(place: Path) -> None:
    try:
        _unfinished(place).replace(place)
    except OSError as error:
        raise _told(error, place) from error


def _name_all(made: Sequence[Path]) -> None:
    """Names them one by one; where one cannot be, those before it get back what stood there."""
    named: list[Path] = []
    earlier: dict[Path, Path] = {}
    try:
        for place in made:
            if place.is_file():
                earlier[place] = _put_aside(place)
            _name(place)
            named.append(place)
    except BaseException:  # whatever broke it off: those that were named are taken back too
        for place in named:
            with suppress(OSError):
                place.unlink()
        for place, aside in earlier.items():
            with suppress(OSError):
                aside.replace(place)
        raise
    for aside in earlier.values():
        with suppress(OSError):
            aside.unlink()


def _put_aside(place: Path) -> Path:
    try:
        return place.replace(place.with_name(f"{place.name}.old"))
    except OSError as error:
        raise _told(error, place) from error


def _clear(made: Sequence[Path], new_folders: Sequence[Path] = ()) -> None:
    """Nothing half stays behind, and no empty folder that was not there."""
    for place in made:
        with suppress(OSError):
            _unfinished(place).unlink(missing_ok=True)
    for one in new_folders:
        with suppress(OSError):
            one.rmdir()


def _unfinished(place: Path) -> Path:
    return place.with_name(f"{place.name}.new")


def _told(error: OSError, place: Path) -> FileError:
    why = str(error.strerror)
    if error.errno in FULL:
        return FileError("no_room", path=str(place), why=why)
    return FileError("not_written", path=str(place), why=why)


def made_folder(folder: Path) -> Path:
    """A folder for files that leave the program, made when it is not there yet.

    Raises:
        FileError: ``not_written`` or ``no_room``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _told(error, folder) from error
    return folder


# --- stopping half-way --------------------------------------------------------------------------

_is_stopped: ContextVar[Callable[[], bool] | None] = ContextVar("is_stopped", default=None)


@contextmanager
def stoppable(is_asked: Callable[[], bool]) -> Iterator[None]:
    """What is made in this block ends with :class:`StoppedError` once this is asked."""
    token = _is_stopped.set(is_asked)
    try:
        yield
    finally:
        _is_stopped.reset(token)


def stop_if_asked() -> None:
    """A place where something long can end, such as between two pages.

    Raises:
        StoppedError: somebody asked to stop.
    """
    is_asked = _is_stopped.get()
    if is_asked and is_asked():
        raise StoppedError
