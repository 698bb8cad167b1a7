"""The example session that ships: it can be played in both languages, and it adds up."""

from datetime import date

import pytest

from assets.language import LANGUAGES
from game.card_game.planks import planks
from game.example.session import ACTIONS, GAME, NORMS, Example, scenario
from game.norms.coach import word_count
from game.norms.state import Norms
from game.session import Session
from game.workshop.events import BlockShown
from game.workshop.red_thread import thread
from tests.game.clock import TickingClock
from tests.game.played import by_id

DAY = date(2026, 11, 24)

each_language = pytest.mark.parametrize("language", LANGUAGES)


def play(session: Session, language: str) -> Norms:
    session.submit_all(Example(language, DAY).whole())
    norms = session.state.rounds[NORMS]
    assert isinstance(norms, Norms)
    return norms


@each_language
def test_the_whole_example_can_be_played(new_session: Session, language: str) -> None:
    play(new_session, language)
    results = new_session.results()
    assert by_id(new_session.journal.stored_results(results)) == by_id(results)


@each_language
def test_the_example_speaks_one_language(new_session: Session, language: str) -> None:
    norms = play(new_session, language)
    word = {"nl": "patiënt", "en": "patient"}[language]
    assert new_session.workshop.language == language
    assert word in new_session.state.rounds[ACTIONS].plan.weekly_question.text
    assert norms.vision == scenario()["sessions"][0]["norms"]["n0"]["vision"][language]


def test_a_group_of_twelve_in_three_teams(new_session: Session) -> None:
    play(new_session, "nl")
    workshop = new_session.workshop
    assert (workshop.present, len(workshop.teams)) == (12, 3)
    assert [person.is_voting for person in workshop.people].count(False) == 2


def test_every_norm_was_worded_again_and_is_carried(new_session: Session) -> None:
    norms = play(new_session, "nl").norms
    assert [norm.status for norm in norms] == ["adopted"] * 3
    for norm in norms:
        assert len(norm.wordings) > 1
        assert norm.fist
        assert norm.fist.is_carried
        assert norm.fist.total == 12
        assert word_count(norm.text) <= 20
        assert norm.keeper
        assert norm.first_step.due > DAY.isoformat()


def test_every_team_chose_one_moment_and_its_norm_is_about_it(new_session: Session) -> None:
    norms = play(new_session, "nl")
    chosen = [moment for moment in norms.moments if moment.is_chosen]
    assert sorted(moment.team for moment in chosen) == sorted(
        team.id for team in new_session.workshop.teams
    )
    assert {norm.moment for norm in norms.norms} <= {moment.id for moment in norms.moments}


def test_the_thread_of_an_action_begins_with_the_vision(new_session: Session) -> None:
    play(new_session, "nl")
    knots = new_session.knots()
    threads = [
        [knot.kind for knot in thread(f"{ACTIONS}:{action.id}", knots)]
        for action in new_session.state.rounds[ACTIONS].actions
    ]
    from_norms = [kinds for kinds in threads if "norm" in kinds]
    assert len(from_norms) > 1
    assert {(kinds[0], kinds[-1]) for kinds in from_norms} == {("vision", "action")}


def test_days_are_counted_from_the_session(new_session: Session) -> None:
    play(new_session, "nl")
    days = [one.day for one in new_session.state.rounds[ACTIONS].plan.returns]
    assert days == sorted(days)
    assert days[0] > DAY.isoformat()
    assert Example("nl", DAY).day_after(None) == ""
    assert Example("nl", DAY).day_after(14) == "2026-12-08"


def test_every_block_can_be_shown(new_session: Session, clock: TickingClock) -> None:
    new_session.submit_all(Example("nl", DAY).beginning())
    blocks = new_session.workshop.meetings[0].blocks
    assert any(block.round == NORMS and block.steps[:2] == ("n0", "tq") for block in blocks)
    assert any(block.round == ACTIONS for block in blocks)
    for block in blocks:
        new_session.submit("workshop", BlockShown("s1", block.id, clock().isoformat()))
        assert block.pages or new_session.workshop.round


def test_what_is_left_open_stays_empty() -> None:
    assert Example("nl", DAY).text(None) == ""


@each_language
def test_the_bridges_come_down_as_far_as_the_scenario_says(
    new_session: Session, language: str
) -> None:
    play(new_session, language)
    game = new_session.state.rounds[GAME]
    came = {table.id: sum(planks(game, table)) for table in game.tables}
    assert came == scenario()["expected"]["planks"]


def test_a_card_that_is_told_of_was_turned_over_at_that_table(new_session: Session) -> None:
    play(new_session, "nl")
    game = new_session.state.rounds[GAME]
    for told, table in zip(scenario()["sessions"][0]["game"]["tables"], game.tables, strict=True):
        dealt = {card for hand in table.hands for card in hand.cards}
        assert {turn["card"] for turn in (*told["customs"], *told["visits"])} <= dealt
        assert all(note.card in dealt for note in table.notes if note.card)


def test_the_missing_plank_leaves_a_question(new_session: Session) -> None:
    play(new_session, "nl")
    knots = [knot for knot in new_session.knots().values() if knot.kind == "question"]
    assert [knot.text[:7] for knot in knots] == ["Wanneer"]
