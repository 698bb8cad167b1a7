"""A disk that is full, for real: no file may grow beyond a size."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

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
