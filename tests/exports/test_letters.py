"""Text of people made fit for paper."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest

from exports.blocks import heading, text
from exports.fonts import companion, font_name, letters_of
from exports.letters import as_drawn, clean, escape, is_readable, printable, runs
from exports.rows import data_table
from tests.exports.paper import failed_rules, opened, text_of, write_document
from tests.exports.structural_verifier import structural_faults

TEXT = font_name()
DISPLAY = font_name("display", 700)
EMOJI, HEBREW, ARABIC = "NotoEmoji-Regular", "NotoSansHebrew-Regular", "NotoSansArabic-Regular"


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


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Koffie ☕️ 👏🏽", [("Koffie ", TEXT), ("☕", EMOJI), (" ", TEXT), ("👏", EMOJI)]),
        ("van שרה לוי uit", [("van ", TEXT), ("יול הרש", HEBREW), (" uit", TEXT)]),
        ("محمد", [("\ufeaa\ufee4\ufea4\ufee3", ARABIC)]),  # each letter joined to the next
        ("Zoë", [("Zoë", TEXT)]),
        ("Иван", [("Иван", "NotoSans-Regular")]),
        ("Nguyễn", [("Nguy", TEXT), ("ễ", companion(TEXT)), ("n", TEXT)]),
    ],
)
def test_emoji_and_names_from_right_to_left_are_drawn(
    typed: str, seen: list[tuple[str, str]]
) -> None:
    assert as_drawn(typed, TEXT) == seen


def test_names_in_bold_stay_bold_in_greek_and_cyrillic() -> None:
    for name in ("Ελένη", "Иван"):
        assert as_drawn(name, DISPLAY) == [(name, "NotoSans-Bold")]


@pytest.mark.parametrize(
    "typed", ["Ελένη Παπαδοπούλου", "Иван Щербаков", "Љиљана", "Անահիտ", "ნინო"]
)
def test_names_in_other_letters_are_printed(typed: str) -> None:
    data = write_document([heading(typed, 1), text(typed), data_table([[typed], [typed]], (1,))])
    assert failed_rules(data) == []
    assert text_of(data).count(typed) == 4


@pytest.mark.parametrize("typed", ["שרה לוי", "محمد عبد الله", "Koffie ☕ voor שרה", "👍 🫖 ✓"])
@pytest.mark.parametrize("times", [1, 60])
def test_they_can_be_read_aloud_on_paper(typed: str, times: int) -> None:
    words = " ".join([typed] * times)
    data = write_document([heading(words, 1), text(words), data_table([[words], [typed]], (1,))])
    assert failed_rules(data) == []
    assert structural_faults(data) == []
    assert not {"◊", "□"} & set(text_of(data))
    if not typed.startswith(("Koffie", "👍")):
        with pikepdf.open(BytesIO(data)) as pdf:
            told = [str(one.ActualText) for one in pdf.objects if has_words_of_its_own(one)]
        assert set(told) == {words, typed}


def has_words_of_its_own(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/ActualText" in thing


def test_a_line_that_breaks_keeps_its_first_words_first() -> None:
    words = [f"{chr(0x5D0 + number)}א" for number in range(22)] * 3
    with opened(write_document([heading("T", 1), text(" ".join(words))])) as pdf:
        page = pdf[0].get_textpage()
        lines = [line for line in page.get_text_bounded().splitlines() if "א" in line]
    assert [word for line in lines for word in line.split()] == words
