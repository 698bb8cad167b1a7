"""What the room may see of the norms, the rows, and the knots in the red thread."""

from game import norms
from game.exercise import Event, Knot
from game.norms.events import (
    FistCounted,
    FistShown,
    MomentWritten,
    NormStarted,
    NormWorded,
    ObjectionNoted,
    ObjectiveWritten,
    PollCounted,
    PollShown,
    VisionWritten,
)
from game.norms.state import Norms
from tests.game.norms.test_norm import CARRIED, DOUBTFUL, FIRST, SECOND
from tests.game.norms.test_room import after

OF_FOUR = (0, 0, 1, 2, 1, 0)


def in_the_room(*events: Event) -> Norms:
    seen = norms.EXERCISE.public(after(*events))
    assert isinstance(seen, Norms)
    return seen


def rows(table: str, *events: Event) -> list[dict[str, object]]:
    return [dict(row) for row in norms.EXERCISE.results(after(*events))[table]]


def test_a_count_is_hidden_until_it_is_shown() -> None:
    counted = PollCounted("TQ1", (2, 4, 3, 2, 1))
    assert in_the_room(counted).polls[0].counts == ()
    assert in_the_room(counted, PollShown("TQ1")).polls[0].counts == (2, 4, 3, 2, 1)


def test_fist_to_five_is_hidden_until_it_is_shown() -> None:
    counted = (NormStarted("N1"), NormWorded("N1", FIRST), FistCounted("N1", DOUBTFUL))
    hidden = in_the_room(*counted).norms[0]
    assert hidden.fists[0].counts == ()
    assert hidden.text == FIRST
    assert in_the_room(*counted, FistShown("N1")).norms[0].fists[0].counts == DOUBTFUL


def test_an_earlier_vote_that_was_never_shown_stays_hidden() -> None:
    seen = in_the_room(
        NormStarted("N1"),
        NormWorded("N1", FIRST),
        FistCounted("N1", DOUBTFUL),
        NormWorded("N1", SECOND),
        FistCounted("N1", CARRIED),
        FistShown("N1"),
    )
    assert [fist.counts for fist in seen.norms[0].fists] == [(), CARRIED]


def test_fewer_than_five_people_are_never_counted_out_loud() -> None:
    started = (NormStarted("N1"), NormWorded("N1", FIRST))
    seen = in_the_room(
        PollCounted("TQ1", (1, 1, 1, 1, 0)),
        PollShown("TQ1"),
        *started,
        FistCounted("N1", OF_FOUR),
        FistShown("N1"),
    )
    assert seen.polls[0].counts == ()
    assert seen.norms[0].fists[0].counts == ()


def test_fewer_than_five_people_stay_out_of_the_tables() -> None:
    started = (NormStarted("N1"), NormWorded("N1", FIRST))
    assert rows("poll_answer", PollCounted("TQ1", (1, 1, 1, 1, 0))) == []
    assert rows("norm_vote", *started, FistCounted("N1", OF_FOUR)) == []


def test_five_people_are_enough() -> None:
    found = rows("poll_answer", PollCounted("TQ1", (1, 1, 1, 1, 1)), PollShown("TQ1"))
    assert [(row["answer"], row["hands"]) for row in found] == [(n, 1) for n in range(1, 6)]


def test_votes_are_told_per_wording_and_number_of_fingers() -> None:
    found = rows(
        "norm_vote", NormStarted("N1"), NormWorded("N1", FIRST), FistCounted("N1", DOUBTFUL)
    )
    assert [row["hands"] for row in found] == list(DOUBTFUL)
    assert found[2] == {"id": "N1/1/2", "norm": "N1", "wording": 1, "fingers": 2, "hands": 1}


def test_every_wording_and_objection_is_a_row() -> None:
    events = (NormStarted("N1"), NormWorded("N1", FIRST), ObjectionNoted("N1", "A1", "Wanneer?"))
    assert rows("norm_wording", *events, NormWorded("N1", SECOND)) == [
        {"id": "N1/1", "norm": "N1", "wording": 1, "text": FIRST},
        {"id": "N1/2", "norm": "N1", "wording": 2, "text": SECOND},
    ]
    assert rows("norm_objection", *events) == [
        {"id": "N1/A1", "norm": "N1", "wording": 1, "text": "Wanneer?"}
    ]


def test_a_norm_comes_from_all_that_it_is_tied_to() -> None:
    state = after(
        VisionWritten("Je weet waar je aan toe bent."),
        ObjectiveWritten("O1", "Bellen"),
        MomentWritten("M1", "Weggaan"),
        NormStarted("N1", objective="O1", moment="M1", sources=("workshop:K1",)),
        NormWorded("N1", FIRST),
    )
    assert norms.EXERCISE.knots(state)[-1] == Knot(
        "N1", "norm", FIRST, ("vision", "O1", "M1", "workshop:K1")
    )


def test_without_a_vision_nothing_comes_from_it() -> None:
    state = after(ObjectiveWritten("O1", "Bellen"), NormStarted("N1"), NormWorded("N1", FIRST))
    assert [(knot.id, knot.sources) for knot in norms.EXERCISE.knots(state)] == [
        ("O1", ()),
        ("N1", ()),
    ]


def test_a_norm_without_words_is_no_knot_yet() -> None:
    assert norms.EXERCISE.knots(after(NormStarted("N1"))) == []
