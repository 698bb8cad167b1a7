"""A running workshop: check, record, apply, tell, undo."""

from game.session.running import Clock, Session
from game.session.state import Change, State

__all__ = ["Change", "Clock", "Session", "State"]
