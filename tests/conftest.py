"""Chance that falls the same way everywhere, and a folder that anybody can reach.

What is red here is red on every machine, a busy one too: no example is held against the clock.

``pytest --hypothesis-profile searching`` looks further, with new chances each time.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("repeatable", _UNTIMED, derandomize=True)
settings.register_profile("searching", _UNTIMED, max_examples=500)
settings.load_profile("repeatable")


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that anybody can reach, also when the tests run as root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)
