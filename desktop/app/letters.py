"""How large letters are on this laptop as long as the trainer did not choose."""

from PySide6.QtGui import QGuiApplication, QScreen

from desktop.text_size import TEXT_SIZES, begun_with


def letters_of_own_screen() -> str:
    """One of :data:`TEXT_SIZES`, by the trainer's own screen as it is now."""
    if all(_begun_on(screen) == TEXT_SIZES[0] for screen in QGuiApplication.screens()):
        return TEXT_SIZES[0]  # whichever is the trainer's own: what finds it costs start-up
    from desktop.screens import QtScreens, laptop_among

    port = QtScreens()
    own = laptop_among(port.screens())
    screen = port.find(own.key) if own else None
    return _begun_on(screen) if screen else TEXT_SIZES[0]


def _begun_on(screen: QScreen) -> str:
    size = screen.size()
    return begun_with(screen.physicalDotsPerInch(), size.width(), size.height())
