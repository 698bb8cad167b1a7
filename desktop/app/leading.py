"""Brings the trainer to what was found."""

from desktop.console.window import ConsoleWindow


def lead_to_thought(console: ConsoleWindow, id: str) -> None:
    """Opens the parking lot at a thought."""
    console.tabs.show_page("say")
    console.side.lead_to(id)
    console.side.thought_opened.emit(id)
