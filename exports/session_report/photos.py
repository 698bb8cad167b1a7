"""Photos of flip-overs on paper, each with its caption."""

from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader

from exports.blocks import heading, space, text, together
from exports.source import Source
from exports.tagged.flowables import Figure
from game import keyed
from game.day.agenda import block_title
from game.workshop.state import Photo

_WIDTH = 330.0
_HIGHEST = 0.38
"""Of the height of a page: two of them stand on one."""

_ABOVE_CAPTION = 5.0
"""Points."""


def photos(source: Source, pictures: Mapping[str, bytes]) -> list[Any]:
    """Every photo that is still there; nothing without one."""
    shown = [photo for photo in source.workshop.photos if photo.picture in pictures]
    if not shown:
        return []
    first, *rest = [_shown(source, photo, pictures[photo.picture]) for photo in shown]
    title = heading(source.words("session_report.photos"), 2)
    return [together([title, *first]), *(together(one) for one in rest)]


def _shown(source: Source, photo: Photo, jpeg: bytes) -> Sequence[Any]:
    words = source.words
    caption = photo.caption or words("photo.no_caption")
    alternative = words("session_report.photo", caption=caption)
    height = _WIDTH * photo.height / photo.width
    paint = partial(_paint, jpeg, _WIDTH, height)
    figure = Figure(_WIDTH, height, alternative, paint, highest=_HIGHEST)
    meeting = keyed.find(source.workshop.meetings, photo.meeting)
    block = keyed.find(meeting.blocks, photo.block) if meeting else None
    where = f" ({block_title(block, words)})" if block else ""
    return [figure, space(_ABOVE_CAPTION), text(f"{caption}{where}", "small")]


def _paint(jpeg: bytes, width: float, height: float, canvas: Any) -> None:
    canvas.drawImage(ImageReader(BytesIO(jpeg)), 0, 0, width, height)
