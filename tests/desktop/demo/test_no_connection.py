"""Nothing leaves the laptop in a whole session."""

import socket
import sys
from pathlib import Path

from tests.desktop.demo.watch import Watch


def test_a_whole_session_asks_for_no_connection(out: Path, watch: Watch) -> None:
    assert out.is_dir()
    assert watch.seen == []
    assert not any(name.startswith("PySide6.QtNetwork") for name in sys.modules)


def test_a_connection_would_have_been_seen(watch: Watch) -> None:
    watch.is_on = True
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
    watch.is_on = False
    assert watch.seen.pop().startswith("socket.bind")
