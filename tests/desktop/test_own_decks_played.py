"""A bureau's own deck on the table: it is in the traject, whatever happens to its file."""

from dataclasses import replace
from pathlib import Path

from desktop.app.opening import make_traject
from desktop.console.card_game import CardGameConsole
from desktop.console.card_game.about_preparing import PrepareStep
from desktop.demo import hands
from game.card_game.state import CardGame
from game.deck import Text
from game.deck.editing import new_statements, with_thing
from game.stock.deck_shelf import keep, keep_new
from game.stock.decks import shipped_cards
from game.workshop.events import BlockPlan, BlockShown, RoundOpened, SessionPlanned
from tests.desktop.sort_steps import state_of
from tests.desktop.test_q_sort_preparing import at_set_up
from tests.desktop.trainer import CONTROL, Key, Trainer, wanted


def own_cards(trainer: Trainer) -> Path:
    """Our cards, with one title of the bureau's own."""
    deck = replace(shipped_cards(), title=Text("Kaarten van ons bureau"))
    mine = replace(deck.cards[0], title=Text("Van ons"))
    return keep_new(with_thing(deck, mine), trainer.places.decks)


def play(trainer: Trainer) -> PrepareStep:
    """A card game on stage, and nothing done in it yet."""
    session = make_traject(wanted(programme="hours"), trainer.places.trajecten, trainer.clock)
    blocks = (BlockPlan("x", 45, name="playing", round="g", steps=("prepare", "round")),)
    session.submit("workshop", RoundOpened("g", "card_game", "s2"))
    session.submit("workshop", SessionPlanned("s2", "2026-11-24", "09:00", blocks))
    session.submit("workshop", BlockShown("s2", "x", trainer.clock().isoformat()))
    trainer.app.show_session(session)
    trainer.qtbot.waitUntil(trainer.console.isActiveWindow)
    panel = trainer.console.middle.panel
    assert isinstance(panel, CardGameConsole)
    assert isinstance(panel.step, PrepareStep)
    return panel.step


def cards_of(trainer: Trainer) -> list[str]:
    state = trainer.bridge.round_state
    assert isinstance(state, CardGame)
    return [one.title.nl for one in state.cards]


def test_without_own_decks_there_is_nothing_to_choose(trainer: Trainer) -> None:
    assert not play(trainer).cards.isVisible()


def test_a_played_deck_stays_as_it_was_played(trainer: Trainer) -> None:
    place = own_cards(trainer)
    step = play(trainer)
    hands.choose(step.cards.box, place.stem)
    assert "Kaarten van ons bureau" in trainer.seen()
    trainer.click(trainer.console.middle.main)
    assert "Van ons" in cards_of(trainer)
    keep(replace(shipped_cards(), cards=shipped_cards().cards[:30]), place)
    place.unlink()
    traject = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.open(traject)
    assert "Van ons" in cards_of(trainer)
    assert len(cards_of(trainer)) == 60


def test_own_statements_are_laid_out_with_their_question_and_grid(trainer: Trainer) -> None:
    texts = [Text(f"We doen ding {number}.") for number in range(1, 13)]
    question, poles = Text("Wat telt hier?"), (Text("telt minst"), Text("telt meest"))
    deck = new_statements("new", Text("Stellingen van ons"), question, poles, texts)
    place = keep_new(deck, trainer.places.decks)
    step = at_set_up(trainer, "deck")
    hands.choose(step.deck.deck.box, f"kept/{place.stem}")
    trainer.go_on()
    state = state_of(trainer)
    assert [one.text for one in state.statements] == [one.nl for one in texts]
    assert (state.question, state.low, state.high) == ("Wat telt hier?", "telt minst", "telt meest")
    assert sum(column.count for column in state.grid) == 12
