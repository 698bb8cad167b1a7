"""Text of people made fit for paper: nothing they type may break a document."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from exports.fonts import companion, fallback_fonts, is_right_to_left_font, letters_of
from exports.right_to_left import as_seen, is_right_to_left, joined

_MISSING_MARKS = "□◊?"  # the first that the font has stands for a letter it lacks
_SPELLED_OUT = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "–",
    "\u2015": "—",
    "→": "->",
    "←": "<-",
    "⇒": "=>",
    "✓": "✔",
    "☐": "[ ]",
    "☑": "[x]",
    "☒": "[x]",
}
# Lone surrogates, non-characters and control characters other than tab and line feed.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_UNSEEN = {"Cf", "Mn", "Me", "Sk"}  # joiners, direction marks, variation selectors, skin tones
_FIRST_FLAG_LETTER = 0x1F1E6
_LAST_FLAG_LETTER = 0x1F1FF


def clean(text: str) -> str:
    """The text without what no file can hold, such as control characters; accents composed."""
    one_ending = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return _UNWRITABLE.sub("", unicodedata.normalize("NFC", one_ending))


def escape(text: str) -> str:
    """The text as markup for a paragraph: every character means itself, lines stay lines."""
    marked = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return marked.strip().replace("\n", "<br/>")


def printable(text: str, font: str) -> str:
    """The text in letters that the font has.

    Joiners and variation selectors go, rare letters are spelled in plain ones, and what is left
    becomes a visible mark, one for each letter.
    """
    return "".join(part for part, _ in runs(text, [font]))


def runs(text: str, fonts: Sequence[str]) -> list[tuple[str, str]]:
    """The text in pieces, each with the first of the fonts that can draw it."""
    first = fonts[0]
    if letters_of(first).issuperset(text):
        return [(text, first)]
    drawn = [_drawn(letter, tuple(fonts)) for letter in clean(text)]
    return [
        ("".join(letters for letters, _ in group), font)
        for font, group in groupby((each for each in drawn if each[0]), key=lambda each: each[1])
    ]


def fonts_for(text: str, font: str) -> list[str]:
    """A font, and those that draw the letters of this text that it does not have."""
    if letters_of(font).issuperset(text):  # no other need be read for it
        return [font]
    usual = [font, companion(font)]
    rare = set(text).difference(*map(letters_of, usual))
    return [*usual, *fallback_fonts("".join(rare), font)]


def meant_for(text: str, font: str) -> list[tuple[str, str]]:
    """The text in pieces in the order of reading, each with a font that can draw it.

    Words that run from right to left keep the spaces between them, so that they stay one piece.
    """
    pieces = runs(joined(text), fonts_for(text, font))
    if len(pieces) > 2 and is_right_to_left(text):
        pieces = _with_spaces(pieces)
    return pieces


def as_drawn(text: str, font: str) -> list[tuple[str, str]]:
    """One line in pieces from left to right as they are seen, each with its font."""
    if letters_of(font).issuperset(text):
        return [(text, font)]
    return [
        (as_seen(words) if is_right_to_left_font(name) else words, name)
        for words, name in meant_for(text, font)
    ]


def _with_spaces(pieces: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for at, (words, font) in enumerate(pieces):
        beside = {pieces[at - 1][1], pieces[at + 1][1]} if 0 < at < len(pieces) - 1 else set()
        own = next(iter(beside)) if len(beside) == 1 else font
        if is_right_to_left_font(own) and letters_of(own).issuperset(words):
            font = own
        if found and found[-1][1] == font:
            found[-1] = (found[-1][0] + words, font)
        else:
            found.append((words, font))
    return found


def is_readable(text: str, fonts: Sequence[str]) -> bool:
    """Whether every letter can be drawn, if need be in plainer letters."""
    shown = "".join(part for part, _ in runs(text, fonts))
    return all(shown.count(mark) == text.count(mark) for mark in _MISSING_MARKS)


@cache
def _drawn(letter: str, fonts: tuple[str, ...]) -> tuple[str, str]:
    for font in fonts:
        if letter in letters_of(font):
            return letter, font
    for font in fonts:
        for spelling in _spellings(letter):
            if letters_of(font).issuperset(spelling):
                return spelling, font
    return _missing(fonts)


def _spellings(letter: str) -> list[str]:
    if unicodedata.category(letter) in _UNSEEN:
        return [""]
    if letter in "\n\t":
        return [" "]
    if _FIRST_FLAG_LETTER <= ord(letter) <= _LAST_FLAG_LETTER:
        return [chr(ord(letter) - _FIRST_FLAG_LETTER + ord("A"))]
    known = _SPELLED_OUT.get(letter)
    return ([known] if known else []) + list(_plainer(letter))


def _plainer(letter: str) -> Iterator[str]:
    """The letter with ever fewer accents, such as ê and e for ễ."""
    while apart := unicodedata.decomposition(letter).split():
        codes = [code for code in apart if not code.startswith("<")]
        letters = "".join(chr(int(code, 16)) for code in codes)
        letter = "".join(each for each in letters if not unicodedata.combining(each))
        yield letter
        if len(letter) != 1:
            return


def _missing(fonts: Sequence[str]) -> tuple[str, str]:
    for mark in _MISSING_MARKS:
        for font in fonts:
            if mark in letters_of(font):
                return mark, font
    return "", fonts[0]
