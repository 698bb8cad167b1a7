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
        ('\ufeffName;Department\n"Anna, dr.";Desk', [("Anna", "Desk")]),
        ("1. Samira\n2) Joost\n- Ali", [("Samira", ""), ("Joost", ""), ("Ali", "")]),
        ("Team\nBalie\nBalie", [("", "Balie"), ("", "Balie")]),
        ("sep=;\nNaam;Team\nSamira;Balie", [("Samira", "Balie")]),
        ("Deelnemers 12 maart\n\nNaam:;Team:\nSamira;Balie", [("Samira", "Balie")]),
        ("Naam;Voornaam;Team\nAmrani;Samira;Balie", [("Samira", "Balie")]),
        ('Naam;Team\n"Samira\nAmrani";Balie\nJoost;', [("Samira", "Balie"), ("Joost", "")]),
        ("1\tSamira\tBalie\n2\tJoost\tBalie", [("Samira", "Balie"), ("Joost", "Balie")]),
        ("Samira, Joost, Ali", [("Samira", ""), ("Joost", ""), ("Ali", "")]),
        ("Bos, Anna <a.bos@x.nl>; joost.das@x.nl", [("Anna", ""), ("Joost", "")]),
        ("Van der Meer, Piet;Balie\nBos, Anna;Balie", [("Piet", "Balie"), ("Anna", "Balie")]),
        ('naam,team\n"Van der Meer, Piet",Balie\nAli,Balie', [("Piet", "Balie"), ("Ali", "Balie")]),
        ("Bos, Anna;Balie\nDas, Anna;Balie", [("Anna B.", "Balie"), ("Anna D.", "Balie")]),
        ('"Bos, Anna" <a@x.nl>\nPiet <p@x.nl>', [("Anna", ""), ("Piet", "")]),
    ],
)
def test_a_list_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert read_roster(text) == tuple(Entry(*one) for one in expected)


def test_who_have_the_same_first_name_are_told_apart() -> None:
    found = read_roster("Samira Amrani\nsamira bos\nSamira\nSamira Bakker\nJoost Das")
    names = [one.name for one in found]
    assert names == ["Samira A.", "samira B.", "Samira", "Samira B. 2", "Joost"]


def test_a_last_name_beside_a_first_name_is_no_team() -> None:
    first_last = [("Samira", "Amrani"), ("Joost", "Das"), ("Ali", "Vos"), ("Meral", "Kaya")]
    people = [*first_last, ("Anna", "Bos"), ("Piet", "Bos"), ("Kees", "Smit")]
    first = read_roster("\n".join(f"{one}\t{last}" for one, last in people))
    last = read_roster("\n".join(f"{last}, {one}" for one, last in people))
    assert [one.name for one in first] == [one.name for one in last] == [one for one, _ in people]
    assert {one.team for one in (*first, *last)} == {""}


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
