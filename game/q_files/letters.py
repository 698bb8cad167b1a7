"""Texts of a file made fit for a screen and for other files."""

import re

_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f"
_NO_LETTERS = r"\ud800-\udfff\ufeff\ufffe\uffff"
_NOT_FOR_FILES = re.compile(f"[{_CONTROLS}{_NO_LETTERS}]")


def tidy(text: str) -> str:
    """A text without what no file and no screen can hold, and without space around it."""
    return _NOT_FOR_FILES.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def one_line(text: str) -> str:
    """A text on one line."""
    return " ".join(tidy(text).split())
