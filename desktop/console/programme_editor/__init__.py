"""Changing the programme of a session: its parts, their order, and templates of one's own."""

from desktop.console.programme_editor.dialog import ProgrammeEditor

__all__ = ["ProgrammeEditor"]
