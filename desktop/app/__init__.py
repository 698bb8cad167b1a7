"""The program with windows: home, and one open traject at a time."""

# First what knows no Qt: once Qt is there, PySide reads the source of all that is loaded.
import assets.language
import assets.tokens  # noqa: F401
import desktop.places  # noqa: F401
import game.asked
import game.clock
import game.files.shelf  # noqa: F401
from desktop.app.program import App, now, run

__all__ = ["App", "now", "run"]
