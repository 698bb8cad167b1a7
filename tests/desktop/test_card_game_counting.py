"""Hands at the tables, counted with digits: where the next digit goes, and what Enter does."""

import pytest

from desktop.console.card_game.votes import Votes
from game.card_game.dealing import card_in_play
from tests.desktop.card_table import game_of, go_to_line, play, round_of, set_out
from tests.desktop.trainer import CONTROL, Key, Trainer


def test_votes_are_typed_with_digits_and_seen_only_when_shown(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    before = trainer.on_stage()
    trainer.write("0321")
    assert trainer.on_stage() == before, "nothing is seen before it is shown"
    assert trainer.console.middle.main.accessibleName() == trainer.console.words(
        "console.show_outcome"
    )
    trainer.press(Key.Key_PageDown)
    ballot = game_of(trainer).tables[0].ballots[0]
    assert (ballot.counts, ballot.is_shown) == ((0, 3, 2, 1), True)
    assert "3" in trainer.on_stage().splitlines()


def test_digits_go_from_table_to_table(trainer: Trainer) -> None:
    play(trainer, people=8)
    set_out(trainer)
    trainer.go_on()
    trainer.write("0310" + "1111")
    trainer.press(Key.Key_Return)
    trainer.go_on()
    counts = [table.ballots[0].counts for table in game_of(trainer).tables]
    assert counts == [(0, 3, 1, 0), (1, 1, 1, 1)]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space, Key.Key_Right, Key.Key_Tab])
def test_going_on_after_a_digit_passes_over_no_answer(trainer: Trainer, key: Key) -> None:
    play(trainer, people=8)
    set_out(trainer)
    trainer.go_on()
    assert "het volgende vak komt vanzelf" in trainer.seen()
    for digit in "0310111":
        trainer.write(digit)
        trainer.press(key)
    trainer.write("1")
    trainer.go_on()
    counts = [table.ballots[0].counts for table in game_of(trainer).tables]
    assert counts == [(0, 3, 1, 0), (1, 1, 1, 1)]


def test_an_answer_without_hands_is_passed_over_with_enter(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    trainer.write("2")
    trainer.press(Key.Key_Return, Key.Key_Return)
    trainer.write("31")
    trainer.go_on()
    assert game_of(trainer).tables[0].ballots[0].counts == (2, 0, 3, 1)


def test_too_many_hands_are_told_and_nothing_is_kept(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    trainer.write("4400")
    trainer.press(Key.Key_PageDown)
    assert not game_of(trainer).tables[0].ballots
    assert "8 handen" in trainer.console.middle.error.text()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_who_ends_each_number_with_a_key_does_not_show_the_last_one_with_it(
    trainer: Trainer, key: Key
) -> None:
    play(trainer, people=8)
    set_out(trainer)
    trainer.go_on()
    before = trainer.on_stage()
    for digit in "03101111":
        trainer.write(digit)
        trainer.press(key)
    assert trainer.on_stage() == before, "the key after the last number only ended it"
    trainer.press(Key.Key_Return)
    assert [table.ballots[0].is_shown for table in game_of(trainer).tables] == [True, True]


def test_a_digit_is_enough_for_exact_predictions_too(trainer: Trainer) -> None:
    play(trainer, people=8)
    set_out(trainer)
    go_to_line(trainer, "r3", 1)
    trainer.write("310" + "222")
    trainer.go_on()
    ballots = [table.ballots[-1] for table in game_of(trainer).tables]
    assert [(one.counts, one.exact) for one in ballots] == [((3, 1), 0), ((2, 2), 2)]


def test_the_table_that_is_counted_is_in_sight(trainer: Trainer) -> None:
    play(trainer, people=24)
    set_out(trainer)
    trainer.go_on()
    trainer.console.resize(1280, 720)
    boxes = list(round_of(trainer).boxes.values())
    assert not is_in_sight(boxes[-1].votes), "there are more than fit"
    trainer.write("1111" * (len(boxes) - 1))
    assert is_in_sight(boxes[-1].votes)
    trainer.write("111")
    trainer.press(Key.Key_Return)
    assert is_in_sight(boxes[-1].votes)


def is_in_sight(votes: Votes) -> bool:
    """Whether all boxes of a table are seen whole, with their answers under them."""
    return votes.visibleRegion().boundingRect() == votes.rect()


def test_another_card_is_one_that_nobody_voted_on_yet(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    before = trainer.on_stage()
    trainer.write("0321")
    trainer.go_on()
    first = card_in_play(game_of(trainer), game_of(trainer).tables[0])
    trainer.press(Key.Key_N, with_=CONTROL)
    trainer.write("11")
    trainer.press(Key.Key_N, with_=CONTROL)
    assert card_in_play(game_of(trainer), game_of(trainer).tables[0]) != first
    box = next(iter(round_of(trainer).boxes.values()))
    assert box.votes.typed() == ((0, 0, 0, 0), 0)
    told = trainer.on_stage().splitlines()
    assert not {"0", "1", "2", "3"} & set(told), "the hands were about the card before"
    assert len(told) == len(before.splitlines())

    trainer.press(Key.Key_Z, Key.Key_Z, with_=CONTROL)
    assert card_in_play(game_of(trainer), game_of(trainer).tables[0]) == first
    assert box.votes.typed() == ((0, 3, 2, 1), 0)
    assert "3" in trainer.on_stage().splitlines()


def test_hands_that_are_undone_stand_nowhere_any_more(trainer: Trainer) -> None:
    play(trainer, people=6)
    set_out(trainer)
    trainer.go_on()
    trainer.write("0321")
    trainer.go_on()
    box = next(iter(round_of(trainer).boxes.values()))
    while game_of(trainer).tables[0].ballots:
        trainer.press(Key.Key_Z, with_=CONTROL)
    assert box.votes.typed() == ((0, 0, 0, 0), 0)
    trainer.press(Key.Key_Y, with_=CONTROL)
    assert box.votes.typed() == ((0, 3, 2, 1), 0)
