"""The drawbridge on the stage: a piece that can come down, and the motion with which it does."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from assets.drawbridge import HEIGHT, WIDTH, drawbridge, lowered_by
from assets.tokens import Look
from desktop.paint import drawing
from desktop.stage.motion import Motion
from desktop.stage.pieces import Piece

PLANK = 500
"""Milliseconds in which a bridge comes down by a plank."""


class BridgePiece(Piece):
    """A bridge that can come down while one looks.

    Attributes:
        table: Whose it is.
        rest: How far it is down when it rests, 0 to 1.
    """

    def __init__(
        self, place: QRectF, theme: Look, table: str, there: Sequence[bool], needed: int
    ) -> None:
        super().__init__(place, theme)
        self.table = table
        self.rest = lowered_by(there, needed)
        self._planks, self._lowered = tuple(there), self.rest

    def lower_to(self, lowered: float) -> None:
        """Shows it so far down."""
        self._lowered = lowered
        self.update()

    def draw(self, painter: QPainter) -> None:
        is_crossed = self._lowered == 1.0 and any(self._planks)
        svg = drawbridge(self._planks, self._lowered, is_crossed)
        scale = min(self.place.width() / WIDTH, self.place.height() / HEIGHT)
        target = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
        target.moveCenter(self.place.center())
        drawing(svg, self.theme.name).render(painter, target)


class Lowering(Motion):
    """Lets bridges come down, or go up again, from where they were."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, PLANK)
        self._starts: Mapping[BridgePiece, float] = {}

    def start(self, starts: Mapping[BridgePiece, float]) -> None:
        """Begins; what was still under way rests."""
        self.stop()
        self._starts = starts
        if starts:
            self._on_value(0)
            self._animation.start()

    def stop(self) -> None:
        """Every bridge rests."""
        self._animation.stop()
        self._on_value(1)
        self._starts = {}

    def _on_value(self, share: float) -> None:
        for bridge, start in self._starts.items():
            bridge.lower_to(bridge.rest if share == 1 else start + (bridge.rest - start) * share)
