"""What websites keep: HTMLQ, FlashQ, EQ Web Sort, Easy-HTMLQ; and DeliberateQ's text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.q_files import Comment, SortTable, read
from tests.game.q_files.examples import file, keys, of_one, sound, spots, table_of

Make = Callable[[str], Path]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    return lambda content: file(tmp_path, "web.bin", content)


# --- JSON ----------------------------------------------------------------------------------------

ANN = {"sort": "1|0|-1", "partId": "Ann", "projectName": "Thee"}
BOB = {"sort": "-1|+1| 0", "partId": "Bob", "projectName": "Thee"}
VALUES = ((1, 0, -1), (-1, 1, 0))


@pytest.mark.parametrize(
    "content",
    [
        {"-a": ANN, "-b": BOB},
        [ANN, BOB],
        {"results": {"-a": ANN, "-b": BOB}},
        {"project": {"results": [ANN, BOB]}},
        {"-a": {**ANN, "sort": [1, 0, -1]}, "-b": {**BOB, "sort": ["-1", 1.0, "0"]}},
        {"version": 3, "-a": ANN, "-b": BOB},
    ],
)
def test_objects_in_lists_or_in_each_other(content: object, made: Make) -> None:
    table = sound(made(json.dumps(content)))
    assert (table.title, table.sort_names, table.values) == ("Thee", ("Ann", "Bob"), VALUES)


def test_people_are_called_by_their_key_unless_each_has_a_name(made: Make) -> None:
    nobody = {"-a": {**ANN, "partId": "---"}, "-b": BOB}
    same = {"-a": ANN, "-b": {**BOB, "partId": "Ann", "usercode": 7}}
    codes = {"-a": {"sort": "1|0", "urlUserCode": "a7"}, "-b": {"sort": "0|1", "urlUserCode": "b9"}}
    assert sound(made(json.dumps(nobody))).sort_names == ("-a", "-b")
    assert sound(made(json.dumps(same))).sort_names == ("-a", "-b")
    assert sound(made(json.dumps(codes))).sort_names == ("a7", "b9")
    assert sound(made(json.dumps([{"sort": "1|0"}, {"sort": "0|1"}]))).sort_names == ("1", "2")


def test_the_title_is_told_only_when_all_agree(made: Make) -> None:
    assert sound(made(json.dumps([ANN, {**BOB, "projectName": "Koffie"}]))).title == ""


def test_comments_name_their_own_card(made: Make) -> None:
    said = {
        "comment3": "(s2) mooi",
        "column4_1": "s3>>>dit\ndoen we",
        "columnN4_0": "no response",
        "comment1": "zonder kaart erbij",
        "comment9": "(s9) bestaat niet",
        "column0_1": "van wie",
        "comment2": 7,
    }
    reading = read(made(json.dumps({"-a": {**ANN, **said}})))
    assert table_of(reading).comments == (
        Comment(0, 1, "mooi"),
        Comment(0, 2, "dit\ndoen we"),
        Comment(0, 0, "zonder kaart erbij"),
    )
    assert keys(reading.findings) == ["comment_of_nothing", "comment_of_nothing"]
    assert spots(reading, "comment_of_nothing") == [(1, 0), (1, 0)]


def test_sorts_that_miss_something(made: Make) -> None:
    entries: list[dict[str, object]] = [
        {**ANN},
        {**BOB},
        {"sort": "1|0", "partId": "Cas"},
        {"partId": "Dirk"},
    ]
    entries += [{"sort": "1|x|0", "partId": "Eva"}, {"sort": {"a": 1}, "partId": "Flo"}]
    reading = read(made(json.dumps(entries)))
    assert reading.table is not None
    assert reading.table.values == (*VALUES, *((None,) * 3,) * 2, (1, None, 0), (None,) * 3)
    assert spots(reading, "other_count") == [(3, 0)]
    assert spots(reading, "not_a_number") == [(5, 2)]
    assert spots(reading, "empty_sort") == [(4, 0), (6, 0)]
    assert spots(reading, "incomplete") == [(5, 0)]


def test_a_key_that_comes_twice(made: Make) -> None:
    reading = read(made('{"-a": {"sort": "1|0"}, "-b": {"sort": "0|1"}, "-a": {"sort": "0|0"}}'))
    assert of_one(reading, "key_twice").facts == {"name": "-a"}
    assert not reading.is_sound


@pytest.mark.parametrize(
    ("content", "key", "spot"),
    [
        ('{"a": 1', "bad_json", (1, 8)),
        ("[1,\n2,\nx]", "bad_json", (3, 1)),
        ('{"a": ' + "9" * 5_000 + "}", "bad_json", (0, 0)),
        ("[" * 40_000, "bad_json", (0, 0)),
        ("[" * 60_000, "too_large", (0, 0)),
        ("{}", "no_sorts_in_json", (0, 0)),
        ("[1, 2]", "no_sorts_in_json", (0, 0)),
        ('{"a": {"b": {"c": {"d": {"e": {"sort": "1|0"}}}}}}', "no_sorts_in_json", (0, 0)),
        ('{"sort": ""}', "no_sorts", (0, 0)),
        ('{"sort": "' + "1|" * 600 + '"}', "too_many_statements", (0, 0)),
        (json.dumps([{"sort": "1|0"}] * 2_001), "too_many_sorts", (0, 0)),
    ],
)
def test_json_of_which_nothing_can_be_made(
    content: str, key: str, spot: tuple[int, int], made: Make
) -> None:
    reading = read(made(content))
    assert reading.table is None
    assert keys(reading.findings) == [key]
    assert spots(reading, key) == [spot]


def test_halves_of_letters_do_not_get_in(made: Make) -> None:
    entry = '{"sort": "1|0", "partId": "A\\ud800nn\\u0000", "comment1": "\\udfff!"}'
    table = sound(made(entry))
    assert table.sort_names == ("Ann",)
    assert table.comments == (Comment(0, 0, "!"),)


# --- CSV of a server -----------------------------------------------------------------------------


def test_a_server_file_with_comments_in_any_column(made: Make) -> None:
    content = (
        "sid;uid;s1;s2;s3;npos;comment3;comment1;dur0;datetime;\n"
        "0427;Ann;+1; 0;-1;1;(s3) nooit;(s1);9;x;\n"
        "0428;;-1;+1; 0;1;(s1) liever niet;(s2) graag;9;x;\n"
    )
    reading = read(made(content))
    assert table_of(reading) == SortTable(
        sort_names=("Ann", "0428"),
        values=VALUES,
        comments=(Comment(0, 2, "nooit"), Comment(1, 0, "liever niet"), Comment(1, 1, "graag")),
        format=table_of(reading).format,
    )
    assert of_one(reading, "columns_left_out").facts == {"names": "npos, dur0, datetime"}
    assert keys(read(made("uid;s1;s2\nAnn;1;-1")).findings) == []


def test_server_files_that_are_far_too_large(made: Make) -> None:
    labels = ";".join(f"s{number}" for number in range(1, 602))
    assert keys(read(made(f"sid;{labels}\n1;1")).findings) == ["too_many_statements"]
    rows = "1;1;-1\n" * 2_001
    assert keys(read(made(f"sid;s1;s2\n{rows}")).findings) == ["too_many_sorts"]


# --- XML settings --------------------------------------------------------------------------------


def test_statements_in_any_order_with_markup(made: Make) -> None:
    content = (
        '<?xml version="1.0"?><statements><statement id="2">twee <b>keer</b> &lt;i&gt;</statement>'
        '<statement id="1"> een </statement></statements>'
    )
    table = read(made(content)).table
    assert table is not None
    assert table.statements == ("een", "twee keer <i>")


def test_statements_without_numbers_stay_in_order(made: Make) -> None:
    table = read(
        made("<statements><statement>a</statement><statement>b</statement></statements>")
    ).table
    assert table is not None
    assert table.statements == ("a", "b")


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><map><column id="1">&b;</column></map>', "unsafe_xml"),
        ('<!DOCTYPE map SYSTEM "file:///etc/passwd"><map/>', "unsafe_xml"),
        ("<map><column>", "bad_xml"),
        ("<map>&b;</map>", "bad_xml"),
        ('<?xml version="1.0" encoding="klingon"?><map/>', "bad_xml"),
        ('<?xml version="1.0" encoding="utf-7"?><map/>', "bad_xml"),
        ("<a>" * 80, "too_large"),
        ("<html></html>", "unknown_xml"),
        ("<map></map>", "empty_settings"),
        ('<config><item id="x">y</item></config>', "empty_settings"),
        (
            "<statements>" + "<statement>x</statement>" * 501 + "</statements>",
            "too_many_statements",
        ),
        (
            "<statements>" + '<statement id="1">x</statement>' * 2 + "</statements>",
            "number_twice",
        ),
    ],
)
def test_xml_of_which_nothing_can_be_made(content: str, key: str, made: Make) -> None:
    reading = read(made(content))
    assert (reading.table, keys(reading.findings)) == (None, [key])


def test_a_grid_with_a_broken_column(made: Make, tmp_path: Path) -> None:
    grid = file(
        tmp_path, "map.xml", '<map><column id="x">1</column><column id="0">2</column></map>'
    )
    reading = read(made("uid;s1;s2\nAnn;1;-1"), [grid])
    assert sorted(keys(reading.findings)) == ["bad_columns", "empty_settings"]


def test_more_xml_than_any_study_has(made: Make) -> None:
    long = "x" * 100_000
    table = read(made(f"<statements><statement>{long}</statement></statements>")).table
    assert table is not None
    assert len(table.statements[0]) == 10_000


# --- DeliberateQ ---------------------------------------------------------------------------------

HEAD = "# remark\n:Title\tThee\n\n:Participants\t2\n:Variables\t1\n1\tlay\n2\tlay\n"
SORTS = ":Q Statements\t3\n:P Statements\t1\n#Id\tStage\n"
TEXTS = ":Statements\n1\teen\n2\ttwee\n3\tdrie\n"


def test_stages_stand_before_the_participant_when_there_are_several(made: Make) -> None:
    one = "1\tFirst\t1\t2\t3\t1\n2\tFirst\t3\t2\t1\t1\n"
    more = one + "1\tSecond\t1\t3\t2\t1\n"
    reading = read(made(HEAD + SORTS + one + TEXTS))
    assert table_of(reading).sort_names == ("1", "2")
    assert table_of(reading).statements == ("een", "twee", "drie")
    assert keys(reading.findings) == ["preferences_left_out"]
    assert sound(made(HEAD + SORTS + more)).sort_names == ("First-1", "First-2", "Second-1")
    assert sound(made(HEAD + SORTS + more)).values == ((1, 2, 3), (3, 2, 1), (1, 3, 2))


def test_gaps_and_numbers_that_are_none(made: Make) -> None:
    content = HEAD + SORTS + "1\tx\t1,5\t\t3\n2\tx\t1\tNaN\n" + TEXTS.replace("3\t", "1\t")
    reading = read(made(content))
    assert reading.table is not None
    assert reading.table.values == ((1.5, None, 3), (1, None, None))
    assert reading.table.statements == ("een", "twee", "")
    assert spots(reading, "not_a_number") == [(12, 4)]
    assert spots(reading, "statement_number") == [(16, 1)]
    assert spots(reading, "incomplete") == [(11, 0), (12, 0)]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (":Q Statements\tveel\n:P Statements\t0\n1\tx\t1\n", "too_many_statements"),
        (":Q Statements\t3\n:P Statements\t0\n" + "1\tx\t1\n" * 2_001, "too_many_sorts"),
        (":Q Statements\t3\n" + ("1" + "\t1" * 2_000 + "\n") * 600, "too_many_cells"),
        (":Q Statements\t3\n", "no_sorts"),
    ],
)
def test_a_text_of_which_nothing_can_be_made(content: str, key: str, made: Make) -> None:
    reading = read(made(content))
    assert (reading.table, keys(reading.findings)) == (None, [key])
