"""The whole program where laptop and projector are not equally sharp."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCREENS = (("laptop", (1440, 900)), ("beamer", (1920, 1080)))


@pytest.mark.parametrize(("laptop", "beamer"), [(1, 2), (2, 1)])
def test_the_program_on_two_screens_of_different_sharpness(
    laptop: int, beamer: int, tmp_path: Path
) -> None:
    """Qt's own scaling, as the pretended screens alone never reach the windows on them."""
    ratios = {"laptop": laptop, "beamer": beamer}
    screens = [
        {
            **{"name": name, "x": x, "y": 0, "dpr": 1, "logicalDpi": 96, "logicalBaseDpi": 96},
            **{"width": width * ratios[name], "height": height * ratios[name]},
        }
        for (name, (width, height)), x in zip(SCREENS, (0, 1440 * laptop), strict=True)
    ]
    layout = tmp_path / "screens.json"
    layout.write_text(json.dumps({"screens": screens}))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"),
            "tests/desktop/on_two_screens.py",
        ],
        cwd=ROOT,
        env=os.environ
        | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={layout}",
            "QT_SCREEN_SCALE_FACTORS": ";".join(f"{n}={ratio}" for n, ratio in ratios.items()),
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout
