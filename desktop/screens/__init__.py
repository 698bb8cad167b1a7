"""Which screen is the stage, and what happens when it goes away."""

from desktop.screens.choice import StageChoice, laptop_among, set_apart
from desktop.screens.placing import StagePlacer
from desktop.screens.plan import Situation
from desktop.screens.port import QtScreens, ScreenPort
from desktop.screens.screen import Geometry, Screen, ScreenIdentity

__all__ = [
    "Geometry",
    "QtScreens",
    "Screen",
    "ScreenIdentity",
    "ScreenPort",
    "Situation",
    "StageChoice",
    "StagePlacer",
    "laptop_among",
    "set_apart",
]
