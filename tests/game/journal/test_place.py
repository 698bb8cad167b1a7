"""A file is copied and moved whole, and never over another."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest

from game.journal.place import copy_whole, is_taken, parts, uri_of


def test_a_copy_never_takes_the_place_of_a_file(played_path: Path, tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("een gewone brief")
    with pytest.raises(FileExistsError):
        copy_whole(played_path, letter)
    assert letter.read_text() == "een gewone brief"


def test_of_a_file_that_is_not_there_nothing_is_copied(path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        copy_whole(path, tmp_path / "kopie.theepot")
    assert list(tmp_path.iterdir()) == []


def test_a_place_is_taken_by_a_file_or_by_what_would_spoil_one(path: Path) -> None:
    file, unsettled = parts(path)
    assert not is_taken(path)
    unsettled.touch()
    assert not is_taken(path)
    unsettled.write_bytes(b"!")
    assert is_taken(path)
    unsettled.unlink()
    file.touch()
    assert is_taken(path)


def test_a_file_on_a_server_is_opened_by_its_path(tmp_path: Path) -> None:
    on_server = PureWindowsPath(r"\\bestanden\anna b\Theepot\poli.theepot")
    assert uri_of(on_server, "ro") == "file:////bestanden/anna%20b/Theepot/poli.theepot?mode=ro"
    on_disk = PureWindowsPath(r"C:\Users\Anna\poli.theepot")
    assert uri_of(on_disk, "rw") == "file:///C:/Users/Anna/poli.theepot?mode=rw"
    place = tmp_path / ("een bestand#.theepot" if os.name == "nt" else "een bestand?.theepot")
    kinds = [uri_of(place, "rwc"), uri_of(place, "ro").replace("file://", "file:////", 1)]
    for uri in kinds[:1] if os.name == "nt" else kinds:  # there a server is really looked for
        with closing(sqlite3.connect(uri, uri=True)) as file:  # SQLite takes both kinds
            file.execute("CREATE TABLE IF NOT EXISTS here (at TEXT) STRICT")
    assert place.exists()
