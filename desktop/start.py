"""What ``make run`` does: opens the app, or plays the demo where there is no display."""

import sys

from desktop.display import has_display


def main() -> int:
    """Opens the app; without a display it plays the demo and says where the plan lies."""
    if not has_display():
        from desktop.cli import main as command_line

        command_line(["demo", "--out", "demo"])
        return 0
    from desktop.app import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
