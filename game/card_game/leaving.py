"""What follows at the tables when somebody leaves the room."""

from game.card_game.events import TableChanged
from game.card_game.state import CardGame


def leaves(game: CardGame, person: str) -> tuple[TableChanged, ...]:
    """Their place is empty from now on, so that no part falls to who is not there."""
    return tuple(
        TableChanged(table.id, table.name, tuple(one for one in table.players if one != person))
        for table in game.tables
        if person in table.players
    )
