"""Tables of sorts written for other programs."""

from collections.abc import Callable
from pathlib import Path

from game.q_files.findings import Findings, Written
from game.q_files.placing import put
from game.q_files.table import WRITABLE, Format, SortTable
from game.q_files.write_csv import csv_files
from game.q_files.write_kade import workbook_by_place, workbook_by_statement, zip_file
from game.q_files.write_pqmethod import pqmethod_files

Files = dict[Path, bytes]
Writer = Callable[[SortTable, Path, Findings], Files]

_WRITERS: dict[Format, Writer] = {
    Format.PQMETHOD: pqmethod_files,
    Format.KADE_TYPE_1: workbook_by_place,
    Format.KADE_TYPE_2: workbook_by_statement,
    Format.KADE_ZIP: zip_file,
}


def write(
    table: SortTable,
    path: Path,
    format: Format,
    *,
    separator: str = ",",
    overwrite: bool = False,
) -> Written:
    """Writes a table for other programs; whole, or not at all.

    Args:
        table: What to write. Sorts that miss a value are left out where a gap would be read as 0.
        path: Where to. Some formats put the statements in a second file beside it.
        format: One of :data:`WRITABLE`.
        separator: Of a plain file. With a semicolon numbers get a decimal comma, as a Dutch
            spreadsheet expects.
        overwrite: Whether files that are there already may be replaced.

    Raises:
        FileError: a file exists, or cannot be written; nothing has changed then.
        ValueError: the format cannot be written.
    """
    if format not in WRITABLE:
        raise ValueError(f"{format} can only be read")
    findings = Findings()
    if format in (Format.CSV, Format.CSV_TURNED):
        is_turned = format == Format.CSV_TURNED
        files = csv_files(table, path, separator, is_turned, findings)
    else:
        files = _WRITERS[format](table, path, findings)
    if findings.has_errors():
        return Written((), findings.told())
    put(files, overwrite)
    return Written(tuple(files), findings.told())
