"""Whether there is a display to show windows on."""

import os
import sys


def has_display() -> bool:
    """Whether this session has a screen; elsewhere than on Linux it always has."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def can_show_windows() -> bool:
    """Whether the app can open: on a display, or where Qt was told to; else Qt ends the program."""
    return has_display() or bool(os.environ.get("QT_QPA_PLATFORM"))
