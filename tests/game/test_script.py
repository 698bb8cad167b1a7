"""Scripts of events, a line each: what is right is played, what is wrong is named by its line."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.catalog import EXERCISES
from game.codec import facts_of
from game.script import ScriptError, event_help, play, script_lines
from game.session import Session
from game.worded import FileError
from game.workshop import AROUND
from tests.game.disk import fill_up, make_room
from tests.game.played import EVERY_EXERCISE

VISION = '{"round": "norms", "kind": "vision_written", "text": "Thee"}'
BLANK = '{"kind": "stage_blanked"}'


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "gang van zaken.jsonl"


def wrong(script: Path, session: Session, key: str) -> ScriptError:
    """What is said of the first line that is wrong."""
    with pytest.raises(ScriptError) as caught:
        list(play(script, session))
    assert caught.value.rule.key == key
    return caught.value


def test_every_line_is_on_disk_before_the_next(script: Path, session: Session) -> None:
    script.write_text(f"{VISION}\n{BLANK}\n", encoding="utf-8")
    count = session.event_count
    for seq in play(script, session):
        assert session.journal.records()[-1].seq == seq
    assert session.event_count == count + 2
    assert session.state.rounds["norms"].vision == "Thee"
    assert session.workshop.stage.cover == "blank"


def test_empty_lines_and_remarks_are_passed_over(script: Path, session: Session) -> None:
    script.write_text(f"# thee\n\n   \n  # koffie\n{VISION}", encoding="utf-8")
    assert [line.number for line in script_lines(script)] == [5]
    assert len(list(play(script, session))) == 1


def test_a_script_may_begin_with_the_mark_of_its_encoding(script: Path, session: Session) -> None:
    """Some editors put it there unasked."""
    for first in (BLANK, "# thee"):
        script.write_text(f"{first}\n{VISION}", encoding="utf-8-sig")
        assert [line.number for line in script_lines(script)][-1] == 2
        assert list(play(script, session))


def test_the_help_of_all_kinds_is_a_script_that_can_be_played(
    script: Path, new_session: Session
) -> None:
    helps = event_help()
    script.write_text("\n".join(one.line for one in helps), encoding="utf-8")
    assert len(list(play(script, new_session))) == len(helps)
    assert {one.kind for one in helps} == {
        event.kind for exercise in EVERY_EXERCISE for event in exercise.events
    }
    assert all(one.told for one in helps)
    assert {one.exercise for one in helps} == {AROUND.kind, *EXERCISES}
    assert new_session.workshop.people[0].name == "Samira"


def test_the_help_says_the_facts_as_they_are_stored() -> None:
    first = event_help()[0]
    told = json.loads(first.line)
    facts, _ = facts_of(AROUND.example[0])
    assert {**json.loads(facts), "round": "workshop", "kind": first.kind} == told


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("{", "json_name"),
        ("vision_written", "json_value"),
        ("[" * 100_000, "json_deep"),
        ('{"kind" 3}', "json_colon"),
        ('{"kind": "stage_blanked" "round": ""}', "json_comma"),
        ('{"kind": "stage_bl', "json_open_text"),
        ('{"kind": "stage\tblanked"}', "json_control_character"),
        ('{"kind": "C:\\stage"}', "json_escape"),
        ('{"kind": "stage_blanked"} klaar', "json_more"),
        ('{"present": ' + "9" * 5_000 + "}", "json_long_number"),
        ('{"kind": "stage_blanked", "kind": "stage_shown"}', "json_twice"),
        ('{"kind": "x", "blocks": [{"name": "", "name": "y"}]}', "json_twice"),
        ("[]", "not_an_object"),
        ('"tekst"', "not_an_object"),
        ("{}", "no_kind"),
        ('{"kind": 3}', "no_kind"),
        ('{"kind": "stage_blanked", "round": 3}', "no_kind"),
        ('{"kind": "tea_poured"}', "unknown_kind"),
        ('{"kind": "vision_written", "text": "Thee"}', "unknown_kind"),
        ('{"kind": "vision_written", "round": "elders", "text": "Thee"}', "unknown_round"),
        ('{"kind": "vision_written", "round": "norms", "tekst": "Thee"}', "unknown_fact"),
        ('{"kind": "vision_written", "round": "norms"}', "facts_missing"),
        ('{"kind": "vision_written", "round": "norms", "text": NaN}', "facts_not_text"),
        ('{"kind": "vision_written", "round": "norms", "text": "\\ud83d"}', "half_character"),
        ('{"kind": "sign_written", "round": "norms", "norm": "N1", "text": ""}', "unknown_norm"),
        ('{"kind": "stage_paused", "back_at": "straks"}', "bad_time"),
        (" " * 1_000_001 + "{}", "long_line"),
    ],
)
def test_a_wrong_line_is_named_and_those_before_it_have_happened(
    script: Path, session: Session, line: str, key: str
) -> None:
    count = session.event_count
    script.write_text(f"{BLANK}\n\n{line}\n{VISION}\n", encoding="utf-8")
    error = wrong(script, session, key)
    assert error.line == 3
    assert str(error).startswith("line 3: ")
    assert session.event_count == count + 1
    assert session.state.rounds["norms"].vision == ""


def test_bytes_that_are_no_text_are_named_too(script: Path, session: Session) -> None:
    script.write_bytes(BLANK.encode() + b"\n\xff\xfe\x00\n")
    assert wrong(script, session, "json_not_text").line == 2


def test_a_script_that_cannot_be_read(tmp_path: Path, session: Session) -> None:
    with pytest.raises(FileError, match="missing"):
        list(play(tmp_path / "weg.jsonl", session))
    with pytest.raises(FileError, match="unreadable"):
        list(play(tmp_path, session))


def test_a_full_disk_stops_a_script(script: Path, session: Session) -> None:
    thought = {"kind": "thought_parked", "thought": "K1", "text": "Een lang verhaal. " * 100}
    lines = [json.dumps({**thought, "thought": f"K{number}"}) for number in range(30)]
    script.write_text("\n".join(lines), encoding="utf-8")
    fill_up(session)
    said: list[int] = []
    with pytest.raises(FileError, match="disk_full"):
        said.extend(play(script, session))
    make_room(session)
    assert session.try_again()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=60,
)
@given(
    st.binary(max_size=300) | st.text(alphabet='{}[]":, \n#kindrou', max_size=200).map(str.encode)
)
def test_any_bytes_are_a_script_or_are_refused(
    script: Path, session: Session, content: bytes
) -> None:
    script.write_bytes(content)
    state, count = session.state, session.event_count
    with suppress(ScriptError):
        assert list(play(script, session)) == []
    assert session.state is state
    assert session.event_count == count
