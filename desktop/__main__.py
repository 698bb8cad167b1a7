"""Starts the program."""

import gc
import sys

from desktop.display import can_show_windows


def main() -> None:
    """Opens the app at once when nothing was asked for; else reads the command line."""
    if len(sys.argv) == 1 and can_show_windows():
        gc.disable()  # until home stands nothing is left behind that could go
        from desktop.app import run

        sys.exit(run())
    from desktop.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
