"""The demo plays the example through the real windows; what comes out is what the example says."""

import socket
import sys
from collections.abc import Sequence
from datetime import date, datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.demo import run_demo
from game.actions.state import Actions
from game.card_game.planks import planks
from game.example.session import Example, scenario
from game.keyed import Keyed, find
from game.norms.state import Norm, Norms
from game.q_sort.then_and_now import shifts
from game.session import Session
from game.sorts.earlier import earlier_sort
from game.state import State
from game.traject.gathered import gather
from tests.desktop.trainer import StandingClock
from tests.exports.paper import failed_rules, text_of

SMALL = QSize(1180, 660)


class Watch:
    """Sees every connection that Python is asked for; can be turned off, but not taken away."""

    def __init__(self) -> None:
        self.is_on = False
        self.seen: list[str] = []
        sys.addaudithook(self._on_event)

    def _on_event(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on or not event.startswith(("socket.", "urllib.", "http.", "smtplib.")):
            return
        own = arguments[0] if arguments else None
        # The desktop's own bus, which is asked to keep the laptop awake, is no network.
        is_local = isinstance(own, socket.socket) and own.family.name == "AF_UNIX"
        if event not in ("socket.__new__", "socket.gethostname") and not is_local:
            self.seen.append(f"{event} {arguments}")


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch()


@pytest.fixture(scope="module")
def out(qapp: QApplication, watch: Watch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the demo leaves behind."""
    assert qapp is not None
    folder = tmp_path_factory.mktemp("demo") / "out"
    told: list[str] = []
    watch.is_on = True
    plan = run_demo(folder, "nl", told.append, picture_languages=("nl",), picture_sizes=(SMALL,))
    watch.is_on = False
    assert plan == folder / "actieplan.pdf"
    assert told[0] == "De voorbeeldsessie wordt gespeeld …"
    return folder


@pytest.fixture(scope="module")
def played(out: Path) -> State:
    """The session as the demo played it."""
    session = Session.open(out / "demo.theepot", StandingClock())
    session.close()
    return session.state


@pytest.fixture(scope="module")
def meant(played: State, tmp_path_factory: pytest.TempPathFactory) -> State:
    """The session as the example tells it, on the same day."""
    assert played.workshop.meeting
    day = date.fromisoformat(played.workshop.meeting.day)
    path = tmp_path_factory.mktemp("meant") / "x.theepot"
    session = Session.create(path, StandingClock())
    session.submit_all(Example("nl", day).whole())
    session.close()
    return session.state


# --- the same, whatever the ids ----------------------------------------------------------------


class Plain:
    """A session without ids: people and teams by their place, everything else by its words."""

    def __init__(self, state: State) -> None:
        self._state, gathered = state, gather(state)
        self._norms: Norms = gathered.norms
        self._work: Actions = gathered.actions

    def person(self, id: str) -> int | str:
        people = [one.id for one in self._state.workshop.people if one.is_voting]
        return people.index(id) if id in people else id

    def team(self, id: str) -> int:
        return [one.id for one in self._state.workshop.teams].index(id)

    def text(self, keyed: Sequence[Keyed], id: str) -> Any:
        found: Any = find(keyed, id)
        return found.text if found else ""

    def beginning(self) -> dict[str, Any]:
        norms = self._norms
        return {
            "vision": norms.vision,
            "objectives": [one.text for one in norms.objectives],
            "own sentences": [one.text for one in norms.own_sentences],
            "polls": {one.id: (one.counts, one.is_shown) for one in norms.polls},
            "goals": {
                self.team(one.id): (
                    one.text,
                    {self.text(norms.objectives, objective) for objective in one.objectives},
                )
                for one in norms.team_goals
            },
            "moments": [(self.team(one.team), one.text, one.is_chosen) for one in norms.moments],
            "behaviours": {(self.team(b.team), b.column, b.text) for b in norms.behaviours},
        }

    def norms(self) -> list[dict[str, Any]]:
        return [self._norm(one) for one in self._norms.norms]

    def _norm(self, one: Norm) -> dict[str, Any]:
        step = one.first_step
        return {
            "team": self.team(one.team),
            "moment": self.text(self._norms.moments, one.moment),
            "objective": self.text(self._norms.objectives, one.objective),
            "notices": one.customer_notices,
            "wordings": one.wordings,
            "votes": [(fist.wording, fist.counts, fist.is_shown) for fist in one.fists],
            "objections": [(each.wording, each.text) for each in one.objections],
            "answers": set(one.answers),
            "status": one.status,
            "reminder": (one.reminder_line, one.reply),
            "keepers": (self.person(one.keeper), self.person(one.deputy)),
            "leader": one.leader_act,
            "sign": one.sign,
            "first step": (step.text, self.person(step.person), step.due),
        }

    def ideas(self) -> list[tuple[Any, ...]]:
        return [
            (one.text, one.dots, one.effort, one.effect, one.is_chosen, bool(one.source))
            for one in self._work.ideas
        ]

    def actions(self) -> dict[str, tuple[Any, ...]]:
        return {
            self.text(self._work.ideas, one.idea): (
                one.what,
                one.if_then,
                self.person(one.keeper),
                self.person(one.deputy),
                one.due,
                one.done_when,
                one.celebrate,
            )
            for one in self._work.actions
        }

    def plan(self) -> dict[str, Any]:
        plan = self._work.plan
        question = plan.weekly_question
        return {
            "why": (plan.why, plan.story),
            "areas": [
                (one.text, self.person(one.keeper), self.person(one.deputy), one.if_it_slips)
                for one in plan.areas
            ],
            "leaders": [(one.text, self.person(one.by), one.due) for one in plan.leader_promises],
            "customer": [(c.who, c.question, c.promise, c.due) for c in plan.customer_parts],
            "celebrating": plan.celebrating,
            "treasures": [one.text for one in plan.treasures],
            "question": (question.text, self.person(question.starts), question.when),
            "returns": [(one.id, one.day, self.person(one.organised_by)) for one in plan.returns],
        }

    def sorts(self) -> dict[int | str, tuple[Any, ...]]:
        rounds = [one.id for one in self._state.workshop.rounds if one.exercise == "q_sort"]
        state = self._state.rounds[rounds[0]]
        teams = {one.id: f"team {at}" for at, one in enumerate(self._state.workshop.teams)}
        return {
            teams.get(one.id) or self.person(one.id): (
                {(laid.number, laid.column) for laid in one.placements},
                set(one.differing),
                one.free_choice,
                {(reason.id, reason.text) for reason in one.reasons},
            )
            for one in state.sorts
        }

    def thoughts(self) -> list[tuple[Any, ...]]:
        thoughts = self._state.workshop.thoughts
        return [(one.text, self.person(one.taken_by), one.hear_by) for one in thoughts]


@pytest.mark.parametrize(
    "part", ["beginning", "norms", "ideas", "actions", "plan", "thoughts", "sorts"]
)
def test_what_was_played_is_what_the_example_says(played: State, meant: State, part: str) -> None:
    assert getattr(Plain(played), part)() == getattr(Plain(meant), part)()


def test_the_teapot_is_as_warm_as_the_example_says(played: State) -> None:
    warm = [one.reading.degrees for one in gather(played).temperatures]
    assert warm == [scenario()["expected"]["temperatures"]["s1"]]


def test_the_example_says_something(meant: State) -> None:
    plain = Plain(meant)
    assert len(plain.norms()) == 3
    assert sum(len(one["votes"]) for one in plain.norms()) > 3
    assert len(plain.actions()) == 5
    assert len(plain.plan()["returns"]) == 5


# --- what it leaves ----------------------------------------------------------------------------


def test_the_plan_lies_there(out: Path) -> None:
    plan = (out / "actieplan.pdf").read_bytes()
    assert failed_rules(plan) == []
    assert "Zoeken we iets uit, dan noemen we het dagdeel" in text_of(plan)


def test_the_cards_lie_there_to_be_cut_out(out: Path) -> None:
    cards = (out / "kaarten-stam-a4-nl.pdf").read_bytes()
    assert "Daar ga ik niet over" in text_of(cards)


def test_there_is_a_picture_of_every_screen(out: Path) -> None:
    names = sorted(place.name for place in (out / "shots").iterdir())
    for part in (
        "decks",
        "deck-editor",
        "home-first",
        "new-nl",
        "people-nl",
        "start-stage",
        "page-welcome",
        "plan-nl",
    ):
        assert any(part in name for name in names), part
    for step in ("norms-n5", "norms-n6", "actions-collect", "actions-write", "actions-plan"):
        assert any(step in name for name in names), step
    for page in ("count", "turn", "scores", "compare", "steady", "cautions"):
        assert any(f"q-analysis-{page}" in name for name in names), page
    assert [name for name in names if "s3-q_sort-st7" in name and "stage" in name]
    for name in names:
        image = QImage(str(out / "shots" / name))
        places = product(range(0, image.width(), 12), range(0, image.height(), 12))
        assert len({image.pixel(x, y) for x, y in places}) > 1, name


def test_nothing_else_is_left_behind(out: Path) -> None:
    papers = {"actieplan.pdf", "kaarten-stam-a4-nl.pdf"}
    later = {"demo-half-year.theepot", "demo-half-year"}
    assert {place.name for place in out.iterdir()} <= {"demo.theepot", "shots", *papers, *later}


# --- half a year on ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def half_a_year(out: Path) -> State:
    """The traject with the two return sessions that were played in it."""
    session = Session.open(out / "demo-half-year.theepot", StandingClock())
    session.close()
    return session.state


def test_every_temperature_is_as_the_example_expects(half_a_year: State) -> None:
    expected = scenario()["expected"]["temperatures"]
    warm = [one.reading.degrees for one in gather(half_a_year).temperatures]
    assert warm == [expected[session] for session in ("s1", "s2", "s3")] == [69, 49, 76]


def test_the_statements_moved_as_the_example_expects(half_a_year: State) -> None:
    workshop = half_a_year.workshop
    again = [one.id for one in workshop.rounds if one.exercise == "q_sort"][-1]
    then, now = earlier_sort(half_a_year, again), half_a_year.rounds[again]
    assert then
    moved = {one.number: one.by for one in shifts(then, now, [one.id for one in workshop.teams])}
    expected = scenario()["expected"]["shift_of_means"]
    most = {one["statement"]: one["by"] for one in (*expected["up"], *expected["down"])}
    numbers = list(moved)
    assert {*numbers[:3], *numbers[-3:]} == most.keys()
    assert {number: moved[number] for number in most} == pytest.approx(most, abs=0.006)


def test_what_became_of_the_plan_was_told(half_a_year: State) -> None:
    first, second = (held.review for held in gather(half_a_year).reviews)
    told = [first.report_of(thing.id) for thing in first.of_kind("action")]
    assert [one.status for one in told] == ["done", "stuck", "busy", "busy", "stuck"]
    assert told[4].decision == "change"
    assert [one.is_shown for one in first.questions] == [True] * 3
    assert len(second.of_kind("action")) == 4
    assert [one.celebrated for one in second.reports if one.celebrated]


def test_all_files_of_half_a_year_lie_there(out: Path) -> None:
    folder = out / "demo-half-year"
    plan = (folder / "actieplan.pdf").read_bytes()
    assert failed_rules(plan) == []
    assert "Versie 3, na de terugkomsessie" in text_of(plan)
    names = {place.name for place in folder.iterdir()}
    assert {"agenda.ics", "resultaten.xlsx", "handouts.pdf", "muurblad.pdf"} < names


# --- the card game -------------------------------------------------------------------------------


def test_the_bridges_come_down_as_far_as_is_expected(played: State) -> None:
    game = gather(played).game
    came = {table.id: sum(planks(game, table)) for table in game.tables}
    assert came == scenario()["expected"]["planks"] == {"t1": 3, "t2": 2, "t3": 3}


def test_every_table_said_and_voted_what_the_example_tells(played: State, meant: State) -> None:
    def told(state: State) -> list[Any]:
        return [
            (
                sorted((note.kind, note.turn, note.card, note.text) for note in table.notes),
                sorted((one.id, one.counts, one.exact, one.is_shown) for one in table.ballots),
                [(hand.id, hand.cards, hand.settled) for hand in table.hands],
            )
            for table in gather(state).game.tables
        ]

    assert told(played) == told(meant)


# --- and nothing leaves the laptop -------------------------------------------------------------


def test_a_whole_session_asks_for_no_connection(out: Path, watch: Watch) -> None:
    assert out.is_dir()
    assert watch.seen == []
    assert not any(name.startswith("PySide6.QtNetwork") for name in sys.modules)


def test_a_connection_would_have_been_seen(watch: Watch) -> None:
    watch.is_on = True
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
    watch.is_on = False
    assert watch.seen.pop().startswith("socket.bind")


# --- and every figure that is expected is compared -----------------------------------------------

COMPARED = {
    *("session_1_viewpoints", "shift_of_means", "temperatures"),
    *("planks", "planks_after_s2"),
}
"""Figures that are compared, here and in tests/game/q_sort, pulse and test_progress.py."""


def test_every_figure_that_is_expected_is_compared() -> None:
    for name in ("polikliniek-zuid", "ict-servicedesk"):
        assert scenario(name)["expected"].keys() <= COMPARED


def test_the_day_began_late_and_every_part_took_as_long_as_in_the_example(played: State) -> None:
    told = scenario()["sessions"][0]["programme"]["blocks"]
    pace = sum(one["actual_minutes"] for one in told) / sum(one["minutes"] for one in told)
    meeting = played.workshop.meetings[0]
    late = datetime.fromisoformat(meeting.began).replace(tzinfo=None) - datetime.fromisoformat(
        f"{meeting.day}T{meeting.start}"
    )
    assert 12 <= late.total_seconds() / 60 < 15
    for block in meeting.blocks[:-1]:
        ended = datetime.fromisoformat(block.ended)
        minutes = (ended - datetime.fromisoformat(block.began)).total_seconds() / 60
        assert minutes == pytest.approx(block.minutes * pace, abs=1.5), block.id


def test_the_sheet_with_ideas_is_kept_as_a_photo_and_comes_in_the_report(
    out: Path, played: State
) -> None:
    (photo,) = played.workshop.photos
    assert photo.caption == "Ideeën"
    shots = {path.name for path in (out / "shots").glob("*.png")}
    for name in ("photo-editor", "photos", "photo-stage"):
        assert any(f"-{name}-" in shot for shot in shots), name
    report = (out / "demo-half-year" / "verslag.pdf").read_bytes()
    assert "Foto's van flip-overs" in text_of(report)
    assert b"/DCTDecode" in report
