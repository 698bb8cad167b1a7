"""The look: the same names in every theme, and everything that is read can be read."""

import re

import pytest

from assets.tokens import STAGE_THEMES, look

READ_ON = [
    ("ink", "porcelain", 10),
    ("ink", "paper", 10),
    ("ink", "glaze", 10),
    ("delft", "porcelain", 7),
    ("on_delft", "delft", 7),
    ("tea_ink", "tea_mist", 7),
    ("leaf_ink", "leaf_mist", 7),
    ("clay_ink", "clay_mist", 7),
    ("on_bar", "bar", 7),
    ("on_bar", "on_bar_soft", 7),
    ("soft", "porcelain", 4.5),
    ("soft", "paper", 4.5),
    ("soft", "glaze", 4.5),
    ("soft", "mist", 4.5),
    ("soft", "tea_mist", 4.5),
    ("ink", "mist", 10),
    ("ink", "tea_mist", 10),
    ("delft", "mist", 4.5),
    ("delft", "paper", 7),
    ("delft", "glaze", 7),
    ("tea_ink", "porcelain", 7),
    ("tea_ink", "paper", 7),
    ("tea_ink", "glaze", 7),
    ("on_delft", "delft_2", 4.5),
    ("porcelain", "ink", 7),
]
"""Text, ground, and the least contrast (WCAG 2, where 7 is for anybody and 4.5 for small text)."""

SEEN_ON = [
    ("delft_2", "paper"),
    ("delft_2", "porcelain"),
    ("delft_2", "glaze"),
    ("delft_2", "mist"),
    ("honey", "bar"),
    ("honey", "on_bar_soft"),
    *((one, "paper") for one in ("tea", "leaf", "clay", "ochre", "plum")),
    *((one, "porcelain") for one in ("tea", "leaf", "clay", "ochre", "plum")),
]
"""Shapes and rings around what has the keyboard: at least 3 (WCAG 2, 1.4.11)."""

each_theme = pytest.mark.parametrize("theme", STAGE_THEMES)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 for black to 1 for white."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#14213D", "#14213D") == 1


def test_every_theme_has_the_same_names() -> None:
    light, dark = look("light"), look("dark")
    assert light.colours.keys() == dark.colours.keys()
    assert light.shapes.keys() == dark.shapes.keys()
    assert look() == light


@each_theme
def test_every_colour_is_written_in_one_way(theme: str) -> None:
    wrong = {
        name: colour
        for name, colour in look(theme).colours.items()
        if not re.fullmatch("#[0-9A-F]{6}", colour)
    }
    assert wrong == {}


@each_theme
@pytest.mark.parametrize(("text", "ground", "least"), READ_ON)
def test_what_is_read_can_be_read(theme: str, text: str, ground: str, least: float) -> None:
    tokens = look(theme)
    assert contrast(tokens.colour(text), tokens.colour(ground)) >= least


@each_theme
@pytest.mark.parametrize(("shape", "ground"), SEEN_ON)
def test_what_is_a_shape_can_be_seen(theme: str, shape: str, ground: str) -> None:
    tokens = look(theme)
    assert contrast(tokens.colour(shape), tokens.colour(ground)) >= 3


@each_theme
def test_what_is_pressed_is_large_enough(theme: str) -> None:
    assert look(theme).shapes["target"] >= 44
    assert all(size > 0 for size in look(theme).shapes.values())


def test_in_a_bright_room_every_text_has_more_contrast() -> None:
    light, bright = look("light"), look("bright")
    assert light.colours.keys() == bright.colours.keys()
    for text, ground, _ in READ_ON:
        if not text.startswith("on_"):
            before = contrast(light.colour(text), light.colour(ground))
            assert contrast(bright.colour(text), bright.colour(ground)) >= before


def test_the_dark_theme_is_dark() -> None:
    assert luminance(look("dark").colour("porcelain")) < 0.05
    assert luminance(look("light").colour("porcelain")) > 0.9


def test_a_colour_that_is_not_there_is_missed() -> None:
    with pytest.raises(KeyError):
        look().colour("mauve")
    with pytest.raises(FileNotFoundError):
        look("sepia")


def test_nobody_repaints_the_look() -> None:
    with pytest.raises(TypeError):
        look().colours["ink"] = "#000000"  # type: ignore[index]  # that is what must not work
