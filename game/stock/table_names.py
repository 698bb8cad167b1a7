"""What tables are called: by us in the language that is read, by the room as it was typed."""

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from game.card_game.state import Table

_TABLE, _WHOLE_ROOM = "card_game.table", "card_game.whole_room"


def our_name(number: int, count: int, words: Words) -> str:
    """What we call one of so many tables."""
    return words(_TABLE, number=number) if count > 1 else words(_WHOLE_ROOM)


def table_name(table: Table, words: Words) -> str:
    """What a table is called in this language; a name that is not ours stays as it is."""
    number = table.id[1:]
    for key in (_TABLE, _WHOLE_ROOM):
        if any(table.name == words_of(one)(key, number=number) for one in LANGUAGES):
            return words(key, number=number)
    return table.name
