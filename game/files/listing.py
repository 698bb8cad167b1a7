"""What lies in a folder, or a clear word that it cannot be seen."""

from pathlib import Path

from game.worded import FileError


def entries(folder: Path) -> tuple[Path, ...]:
    """Everything that lies in a folder, by name; nothing where there is no folder.

    Raises:
        FileError: ``folder_closed``; a folder that cannot be read is not an empty one.
    """
    try:
        return tuple(sorted(folder.iterdir()))
    except FileNotFoundError:
        return ()
    except OSError as error:
        why = str(error.strerror)
        raise FileError("folder_closed", path=str(folder), why=why) from error
