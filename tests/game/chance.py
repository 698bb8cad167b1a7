"""Events by chance: legal and illegal ones, of every kind, about a handful of things."""

import dataclasses
from types import UnionType
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from game.actions.steps import STEP_IDS as ACTION_STEPS
from game.card_game.checks import HOW_SETTLED
from game.card_game.rule_set import NOTE_KINDS, SORTINGS, ZONES
from game.card_game.steps import STEPS as GAME_STEPS
from game.exercise import AnyExercise, Event
from game.norms.state import BEHAVIOURS, CRITERIA, POLLS, STATUSES
from game.norms.steps import STEP_IDS as NORM_STEPS
from game.pulse.state import ITEMS as PULSE_ITEMS
from game.pulse.state import WAYS as PULSE_WAYS
from game.pulse.steps import STEP_IDS as PULSE_STEPS
from game.q_sort.state import PILES
from game.q_sort.steps import SORTERS, WAYS
from game.q_sort.steps import STEP_IDS as SORT_STEPS
from game.review.state import DECISIONS, KINDS, NORM_DECISIONS, OUTCOMES
from game.review.steps import STEP_IDS as REVIEW_STEPS

texts = st.sampled_from(
    ["Thee", "Wij bellen terug.", " ", "", "één 🫖 \u202e", "a" * 2001]
) | st.text(max_size=20)

_PEOPLE = ("p1", "p2", "leader", "")
_DAYS = ("2026-12-08", "2027-02-23", "", "morgen")
_TIMES = ("09:00", "10:45", "straks")

_WORDS: dict[str, tuple[str, ...]] = {
    "norm": ("N1", "N1", "N2", "norms:N1"),
    "objective": ("O1", "O2", ""),
    "moment": ("M1", "M2", ""),
    "sentence": ("S1", "S2"),
    "behaviour": ("B1", "B2"),
    "objection": ("A1", "A2"),
    "poll": (*POLLS, "TQ9"),
    "column": (*BEHAVIOURS, "worst"),
    "status": (*STATUSES, "done", "stuck"),
    "decision": (*DECISIONS, *NORM_DECISIONS, "never"),
    "outcome": (*OUTCOMES, "never"),
    "success": ("S1", "S2", "S:3"),
    "kind": KINDS,
    "criterion": (*CRITERIA, "NC11"),
    "step": (
        *NORM_STEPS,
        *ACTION_STEPS,
        *PULSE_STEPS,
        *SORT_STEPS,
        *GAME_STEPS,
        *REVIEW_STEPS,
        "n99",
    ),
    "sorter": ("balie", "balie", "p1", ""),
    "pile": (*PILES, "best"),
    "sorters": (*SORTERS, "nobody"),
    "idea": ("I1", "I1", "I2", ""),
    "item": ("I1", "A1", "", *PULSE_ITEMS),
    "way": (*WAYS, *PULSE_WAYS, "letters"),
    "group": ("G1", "G2", ""),
    "action": ("A1", "A1", "A2", "actions:A1"),
    "area": ("E1", "E2"),
    "promise": ("L1", "L2"),
    "part": ("C1", "C2", "visit", "visit", "journey"),
    "treasure": ("T1", "T2"),
    "photo": ("F1", "F1", "F2", "F:3"),
    "picture": ("5e" * 32, "a7" * 32, "thee"),
    "thought": ("K1", "K2", "K:3"),
    "team": ("balie", "arts", ""),
    "person": _PEOPLE,
    "keeper": _PEOPLE,
    "deputy": _PEOPLE,
    "by": _PEOPLE,
    "taken_by": _PEOPLE,
    "starts": _PEOPLE,
    "organised_by": _PEOPLE,
    "session": ("s1", "s2", "R1", "R2", "R9"),
    "block": ("b1", "b2", "b3"),
    "opened": ("kort", "norms", "later", "workshop"),
    "exercise": ("norms", "actions", "tea"),
    "round": ("norms", "actions", "", "nowhere"),
    "form": ("full", "short", "tiny"),
    "language": ("nl", "en", "de"),
    "day": _DAYS,
    "due": _DAYS,
    "hear_by": _DAYS,
    "start": _TIMES,
    "back_at": _TIMES,
    "table": ("t1", "t1", "t2", "t9"),
    "hand": ("visit.1.0", "visit.1.3", "visit.1.4", "journey.1.0", "visit.9.9"),
    "card": ("BAR-01", "BAR-02", "GEW-01", "DUR-01", "DUR-03", ""),
    "turn": ("visit.1", "journey.1", "plank.1", "visit.7"),
    "vote": ("gate", "gate", "none"),
    "note": ("N1", "N2", "N7"),
    "sort": NOTE_KINDS,
    "sorting": SORTINGS,
    "zone": (*ZONES, ""),
    "how": HOW_SETTLED,
    "player": ("1", "2", "p1"),
    "at": ("2026-11-24T09:02:00+01:00", "2026-11-24T10:12:00+01:00"),
}


def events_of(exercise: AnyExercise) -> st.SearchStrategy[Event]:
    """Any event that the exercise knows, possible or not; taking away is what people do least."""
    building = [event for event in exercise.events if not event.kind.endswith("_removed")]
    return st.sampled_from([*building * 4, *exercise.events]).flatmap(_made)


def _made(made: type[Any]) -> st.SearchStrategy[Any]:
    facts = {field.name: _fact(field.name, field.type) for field in dataclasses.fields(made)}
    return st.builds(made, **facts)


def _fact(name: str, kind: Any) -> st.SearchStrategy[Any]:
    if kind is str:
        return st.sampled_from(_WORDS[name]) if name in _WORDS else texts
    if kind is int:
        return st.sampled_from((0, 1, 2, 3, 5, 12)) | st.integers(-2, 1000)
    if kind is float:
        return st.sampled_from((0.01, 0.05, 30.0)) | st.floats(-400, 400)
    if kind is bool:
        return st.booleans()
    if isinstance(kind, UnionType):
        return st.none() | _fact(name, get_args(kind)[0])
    if get_origin(kind) is tuple:
        return _facts(name, get_args(kind)[0])
    return _made(kind)


def _facts(name: str, kind: Any) -> st.SearchStrategy[Any]:
    """Several: of hands mostly as many as there are answers, of the others a few."""
    if kind is int:
        hands = st.integers(0, 3)
        return st.tuples(*[hands] * 5) | st.tuples(*[hands] * 6) | st.just((-1, 2, 0, 0, 0))
    return st.lists(_fact(name.removesuffix("s"), kind), max_size=3).map(tuple)
