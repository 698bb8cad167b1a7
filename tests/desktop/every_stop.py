"""Every stop of a programme, one after the other."""

from collections.abc import Iterator

from tests.desktop.trainer import Trainer


def each_stop(trainer: Trainer) -> Iterator[str]:
    """Goes on to the end of the programme; where that is, at each stop."""
    conductor = trainer.console.conductor
    while not conductor.upcoming(trainer.console.words).is_end:
        assert conductor.go_on()
        yield str(conductor.here())


def first_stops_of_each_block(trainer: Trainer) -> Iterator[str]:
    """Brings every block on stage, and goes on twice in it; where that is."""
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    for block in meeting.blocks:
        trainer.console.programme.chosen.emit(block.id)
        for _ in range(3):
            yield f"{block.name} {trainer.console.conductor.here()}"
            trainer.console.conductor.go_on()
