"""Screens that a test plugs and unplugs, with a system that moves windows about."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.screens import Geometry, Screen, ScreenPort, StagePlacer
from desktop.screens.screen import is_built_in_name


def screen(
    name: str,
    x: int = 0,
    *,
    size: tuple[int, int] = (1920, 1080),
    device: tuple[str, str, str] = ("", "", ""),
    is_primary: bool = False,
) -> Screen:
    manufacturer, model, serial = device
    return Screen(
        key=f"{name}/{serial}",
        name=name,
        manufacturer=manufacturer,
        model=model,
        serial=serial,
        geometry=Geometry(x, 0, *size),
        pixel_ratio=1.0,
        is_built_in=is_built_in_name(name),
        is_primary=is_primary,
    )


def windows_on(port: ScreenPort, qtbot: QtBot) -> tuple[QWidget, QWidget, StagePlacer]:
    """A stage, a console that is shown, and who will place them on these screens."""
    stage, console = QWidget(), QWidget()
    qtbot.addWidget(stage)
    qtbot.addWidget(console)
    console.show()
    return stage, console, StagePlacer(stage, console, port, rechecks=(10, 20, 30), verdict=40)


def settle(placer: StagePlacer) -> None:
    """Lets time pass until the last re-check."""
    deadline = QDeadlineTimer(5000)
    while not placer.is_settled:
        assert not deadline.hasExpired()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


class FakeScreens(ScreenPort):
    """Remembers where windows stand; shows and hides them for real."""

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self._screens = screens
        self._places: dict[QWidget, str] = {}
        self.fills: list[str] = []
        self.is_obedient = True
        """Whether full screen lands where it was asked, or always on the first screen."""

    def screens(self) -> tuple[Screen, ...]:
        return self._screens

    def screen_of(self, window: QWidget) -> str | None:
        return self._places.get(window)

    def is_filled(self, key: str, window: QWidget) -> bool:
        is_full = window.isVisible() and window.isFullScreen()
        return is_full and self._places.get(window) == key

    def fill(self, key: str, window: QWidget) -> None:
        self.fills.append(key)
        self._places[window] = key if self.is_obedient else self._screens[0].key
        window.showFullScreen()

    def bring(self, key: str, window: QWidget) -> None:
        self._places[window] = key

    def loosen(self, window: QWidget) -> None:
        window.showNormal()

    def drag(self, window: QWidget, key: str) -> None:
        """A window moves, by hand or by the system, and nobody is told."""
        self._places[window] = key

    def set(self, *screens: Screen) -> None:
        """Another arrangement: windows of a screen that went land on the first that is left."""
        self._screens = screens
        keys = [each.key for each in screens]
        for window, key in list(self._places.items()):
            if key not in keys and keys:
                self._places[window] = keys[0]
            elif key not in keys:
                del self._places[window]
        self.changed.emit()

    def plug(self, new: Screen) -> None:
        self.set(*self._screens, new)

    def unplug(self, name: str) -> None:
        self.set(*(each for each in self._screens if each.name != name))

    def alter(self, name: str, geometry: Geometry) -> None:
        self.set(*(replace(s, geometry=geometry) if s.name == name else s for s in self._screens))

    def make_primary(self, name: str) -> None:
        self.set(*(replace(s, is_primary=s.name == name) for s in self._screens))
