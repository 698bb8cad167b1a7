"""The pieces of a picture in their order; those that stay from one picture to the next are kept."""

from typing import Any, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from assets.tokens import Look
from desktop.stage.pieces import Piece

P = TypeVar("P", bound=Piece)

_CLOSE = 1e-6
"""Heights nearer than this cannot be told apart for long: then all get new ones."""


class Layers:
    """The pieces on a scene, each above the one before it.

    Painting is what takes time, not drawing up a picture: so every picture is drawn up whole, and
    compared piece by piece with the one before it. What is alike stays, and is not painted again.

    Args:
        scene: Where the pieces are shown.
    """

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._shown: list[Piece] = []
        self._drawn: list[Piece] = []
        self._kept: dict[Piece, int] = {}
        self._alike: dict[object, list[int]] = {}
        self._reached = -1
        self._is_settled = True

    def begin(self) -> None:
        """Begins a new picture."""
        self.settle()
        self._is_settled = False
        self._drawn, self._kept, self._reached = [], {}, -1
        self._alike = {}
        for position, piece in enumerate(self._shown):
            if piece.likeness is not None:
                self._alike.setdefault(piece.likeness, []).append(position)

    def put(self, kind: type[P], place: QRectF, theme: Look, *facts: Any) -> P:
        """A piece made of these facts: the one that is there already, or a new one."""
        likeness = (kind, place.getRect(), theme.name, *facts)
        position = self._position_of(likeness)
        if position is not None:
            piece = self._shown[position]
            assert isinstance(piece, kind)
            self._kept[piece] = position
            self._reached = position
        else:
            piece = kind(place, theme, *facts)
            piece.likeness = likeness
        self._drawn.append(piece)
        self._is_settled = False
        return piece

    def add(self, piece: Piece) -> None:
        """A piece that was made for this picture alone."""
        self._drawn.append(piece)
        self._is_settled = False

    def drawn(self) -> list[Piece]:
        """The pieces of the new picture so far, from the lowest."""
        return self._drawn

    def pieces(self) -> list[Piece]:
        """The pieces of the picture, from the lowest."""
        self.settle()
        return self._shown

    def settle(self) -> None:
        """Takes off what is not in the picture again, and puts on what is new."""
        if self._is_settled:
            return
        gone = [piece for piece in self._shown if piece not in self._kept]
        new = [piece for piece in self._drawn if piece not in self._kept]
        for piece in gone:
            self._scene.removeItem(piece)
        _lift(self._drawn, self._kept)
        for piece in new:
            self._scene.addItem(piece)
        if len(gone) + len(new) > len(self._drawn):  # else each is clipped to the place of every
            self._scene.update()  # other, which takes longer than to paint all of it
        self._shown, self._kept, self._alike = self._drawn, dict.fromkeys(self._drawn, 0), {}
        self._is_settled = True

    def _position_of(self, likeness: object) -> int | None:
        """Where such a piece lies above the last one that was kept: the order stays."""
        positions = self._alike.get(likeness, ())
        return next((one for one in positions if one > self._reached), None)


def _lift(pieces: list[Piece], kept: dict[Piece, int]) -> None:
    """Gives the new pieces their heights, between those of the pieces that stay."""
    below, new = 0.0, list[Piece]()
    for piece in pieces:
        if piece not in kept:
            new.append(piece)
            continue
        above = piece.zValue()
        if new and (above - below) / (len(new) + 1) < _CLOSE:
            _lift_all(pieces)
            return
        _spread(new, below, (above - below) / (len(new) + 1))
        below, new = above, []
    _spread(new, below, 1)


def _lift_all(pieces: list[Piece]) -> None:
    for height, piece in enumerate(pieces, 1):
        piece.setZValue(height)


def _spread(pieces: list[Piece], below: float, step: float) -> None:
    for number, piece in enumerate(pieces, 1):
        piece.setZValue(below + number * step)
