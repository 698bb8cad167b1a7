"""Events as stored facts, and stored facts as events."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import norms
from game.codec import ask_known_facts, event_of, facts_of
from game.exercise import AnyExercise, RuleError
from game.norms.events import PollCounted, VisionWritten
from game.workshop import AROUND
from game.workshop.events import PersonNamed


@given(st.text())
def test_every_text_that_can_be_typed_comes_back(text: str) -> None:
    facts, name = facts_of(VisionWritten(text))
    assert name == ""
    assert event_of(norms.EXERCISE, "vision_written", facts) == VisionWritten(text)


def test_a_name_is_not_among_the_facts() -> None:
    facts, name = facts_of(PersonNamed("p1", "Samira"))
    assert facts == b'{"person":"p1","name":""}'
    assert name == "Samira"


def test_an_erased_name_comes_back_empty() -> None:
    facts, _ = facts_of(PersonNamed("p1", "Samira"))
    assert event_of(AROUND, "person_named", facts) == PersonNamed("p1", "")
    assert event_of(AROUND, "person_named", facts, "Samira") == PersonNamed("p1", "Samira")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(RuleError, match="half_character"):
        facts_of(VisionWritten("half \ud83d teken"))


def test_a_number_beyond_all_counting_comes_back() -> None:
    event = PollCounted("TQ1", (1, 1, 1, 1, 1), present=10**30)
    facts, _ = facts_of(event)
    assert event_of(norms.EXERCISE, "poll_counted", facts) == event


def test_a_kind_that_nobody_knows_is_refused() -> None:
    with pytest.raises(RuleError, match="unknown_kind"):
        event_of(norms.EXERCISE, "tea_poured", b"{}")
    with pytest.raises(RuleError, match="unknown_kind"):
        ask_known_facts(norms.EXERCISE, "tea_poured", {})


@pytest.mark.parametrize("facts", [b"", b"[]", b"{"])
def test_facts_of_another_shape_are_refused(facts: bytes) -> None:
    with pytest.raises(RuleError, match="bad_facts"):
        event_of(norms.EXERCISE, "vision_written", facts)


@pytest.mark.parametrize(
    ("exercise", "kind", "facts", "key", "fact"),
    [
        (norms.EXERCISE, "vision_written", "{}", "facts_missing", "text"),
        (norms.EXERCISE, "vision_written", '{"text": 3}', "facts_not_text", "text"),
        (norms.EXERCISE, "vision_written", '{"text": null}', "facts_not_text", "text"),
        (
            norms.EXERCISE,
            "poll_counted",
            '{"poll": "TQ1", "counts": 3}',
            "facts_not_list",
            "counts",
        ),
        (
            *(norms.EXERCISE, "poll_counted", '{"poll": "TQ1", "counts": [1, "2"]}'),
            *("facts_not_whole", "counts[1]"),
        ),
        (
            *(norms.EXERCISE, "criterion_answered"),
            *('{"norm": "N1", "criterion": "NC1", "is_met": 1}', "facts_not_bool", "is_met"),
        ),
        (
            *(AROUND, "traject_described", '{"client": "Zuid", "customer": "gast"}'),
            *("facts_not_object", "customer"),
        ),
        (
            *(AROUND, "session_planned"),
            *('{"session": "s1", "day": "2026-11-24", "start": "9:00", "blocks": [{}]}',),
            *("facts_missing", "blocks[0].block"),
        ),
    ],
)
def test_the_fact_that_is_wrong_is_named(
    exercise: AnyExercise, kind: str, facts: str, key: str, fact: str
) -> None:
    with pytest.raises(RuleError) as caught:
        event_of(exercise, kind, facts.encode())
    assert (caught.value.key, caught.value.facts["fact"]) == (key, fact)


@given(st.binary(max_size=60))
def test_any_bytes_are_an_event_or_are_refused(facts: bytes) -> None:
    with suppress(RuleError):
        assert isinstance(event_of(norms.EXERCISE, "vision_written", facts), VisionWritten)


def test_a_misspelt_fact_is_named_with_those_that_are_known() -> None:
    ask_known_facts(norms.EXERCISE, "vision_written", {"text": ""})
    with pytest.raises(RuleError) as caught:
        ask_known_facts(norms.EXERCISE, "vision_written", {"tekst": ""})
    assert caught.value.facts == {"fact": "tekst", "kind": "vision_written", "known": "text"}
