"""A running workshop: check, record, apply, tell, undo."""

from game.session.running import Happened, Session

__all__ = ["Happened", "Session"]
