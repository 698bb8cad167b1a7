"""Workbooks and packed files of KADE and Ken-Q, old and new, whole and broken."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.q_files import Format, SortTable, read
from tests.game.q_files.books import (
    BY_PLACE,
    BY_STATEMENT,
    KADE,
    Rows,
    book,
    packed,
    sheet_of_sorts,
)
from tests.game.q_files.examples import alike, file, keys, of_one, sound, spots, table_of

TABLE = SortTable(
    title="Thee",
    statements=("een", "twee", "drie", "vier"),
    sort_names=("Ann", "Bob"),
    values=((-1, 0, 0, 1), (1, 0, -1, 0)),
    grid=((-1, 1), (0, 2), (1, 1)),
    format=Format.KADE_TYPE_2,
)

Make = Callable[[bytes], Path]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    return lambda content: file(tmp_path, "thee.xlsx", content)


@pytest.mark.parametrize("name", ["sorts", "Sorts", "QSORTS", "q-sorts", "Q sorts"])
@pytest.mark.parametrize(("rows", "kind"), [(BY_PLACE, 1), (BY_STATEMENT, 2)])
def test_the_type_is_told_or_seen(
    name: str, rows: list[list[object]], kind: int, made: Make
) -> None:
    told = sound(made(book({**KADE, name: rows, "type": [["Type"], [kind]]})))
    seen = sound(made(book({**KADE, name: rows})))
    assert told == seen
    assert alike(told, TABLE)
    assert told.format == (Format.KADE_TYPE_1 if kind == 1 else Format.KADE_TYPE_2)


def test_the_least_that_a_workbook_needs(made: Make) -> None:
    table = sound(made(book({"sorts": BY_STATEMENT, "name": [["Thee"]], "pattern": [[1]]})))
    assert table == replace(TABLE, title="", statements=(), grid=())


def test_layouts_from_before_version_2(made: Make) -> None:
    rows: list[list[object]] = [["Ken-Q"], ["Project Name", "Thee"], [], []]
    head: Rows = [*rows[:3], ["Sort Pattern", -1, 0, 0, 1], [], ["Names", "S1"]]
    by_statement: Rows = [*head, *BY_STATEMENT]
    assert alike(
        sound(made(book({"sorts": by_statement, "statements": KADE["statements"]}))), TABLE
    )
    grid: list[list[object]] = [
        [column, {-1: 1, 0: 2, 1: 1}.get(column)] for column in range(-6, 14)
    ]
    by_place: list[list[object]] = [*rows, ["Column", "Count"], *grid, [], [], [], [], *BY_PLACE]
    assert by_place[29] == BY_PLACE[0]
    found = sound(made(book({"sorts": by_place, "statements": KADE["statements"]})))
    assert alike(found, TABLE)
    assert found.format == Format.KADE_TYPE_1


def test_sorts_by_place_that_contradict_themselves(made: Make) -> None:
    rows: list[list[object]] = [
        ["", "Ann", "Bob", None],
        [-1, 1, 9],
        [0, 1, 2, 4],
        [0, 3, "twee"],
        ["nul", 2, 1],
        [1, 4, None],
    ]
    reading = read(made(book({**KADE, "sorts": rows, "type": [["Type"], [1]]})))
    assert reading.table is not None
    assert reading.table.values == ((None, None, 0, 1), (None, 0, None, None))
    assert keys(reading.findings) == [
        "no_column",
        "no_name_above",
        "statement_twice",
        "no_statement",
        "no_statement",
        "incomplete",
        "incomplete",
    ]
    assert spots(reading, "no_column") == [(5, 1)]
    assert spots(reading, "no_name_above") == [(3, 4)]
    assert spots(reading, "statement_twice") == [(3, 2)]
    assert spots(reading, "no_statement") == [(2, 3), (4, 3)]
    assert spots(reading, "incomplete") == [(1, 2), (1, 3)]


def test_sorts_by_statement_with_gaps_and_other_things(made: Make) -> None:
    rows = [["Ann", -1, None, True, 1], ["Bob", 1, "#N/A", "0", "-1"], ["Cas", 1, 0, 0, -1, 0]]
    reading = read(made(book({**KADE, "sorts": rows, "type": [["Type"], [2]]})))
    assert reading.table is not None
    assert reading.table.values == ((-1, None, 1, 1), (1, None, 0, -1), (None,) * 4)
    assert keys(reading.findings) == ["too_many_values", "incomplete", "incomplete"]


def test_a_formula_gives_what_it_came_to_and_is_told(made: Make) -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>A</t></r><r><t>nn</t></r>'
        "<rPh><t>x</t></rPh></is></c>"
        '<c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>HYPERLINK("x")</f></c>'
        '<c r="D1"><v>-1</v></c></row>'
        '<row><c t="s"><v>0</v></c><c><v>1E0</v></c><c t="n"><v>-2</v></c>'
        '<c t="e"><v>#REF!</v></c></row>'
        '<row r="x"><c r="?1" t="s"><v>7</v></c><c t="str"><v>_x0031_</v></c></row>'
    )
    strings = "<si><t>Bob</t><rPh><t>x</t></rPh></si>"
    reading = read(made(sheet_of_sorts(cells, strings)))
    assert reading.table is not None
    assert reading.table.sort_names == ("Ann", "Bob", "3")
    assert reading.table.values == ((2, None, -1), (1, -2, None), (1, None, None))
    assert (of_one(reading, "formulas").place.row, of_one(reading, "formulas").place.column) == (
        1,
        2,
    )
    assert spots(reading, "not_a_number") == [(2, 4)]


def test_statements_below_their_heading_only(made: Make) -> None:
    other = {**KADE, "statements": [["iets anders"], ["een"]]}
    assert sound(made(book({**other, "sorts": BY_STATEMENT}))).statements == ()
    fewer = {**KADE, "statements": [["Statements"], ["een"], ["twee"]]}
    reading = read(made(book({**fewer, "sorts": BY_STATEMENT})))
    assert of_one(reading, "statements_count").facts == {"found": 2, "count": 4}
    many = {**KADE, "statements": [["Statements"], *([str(at)] for at in range(600))]}
    assert "too_many_statements" in keys(read(made(book({**many, "sorts": BY_STATEMENT}))).findings)


@pytest.mark.parametrize(
    ("sheets", "key"),
    [
        ({"blad": [["Ann", 1]]}, "no_sheet_of_sorts"),
        ({"sorts": []}, "no_sorts"),
        ({"sorts": [["Ann"]]}, "no_sorts"),
        ({"sorts": [["", "Ann"], ["x", 1]], "type": [["Type"], [1]]}, "no_sorts"),
        ({"sorts": [["Ann", *range(600)]]}, "too_many_statements"),
        ({"sorts": [[f"P{at}", 1] for at in range(2_001)]}, "too_many_sorts"),
        (
            {"sorts": [["", "A"], *([0, at] for at in range(501))], "type": [[1]]},
            "too_many_statements",
        ),
        (
            {"sorts": [["", *(f"P{at}" for at in range(2_001))], [0, 1]], "type": [[1]]},
            "too_many_sorts",
        ),
        ({"Project Overview": [[1]], "Q sorts": [["Ann", 1, 2]]}, "no_sorts"),
    ],
)
def test_a_workbook_without_sorts_or_with_far_too_many(
    sheets: dict[str, list[list[object]]], key: str, made: Make
) -> None:
    reading = read(made(book(sheets)))
    assert reading.table is None
    assert keys(reading.findings)[-1] == key


def test_a_result_without_title_or_grid(made: Make) -> None:
    rows: Rows = [["Participant", "S1", "S2", "Mean"], ["Ann", 1, -1, 0], ["Bob", -1, 1, 0]]
    table = sound(made(book({"Analysis Overview": [["x"]], "Q-sorts": rows})))
    assert (table.title, table.grid, table.statements) == ("", (), ())
    assert table.values == ((1, -1), (-1, 1))


# --- packed files --------------------------------------------------------------------------------

PARTS: dict[str, str | bytes] = {
    "name.txt": "Thee",
    "pattern.txt": "0,0,0,0,0,1,2,1",
    "sorts.txt": "Ann,-1,0,0,1\nBob,1,0,-1,0\n",
    "statements.txt": "een\ntwee\ndrie\nvier\n",
}


def test_a_packed_file_may_have_a_folder_and_what_a_mac_adds(made: Make) -> None:
    parts = {f"thee/{name}": data for name, data in PARTS.items()}
    parts |= {f"__MACOSX/thee/._{name}": b"\x00\x01" for name in PARTS}
    parts |= {f"__MACOSX/thee/{name}": b"\x00\x01" for name in PARTS}
    assert alike(sound(made(packed(parts))), TABLE)
    semicolons = str(PARTS["sorts.txt"]).replace(",", ";")
    assert alike(sound(made(packed({**PARTS, "sorts.txt": semicolons}))), TABLE)


def test_sorts_alone_are_enough(made: Make) -> None:
    table = sound(made(packed({"SORTS.TXT": PARTS["sorts.txt"]})))
    assert table == replace(TABLE, title="", statements=(), grid=(), format=Format.KADE_ZIP)


@pytest.mark.parametrize("pattern", ["1,2,3", "x", "0,0,0,0,0,-1,6,-1"])
def test_a_pattern_that_does_not_fit_is_not_used(pattern: str, made: Make) -> None:
    reading = read(made(packed({**PARTS, "pattern.txt": pattern})))
    assert keys(reading.findings) == ["grid_not_used"]
    assert table_of(reading).grid == ()


def test_a_comma_in_a_name_breaks_its_line_and_is_told(made: Make) -> None:
    reading = read(
        made(packed({**PARTS, "sorts.txt": "Jansen, Ann,-1,0,0,1\n" + "Bob,1,0,-1,0\n" * 2}))
    )
    assert reading.table is not None
    assert reading.table.values[0] == (None,) * 4
    assert spots(reading, "too_many_values") == [(1, 6)]
    assert reading.findings[0].place.part == "sorts.txt"
