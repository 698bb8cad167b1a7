"""The bureau's logo in the header of a page."""

from io import BytesIO

from reportlab.lib.utils import ImageReader

from exports.house_style import house_style
from exports.letters import clean
from exports.tagged.canvas import TaggedCanvas
from exports.tagged.structure import Element, Key

_WIDEST, _HIGHEST = 150.0, 34.0


def draw_logo(canvas: TaggedCanvas, left: float, top: float) -> float:
    """The logo with its top left corner here, in points; how wide it is.

    On the first page it is read aloud under the name of the bureau, on the others it only shows.
    """
    style = house_style()
    picture = ImageReader(BytesIO(style.logo))
    width, height = picture.getSize()
    scale = min(_WIDEST / width, _HIGHEST / height)
    width, height = width * scale, height * scale
    place = left, top - height
    key = Key("Figure", Alt=clean(style.name)) if canvas.getPageNumber() == 1 else None
    if key and style.name:
        canvas.begin(Element(key, canvas.root))
        owner = canvas.owner
        assert isinstance(owner, Element)
        box = canvas._absRect((*place, left + width, top), 1)
        numbers = " ".join(f"{number:.2f}" for number in box)
        owner.attributes["A"] = f"<</O/Layout/Placement/Block/BBox[{numbers}]>>"
        canvas.drawImage(picture, *place, width, height, mask="auto")
        canvas.end()
    else:
        canvas.drawImage(picture, *place, width, height, mask="auto")
    return float(width)
