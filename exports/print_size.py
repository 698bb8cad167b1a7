"""How large the letters of a document are: as usual, or in large print."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

LARGE = 1.72
"""A body of just over 18 points, from which print is called large."""

LEAST = 18.0
"""Points of the smallest letters in large print."""

_share: ContextVar[float] = ContextVar("share", default=1.0)


@contextmanager
def in_large_print() -> Iterator[None]:
    """What is written in this block has letters for who reads small print badly."""
    with _in_share(LARGE):
        yield


@contextmanager
def in_usual_print() -> Iterator[None]:
    """What is written in this block is large already, and stays on its page."""
    with _in_share(1.0):
        yield


@contextmanager
def _in_share(share: float) -> Iterator[None]:
    token = _share.set(share)
    try:
        yield
    finally:
        _share.reset(token)


def is_large_print() -> bool:
    """Whether letters are large now; what stands beside each other then needs another form."""
    return _share.get() > 1


def print_share() -> float:
    """How large letters are now, as a share of the usual size."""
    return _share.get()
