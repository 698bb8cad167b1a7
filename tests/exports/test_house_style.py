"""Documents in the house style of a bureau: its logo is read aloud, its colour is on paper."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from exports.blocks import heading, lead, text
from exports.house_style import PLAIN, HouseStyle, in_house_style
from exports.ink import black_and_white
from exports.sheet import WALL
from tests.exports.golden.editions import EDITIONS, example_session, own_words
from tests.exports.paper import failed_rules, opened, reading_order, write_document
from tests.exports.stories import SENTENCE
from tests.exports.structural_verifier import structural_faults

RED = "#B00020"
BLUE = (0x1F, 0x3F, 0x94)


def logo(size: tuple[int, int] = (300, 100), mode: str = "RGBA") -> bytes:
    file = BytesIO()
    Image.new(mode, size, (200, 30, 30, 128)[: len(mode)]).save(file, "PNG")
    return file.getvalue()


STYLE = HouseStyle("Bureau Voorbeeld", logo(), RED)


def colours_in(data: bytes, page: int = 0) -> dict[tuple[int, ...], int]:
    with opened(data) as pdf:
        image = pdf[page].render(scale=1.5).to_pil().convert("RGB")
    return {colour: count for count, colour in image.getcolors(1 << 24)}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_document_has_it_and_can_be_read_aloud(edition: str) -> None:
    with example_session("nl", edition) as session, in_house_style(STYLE):
        data = EDITIONS[edition](session, own_words("nl", session.workshop.customer))
    assert failed_rules(data) == []
    assert structural_faults(data) == []
    assert alternatives(data).count("Bureau Voorbeeld") == 1
    with pikepdf.open(BytesIO(data)) as pdf:
        assert all("/XObject" in page.Resources for page in pdf.pages)
    found = colours_in(data)
    assert found.get((0xB0, 0x00, 0x20), 0) > 50
    assert BLUE not in found


def alternatives(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        things = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        return [str(one.Alt) for one in things if one.get("/S") == "/Figure" and "/Alt" in one]


def test_the_logo_is_read_first_and_only_once() -> None:
    with in_house_style(STYLE):
        data = write_document([heading("Plan", 1), text(SENTENCE * 150)])
    with opened(data) as pdf:
        assert len(pdf) == 3
    roles = [line.split()[0] for line in reading_order(data) if line.split()[0] != "Document"]
    assert roles[:2] == ["Figure", "H1"]
    assert roles.count("Figure") == 1


@pytest.mark.parametrize("size", [(1, 1), (900, 20), (40, 900), (900, 360)])
@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L"])
def test_a_logo_of_any_shape_stays_in_the_header(size: tuple[int, int], mode: str) -> None:
    with in_house_style(HouseStyle("B", logo(size, mode))):
        data = write_document([heading("Plan", 1)], sheet=WALL)
    assert failed_rules(data) == []
    with opened(data) as pdf:
        (box,) = [one.get_bounds() for one in pdf[0].get_objects([3])]  # pictures
        height = pdf[0].get_height() / WALL.zoom
    left, bottom, right, top = (edge / WALL.zoom for edge in box)
    assert left == pytest.approx(WALL.margin, abs=1)
    assert right - left <= 151
    assert height - 80 < bottom < top < height - 20


def test_black_and_white_stays_so() -> None:
    with in_house_style(STYLE), black_and_white():
        data = write_document([heading("Plan", 1), lead("Omdat")])
    assert (0xB0, 0x00, 0x20) not in colours_in(data)


@pytest.mark.parametrize("style", [PLAIN, HouseStyle("Alleen een naam")])
def test_without_logo_and_colour_nothing_changes(style: HouseStyle) -> None:
    def story() -> Sequence[object]:
        return [heading("Plan", 1), lead("Omdat")]

    usual = write_document(story())
    with in_house_style(style):
        assert write_document(story()) == usual
    with in_house_style(STYLE):
        write_document(story())
    assert write_document(story()) == usual
