"""What may not be on the stage: words outside it, over others, or too small to read."""

from itertools import combinations

from PySide6.QtCore import QRectF, Qt

from desktop.stage.board import HEIGHT, WIDTH, Board
from desktop.stage.pieces import Piece, TextPiece, TilePiece

SCREEN = QRectF(0, 0, WIDTH, HEIGHT)
EDGE = 6
"""Pixels that a piece may claim around what it paints."""

CLEAR = 8
"""Pixels between words and the ornament in the corner of a tile."""


def pieces(board: Board) -> list[Piece]:
    return [item for item in board.items() if isinstance(item, Piece)]


def texts(board: Board) -> list[TextPiece]:
    return [item for item in pieces(board) if isinstance(item, TextPiece) and item.text.strip()]


def words_at(piece: TextPiece) -> QRectF:
    """Where the letters of a text stand on the stage."""
    place, fitted = piece._top, piece.fitted
    left = place.left()
    if piece._align == Qt.AlignmentFlag.AlignHCenter:
        left += (place.width() - fitted.width) / 2
    elif piece._align == Qt.AlignmentFlag.AlignRight:
        left = place.right() - fitted.width
    return piece.mapRectToScene(QRectF(left, place.top(), fitted.width, fitted.height))


def outside(board: Board) -> list[str]:
    """What reaches beyond the screen."""
    room = SCREEN.adjusted(-EDGE, -EDGE, EDGE, EDGE)
    return [
        *(
            f"{type(one).__name__} {one.place}"
            for one in pieces(board)
            if not room.contains(one.sceneBoundingRect())
        ),
        *(one.text[:40] for one in texts(board) if not SCREEN.contains(words_at(one))),
    ]


def overlapping(board: Board) -> list[tuple[str, str]]:
    """Texts that stand over each other, by more than what line spacing leaves empty."""
    found = []
    for one, other in combinations(texts(board), 2):
        tight = [tightened(words_at(text), text.fitted.leading) for text in (one, other)]
        if tight[0].intersects(tight[1]):
            found.append((one.text[:40], other.text[:40]))
    return found


def tightened(place: QRectF, leading: float) -> QRectF:
    return place.adjusted(1, leading * 0.16, -1, -leading * 0.16)


def crowding_a_corner(board: Board) -> list[str]:
    """Texts that stand against an ornament of a tile."""
    corners = [
        one for tile in pieces(board) if isinstance(tile, TilePiece) for one in tile.corners()
    ]
    roomy = [corner.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR) for corner in corners]
    return [
        text.text[:40]
        for text in texts(board)
        if any(tightened(words_at(text), text.fitted.leading).intersects(one) for one in roomy)
    ]


def too_small(board: Board, least: float) -> list[tuple[str, float]]:
    """What the room must read now, and cannot from the back."""
    return [
        (one.text[:60], one.fitted.size)
        for one in texts(board)
        if one.data(0) == "must_read" and one.fitted.size < least
    ]


def check(board: Board) -> None:
    assert texts(board)
    assert outside(board) == []
    assert overlapping(board) == []
