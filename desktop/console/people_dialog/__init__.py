"""Who is in the room, in which team, and a list from elsewhere."""

from desktop.console.people_dialog.dialog import PeopleDialog

__all__ = ["PeopleDialog"]
