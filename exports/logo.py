"""The bureau's logo in the header of a page."""

from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader

from exports.house_style import house_style
from exports.tagged.flowables import Figure

_WIDEST, _HIGHEST = 150.0, 34.0


def logo() -> Figure:
    """The logo, as large as a header has room for; it is read aloud under the bureau's name."""
    style = house_style()
    picture = ImageReader(BytesIO(style.logo))
    width, height = picture.getSize()
    scale = min(_WIDEST / width, _HIGHEST / height)
    size = width * scale, height * scale
    return Figure(*size, style.name, partial(_paint, picture, size))


def _paint(picture: ImageReader, size: tuple[float, float], canvas: Any) -> None:
    canvas.drawImage(picture, 0, 0, *size, mask="auto")
