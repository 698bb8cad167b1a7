"""What was counted on a card goes with it when a table takes another one."""

import pytest

from game.card_game import events as e
from game.card_game.dealing import card_in_play
from game.card_game.planks import planks
from game.card_game.state import CardGame
from game.exercise import Event
from tests.game.card_game.setting import after, begun, shown, table_of


def counted(turn: str, vote: str, *counts: int, table: str = "t1") -> tuple[Event, Event]:
    """Hands at a table that the room has seen."""
    return (
        e.GameVotesCounted(table, turn, vote, counts),
        e.GameVotesShown(turn, vote, (table,)),
    )


def swapped(game: CardGame, hand: str, with_votes: bool = True) -> CardGame:
    card = card_in_play(game, table_of(game))
    return after(game, e.CardSwapped("t1", hand, card, with_votes))


def test_another_card_was_not_voted_on_yet_at_this_table_in_this_turn() -> None:
    game = after(begun(tables=2), shown("r1", line=1))
    game = after(game, *counted("r1.1", "recognition", 0, 4, 1, 1))
    game = after(game, *counted("r1.1", "recognition", 1, 1, 1, 1, table="t2"))
    game = after(game, shown("r1", 2, line=1), *counted("r1.2", "recognition", 3, 2, 0, 0))
    game = swapped(game, "r1.2.0")
    assert not table_of(game).ballot("r1.2", "recognition")
    assert table_of(game).ballot("r1.1", "recognition")
    assert table_of(game, "t2").ballot("r1.1", "recognition")
    game = after(game, *counted("r1.2", "recognition", 0, 0, 2, 4))
    assert table_of(game).ballot("r1.2", "recognition").counts == (0, 0, 2, 4)  # type: ignore[union-attr]  # it was counted


def test_a_plank_that_a_vote_on_the_card_before_earned_is_earned_anew() -> None:
    game = after(begun(), shown("r3", line=4))
    game = after(game, e.NoteWritten("t1", "N1", "sentence", "We bellen terug.", "r3.1"))
    game = after(game, *counted("r3.1", "choice", 2, 4), *counted("r3.1", "objection", 6, 0))
    assert planks(game, table_of(game))[3]
    game = swapped(game, "r3.1.0")
    assert not table_of(game).ballots
    assert not planks(game, table_of(game))[3]
    game = after(game, *counted("r3.1", "objection", 6, 0))
    assert planks(game, table_of(game))[3]


@pytest.mark.parametrize("with_votes", [True, False])
def test_another_dare_leaves_what_was_chosen_on_the_dilemma(with_votes: bool) -> None:
    game = after(begun(), shown("r3", line=1), *counted("r3.1", "choice", 2, 4))
    game = after(game, shown("r3", line=2), e.CardDrawn("t1", "r3.1.2"))
    assert table_of(swapped(game, "r3.1.2", with_votes)).ballot("r3.1", "choice")


def test_a_treasure_is_not_what_the_agreement_was_voted_on() -> None:
    game = after(begun(), shown("r4", line=1))
    open_cards = table_of(game).hand("r4.1.1").cards  # type: ignore[union-attr]  # it was dealt
    game = after(game, e.CardChosen("t1", "r4.1.1", open_cards[0]))
    game = after(game, shown("r4", line=3), *counted("r4.1", "fist_to_five", 0, 0, 0, 2, 3, 1))
    assert table_of(swapped(after(game, shown("r4")), "r4.1.0")).ballots
    assert not table_of(swapped(game, "r4.1.1")).ballots


def test_a_file_from_before_keeps_what_it_said() -> None:
    game = after(begun(), shown("r1", line=1), *counted("r1.1", "recognition", 0, 4, 1, 1))
    assert table_of(swapped(game, "r1.1.0", with_votes=False)).ballots
