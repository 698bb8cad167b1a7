"""The screens stay on during a workshop, and nothing breaks where that cannot be asked."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.awake import Awake
from tests.desktop.trainer import Trainer

ROOT = Path(__file__).parents[2]


@pytest.fixture
def awake() -> Iterator[Awake]:
    awake = Awake()
    yield awake
    awake.stop()


def test_is_active_from_start_to_stop(awake: Awake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    assert not awake.is_active
    awake.start()
    awake.start()
    assert awake.is_active
    awake.stop()
    assert not awake.is_active
    awake.stop()
    awake.start()
    assert awake.is_active


def test_says_so_in_the_log_where_the_system_cannot_be_asked(
    awake: Awake, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "yes")
    with caplog.at_level(logging.WARNING, "desktop.awake"):
        awake.start()
    assert not awake.is_active
    assert "may go to sleep" in caplog.text
    awake.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks over a message bus")
def test_survives_a_message_bus_that_does_not_answer(
    awake: Awake, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nobody'}")
    awake.start()
    awake.stop()
    assert not awake.is_active


def test_the_program_asks_while_a_workshop_is_open_and_no_longer(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    trainer.begin()
    asked = trainer.windows.findChild(Awake)
    assert isinstance(asked, Awake)
    assert asked.is_active
    trainer.windows.close()
    assert not asked.is_active


def test_lets_go_when_the_program_quits() -> None:
    code = """if True:
        from PySide6.QtCore import QCoreApplication, QTimer
        from desktop.awake import Awake
        application = QCoreApplication([])
        awake = Awake()
        awake.start()
        was_active = awake.is_active
        QTimer.singleShot(0, application.quit)
        application.exec()
        raise SystemExit(not was_active or awake.is_active)
    """
    environment = {**os.environ, "WAKEPY_FAKE_SUCCESS": "yes"}
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, cwd=ROOT, env=environment, timeout=60).returncode == 0


def test_costs_nothing_before_a_workshop_starts() -> None:
    code = "import sys, desktop.awake; sys.exit('wakepy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60).returncode == 0
