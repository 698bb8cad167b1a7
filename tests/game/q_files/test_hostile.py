"""Files that mean harm, or came to harm: a clear finding, quickly, and nothing else."""

import io
import random
import struct
import tracemalloc
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.q_files import read
from game.q_files.limits import MOST_COLUMNS, MOST_PARTS, MOST_STATEMENTS
from tests.game.q_files.books import BY_STATEMENT, KADE, book, packed, sheet_of_sorts
from tests.game.q_files.examples import EXAMPLES, example, file, keys

any_bytes = settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

BOOK = book({**KADE, "sorts": BY_STATEMENT})


def refused(folder: Path, name: str, content: str | bytes) -> str:
    """The reason why nothing is read from it; the file itself stays as it was."""
    path = file(folder, name, content)
    before = path.read_bytes()
    reading = read(path)
    assert reading.table is None
    assert not reading.is_sound
    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == [name]
    return keys(reading.findings)[-1]


@any_bytes
@given(content=st.binary(max_size=2_000))
@pytest.mark.parametrize("name", ["thee.csv", "thee.dat", "thee.xlsx", "thee.zip", "thee.json"])
def test_random_bytes(name: str, content: bytes, tmp_path: Path) -> None:
    assume(content.strip())
    path = file(tmp_path, name, content)
    reading = read(path)
    assert reading.table is not None or reading.findings
    assert path.read_bytes() == content


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_with_bytes_knocked_out(name: str, tmp_path: Path) -> None:
    chance = random.Random(name)
    content = example(name).read_bytes()
    for _ in range(12):
        harmed = bytearray(content)
        for _ in range(chance.randint(1, 40)):
            harmed[chance.randrange(len(harmed))] = chance.randrange(256)
        reading = read(file(tmp_path, name, bytes(harmed[: chance.randint(1, len(harmed))])))
        assert reading.table is not None or reading.findings


# --- packed files -----------------------------------------------------------------------------


def test_a_bomb_of_noughts_is_not_unpacked(tmp_path: Path) -> None:
    bomb = packed({"xl/workbook.xml": b"0" * 20_000_000})
    assert len(bomb) < 100_000
    assert refused(tmp_path, "thee.xlsx", bomb) == "unsafe_zip"


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    bomb = bytearray(packed({"xl/workbook.xml": b"0" * 60_000_000}))
    at = bomb.index(b"PK\x01\x02")
    bomb[at + 24 : at + 28] = struct.pack("<I", 900_000)
    assert refused(tmp_path, "thee.xlsx", bytes(bomb)) in ("unsafe_zip", "damaged_zip")


def test_more_parts_than_any_workbook_has(tmp_path: Path) -> None:
    crowd = packed({f"part{number}.txt": b"" for number in range(MOST_PARTS + 1)})
    assert refused(tmp_path, "thee.zip", crowd) == "unsafe_zip"


@pytest.mark.parametrize("name", ["../sorts.txt", "/etc/sorts.txt", "a/../../sorts.txt", "C:sorts"])
def test_parts_that_point_out_of_the_file(name: str, tmp_path: Path) -> None:
    assert refused(tmp_path, "thee.zip", packed({name: b"1"})) == "unsafe_zip"


