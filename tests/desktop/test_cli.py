"""The command line: scripts, checks and plans without windows; nothing ever ends in a traceback."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.cli import root
from game.session import Session
from game.workshop.events import BlockShown
from tests.desktop.trainer import StandingClock, example_file
from tests.exports.paper import text_of

ROOT = Path(__file__).parents[2]
VISION = (
    '{"round": "s1-norms", "kind": "vision_written", "text": "Iedereen weet waar hij aan toe is"}'
)
OPEN = '{"kind": "round_opened", "opened": "s1-norms", "exercise": "norms", "session": "s1"}'


def theepot(*arguments: str | Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command as somebody types it."""
    own = {"THEEPOT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "nl_NL.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | own,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def here(*arguments: str | Path) -> Result:
    """The same without another process."""
    return CliRunner().invoke(root, list(map(str, arguments)), prog_name="theepot")


@pytest.fixture(autouse=True)
def in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "gang van zaken.jsonl"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "zuid.theepot"


def vision_in(file: Path) -> str:
    session = Session.open(file, StandingClock())
    found: str = session.state.rounds["s1-norms"].vision
    session.close()
    return found


# --- play --------------------------------------------------------------------------------------


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
        ("{", "Dit is geen JSON"),
        ("[1]", "één JSON-object"),
        ('{"text": "x"}', "Er ontbreekt een 'kind'"),
        ('{"kind": "fly_away"}', "kent geen gebeurtenis 'fly_away'"),
        ('{"round": "x", "kind": "vision_written", "text": "x"}', "geen ronde 'x'"),
        ('{"kind": "thought_parked", "thought": "K1", "text": "x", "y": 1}', "geen gegeven 'y'"),
        ('{"kind": "thought_parked", "thought": "K1", "text": 3}', "kloppen niet"),
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


# --- check -------------------------------------------------------------------------------------

FOUND = ["ok", "events", "rounds", "results_equal_replay", "integrity", "problems"]


def test_a_sound_file_is_sound(file: Path) -> None:
    example_file(file)
    before = file.read_bytes()
    done = theepot("check", file, "--json")
    found = json.loads(done.stdout)
    assert list(found) == FOUND
    assert done.returncode == 0
    assert found["ok"] is True
    assert found["results_equal_replay"] is True
    assert found["integrity"] == "ok"
    assert found["problems"] == []
    assert found["events"] > 100
    assert [one["exercise"] for one in found["rounds"]] == [
        *("norms", "actions", "q_sort", "card_game", "pulse"),
    ]
    assert "Het bestand is heel" in here("check", file).stdout
    assert file.read_bytes() == before


def damaged(file: Path) -> None:
    content = bytearray(example_file(file).read_bytes())
    content[8192:12288] = bytes(range(256)) * 16
    file.write_bytes(content)


def meddled_with(file: Path) -> None:
    """Somebody changed a result with another program."""
    with closing(sqlite3.connect(example_file(file))) as connection, connection:
        connection.execute("UPDATE norm SET text = 'Wij doen maar wat'")


@pytest.mark.parametrize(
    ("spoil", "integrity"),
    [
        (damaged, "damaged"),
        (lambda file: file.write_bytes(b"PK\x03\x04" * 900), "not_ours"),
        (lambda file: file.touch(), "empty"),
        (lambda _: None, "missing"),
        (meddled_with, "ok"),
    ],
)
def test_a_file_that_is_not_sound_is_told(
    file: Path, spoil: Callable[[Path], object], integrity: str
) -> None:
    spoil(file)
    done = here("check", file, "--json")
    assert done.exit_code == 1
    found = json.loads(done.stdout)
    assert list(found) == FOUND
    assert found["ok"] is False
    assert found["integrity"] == integrity
    assert found["problems"]
    assert "Er is iets mis met het bestand:" in here("check", file).stdout


# --- export ------------------------------------------------------------------------------------


def test_export_writes_the_plan(file: Path, tmp_path: Path) -> None:
    example_file(file)
    done = theepot("export", file, "--to", tmp_path / "uit" / "delen")
    plan = tmp_path / "uit" / "delen" / "actieplan.pdf"
    assert (done.returncode, done.stderr) == (0, "")
    assert str(plan) in done.stdout
    text = text_of(plan.read_bytes())
    assert "Onze servicenormen" in text
    assert "De patiënt doet mee" in text


def test_export_writes_all_paper_of_a_q_sort(file: Path, tmp_path: Path) -> None:
    """The report and, twice, what lies on the tables; without a sort the plan alone."""
    example_file(file)
    done = here("export", file, "--to", tmp_path / "uit")
    names = {place.name for place in (tmp_path / "uit").iterdir()}
    sheets = {"invulbladen", "raster-a3", "kaartjes"}
    assert {f"{name}.pdf" for name in sheets} | {"q-verslag.pdf"} < names
    assert {f"{name}-zwart-wit.pdf" for name in sheets} < names
    assert all(name in done.stdout for name in names)
    assert "Otter" in text_of((tmp_path / "uit" / "invulbladen.pdf").read_bytes())
    empty = tmp_path / "leeg.theepot"
    Session.create(empty, StandingClock()).close()
    asked = ("--only", "plan,cards,report", "--version", "team")
    assert here("export", empty, "--to", tmp_path / "leeg", *asked).exit_code == 0
    assert [place.name for place in (tmp_path / "leeg").iterdir()] == ["actieplan.pdf"]


def test_export_gives_all_that_goes_home(file: Path, tmp_path: Path) -> None:
    example_file(file)
    session = Session.open(file, StandingClock())
    (meeting,) = session.workshop.meetings[:1]
    shown = BlockShown(meeting.id, meeting.blocks[0].id, StandingClock()().isoformat())
    session.submit("workshop", shown)
    session.close()
    assert here("export", file, "--to", tmp_path / "uit").exit_code == 0
    assert {place.name for place in (tmp_path / "uit").iterdir()} > {
        *("actieplan.pdf", "actieplan-opdrachtgever.pdf", "muurblad.pdf", "handouts.pdf"),
        *("actieplan-grote-letters.pdf", "handouts-grote-letters.pdf", "verslag.pdf"),
        *("agenda.ics", "resultaten.xlsx", "resultaten.json", "tabellen"),
    }
    assert (tmp_path / "uit" / "tabellen" / "norm.csv").exists()


def test_export_of_a_few_things_gives_no_more(file: Path, tmp_path: Path) -> None:
    example_file(file)
    asked = ("--only", "plan,calendar", "--version", "opdrachtgever")
    assert here("export", file, "--to", tmp_path / "uit", *asked).exit_code == 0
    names = {place.name for place in (tmp_path / "uit").iterdir()}
    assert names == {"actieplan-opdrachtgever.pdf", "agenda.ics"}


def test_export_gives_everybody_a_handout_apart(file: Path, tmp_path: Path) -> None:
    example_file(file)
    asked = ("--only", "handouts", "--each")
    done = here("export", file, "--to", tmp_path / "uit", *asked)
    assert done.exit_code == 0
    assert [one.name for one in tmp_path.glob("uit/*.pdf")] == ["handouts-grote-letters.pdf"]
    first, *others = sorted((tmp_path / "uit" / "handouts").iterdir())
    assert first.name == "01-otter.pdf"
    assert len(others) == 11
    assert str(first) in done.stdout
    assert "Otter" in text_of(first.read_bytes())
    assert not any("Otter" in text_of(other.read_bytes()) for other in others)


def test_export_of_the_plan_in_large_print(file: Path, tmp_path: Path) -> None:
    example_file(file)
    asked = ("--only", "plan", "--version", "large-print", "--lang", "en")
    assert here("export", file, "--to", tmp_path / "uit", *asked).exit_code == 0
    assert [one.name for one in (tmp_path / "uit").iterdir()] == ["action-plan-large-print.pdf"]


def test_export_of_what_nobody_knows_says_what_there_is(file: Path, tmp_path: Path) -> None:
    example_file(file)
    done = here("export", file, "--to", tmp_path / "uit", "--only", "plan,tea")
    assert done.exit_code == 2
    assert (
        "'tea' is not one of plan, handouts, cards, report, calendar, workbook, csv, json, pack."
        in done.stderr
    )
    assert not (tmp_path / "uit").exists()


def test_export_in_another_language(file: Path, tmp_path: Path) -> None:
    example_file(file)
    assert here("export", file, "--to", tmp_path, "--lang", "en", "--only", "plan").exit_code == 0
    assert "The patient takes part" in text_of((tmp_path / "action-plan.pdf").read_bytes())


def test_export_of_what_is_not_there_makes_nothing(file: Path, tmp_path: Path) -> None:
    done = here("export", file, "--to", tmp_path / "uit")
    assert done.exit_code == 1
    assert "is er niet" in done.stderr
    assert not file.exists()
    assert not (tmp_path / "uit").exists()


def test_export_to_where_nothing_can_be_written_is_told(file: Path, tmp_path: Path) -> None:
    example_file(file)
    (tmp_path / "uit" / "actieplan.pdf").mkdir(parents=True)
    done = here("export", file, "--to", tmp_path / "uit")
    assert done.exit_code == 1
    assert "Schrijven naar" in done.stderr


# --- the app itself ----------------------------------------------------------------------------

LOOK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from desktop.cli import main

application = QApplication(["theepot"])

def look():
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        print(box.text())
        box.reject()
    elif any(window.isVisible() for window in QApplication.topLevelWidgets()):
        print("home")
        application.quit()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
main(sys.argv[1:])
"""


def test_opening_a_file_that_is_not_there_tells_so_and_shows_home(tmp_path: Path) -> None:
    missing = tmp_path / "weg.theepot"
    own = {"THEEPOT_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(missing)],
        cwd=ROOT,
        env=os.environ | own,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0
    assert done.stdout.splitlines() == [f"Het bestand {missing} is er niet.", "home"]
    assert not missing.exists()


def test_the_version_is_told_also_from_a_checkout() -> None:
    done = here("--version")
    assert done.exit_code == 0
    assert done.stdout.startswith("theepot")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["play"], ["nergens", "--x"], ["check"], ["demo", "--out", "x", "--size", "12"]],
)
def test_help_and_mistakes_are_told_without_a_traceback(arguments: list[str]) -> None:
    done = here(*arguments)
    assert done.exit_code in (0, 2)
    assert "Traceback" not in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)
