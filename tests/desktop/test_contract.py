"""What every exercise must bring along: a face, a section, and words for all that can happen."""

import ast
from collections.abc import Iterator
from functools import cache, reduce
from pathlib import Path

import pytest

from assets.language import LANGUAGES, texts, words
from assets.tokens import THEMES
from desktop import bureau
from desktop.app.opening import make_traject
from desktop.faces import FACES
from exports.sections import SECTIONS
from game import catalog
from game.catalog import EXERCISES
from game.exercise import AnyExercise, Event, Setup
from game.workshop import AROUND
from game.workshop.events import BlockPlan, BlockShown, RoundOpened, SessionPlanned
from game.workshop.red_thread import ORDER
from tests.desktop.trainer import Trainer, wanted

GAME = Path(catalog.__file__).parent
BUREAU = Path(bureau.__file__).parent
KINDS = [kind for exercise in (AROUND, *EXERCISES.values()) for kind in exercise.events]

each_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=list(EXERCISES))
each_language = pytest.mark.parametrize("language", LANGUAGES)


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call that is given something, by the name of what is called: rules and files."""
    for file in (*GAME.rglob("*.py"), *BUREAU.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name):
                yield node.func.id, node


@cache
def raised(*names: str) -> set[str]:
    """Every key with which one of these errors is raised somewhere in them."""
    return {key for name, call in calls() if name in names for key in texts_in(call.args[0])}


@cache
def raised_otherwise() -> set[str]:
    """Every key of an error that is no rule; its words stand elsewhere."""
    names = {name for name, _ in calls() if name.endswith("Error")} - {"RuleError", "ScriptError"}
    return raised(*names)


def texts_in(node: ast.AST) -> set[str]:
    """The texts that an expression can be, such as both sides of an *if*."""
    return {
        one.value
        for one in ast.walk(node)
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value
    }


def looked_up(names: tuple[str, ...]) -> set[str]:
    """Keys that stand in a table, to be raised by a rule that serves many kinds of event."""
    return {
        text
        for file in GAME.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(text := node.value, str)
        and text.startswith(names)
        and text.replace("_", "").isalpha()
    }


RULES = raised("RuleError", "TooFew") | (
    looked_up(("unknown_", "json_", "facts_")) - raised_otherwise()
)
"""Every key with which a rule says no: raised by name, or found in a table of such keys."""


# --- faces, sections, words -------------------------------------------------------------------


@each_exercise
def test_every_exercise_has_a_face_and_a_section(exercise: AnyExercise) -> None:
    assert exercise.kind in FACES
    assert exercise.kind in SECTIONS
    assert SECTIONS[exercise.kind].plan
    assert set(SECTIONS[exercise.kind].report) <= set(SECTIONS[exercise.kind].plan)


def test_there_is_no_face_or_section_without_exercise() -> None:
    assert FACES.keys() == SECTIONS.keys() == EXERCISES.keys()


@each_language
@each_exercise
def test_every_exercise_has_a_name_and_a_script(exercise: AnyExercise, language: str) -> None:
    told = words(language)
    assert told(f"exercise.{exercise.kind}.name")
    for form in ("full", "short"):
        steps = exercise.steps(form)
        assert steps
        assert all(told(f"{exercise.kind}.step.{step}.say") for step in steps)


@each_language
@each_exercise
def test_every_knot_in_the_red_thread_has_a_name_and_a_place(
    exercise: AnyExercise, language: str
) -> None:
    """Or nothing that came from it could be told: not in the plan, and not when it is found."""
    state = reduce(exercise.apply, exercise.example, exercise.start(Setup()))
    kinds = {knot.kind for knot in exercise.knots(state)}
    assert kinds <= {*ORDER}
    assert all(words(language)(f"knot.{kind}") for kind in kinds)


@each_language
@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_every_event_has_a_name(kind: str, language: str) -> None:
    assert words(language)(f"event.{kind}")


def test_the_keys_of_rules_are_found() -> None:
    assert {"own_deputy", "too_many_hands", "bad_json", "nothing_to_undo"} <= RULES
    assert {"unknown_objective", "unknown_area"} <= RULES


@each_language
@pytest.mark.parametrize("key", sorted(RULES))
def test_every_rule_says_why_not(key: str, language: str) -> None:
    assert words(language).has(f"rule.{key}")


def test_no_rule_is_told_that_nobody_asks() -> None:
    told = {key.removeprefix("rule.") for key in words_under("rule.")}
    assert told - looked_up(("",)) == set()


FILE_TROUBLES = raised("FileError") | {"damaged", "disk_full", "in_use", "read_only"}
"""Those that are raised by name, and those that SQLite's own errors are told with."""


