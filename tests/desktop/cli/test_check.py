"""A file is looked at without windows: sound, or what is wrong with it."""

import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.desktop.cli.command import here, theepot
from tests.desktop.trainer import example_file

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
    ("spoil", "integrity", "then"),
    [
        (damaged, "damaged", "We laten het precies zoals het is.\nOpen een reservekopie"),
        (lambda file: file.write_bytes(b"PK\x03\x04" * 900), "not_ours", "Kies een ander"),
        (lambda file: file.touch(), "empty", "Kopieer het opnieuw."),
        (lambda _: None, "missing", "Is het verplaatst"),
        (meddled_with, "ok", "- Een uitkomst is anders dan wat er gebeurde: s1-norms/norm."),
    ],
)
def test_a_file_that_is_not_sound_is_told(
    file: Path, spoil: Callable[[Path], object], integrity: str, then: str
) -> None:
    spoil(file)
    done = here("check", file, "--json")
    assert done.exit_code == 1
    found = json.loads(done.stdout)
    assert list(found) == FOUND
    assert found["ok"] is False
    assert found["integrity"] == integrity
    assert found["problems"]
    told = here("check", file).stdout
    assert "Er is iets mis met het bestand:" in told
    assert then in told


def test_no_place_to_look_at_a_copy_is_not_told_as_a_fault_of_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example_file(file)
    monkeypatch.setattr(tempfile, "tempdir", str(file.parent / "weg"))
    done = here("check", file)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "Er is niets veranderd.\nKies een andere map" in done.stderr
    assert json.loads(here("check", "--json", file).stdout)["integrity"] == "not_written"
