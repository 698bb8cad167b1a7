"""A part of a picture, in percents of it; and whether a JPEG arrived whole."""

from dataclasses import dataclass

WHOLE = 100
"""Percents."""

_LEAST = 1


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in a picture, in whole percents of its width and height."""

    left: int = 0
    top: int = 0
    width: int = WHOLE
    height: int = WHOLE

    def clamped(self) -> "Area":
        """The same, moved and made smaller until it lies within the picture."""
        width, height = (min(max(one, _LEAST), WHOLE) for one in (self.width, self.height))
        left = min(max(self.left, 0), WHOLE - width)
        top = min(max(self.top, 0), WHOLE - height)
        return Area(left, top, width, height)

    def in_pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Left, top, width and height in a picture of this size; never a pixel too small."""
        left, top = self.left * width // WHOLE, self.top * height // WHOLE
        right = -(-(self.left + self.width) * width // WHOLE)
        bottom = -(-(self.top + self.height) * height // WHOLE)
        return left, top, max(right - left, 1), max(bottom - top, 1)


def between(one: tuple[float, float], other: tuple[float, float]) -> Area:
    """The area that a mouse went over, from one point to another; in shares of 0 to 1."""
    (left, right), (top, bottom) = (
        sorted(min(max(share, 0), 1) for share in pair) for pair in zip(one, other, strict=True)
    )
    return Area(
        round(left * WHOLE),
        round(top * WHOLE),
        round((right - left) * WHOLE),
        round((bottom - top) * WHOLE),
    ).clamped()


_END, _SCAN = 0xD9, 0xDA
_ALONE = (0x01, *range(0xD0, 0xD9))
"""Markers without a length: nothing follows them."""


def is_whole_jpeg(jpeg: bytes) -> bool:
    """Whether the picture has its end; what a phone puts behind that does not count.

    Qt shows a picture that was cut off as if nothing were wrong, with grey for what is missing.
    """
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if marker == _END:
            return True
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if marker == _SCAN:
            at = _after_scan(jpeg, at)
    return jpeg[at : at + 2] == b"\xff\xd9"


def _after_scan(jpeg: bytes, at: int) -> int:
    """Where the first marker after the pixels stands; within them a marker is followed by 0."""
    while (at := jpeg.find(b"\xff", at)) >= 0 and at + 1 < len(jpeg):
        if jpeg[at + 1] and jpeg[at + 1] not in _ALONE and jpeg[at + 1] != 0xFF:
            return at
        at += 1
    return len(jpeg)
