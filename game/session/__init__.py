"""A running workshop: check, record, apply, tell, undo."""

from game.session.running import Session

__all__ = ["Session"]
