"""What happens at the tables: cards, parts, votes, notes and planks."""

import pytest

from game.card_game import events as e
from game.card_game.dealing import card_in_play, part_of
from game.card_game.outcome import public, results
from game.card_game.planks import is_down, planks
from game.card_game.state import CardGame
from game.card_game.walk import here, walk
from game.exercise import RuleError
from tests.game.card_game.setting import after, begun, cards_at, deck_of, set_out, shown, table_of

EXAMPLE = e.NoteWritten("t1", "N1", "example", "Gisteren nog.", "r1.1")


def sentence(turn: str, note: str = "N9", text: str = "We bellen voor vier uur.") -> e.NoteWritten:
    return e.NoteWritten("t1", note, "sentence", text, turn)


def test_every_table_has_all_cards_in_an_order_of_its_own() -> None:
    game = begun(tables=3)
    orders = {table.piles[0].cards for table in game.tables}
    assert len(orders) == 3
    assert len({tuple(cards_at(table)) for table in game.tables}) == 1
    assert len(cards_at(game.tables[0])) == 60


def test_a_card_is_turned_over_with_its_step_and_stays_when_one_goes_back() -> None:
    game = after(begun(), shown("r1"))
    first = card_in_play(game, table_of(game))
    assert game.card(first)
    game = after(game, shown("r1", line=1), shown("r1", 2), shown("r1"))
    assert card_in_play(game, table_of(game)) == first


def test_the_card_stays_in_play_through_all_steps_of_its_turn() -> None:
    game = after(begun(), shown("r1"))
    cards = set()
    for line in range(5):
        game = after(game, shown("r1", line=line))
        cards.add(card_in_play(game, table_of(game)))
    assert len(cards) == 1


def test_another_card_goes_under_the_pile() -> None:
    game = after(begun(), shown("r1"))
    card = card_in_play(game, table_of(game))
    whole = cards_at(table_of(game))
    game = after(game, e.CardSwapped("t1", "r1.1.0", card))
    assert card_in_play(game, table_of(game)) not in ("", card)
    assert table_of(game).piles[0].cards[-1] == card
    assert cards_at(table_of(game)) == whole


def test_a_skipped_card_is_out_of_play_until_it_is_taken_after_all() -> None:
    game = after(begun(), shown("r1"))
    card = card_in_play(game, table_of(game))
    game = after(game, e.CardSkipped("t1", "r1.1.0"))
    assert card_in_play(game, table_of(game)) == ""
    game = after(game, e.CardSkipped("t1", "r1.1.0", is_skipped=False))
    assert card_in_play(game, table_of(game)) == card


def test_nobody_is_barbarian_twice_before_everybody_was_once() -> None:
    game = begun(people=2)
    played = []
    for turn in (1, 2):
        game = after(game, shown("r2", turn))
        played.append(part_of(game, table_of(game)))
    assert sorted(played) == ["1", "2"]


def test_who_passes_hands_the_part_on_and_has_had_a_turn() -> None:
    game = after(begun(people=3), shown("r2"))
    first = part_of(game, table_of(game))
    game = after(game, e.PartPassed("t1", "r2.1.0"))
    second = part_of(game, table_of(game))
    game = after(game, shown("r2", 2))
    assert {first, second, part_of(game, table_of(game))} == {"1", "2", "3"}


def test_who_came_later_waits_for_a_part_and_who_left_has_none() -> None:
    game = after(begun(people=2), shown("r2"))
    had = part_of(game, table_of(game))
    game = after(game, e.TableChanged("t1", "Tafel 1", (had, "3")))
    game = after(game, shown("r2", 2))
    assert part_of(game, table_of(game)) == "3"


