"""Results as workbook, CSV, JSON and views: what other programs read is what was said."""

import csv
import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from exports.as_json import as_json, schema
from exports.tables import Table, as_csv, tables_of
from exports.workbook import workbook
from game.actions import events as a
from game.example.returns import returns_of
from game.example.session import Example
from game.journal.views import VIEWS
from game.session import Session
from game.workshop.events import PersonNamed
from tests.game.clock import TickingClock

MADE_AT = datetime(2026, 11, 24, 12, 45, tzinfo=UTC)
FORMULA = '=HYPERLINK("http://x","y")'


@pytest.fixture
def session(path: Path) -> Session:
    """Half a year of the example, with a formula typed in and a name given."""
    made = Session.create(path, TickingClock())
    told = Example("nl", date(2026, 11, 24))
    made.submit_all(told.whole())
    for one in returns_of(told):
        made.submit_all(one.beginning(made.state))
        made.submit_all(one.course())
    made.submit("s1-actions", a.TreasureWritten("TX", FORMULA))
    made.submit("workshop", PersonNamed("p01", "Samira"))
    return made


@pytest.fixture
def tables(session: Session) -> tuple[Table, ...]:
    return tables_of(session.results(), session.workshop)


def named(tables: tuple[Table, ...], name: str) -> Table:
    return next(one for one in tables if one.name == name)


def test_every_row_says_which_session_it_comes_from(tables: tuple[Table, ...]) -> None:
    read = named(tables, "temperature")
    assert read.columns == ("session", "round", "id", "degrees", "band", "people")
    assert [(row[0], row[3]) for row in read.rows] == [("s1", 69), ("s2", 49), ("s3", 76)]


def test_a_spreadsheet_gets_days_numbers_and_filters(tables: tuple[Table, ...]) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(tables, MADE_AT)))
    assert book.sheetnames == [table.name for table in tables]
    sheet = book["return_session"]
    assert sheet["D2"].value == datetime(2026, 12, 8)
    assert sheet["D2"].number_format == "yyyy-mm-dd", "a day, and no time of it"
    assert book["temperature"]["D2"].value == 69
    for one in book.worksheets:
        assert one.auto_filter.ref == one.dimensions
        assert one.freeze_panes == "A2"


def test_no_text_is_run_as_a_formula(tables: tuple[Table, ...]) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(tables, MADE_AT)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.value == FORMULA] == [FORMULA]
    assert all(cell.data_type != "f" for cell in cells)
    rows = list(csv.reader(StringIO(as_csv(named(tables, "treasure")).decode("utf-8-sig"))))
    assert [f"'{FORMULA}"] == [cell for row in rows for cell in row if "HYPERLINK" in cell]


def test_csv_holds_what_the_tables_hold(tables: tuple[Table, ...]) -> None:
    for table in tables:
        rows = list(csv.reader(StringIO(as_csv(table).decode("utf-8-sig"))))
        assert tuple(rows[0]) == table.columns
        assert len(rows) == len(table.rows) + 1


def test_json_follows_its_schema_and_nothing_is_lost(
    session: Session, tables: tuple[Table, ...]
) -> None:
    document = json.loads(as_json(tables, session.workshop, MADE_AT))
    jsonschema.Draft202012Validator(schema()).validate(document)
    assert document["client"] == "Polikliniek Zuid"
    assert {name: len(rows) for name, rows in document["tables"].items()} == {
        table.name: len(table.rows) for table in tables
    }
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document | {"version": 2}, schema())


def test_no_name_goes_out_with_the_data(session: Session, tables: tuple[Table, ...]) -> None:
    for data in (
        as_json(tables, session.workshop, MADE_AT),
        b"".join(as_csv(table) for table in tables),
    ):
        assert b"Samira" not in data
    book = openpyxl.load_workbook(BytesIO(workbook(tables, MADE_AT)))
    values = {cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert "Samira" not in values


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_letters_that_no_sheet_can_hold_do_no_harm(letter: str) -> None:
    table = Table("treasure", ("session", "round", "id", "text"), (("s1", "r", "T", f"a{letter}"),))
    sheet = openpyxl.load_workbook(BytesIO(workbook([table], MADE_AT))).worksheets[0]
    assert str(sheet["D2"].value).startswith("a")


def test_a_traject_without_results_gives_an_empty_workbook() -> None:
    assert openpyxl.load_workbook(BytesIO(workbook([], MADE_AT))).sheetnames == ["results"]


# --- views --------------------------------------------------------------------------------------


def rows_of(session: Session, query: str) -> list[tuple[object, ...]]:
    session.close()
    with closing(sqlite3.connect(session.path)) as file:
        return file.execute(query).fetchall()


def test_the_views_say_who_does_what_and_how_it_stands(session: Session) -> None:
    query = "SELECT action, keeper, status, told_on FROM our_actions"
    found = {row[0]: row[1:] for row in rows_of(session, query)}
    calling = "Eén gedeelde bellijst, zichtbaar voor alle drie de teams"
    assert found[calling] == ("Eekhoorn", "done", "2027-01-05")
    assert found["De thuisvraag uitproberen aan de telefoon"] == ("Haas", None, None)
    assert len(found) == 7


def test_the_views_show_every_temperature(session: Session) -> None:
    found = rows_of(session, "SELECT session, degrees, band FROM temperatures")
    assert found == [(1, 69, "warm"), (2, 49, "lukewarm"), (3, 76, "warm")]


def test_the_means_are_of_people_and_of_five_or_more(session: Session) -> None:
    found = rows_of(session, "SELECT round, count(*), min(people) FROM what_helps_most GROUP BY 1")
    assert found == [("s1-q_sort", 24, 12), ("s3-q_sort", 24, 10)]


def test_every_view_can_be_read_and_is_documented(session: Session) -> None:
    told = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
    session.close()
    with closing(sqlite3.connect(session.path)) as file:
        for view in VIEWS:
            assert file.execute(f'SELECT * FROM "{view}"').fetchall(), view
            assert f"| `{view}` |" in told
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        tables = {row[0] for row in file.execute(query) if row[0][0] != "_"}
        columns = {name: _columns(file, name) for name in {*VIEWS, *tables}}
    listed = re.findall(r"^- `(\w+)`: ((?:[\w,]+\s+)*?[\w,]+)\n(?=- |\n)", told, re.MULTILINE)
    assert {name: names.replace(",", "").split() for name, names in listed} == columns
    grouped = {name for name in tables if not name.startswith(("game_", "card_"))}
    assert [name for name in grouped if told.count(f"`{name}`") < 2] == []


def _columns(file: sqlite3.Connection, name: str) -> list[str]:
    """All of a view or a table, but those that nearly all tables begin with."""
    columns = [row[1] for row in file.execute(f'PRAGMA table_info("{name}")')]
    return columns[2:] if name not in VIEWS and columns[:2] == ["round", "id"] else columns
