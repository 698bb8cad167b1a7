"""On which line everything in a TOML file stands; its reader does not say."""

import re
from collections.abc import Mapping

import tomli

Path = tuple[str | int, ...]
"""The way to a value, such as ``("card", 3, "title", "nl")``; lists count from 0."""

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_KEY = re.compile(r"""[ \t]*(?P<part>[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*""")
_TEXTS = (
    re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}', re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    re.compile(r"'[^'\n]*'"),
)
_BARE = re.compile(r"[^,\]}\n#]*")


def lines_of(text: str) -> Mapping[Path, int]:
    """The line, counted from 1, of every table, key and list item of a sound TOML file."""
    return _Scanner(text).scanned()


def line_of(path: Path, lines: Mapping[Path, int]) -> int:
    """The line of a value, or of the nearest thing around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Scanner:
    """Goes through a file once; what tomli accepted needs no checking again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line, self._counted = 1, 0
        self._lines: dict[Path, int] = {}
        self._items: dict[Path, int] = {}

    def scanned(self) -> Mapping[Path, int]:
        table: Path = ()
        self._skip_blank()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip_blank()
        return self._lines

    def _header(self) -> Path:
        line = self._line_now()
        is_list = self._text.startswith("[[", self._at)
        self._at += 2 if is_list else 1
        *before, last = self._key()
        path: Path = ()
        for part in before:
            path = self._inside((*path, part))
        path = (*path, last)
        if is_list:
            self._items[path] = self._items.get(path, -1) + 1
            self._lines.setdefault(path, line)
            path = self._inside(path)
        self._lines[path] = line
        self._at += 2 if is_list else 1
        return path

    def _inside(self, path: Path) -> Path:
        """The last item of a list of tables, or the table itself."""
        return (*path, self._items[path]) if path in self._items else path

    def _pair(self, table: Path) -> None:
        line = self._line_now()
        path = table
        for part in self._key():
            path = (*path, part)
            self._lines.setdefault(path, line)
        self._at += 1  # the sign between key and value
        self._skip_blank()
        self._value(path)

    def _key(self) -> list[str]:
        parts = []
        while found := _KEY.match(self._text, self._at):
            self._at = found.end()
            parts.append(_plain(found["part"]))
            if not self._text.startswith(".", self._at):
                break
            self._at += 1
        return parts

    def _value(self, path: Path) -> None:
        first = self._text[self._at : self._at + 1]
        if first == "[":
            self._list(path)
        elif first == "{":
            self._table(path)
        else:
            tried = (one.match(self._text, self._at) for one in (*_TEXTS, _BARE))
            self._at = next(found.end() for found in tried if found)

    def _list(self, path: Path) -> None:
        number = 0
        self._next()
        while self._text[self._at] != "]":
            self._lines[(*path, number)] = self._line_now()
            self._value((*path, number))
            self._skip_blank()
            if self._text[self._at] == ",":
                self._next()
            number += 1
        self._at += 1

    def _table(self, path: Path) -> None:
        self._next()
        while self._text[self._at] != "}":
            self._pair(path)
            self._skip_blank()
            if self._text[self._at] == ",":
                self._next()
        self._at += 1

    def _next(self) -> None:
        self._at += 1
        self._skip_blank()

    def _skip_blank(self) -> None:
        found = _BLANK.match(self._text, self._at)
        assert found
        self._at = found.end()

    def _line_now(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line


def _plain(part: str) -> str:
    """A key without its quotes."""
    if part[0] not in "\"'":
        return part
    (key,) = tomli.loads(f"{part} = 0")
    return key
