"""A disk that fails, for real: no file may grow beyond a size, or be written at all."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.session import Session

NOBODY = 65534

needs_rights = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
needs_limits = pytest.mark.skipif(os.name == "nt", reason="Windows knows no limit for files")


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """The system refuses to let any file grow beyond so many bytes, as on a full disk."""
    import resource

    earlier = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, earlier[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, earlier)


def fill_up(session: Session) -> None:
    """From now on the file of this session has no room for another page."""
    connection = session.journal._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def make_room(session: Session) -> None:
    """The disk has room again."""
    session.journal._connection.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Rights count for as long as this lasts, also when the tests run as root, who may do all."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def taken_away(*files: Path) -> Iterator[None]:
    """Nobody may write these files any more, not even who has them open.

    Rights do not do that: they count when a file is opened. Skips the test where it cannot be.
    """
    try:
        _make_immutable("+i", files)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root can take a file away from who has it open, and not on every disk")
    try:
        yield
    finally:
        _make_immutable("-i", files)


def _make_immutable(change: str, files: tuple[Path, ...]) -> None:
    subprocess.run(["chattr", change, *files], check=True, capture_output=True, timeout=20)
