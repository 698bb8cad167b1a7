"""A clock that nobody can set."""

import sys
import time
from collections.abc import Callable

Steady = Callable[[], float]
"""Seconds that only ever go forward, also while the laptop sleeps."""


def steady() -> float:
    """Seconds since the laptop was started; nobody can set them, and sleep counts."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
