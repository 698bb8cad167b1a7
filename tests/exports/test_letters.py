"""Text of people made fit for paper."""

import pytest

from exports.fonts import companion, font_name, letters_of
from exports.letters import clean, escape, is_readable, printable, runs

TEXT = font_name()
DISPLAY = font_name("display", 700)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Zoë & Søren – 3 × ½ €", "Zoë & Søren – 3 × ½ €"),
        ("hart ❤\ufe0f", "hart ◊"),
        ("\U0001f468\u200d\U0001f469", "◊◊"),
        ("\U0001f44f\U0001f3fd", "◊"),
        ("\U0001f1f3\U0001f1f1", "NL"),
        ("a\u2011b", "a-b"),
        ("visie → norm", "visie -> norm"),
        ("① ﬁets", "1 fiets"),
        ("e\u0301\u00ad\u200b", "é"),
        ("Nguyễn", "Nguyên"),
        ("twee\nregels\t\u2003ver", "twee regels  ver"),
        ("\x00\x1b\ud800weg", "weg"),
    ],
)
def test_printable(typed: str, printed: str) -> None:
    assert printable(typed, TEXT) == printed


def test_companion_font_helps_out() -> None:
    assert runs("visie → norm", [TEXT, companion(TEXT)]) == [
        ("visie ", TEXT),
        ("→", font_name("display", 500)),
        (" norm", TEXT),
    ]
    assert runs("Ω", [DISPLAY, companion(DISPLAY)])[0][0] == "Ω"


def test_what_cannot_be_drawn_is_known() -> None:
    assert is_readable("Zoë? → klaar", [TEXT, companion(TEXT)])
    assert not is_readable("☕", [TEXT, companion(TEXT)])


def test_escape_keeps_every_character_itself() -> None:
    assert escape(" <b>a & b</b>\nc\r\n") == "&lt;b&gt;a &amp; b&lt;/b&gt;<br/>c"


def test_clean_composes_accents() -> None:
    assert clean("e\u0301\u2028x") == "é\nx"


def test_all_weights_can_draw_dutch() -> None:
    for role in ("display", "text"):
        for weight in range(400, 900, 100):
            assert letters_of(font_name(role, weight)) >= set("áéëïöüĳ€–’“”…·") - {"ĳ"}
