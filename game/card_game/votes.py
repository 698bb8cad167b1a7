"""What follows from a count of hands: who speaks first, whether it is carried, and how long it
stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.card_game.rule_set import RoundRules, RuleSet, VoteKind
from game.card_game.state import Ballot, Table


def counted(
    kind: VoteKind, turn: str, attempt: int, counts: tuple[int, ...], exact: int = 0
) -> Ballot:
    """A count of hands with what follows from it."""
    return Ballot(
        id=f"{turn}.{kind.id}.{attempt}",
        turn=turn,
        vote=kind.id,
        attempt=attempt,
        counts=counts,
        first=first_to_speak(kind, counts),
        exact=exact,
        is_carried=is_carried(kind, counts),
    )


def first_to_speak(kind: VoteKind, counts: Sequence[int]) -> tuple[int, ...]:
    """The options that speak first, counted from 0; nothing where all agree or are even."""
    chosen = [at for at, count in enumerate(counts) if count > 0]
    if kind.first == "against":
        return tuple(at for at in chosen if kind.options[at].id in kind.against)
    if len(chosen) < 2:
        return ()
    if kind.first == "ends":
        return chosen[0], chosen[-1]
    if kind.first == "fewest":
        least = min(counts[at] for at in chosen)
        found = tuple(at for at in chosen if counts[at] == least)
        return found if len(found) < len(chosen) else ()
    mean = sum(at * counts[at] for at in chosen) / sum(counts)
    furthest = max(abs(at - mean) for at in chosen)
    return tuple(at for at in chosen if abs(at - mean) > furthest - 1e-9)


def is_carried(kind: VoteKind, counts: Sequence[int]) -> bool:
    """Whether somebody voted and nobody was against."""
    against = [at for at, option in enumerate(kind.options) if option.id in kind.against]
    return sum(counts) > 0 and not any(counts[at] for at in against if at < len(counts))


def without_votes_on(table: Table, rules: RuleSet, hand: str) -> Table:
    """The table without what was counted on the cards of a hand, such as those of ``r2.1.0``."""
    turn, _, at = hand.rpartition(".")
    about = {
        vote
        for one in rules.rounds
        if one.id == turn.partition(".")[0]
        for vote in _votes_on(one, int(at))
    }
    left = tuple(one for one in table.ballots if one.turn != turn or one.vote not in about)
    return replace(table, ballots=left)


def _votes_on(rules: RoundRules, at: int) -> Iterator[str]:
    """The votes that follow what a step deals, until other cards come; none on a dare."""
    dealt = rules.lines[at].deals
    if dealt and dealt.on_request:
        return
    for n, line in enumerate(rules.lines[at:]):
        if n and line.deals and not line.deals.on_request:
            return
        if line.vote:
            yield line.vote
