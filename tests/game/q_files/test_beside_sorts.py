"""Files beside a plain file of sorts: statements and a grid; a bad one leaves the sorts whole."""

from pathlib import Path

import pytest

from game.q_files import read
from tests.game.q_files.examples import file, keys, of_one, table_of


def sorts_in(folder: Path, content: str = "sort,1,2\nAnn,1,-1") -> Path:
    """A file of sorts: one of two statements."""
    return file(folder, "sorts.csv", content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sorts_statements.txt", "Wij luisteren, altijd\n\nWij bellen terug"),
        ("sorts_statements.txt", "1. Wij luisteren, altijd\n2. Wij bellen terug\n"),
        (
            "sorts_statements.txt",
            f"{'Wij luisteren, altijd':60} 1\r\n{'Wij bellen terug':60} 2\r\n",
        ),
        ("x.csv", 'nummer,stelling\n2,Wij bellen terug\n1,"Wij luisteren, altijd"\n'),
        ("x.csv", 'stelling\n"Wij luisteren, altijd"\nWij bellen terug'),
        ("x.csv", '"Wij luisteren, altijd"\nWij bellen terug'),
        ("x.csv", "1;Wij luisteren, altijd\n2;Wij bellen terug"),
        ("x.md", "Wij luisteren, altijd\nWij bellen terug"),
        ("x.STA", "Wij luisteren, altijd\nWij bellen terug"),
    ],
)
def test_statements_beside_the_sorts(name: str, content: str, tmp_path: Path) -> None:
    beside = file(tmp_path, name, content)
    reading = read(sorts_in(tmp_path), None if name.startswith("sorts_") else [beside])
    assert table_of(reading).statements == ("Wij luisteren, altijd", "Wij bellen terug")


def test_a_list_of_another_length_is_left_out(tmp_path: Path) -> None:
    beside = file(tmp_path, "drie.txt", "een\ntwee\ndrie")
    reading = read(sorts_in(tmp_path), [beside])
    assert reading.table is not None
    assert reading.table.statements == ()
    finding = of_one(reading, "statements_count")
    assert (finding.place.part, finding.facts) == ("drie.txt", {"found": 3, "count": 2})
    assert keys(reading.findings) == ["statements_count"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"\x00\x01\x02", "not_text"),
        (b"nummer,stelling\n1,een\n1,twee", "number_twice"),
        (b"nummer,stelling\n1,een\n5,twee", "number_beyond"),
        (b"nummer,stelling\n1,een\n2,twee\n3", "number_beyond"),
        (b"x\n" * 501, "too_many_statements"),
        (b"sort,1,2\nBob,1,-1", "second_sorts"),
    ],
)
def test_a_bad_file_beside_leaves_the_sorts_whole(content: bytes, key: str, tmp_path: Path) -> None:
    reading = read(sorts_in(tmp_path), [file(tmp_path, "x.dat.csv", content)])
    assert reading.table is not None
    assert reading.table.values == ((1, -1),)
    assert keys(reading.findings) == [key]
    assert reading.findings[0].place.part == "x.dat.csv"


def test_the_same_statement_twice_is_told(tmp_path: Path) -> None:
    reading = read(sorts_in(tmp_path), [file(tmp_path, "x.txt", "een\neen")])
    assert keys(reading.findings) == ["same_statement"]


def test_a_grid_that_does_not_fit_is_left_out(tmp_path: Path) -> None:
    grid = file(tmp_path, "map.xml", '<map><column id="0">3</column></map>')
    reading = read(sorts_in(tmp_path), [grid])
    assert reading.table is not None
    assert reading.table.grid == ()
    assert of_one(reading, "grid_total").facts == {"total": 3, "count": 2}


def test_sorts_that_leave_the_grid_are_told_together(tmp_path: Path) -> None:
    grid = file(
        tmp_path, "map.xml", '<map><column id="-1">1</column><column id="1">1</column></map>'
    )
    reading = read(sorts_in(tmp_path, "sort,1,2\nAnn,1,-1\nBob,1,1\nCas,2,\nDirk,0,0"), [grid])
    assert of_one(reading, "off_grid").facts == {"count": 2, "names": "Bob, Dirk"}
