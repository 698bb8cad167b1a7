"""What ``make run`` does: opens the app, or plays the demo where there is no display."""

import os
import sys


def main() -> int:
    """Opens the app; without a display it plays the demo and says where the plan lies."""
    if sys.platform.startswith("linux") and not _has_display():
        from desktop.cli import main as command_line

        command_line(["demo", "--out", "demo"])
        return 0
    from desktop.app import run

    return run()


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
