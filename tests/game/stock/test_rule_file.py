"""Rule files: those that ship can be played; one with a fault is refused with line and reason."""

import pytest

from assets import files
from assets.language import LANGUAGES, words
from game.card_game.rule_set import in_variant
from game.stock import game_setting
from game.stock.decks import shipped_cards
from game.stock.rule_file import RuleFileError, read_rules, tell_fault

STAM = files.read("rules/stam.toml")

each_rules = pytest.mark.parametrize("name", game_setting.RULES)


@each_rules
def test_the_rules_that_ship_are_sound(name: str) -> None:
    rules = game_setting.own_rules(name)
    assert rules.id == name
    for variant in rules.variants:
        played = in_variant(rules, variant.id)
        assert played.rounds
        assert sum(one.minutes for one in played.rounds) <= variant.play_minutes


@each_rules
def test_the_deck_that_ships_has_cards_enough_for_every_variant(name: str) -> None:
    rules = game_setting.own_rules(name)
    for variant in rules.variants:
        assert game_setting.short_of(rules, variant.id, shipped_cards()) == ()


def refused(text: str) -> set[tuple[int, str]]:
    """The line and the kind of every fault."""
    with pytest.raises(RuleFileError) as caught:
        read_rules(text, "eigen.toml")
    faults = caught.value.faults
    for fault in faults:
        for language in LANGUAGES:
            assert str(fault.line) in tell_fault(fault, words(language))
    return {(fault.line, fault.key) for fault in faults}


def line_with(text: str, part: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('vote = "gate"', 'vote = "gat"', "no_such_vote"),
        ('writes = ["example"]', 'writes = ["exampel"]', "not_one_of"),
        ('writes = ["example"]', 'wrties = ["example"]', "misspelt"),
        ("turns = 2\nturn", 'turns = "2"\nturn', "wrong_kind"),
        ("planks_needed = 4", "planks_needed = 7", "not_between"),
        ('hand = "hand-flat"', 'hand = "hand-shake"', "not_one_of"),
        ('phase = "describe"', 'phase = "descrbe"', "not_one_of"),
        ('earns = ["example"]', 'earns = ["treasure"]', "never_earned"),
        ('id = "gate"\n', 'id = "recognition"  # weer\n', "id_twice"),
        ('name = { nl = "De stam", en = "The tribe" }', 'name = { nl = "De stam" }', "no_text"),
    ],
)
def test_a_fault_is_told_with_its_line(old: str, new: str, key: str) -> None:
    assert old in STAM
    harmed = STAM.replace(old, new, 1)
    assert (line_with(harmed, new.splitlines()[0]), key) in refused(harmed)


def test_a_file_that_is_no_toml_is_told_with_its_line() -> None:
    harmed = STAM.replace("planks_needed = 4", "planks_needed =", 1)
    assert refused(harmed) == {(line_with(harmed, "planks_needed ="), "no_toml")}


@pytest.mark.parametrize("text", ["", "x = 1", "[[rounds]]\n", "\x00", "[" * 5000])
def test_what_is_no_rules_at_all_is_refused(text: str) -> None:
    refused(text)


def test_more_than_five_planks_are_refused() -> None:
    round = '{ id = "r2", minutes = 25, turns = 2 }'
    harmed = STAM.replace(round, round.replace("turns = 2", "turns = 5"), 1)
    assert "too_many_planks" in {key for _, key in refused(harmed)}
