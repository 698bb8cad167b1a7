"""How large letters are on this laptop as long as the trainer did not choose."""

from PySide6.QtGui import QGuiApplication, QScreen

from desktop.text_size import TEXT_SIZES

_COMFORTABLE = 120.0
"""Pixels to an inch up to which letters at 100 % are read with ease on a laptop."""

_ROOMY = 1080
"""Pixels of height that are left at least, as letters of 100 % would count them."""

_CREDIBLE = range(10, 46)
"""Inches from corner to corner; a screen that tells another size does not know its own."""


def letters_of_own_screen() -> str:
    """One of :data:`TEXT_SIZES`, by the trainer's own screen as it is now."""
    if all(_begun_on(screen) == TEXT_SIZES[0] for screen in QGuiApplication.screens()):
        return TEXT_SIZES[0]  # whichever is the trainer's own: what finds it costs start-up
    from desktop.screens import QtScreens, laptop_among

    port = QtScreens()
    own = laptop_among(port.screens())
    screen = port.find(own.key) if own else None
    return _begun_on(screen) if screen else TEXT_SIZES[0]


def begun_with(dots_per_inch: float, width: int, height: int) -> str:
    """Which of :data:`TEXT_SIZES` suits a screen as long as nobody chose one.

    Only a fine screen that the system leaves unscaled gets larger letters.

    Args:
        dots_per_inch: Pixels to an inch of it, as they are counted after any scaling.
        width: In the same pixels.
        height: In the same pixels.
    """
    inches = (width**2 + height**2) ** 0.5 / max(dots_per_inch, 1)
    if round(inches) not in _CREDIBLE:
        return TEXT_SIZES[0]
    most = min(dots_per_inch / _COMFORTABLE, height / _ROOMY)
    return next((one for one in reversed(TEXT_SIZES) if int(one) <= most * 100), TEXT_SIZES[0])


def _begun_on(screen: QScreen) -> str:
    size = screen.size()
    return begun_with(screen.physicalDotsPerInch(), size.width(), size.height())
