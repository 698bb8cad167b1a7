"""reportlab's page layout, loaded without what nothing here asks for.

Among its patterns is one for web addresses, broken into lines at their slashes, which takes as
long to compile as most of its modules take to load; it waits until somebody needs it.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_SLOW = 300  # letters; only the pattern for web addresses is this long and ignores case


class _LaterPattern:
    """A pattern that is compiled when it is first used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        return getattr(re.compile(*self._given), name)


@contextmanager
def _slow_patterns_later() -> Iterator[None]:
    compile_now = re.compile

    def compile_or_wait(pattern: Any, flags: Any = 0) -> Any:
        if isinstance(pattern, str) and len(pattern) > _SLOW and flags == re.IGNORECASE:
            return _LaterPattern(pattern, flags)
        return compile_now(pattern, flags)

    re.compile = compile_or_wait  # for as long as reportlab loads
    try:
        yield
    finally:
        re.compile = compile_now


with _slow_patterns_later():
    from reportlab.platypus import (
        BaseDocTemplate,
        CondPageBreak,
        Flowable,
        Frame,
        KeepTogether,
        NextPageTemplate,
        PageBreak,
        PageTemplate,
        Paragraph,
        Spacer,
        cleanBlockQuotedText,
    )
    from reportlab.platypus.paragraph import _HSFrag as Spaced
    from reportlab.platypus.paragraph import _SplitWord as Broken
    from reportlab.platypus.paragraph import _SplitWordEnd as BrokenEnd

__all__ = [
    "BaseDocTemplate",
    "Broken",
    "BrokenEnd",
    "CondPageBreak",
    "Flowable",
    "Frame",
    "KeepTogether",
    "NextPageTemplate",
    "PageBreak",
    "PageTemplate",
    "Paragraph",
    "Spaced",
    "Spacer",
    "cleanBlockQuotedText",
]
