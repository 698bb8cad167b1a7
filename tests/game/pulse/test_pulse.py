"""A theepotmeting: what may be counted, how warm it comes out, and who may see it."""

from functools import reduce

import pytest

from game.example.session import scenario
from game.exercise import Event, RuleError, Setup
from game.pulse import EXERCISE
from game.pulse.events import (
    AnswersCounted,
    PulseStepShown,
    PulseWayChosen,
    SlipTyped,
    TemperatureShown,
)
from game.pulse.reading import BANDS, Reading, band, reading, wisps
from game.pulse.state import ITEMS, Pulse
from game.pulse.walk import here, walk


def played(*events: Event) -> Pulse:
    """The state after these, each of which is possible."""
    state: Pulse = EXERCISE.start(Setup())
    for event in events:
        EXERCISE.check(state, event)
        state = EXERCISE.apply(state, event)
    return state


def refused(state: Pulse, event: Event) -> str:
    with pytest.raises(RuleError) as raised:
        EXERCISE.check(state, event)
    return raised.value.key


def everybody(*counts: int) -> list[Event]:
    """The same fingers on every sentence."""
    return [AnswersCounted(item, counts) for item in ITEMS]


def read(state: Pulse) -> Reading:
    found = reading(state)
    assert found
    return found


# --- how warm ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["polikliniek-zuid", "ict-servicedesk"])
def test_the_sessions_of_the_examples_are_as_warm_as_is_expected(name: str) -> None:
    story = scenario(name)
    for session in story["sessions"]:
        counts = session["pulse"]["counts"]
        state = played(*(AnswersCounted(item, tuple(one)) for item, one in counts.items()))
        assert read(state).degrees == story["expected"]["temperatures"][session["id"]]
        assert read(state).people == session["present"]


@pytest.mark.parametrize(
    ("counts", "degrees"),
    [((9, 0, 0, 0, 0), 20), ((0, 0, 0, 0, 9), 100), ((0, 0, 6, 0, 0), 60), ((4, 0, 0, 0, 4), 60)],
)
def test_it_goes_from_20_to_100_degrees(counts: tuple[int, ...], degrees: int) -> None:
    assert read(played(*everybody(*counts))).degrees == degrees


def test_half_a_degree_is_rounded_up() -> None:
    state = played(*everybody(0, 39, 1, 0, 0))
    assert read(state).degrees == 41  # 20 × 2.025 = 40.5


def test_each_sentence_has_its_own_temperature() -> None:
    state = played(*everybody(0, 0, 0, 5, 0), AnswersCounted("P3", (5, 0, 0, 0, 0)))
    assert read(state).by_item == (80, 80, 20, 80, 80)
    assert read(state).degrees == 68


@pytest.mark.parametrize(
    ("degrees", "name", "plumes"),
    [
        *((100, "hot", 3), (80, "hot", 3), (79, "warm", 2), (60, "warm", 2)),
        *((59, "lukewarm", 1), (40, "lukewarm", 1), (39, "cold", 0), (20, "cold", 0)),
    ],
)
def test_it_has_a_name_and_steams_or_does_not(degrees: int, name: str, plumes: int) -> None:
    assert band(degrees) == name
    assert wisps(degrees) == plumes


def test_every_band_begins_where_the_one_above_ends() -> None:
    assert [least for _, least in BANDS] == sorted((least for _, least in BANDS), reverse=True)
    assert BANDS[-1][1] == 0


# --- fingers and slips -------------------------------------------------------------------------


def test_slips_are_added_to_the_fingers_and_no_slip_is_kept() -> None:
    slips = [SlipTyped((5, 5, 5, 5, 5)), SlipTyped((1, 1, 1, 1, 1)), SlipTyped((1, 0, 1, 1, 1))]
    state = played(*everybody(0, 2, 1, 0, 0), *slips)
    assert state.counts_of("P1") == (2, 2, 1, 0, 1)
    assert state.counts_of("P2") == (1, 2, 1, 0, 1)
    assert state.slip_count == 3


def test_fingers_counted_anew_leave_the_slips_as_they_are() -> None:
    state = played(
        AnswersCounted("P1", (5, 0, 0, 0, 0)),
        SlipTyped((3, 3, 3, 3, 3)),
        AnswersCounted("P1", (0, 0, 0, 0, 4)),
    )
    assert state.counts_of("P1") == (0, 0, 1, 0, 4)


