"""Files for other programs: whole or not at all, without live formulas, and honest about losses."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from game.q_files import WRITABLE, Comment, Format, SortTable, read, write
from game.q_files.findings import Finding
from game.q_files.harmless import as_it_was, harmless
from game.q_files.write_pqmethod import short_names
from game.worded import FileError
from tests.game.disk import as_somebody_else, needs_limits, needs_rights, no_file_beyond
from tests.game.q_files.examples import example, keys, lipset, sound

ALIVE = ("=", "+", "-", "@", "\t", "\r", "＝")

TABLE = SortTable(
    title="=1+1",
    statements=("=cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "gewoon"),
    sort_names=("=HYPERLINK(1)", "-5", "+31 6 1234"),
    values=((-1, 0, 0, 1), (1, 0, -1, 0), (0, 1, -1, 0)),
    grid=((-1, 1), (0, 2), (1, 1)),
)


def failed(table: SortTable, path: Path, format: Format) -> list[Finding]:
    """What is told when nothing is written."""
    written = write(table, path, format)
    assert written.paths == ()
    assert list(path.parent.iterdir()) == []
    return list(written.findings)


# --- no live formulas ----------------------------------------------------------------------------


@pytest.mark.parametrize("format", [Format.CSV, Format.CSV_TURNED])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_of_a_plain_file_is_a_formula(
    format: Format, separator: str, tmp_path: Path
) -> None:
    path = tmp_path / "thee.csv"
    write(TABLE, path, format, separator=separator)
    text = path.read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text), delimiter=separator) for cell in row]
    assert [cell for cell in cells if cell.startswith(ALIVE) and not is_number(cell)] == []
    assert {"-1", "0", "1", "-5"} <= set(cells)


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("format", [Format.KADE_TYPE_1, Format.KADE_TYPE_2])
def test_no_cell_of_a_workbook_is_a_formula(format: Format, tmp_path: Path) -> None:
    path = tmp_path / "thee.xlsx"
    write(TABLE, path, format)
    cells = [cell for sheet in load_workbook(path) for row in sheet.rows for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"n", "s"}
    alive = [cell for cell in cells if isinstance(cell.value, str) and cell.value[0] in ALIVE]
    assert {cell.value for cell in alive} >= {"=1+1", "=HYPERLINK(1)", "-5", "@SUM(1)"}
    assert all(cell.quotePrefix for cell in alive)
    assert sound(path).sort_names == TABLE.sort_names


@given(st.text())
def test_a_harmless_text_is_the_same_text(text: str) -> None:
    assert as_it_was(harmless(text)) == text
    assert not harmless(text).startswith(ALIVE) or is_number(harmless(text).replace(",", "."))


def test_numbers_stay_numbers(tmp_path: Path) -> None:
    path = tmp_path / "thee.xlsx"
    write(TABLE, path, Format.KADE_TYPE_2)
    assert [cell.value for cell in load_workbook(path)["sorts"][1]][1:] == [-1, 0, 0, 1]


# --- what a format has no room for ---------------------------------------------------------------


def test_a_csv_file_holds_sorts_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "thee.csv"
    written = write(replace(TABLE, comments=(Comment(0, 0, "mooi"),)), path, Format.CSV)
    assert written.paths == (path, tmp_path / "thee_statements.txt")
    assert keys(written.findings) == ["only_sorts"]
    assert path.read_bytes().startswith(b"sort,1,2,3,4\r\n")
    bare = replace(TABLE, statements=(), title="", grid=())
    assert keys(write(bare, path, Format.CSV, overwrite=True).findings) == []


def test_a_dutch_spreadsheet_gets_semicolons_and_commas(tmp_path: Path) -> None:
    path = tmp_path / "thee.csv"
    table = SortTable(sort_names=("Zoë",), values=((1.5, -2),))
    write(table, path, Format.CSV, separator=";")
    assert path.read_bytes() == "\ufeffsort;1;2\r\nZoë;1,5;-2\r\n".encode()


def test_unfinished_sorts_stay_out_where_a_gap_would_be_read_as_nought(tmp_path: Path) -> None:
    table = replace(
        TABLE,
        values=(TABLE.values[0], (1, None, -1, 0), TABLE.values[2]),
        comments=(Comment(1, 0, "weg"), Comment(2, 3, "blijft")),
    )
    for format in WRITABLE:
        path = tmp_path / f"{format}.x"
        written = write(table, path, format)
        found = read(path).table
        assert found is not None
        is_plain = format in (Format.CSV, Format.CSV_TURNED)
        assert len(found.sort_names) == (3 if is_plain else 2)
        assert ("incomplete_left_out" in keys(written.findings)) == (not is_plain)
    assert table.complete().comments == (Comment(1, 3, "blijft"),)


@pytest.mark.parametrize("format", WRITABLE)
def test_nothing_to_write(format: Format, tmp_path: Path) -> None:
    findings = failed(SortTable(statements=("een",)), tmp_path / "thee", format)
    assert "no_sorts" in keys(findings)


@pytest.mark.parametrize("format", WRITABLE[2:])
def test_values_that_are_no_columns(format: Format, tmp_path: Path) -> None:
    broken = replace(TABLE, values=((0.5, 0, 0, 1),) * 3)
    assert "not_whole" in keys(failed(broken, tmp_path / "thee", format))
    far = replace(TABLE, values=((-9, 0, 0, 1),) * 3, grid=((-9, 1), (0, 2), (1, 1)))
    assert "columns_beyond" in keys(failed(far, tmp_path / "thee", format))
    beyond = replace(TABLE, values=((99, 0, 0, 1),) * 3)
    told = keys(failed(beyond, tmp_path / "thee", format))
    assert set(told) & {"value_beyond", "not_forced"}
    neither = replace(TABLE, values=((0.5, 0, 0, 1),) * 3, grid=())
    assert "not_whole" in keys(failed(neither, tmp_path / "thee", format))


def test_only_sorts_that_follow_the_grid_can_be_written_by_place(tmp_path: Path) -> None:
    free = replace(TABLE, values=((0, 0, 0, 1), *TABLE.values[1:]))
    findings = failed(free, tmp_path / "thee.xlsx", Format.KADE_TYPE_1)
    assert keys(findings) == ["not_forced"]
    assert findings[0].facts == {"names": "=HYPERLINK(1)", "count": 1}


def test_pqmethod_holds_three_digits(tmp_path: Path) -> None:
    many = SortTable(sort_names=("A",) * 1_000, values=((0, 1),) * 1_000)
    findings = failed(many, tmp_path / "thee.dat", Format.PQMETHOD)
    assert "too_many_for_pqmethod" in keys(findings)


def test_names_for_pqmethod_are_short_plain_and_their_own() -> None:
    names = ("Zoë van Dam", "Zoë van Dijk", "שלום", "Ann", "Zoe van", "Zoe van ", "Ann", "sort3")
    short = short_names(names)
    assert short == (
        "Zoe van",
        "Zoe va~2",
        "sort3",
        "Ann",
        "Zoe va~3",
        "Zoe va~4",
        "Ann",
        "sort3~2",
    )
    assert all(len(name) <= 8 and name.isascii() for name in short)


def test_pqmethod_tells_what_it_makes_shorter(tmp_path: Path) -> None:
    path = tmp_path / "THEE.DAT"
    table = replace(
        TABLE, statements=("x" * 61, "b", "c", "d"), comments=(Comment(0, 0, "mooi"),), grid=()
    )
    written = write(table, path, Format.PQMETHOD)
    assert written.paths == (path, tmp_path / "THEE.STA")
    assert sorted(keys(written.findings)) == [
        "grid_from_sorts",
        "names_shortened",
        "no_comments",
        "statements_cut",
    ]
    lines = path.read_bytes().decode("ascii").split("\r\n")
    assert lines[0] == "  0  3  4 =1+1"
    assert lines[1] == " -1  1" + "  0" * 5 + "  1  2  1" + "  0" * 12
    assert [line[:10] for line in lines[2:5]] == ["=HYPERLI  ", "-5        ", "+31 6 12  "]
    assert [line[10:] for line in lines[2:5]] == ["-1 0 0 1", " 1 0-1 0", " 0 1-1 0"]


def test_a_genuine_file_is_written_as_pqmethod_wrote_it(tmp_path: Path) -> None:
    path = tmp_path / "lipset.dat"
    write(sound(example("lipset.dat")), path, Format.PQMETHOD)
    genuine = example("lipset.dat").read_bytes().splitlines()
    ours = path.read_bytes().splitlines()
    assert ours[1:] == genuine[1:]
    assert ours[0].rstrip() == genuine[0].rstrip()[:70].rstrip()
    statements = (tmp_path / "lipset.sta").read_bytes()
    assert statements == example("lipset.sta").read_bytes()


def test_kade_gets_what_its_own_files_hold(tmp_path: Path) -> None:
    for format, name in (
        (Format.KADE_TYPE_1, "kade_excel_type1_lipset.xlsx"),
        (Format.KADE_TYPE_2, "kade_excel_type2_lipset.xlsx"),
    ):
        path = tmp_path / name
        write(lipset(), path, format)
        ours, theirs = load_workbook(path), load_workbook(example(name))
        assert ours.sheetnames == theirs.sheetnames
        for sheet in theirs:
            assert list(ours[sheet.title].values) == list(sheet.values)


def test_a_packed_file_loses_the_commas_in_names_and_says_so(tmp_path: Path) -> None:
    table = replace(TABLE, sort_names=("Dam, Zoë", "Ann", "Bob"), comments=(Comment(0, 0, "x"),))
    path = tmp_path / "thee.zip"
    written = write(replace(table, statements=()), path, Format.KADE_ZIP)
    assert keys(written.findings) == [
        "kade_wants_statements",
        "no_comments",
        "names_without_commas",
    ]
    assert sound(path).sort_names == ("Dam Zoë", "Ann", "Bob")


# --- whole, or not at all ------------------------------------------------------------------------


def test_only_some_formats_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="only be read"):
        write(TABLE, tmp_path / "x", Format.DELIBERATEQ)


def test_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    path, statements = tmp_path / "thee.dat", tmp_path / "thee.sta"
    statements.write_text("van een ander", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        write(TABLE, path, Format.PQMETHOD)
    assert (caught.value.key, caught.value.facts["path"]) == ("exists", str(statements))
    assert not path.exists()
    assert write(TABLE, path, Format.PQMETHOD, overwrite=True).paths == (path, statements)
    assert statements.read_text(encoding="utf-8").startswith("=cmd")


@needs_limits
def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "lipset.dat"
    write(TABLE, path, Format.PQMETHOD)
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    with no_file_beyond(800), pytest.raises(FileError) as caught:
        write(lipset(), path, Format.PQMETHOD, overwrite=True)
    assert caught.value.key == "disk_full"
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before


@needs_rights
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with as_somebody_else(), pytest.raises(FileError) as caught:
        write(TABLE, tmp_path / "thee.csv", Format.CSV)
    tmp_path.chmod(0o755)
    assert caught.value.key in ("read_only", "cannot_write")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        write(TABLE, tmp_path / "weg" / "thee.csv", Format.CSV)
    assert caught.value.key == "cannot_write"


@needs_rights
def test_others_on_the_laptop_cannot_read_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "thee.csv"
    write(TABLE, path, Format.CSV)
    assert path.stat().st_mode & 0o077 == 0
