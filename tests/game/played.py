"""Sessions in which something happened, for the tests of many rooms."""

from collections.abc import Mapping

from game.catalog import EXERCISES
from game.exercise import AnyExercise, Event, Setup
from game.journal.result_tables import Results
from game.session import Session
from game.workshop import AROUND
from game.workshop.events import RoundOpened

EVERY_EXERCISE: tuple[AnyExercise, ...] = (AROUND, *EXERCISES.values())


def after(exercise: AnyExercise, *events: Event, form: str = "full") -> object:
    """The state after these events, each of them asked for first."""
    state = exercise.start(Setup(form))
    for event in events:
        exercise.check(state, event)
        state = exercise.apply(state, event)
    return state


def open_rounds(session: Session) -> None:
    """Opens a round of every exercise that has none; it is called after its exercise."""
    for kind in EXERCISES:
        if kind not in session.state.rounds:
            session.submit("workshop", RoundOpened(kind, kind, session="s1"))


def play_examples(session: Session) -> None:
    """Plays the example of the workshop, and that of every exercise in a round of its own."""
    session.submit_all(("workshop", event) for event in AROUND.example)
    open_rounds(session)
    for kind, exercise in EXERCISES.items():
        session.submit_all((kind, event) for event in exercise.example)


def by_id(results: Mapping[str, Results]) -> dict[tuple[str, str], dict[object, object]]:
    """Rows by round and table, and in it by their id: tables have no order."""
    return {
        (round, table): {row["id"]: dict(row) for row in rows}
        for round, tables in results.items()
        for table, rows in tables.items()
    }
