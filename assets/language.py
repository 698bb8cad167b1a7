"""All texts by key, in one language, with the word for *klant* that a client uses."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

import tomli

from assets import files

LANGUAGES = ("nl", "en")

Text = str | tuple[str, ...]

_OUR_WORDS = {"nl": ("klant", "klanten"), "en": ("customer", "customers")}


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language.

    Attributes:
        language: One of :data:`LANGUAGES`.
        customer: What a customer is called, one and many; the texts are written with *klant*
            and *customer*.
    """

    language: str
    customer: tuple[str, str]

    def __call__(self, key: str, **facts: object) -> str:
        """The text of a key, with the facts filled in.

        Raises:
            KeyError: there is no such key, or a fact is missing.
        """
        text = self._text(key)
        if not isinstance(text, str):
            raise KeyError(f"{key} is a list")
        return self._swapped(text).format(**facts)

    def lines(self, key: str) -> tuple[str, ...]:
        """The texts of a key that has several."""
        text = self._text(key)
        if isinstance(text, str):
            raise KeyError(f"{key} is one text")
        return tuple(self._swapped(line) for line in text)

    def count(self, key: str, count: int, **facts: object) -> str:
        """The text of a key for one or for another number of things; ``{count}`` is filled in."""
        return self(f"{key}.{'one' if count == 1 else 'other'}", count=count, **facts)

    def told(self, text: str) -> str:
        """A text from elsewhere, such as a deck, with the client's word for a customer in it."""
        return self._swapped(text)

    def has(self, key: str) -> bool:
        """Whether there is such a key."""
        return key in _texts_beside(self.language, key)

    def day(self, day: date, form: str = "long") -> str:
        """A day in words.

        Args:
            day: The day.
            form: ``long`` 24 november 2026, ``short`` 24 nov, ``dated`` 24 nov 2026, ``full``
                with the weekday.
        """
        return self(
            f"date.{form}",
            day=day.day,
            month=self.lines("date.months")[day.month - 1],
            short_month=self.lines("date.short_months")[day.month - 1],
            weekday=self.lines("date.weekdays")[day.weekday()],
            year=day.year,
        )

    def with_customer(self, one: str, many: str) -> "Words":
        """The same texts with another word for the customer; an empty one changes nothing."""
        our_one, our_many = _OUR_WORDS[self.language]
        return Words(self.language, (_plain(one) or our_one, _plain(many) or our_many))

    def _text(self, key: str) -> Text:
        found = _texts_beside(self.language, key).get(key)
        if found is None:
            raise KeyError(f"no words for {key!r} in {self.language}")
        return found

    def _swapped(self, text: str) -> str:
        return swap_customer(text, self.language, *self.customer)


@cache
def words(language: str) -> Words:
    """The texts of one of :data:`LANGUAGES`, with our own word for the customer."""
    return Words(language, _OUR_WORDS[language])


@cache
def texts(language: str) -> Mapping[str, Text]:
    """Every text of a language by its key."""
    found: dict[str, Text] = {}
    for file in _files(language):
        found |= _texts_in(file)
    return MappingProxyType(found)


def _texts_beside(language: str, key: str) -> Mapping[str, Text]:
    """All texts of the table that a key is in."""
    return _texts_of(language, key.partition(".")[0])


@cache
def _texts_of(language: str, table: str) -> Mapping[str, Text]:
    """All texts of a table such as ``home``; the first window needs a few of them only."""
    found: dict[str, Text] = {}
    for file in _files_by_table(language).get(table, ()):
        beside = _texts_in(file).items()
        found |= {key: text for key, text in beside if key.startswith(f"{table}.")}
    return MappingProxyType(found)


@cache
def _files_by_table(language: str) -> Mapping[str, Sequence[Path]]:
    """Which files have something of a table, such as ``home``."""
    found: dict[str, list[Path]] = {}
    for file in _files(language):
        for table in _tables_in(file):
            found.setdefault(table, []).append(file)
    return MappingProxyType(found)


def _tables_in(file: Path) -> Collection[str]:
    """By its headers alone, such as ``[home.trouble]``: much sooner than all its texts."""
    headed = (b"\n" + file.read_bytes()).split(b"\n[")[1:]
    return {table.partition(b"]")[0].partition(b".")[0].decode() for table in headed}


@cache
def _files(language: str) -> Sequence[Path]:
    return sorted(files.path(f"words/{language}").glob("*.toml"))


@cache
def _texts_in(file: Path) -> Mapping[str, Text]:
    found: dict[str, Text] = {}
    _put_flat(tomli.loads(file.read_text(encoding="utf-8")), "", found)
    return MappingProxyType(found)


@lru_cache(maxsize=4096)  # the same few hundred texts at every action
def swap_customer(text: str, language: str, one: str, many: str) -> str:
    """A text of ours with the word for the customer swapped, but not inside compounds.

    *klantcontact* and *klant-id* stay as they are. In English *a customer* becomes
    *an employee* where the sound asks for it.
    """
    our_one, our_many = _OUR_WORDS[language]
    if (one, many) == (our_one, our_many):
        return text
    return _pattern(language).sub(lambda match: _swapped_match(match, our_many, one, many), text)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    our_one, our_many = _OUR_WORDS[language]
    article = r"(?P<article>\b[Aa] )?" if language == "en" else "(?P<article>)"
    return re.compile(rf"{article}(?<![\w-])(?P<word>{our_many}|{our_one})(?![\w-])", re.IGNORECASE)


def _swapped_match(match: re.Match[str], our_many: str, one: str, many: str) -> str:
    found = match["word"]
    new = many if found.lower() == our_many else one
    if found.isupper():
        new = new.upper()
    elif found[0].isupper():
        new = new[:1].upper() + new[1:]
    article = match["article"] or ""
    if article and new[:1].lower() in "aeio":
        article = article.rstrip() + "n "
    return article + new


def _plain(word: str) -> str:
    """Without braces, which would be read as a place for a fact."""
    return word.replace("{", "").replace("}", "").strip()


def _put_flat(table: Mapping[str, object], before: str, into: dict[str, Text]) -> None:
    for name, value in table.items():
        key = before + name
        if isinstance(value, str):
            into[key] = value
        elif isinstance(value, dict):
            _put_flat(value, f"{key}.", into)
        elif isinstance(value, list):
            into[key] = tuple(value)
        else:
            into[key] = str(value)
