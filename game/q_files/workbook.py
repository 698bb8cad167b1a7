"""The texts and numbers in the sheets of a workbook; formulas are never worked out."""

import posixpath
from collections.abc import Callable

from game.q_files.cells import Rows
from game.q_files.elements import listen
from game.q_files.findings import Findings
from game.q_files.packed import Packed
from game.q_files.sheet import SheetReader, StringsReader

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"


def is_workbook(packed: Packed) -> bool:
    """Whether a packed file is a workbook of this kind."""
    return _WORKBOOK in packed.names


class Workbook:
    """The sheets of a workbook, read when they are asked for."""

    def __init__(self, packed: Packed) -> None:
        """Looks at the list of sheets.

        Raises:
            UnreadableError: it is damaged or not safe to read.
        """
        self._packed = packed
        self._sheets = _sheet_paths(packed)
        self._strings: list[str] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Of the sheets, as they are written."""
        return tuple(self._sheets)

    def find(self, *names: str) -> str:
        """The sheet with one of these names, in capitals or not; empty when there is none."""
        by_name = {name.strip().lower(): name for name in self._sheets}
        return next((by_name[name] for name in names if name in by_name), "")

    def rows(self, name: str, findings: Findings) -> Rows:
        """The rows of a sheet that hold something; none when there is no such sheet.

        Raises:
            UnreadableError: it is damaged or far too large.
        """
        if not name:
            return ()
        reader = SheetReader(self._shared(), name)
        listen(self._packed.read(self._sheets[name]), reader, name)
        if reader.formula:
            findings.note("formulas", reader.formula)
        return reader.rows()

    def _shared(self) -> list[str]:
        if self._strings is None:
            reader = StringsReader()
            if _STRINGS in self._packed.names:
                listen(self._packed.read(_STRINGS), reader, _STRINGS)
            self._strings = reader.found
        return self._strings


class _ListReader:
    """Every element of one name, with its attributes."""

    def __init__(self, name: str, keep: Callable[[dict[str, str]], None]) -> None:
        self._name = name
        self._keep = keep

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """One of them, or something else."""
        if name == self._name:
            self._keep(attributes)

    def text(self, text: str) -> None:
        """Says nothing here."""

    def end(self, name: str) -> None:
        """Says nothing here."""


def _sheet_paths(packed: Packed) -> dict[str, str]:
    """Where each sheet lies in the packed file, by its name."""
    sheets: list[dict[str, str]] = []
    relations: list[dict[str, str]] = []
    listen(packed.read(_WORKBOOK), _ListReader("sheet", sheets.append), _WORKBOOK)
    listen(packed.read(_RELATIONS), _ListReader("Relationship", relations.append), _RELATIONS)
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    found: dict[str, str] = {}
    for sheet in sheets:
        target = targets.get(sheet.get("id", ""), "")
        path = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        if target and path in packed.names:
            found.setdefault(sheet.get("name", ""), path)
    return found
