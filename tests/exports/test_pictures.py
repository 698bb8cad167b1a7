"""Drawings and art on paper."""

from PIL import Image

from assets import files
from exports.art import art, illustration
from exports.drawing import Box, Dot, Drawing, Line, Shape, Text
from exports.pictures import picture
from exports.sheet import Sheet
from exports.styles import colour
from tests.exports.paper import opened, text_of, write_document, write_story
from tests.exports.stories import chart

BARE = Sheet(100, 100, margin=0, is_bare=True)


def painted(*shapes: Shape) -> Image.Image:
    """A drawing of 50 by 50 units in the upper left corner, one pixel to the unit."""
    data = write_document([picture(Drawing(50, 50, shapes, "Proef"))], sheet=BARE)
    with opened(data) as pdf:
        image: Image.Image = pdf[0].render(scale=1).to_pil()
        return image.convert("RGB")


def rgb(token: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour(token).lstrip("#")))


def test_y_goes_down_and_later_shapes_lie_on_top() -> None:
    image = painted(Box(0, 0, 20, 20, fill="delft"), Box(10, 10, 30, 30, fill="honey"))
    assert image.getpixel((5, 5)) == rgb("delft")
    assert image.getpixel((15, 15)) == rgb("honey")
    assert image.getpixel((35, 35)) == rgb("honey")
    assert image.getpixel((45, 45)) == (255, 255, 255)


def test_dots_lines_and_strokes() -> None:
    image = painted(
        Dot(25, 25, 10, fill="leaf"),
        Line(0, 45, 50, 45, stroke="tea", width=4),
        Box(2, 2, 46, 10, stroke="ink", line_width=3, radius=3),
        Line(0, 38, 50, 38, stroke="ink", width=2, dash=(10, 10)),
    )
    assert image.getpixel((25, 25)) == rgb("leaf")
    assert image.getpixel((25, 45)) == rgb("tea")
    assert image.getpixel((25, 2)) == rgb("ink")
    assert image.getpixel((25, 7)) == (255, 255, 255)
    assert image.getpixel((5, 38)) != image.getpixel((15, 38))


def ink_box(image: Image.Image) -> tuple[int, int, int, int]:
    box = image.convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
    assert box is not None
    return box


def test_text_is_anchored() -> None:
    start, middle, end = (
        ink_box(painted(Text(25, 30, "Hmm", 9, anchor=anchor)))
        for anchor in ("start", "middle", "end")
    )
    assert start[0] >= 25 >= end[2] - 1
    assert abs((middle[0] + middle[2]) / 2 - 25) <= 1.5
    assert start[3] <= 31


def test_words_of_a_picture_can_be_searched() -> None:
    assert "Drie" in text_of(write_story([picture(chart())]))


def test_width_on_paper() -> None:
    figure = picture(chart(), 100)
    assert figure.natural_size == (100, 40)


def test_all_art_can_be_painted() -> None:
    names = [
        f"{folder}/{place.name}"
        for folder in ("art", "icons")
        for place in sorted(files.path(folder).glob("*.svg"))
    ]
    assert "art/corner.svg" in names
    data = write_story([illustration(name, 60, f"Plaatje {name}") for name in names])
    with opened(data) as pdf:
        assert len(pdf) > 1
    assert all(art(name).shapes for name in names)


def test_art_lies_where_its_file_says() -> None:
    data = write_document([illustration("art/corner.svg", 100, "Hoek")], sheet=BARE)
    with opened(data) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("RGB")
    upper, lower = image.crop((0, 0, 40, 40)), image.crop((60, 60, 100, 100))
    assert ink_box(image)[0] < 15
    assert upper.convert("L").getextrema()[0] < 128
    assert lower.convert("L").getextrema()[0] > 128
