"""A group that has no vision: the room sees no frame with nothing in it."""

from desktop.stage.board import BODY
from desktop.stage.pieces import BoxPiece
from desktop.stage.type_sizes import READABLE
from game.norms.events import ObjectiveWritten, StepShown, TeamGoalWritten, VisionWritten
from tests.desktop.legible import pieces, texts
from tests.desktop.norm_steps import at_vision
from tests.desktop.trainer import Trainer


def test_where_there_is_no_vision_the_room_sees_no_empty_frame_for_it(trainer: Trainer) -> None:
    at_vision(trainer)
    trainer.submit(StepShown("n2", team="t1"))
    assert trainer.on_stage().splitlines()[-1] == "Wat vraagt een klant van ons team?"
    trainer.submit(VisionWritten("Iedereen weet waar hij aan toe is"))
    assert trainer.on_stage().splitlines()[-1] == "Wat vraagt deze visie van ons team?"
    trainer.bridge.undo()
    trainer.submit(StepShown("n0"))
    trainer.go_on()
    assert trainer.on_stage().splitlines()[-1] == "Welke doelen horen erbij?"
    assert "Visie" not in trainer.on_stage().splitlines()
    trainer.submit(ObjectiveWritten("O1", "Wachten"))
    assert lowest(trainer) == BODY.bottom(), "they have the whole screen"
    trainer.submit(ObjectiveWritten("O2", "Bellen"))
    assert lowest(trainer) == BODY.bottom()
    assert next(one for one in texts(trainer.board) if one.text == "Bellen").fitted.size > READABLE
    trainer.submit(StepShown("n2", team="t1"))
    asked = trainer.on_stage()
    assert "Visie" not in asked.splitlines()
    assert all(text in asked for text in ("Wachten", "Bellen", "Wat vraagt deze visie"))
    trainer.submit(TeamGoalWritten("t1", "Wij bellen terug", ("O2",)))
    assert "Visie" not in trainer.on_stage().splitlines()
    assert "Wij bellen terug" in trainer.on_stage()


def lowest(trainer: Trainer) -> float:
    """To where the boxes on the stage reach."""
    boxes = [one for one in pieces(trainer.board) if isinstance(one, BoxPiece)]
    return max(one.place.bottom() for one in boxes)
