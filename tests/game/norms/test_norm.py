"""One norm: wordings, fist to five, objections, and who keeps it."""

from dataclasses import replace

import pytest

from game import norms
from game.exercise import Event
from game.norms.events import (
    CriterionAnswered,
    FirstStepWritten,
    FistCounted,
    FistShown,
    KeeperChosen,
    LeaderActWritten,
    MomentWritten,
    NormDecided,
    NormDrafted,
    NormRemoved,
    NormStarted,
    NormTied,
    NormWorded,
    NoticeWritten,
    ObjectionNoted,
    ObjectionRemoved,
    ObjectiveWritten,
    ReminderWritten,
    SignWritten,
)
from game.norms.state import FirstStep, Fist, Norm, Objection
from tests.game.norms.test_room import after, refused

FIRST = "We bellen zo snel mogelijk terug."
SECOND = "Zoeken we iets uit, dan noemen we het dagdeel waarop ik terugbel."
THIRD = (
    "Zoeken we iets uit, dan noemen we het dagdeel waarop we terugbellen, antwoord of geen "
    "antwoord."
)
DOUBTFUL = (0, 0, 1, 5, 4, 2)
CARRIED = (0, 0, 0, 4, 5, 3)


def norm(*events: Event) -> Norm:
    """The norm N1 after these events."""
    return after(NormStarted("N1"), *events).norms[0]


def not_now(key: str, *events: Event) -> None:
    refused(key, NormStarted("N1"), *events)


def test_a_norm_is_begun_once() -> None:
    refused("id_taken", NormStarted("N1"), NormStarted("N1"))
    refused("bad_id", NormStarted("norms:N1"))


def test_a_norm_is_tied_to_what_is_there() -> None:
    refused("unknown_moment", NormStarted("N1", moment="M1"))
    refused("unknown_objective", NormStarted("N1", objective="O1"))
    refused("long_text", NormStarted("N1", phrase="a" * 2001))
    there = (ObjectiveWritten("O1", "Bellen"), MomentWritten("M1", "Weggaan"))
    tied = NormTied("N1", "O1", "M1", " steeds ", ("workshop:K1",))
    found = after(*there, NormStarted("N1", team="telefoon"), tied).norms[0]
    assert found == Norm("N1", "telefoon", "O1", "M1", "steeds", ("workshop:K1",))


def test_every_norm_event_asks_for_its_norm() -> None:
    for event in norms.EXERCISE.example:
        if hasattr(event, "norm") and not isinstance(event, NormStarted) and event.norm:
            refused("unknown_norm", event)


def test_earlier_wordings_stay() -> None:
    found = norm(NormWorded("N1", FIRST), NormWorded("N1", SECOND), NormWorded("N1", THIRD))
    assert found.wordings == (FIRST, SECOND, THIRD)
    assert found.text == THIRD


def test_a_wording_says_something_else_than_the_last() -> None:
    not_now("empty_text", NormWorded("N1", " "))
    not_now("same_wording", NormWorded("N1", FIRST), NormWorded("N1", f" {FIRST}\n"))


def test_the_room_reads_along_with_what_is_typed() -> None:
    assert norm().shown_text == ""
    assert norm(NormWorded("N1", FIRST)).shown_text == FIRST
    assert norm(NormWorded("N1", FIRST), NormDrafted("N1", "Zoeken")).shown_text == "Zoeken"
    assert norm(NormDrafted("N1", "Zoeken"), NormWorded("N1", SECOND)).draft == ""


def test_a_new_wording_lapses_what_was_decided_and_answered() -> None:
    decided = (
        NormWorded("N1", SECOND),
        CriterionAnswered("N1", "NC1", is_met=True),
        NormDecided("N1", "adopted"),
    )
    assert norm(*decided).status == "adopted"
    assert norm(*decided).answers == (("NC1", True),)
    reworded = norm(*decided, NormWorded("N1", THIRD))
    assert reworded.status == "draft"
    assert reworded.answers == ()


def test_a_new_wording_keeps_who_keeps_it_and_what_a_customer_notices() -> None:
    found = norm(
        NormWorded("N1", SECOND),
        NoticeWritten("N1", "Ik hoef niet te wachten."),
        KeeperChosen("N1", "p1"),
        NormWorded("N1", THIRD),
    )
    assert (found.customer_notices, found.keeper) == ("Ik hoef niet te wachten.", "p1")


def test_the_group_decides_on_a_wording() -> None:
    not_now("no_wording", NormDecided("N1", "adopted"))
    not_now("not_one_of", NormWorded("N1", FIRST), NormDecided("N1", "draft"))
    assert norm(NormWorded("N1", FIRST), NormDecided("N1", "parked")).status == "parked"


def test_a_removed_norm_leaves_the_others() -> None:
    state = after(NormStarted("N1"), NormStarted("N2"), NormRemoved("N1"))
    assert [one.id for one in state.norms] == ["N2"]


def test_fist_to_five_is_about_the_wording_that_stands_there() -> None:
    not_now("no_wording", FistCounted("N1", CARRIED, 12))
    not_now("wrong_answers", NormWorded("N1", FIRST), FistCounted("N1", (1, 1, 1, 1, 1), 12))
    counted = (NormWorded("N1", FIRST), FistCounted("N1", DOUBTFUL, 12))
    assert norm(*counted).fist == Fist(1, DOUBTFUL, 12)
    assert norm(*counted, NormWorded("N1", SECOND)).fist is None


