"""The day in the room: its programme, its clock, and what the room is told of both."""
