"""What can be touched on the stage, and what somebody did there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop.stage.pieces import Piece


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A place on the stage that answers to a finger, a mouse or a key.

    Attributes:
        kind: What is there, such as ``card``, ``column`` or ``pile``.
        key: Which one of these.
        place: Where it can be touched.
        name: What it is called, for who cannot see it.
        lifted: Makes what hangs under the finger while it is dragged; nothing where nothing can
            be. Most spots are never dragged.
        moves: The name under which it moves from picture to picture.
    """

    kind: str
    key: str
    place: QRectF
    name: str = ""
    lifted: Callable[[], Piece] | None = None
    moves: str = ""

    def is_same(self, other: "Spot") -> bool:
        """Whether it is the same thing, perhaps in another place or picture."""
        return (self.kind, self.key) == (other.kind, other.key)


@dataclass(frozen=True, slots=True)
class Touched:
    """What somebody did.

    Attributes:
        how: ``tapped``, ``lifted`` to be dragged, or ``dropped``.
        spot: On what.
        onto: Where it was dropped.
    """

    how: str
    spot: Spot
    onto: Spot | None = None
