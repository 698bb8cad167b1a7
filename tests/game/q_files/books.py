"""Workbooks for tests, made with openpyxl or by hand."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]

_SPACES = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def book(sheets: Mapping[str, Rows]) -> bytes:
    """A workbook with these rows of cells."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A packed file with these parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return file.getvalue()


def sheet_of_sorts(cells: str, strings: str = "") -> bytes:
    """A workbook of one sheet of sorts, with its XML as it is."""
    parts = {
        "xl/workbook.xml": f'<workbook {_SPACES}><sheets><sheet name="Sorts" r:id="a"/>'
        '<sheet name="gone" r:id="b"/><sheet name="lost"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" '
        'Target="worksheets/one.xml"/><Relationship Id="b" Target="../../x.xml"/></Relationships>',
        "xl/worksheets/one.xml": f"<worksheet {_SPACES}><sheetData>{cells}</sheetData></worksheet>",
    }
    if strings:
        parts["xl/sharedStrings.xml"] = f"<sst {_SPACES}>{strings}</sst>"
    return packed(parts)


KADE: dict[str, Rows] = {
    "name": [["Project Name"], ["Thee"]],
    "statements": [["Number", "Statements"], [1, "een"], [2, "twee"], [3, "drie"], [4, "vier"]],
    "pattern": [[-1, 0, 1], [1, 2, 1]],
    "version": [["Version"], [2]],
}
"""What workbooks of both types have."""

BY_STATEMENT: list[list[object]] = [["Ann", -1, 0, 0, 1], ["Bob", 1, 0, -1, 0]]
BY_PLACE: list[list[object]] = [
    ["Sort Values", "Ann", "Bob"],
    [-1, 1, 3],
    [0, 2, 2],
    [0, 3, 4],
    [1, 4, 1],
]