def test_a_category_that_runs_out_is_told_and_the_game_goes_on() -> None:
    game = begun(deck=deck_of(1))
    game = after(game, shown("r1"), shown("r1", 2), shown("r1", 3))
    assert card_in_play(game, table_of(game)) == ""
    assert table_of(game).hand("r1.3.0").is_short  # type: ignore[union-attr]  # it was dealt
    game = after(game, shown("r4", line=3), e.GameStepShown("bridge"))
    assert planks(game, table_of(game)) == (False,) * 5


def test_a_deck_of_one_card_is_played_to_the_end() -> None:
    game = begun(deck=deck_of(1, kinds=("GEW",)))
    for stop in walk(game, ()):
        game = after(game, stop)
    assert cards_at(table_of(game)) == ["GEW-001"]


def test_a_deck_of_three_hundred_cards_is_played_to_the_end() -> None:
    game = begun(deck=deck_of(50), tables=6)
    for stop in walk(game, ()):
        game = after(game, stop)
        assert here(game) == stop
    assert len(cards_at(table_of(game, "t6"))) == 300


def test_another_card_is_refused_when_there_is_none() -> None:
    game = after(begun(deck=deck_of(1)), shown("r1"))
    with pytest.raises(RuleError, match="pile_empty"):
        after(game, e.CardSwapped("t1", "r1.1.0", "GEW-001"))


# --- votes ---------------------------------------------------------------------------------------


def voted(*counts: int, vote: str = "recognition", turn: str = "r1.1") -> CardGame:
    return after(begun(), shown("r1", line=1), e.GameVotesCounted("t1", turn, vote, counts))


def test_more_hands_than_people_at_the_table_are_refused() -> None:
    with pytest.raises(RuleError, match="too_many_hands"):
        voted(0, 3, 3, 1)


def test_who_passes_shows_no_hand() -> None:
    assert table_of(voted(0, 1, 0, 0)).ballot("r1.1", "recognition")


def test_the_room_sees_nothing_before_the_reveal() -> None:
    game = voted(0, 4, 1, 1)
    ballot = table_of(public(game)).ballot("r1.1", "recognition")
    assert ballot
    assert (ballot.counts, ballot.first) == ((), ())
    game = after(game, e.GameVotesShown("r1.1", "recognition", ("t1",)))
    ballot = table_of(public(game)).ballot("r1.1", "recognition")
    assert ballot
    assert (ballot.counts, ballot.first) == ((0, 4, 1, 1), (3,))


def test_nothing_is_shown_that_was_not_counted() -> None:
    game = after(begun(tables=2), shown("r1", line=1))
    game = after(game, e.GameVotesCounted("t1", "r1.1", "recognition", (1, 2, 0, 0)))
    with pytest.raises(RuleError, match="nothing_counted"):
        after(game, e.GameVotesShown("r1.1", "recognition", ("t1", "t2")))


def test_of_fewer_than_five_people_only_who_speaks_first_is_told() -> None:
    game = after(voted(1, 3, 0, 0), e.GameVotesShown("r1.1", "recognition", ("t1",)))
    ballot = table_of(public(game)).ballot("r1.1", "recognition")
    assert ballot
    assert (ballot.counts, ballot.first) == ((), (0,))
    assert results(game)["card_vote"] == []


@pytest.mark.parametrize(
    ("vote", "counts", "first"),
    [
        ("recognition", (1, 0, 2, 3), (0,)),
        ("recognition", (2, 0, 0, 2), (0, 3)),
        ("recognition", (0, 5, 0, 0), ()),
        ("gate", (2, 3, 1), (2,)),
        ("gate", (2, 2, 2), ()),
        ("choice", (2, 4), (0,)),
        ("choice", (3, 3), ()),
        ("objection", (5, 1), (1,)),
        ("fist_to_five", (0, 0, 1, 2, 3, 0), (2,)),
        ("fist_to_five", (0, 0, 0, 2, 3, 1), ()),
    ],
)
def test_the_minority_speaks_first(
    vote: str, counts: tuple[int, ...], first: tuple[int, ...]
) -> None:
    ballot = table_of(voted(*counts, vote=vote)).ballot("r1.1", vote)
    assert ballot
    assert ballot.first == first


