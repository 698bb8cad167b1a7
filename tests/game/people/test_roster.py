"""A list of participants, however people have it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.exercise import RuleError
from game.people.roster import Entry, read_roster


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samira\nJoost", [("Samira", ""), ("Joost", "")]),
        ("Samira El Amrani; Balie\nJoost;Telefoon", [("Samira", "Balie"), ("Joost", "Telefoon")]),
        ("Samira\tBalie\n\nJoost\tTelefoon\n", [("Samira", "Balie"), ("Joost", "Telefoon")]),
        ("Naam,Team\nSamira,Balie", [("Samira", "Balie")]),
        ("Afdeling;Voornaam\nBalie;Samira", [("Samira", "Balie")]),
        ('\ufeffName;Department\n"Anna, dr.";Desk', [("Anna,", "Desk")]),
        ("1. Samira\n2) Joost\n- Ali", [("Samira", ""), ("Joost", ""), ("Ali", "")]),
        ("Team\nBalie\nBalie", [("", "Balie"), ("", "Balie")]),
    ],
)
def test_a_list_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert read_roster(text) == tuple(Entry(*one) for one in expected)


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "empty_text"), (" \n ", "empty_text"), ("x\n" * 202, "too_many_people")],
)
def test_what_is_no_list_is_refused(text: str, key: str) -> None:
    with pytest.raises(RuleError, match=key):
        read_roster(text)


def test_a_list_that_is_far_too_long_is_refused() -> None:
    with pytest.raises(RuleError, match="long_text"):
        read_roster("x" * 100_001)


@given(st.text(max_size=400))
def test_any_text_gives_people_or_a_refusal(text: str) -> None:
    try:
        found = read_roster(text)
    except RuleError:
        return
    assert all(one.name or one.team for one in found)
    assert all(len(one.name) <= 60 and len(one.team) <= 60 for one in found)
