"""Every example file of the field reads to the same table as in the program it came from."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.q_files import Comment, Format, SortTable, distribution, lies_beside, read, shared_grid
from game.worded import FileError
from tests.game.q_files.examples import (
    EXAMPLES,
    LIPSET_GRID,
    alike,
    example,
    file,
    keys,
    lipset,
    plain,
    sound,
)

WHOLE = {
    "kade_excel_type1_lipset.xlsx": Format.KADE_TYPE_1,
    "kade_excel_type2_lipset.xlsx": Format.KADE_TYPE_2,
    "kade_output_workbook_lipset_pca_varimax_f3.xlsx": Format.KADE_RESULT,
    "kade_zip_lipset.zip": Format.KADE_ZIP,
}
"""These hold all there is of the study."""


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_of_kade_holds_the_whole_study(name: str) -> None:
    reading = read(example(name))
    assert reading.format == WHOLE[name]
    assert keys(reading.findings) == []
    assert reading.table is not None
    assert alike(reading.table, lipset())


def test_statements_are_not_cut_at_commas() -> None:
    table = sound(example("kade_output_workbook_lipset_pca_varimax_f3.xlsx"))
    assert table.statements[3].startswith("Men can expect, and within limits receive, fair")


@pytest.mark.parametrize(
    ("name", "title", "first", "cut"),
    [
        (
            "lipset.dat",
            "Lipset Study (PQMETHOD testfile; cf. Brown, 1980, pp. 183ff.)",
            "We accept improvements in status and power of lower class",
            60,
        ),
        ("kade_export_lipset.DAT", "Lipset", "", 0),
        (
            "qmethod_export_lipset.dat",
            "lipset: Lipset via qmethod",
            "We accept improvements in the status and power of",
            50,
        ),
    ],
)
def test_a_file_of_pqmethod_comes_with_the_statements_beside_it(
    name: str, title: str, first: str, cut: int
) -> None:
    table = sound(example(name))
    assert plain(table) == plain(lipset())
    assert (table.title, table.grid, table.format) == (title, LIPSET_GRID, Format.PQMETHOD)
    assert len(table.statements) == (33 if first else 0)
    assert all(len(text) <= cut for text in table.statements)
    assert table.statements[:1] == ((first,) if first else ())


def test_deliberateq_counts_its_columns_from_one() -> None:
    table = sound(example("deliberateq_forq_lipset.txt"))
    moved = tuple(tuple((value or 0) - 5 for value in sort) for sort in table.values)
    assert moved == lipset().values
    assert table.sort_names == tuple("123456789")
    assert table.title == "Lipset"
    assert len(table.statements) == 33
    assert table.statements[6].endswith("should retain it, more or less automatically.")


def test_htmlq_as_import_htmlq_in_r_reads_it() -> None:
    reading = read(example("htmlq_flashq_export.csv"))
    table = sound(example("htmlq_flashq_export.csv"))
    first = (0, 1, 0, 2, 2, -1, -2, 0, -2, 1, -1, 1, 1, -1, -1, 0, 3, 0, 0, 0, -1, -2, 2, 1, -3, 0)
    assert table.values == (first,)
    assert table.sort_names == ("04270748",)
    assert table.comments == ()  # both cells name a card and say nothing of it
    assert keys(reading.findings) == ["columns_left_out"]


WEB_SORT = "1|-1|1|4|1|0|1|-2|0|-1|2|-2|2|3|-2|-4|-1|0|2|-4|3|-3|1|-1|0|-1|-3|-2|2|3|4|-3|0"


@pytest.mark.parametrize(
    ("name", "sorter"),
    [
        ("eqwebsort_result_one_participant.json", "1"),
        ("easyhtmlq_firebase_export.json", "-L36OzRI9W5xJ6i-mWBD"),
    ],
)
def test_web_results_with_the_grid_and_what_was_said(name: str, sorter: str) -> None:
    reading = read(example(name), [example("eqwebsort_map.xml")])
    assert keys(reading.findings) == ["columns_left_out"]
    assert reading.table == SortTable(
        title="My_Q_project 1.0",
        sort_names=(sorter,),
        values=(tuple(int(value) for value in WEB_SORT.split("|")),),
        grid=LIPSET_GRID,
        comments=(
            Comment(0, 15, "card 3"),
            Comment(0, 19, "card 4"),
            Comment(0, 30, "card 1"),
            Comment(0, 3, "card 2"),
        ),
        format=Format.WEB_JSON,
    )


def test_settings_of_htmlq_by_themselves_and_together() -> None:
    others = [example("htmlq_map.xml"), example("htmlq_config.xml")]
    reading = read(example("htmlq_statements.xml"), others)
    table = reading.table
    assert table is not None
    assert keys(reading.findings) == ["no_sorts_yet"]
    assert table.title == "Name of your study"
    assert table.grid == ((-2, 2), (-1, 3), (0, 4), (1, 3), (2, 2))
    assert len(table.statements) == table.statement_count == 14
    assert table.statements[10].startswith("I had rather not drive in big cities… lots of traffic,")


def test_settings_may_be_chosen_first_and_the_sorts_beside_them() -> None:
    sorts, grid = example("easyhtmlq_firebase_export.json"), example("eqwebsort_map.xml")
    assert read(grid, [sorts]).table == read(sorts, [grid]).table


def test_a_sort_for_qmethod_and_what_that_person_said(tmp_path: Path) -> None:
    said = file(tmp_path, "said.csv", example("qmethod_import_q_feedback_JohnDoe.csv").read_bytes())
    reading = read(example("qmethod_import_q_sorts_JaneDoe.csv"), [said])
    assert reading.table == SortTable(
        statements=("i01", "i02", "i03", "i04"),
        sort_names=("qmethod_import_q_sorts_JaneDoe",),
        values=((0, -1, 0, 1),),
        grid=((-1, 1), (0, 2), (1, 1)),
        comments=(
            Comment(0, 0, "I don't like Asterix and Obelix"),
            Comment(0, 1, "There is a typo here!"),
        ),
        format=Format.QMETHOD_SORT,
    )


def test_what_was_said_is_nothing_without_the_sort() -> None:
    reading = read(example("qmethod_import_q_feedback_JohnDoe.csv"))
    assert (reading.table, keys(reading.findings)) == (None, ["comments_of_whom"])


def test_a_report_holds_no_sorts() -> None:
    reading = read(example("qmethod_export_qm_PQMethod_style.txt"))
    assert (reading.table, keys(reading.findings)) == (None, ["a_report"])


def test_a_list_of_statements_by_itself() -> None:
    table = read(example("lipset.sta")).table
    assert table is not None
    assert (table.statement_count, table.values, table.format) == (33, (), Format.STATEMENTS)


KNOWN_BY_ITSELF = [name for name in EXAMPLES if not name.endswith(".sta")]


@pytest.mark.parametrize("name", KNOWN_BY_ITSELF)
def test_a_file_is_recognised_by_what_is_in_it(name: str, tmp_path: Path) -> None:
    other = file(tmp_path, "sorts.bin", example(name).read_bytes())
    assert read(other, []).format == read(example(name), []).format


def test_every_example_is_told_without_an_error_of_ours() -> None:
    for name in EXAMPLES:
        reading = read(example(name))
        assert keys(reading.findings) is not None


def test_the_grid_that_most_sorts_share_stands_in_for_one_that_is_not_told() -> None:
    table = replace(lipset(), grid=())
    assert shared_grid(table) == LIPSET_GRID
    assert shared_grid(SortTable()) == ()
    assert distribution((1, None)) == distribution((1, 1.5)) == ()


def test_only_files_with_the_same_name_lie_beside() -> None:
    assert lies_beside(example("lipset.dat")) == (example("lipset.sta"),)
    assert lies_beside(example("kade_export_lipset.DAT")) == ()


@pytest.mark.parametrize(("content", "key"), [(b"", "empty"), (b" \n\t\r\n", "empty")])
def test_an_empty_file_is_told(tmp_path: Path, content: bytes, key: str) -> None:
    with pytest.raises(FileError) as caught:
        read(file(tmp_path, "leeg.csv", content))
    assert caught.value.key == key


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    for path, key in ((tmp_path / "weg.csv", "missing"), (tmp_path, "unreadable")):
        with pytest.raises(FileError) as caught:
            read(path)
        assert caught.value.key == key
    with pytest.raises(FileError) as caught:
        read(Path("naam\0.csv"))
    assert caught.value.key == "unreadable"


def test_a_device_that_never_ends_is_not_read() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no such device")
    with pytest.raises(FileError) as caught:
        read(Path("/dev/zero"))
    assert caught.value.key == "unreadable"