def test_two_parts_of_one_name(tmp_path: Path) -> None:
    twice = io.BytesIO()
    with ZipFile(twice, "w") as made:
        made.writestr("sorts.txt", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("sorts.txt", "2")
    assert refused(tmp_path, "thee.zip", twice.getvalue()) == "unsafe_zip"


def test_a_packed_file_that_is_locked(tmp_path: Path) -> None:
    locked = bytearray(BOOK)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = 0
        while (at := locked.find(signature, at)) >= 0:
            locked[at + offset] |= 1
            at += 4
    assert refused(tmp_path, "thee.xlsx", bytes(locked)) == "locked_zip"


def test_packed_in_a_way_that_no_workbook_is(tmp_path: Path) -> None:
    strange = io.BytesIO()
    with ZipFile(strange, "w", ZIP_BZIP2) as made, ZipFile(io.BytesIO(BOOK)) as plain:
        for name in plain.namelist():
            made.writestr(name, plain.read(name))
    assert refused(tmp_path, "thee.xlsx", strange.getvalue()) == "locked_zip"


def test_a_workbook_that_was_broken_off(tmp_path: Path) -> None:
    assert refused(tmp_path, "thee.xlsx", BOOK[: len(BOOK) // 2]) == "damaged_zip"


def test_a_part_whose_bytes_were_harmed(tmp_path: Path) -> None:
    harmed = bytearray(packed({"xl/workbook.xml": bytes(range(256)) * 40}))
    harmed[60:80] = b"\xff" * 20
    assert refused(tmp_path, "thee.xlsx", bytes(harmed)) == "damaged_zip"


def test_a_packed_file_of_something_else(tmp_path: Path) -> None:
    assert refused(tmp_path, "thee.zip", packed({"foto.jpg": b"\xff\xd8"})) == "unknown_zip"


def test_a_workbook_without_its_list_of_sheets(tmp_path: Path) -> None:
    parts = {"xl/worksheets/one.xml": "<a/>", "[Content_Types].xml": "<a/>"}
    assert refused(tmp_path, "thee.xlsx", packed(parts)) in ("part_missing", "unknown_zip")


def test_a_workbook_of_before_2007(tmp_path: Path) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    assert refused(tmp_path, "thee.xls", old) == "old_workbook"


# --- XML, JSON, text --------------------------------------------------------------------------


def test_entities_that_grow_are_not_unfolded(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>'
    rels = "<Relationships/>"
    parts = {"xl/workbook.xml": laughs, "xl/_rels/workbook.xml.rels": rels}
    assert refused(tmp_path, "thee.xlsx", packed(parts))


def test_a_cell_at_the_far_end_of_the_world(tmp_path: Path) -> None:
    cell = '<row r="1"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    assert refused(tmp_path, "thee.xlsx", sheet_of_sorts(cell)) == "too_many_cells"


def test_a_line_that_is_far_too_wide(tmp_path: Path) -> None:
    wide = "sort," + ",".join(str(number) for number in range(1, MOST_COLUMNS + 10))
    assert refused(tmp_path, "thee.csv", f"{wide}\nAnn" + ",0" * (MOST_COLUMNS + 9))


def test_short_lines_under_a_wide_one_take_no_more_room_than_they_have(tmp_path: Path) -> None:
    labels = ",".join(f"x{number}" for number in range(1, MOST_COLUMNS))
    tracemalloc.start()
    try:
        assert refused(tmp_path, "thee.csv", f"sort,{labels}\n" + "Ann,1\n" * 2_000)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_more_statements_than_anybody_sorts(tmp_path: Path) -> None:
    count = MOST_STATEMENTS + 1
    head = "sort," + ",".join(str(number) for number in range(1, count + 1))
    assert refused(tmp_path, "thee.csv", f"{head}\nAnn" + ",0" * count) == "too_many_statements"


def test_a_pqmethod_file_that_promises_the_moon(tmp_path: Path) -> None:
    assert refused(tmp_path, "thee.dat", "  0999999 Thee\n -4  4  1  2\nAnn  1 2 3\n")


def test_json_that_goes_too_deep(tmp_path: Path) -> None:
    assert refused(tmp_path, "thee.json", "[" * 100_000 + "]" * 100_000)


def test_a_name_that_json_gives_twice_is_told(tmp_path: Path) -> None:
    twice = '[{"sort": "1|0", "sort": "0|1", "partId": "Ann"}]'
    reading = read(file(tmp_path, "thee.json", twice))
    assert [one.facts for one in reading.findings] == [{"name": "sort"}]
    assert not reading.is_sound


def test_a_formula_is_a_text_and_never_a_number(tmp_path: Path) -> None:
    rows = [["Ann", "=1+1", 0, 0, 1], ["Bob", 1, 0, -1, 0]]
    path = file(tmp_path, "thee.xlsx", book({**KADE, "sorts": rows, "type": [["Type"], [2]]}))
    reading = read(path)
    assert reading.table is None or None in reading.table.values[0]
    assert reading.findings