@each_language
@pytest.mark.parametrize("key", sorted(FILE_TROUBLES))
def test_every_trouble_says_what_is_safe_and_what_to_do(key: str, language: str) -> None:
    told = words(language)
    parts = [told(f"file.{key}.{part}", path="/x", why="y") for part in ("what", "safe", "do")]
    assert all(part.endswith((".", "?")) for part in parts)


def test_no_trouble_is_told_that_never_happens() -> None:
    assert {key.split(".")[1] for key in words_under("file.")} == FILE_TROUBLES


def words_under(before: str) -> Iterator[str]:
    yield from (key for key in texts("nl") if key.startswith(before))


# --- both windows, at every stop ---------------------------------------------------------------


def opened_with(trainer: Trainer, exercise: AnyExercise) -> None:
    """A traject with one block of this exercise, on stage."""
    session = make_traject(wanted(), trainer.places.trajecten, trainer.clock)
    block = BlockPlan("x", 30, name="actions", round=exercise.kind)
    session.submit("workshop", RoundOpened(exercise.kind, exercise.kind, "s2"))
    session.submit("workshop", SessionPlanned("s2", "2026-11-24", "09:00", (block,)))
    session.submit("workshop", BlockShown("s2", "x", trainer.clock().isoformat()))
    trainer.app.show_session(session)


def stops(trainer: Trainer, exercise: AnyExercise) -> list[Event]:
    teams = [team.id for team in trainer.bridge.workshop.teams]
    return list(FACES[exercise.kind].walk(trainer.bridge.round_state, teams, ()))


def exercise_of(trainer: Trainer) -> str:
    assert trainer.bridge.exercise
    return trainer.bridge.exercise.kind


def check_both_windows(trainer: Trainer) -> None:
    """In both languages there is something to read in both windows."""
    for language in LANGUAGES:
        for which in ("console", "stage"):
            trainer.app.preferences.set(f"{which}_language", language)
        face, state = FACES[exercise_of(trainer)], trainer.bridge.round_state
        told, _ = face.said(state, trainer.console.words)
        assert told
        assert trainer.console.side.say.text() == told
        assert len(trainer.on_stage().splitlines()) > 1
        assert trainer.console.middle.panel
        assert trainer.console.middle.panel.isVisible()
        assert trainer.console.middle.main.accessibleName()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("is_full", [False, True], ids=["empty", "full"])
@each_exercise
def test_both_windows_show_every_stop(
    trainer: Trainer, exercise: AnyExercise, is_full: bool, theme: str
) -> None:
    for which in ("console", "stage"):
        trainer.app.preferences.set(f"{which}_theme", theme)
    opened_with(trainer, exercise)
    trainer.submit(*exercise.example if is_full else ())
    check_both_windows(trainer)
    for stop in stops(trainer, exercise):
        trainer.submit(stop)
        check_both_windows(trainer)


@each_exercise
def test_both_windows_follow_every_event_of_the_example(
    trainer: Trainer, exercise: AnyExercise
) -> None:
    opened_with(trainer, exercise)
    for event in exercise.example:
        trainer.submit(event)
        assert len(trainer.on_stage().splitlines()) > 1
