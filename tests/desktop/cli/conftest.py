"""Who works in Dutch, and places for a script and a traject."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "gang van zaken.jsonl"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "zuid.theepot"
