"""What every exercise promises, and the workshop around them."""

import dataclasses
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

import pytest
import tomli

from game.catalog import EXERCISES
from game.codec import ask_known_facts, event_of, facts_of
from game.exercise import AnyExercise, Event, RuleError, Setup
from game.journal.file import Journal
from game.journal.record import REDONE, UNDONE
from game.people.free_text import is_chosen
from game.session import Session
from tests.game.clock import TickingClock
from tests.game.played import EVERY_EXERCISE, by_id, play_examples

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
EVERY_EVENT = [event for exercise in EVERY_EXERCISE for event in exercise.events]

TYPED = {
    *("text", "line", "reply", "phrase", "title", "name", "alias", "letter", "client", "contact"),
    *("what", "who", "question", "when", "if_it_slips", "caption", "seen"),
}
"""Facts that somebody types; the others are chosen or counted."""

TYPED_BESIDE = {
    *("goal", "materials", "what_if", "why", "detail", "label", "high", "low", "nl", "en"),
    *("nl_one", "nl_many", "en_one", "en_many"),
}
"""Facts that somebody types, or that come from a deck; their spaces are kept or taken elsewhere."""

each_exercise = pytest.mark.parametrize("exercise", EVERY_EXERCISE, ids=lambda one: one.kind)
each_event = pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda one: one.kind)


