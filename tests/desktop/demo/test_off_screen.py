"""Without a display the demo says only what somebody can do something with."""

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.laptop import ROOT

_WINDOW_THAT_NOBODY_SEES = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize, qWarning
from PySide6.QtWidgets import QWidget
from desktop.awake import Awake
from desktop.demo.off_screen import application_for

application = application_for([QSize(1440, 900)], Path(sys.argv[1]))
window = QWidget()
window.setMinimumSize(200, 100)
window.show()
window.raise_()
window.grabKeyboard()
awake = Awake()
awake.start()
awake.stop()
qWarning("A picture cannot be read")
print(application.platformName(), application.primaryScreen().size().width())
"""


def test_only_what_is_of_use_is_said(tmp_path: Path) -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environ = {name: value for name, value in os.environ.items() if name not in displays}
    if os.name == "nt":  # there is always a display; every folder has a colon in its path
        environ["QT_QPA_PLATFORM"] = "offscreen"
        folder = tmp_path
    else:
        folder = tmp_path / "C:"
        folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", _WINDOW_THAT_NOBODY_SEES, str(folder)],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout == "offscreen 1440\n"
    assert done.stderr == "A picture cannot be read\n"
