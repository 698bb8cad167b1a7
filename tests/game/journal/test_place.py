"""A file is copied and moved whole, and never over another."""

from pathlib import Path

import pytest

from game.journal.place import copy_whole, is_taken, parts


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
