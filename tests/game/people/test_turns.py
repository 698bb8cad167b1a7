"""A fair turn for everybody."""

from hypothesis import given
from hypothesis import strategies as st

from game.people.turns import whose_turn

PEOPLE = ("p1", "p2", "p3", "p4")


def test_nobody_twice_before_everybody_once() -> None:
    assert whose_turn(PEOPLE, ()) == PEOPLE
    assert whose_turn(PEOPLE, ("p2", "p9", "p3")) == ("p1", "p4")
    assert whose_turn(PEOPLE, PEOPLE) == ("p1", "p2", "p3"), "not the same one at once"
    assert whose_turn(("p1",), ("p1",)) == ("p1",)
    assert whose_turn((), ("p1",)) == ()


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40))
def test_turns_differ_by_one_at_most_however_chance_falls(falls: list[int]) -> None:
    had: list[str] = []
    for fall in falls:
        free = whose_turn(PEOPLE, had)
        had.append(free[fall % len(free)])
        counts = [had.count(one) for one in PEOPLE]
        assert max(counts) - min(counts) <= 1
