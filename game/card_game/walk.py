"""The way through a card game: round by round, turn by turn, step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.card_game.events import GameStepShown
from game.card_game.rule_set import RoundRules, RuleSet
from game.card_game.state import CardGame
from game.card_game.steps import STEPS


def walk(
    state: CardGame, teams: Sequence[str], steps: Sequence[str] = ()
) -> tuple[GameStepShown, ...]:
    """Every stop on the way, in order; the table that is large stays so.

    Args:
        state: The rules that are played.
        teams: Of the workshop; tables are made when the game is prepared.
        steps: The steps of this part of the programme; empty for all.
    """
    del teams
    stops = (stop for id in steps or STEPS for stop in _stops(state.rules, id))
    return tuple(replace(stop, table=state.place.table) for stop in stops)


def _stops(rules: RuleSet | None, id: str) -> Iterator[GameStepShown]:
    if id == "prepare":
        yield GameStepShown(id)
    elif not rules:
        return
    elif id == "round":
        for one in rules.rounds:
            yield from _round_stops(one)
    elif id == "bridge":
        yield GameStepShown(id)
    else:
        yield from (GameStepShown(id, prompt=prompt) for prompt in phase_beginnings(rules))


def _round_stops(rules: RoundRules) -> Iterator[GameStepShown]:
    for turn in range(1, rules.turns + 1):
        for at, line in enumerate(rules.lines):
            if not line.is_between or turn < rules.turns:
                yield GameStepShown("round", rules.id, turn, at)


def phase_beginnings(rules: RuleSet) -> tuple[int, ...]:
    """The first question of each phase of the debrief."""
    phases = [one.phase for one in rules.debrief]
    return tuple(phases.index(phase) for phase in dict.fromkeys(phases))


def here(state: CardGame) -> GameStepShown:
    """The stop at which the room is; any question of a phase is the stop of that phase."""
    place = state.place
    return GameStepShown(
        place.step,
        place.round,
        place.turn,
        place.at_line,
        place.table,
        _beginning(state.rules, place.prompt) if place.step == "debrief" else 0,
    )


def _beginning(rules: RuleSet | None, prompt: int) -> int:
    if not rules or prompt >= len(rules.debrief):
        return prompt
    phase = rules.debrief[prompt].phase
    return next(at for at, one in enumerate(rules.debrief) if one.phase == phase)