def test_recounting_corrects_and_is_not_another_vote() -> None:
    found = norm(
        NormWorded("N1", FIRST),
        FistCounted("N1", DOUBTFUL, 12),
        FistShown("N1"),
        FistCounted("N1", CARRIED, 12),
    )
    assert found.fists == (Fist(1, CARRIED, 12, is_shown=True),)


def test_a_vote_on_a_new_wording_keeps_the_earlier_vote_and_is_hidden_at_first() -> None:
    found = norm(
        NormWorded("N1", FIRST),
        FistCounted("N1", DOUBTFUL, 12),
        FistShown("N1"),
        NormWorded("N1", SECOND),
        FistCounted("N1", CARRIED, 12),
    )
    assert found.fists == (Fist(1, DOUBTFUL, 12, is_shown=True), Fist(2, CARRIED, 12))


def test_recounting_leaves_earlier_votes_alone() -> None:
    found = norm(
        NormWorded("N1", FIRST),
        FistCounted("N1", DOUBTFUL, 12),
        NormWorded("N1", SECOND),
        FistCounted("N1", DOUBTFUL, 12),
        FistCounted("N1", CARRIED, 12),
    )
    assert [(fist.wording, fist.counts) for fist in found.fists] == [(1, DOUBTFUL), (2, CARRIED)]


def test_only_a_count_on_this_wording_is_shown() -> None:
    not_now("not_counted", FistShown("N1"))
    earlier = (NormWorded("N1", FIRST), FistCounted("N1", DOUBTFUL), NormWorded("N1", SECOND))
    not_now("not_counted", *earlier, FistShown("N1"))


@pytest.mark.parametrize(
    ("counts", "is_carried"),
    [
        (CARRIED, True),
        ((0, 0, 0, 12, 0, 0), True),
        (DOUBTFUL, False),
        ((1, 0, 0, 0, 0, 11), False),
        ((0, 0, 0, 0, 0, 0), False),
        ((), False),
    ],
)
def test_a_norm_is_carried_when_nobody_is_below_three(
    counts: tuple[int, ...], is_carried: bool
) -> None:
    assert Fist(1, counts).is_carried is is_carried


@pytest.mark.parametrize(
    ("counts", "first"),
    [
        (DOUBTFUL, (2,)),
        ((1, 0, 2, 5, 4, 0), (0, 2)),
        (CARRIED, ()),
        ((0, 0, 0, 0, 5, 3), ()),
        ((0, 0, 0, 12, 0, 0), ()),
        ((12, 0, 0, 0, 0, 0), (0,)),
        ((), ()),
    ],
)
def test_the_minority_speaks_first(counts: tuple[int, ...], first: tuple[int, ...]) -> None:
    assert Fist(1, counts).first_to_speak == first


def test_an_objection_keeps_the_wording_it_was_about() -> None:
    noted = ObjectionNoted("N1", "A1", "Wie belt er als ik vrij ben?")
    found = norm(NormWorded("N1", SECOND), noted, NormWorded("N1", THIRD), replace(noted, text="W"))
    assert found.objections == (Objection("A1", 1, "W"),)


def test_an_objection_says_something_and_is_there_to_be_removed() -> None:
    not_now("empty_text", ObjectionNoted("N1", "A1", ""))
    not_now("bad_id", ObjectionNoted("N1", "", "Waarom?"))
    not_now("unknown_objection", ObjectionRemoved("N1", "A1"))
    assert norm(ObjectionNoted("N1", "A1", "?"), ObjectionRemoved("N1", "A1")).objections == ()


def test_the_group_may_change_its_mind_on_a_criterion() -> None:
    not_now("not_one_of", CriterionAnswered("N1", "NC11", is_met=True))
    found = norm(
        CriterionAnswered("N1", "NC9", is_met=True),
        CriterionAnswered("N1", "NC1", is_met=True),
        CriterionAnswered("N1", "NC9", is_met=False),
    )
    assert found.answers == (("NC1", True), ("NC9", False))


def test_a_norm_has_a_reminder_a_keeper_an_act_and_a_sign() -> None:
    found = norm(
        ReminderWritten("N1", " 'Vertel jij het?' ", "'Ja.' "),
        KeeperChosen("N1", "p1", "p2"),
        LeaderActWritten("N1", " Zit in de wachtkamer. "),
        SignWritten("N1", " Een streepje. "),
    )
    assert (found.reminder_line, found.reply) == ("'Vertel jij het?'", "'Ja.'")
    assert (found.keeper, found.deputy) == ("p1", "p2")
    assert (found.leader_act, found.sign) == ("Zit in de wachtkamer.", "Een streepje.")


def test_nobody_stands_in_for_oneself() -> None:
    not_now("own_deputy", KeeperChosen("N1", "p1", "p1"))
    assert norm(KeeperChosen("N1")).keeper == ""


def test_a_first_step_may_have_a_day() -> None:
    not_now("bad_day", FirstStepWritten("N1", "Als ik bel, dan …", "p1", "dinsdag"))
    found = norm(FirstStepWritten("N1", " Als ik bel, dan … ", "p1", "2026-12-08"))
    assert found.first_step == FirstStep("Als ik bel, dan …", "p1", "2026-12-08")


@pytest.mark.parametrize(
    "event",
    [
        NormDrafted("N1", "a" * 2001),
        NoticeWritten("N1", "a" * 2001),
        ReminderWritten("N1", "kort", "a" * 2001),
        SignWritten("N1", "a" * 2001),
        FirstStepWritten("N1", "a" * 2001),
    ],
    ids=lambda event: event.kind,
)
def test_nothing_about_a_norm_is_longer_than_a_page_can_bear(event: Event) -> None:
    not_now("long_text", event)
