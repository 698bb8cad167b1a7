"""The pictures that ship: drawn whole, recolourable, simple enough for screen and paper."""

import re
from functools import cache
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from assets import files
from assets.drawbridge import drawbridge, lowered_by
from assets.tokens import look

INK = "#1F3F94"
TEA = "#B4560F"
SIDE = 96
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {f"{SVG}svg", f"{SVG}g", f"{SVG}path", f"{SVG}circle"}
ATTRIBUTES = {
    *("viewBox", "d", "cx", "cy", "r", "fill", "stroke", "stroke-width"),
    *("stroke-linecap", "stroke-linejoin", "stroke-dasharray"),
}
# paper reads the same files and knows these commands only
PATH = re.compile(r"[MLHVCZ0-9 .\-]+")
ICONS = sorted(files.path("icons").glob("*.svg"))
ART = sorted(files.path("art").glob("*.svg"))
SYMBOLS = [place.stem for place in ART if place.stem.startswith("sym-")]
every_picture = pytest.mark.parametrize("picture", ICONS + ART, ids=lambda place: place.stem)


def drawn(text: str) -> QImage:
    """The picture on a clear ground, its shortest side SIDE pixels."""
    renderer = QSvgRenderer(text.encode())
    box = renderer.viewBoxF()
    scale = SIDE / min(box.width(), box.height())
    image = QImage(
        round(box.width() * scale), round(box.height() * scale), QImage.Format.Format_ARGB32
    )
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


@cache
def art(name: str) -> QImage:
    return drawn(files.read(f"art/{name}.svg"))


def points(image: QImage) -> list[tuple[int, int]]:
    return [(x, y) for y in range(image.height()) for x in range(image.width())]


def share_inked(image: QImage) -> float:
    places = points(image)
    return sum(image.pixelColor(x, y).alpha() > 0 for x, y in places) / len(places)


def amount_of(colour: str, image: QImage) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x, y in points(image))


def elements(place: Path) -> list[ElementTree.Element]:
    return list(ElementTree.parse(place).iter())


def colours(place: Path) -> set[str]:
    values = {element.get(key, "none") for element in elements(place) for key in ("fill", "stroke")}
    return values - {"none"}


@every_picture
def test_it_shows_something(picture: Path) -> None:
    assert QSvgRenderer(str(picture)).isValid()
    assert share_inked(drawn(picture.read_text("utf-8"))) > 0.02


@every_picture
def test_nothing_of_it_is_cut_off(picture: Path) -> None:
    image = drawn(picture.read_text("utf-8"))
    right, bottom = image.width() - 1, image.height() - 1
    edge = [(x, y) for x, y in points(image) if x in (0, right) or y in (0, bottom)]
    assert [place for place in edge if image.pixelColor(*place).alpha() > 0] == []


@every_picture
def test_its_lines_take_another_colour(picture: Path) -> None:
    text = picture.read_text("utf-8")
    assert amount_of(INK, drawn(text)) > 0
    recoloured = drawn(text.replace(INK, "#FF0000"))
    assert amount_of("#FF0000", recoloured) > 0
    assert amount_of(INK, recoloured) == 0


@every_picture
def test_its_colours_are_colours_of_the_look(picture: Path) -> None:
    # so that another theme can exchange every one of them
    assert colours(picture) <= set(look("light").colours.values())


@every_picture
def test_it_uses_nothing_that_screen_or_paper_cannot_draw(picture: Path) -> None:
    parts = elements(picture)
    assert {part.tag for part in parts} <= ELEMENTS
    assert {key for part in parts for key in part.attrib} <= ATTRIBUTES
    assert [d for part in parts if (d := part.get("d")) and not PATH.fullmatch(d)] == []


@pytest.mark.parametrize("icon", ICONS, ids=lambda place: place.stem)
def test_icons_share_one_grid_and_one_line(icon: Path) -> None:
    root = ElementTree.parse(icon).getroot()
    group = root.find(f"{SVG}g")
    assert group is not None
    assert root.get("viewBox") == "0 0 24 24"
    assert (group.get("fill"), group.get("stroke"), group.get("stroke-width")) == ("none", INK, "2")
    assert (group.get("stroke-linecap"), group.get("stroke-linejoin")) == ("round", "round")
    assert [part for part in group if part.get("stroke-width")] == []


def test_more_fingers_reach_higher_and_wider() -> None:
    shares = [share_inked(art(f"finger-{count}")) for count in range(1, 6)]
    assert shares == sorted(shares)


def test_a_raised_fist_is_nought_fingers() -> None:
    assert art("finger-0") == art("hand-fist")


def test_a_hotter_pot_steams_more() -> None:
    steam = [amount_of(TEA, art(f"teapot-{level}")) for level in range(4)]
    assert steam[0] == 0
    assert steam == sorted(set(steam))


BRIDGES = [planks for count in (3, 5) for planks in product((False, True), repeat=count)]


def bridge(planks: tuple[bool, ...], needed: int) -> str:
    lowered = lowered_by(planks, needed)
    return drawbridge(planks, lowered, is_crossed=lowered == 1)


def test_each_plank_is_seen() -> None:
    for count in (3, 5):
        built = [(True,) * planks + (False,) * (count - planks) for planks in range(count + 1)]
        wood = [amount_of(TEA, drawn(drawbridge(planks, 1.0))) for planks in built]
        assert wood == sorted(set(wood))


def test_every_state_of_the_bridge_is_another_picture() -> None:
    for count, needed in ((3, 3), (5, 4)):
        states = [planks for planks in BRIDGES if len(planks) == count]
        assert len({bridge(planks, needed) for planks in states}) == len(states)


@pytest.mark.parametrize("planks", BRIDGES)
def test_the_bridge_is_drawn_with_what_paper_knows(planks: tuple[bool, ...]) -> None:
    root = ElementTree.fromstring(bridge(planks, 3))
    for element in root.iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        assert PATH.fullmatch(element.get("d", "M"))
    assert QSvgRenderer(bridge(planks, 3).encode()).isValid()


def test_the_deck_lies_only_when_there_are_planks_enough() -> None:
    assert lowered_by((True, False, True, True, True), 4) == 1
    falling = [lowered_by((True,) * planks + (False,) * (5 - planks), 4) for planks in range(5)]
    assert falling == sorted(set(falling))
    assert falling[3] < 1


def test_each_card_category_has_its_own_shape() -> None:
    assert len(SYMBOLS) == 12
    shapes = {bytes(art(symbol).constBits()) for symbol in SYMBOLS}
    assert len(shapes) == len(SYMBOLS)
