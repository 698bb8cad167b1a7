"""A trainer with the card game on stage, and what stands at its tables."""

from desktop.app.opening import make_traject
from desktop.console.card_game import CardGameConsole
from desktop.console.card_game.about_round import RoundStep
from desktop.demo import hands
from game.card_game.state import CardGame, Table
from game.workshop.events import BlockPlan, BlockShown, RoundOpened, SessionPlanned
from tests.desktop.trainer import Trainer, wanted


def play(trainer: Trainer, people: int = 8, form: str = "full", debrief: int = 20) -> None:
    """A traject with a card game on stage, and nothing done in it yet."""
    asked = wanted(people=people, programme="hours")
    session = make_traject(asked, trainer.places.trajecten, trainer.clock)
    blocks = (
        BlockPlan("x", 45, name="playing", round="g", steps=("prepare", "round", "bridge")),
        BlockPlan("y", debrief, name="playing_debrief", round="g", steps=("debrief",)),
    )
    session.submit("workshop", RoundOpened("g", "card_game", "s2", form=form))
    session.submit("workshop", SessionPlanned("s2", "2026-11-24", "09:00", blocks))
    session.submit("workshop", BlockShown("s2", "x", trainer.clock().isoformat()))
    trainer.app.show_session(session)
    trainer.qtbot.waitUntil(trainer.console.isActiveWindow)
    trainer.console.middle.focus_step()
    hands.settle()


def game_of(trainer: Trainer) -> CardGame:
    state = trainer.bridge.round_state
    assert isinstance(state, CardGame)
    return state


def panel_of(trainer: Trainer) -> CardGameConsole:
    panel = trainer.console.middle.panel
    assert isinstance(panel, CardGameConsole)
    return panel


def round_of(trainer: Trainer) -> RoundStep:
    step = panel_of(trainer).step
    assert isinstance(step, RoundStep)
    return step


def set_out(trainer: Trainer) -> None:
    """The button that the trainer sees, and on to the first card."""
    trainer.click(trainer.console.middle.main)
    assert game_of(trainer).is_prepared
    trainer.go_on()


def go_to_line(trainer: Trainer, round: str, line: int) -> None:
    for _ in range(60):
        place = game_of(trainer).place
        if (place.round, place.at_line) == (round, line):
            return
        trainer.go_on()
    raise AssertionError(f"never came to {round}, step {line}")


def table_of(trainer: Trainer) -> Table:
    return game_of(trainer).tables[0]
