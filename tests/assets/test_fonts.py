"""The fonts that ship: for screen and paper, with every character and a licence."""

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from assets import files

WEIGHTS = {
    "BricolageGrotesque-Medium": 500,
    "BricolageGrotesque-SemiBold": 600,
    "BricolageGrotesque-Bold": 700,
    "BricolageGrotesque-ExtraBold": 800,
    "AtkinsonHyperlegibleNext-Regular": 400,
    "AtkinsonHyperlegibleNext-Italic": 400,
    "AtkinsonHyperlegibleNext-Medium": 500,
    "AtkinsonHyperlegibleNext-SemiBold": 600,
    "AtkinsonHyperlegibleNext-Bold": 700,
}
FAMILIES = {
    "BricolageGrotesque": "Bricolage Grotesque",
    "AtkinsonHyperlegibleNext": "Atkinson Hyperlegible Next",
}
ASCII = "".join(map(chr, range(0x20, 0x7F)))
DUTCH_AND_NEIGHBOURS = "éëïöüóáèêçñàâîôûßÉËÏÖÜ"
SIGNS = "“”‘’–—…·•€°×−≥≤½"
NEEDED = ASCII + DUTCH_AND_NEIGHBOURS + SIGNS
DRAWN_INSTEAD = {"BricolageGrotesque": "✓", "AtkinsonHyperlegibleNext": "→←↑↓✓"}
# name records
FAMILY, POSTSCRIPT, WHOLE_FAMILY = 1, 6, 16
NO_EMBEDDING_LIMITS = 0
MOST_BYTES = 1_500_000

every_font = pytest.mark.parametrize("name", WEIGHTS)


@cache
def font(name: str) -> TTFont:
    return TTFont(files.path(f"fonts/{name}.ttf"))


def stem(name: str) -> str:
    return name.split("-")[0]


def shipped() -> list[Path]:
    return sorted(files.path("fonts").glob("*.ttf"))


def tabular(name: str) -> dict[str, str]:
    """Which glyph stands in for which when figures are asked to be tabular."""
    table = font(name)["GSUB"].table
    chosen = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swaps: dict[str, str] = {}
    for index in chosen:
        for subtable in table.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return swaps


def digit_widths(name: str, swaps: dict[str, str]) -> set[int]:
    glyphs = [font(name).getBestCmap()[ord(digit)] for digit in "0123456789"]
    return {font(name)["hmtx"][swaps.get(glyph, glyph)][0] for glyph in glyphs}


def test_every_font_that_ships_is_known() -> None:
    assert [place.stem for place in shipped()] == sorted(WEIGHTS)


def test_the_fonts_stay_small() -> None:
    assert sum(place.stat().st_size for place in shipped()) < MOST_BYTES


@every_font
def test_paper_can_embed_it(name: str) -> None:
    assert "glyf" in font(name), "paper takes TrueType outlines only"
    assert "fvar" not in font(name), "paper takes one weight a file"
    assert font(name)["OS/2"].fsType == NO_EMBEDDING_LIMITS


@every_font
def test_it_has_every_character_of_the_texts(name: str) -> None:
    known = font(name).getBestCmap()
    assert [character for character in NEEDED if ord(character) not in known] == []


@every_font
def test_every_letter_has_a_shape(name: str) -> None:
    known, outlines = font(name).getBestCmap(), font(name)["glyf"]
    blank = [c for c in NEEDED if c != " " and outlines[known[ord(c)]].numberOfContours == 0]
    assert blank == []


@every_font
def test_what_it_lacks_is_drawn_as_an_icon(name: str) -> None:
    known = font(name).getBestCmap()
    lacking = {character for character in "→←↑↓✓" if ord(character) not in known}
    assert lacking == set(DRAWN_INSTEAD[stem(name)])


@pytest.mark.parametrize("icon", ["arrow-right", "arrow-left", "arrow-up", "arrow-down", "check"])
def test_the_icon_for_a_lacking_character_ships(icon: str) -> None:
    assert files.path(f"icons/{icon}.svg").is_file()


@every_font
def test_its_weight_is_what_its_name_says(name: str) -> None:
    assert font(name)["OS/2"].usWeightClass == WEIGHTS[name]


@every_font
def test_all_weights_are_found_under_one_family(name: str) -> None:
    names = font(name)["name"]
    family = names.getDebugName(WHOLE_FAMILY) or names.getDebugName(FAMILY)
    assert family == FAMILIES[stem(name)]


@every_font
def test_its_postscript_name_is_its_own(name: str) -> None:
    assert font(name)["name"].getDebugName(POSTSCRIPT) == name


@every_font
def test_letters_are_kerned(name: str) -> None:
    features = font(name)["GPOS"].table.FeatureList.FeatureRecord
    assert "kern" in {record.FeatureTag for record in features}


@every_font
def test_a_clock_does_not_jump_with_tabular_figures(name: str) -> None:
    assert len(digit_widths(name, tabular(name))) == 1


@every_font
def test_figures_are_proportional_unless_asked(name: str) -> None:
    # a clock that forgets to ask for tnum would jump
    assert len(digit_widths(name, {})) > 1


@pytest.mark.parametrize("family", FAMILIES)
def test_its_licence_lies_beside_it(family: str) -> None:
    text = files.read(f"fonts/OFL-{family}.txt")
    assert text.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert FAMILIES[family] in text.splitlines()[0]


@pytest.mark.parametrize("family", FAMILIES)
def test_no_name_is_reserved(family: str) -> None:
    assert "Reserved Font Name" not in files.read(f"fonts/OFL-{family}.txt").splitlines()[0]


def test_the_fallback_fonts_are_small_and_free() -> None:
    found = sorted(files.path("fonts/fallback").glob("*.ttf"))
    assert sorted({one.stem.split("-")[0] for one in found}) == [
        "NotoEmoji",
        "NotoSans",
        "NotoSansArabic",
        "NotoSansArmenian",
        "NotoSansGeorgian",
        "NotoSansHebrew",
    ]
    assert sum(one.stat().st_size for one in found) < MOST_BYTES / 2
    licence = files.read("fonts/fallback/OFL-Noto.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Reserved Font Name" not in licence.splitlines()[0]
