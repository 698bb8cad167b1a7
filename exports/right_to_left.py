"""Hebrew and Arabic in the order in which they are seen, with the letters of Arabic joined."""

import re

RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_ANY = re.compile(f"[{RIGHT_TO_LEFT}]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")


def is_right_to_left(text: str) -> bool:
    """Whether any of it is written from right to left."""
    return _ANY.search(text) is not None


def joined(text: str) -> str:
    """The text with the letters of Arabic in their joined forms, still in the order of reading."""
    if not _ARABIC.search(text):
        return text
    from arabic_reshaper import ArabicReshaper

    shaper = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})
    shown: str = shaper.reshape(text)
    return shown


def as_seen(line: str) -> str:
    """One line in the order in which it is seen, from left to right."""
    from bidi.algorithm import get_display

    shown = get_display(line, base_dir="R" if _ANY.match(line.strip()) else "L")
    return shown if isinstance(shown, str) else shown.decode()
