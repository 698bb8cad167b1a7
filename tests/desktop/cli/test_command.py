"""The command itself: its version and help, mistakes, and a file that is not there."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.cli.command import ROOT, begun, here
from tests.desktop.trainer import example_file
from tests.game.disk import as_somebody_else, needs_rights

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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("arguments", [(), ("groep.theepot",)])
def test_without_a_display_the_app_says_so_and_what_can_be_done(arguments: tuple[str, ...]) -> None:
    """Qt ended the program as if it crashed, and asked for a library that was there."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=ROOT,
        env=kept | {"LC_ALL": "nl_NL.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "Hier is geen scherm om vensters op te laten zien."


def test_a_mistyped_command_is_named() -> None:
    done = here("chekc", "groep.theepot")
    assert done.exit_code == 2
    assert "No such command 'chekc'" in done.stderr


def test_the_version_is_told_also_from_a_checkout() -> None:
    done = here("--version")
    assert done.exit_code == 0
    assert done.stdout.startswith("theepot")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["play"],
        ["nergens", "--x"],
        ["check"],
        ["demo", "--out", "x", "--size", "12"],
        ["demo", "--out", "x", "--letters", "90"],
    ],
)
def test_help_and_mistakes_are_told_without_a_traceback(arguments: list[str]) -> None:
    done = here(*arguments)
    assert done.exit_code in (0, 2)
    assert "Traceback" not in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)


@pytest.mark.skipif(os.name == "nt", reason="Windows says its language in another way")
@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({}, "is er niet."),
        ({"LANG": "C"}, "is er niet."),
        ({"LANG": "nl_BE.UTF-8"}, "is er niet."),
        ({"LANG": "en_GB.UTF-8"}, "is not there."),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "is not there."),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "nl_NL"}, "is er niet."),
        ({"LANG": "tr_TR.UTF-8"}, "is not there."),
    ],
)
def test_a_terminal_that_says_nothing_gets_dutch(told: dict[str, str], found: str) -> None:
    none = dict.fromkeys(("LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"), "")
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "export", "weg.theepot", "--to", "uit"],
        cwd=ROOT,
        env=os.environ | none | told,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 1
    assert found in done.stderr


LONG = "x" * 300
"""No system takes such a name."""


@pytest.mark.parametrize(
    "arguments",
    [
        ("play", LONG, "zuid.theepot"),
        ("play", "script.jsonl", LONG),
        ("check", LONG),
        ("export", LONG, "--to", "uit"),
        ("export", "zuid.theepot", "--to", LONG),
        ("analyse", f"{LONG}.theepot"),
        ("analyse", f"{LONG}.csv"),
        ("analyse", ""),
        ("lock", LONG, "--to", "zuid.age", "--password", "een twee drie vier"),
        ("unlock", LONG, "--to", "uit", "--password", "een twee drie vier"),
    ],
)
def test_a_place_that_cannot_be_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    example_file(tmp_path / "zuid.theepot")
    (tmp_path / "script.jsonl").write_text('{"kind": "stage_blanked"}\n', encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    done = here(*arguments)
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "lukt niet." in done.output or "kan niet worden gelezen." in done.output
    assert sorted(tmp_path.iterdir()) == before


@needs_rights
@pytest.mark.parametrize(
    "arguments",
    [
        ("play", "dicht/script.jsonl", "zuid.theepot"),
        ("play", "script.jsonl", "dicht/zuid.theepot"),
        ("check", "dicht/zuid.theepot"),
        ("export", "dicht/zuid.theepot", "--to", "uit"),
        ("export", "zuid.theepot", "--to", "dicht/uit", "--only", "csv"),
        ("analyse", "dicht/zuid.theepot"),
        ("analyse", "dicht/zuid.csv"),
        ("unlock", "dicht/zuid.age", "--to", "uit", "--password", "een twee drie vier"),
    ],
)
def test_a_folder_that_is_closed_is_told_in_words(
    reachable: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(reachable)
    (reachable / "script.jsonl").write_text('{"kind": "stage_blanked"}\n', encoding="utf-8")
    example_file(reachable / "zuid.theepot").chmod(0o666)
    (reachable / "dicht").mkdir(mode=0o700)
    here(*(one.replace("dicht/", "") for one in arguments))  # all is loaded that it needs
    with as_somebody_else():
        if os.geteuid() == reachable.stat().st_uid:
            (reachable / "dicht").chmod(0)
        done = here(*arguments)
    (reachable / "dicht").chmod(0o700)
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "lukt niet." in done.output or "kan niet worden gelezen." in done.output


def wait_for(happened: Callable[[], bool]) -> None:
    """Returns at once when it has; fails when it takes too long."""
    end = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.001)


def end_while(
    happening: Callable[[], bool], program: subprocess.Popen[str], how: int
) -> tuple[str, str]:
    """Ends a program while this is so, however quick it is; all that it told."""
    wait_for(happening)
    _halt(program)
    while not happening():  # it went on before it stood still
        program.send_signal(signal.SIGCONT)
        wait_for(happening)
        _halt(program)
    program.send_signal(how)
    program.send_signal(signal.SIGCONT)
    return program.communicate(timeout=60)


def _halt(program: subprocess.Popen[str]) -> None:
    program.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, program.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a program without asking it")
@pytest.mark.parametrize(("how", "code"), [(15, 143), (2, 130), (1, 129)])
def test_who_ends_a_command_half_way_finds_nothing_half(
    file: Path, tmp_path: Path, how: int, code: int
) -> None:
    example_file(file)
    before, aside, out = file.read_bytes(), tmp_path / "even", tmp_path / "uit"
    aside.mkdir()
    with begun("export", file, "--to", out, aside=aside) as export:
        told = end_while(lambda: any(out.rglob("*.new")), export, how)[1]
    assert export.returncode == code
    assert ("Gestopt." in told) == (how == signal.SIGINT)
    assert "Traceback" not in told
    assert not out.exists()
    with begun("check", file, aside=aside) as check:
        told = end_while(lambda: any(aside.rglob("*.theepot")), check, how)[1]
    assert "Traceback" not in told
    assert check.returncode == code
    assert [*aside.iterdir()] == []
    assert file.read_bytes() == before


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a disk that is always full")
def test_what_is_printed_to_a_full_disk_is_told(file: Path) -> None:
    example_file(file)
    before = file.read_bytes()
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", "check", file],
            cwd=ROOT,
            env=os.environ | {"LC_ALL": "nl_NL.UTF-8"},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "Er is geen plek meer op de schijf voor wat hier geprint wordt.",
        "Je bestanden zijn heel.",
        "Maak ruimte, of kies een map op een andere schijf of stick.",
    ]
    assert file.read_bytes() == before
