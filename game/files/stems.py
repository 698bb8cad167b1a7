"""Names of files made from what people type: plain letters, and allowed on every laptop."""

import re
import unicodedata

_KEPT_BY_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(1, 10)))
)
"""No file there can have such a name, whatever its ending."""


def stem_of(title: str, usual: str, longest: int) -> str:
    """What a file is called, without its ending: ``polikliniek-zuid``.

    Args:
        title: As somebody typed it.
        usual: What it is called when no letter is left.
        longest: Characters.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].strip("-") or usual
    return f"{usual}-{stem}" if stem in _KEPT_BY_WINDOWS else stem
