"""The red thread: where everything came from, told from why to what."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from game.exercise import Knot
from game.session import Session
from game.workshop.red_thread import ORDER, of_kind, thread, tie

MADE = {
    "norms": [
        Knot("vision", "vision", "Je weet waar je aan toe bent."),
        Knot("M1", "moment", "Wachten", ("vision",)),
        Knot("N1", "norm", "We zeggen het.", ("vision", "M1", "workshop:K1")),
    ],
    "actions": [
        Knot("I1", "idea", "Bellijst", ("norms:N1",)),
        Knot("A1", "action", "Eén bellijst", ("I1",)),
    ],
    "workshop": [Knot("K1", "parked", "Wie belt er?")],
}


def told(id: str, knots: Mapping[str, Knot]) -> list[str]:
    return [knot.id for knot in thread(id, knots)]


def test_every_knot_gets_an_id_that_is_its_own_in_the_file() -> None:
    knots = tie(MADE)
    assert len(knots) == 6
    assert all(knot.id == id for id, knot in knots.items())
    assert knots["norms:N1"].sources == ("norms:vision", "norms:M1", "workshop:K1")


def test_a_thread_runs_from_why_to_what() -> None:
    assert told("actions:A1", tie(MADE)) == [
        "norms:vision",
        "norms:M1",
        "workshop:K1",
        "norms:N1",
        "actions:I1",
        "actions:A1",
    ]


def test_the_knot_itself_comes_last() -> None:
    assert told("norms:M1", tie(MADE)) == ["norms:vision", "norms:M1"]


def test_what_was_taken_away_is_left_out() -> None:
    without_idea = {**MADE, "actions": MADE["actions"][1:]}
    assert told("actions:A1", tie(without_idea)) == ["actions:A1"]
    assert thread("actions:A9", tie(MADE)) == ()


def test_a_circle_ends_where_it_began() -> None:
    circle = {"actions": [Knot("I1", "idea", "a", ("I2",)), Knot("I2", "idea", "b", ("I1",))]}
    assert told("actions:I1", tie(circle)) == ["actions:I2", "actions:I1"]


def test_a_kind_without_a_place_is_told_after_the_others() -> None:
    strange = {"r": [Knot("X", "song", "la", ()), Knot("A", "action", "b", ("X", "V"))]}
    strange["r"].append(Knot("V", "vision", "c"))
    assert told("r:A", tie(strange)) == ["r:V", "r:X", "r:A"]


def test_a_very_long_thread_can_be_told() -> None:
    chain = [Knot("I0", "idea", "begin")]
    chain += [Knot(f"I{n}", "idea", "verder", (f"I{n - 1}",)) for n in range(1, 5000)]
    assert len(thread("actions:I4999", tie({"actions": chain}))) == 5000


def test_knots_of_one_kind() -> None:
    assert [knot.id for knot in of_kind(tie(MADE).values(), "norm")] == ["norms:N1"]


def test_the_thread_of_an_action_in_a_real_session(played: Session) -> None:
    kinds = [knot.kind for knot in thread("actions:A1", played.knots())]
    assert kinds == ["vision", "objective", "moment", "norm", "idea", "action"]


@given(
    st.lists(
        st.tuples(st.sampled_from(ORDER), st.lists(st.integers(0, 9), max_size=4)), max_size=10
    ),
    st.integers(0, 9),
)
def test_any_web_of_knots_gives_a_thread_without_repeats(
    web: list[tuple[str, list[int]]], start: int
) -> None:
    made = [
        Knot(f"K{number}", kind, "tekst", tuple(f"K{source}" for source in sources))
        for number, (kind, sources) in enumerate(web)
    ]
    found = thread(f"r:K{start}", tie({"r": made}))
    assert len({knot.id for knot in found}) == len(found)
    assert [ORDER.index(one.kind) for one in found[:-1]] == sorted(
        ORDER.index(one.kind) for one in found[:-1]
    )
    assert not found or found[-1].id == f"r:K{start}"
