"""The program with windows: home, and one open traject at a time."""

from desktop.app.program import App, now, run

__all__ = ["App", "now", "run"]
