"""Which part of the stage the room sees, for who sits at the back."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal

from desktop.stage.board import HEIGHT, WIDTH

TIMES = (1.0, 1.5, 2.0, 3.0)
"""How large, against the whole picture."""

_STEP = 0.25
"""How far a key moves, as a share of the part that is seen."""

_AROUND = 40.0
"""Pixels of the stage left free around what must be seen."""

_WHOLE = QRectF(0, 0, WIDTH, HEIGHT)


class Zoom(QObject):
    """Comes closer to a part of the picture, until there is another picture.

    It belongs to the window: nothing of it is kept. All places are in pixels of the stage.

    Signals:
        changed: Another part is seen, or another picture says whether one can be.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._middle = _WHOLE.center()
        self._shape = _WHOLE.size()
        self._picture: object = None
        self._is_allowed = True

    @property
    def times(self) -> float:
        """One of :data:`TIMES`."""
        return TIMES[self._at]

    @property
    def is_on(self) -> bool:
        """Whether the room sees a part only."""
        return self._at > 0

    @property
    def can_come_closer(self) -> bool:
        """Whether this picture can be shown larger than it is."""
        return self._is_allowed and self._at + 1 < len(TIMES)

    @property
    def shown(self) -> QRectF:
        """What fills the room's screen; it has the shape of that."""
        size = self._shape / self.times
        middle = QPointF(
            _within(self._middle.x(), size.width(), WIDTH),
            _within(self._middle.y(), size.height(), HEIGHT),
        )
        return QRectF(middle - QPointF(size.width(), size.height()) / 2, size)

    @property
    def seen(self) -> QRectF:
        """The part of the picture that the room sees."""
        return self.shown & _WHOLE

    # --- closer, and over the picture ---------------------------------------------------------

    def come_closer(self) -> None:
        """Larger, with the same middle."""
        if self.can_come_closer:
            self._show(self._at + 1, self._middle)

    def step_back(self) -> None:
        """Less large."""
        if self.is_on:
            self._show(self._at - 1, self._middle)

    def end(self) -> None:
        """The whole picture again."""
        if self.is_on:
            self._show(0, self._middle)

    def point_at(self, middle: QPointF) -> None:
        """Brings a place in the middle, as far as the picture goes."""
        if self.is_on:
            self._show(self._at, middle)

    def move(self, across: int, down: int) -> None:
        """A step to the right and down; below zero to the left and up."""
        size = self.shown.size() * _STEP
        self.point_at(self._middle + QPointF(across * size.width(), down * size.height()))

    def reveal(self, place: QRectF) -> None:
        """Moves no further than is needed for a place to be seen."""
        around = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        seen = self.shown
        across = _way_to(around.left(), around.right(), seen.left(), seen.right())
        down = _way_to(around.top(), around.bottom(), seen.top(), seen.bottom())
        if across or down:
            self.point_at(seen.center() + QPointF(across, down))

    # --- what it depends on -------------------------------------------------------------------

    def show_picture(self, picture: object, is_allowed: bool) -> None:
        """What is on stage now; another picture is seen whole.

        Args:
            picture: Anything that differs where the picture is another.
            is_allowed: Whether there is something in it to come closer to.
        """
        if picture == self._picture:
            return
        self._picture, self._is_allowed = picture, is_allowed
        self._show(0, _WHOLE.center())

    def fill(self, width: int, height: int) -> None:
        """The room's screen has this shape; it shows as much as fits in it."""
        scale = min(width / WIDTH, height / HEIGHT)
        if scale > 0:
            self._shape = QSizeF(width / scale, height / scale)
            self.changed.emit()

    def _show(self, at: int, middle: QPointF) -> None:
        """What is pointed at beyond the edge counts as the edge: the next step moves at once."""
        self._at, self._middle = at, middle
        self._middle = self.shown.center() if at else _WHOLE.center()
        self.changed.emit()


def _within(middle: float, length: float, whole: float) -> float:
    """The nearest middle at which a part lies within the whole."""
    if length >= whole:
        return whole / 2
    return min(max(middle, length / 2), whole - length / 2)


def _way_to(low: float, high: float, seen_low: float, seen_high: float) -> float:
    """How far a part must move to have a place within it; one too large comes in its middle."""
    if high - low > seen_high - seen_low:
        return (low + high - seen_low - seen_high) / 2
    return min(low - seen_low, 0) + max(high - seen_high, 0)
