"""PQMethod's files as they are found: genuine ones, those of other programs, and broken ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.q_files import Format, SortTable, read
from tests.game.q_files.examples import example, file, keys, lipset, of_one, plain, spots, table_of

HEAD = "  0  2  4 Thee\n"
GRID = " -1  1  0  0  0  0  0  1  2  1  0  0  0  0  0  0  0  0  0  0  0  0\n"
ANN = "Ann       -1 0 0 1\n"
BOB = "Bob        1 0-1 0\n"

TABLE = SortTable(
    title="Thee",
    sort_names=("Ann", "Bob"),
    values=((-1, 0, 0, 1), (1, 0, -1, 0)),
    grid=((-1, 1), (0, 2), (1, 1)),
    format=Format.PQMETHOD,
)

Make = Callable[[str | bytes], Path]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    return lambda content: file(tmp_path, "thee.dat", content)


@pytest.mark.parametrize(
    "content",
    [
        HEAD + GRID + ANN + BOB,
        (HEAD + GRID + ANN + BOB).replace("\n", "\r\n") + "\x1a",
        (HEAD + GRID + ANN + BOB).replace("\n", "   \n"),
        HEAD + GRID + "\n" + ANN + "\n\n" + BOB + "\n\n",
        HEAD + GRID.replace("  ", " ") + ANN + BOB,
        "0 2 4 Thee\n" + GRID + ANN + BOB,
        HEAD + GRID + ANN.replace("-1 0 0 1", "-10 0 1 ") + BOB,
        "\ufeff" + HEAD + GRID + ANN + BOB,
    ],
)
def test_a_file_as_programs_write_it(content: str, made: Make) -> None:
    assert table_of(read(made(content))) == TABLE


def test_names_of_ten_characters_and_values_of_two(made: Make) -> None:
    table = table_of(read(made(HEAD + GRID + "Annemarijk-1 0 0 1\nBob B      1 0-112\n")))
    assert table.sort_names == ("Annemarijk", "Bob B")
    assert table.values[1] == (1, 0, -1, 12)


def test_numbers_of_three_digits_touch_each_other(made: Make) -> None:
    body = "".join(f"P{number:03}      -1 0 0 1\n" for number in range(120))
    assert len(table_of(read(made(f"  0120  4 Thee\n{GRID}{body}"))).values) == 120


@pytest.mark.parametrize("line", [GRID.replace("2", "3"), " -1  1\t0 0 0 0\n", "-9 " * 8 + "\n"])
def test_a_grid_that_does_not_fit_is_not_used(line: str, made: Make) -> None:
    reading = read(made(HEAD + line + ANN + BOB))
    assert keys(reading.findings) == ["grid_not_used"]
    assert table_of(reading).grid == ()


@pytest.mark.parametrize(
    ("line", "values", "key", "spot"),
    [
        ("Ann       -1 0 0\n", (-1, 0, 0, None), "incomplete", (3, 0)),
        ("Ann       -1   0 1\n", (-1, None, 0, 1), "incomplete", (3, 0)),
        ("Ann       -1 x 0 1\n", (-1, None, 0, 1), "not_a_number", (3, 13)),
        ("Ann       -1 0 0 1 1\n", (None,) * 4, "line_too_long", (3, 19)),
        ("Ann\t-1 0 0 1\n", (None,) * 4, "tab_in_line", (3, 19)),
        ("Ann\n", (None,) * 4, "empty_sort", (3, 0)),
    ],
)
def test_a_broken_line_is_told_by_line_and_character(
    line: str, values: tuple[int | None, ...], key: str, spot: tuple[int, int], made: Make
) -> None:
    reading = read(made(HEAD + GRID + line + BOB))
    assert reading.table is not None
    assert reading.table.values == (values, TABLE.values[1])
    assert key in keys(reading.findings)
    assert spots(reading, key) == [spot]


def test_fewer_sorts_than_promised(made: Make) -> None:
    reading = read(made(HEAD + GRID + ANN))
    assert of_one(reading, "sorts_promised").facts == {"promised": 2, "found": 1}
    assert not reading.is_sound
    assert reading.table is not None
    assert plain(reading.table).values == TABLE.values[:1]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("  0  2999 Thee\n" + GRID + ANN, "too_many_statements"),
        ("  0  2  0 Thee\n" + GRID + ANN, "too_many_statements"),
        ("  0999  4 Thee\n" + GRID + ANN * 2_001, "too_many_sorts"),
        ("geen\n" + GRID + ANN, "not_pqmethod"),
        (HEAD + "geen getallen\n" + ANN, "not_pqmethod"),
        (HEAD + "1" * 300 + "\n" + ANN, "not_pqmethod"),
        (HEAD, "not_pqmethod"),
        (HEAD + GRID, "no_sorts"),
    ],
)
def test_a_file_that_is_none_or_promises_too_much(content: str, key: str, made: Make) -> None:
    reading = read(made(content))
    assert reading.table is None or not reading.table.values
    assert key in [*keys(reading.findings), "no_sorts" if reading.table else ""]


def test_statements_of_another_length_are_told_and_left_out(tmp_path: Path) -> None:
    dat = file(tmp_path, "thee.DAT", example("lipset.dat").read_bytes())
    file(tmp_path, "thee.STA", b"een\r\ntwee\r\n")
    reading = read(dat)
    assert of_one(reading, "statements_count").facts == {"found": 2, "count": 33}
    assert reading.table is not None
    assert reading.table.statements == ()
    assert plain(reading.table) == plain(lipset())
