"""A client removed completely: the traject itself, and every backup that is made of it."""

from pathlib import Path

from game.files import backups, shelf
from game.files.listing import entries
from game.journal.mark import Mark, mark_of
from game.worded import FileError

__all__ = ["Mark", "erase_completely", "remove_backups"]


def erase_completely(path: Path, folder: Path, trajecten: Path) -> int:
    """Removes a removed traject and its backups for good; how many backups there were.

    Args:
        path: The traject.
        folder: That of all backups.
        trajecten: Where it lay before it was removed.

    Raises:
        FileError: something could not be removed.
    """
    mark = mark_of(path)
    marks = {mark} if mark else _marks_of_damaged(path, folder, trajecten)
    own = [one for one in _folders(folder) if marks & _marks_in(one)]
    count = sum(len(backups.all_of(one)) for one in own)
    for one in own:
        _remove(one)
    shelf.erase(path)
    return count


def remove_backups(mark: Mark, folder: Path) -> None:
    """Removes the backups of a traject wherever it lay: they hold what must be forgotten.

    Args:
        mark: Of the traject, as it was when they were made.
        folder: That of all backups.

    Raises:
        FileError: one could not be removed.
    """
    for one in _folders(folder):
        for backup in backups.all_of(one):
            if mark_of(backup.path) == mark:
                backups.remove_one(backup.path)


def _marks_of_damaged(path: Path, folder: Path, trajecten: Path) -> set[Mark]:
    """Whose the backups of its old place are; none that a traject which can be read still needs."""
    place = trajecten / path.name
    if place.exists():
        return set()
    beside = [*entries(trajecten), *entries(path.parent)]
    needed = {mark_of(one) for one in beside if one.suffix == shelf.SUFFIX}
    return _marks_in(backups.folder_for(place, folder)) - needed


def _folders(folder: Path) -> list[Path]:
    return [one for one in entries(folder) if one.is_dir()]


def _marks_in(folder: Path) -> set[Mark]:
    return {mark for backup in backups.all_of(folder) if (mark := mark_of(backup.path))}


def _remove(folder: Path) -> None:
    backups.remove_all(folder)
    if entries(folder):
        return  # what somebody else put there, such as a file manager, is not ours
    try:
        folder.rmdir()
    except OSError as error:
        raise FileError("cannot_write", path=str(folder), why=str(error.strerror)) from error