def test_exact_predictions_are_no_more_than_the_hands() -> None:
    game = after(begun(), shown("r3", line=1))
    after(game, e.GameVotesCounted("t1", "r3.1", "choice", (2, 3), exact=5))
    with pytest.raises(RuleError, match="exact_predictions"):
        after(game, e.GameVotesCounted("t1", "r3.1", "choice", (2, 3), exact=6))


def test_a_dare_is_drawn_done_or_put_back() -> None:
    game = after(begun(), shown("r3", line=2))
    whole = cards_at(table_of(game))
    game = after(game, e.CardDrawn("t1", "r3.1.2"))
    card = card_in_play(game, table_of(game))
    assert card.startswith("DUR")
    with pytest.raises(RuleError, match="card_open"):
        after(game, e.CardDrawn("t1", "r3.1.2"))
    game = after(game, e.CardSettled("t1", "r3.1.2", card, "put_back"))
    assert card_in_play(game, table_of(game)).startswith("DIL")
    assert cards_at(table_of(game)) == whole
    game = after(game, e.CardDrawn("t1", "r3.1.2"))
    other = card_in_play(game, table_of(game))
    game = after(game, e.CardSettled("t1", "r3.1.2", other, "done"))
    assert other != card
    assert cards_at(table_of(game)) == whole


def test_of_three_totems_the_chosen_one_stays_in_play() -> None:
    game = after(begun(), shown("r4", line=1))
    open_cards = table_of(game).hand("r4.1.1").cards  # type: ignore[union-attr]  # it was dealt
    assert len(open_cards) == 3
    game = after(game, e.CardChosen("t1", "r4.1.1", open_cards[2]), shown("r4", line=2))
    assert card_in_play(game, table_of(game)) == open_cards[2]


# --- planks --------------------------------------------------------------------------------------


def test_an_example_of_the_minority_earns_the_first_plank() -> None:
    game = after(begun(), shown("r1", line=2))
    assert planks(game, table_of(game)) == (False,) * 5
    assert planks(after(game, EXAMPLE), table_of(after(game, EXAMPLE)))[0]


def test_a_visit_earns_a_plank_with_a_sentence_and_an_example() -> None:
    game = after(begun(), shown("r2", line=4), sentence("r2.1"))
    assert not planks(game, table_of(game))[1]
    game = after(game, e.NoteWritten("t1", "N2", "example", "Gisteren.", "r2.2"))
    assert planks(game, table_of(game))[1:3] == (False, False), "of another visit"
    game = after(game, e.NoteWritten("t1", "N3", "example", "Vorige week.", "r2.1"))
    assert planks(game, table_of(game))[1:3] == (True, False)


def test_a_fist_against_the_sentence_keeps_the_plank_until_it_is_adapted() -> None:
    game = after(begun(), shown("r3", line=4), sentence("r3.1"))
    game = after(
        game,
        e.GameVotesCounted("t1", "r3.1", "objection", (5, 1)),
        e.GameVotesShown("r3.1", "objection", ("t1",)),
    )
    assert not planks(game, table_of(game))[3]
    game = after(
        game,
        sentence("r3.1", text="We bellen wie moet wachten."),
        e.GameVotesCounted("t1", "r3.1", "objection", (6, 0), attempt=2),
    )
    assert not planks(game, table_of(game))[3], "not shown yet"
    game = after(game, e.GameVotesShown("r3.1", "objection", ("t1",)))
    assert planks(game, table_of(game))[3]
    assert [ballot.counts for ballot in table_of(game).ballots] == [(5, 1), (6, 0)]


