"""Plays a theepotmeting as the example tells it: fingers counted, then the temperature shown."""

from typing import Any

from PySide6.QtWidgets import QAbstractButton

from desktop.console.pulse import PulseConsole
from desktop.console.pulse.about_answers import AskStep
from desktop.console.pulse.about_teapot import TeapotStep
from desktop.demo import hands


def fill_pulse(panel: PulseConsole, told: dict[str, Any], main: QAbstractButton) -> None:
    """Fills in the step that the room is in.

    Args:
        panel: The controls.
        told: The counts of each sentence.
        main: The one primary button.
    """
    step = panel.step
    match step:
        case AskStep():
            hands.count_hands(step.counts, told["counts"][step.item])
        case TeapotStep() if step.main_action():
            hands.push(main)
