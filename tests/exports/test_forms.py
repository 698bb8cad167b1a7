"""Tick boxes and text fields: they work in a reader, and on paper they look like boxes."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops

from exports.rows import Tick, tick_rows
from exports.sheet import WALL
from exports.styles import colour
from exports.tagged.forms import TickBox
from tests.exports.paper import opened, reading_order, write_story
from tests.exports.stories import SENTENCE, action, field

SCALE = 4  # pixels per point


def rows(*done: bool) -> bytes:
    return write_story(
        tick_rows(
            [
                Tick(f"actie.{number}", f"Klus {number}", is_done=is_done)
                for number, is_done in enumerate(done)
            ]
        )
    )


def fields(data: bytes) -> list[dict[str, str]]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            {str(name): str(value) for name, value in form_field.items() if name != "/P"}
            for form_field in pdf.Root.AcroForm.Fields
        ]


def edited(data: bytes, change: Callable[[Any], None]) -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf.Root.AcroForm.Fields[0])
        pdf.save(target)
    return target.getvalue()


def tick(form_field: Any) -> None:
    form_field.V = form_field.AS = pikepdf.Name.Yes


def untick(form_field: Any) -> None:
    form_field.V = form_field.AS = pikepdf.Name.Off


def rendered(data: bytes, *, with_fields: bool = True) -> Image.Image:
    with opened(data) as pdf:
        pdf.init_forms()
        image: Image.Image = pdf[0].render(scale=SCALE, may_draw_forms=with_fields).to_pil()
        return image.convert("RGB")


def place(data: bytes) -> tuple[float, float, float, float]:
    """The first field in pixels: left, top, right, bottom."""
    with pikepdf.open(BytesIO(data)) as pdf:
        left, bottom, right, top = map(float, pdf.Root.AcroForm.Fields[0].Rect)
        height = float(pdf.pages[0].MediaBox[3])
    return left * SCALE, (height - top) * SCALE, right * SCALE, (height - bottom) * SCALE


@pytest.mark.parametrize(("is_done", "change"), [(False, tick), (True, untick)])
def test_tick_appears_and_disappears_within_its_box(
    is_done: bool, change: Callable[[Any], None]
) -> None:
    before = rows(is_done)
    difference = ImageChops.difference(rendered(before), rendered(edited(before, change)))
    changed = difference.getbbox()
    assert changed is not None
    left, top, right, bottom = place(before)
    edge = (right - left) / 10  # the line of the box stays as it is
    assert changed[0] >= left + edge
    assert changed[1] >= top + edge
    assert changed[2] <= right - edge
    assert changed[3] <= bottom - edge


def test_box_is_there_even_where_fields_are_not_drawn() -> None:
    data = rows(False)
    left, top, right, bottom = place(data)
    box = rendered(data, with_fields=False).crop((int(left), int(top), int(right), int(bottom)))
    delft = tuple(bytes.fromhex(colour("delft").lstrip("#")))
    middle = box.width // 2
    assert box.getpixel((middle, 3)) == delft
    assert box.getpixel((3, middle)) == delft
    assert box.getpixel((middle, middle)) == (255, 255, 255)


def test_box_is_large_enough_for_a_pen() -> None:
    left, top, right, bottom = place(rows(False))
    assert min(right - left, bottom - top) / SCALE >= 5 / 25.4 * 72  # 5 mm


def test_click_in_a_reader_ticks_and_ticks_off() -> None:
    data = rows(False)
    ticked = clicked(data)
    assert [one["/V"] for one in fields(ticked)] == ["/Yes"]
    assert [one["/AS"] for one in fields(ticked)] == ["/Yes"]
    assert [one["/AS"] for one in fields(clicked(ticked))] == ["/Off"]


def clicked(data: bytes) -> bytes:
    """The document after a click in its first field, as pdfium saves it."""
    left, top, right, _ = place(data)
    with opened(data) as pdf:
        pdf.init_forms()
        form = pdf.formenv
        page = pdf[0]
        x, y = (left + right) / 2 / SCALE, page.get_height() - (top / SCALE + 5)
        for act in (pdfium.FORM_OnMouseMove, pdfium.FORM_OnLButtonDown, pdfium.FORM_OnLButtonUp):
            act(form, page, 0, x, y)
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


def test_typing_in_a_reader_fills_a_text_field() -> None:
    data = write_story([field()])
    left, top, right, _ = place(data)
    with opened(data) as pdf:
        pdf.init_forms()
        form = pdf.formenv
        page = pdf[0]
        x, y = (left + right) / 2 / SCALE, page.get_height() - (top / SCALE + 8)
        pdfium.FORM_OnLButtonDown(form, page, 0, x, y)
        pdfium.FORM_OnLButtonUp(form, page, 0, x, y)
        for letter in "Zoë":
            pdfium.FORM_OnChar(form, page, ord(letter), 0)
        pdfium.FORM_ForceToKillFocus(form)
        target = BytesIO()
        pdf.save(target)
    assert fields(target.getvalue())[0]["/V"] == "Zoë"


def test_fields_have_names_of_their_own_without_dots() -> None:
    data = write_story([*tick_rows([action(1), action(1)]), field(), field()])
    names = [one["/T"] for one in fields(data)]
    assert names == ["action-1", "action-1-2", "name", "name-2"]


def test_a_field_says_what_is_ticked_and_is_never_required() -> None:
    (one,) = fields(rows(False))
    assert one["/TU"] == "Klus 0"
    assert int(one.get("/Ff", "0")) == 0


def test_action_without_title_is_named_by_its_field() -> None:
    (one,) = fields(write_story(tick_rows([Tick("leeg", " ")])))
    assert one["/TU"] == "leeg"


def test_field_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="label"):
        TickBox("naam", " ", colour="#000000")


def test_title_stands_beside_its_box_in_the_list() -> None:
    data = rows(False, True)
    assert "\n".join(reading_order(data)).count("LI\n      LBody\n        P Klus") == 2
    with pikepdf.open(BytesIO(data)) as pdf:
        document = pdf.Root.StructTreeRoot.K
        item = document.K[1].K[0]
        assert [str(part.S) for part in item.K] == ["/Lbl", "/LBody"]
        assert str(item.K[0].K[0].S) == "/Form"


def shown(value: str, height: float = 24) -> Image.Image | None:
    """The part of a field that its value inks, or nothing."""
    empty, filled = write_story([field("", height)]), write_story([field(value, height)])
    left, top, right, bottom = place(filled)
    difference = ImageChops.difference(rendered(empty), rendered(filled))
    box = difference.getbbox()
    if box is None:
        return None
    assert box[0] >= left
    assert box[1] >= top
    assert box[2] <= right
    assert box[3] <= bottom
    return difference.crop(box)


def test_value_stays_within_its_field() -> None:
    short, long, high = shown("Zoë"), shown(SENTENCE * 120), shown(SENTENCE * 120, 120)
    assert short is not None
    assert long is not None
    assert high is not None
    assert long.width > short.width
    assert high.height > 3 * long.height


def test_frame_of_a_field_stays_seen_while_somebody_types() -> None:
    data = write_story([field()])
    left, top, right, bottom = map(round, place(data))
    within = rendered(data, with_fields=False).crop((left, top, right, bottom))
    assert within.getextrema() == ((255, 255),) * 3  # a reader lays a field of its own over it


def test_letters_in_a_field_grow_with_an_enlarged_page() -> None:
    (small,) = fields(write_story([field()]))
    (large,) = fields(write_story([field()], sheet=WALL))
    assert letter_size(large) == pytest.approx(letter_size(small) * 2**0.5, rel=0.01)


def letter_size(form_field: dict[str, str]) -> float:
    return float(form_field["/DA"].split()[1])


def test_value_in_other_letters_is_kept() -> None:
    assert fields(write_story([field("Čapek ✓")]))[0]["/V"] == "Čapek ✓"
    assert shown("Čapek") is not None