def test_what_was_never_given_cannot_be_counted() -> None:
    start = played()
    assert refused(start, AnswersCounted("P9", (1, 1, 1, 1, 1))) == "not_one_of"
    assert refused(start, AnswersCounted("P1", (1, 1, 1, 1))) == "wrong_answers"
    assert refused(start, AnswersCounted("P1", (0, 0, 0, 0, 0))) == "nobody_voted"
    assert refused(start, AnswersCounted("P1", (4, 4, 0, 0, 0), present=7)) == "too_many_hands"
    assert refused(start, SlipTyped((1, 2, 3, 4))) == "wrong_answers"
    assert refused(start, SlipTyped((1, 2, 3, 4, 6))) == "off_the_scale"
    assert refused(start, SlipTyped((0, 0, 0, 0, 0))) == "empty_slip"
    assert refused(start, PulseWayChosen("letters")) == "not_one_of"
    assert refused(start, PulseStepShown("ask", 5)) == "no_prompt"
    assert refused(start, PulseStepShown("tea")) == "not_one_of"


def test_there_are_no_more_slips_than_people() -> None:
    state = reduce(EXERCISE.apply, [SlipTyped((1, 1, 1, 1, 1))] * 999, played())
    assert refused(state, SlipTyped((1, 1, 1, 1, 1))) == "too_many_hands"


# --- who may see it ----------------------------------------------------------------------------


def seen(state: Pulse) -> Reading | None:
    public = EXERCISE.public(state)
    assert isinstance(public, Pulse)
    return reading(public)


def test_the_room_sees_nothing_before_it_is_shown() -> None:
    state = played(*everybody(0, 1, 2, 2, 1))
    assert seen(state) is None
    assert EXERCISE.public(state) == Pulse()
    assert seen(played(*everybody(0, 1, 2, 2, 1), TemperatureShown())) == read(state)


def test_it_cannot_be_shown_before_every_sentence_was_answered() -> None:
    state = played(*everybody(0, 1, 2, 2, 1)[:-1])
    assert refused(state, TemperatureShown()) == "sentences_left"


def test_nothing_is_seen_of_fewer_than_five_people() -> None:
    four = played(*everybody(0, 1, 1, 1, 1), TemperatureShown())
    assert seen(four) is None
    assert EXERCISE.results(four) == {"pulse_answer": [], "temperature": []}

    five = played(*everybody(0, 1, 1, 1, 1), SlipTyped((3, 3, 3, 3, 3)), TemperatureShown())
    assert read(five).people == 5
    assert len(EXERCISE.results(five)["pulse_answer"]) == 25


def test_one_sentence_with_too_few_answers_hides_the_others_too() -> None:
    """From the whole and four sentences the answers to the fifth could be worked out."""
    state = played(
        *everybody(0, 2, 2, 2, 2), AnswersCounted("P3", (4, 0, 0, 0, 0)), TemperatureShown()
    )
    assert seen(state) is None
    assert EXERCISE.results(state)["pulse_answer"] == []


def test_counted_anew_it_has_to_be_shown_again() -> None:
    shown = [*everybody(0, 1, 2, 2, 1), TemperatureShown()]
    assert seen(played(*shown, AnswersCounted("P1", (6, 0, 0, 0, 0)))) is None
    assert seen(played(*shown, SlipTyped((1, 1, 1, 1, 1)))) is None


# --- the way through ---------------------------------------------------------------------------


def test_with_fingers_one_goes_from_sentence_to_sentence() -> None:
    stops = [(one.step, one.prompt) for one in walk(played())]
    asked = [("ask", number) for number in range(5)]
    assert stops == [("how", 0), *asked, ("teapot", 0), ("teapot", 1)]


def test_with_slips_all_sentences_stand_together() -> None:
    stops = [(one.step, one.prompt) for one in walk(played(PulseWayChosen("slips")))]
    assert stops == [("how", 0), ("slips", 0), ("teapot", 0), ("teapot", 1)]


def test_every_stop_is_a_place_where_the_room_can_be() -> None:
    for stop in walk(played()):
        assert here(played(stop)) == stop
