"""What tests of documents share."""

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a file can be made."""
    return tmp_path / "x.theepot"
