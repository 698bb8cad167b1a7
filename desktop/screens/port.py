"""The connected screens: which there are, when they change, and putting windows on them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from desktop.screens.screen import Geometry, Screen, is_built_in_name

_SPECIAL_STATES = (
    Qt.WindowState.WindowFullScreen
    | Qt.WindowState.WindowMaximized
    | Qt.WindowState.WindowMinimized
)


class ScreenPort(QObject):
    """The screens of this computer, and the windows on them."""

    changed = Signal()
    """A screen came, went, became primary, or has another size or place."""

    def screens(self) -> tuple[Screen, ...]:
        """Every usable screen there is now."""
        raise NotImplementedError

    def screen_of(self, window: QWidget) -> str | None:
        """The key of the screen that holds the window; nothing if it lies off every screen."""
        raise NotImplementedError

    def is_filled(self, key: str, window: QWidget) -> bool:
        """Whether the window is seen and covers the whole screen."""
        raise NotImplementedError

    def fill(self, key: str, window: QWidget) -> None:
        """Shows the window full screen there, without the keyboard going to it.

        Does nothing if the screen has just gone.
        """
        raise NotImplementedError

    def bring(self, key: str, window: QWidget) -> None:
        """Moves an ordinary window there, no larger than fits; hidden stays hidden.

        Where windows cannot be moved it becomes full screen, as only that reaches a screen.
        """
        raise NotImplementedError

    def loosen(self, window: QWidget) -> None:
        """Makes a full-screen window an ordinary one that can be dragged."""
        raise NotImplementedError


class QtScreens(ScreenPort):
    """The real screens.

    Keeps no QScreen: Qt deletes them when a cable is pulled, so each is looked up by its key.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screens_changed)
        application.primaryScreenChanged.connect(self._on_screens_changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def screens(self) -> tuple[Screen, ...]:
        primary = QGuiApplication.primaryScreen()
        return tuple(
            _described(key, screen, is_primary=screen == primary) for key, screen in _by_key()
        )

    def find(self, key: str) -> QScreen | None:
        """The live screen of that key; use it at once, never keep it."""
        return next((screen for found, screen in _by_key() if found == key), None)

    def screen_of(self, window: QWidget) -> str | None:
        center = window.frameGeometry().center()
        for key, screen in _by_key():
            if _can_position():
                is_here = screen.geometry().contains(center)
            else:
                is_here = window.screen() == screen
            if is_here:
                return key
        return None

    def is_filled(self, key: str, window: QWidget) -> bool:
        screen = self.find(key)
        if screen is None or not (window.isVisible() and window.isFullScreen()):
            return False
        origin = _position(screen).origin
        if _position(window.screen()).origin != origin:
            return False
        # Where screens of different sizes mirror each other, the system picks one of the sizes.
        areas = [_position(each) for _, each in _by_key() if _position(each).origin == origin]
        covered = _geometry(window.geometry())
        return not _can_position() or any(covered.is_close_to(area) for area in areas)

    def fill(self, key: str, window: QWidget) -> None:
        screen = self.find(key)
        if screen is None:
            return
        # What showNormal() does, except that a hidden window does not flash on the wrong screen.
        window.setWindowState(window.windowState() & ~_SPECIAL_STATES)
        _put_on(window, screen)
        area = screen.geometry()
        window.move(area.topLeft())
        window.resize(area.size())
        window.setGeometry(area)  # last, as move() counts a frame that full screen has not
        # What showFullScreen() does, except that it always takes the keyboard.
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.show()

    def bring(self, key: str, window: QWidget) -> None:
        screen = self.find(key)
        if screen is None:
            return
        if not _can_position():
            _reopen_on(screen, window)
            return
        state = window.windowState()
        window.setWindowState(state & ~_SPECIAL_STATES)
        _put_on(window, screen)
        _center_in(_available_area(screen), window)
        window.setWindowState(state)

    def loosen(self, window: QWidget) -> None:
        window.showNormal()
        window.resize(window.screen().availableSize() / 2)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens_changed)
        screen.logicalDotsPerInchChanged.connect(self._on_screens_changed)

    def _on_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self.changed.emit()

    def _on_screens_changed(self) -> None:
        self.changed.emit()


def _can_position() -> bool:
    """Whether windows may be moved; Wayland only lets them fill a screen."""
    return not QGuiApplication.platformName().startswith("wayland")


def _put_on(window: QWidget, screen: QScreen) -> None:
    window.winId()  # only a native window can be given a screen
    handle = window.windowHandle()
    if handle is not None:
        handle.setScreen(screen)


def _available_area(screen: QScreen) -> QRect:
    """The screen without bars; all of it while X11 moves screens about and has no idea."""
    area = screen.availableGeometry()
    return screen.geometry() if area.isEmpty() else area


def _reopen_on(screen: QScreen, window: QWidget) -> None:
    was_visible = window.isVisible()
    window.hide()
    _put_on(window, screen)
    window.setWindowState(Qt.WindowState.WindowFullScreen)
    window.setVisible(was_visible)


def _center_in(area: QRect, window: QWidget) -> None:
    window.resize(window.size().boundedTo(area.size()))
    frame = window.frameGeometry()
    frame.moveCenter(area.center())
    window.move(frame.topLeft())


def _geometry(area: QRect) -> Geometry:
    return Geometry(area.x(), area.y(), area.width(), area.height())


def _by_key() -> Iterator[tuple[str, QScreen]]:
    """Each usable screen with a key of its own, also when two alike are connected."""
    seen: dict[str, int] = {}
    for screen in sorted(_usable_screens(), key=_position):
        parts = (screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())
        key = "/".join(parts)
        seen[key] = seen.get(key, 0) + 1
        yield (key if seen[key] == 1 else f"{key}#{seen[key]}"), screen


def _usable_screens() -> list[QScreen]:
    """All screens but the empty ones that exist for a moment while a cable is plugged in."""
    screens = [screen for screen in QGuiApplication.screens() if not screen.geometry().isEmpty()]
    # Without any output, X11 leaves Qt a stand-in that is named after the display, like ":0.0".
    real = [screen for screen in screens if not screen.name().startswith(":")]
    return real or screens


def _position(screen: QScreen) -> Geometry:
    return _geometry(screen.geometry())


def _described(key: str, screen: QScreen, *, is_primary: bool) -> Screen:
    return Screen(
        key=key,
        name=screen.name(),
        manufacturer=screen.manufacturer(),
        model=screen.model(),
        serial=screen.serialNumber(),
        geometry=_position(screen),
        pixel_ratio=screen.devicePixelRatio(),
        is_built_in=is_built_in_name(screen.name()),
        is_primary=is_primary,
    )
