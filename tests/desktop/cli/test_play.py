"""Scripts without windows: what is on disk is said, and nothing ever ends in a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.session import Session
from tests.desktop.cli.command import ROOT, begun, here, theepot
from tests.desktop.trainer import StandingClock

VISION = (
    '{"round": "s1-norms", "kind": "vision_written", "text": "Iedereen weet waar hij aan toe is"}'
)
OPEN = '{"kind": "round_opened", "opened": "s1-norms", "exercise": "norms", "session": "s1"}'


def vision_in(file: Path) -> str:
    session = Session.open(file, StandingClock())
    found: str = session.state.rounds["s1-norms"].vision
    session.close()
    return found


def test_play_says_what_is_on_disk(script: Path, file: Path) -> None:
    script.write_text(f"# begin\n{OPEN}\n{VISION}\n", encoding="utf-8")
    done = theepot("play", script, file)
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [{"seq": 1}, {"seq": 2}]
    assert vision_in(file) == "Iedereen weet waar hij aan toe is"


def test_a_wrong_line_is_named_and_what_came_before_stays(script: Path, file: Path) -> None:
    wrong = '{"round": "s1-norms", "kind": "norm_worded", "norm": "N9", "text": "x"}'
    script.write_text(f"{OPEN}\n{VISION}\n{wrong}\n{VISION}\n", encoding="utf-8")
    done = theepot("play", script, file)
    assert done.returncode == 2
    assert done.stdout.splitlines() == ['{"seq": 1}', '{"seq": 2}']
    assert done.stderr.strip() == f"{script}:3: Er is geen norm 'N9'."
    assert vision_in(file) == "Iedereen weet waar hij aan toe is"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "Dit is geen JSON: bij teken 2 hoort een naam tussen dubbele aanhalingstekens"),
        (
            '{"kind": "stage_blanked"',
            "bij teken 25 ontbreekt een komma of een haakje",
        ),
        ("[1]", "één JSON-object"),
        ('{"text": "x"}', "Er ontbreekt een 'kind'"),
        ('{"kind": "fly_away"}', "kent geen gebeurtenis 'fly_away'"),
        ('{"round": "x", "kind": "vision_written", "text": "x"}', "geen ronde 'x'"),
        ('{"kind": "thought_parked", "thought": "K1", "text": "x", "y": 1}', "geen gegeven 'y'"),
        ('{"kind": "thought_parked", "text": "x"}', "kloppen niet: 'thought' ontbreekt."),
        (
            '{"kind": "thought_parked", "thought": "K1", "text": 3}',
            "kloppen niet: 'text' hoort een tekst tussen dubbele aanhalingstekens te zijn.",
        ),
        ('{"kind": "thought_parked", "thought": "K1", "text": " "}', "moet nog iets staan"),
    ],
)
def test_every_wrong_line_says_why_in_words(script: Path, file: Path, line: str, why: str) -> None:
    script.write_text(line, encoding="utf-8")
    done = here("play", script, file)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{script}:1: ")
    assert why in done.stderr


def test_playing_goes_on_in_a_file_that_is_there(script: Path, file: Path) -> None:
    script.write_text(OPEN, encoding="utf-8")
    assert here("play", script, file).exit_code == 0
    script.write_text(VISION, encoding="utf-8")
    assert here("play", script, file).stdout == '{"seq": 2}\n'


def test_playing_to_a_place_that_takes_no_file_promises_nothing(script: Path) -> None:
    script.write_text(f"{OPEN}\n", encoding="utf-8")
    place = script / "x.theepot"  # under a file
    done = theepot("play", script, place)
    assert done.returncode != 0
    assert f"Schrijven naar {place} lukt niet." in done.stderr
    assert "Wat er al stond, staat er nog." in done.stderr
    assert "geheugen" not in done.stderr
    assert done.stdout == ""


def test_help_on_events_is_a_script_that_can_be_played(script: Path, file: Path) -> None:
    told = here("play", "--help-events")
    assert told.exit_code == 0
    assert "# norm_worded: " in told.stdout
    script.write_text(told.stdout, encoding="utf-8")
    done = here("play", script, file)
    assert (done.exit_code, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 100


def test_a_script_that_is_not_there_is_told(script: Path, file: Path) -> None:
    done = here("play", script, file)
    assert done.exit_code == 1
    assert f"Het bestand {script} is er niet." in done.stderr
    assert not file.exists(), "nothing has changed"


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.binary(max_size=200)
    | st.text(max_size=80).map(str.encode)
    | st.dictionaries(
        st.sampled_from(["kind", "round", "text", "thought", "blocks"]),
        st.none() | st.integers() | st.floats() | st.text() | st.just("thought_parked"),
    ).map(lambda found: json.dumps(found).encode())
)
def test_no_script_whatsoever_ends_in_a_traceback(tmp_path: Path, content: bytes) -> None:
    script, file = tmp_path / "x.jsonl", tmp_path / "x.theepot"
    script.write_bytes(content)
    file.unlink(missing_ok=True)
    done = here("play", script, file)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code in (0, 2)
    assert "Traceback" not in done.output


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no pipe with a name")
def test_a_file_that_goes_while_it_plays_is_told_and_nothing_more_is_confirmed(
    script: Path, file: Path, tmp_path: Path
) -> None:
    os.mkfifo(script)
    with begun("play", script, file, aside=tmp_path) as playing:
        assert playing.stdout
        with script.open("w", encoding="utf-8") as lines:
            print(OPEN, file=lines, flush=True)
            assert playing.stdout.readline() == '{"seq": 1}\n'
            file.rename(tmp_path / "elders.theepot")
            print(VISION, file=lines, flush=True)
        confirmed, told = playing.communicate(timeout=60)
    assert (playing.returncode, confirmed) == (1, "")
    assert f"Het bestand {file} is weg." in told
    assert "Wat na de laatste bevestiging kwam, is niet bewaard." in told
    assert "geheugen" not in told
    assert not file.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows closes it in another way")
def test_with_nowhere_to_confirm_to_everything_is_played(script: Path, file: Path) -> None:
    script.write_text(f"{OPEN}\n{VISION}\n", encoding="utf-8")
    command = f'exec "{sys.executable}" -m desktop play "{script}" "{file}" >&-'
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, stderr=subprocess.PIPE, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert vision_in(file) == "Iedereen weet waar hij aan toe is"
