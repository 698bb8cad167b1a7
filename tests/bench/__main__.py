"""Speed and memory, each as a ratio measured in one run: ``python -m tests.bench``.

Never fails for being slow; exit code 1 when something could not be measured.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench.crowd import crowd
from tests.bench.figures import Figure, NotMeasuredError, table
from tests.bench.measures import (
    action,
    deck,
    dragging,
    first_window,
    opening,
    papers,
    plan,
)
from tests.bench.q_analysis import analysis

MEASURES: tuple[Callable[[Path], Iterable[Figure]], ...] = (
    first_window,
    action,
    dragging,
    opening,
    plan,
    papers,
    deck,
    crowd,
    analysis,
)


def main() -> int:
    """Measures all of it and prints a table."""
    figures: list[Figure] = []
    failed: list[str] = []
    for measure in MEASURES:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            try:
                figures += measure(Path(folder))
            except NotMeasuredError as error:
                failed.append(f"not measured: {measure.__name__}: {error}")
    print(table(figures))
    print("\n".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
