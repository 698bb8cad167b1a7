"""What is written reads back as the same, as far as the format has room for it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.q_files import WRITABLE, Format, SortTable, read, shared_grid, write
from game.q_files.table import trimmed
from tests.game.q_files import tables
from tests.game.q_files.examples import alike, lipset, plain

often = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

SUFFIXES = {
    Format.CSV: ".csv",
    Format.CSV_TURNED: ".csv",
    Format.PQMETHOD: ".dat",
    Format.KADE_TYPE_1: ".xlsx",
    Format.KADE_TYPE_2: ".xlsx",
    Format.KADE_ZIP: ".zip",
}


def again(table: SortTable, folder: Path, format: Format, separator: str = ",") -> SortTable:
    """The table as it is read after it was written."""
    for old in folder.iterdir():
        old.unlink()
    path = folder / f"sorts{SUFFIXES[format]}"
    written = write(table, path, format, separator=separator)
    assert written.paths, written.findings
    assert sorted(folder.iterdir()) == sorted(written.paths)
    found = read(path).table
    assert found is not None
    assert found.format == format
    return found


def only_sorts(table: SortTable) -> SortTable:
    return replace(plain(table), statements=table.statements)


@pytest.mark.parametrize("format", WRITABLE)
def test_a_real_study_comes_back_whole(format: Format, tmp_path: Path) -> None:
    has_room = format not in (Format.CSV, Format.CSV_TURNED)
    expected = lipset() if has_room else only_sorts(lipset())
    assert alike(again(lipset(), tmp_path, format), expected)


@often
@given(table=tables.any_values(), separator=st.sampled_from([",", ";", "\t"]))
def test_a_plain_file_turned(table: SortTable, separator: str, tmp_path: Path) -> None:
    found = again(table, tmp_path, Format.CSV_TURNED, separator)
    assert alike(found, only_sorts(table))


@often
@given(table=tables.any_values(), separator=st.sampled_from([",", ";", "\t"]))
def test_a_plain_file(table: SortTable, separator: str, tmp_path: Path) -> None:
    lines = tuple(" ".join(text.split()) for text in table.statements)
    found = again(table, tmp_path, Format.CSV, separator)
    assert alike(found, replace(only_sorts(table), statements=lines))


named_for_pqmethod = tables.forced(tables.plain_names, tables.lines)


@often
@given(table=st.one_of(named_for_pqmethod, tables.free(named_for_pqmethod)))
def test_pqmethod(table: SortTable, tmp_path: Path) -> None:
    assert alike(again(table, tmp_path, Format.PQMETHOD), table)


@often
@given(table=tables.forced())
def test_kade_by_place(table: SortTable, tmp_path: Path) -> None:
    assert alike(again(table, tmp_path, Format.KADE_TYPE_1), table)


@often
@given(table=st.one_of(tables.forced(), tables.free(tables.forced())))
def test_kade_by_statement(table: SortTable, tmp_path: Path) -> None:
    assert alike(again(table, tmp_path, Format.KADE_TYPE_2), table)


named_for_zip = tables.forced(tables.names_for_kade, tables.lines)


@often
@given(table=st.one_of(named_for_zip, tables.free(named_for_zip)))
def test_kade_packed(table: SortTable, tmp_path: Path) -> None:
    assert alike(again(table, tmp_path, Format.KADE_ZIP), table)


@often
@given(table=tables.forced(tables.plain_names, tables.lines), format=st.sampled_from(WRITABLE))
def test_without_a_grid_that_of_most_sorts_is_written(
    table: SortTable, format: Format, tmp_path: Path
) -> None:
    bare = replace(table, grid=(), statements=())
    found = again(bare, tmp_path, format)
    if format not in (Format.CSV, Format.CSV_TURNED):
        assert found.grid == trimmed(shared_grid(bare))
    assert plain(found) == plain(bare)
