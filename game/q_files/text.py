"""Bytes as text, whatever program wrote them; and texts of a file made tidy."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from game.q_files.findings import NOWHERE, Findings, Place, UnreadableError
from game.q_files.letters import one_line, tidy
from game.q_files.limits import MOST_LETTERS, MOST_LINES, MOST_NAME

_MARKS = (  # the longer ones first: one of 32 bits begins like one of 16
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF8, "utf-8-sig"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)

_END_OF_FILE = "\x1a"
"""Programs for DOS close a text with it."""

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def text_of(data: bytes, findings: Findings) -> str:
    """The text of a file: UTF-8, UTF-16, UTF-32, or that of older Windows or DOS.

    Raises:
        UnreadableError: it is no text.
    """
    encoding = _encoding(data)
    try:
        return _asked_text(data.decode(encoding))
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise UnreadableError("bad_letters", _spot(data, error.start, encoding)) from None
    text = _asked_text(_decoded_as_before(data))
    findings.note("older_letters")
    return text


def _asked_text(text: str) -> str:
    text = text.rstrip(_END_OF_FILE)
    if _NO_TEXT.search(text):
        raise UnreadableError("not_text")
    return text


def _decoded_as_before(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("cp850")


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:2000]
    halves = sample[::2].count(0), sample[1::2].count(0)
    if max(halves) > len(sample) // 3:  # every other byte is empty: two for each letter
        return "utf-16-le" if halves[1] > halves[0] else "utf-16-be"
    return "utf-8"


def _spot(data: bytes, start: int, encoding: str) -> Place:
    before = data[:start].decode(encoding, errors="ignore")
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"), unit="text")


def lines_of(text: str) -> list[str]:
    """The lines of a text without their ends, and without the empty ones after the last.

    Raises:
        UnreadableError: there are far too many.
    """
    plain = text.rstrip("\r\n").replace("\r\n", "\n").replace("\r", "\n")
    if plain.count("\n") > MOST_LINES:
        raise UnreadableError("too_large")
    lines = plain.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def name_of(text: str, findings: Findings, place: Place = NOWHERE) -> str:
    """A name or a title: one line that is not too long."""
    return _fitting(one_line(_start(text)), MOST_NAME, findings, place)


def statement_of(text: str, findings: Findings, place: Place = NOWHERE) -> str:
    """A statement or a comment: not too long, with its own line ends."""
    return _fitting(tidy(_start(text)), MOST_LETTERS, findings, place)


def _start(text: str) -> str:
    """Enough of a text to see that it is too long, so that tidying a huge one costs nothing."""
    return text.strip()[: 4 * MOST_LETTERS]


def _fitting(text: str, most: int, findings: Findings, place: Place) -> str:
    if len(text) <= most:
        return text
    findings.error("long_text", place, most=most)
    return text[:most].rstrip()
