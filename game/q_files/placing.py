"""Files put on disk together: all of them whole, or none."""

import errno
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from game.worded import FileError

_KEYS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}


def put(files: Mapping[Path, bytes], overwrite: bool) -> None:
    """Writes files under other names first, and gives them their own when all are whole.

    Raises:
        FileError: one exists and may not be replaced, or one cannot be written.
    """
    unfinished = {path: path.with_name(f"{path.name}.new") for path in files}
    path = next(iter(files))
    try:
        taken = next((path for path in files if not overwrite and path.exists()), None)
        if taken:
            raise FileError("exists", path=str(taken))
        for path, data in files.items():
            unfinished[path].touch(0o600)
            unfinished[path].write_bytes(data)
        for path in files:
            unfinished[path].replace(path)
    except OSError as error:
        key = _KEYS.get(error.errno or 0, "cannot_write")
        raise FileError(key, path=str(path), why=str(error.strerror)) from error
    finally:
        for rest in unfinished.values():
            with suppress(OSError):
                rest.unlink(missing_ok=True)
