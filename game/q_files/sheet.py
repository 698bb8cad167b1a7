"""The XML of a sheet, and of the texts that sheets share, as text in rows and columns."""

import re
from dataclasses import dataclass

from game.q_files.cells import Row, Rows
from game.q_files.findings import Place, UnreadableError
from game.q_files.limits import MOST_CELLS, MOST_COLUMNS, MOST_LETTERS

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_ROWS = 20_000


class StringsReader:
    """The texts that sheets refer to by number."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._text: list[str] = []
        self._is_open = False
        self._is_sounded = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A text begins, or a piece of it, or how it is pronounced."""
        del attributes
        if name == "si":
            self._text = []
        self._is_sounded = self._is_sounded or name == "rPh"
        self._is_open = name == "t" and not self._is_sounded

    def text(self, text: str) -> None:
        """A piece of it."""
        if self._is_open:
            self._text.append(text)

    def end(self, name: str) -> None:
        """It ends."""
        if name == "si":
            self.found.append(_kept(unescaped("".join(self._text))))
        elif name == "rPh":
            self._is_sounded = False
        elif name == "t":
            self._is_open = False


@dataclass
class _Cell:
    row: int = 0
    column: int = 0
    kind: str = "n"


class SheetReader:
    """The cells of a sheet as text."""

    def __init__(self, strings: list[str], part: str) -> None:
        self.formula: Place | None = None
        self._strings = strings
        self._part = part
        self._cells: dict[int, dict[int, str]] = {}
        self._count = 0
        self._cell = _Cell()
        self._text: list[str] = []
        self._is_open = False
        self._is_sounded = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A row, a cell, or what is in it begins."""
        if name == "row":
            number = attributes.get("r", "")
            is_told = number.isascii() and number.isdigit() and len(number) < 8
            self._cell = _Cell(int(number) if is_told else self._cell.row + 1)
        elif name == "c":
            self._begin(attributes)
        elif name == "f" and self.formula is None:
            self.formula = Place(self._cell.row, self._cell.column, self._part)
        self._is_sounded = self._is_sounded or name == "rPh"
        self._is_open = name in ("v", "t") and not self._is_sounded

    def text(self, text: str) -> None:
        """A piece of what is in a cell."""
        if self._is_open:
            self._text.append(text)

    def end(self, name: str) -> None:
        """A cell ends, or what is in it."""
        if name == "c":
            self._keep("".join(self._text))
        elif name == "rPh":
            self._is_sounded = False
        elif name in ("v", "t"):
            self._is_open = False

    def _begin(self, attributes: dict[str, str]) -> None:
        row, column = self._cell.row or 1, self._cell.column + 1
        named = _REFERENCE.fullmatch(attributes.get("r", "")[:12])
        if named:
            row, column = int(named[2]), column_number(named[1])
        self._cell = _Cell(row, column, attributes.get("t", "n"))
        self._text = []

    def _keep(self, text: str) -> None:
        content = self._content(text)
        if not content:
            return
        cell = self._cell
        self._count += 1
        if cell.row > _MOST_ROWS or cell.column > MOST_COLUMNS or self._count > MOST_CELLS:
            place = Place(cell.row, cell.column, self._part)
            raise UnreadableError("too_many_cells", place, most=MOST_COLUMNS)
        self._cells.setdefault(cell.row, {})[cell.column] = content

    def _content(self, text: str) -> str:
        if self._cell.kind == "s":
            plain = text.strip()
            number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 9 else -1
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        return _kept(unescaped(text) if self._cell.kind in ("str", "inlineStr") else text)

    def rows(self) -> Rows:
        """The rows that hold something, from top to bottom.

        Raises:
            UnreadableError: they are far too wide together.
        """
        if sum(max(cells) for cells in self._cells.values()) > 2 * MOST_CELLS:
            raise UnreadableError("too_many_cells", Place(part=self._part), most=MOST_COLUMNS)
        return tuple(
            Row(number, _filled(cells), self._part) for number, cells in sorted(self._cells.items())
        )


def _kept(text: str) -> str:
    """Enough of a text to see that it is too long: many cells may share a huge one."""
    return text.strip()[: 4 * MOST_LETTERS]


def _filled(cells: dict[int, str]) -> tuple[str, ...]:
    return tuple(cells.get(column, "") for column in range(1, max(cells) + 1))


def column_number(letters: str) -> int:
    """The number of a column, counted from 1: ``A`` is 1, ``AB`` is 28."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """The letters of a column that is counted from 1."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def unescaped(text: str) -> str:
    """A text of a workbook with its letters that were written as numbers."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def escaped(text: str) -> str:
    """A text for a workbook in which nothing looks like a letter written as a number."""
    return _ESCAPED.sub(lambda found: f"_x005F{found[0]}", text) if "_x" in text else text
