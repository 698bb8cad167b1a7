"""Values of a file taken out one by one; everything that is wrong with them is gathered."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.deck.lines import Path
from game.deck.model import Text

LONGEST = 500
"""Characters of one text: several times what can be read on a card."""

LONGEST_ID = 40

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_SPACE = re.compile(r"[ \t\r\n]+")
_NO_LETTERS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is wrong, and the way to it."""

    path: Path
    key: str
    facts: Mapping[str, str | int]


Tell = Callable[[Found], None]
"""Takes what was found."""


class Table:
    """A table of a file; what is not asked of it before :meth:`close` does not belong there.

    Args:
        values: As they were read.
        path: The way to it.
        tell: Gets everything that is wrong.
    """

    def __init__(self, values: Mapping[str, object], path: Path, tell: Tell) -> None:
        self._values, self.path, self._tell = values, path, tell
        self._asked: set[str] = set()

    def fault(self, key: str, *names: str | int, **facts: str | int) -> None:
        """Something is wrong with what stands under these names."""
        self._tell(Found((*self.path, *names), key, facts))

    def has(self, name: str) -> bool:
        """Whether there is anything under a name."""
        return name in self._values

    def peek(self, name: str) -> str:
        """The text under a name, if it is one; nothing is asked of it."""
        value = self._values.get(name)
        return value if isinstance(value, str) else ""

    def id(self, name: str = "id", usual: str = "") -> str:
        """An id of plain letters; empty when it is wrong."""
        value = self._get(name, usual)
        if not isinstance(value, str):
            self.fault("not_text", name, name=name)
        elif not value and name not in self._values:
            self.fault("missing", name=name)
        elif not _ID.fullmatch(value) or len(value) > LONGEST_ID:
            self.fault("bad_id", name, id=shown(value), most=LONGEST_ID)
        else:
            return value
        return ""

    def text(self, name: str, is_needed: bool = True) -> Text:
        """A text in both languages, or in one of them as long as the other is not there yet."""
        value = self._get(name, {})
        if not isinstance(value, dict):
            self.fault("not_translated", name, name=name)
            return Text()
        inside = Table(value, (*self.path, name), self._tell)
        text = Text(inside.line("nl", name), inside.line("en", name))
        inside.close()
        if is_needed and not (text.nl or text.en):
            self.fault("missing" if name not in self._values else "empty", name, name=name)
        return text

    def line(self, name: str, what: str = "") -> str:
        """A text on one line, without space around it; empty when it is not there."""
        return self._asked_line(self._get(name, ""), (name,), f"{what}.{name}" if what else name)

    def one_of(self, name: str, allowed: Sequence[str]) -> str:
        """One of a few words; the first of them when it is wrong."""
        value = self._get(name, None)
        if value is None:
            self.fault("missing", name=name)
        elif value not in allowed:
            self.fault("not_one_of", name, word=shown(value), allowed=", ".join(allowed))
        else:
            assert isinstance(value, str)
            return value
        return allowed[0]

    def number(self, name: str, least: int, most: int, usual: int | None = None) -> int:
        """A whole number; the least one when it is wrong."""
        value = self._get(name, usual)
        if value is None:
            self.fault("missing", name=name)
        elif not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.fault("not_a_number", name, name=name, least=least, most=most)
        else:
            return value
        return least

    def numbers(self, name: str, least: int, most: int) -> tuple[int, ...]:
        """A list of whole numbers."""
        found = []
        for at, value in enumerate(self._list(name)):
            if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
                found.append(value)
            else:
                self.fault("not_a_number", name, at, name=name, least=least, most=most)
        return tuple(found)

    def words(self, name: str) -> tuple[str, ...]:
        """A list of words."""
        found = []
        for at, value in enumerate(self._list(name)):
            if word := self._asked_line(value, (name, at), name):
                found.append(word)
            elif isinstance(value, str) and not value.strip():
                self.fault("empty", name, at, name=name)
        return tuple(found)

    def texts(self, name: str) -> tuple[Text, ...]:
        """A list of texts in both languages."""
        found = []
        for inside in self.tables(name):
            found.append(Text(inside.line("nl", name), inside.line("en", name)))
            inside.close()
        return tuple(found)

    def tables(self, name: str) -> list["Table"]:
        """A list of tables."""
        found = []
        for at, value in enumerate(self._list(name)):
            if isinstance(value, dict):
                found.append(Table(value, (*self.path, name, at), self._tell))
            else:
                self.fault("not_a_table", name, at, name=name)
        return found

    def named(self, name: str) -> tuple[tuple[str, Text], ...]:
        """A table of texts by name."""
        value = self._get(name, {})
        if not isinstance(value, dict):
            self.fault("not_a_table", name, name=name)
            return ()
        inside = Table(value, (*self.path, name), self._tell)
        found = tuple((key, inside.text(key)) for key in value)
        for key in value:
            if not _ID.fullmatch(key) or len(key) > LONGEST_ID:
                inside.fault("bad_id", key, id=shown(key), most=LONGEST_ID)
        return found

    def close(self) -> None:
        """Tells of every name that nobody asked for."""
        for name in self._values:
            if name not in self._asked:
                self.fault("unknown", name, name=shown(name))

    def _asked_line(self, value: object, names: Path, told: str) -> str:
        if not isinstance(value, str):
            self.fault("not_text", *names, name=told)
            return ""
        plain = _SPACE.sub(" ", value).strip()
        if wrong := _NO_LETTERS.search(plain):
            self.fault("bad_letter", *names, code=f"U+{ord(wrong[0]):04X}")
        elif len(plain) > LONGEST:
            self.fault("far_too_long", *names, count=len(plain), most=LONGEST)
        else:
            return plain
        return ""

    def _get(self, name: str, usual: object) -> object:
        self._asked.add(name)
        return self._values.get(name, usual)

    def _list(self, name: str) -> list[object]:
        value = self._get(name, [])
        if isinstance(value, list):
            return value
        self.fault("not_a_list", name, name=name)
        return []


def shown(value: object) -> str:
    """A value from a file as it can stand in a sentence."""
    text = " ".join(_NO_LETTERS.sub(" ", str(value)[: 2 * _SHOWN]).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
