"""Letters on a fine screen that the system leaves as it is; what the trainer chose goes before."""

from pathlib import Path

import pytest

from desktop.app.letters import begun_with
from desktop.preferences import Preferences


@pytest.mark.parametrize(
    ("inches", "width", "height", "size"),
    [
        (15.6, 3840, 2160, "200"),
        (27, 3840, 2160, "125"),
        (43, 3840, 2160, "100"),  # as large as it is fine
        (13.4, 2560, 1600, "125"),
        (13.3, 1366, 768, "100"),
        (15.6, 1920, 1080, "100"),  # 4K, or 4K that the system scales
        (7.2, 3840, 2160, "100"),  # a projector that tells a picture of a hand's width
        (90, 3840, 2160, "100"),
    ],
)
def test_a_fine_screen_begins_with_larger_letters(
    inches: float, width: int, height: int, size: str
) -> None:
    dots_per_inch = (width**2 + height**2) ** 0.5 / inches
    assert begun_with(dots_per_inch, width, height) == size


def test_what_was_chosen_goes_before_what_one_begins_with(tmp_path: Path) -> None:
    kept = tmp_path / "preferences.ini"
    first = Preferences(kept)
    first.begin_with("console_text", "175")
    assert first.get("console_text") == "175"
    first.set("console_text", "100")
    again = Preferences(kept)
    again.begin_with("console_text", "175")
    assert again.get("console_text") == "100"
