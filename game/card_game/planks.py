"""The bridge of a table: planks are earned by what was told, never by how somebody voted."""

from collections.abc import Iterator
from dataclasses import dataclass

from game import keyed
from game.card_game.rule_set import RuleSet
from game.card_game.state import CardGame, Table

CARRIED = "carried:"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a plank.

    Attributes:
        number: Counted from 1.
        turns: The turns at which it can be earned, such as ``r2.1``.
    """

    number: int
    round: str
    turns: tuple[str, ...]


def slots(rules: RuleSet) -> tuple[Slot, ...]:
    """The places in the bridge, in the order in which they are earned."""
    found = enumerate(_unnumbered(rules), start=1)
    return tuple(Slot(number, round, turns) for number, (round, turns) in found)


def _unnumbered(rules: RuleSet) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in rules.rounds:
        turns = tuple(f"{one.id}.{turn}" for turn in range(1, one.turns + 1))
        if not one.earns:
            continue
        if one.is_plank_each_turn:
            yield from ((one.id, (turn,)) for turn in turns)
        else:
            yield one.id, turns


def planks(game: CardGame, table: Table) -> tuple[bool, ...]:
    """For each place whether there is a plank: earned, given, or taken away again."""
    if not game.rules:
        return ()
    return tuple(_is_there(game.rules, table, slot) for slot in slots(game.rules))


def is_earned(rules: RuleSet, table: Table, slot: Slot) -> bool:
    """Whether what a plank asks has happened at one of its turns."""
    found = keyed.find(rules.rounds, slot.round)
    return bool(found) and any(
        all(_has(table, turn, what) for what in found.earns)  # type: ignore[union-attr]  # it is there
        for turn in slot.turns
    )


def _is_there(rules: RuleSet, table: Table, slot: Slot) -> bool:
    given = keyed.find(table.given, str(slot.number))
    return given.is_there if given else is_earned(rules, table, slot)


def _has(table: Table, turn: str, what: str) -> bool:
    if what.startswith(CARRIED):
        ballot = table.ballot(turn, what.removeprefix(CARRIED))
        return bool(ballot and ballot.is_shown and ballot.is_carried)
    return bool(table.notes_of(what, turn))


def is_down(game: CardGame, table: Table) -> bool:
    """Whether there are planks enough to cross."""
    return bool(game.rules) and sum(planks(game, table)) >= game.rules.planks_needed  # type: ignore[union-attr]  # it is there


def missing(game: CardGame, table: Table) -> tuple[int, ...]:
    """The numbers of the planks that are not there."""
    return tuple(number for number, is_there in enumerate(planks(game, table), 1) if not is_there)
