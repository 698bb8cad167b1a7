"""Plain files: whatever separates the cells, whichever way the table lies, whatever is missing."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from game.q_files import Format, SortTable, read
from tests.game.q_files.examples import file, keys, of_one, sound, spots, table_of

TWO = SortTable(sort_names=("Ann", "Bob"), values=((1, -1, 0), (0, 1, -1)), format=Format.CSV)
TWO_TURNED = SortTable(sort_names=TWO.sort_names, values=TWO.values, format=Format.CSV_TURNED)

Make = Callable[[str | bytes], Path]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    return lambda content: file(tmp_path, "sorts.csv", content)


@pytest.mark.parametrize(
    "content",
    [
        "sort,1,2,3\nAnn,1,-1,0\nBob,0,1,-1\n",
        "sort;1;2;3\r\nAnn;1;-1;0\r\nBob;0;1;-1",
        "sort\t1\t2\t3\nAnn\t1\t-1\t0\nBob\t0\t1\t-1",
        '"sort","1","2","3"\n"Ann","1","-1","0"\n"Bob","0","1","-1"',
        "sep=;\nsort;1;2;3\nAnn;1;-1;0\nBob;0;1;-1",
        "naam,s1,s2,s3\n\n Ann ,+1,−1, 0\n\nBob,0,1,–1\n,,,\n",
        ",sta_1,sta_2,sta_3\nAnn,1.0,-1.0,0.0\nBob,0.0,1.0,-1.0",
        "code,stelling 1,stelling 2,stelling 3\nAnn,1,-1,0\nBob,0,1,-1",
        "sort,3,2,1\nAnn,0,-1,1\nBob,-1,1,0",
        "sort\rAnn,1,-1,0\rBob,0,1,-1",
    ],
)
def test_a_sort_in_each_row(content: str, made: Make) -> None:
    assert sound(made(content)) == TWO


@pytest.mark.parametrize(
    "content",
    [
        "statement,Ann,Bob\n1,1,0\n2,-1,1\n3,0,-1",
        ",Ann,Bob\nsta_1,1,0\nsta_2,-1,1\nsta_3,0,-1",
        "nr;Ann;Bob\n3;0;-1\n1;1;0\n2;-1;1",
        "stelling,Ann,Bob\nS1,1,0\nS2,-1,1\nS3,0,-1",
    ],
)
def test_a_sort_in_each_column(content: str, made: Make) -> None:
    assert sound(made(content)) == TWO_TURNED


def test_people_may_be_numbered_too(made: Make) -> None:
    rows = sound(made("x,1,2,3\nP1,1,-1,0\nP2,0,1,-1"))
    columns = sound(made("x,P1,P2\n1,1,0\n2,-1,1\n3,0,-1"))
    assert rows.sort_names == columns.sort_names == ("P1", "P2")
    assert rows.values == columns.values == TWO.values


def test_people_that_are_numbered_are_told_from_statements_without(made: Make) -> None:
    assert sound(made("x,P1,P2\na,1,0\nb,-1,1\nc,0,-1")).values == TWO.values


def lying(corner: str, across: Sequence[str], down: Sequence[str], is_turned: bool) -> str:
    """Three sorts in one grid of eight, in rows or in columns, under labels."""
    sorts = ["-2 -1 -1 0 0 1 1 2", "2 1 1 0 0 -1 -1 -2", "0 1 -1 2 -2 1 -1 0"]
    table = [sort.split() for sort in sorts]
    lines = zip(*table, strict=True) if is_turned else table
    rows = [",".join([label, *line]) for label, line in zip(down, lines, strict=True)]
    return "\n".join([",".join([corner, *across]), *rows])


EIGHT = "12345678"


@pytest.mark.parametrize(
    ("corner", "people"),
    [("sort", ("Ann", "Bob", "Cor")), ("sort", ("P1", "P2", "P3")), ("sort", "123"), ("", "123")],
)
def test_a_table_that_was_turned_as_it_was_is_known_by_its_grid(
    corner: str, people: Sequence[str], made: Make
) -> None:
    rows = sound(made(lying(corner, EIGHT, people, False)))
    columns = sound(made(lying(corner, people, EIGHT, True)))
    assert (rows.format, columns.format) == (Format.CSV, Format.CSV_TURNED)
    assert rows.sort_names == columns.sort_names == tuple(people)
    assert rows.values == columns.values


def test_people_that_are_numbered_keep_their_rows_beside_texts(made: Make) -> None:
    texts = [f"Wij doen {at}" for at in "abcdefgh"]
    found = sound(made(lying("sort", texts, "123", False)))
    assert (found.sort_names, found.statements) == (("1", "2", "3"), tuple(texts))


def test_where_the_labels_say_nothing_rows_are_assumed_and_it_can_be_turned(made: Make) -> None:
    path = made("x,1,2,3\n1,1,-1,0\n2,0,1,-1")
    reading = read(path)
    assert keys(reading.findings) == ["direction_assumed"]
    assert reading.table is not None
    assert reading.table.values == TWO.values
    turned = read(path, turned=True)
    assert keys(turned.findings) == []
    assert turned.table is not None
    assert turned.table.values == ((1, 0), (-1, 1), (0, -1))


def test_statements_may_stand_in_the_labels(made: Make) -> None:
    across = sound(made("sort,Wij luisteren,Wij bellen terug\nAnn,1,-1\nBob,-1,1"))
    down = sound(made("x,Ann,Bob\nWij luisteren echt naar klanten,1,-1\nWij bellen terug,-1,1"))
    beside = sound(made("nr,tekst,Ann,Bob\n1,Wij luisteren,1,-1\n2,Wij bellen terug,-1,1"))
    unnamed = sound(made("nr,x,Ann,Bob\n1,Wij luisteren,1,-1\n2,Wij bellen terug,-1,1"))
    assert across.statements == beside.statements == ("Wij luisteren", "Wij bellen terug")
    assert down.statements[0] == "Wij luisteren echt naar klanten"
    assert beside == unnamed
    assert across.values == down.values == beside.values == ((1, -1), (-1, 1))


def test_labels_that_are_gone_make_no_statements(made: Make) -> None:
    assert sound(made("sort,Wij luisteren,\nAnn,1,-1\nBob,-1,1")).statements == ()
    assert sound(made("stelling,tekst,Ann\n1,,1\n2,,-1")).statements == ()


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_decimal_comma(separator: str, made: Make) -> None:
    content = "Ann;1,5;-2;0\nBob;-0,25;1,5;3".replace(";", separator)
    reading = read(made(content))
    assert keys(reading.findings) == ["direction_assumed", "no_labels"]
    assert reading.table is not None
    assert reading.table.values == ((1.5, -2, 0), (-0.25, 1.5, 3))
    assert sound(made('sort,1,2\nAnn,"1,5",-1e-3')).values == ((1.5, -0.001),)


def test_columns_that_are_no_statement_are_left_out_and_named(made: Make) -> None:
    reading = read(made("naam,team,1,2,Mean,SD\nAnn,balie,1,-1,0,1.4"))
    assert table_of(reading).values == ((1, -1),)
    assert of_one(reading, "columns_left_out").facts == {"names": "team, Mean, SD"}


def test_rows_that_are_no_statement_are_left_out_and_named(made: Make) -> None:
    reading = read(made("stelling,Ann,Bob\n1,1,0\n2,-1,1\nsom,0,1"))
    assert table_of(reading).values == ((1, -1), (0, 1))
    assert of_one(reading, "rows_left_out").facts == {"names": "som"}


@pytest.mark.parametrize(
    "data",
    [
        "sort;1;2\nZoë;1;-1".encode("cp1252"),
        "sort;1;2\nZoë;1;-1".encode("cp850") + b"\x1a",
        "sort;1;2\nZoë;1;-1\n# \x81".encode("latin-1"),
    ],
)
def test_letters_of_older_programs_are_read_and_told(data: bytes, made: Make) -> None:
    reading = read(made(data))
    assert "older_letters" in keys(reading.findings)
    assert reading.table is not None
    assert reading.table.values[0] == (1, -1)


def test_letters_of_windows_and_dos_come_out_right(made: Make) -> None:
    for encoding, name in (("cp1252", "Zoë"), ("cp850", "Jürgen")):
        table = read(made(f"sort;1;2\n{name};1;-1".encode(encoding))).table
        assert table is not None
        assert table.sort_names == (name,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_letters_of_other_widths(encoding: str, made: Make) -> None:
    assert sound(made("sort;1;2\nZoë;1;-1".encode(encoding))).sort_names == ("Zoë",)


def test_letters_that_are_broken_are_told_by_line(made: Make) -> None:
    reading = read(made("sort;1;2\nZoë;1;-1".encode("utf-16") + b"\x00"))
    assert reading.table is None
    assert spots(reading, "bad_letters") == [(2, 9)]


# --- what is wrong -------------------------------------------------------------------------------


def test_a_gap_stays_a_gap_and_is_named(made: Make) -> None:
    reading = read(made("sort,1,2,3\nAnn,1,,0\nBob,NA,1\nCas,,,\nDirk,0,1,-1"))
    assert reading.table is not None
    assert reading.table.values == ((1, None, 0), (None, 1, None), (None,) * 3, (0, 1, -1))
    assert reading.table.incomplete == (0, 1, 2)
    assert reading.table.complete().sort_names == ("Dirk",)
    assert not reading.is_sound
    assert keys(reading.findings) == ["incomplete", "incomplete", "empty_sort"]
    assert spots(reading, "incomplete") == [(2, 0), (3, 0)]
    assert [dict(one.facts) for one in reading.findings] == [
        {"name": "Ann", "count": 1, "statements": "2"},
        {"name": "Bob", "count": 2, "statements": "1, 3"},
        {"name": "Cas"},
    ]


@pytest.mark.parametrize("text", ["drie", "NaN", "inf", "1e999", "0x1", "1.2.3", "٣", "9999999"])
def test_what_is_no_number_is_told_by_row_and_column(text: str, made: Make) -> None:
    reading = read(made(f"sort,1,2\n\nAnn,1,{text}\nBob,-1,1"))
    assert reading.table is not None
    assert reading.table.values == ((1, None), (-1, 1))
    assert spots(reading, "not_a_number") == [(3, 3)]
    assert of_one(reading, "not_a_number").facts == {"text": text}
    assert spots(reading, "incomplete") == [(3, 0)]


def test_too_many_values_belong_to_no_statement(made: Make) -> None:
    reading = read(made("sort,1,2\nAnn,1,-1,0\nBob,-1,1"))
    assert reading.table is not None
    assert reading.table.values == ((None, None), (-1, 1))
    assert spots(reading, "too_many_values") == [(2, 4)]
    assert keys(reading.findings) == ["too_many_values"]


def test_too_many_values_below_the_names(made: Make) -> None:
    reading = read(made("stelling,Ann,Bob\n1,1,-1\n2,-1,1,0\n3,0,0"))
    assert reading.table is not None
    assert reading.table.values == ((1, None, 0), (-1, None, 0))
    assert spots(reading, "too_many_in_row") == [(3, 4)]


@pytest.mark.parametrize(
    ("content", "key", "spot"),
    [
        ("sort,1,2,2\nAnn,1,0,-1", "number_twice", (1, 4)),
        ("sort,1,2,4\nAnn,1,0,-1", "number_beyond", (1, 4)),
        ("stelling,Ann\n1,1\n1,0\n3,-1", "number_twice", (3, 1)),
        ("stelling,Ann\n0,1\n1,0\n2,-1", "number_beyond", (2, 1)),
    ],
)
def test_numbers_that_contradict_each_other(
    content: str, key: str, spot: tuple[int, int], made: Make
) -> None:
    reading = read(made(content))
    assert reading.table is None
    assert spots(reading, key) == [spot]
    assert keys(reading.findings) == [key]


def test_names_that_are_gone_or_come_twice(made: Make) -> None:
    reading = read(made("sort,1,2\n,1,-1\nBob,-1,1\nBob,1,-1"))
    assert reading.table is not None
    assert reading.table.sort_names == ("1", "Bob", "Bob")
    assert keys(reading.findings) == ["no_name", "name_twice"]
    assert spots(reading, "name_twice") == [(4, 0)]
    assert reading.is_sound


def test_a_file_without_labels(made: Make) -> None:
    reading = read(made("Ann,1,-1,0\nBob,0,1,-1"))
    assert keys(reading.findings) == ["direction_assumed", "no_labels"]
    assert table_of(reading) == TWO
    turned = read(made("1,1,0\n2,-1,1\n3,0,-1"), turned=True)
    assert keys(turned.findings) == ["no_labels", "no_name", "no_name"]
    assert table_of(turned).values == TWO.values


def test_a_first_row_that_says_nothing_of_use(made: Make) -> None:
    reading = read(made("Onze sorteringen\nAnn,1,-1,0\nBob,0,1,-1"))
    assert table_of(reading) == TWO


def test_only_labels_are_no_sorts(made: Make) -> None:
    reading = read(made("sort,1,2,3\n"))
    assert (reading.table, keys(reading.findings)) == (None, ["unknown_format"])
    reading = read(made("stelling,Ann\n1,x\n2,y"), turned=False)
    assert reading.table is not None


@pytest.mark.parametrize("content", ["dit is een brief\nmet twee regels", "a,b,c\nd,e,f", ";;;\n-"])
def test_a_text_of_another_kind(content: str, made: Make) -> None:
    reading = read(made(content))
    assert (reading.table, keys(reading.findings)) == (None, ["unknown_format"])


def test_texts_that_are_too_long_are_cut_and_told(made: Make) -> None:
    reading = read(made(f"nr,tekst,{'A' * 300}\n1,{'x' * 20_000},1\n2,kort,-1"))
    assert reading.table is not None
    assert [len(text) for text in reading.table.statements] == [10_000, 4]
    assert reading.table.sort_names == ("A" * 200,)
    assert spots(reading, "long_text") == [(2, 2), (1, 3)]


def test_a_cell_of_ten_megabytes(made: Make) -> None:
    reading = read(made("sort,1,2\nAnn,1," + "9" * 7_000_000))
    assert (reading.table, spots(reading, "huge_cell")) == (None, [(2, 0)])
    reading = read(made("sort,1,2\nAnn,1," + "9" * 10_000_000))
    assert (reading.table, keys(reading.findings)) == (None, ["too_large"])


def test_a_hundred_thousand_columns(made: Make) -> None:
    labels = ",".join(str(number) for number in range(1, 100_001))
    reading = read(made(f"sort,{labels}\nAnn{',1' * 100_000}"))
    assert (reading.table, spots(reading, "too_many_cells")) == (None, [(1, 0)])


def test_more_statements_or_sorts_than_any_study_has(made: Make) -> None:
    labels = ",".join(str(number) for number in range(1, 1_001))
    assert keys(read(made(f"sort,{labels}\nAnn{',1' * 1_000}")).findings) == ["too_many_statements"]
    rows = "\n".join(f"P{number},1,-1" for number in range(2_001))
    assert keys(read(made(f"sort,1,2\n{rows}")).findings) == ["too_many_sorts"]
    assert keys(read(made("x\n" * 300_000)).findings) == ["too_large"]


def test_after_two_hundred_findings_they_are_only_counted(made: Make) -> None:
    rows = "\n".join("Ann,x,-1" for _ in range(300))
    findings = read(made(f"sort,1,2\n{rows}")).findings
    assert len(findings) == 201
    assert findings[-1].key == "more"
    assert findings[-1].severity == "error"
    assert findings[-1].facts == {"count": 300 + 300 + 299 - 200}
    notes = read(made("sort,1,2\n" + "\n".join("Ann,1,-1" for _ in range(300)))).findings
    assert notes[-1].severity == "note"
