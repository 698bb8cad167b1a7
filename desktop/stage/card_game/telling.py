"""Short lines on the stage: which turn it is, and who plays a part."""

from collections.abc import Sequence

from desktop.stage.card_game.card import in_words
from desktop.stage.view import View
from game.card_game.dealing import part_of
from game.card_game.state import CardGame, Table


def turn_line(view: View, state: CardGame) -> str:
    """Which turn of how many, or nothing where a turn has no name."""
    rules, turn = state.round_rules, state.place.turn
    name = in_words(rules.turn, view) if rules else ""
    if not rules or not name or rules.turns == 1:
        return ""
    return view.words("card_game.turn_of", turn=name, number=turn, of=rules.turns)


def part_line(view: View, state: CardGame, table: Table) -> str:
    """Who plays the part of this round at a table: an alias, or a place; nothing without one."""
    rules, id = state.round_rules, part_of(state, table)
    if not rules or not id:
        return ""
    person = next((one for one in view.workshop.people if one.id == id), None)
    who = person.alias if person else view.words("card_game.place", number=id)
    return view.words("card_game.part", part=in_words(rules.role, view), who=who)


def dealt_line(view: View, state: CardGame, cards: Sequence[str]) -> str:
    """Many cards that were dealt at once: of each kind how many, a line for each."""
    found = [one for id in cards if (one := state.card(id))]
    counts = {kind: sum(one.category == kind.id for one in found) for kind in state.categories}
    return "\n".join(
        view.words("card_game.stage.dealt", count=count, kind=in_words(kind.name, view))
        for kind, count in counts.items()
        if count
    )
