"""The colour of a bureau: letters in it can be read on white."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.house_colour import LEAST_CONTRAST, colour_in, contrast_on_white, readable, tint
from tests.assets.test_tokens import contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(colours)
def test_what_comes_of_it_can_be_read_and_is_no_darker_than_that(colour: str) -> None:
    found = readable(colour)
    assert contrast(found, "#FFFFFF") >= LEAST_CONTRAST
    if contrast_on_white(colour) >= LEAST_CONTRAST:
        assert found == colour
    else:
        assert contrast(found, "#FFFFFF") < LEAST_CONTRAST + 0.4


@given(colours)
def test_contrast_is_that_of_the_look(colour: str) -> None:
    assert contrast_on_white(colour) == pytest.approx(contrast(colour, "#FFFFFF"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [("#1f3f94", "#1F3F94"), (" 1F3F94 ", "#1F3F94"), ("blauw", ""), ("#12", ""), ("", "")],
)
def test_a_colour_is_read_from_what_was_typed(typed: str, found: str) -> None:
    assert colour_in(typed) == found


def test_a_tint_lies_between_the_colour_and_white() -> None:
    assert tint("#000000", 0) == "#000000"
    assert tint("#000000", 0.5) == "#808080"
    assert tint("#B00020", 1) == "#FFFFFF"
