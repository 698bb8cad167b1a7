"""How large letters are on this laptop as long as the trainer did not choose."""

from desktop.screens import QtScreens, laptop_among
from desktop.text_size import TEXT_SIZES, begun_with


def letters_of_own_screen() -> str:
    """One of :data:`TEXT_SIZES`, by the trainer's own screen as it is now."""
    port = QtScreens()
    own = laptop_among(port.screens())
    screen = port.find(own.key) if own else None
    if screen is None:
        return TEXT_SIZES[0]
    size = screen.size()
    return begun_with(screen.physicalDotsPerInch(), size.width(), size.height())