def states_of(exercise: AnyExercise) -> Iterator[object]:
    """Every state that the example goes through, the first one too."""
    state = exercise.start(Setup())
    yield state
    for event in exercise.example:
        exercise.check(state, event)
        state = exercise.apply(state, event)
        yield state


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The columns of every table in a file that was really made."""
    path = tmp_path_factory.mktemp("columns") / "new.theepot"
    Journal.create(path).close()
    with closing(sqlite3.connect(path)) as file:
        tables = [row[0] for row in file.execute("SELECT name FROM pragma_table_list")]
        return {
            table: {row[1] for row in file.execute(f'PRAGMA table_info("{table}")')}
            for table in tables
        }


def test_an_exercise_is_found_by_the_word_under_which_it_is_stored() -> None:
    assert all(kind == exercise.kind for kind, exercise in EXERCISES.items())
    assert "workshop" not in EXERCISES


def test_every_kind_of_event_has_a_word_of_its_own() -> None:
    kinds = Counter([UNDONE, REDONE, *(event.kind for event in EVERY_EVENT)])
    assert [kind for kind, count in kinds.items() if count > 1] == []


@each_event
def test_an_event_is_a_fact_that_nobody_changes(event: type[Event]) -> None:
    assert dataclasses.is_dataclass(event)
    assert event.__dataclass_params__.frozen
    assert "__slots__" in vars(event), "thousands of them are kept for undo"


@each_event
def test_an_event_says_what_happened(event: type[Event]) -> None:
    own = vars(event)["__doc__"]
    assert own
    assert not own.startswith(f"{event.__name__}("), "that is what dataclass makes of nothing"


@each_event
def test_names_are_kept_in_fields_that_are_there(event: type[Event]) -> None:
    assert set(event.names) <= {field.name for field in dataclasses.fields(event)}  # type: ignore[arg-type]  # it is one


@each_event
def test_a_line_of_a_script_can_say_every_fact(event: type[Event]) -> None:
    facts = {one.name for one in dataclasses.fields(event)}  # type: ignore[arg-type]  # it is one
    assert not facts & {"round", "kind"}, "these words stand for something else in a script"


@each_exercise
def test_the_example_is_legal_and_has_everything_in_it(exercise: AnyExercise) -> None:
    assert len(list(states_of(exercise))) == len(exercise.example) + 1
    assert {type(event) for event in exercise.example} == set(exercise.events)


@each_exercise
def test_facts_come_back_as_they_were_stored(exercise: AnyExercise) -> None:
    for event in exercise.example:
        facts, name = facts_of(event)
        assert event_of(exercise, event.kind, facts, name) == event


@each_exercise
def test_every_fact_of_an_event_is_known(exercise: AnyExercise) -> None:
    for event in exercise.example:
        ask_known_facts(exercise, event.kind, dataclasses.asdict(event))  # type: ignore[call-overload]  # it is a dataclass


@each_exercise
def test_a_misspelt_fact_is_refused(exercise: AnyExercise) -> None:
    with pytest.raises(RuleError, match="unknown_fact"):
        ask_known_facts(exercise, exercise.events[0].kind, {"txet": "?"})


@each_exercise
def test_rows_have_their_own_id_and_plain_values(exercise: AnyExercise) -> None:
    for state in states_of(exercise):
        for table, rows in exercise.results(state).items():
            ids = [row["id"] for row in rows]
            assert len(set(ids)) == len(ids), table
            values = {type(value) for row in rows for value in row.values()}
            assert values <= {str, int, float, type(None)}, table


@each_exercise
def test_rows_have_the_columns_of_their_table(
    exercise: AnyExercise, columns: dict[str, set[str]]
) -> None:
    seen = set()
    for state in states_of(exercise):
        for table, rows in exercise.results(state).items():
            assert table in columns
            for row in rows:
                seen.add(table)
                assert {"round", *row} == columns[table], table
    assert seen == exercise.results(state).keys(), "the example fills every table once"


@each_exercise
def test_the_room_can_be_shown_every_state(exercise: AnyExercise) -> None:
    for state in states_of(exercise):
        assert type(exercise.public(state)) is type(state)


@each_exercise
def test_knots_have_ids_of_their_own_and_come_from_something_else(exercise: AnyExercise) -> None:
    for state in states_of(exercise):
        knots = exercise.knots(state)
        assert len({knot.id for knot in knots}) == len(knots)
        assert all(knot.text and knot.id not in knot.sources for knot in knots)


@each_exercise
@pytest.mark.parametrize("form", ["full", "short"])
def test_apply_never_refuses(exercise: AnyExercise, form: str) -> None:
    """Not even what check would have stopped: an old file is replayed without asking."""
    start = exercise.start(Setup(form))
    for event in exercise.example:
        after = exercise.apply(start, event)
        assert type(after) is type(start)
        exercise.results(after)
        exercise.knots(after)
        exercise.public(after)
    assert start == exercise.start(Setup(form))


def text_fields(owner: type[Any]) -> Iterator[tuple[type[Any], str]]:
    """Every field of text in an event and in what it holds."""
    for name, kind in get_type_hints(owner).items():
        if get_origin(kind) is ClassVar:
            continue
        kinds = [kind, *get_args(kind)]
        if str in kinds:
            yield owner, name
        for one in kinds:
            if dataclasses.is_dataclass(one):
                assert isinstance(one, type)
                yield from text_fields(one)


@each_event
def test_it_is_known_of_every_text_whether_somebody_typed_it(event: type[Event]) -> None:
    """A name typed in a text is found when names are forgotten; an id must never be changed."""
    unknown = {
        (owner.__name__, name)
        for owner, name in text_fields(event)
        if not is_chosen(owner, name) and name not in TYPED | TYPED_BESIDE
    }
    assert unknown == set()


@each_exercise
def test_spaces_around_what_was_typed_are_nobodys_business(exercise: AnyExercise) -> None:
    state = exercise.start(Setup())
    for event in exercise.example:
        fields = {field.name for field in dataclasses.fields(event)} & TYPED  # type: ignore[arg-type]  # it is a dataclass
        padded = {name: f"\n {getattr(event, name)} " for name in fields}
        after = exercise.apply(state, event)
        if event.kind != "norm_drafted":  # that one is still being typed
            assert exercise.apply(state, dataclasses.replace(event, **padded)) == after  # type: ignore[type-var]  # so too
        state = after


@each_exercise
def test_what_is_refused_changes_nothing(exercise: AnyExercise) -> None:
    start = exercise.start(Setup())
    refused = []
    for event in exercise.example:
        try:
            exercise.check(start, event)
        except RuleError as error:
            refused.append(error.key)
    assert refused, "its example holds no event that asks for what came before"
    assert start == exercise.start(Setup())


@pytest.mark.parametrize(
    "name",
    [
        "rules are pure: no disk, clock, chance or log",
        "exercises do not know each other",
        "only what keeps files reaches the journal",
    ],
)
def test_the_import_rules_hold_for_every_exercise(name: str) -> None:
    rules = tomli.loads(PROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    rule = next(one for one in rules if one["name"] == name)
    named = set(rule.get("modules") or rule["source_modules"])
    assert {f"game.{kind}" for kind in EXERCISES} - named == set()


@each_exercise
def test_an_event_of_another_exercise_is_refused(exercise: AnyExercise) -> None:
    strange = next(
        event for other in EVERY_EXERCISE if other != exercise for event in other.example
    )
    with pytest.raises(RuleError, match="other_exercise"):
        exercise.check(exercise.start(Setup()), strange)


def test_every_example_ends_up_in_the_tables_and_comes_back(
    path: Path, clock: TickingClock
) -> None:
    session = Session.create(path, clock)
    play_examples(session)
    state, results = session.state, session.results()
    session.close()

    again = Session.open(path, clock)
    assert again.state == state
    assert by_id(again.journal.stored_results(results)) == by_id(results)
    again.close()
