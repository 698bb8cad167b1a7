"""The trajecten: new, open, copy, remove."""

from desktop.home.window import HomeWindow

__all__ = ["HomeWindow"]