def test_an_agreement_that_all_can_live_with_earns_the_last_plank() -> None:
    game = after(begun(), shown("r4", line=3))
    game = after(game, e.NoteWritten("t1", "N1", "agreement", "Wij bellen terug.", "r4.1"))
    for counts, is_there in (((0, 0, 1, 3, 2, 0), False), ((0, 0, 0, 3, 2, 1), True)):
        counted = after(
            game,
            e.GameVotesCounted("t1", "r4.1", "fist_to_five", counts),
            e.GameVotesShown("r4.1", "fist_to_five", ("t1",)),
        )
        assert planks(counted, table_of(counted))[4] is is_there


def test_the_trainer_gives_and_takes_planks() -> None:
    game = after(begun(), *(e.PlankGiven("t1", number) for number in (1, 2, 3, 4)))
    assert is_down(game, table_of(game))
    game = after(game, e.PlankGiven("t1", 4, is_there=False))
    assert not is_down(game, table_of(game))
    with pytest.raises(RuleError, match="no_such_plank"):
        after(game, e.PlankGiven("t1", 6))


def test_the_short_form_has_three_planks_and_needs_all_of_them() -> None:
    game = begun(variant="short")
    assert game.rules
    assert (game.rules.planks, game.rules.planks_needed) == (3, 3)
    assert {stop.part for stop in walk(game, ())} == {"", "r1", "r2", "r3"}


# --- the other rule sets -----------------------------------------------------------------------


def test_cards_are_laid_twice_and_the_travellers_come_back_one_by_one() -> None:
    game = after(begun(rules="bridge"), shown("now", line=1))
    cards = table_of(game).hand("now.1.0").cards  # type: ignore[union-attr]  # it was dealt
    assert len(cards) == 20
    for card in cards:
        game = after(game, e.GameCardLaid("t1", "now", card, "below"))
    assert card_in_play(game, table_of(game)) == ""
    travellers = cards[3:6]
    game = after(game, shown("year"))
    for card in travellers:
        game = after(game, e.GameCardLaid("t1", "year", card, "above"))
    game = after(game, shown("travel"), *(e.TravellerChosen("t1", card) for card in travellers))
    with pytest.raises(RuleError, match="travellers_full"):
        after(game, e.TravellerChosen("t1", cards[9]))
    for turn, card in enumerate(travellers, start=1):
        game = after(game, shown("closer", turn, 1))
        assert card_in_play(game, table_of(game)) == card
        game = after(game, sentence(f"closer.{turn}", note=f"N{turn}"))
    assert planks(game, table_of(game)) == (True,) * 3
    assert sum(row["is_traveller"] for row in results(game)["card_laid"]) == 6  # type: ignore[misc]  # ints


def test_a_treasure_is_laid_as_a_sentence() -> None:
    game = begun(rules="bridge")
    card = game.card("SCH-01")
    assert card
    assert card.text.nl.startswith("We maken voor een klant een omweg")


def test_the_council_agrees_on_a_level_with_a_limit() -> None:
    game = after(begun(rules="council"), shown("cases", line=2))
    game = after(
        game,
        e.GameVotesCounted("t1", "cases.1", "room", (2, 1, 0, 2, 1)),
        e.GameVotesShown("cases.1", "room", ("t1",)),
    )
    ballot = table_of(game).ballot("cases.1", "room")
    assert ballot
    assert ballot.first == (0, 4), "the lowest and the highest say why"
    card = card_in_play(game, table_of(game))
    note = e.NoteWritten("t1", "N1", "mandate", "Tot vijftig euro", "cases.1", card, level=3)
    game = after(game, note)
    assert results(game)["card_note"][0]["level"] == 3
    with pytest.raises(RuleError, match="level_range"):
        after(game, e.NoteWritten("t1", "N2", "mandate", "Meer", "cases.1", card, level=6))


def test_what_is_set_out_stays_as_it_is_once_a_card_was_turned_over() -> None:
    game = after(begun(), shown("r1"))
    with pytest.raises(RuleError, match="game_begun"):
        after(game, set_out(seed=5))
