"""The real thing: an X server whose outputs are plugged and unplugged, and Qt's own windows."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

XORG = Path("/usr/lib/xorg/Xorg")
DRIVER = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
ROOT = Path(__file__).parents[2]

CONFIGURATION = """
Section "Device"
    Identifier "pretended"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Screen"
    Identifier "screen"
    Device "pretended"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Virtual 4096 2160
    EndSubSection
EndSection
"""

MODES = {
    "1920x1080": "173.00 1920 2048 2248 2576 1080 1083 1088 1120",
    "1280x720": "74.50 1280 1344 1472 1664 720 723 728 748",
}


def is_here() -> bool:
    return XORG.exists() and DRIVER.exists() and shutil.which("xrandr") is not None


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A display of its own, with one output on and fifteen to plug."""
    configuration = tmp_path / "xorg.conf"
    configuration.write_text(CONFIGURATION)
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            *(str(XORG), "-displayfd", str(writing), "-config", str(configuration)),
            *("-logfile", str(tmp_path / "xorg.log"), "-noreset", "-novtswitch", "-sharevts"),
            *("-nolisten", "tcp"),
        ],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        assert number, "the X server did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


@pytest.mark.alone
def test_the_stage_follows_real_screens_as_they_come_and_go(request: pytest.FixtureRequest) -> None:
    if not is_here():
        told = "this machine has no X server with pretended outputs; see .ci/x-dummy.sh"
        assert os.environ.get("THEEPOT_REAL_SCREENS") != "required", told
        pytest.skip(told)
    display: str = request.getfixturevalue("display")
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    for mode, line in MODES.items():
        for arguments in (("--newmode", mode, *line.split()), ("--addmode", "DUMMY1", mode)):
            subprocess.run(["xrandr", *arguments], env=environment, check=True, timeout=20)
    done = subprocess.run(
        [sys.executable, "-m", "tests.desktop.on_real_screens"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
