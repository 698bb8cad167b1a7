"""Programmes as files: what is written is read, and what is wrong is said."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.day import programme_files
from game.day.programmes import PROGRAMMES, Programme, programme
from game.worded import FileError


def whole() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(programme_files.written(programme("day")))
    return found


@pytest.mark.parametrize("name", PROGRAMMES)
def test_what_was_written_is_read(name: str, tmp_path: Path) -> None:
    made = programme(name)
    place = tmp_path / "x" / "programma.json"
    programme_files.save(made, place)
    assert programme_files.read(place) == made


@pytest.mark.parametrize(
    ("where", "value", "told"),
    [
        ("minutes", -5, "block 1"),
        ("minutes", 601, "block 1"),
        ("minutes", "veel", "minutes"),
        ("exercise", "dansen", "dansen"),
        ("pages", ["geheim"], "geheim"),
        ("name", "bestaat_niet", "bestaat_niet"),
        ("title", "x" * 2001, "block 1"),
        ("form", "lang", "lang"),
    ],
)
def test_a_wrong_block_is_refused(where: str, value: object, told: str, tmp_path: Path) -> None:
    found = whole()
    found["blocks"][0][where] = value
    place = tmp_path / "fout.json"
    place.write_text(json.dumps(found))
    with pytest.raises(FileError, match="not_programme") as caught:
        programme_files.read(place)
    assert told in str(caught.value.facts["why"])


@pytest.mark.parametrize(
    ("where", "value"),
    [("theepot_programme", 2), ("people", [9, 3]), ("blocks", []), ("name", " "), ("extra", 1)],
)
def test_a_wrong_file_is_refused(where: str, value: object, tmp_path: Path) -> None:
    place = tmp_path / "fout.json"
    place.write_text(json.dumps(whole() | {where: value}))
    with pytest.raises(FileError, match="not_programme"):
        programme_files.read(place)


def test_a_step_of_another_exercise_is_refused(tmp_path: Path) -> None:
    found = whole()
    found["blocks"][1]["steps"] = ["collect"]
    place = tmp_path / "fout.json"
    place.write_text(json.dumps(found))
    with pytest.raises(FileError, match="collect"):
        programme_files.read(place)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    place = tmp_path_factory.mktemp("any") / "x.json"
    place.write_bytes(data)
    with pytest.raises(FileError, match="not_programme"):
        programme_files.read(place)


def test_a_file_that_is_too_large_or_not_there(tmp_path: Path) -> None:
    place = tmp_path / "groot.json"
    place.write_bytes(b" " * 1_000_001)
    with pytest.raises(FileError, match="not_programme"):
        programme_files.read(place)
    with pytest.raises(FileError, match="missing"):
        programme_files.read(tmp_path / "weg.json")
    with pytest.raises(FileError, match="unreadable"):
        programme_files.read(tmp_path)


def test_templates_are_kept_under_their_name_and_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "programmes"
    assert programme_files.templates(folder) == ()
    for name in ("Zomer", "avond: kort", "Zomer"):
        made = programme("hours")
        programme_files.keep(Programme(name, made.people, made.blocks), folder)
    (folder / "kapot.json").write_text("{")
    assert [one.name for one in programme_files.templates(folder)] == ["avond: kort", "Zomer"]
    programme_files.forget("Zomer", folder)
    assert [one.name for one in programme_files.templates(folder)] == ["avond: kort"]


def test_names_that_leave_the_same_letters_for_a_file_are_two_templates(tmp_path: Path) -> None:
    made = programme("hours")
    for name in ("Dag 1", "Dag 1!", "Dag 1?"):
        programme_files.keep(Programme(name, made.people, made.blocks), tmp_path)
    assert [one.name for one in programme_files.templates(tmp_path)] == [
        "Dag 1",
        "Dag 1!",
        "Dag 1?",
    ]
    programme_files.forget("Dag 1!", tmp_path)
    assert [one.name for one in programme_files.templates(tmp_path)] == ["Dag 1", "Dag 1?"]


def test_a_template_is_known_by_its_name_wherever_it_lies(tmp_path: Path) -> None:
    made = Programme("Van een collega", (6, 24), programme("hours").blocks)
    programme_files.save(made, tmp_path / "download.json")
    assert programme_files.keep(made, tmp_path).name == "download.json"
    programme_files.forget(made.name, tmp_path)
    assert programme_files.templates(tmp_path) == ()


@pytest.mark.parametrize(
    ("name", "file"), [("Con", "programma-con.json"), ("!?", "programma.json"), ("Één", "een.json")]
)
def test_a_template_gets_a_file_that_every_laptop_allows(
    tmp_path: Path, name: str, file: str
) -> None:
    made = Programme(name, (6, 24), programme("hours").blocks)
    assert programme_files.keep(made, tmp_path).name == file
    assert [one.name for one in programme_files.templates(tmp_path)] == [name]
