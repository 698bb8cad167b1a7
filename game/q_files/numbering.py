"""Labels that number the statements: ``1, 2, 3``, ``s1, s2, s3`` or ``sta_1, sta_2``."""

import re
from collections import Counter
from collections.abc import Sequence

from game.q_files.findings import Place, UnreadableError

_LONGEST = 40
_LABEL = re.compile(r"(\D{0,20})(\d{1,4})")

_OF_STATEMENTS = frozenset(
    {"", "#", "s", "q", "st", "sta", "stm", "statement", "stelling", "item", "card", "kaart", "nr"}
)


def split_label(label: str) -> tuple[str, int] | None:
    """What stands before the number of a label, and the number; nothing when it has none."""
    plain = label.strip()
    found = _LABEL.fullmatch(plain) if len(plain) <= _LONGEST else None
    return (found[1].strip(" _.-").lower(), int(found[2])) if found else None


def numbering(labels: Sequence[str]) -> dict[int, int]:
    """Where statement 0, 1, 2 … stands among labels that count from 1 without a gap; or nothing.

    Labels of another kind may stand between them.
    """
    split = {at: found for at, label in enumerate(labels) if (found := split_label(label))}
    if not split:
        return {}
    usual = Counter(before for before, _ in split.values()).most_common(1)[0][0]
    places = {number - 1: at for at, (before, number) in split.items() if before == usual}
    count = sum(before == usual for before, _ in split.values())
    is_whole = count == len(places) > 1 and set(places) == set(range(count))
    return dict(sorted(places.items())) if is_whole else {}


def evidence(labels: Sequence[str]) -> int:
    """Whether labels number statements: 2 likely, 1 they number something else, 0 they do not."""
    found = numbering(labels)
    if not found:
        return 0
    first = split_label(labels[found[0]])
    return 2 if first and first[0] in _OF_STATEMENTS else 1


def is_of_statements(labels: Sequence[str]) -> bool:
    """Whether all labels look like numbers of statements, in order or not."""
    split = [split_label(label) for label in labels]
    before = {found[0] for found in split if found}
    return len(split) > 1 and None not in split and len(before) == 1 and before <= _OF_STATEMENTS


def ask_numbering(labels: Sequence[str], places: Sequence[Place]) -> None:
    """Asks that labels which look like numbers of statements name each of them once.

    Raises:
        UnreadableError: a number comes twice, or is skipped.
    """
    if not is_of_statements(labels) or numbering(labels):
        return
    seen: set[int] = set()
    for label, place in zip(labels, places, strict=True):
        found = split_label(label)
        number = found[1] if found else 0
        if number in seen or not 1 <= number <= len(labels):
            key = "number_twice" if number in seen else "number_beyond"
            raise UnreadableError(key, place, number=number, most=len(labels))
        seen.add(number)
