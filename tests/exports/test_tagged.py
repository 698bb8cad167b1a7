"""Tagged PDF: every document can be read aloud, in the right order."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary

from exports.blocks import heading, lead, open_line, quote, text, tile
from exports.letters import escape
from exports.rows import Tick, bullets, data_table, date_strip, numbered, tick_rows
from exports.styles import style
from exports.tagged.flowables import Paragraph
from tests.exports.paper import (
    CREATED,
    failed_rules,
    reading_order,
    text_of,
    write_document,
    write_story,
)
from tests.exports.stories import EDGES, KINDS, SENTENCE, table_rows
from tests.exports.structural_verifier import all_elements, structural_faults

GOLDEN = """\
Document
  H1 Ons actieplan
  P Wij doen dit omdat het ertoe doet.
  H2 Wat we gaan doen
  L
    LI
      LBody
        P Bellen
        P Binnen één dag.
        P Samira
        P 12 dec
    LI
      LBody
        P Groeten
  H2 Zo blijft de thee warm
  L
    LI
      LBody
        P 8 dec
        P Eerste kop
    LI
      LBody
        P 19 jan
        P Terug
  H2 Wie
  Table
    TR
      TH
        P Gebied
      TH
        P Wachter
    TR
      TH
        P Balie
      TD
        P Joost
  BlockQuote
    P Daar ga ik niet over.
  P nog open
  L
    LI
      Lbl •
      LBody
        P Een
        L
          LI
            Lbl 1.
            LBody
              P Binnen
"""


@pytest.mark.parametrize("name", KINDS | EDGES)
def test_every_document_follows_the_accessibility_standard(name: str) -> None:
    data = write_story((KINDS | EDGES)[name]())
    assert failed_rules(data) == []
    assert structural_faults(data) == []


@settings(max_examples=40)
@given(st.text(max_size=300), st.text(max_size=40))
def test_whatever_people_type_is_printed(words: str, short: str) -> None:
    story = [
        heading(short, 1),
        text(words),
        *tick_rows([Tick("veld", short, [open_line(words)], (words, short))]),
        *date_strip([(short, words)]),
        data_table([[short, words], [words, short]], (1, 2)),
        tile([lead(words), quote(short)]),
    ]
    data = write_document(story, title=short + "T", header=words, author=words, subject=words)
    assert structural_faults(data) == []
    assert failed_rules(data) == []


def test_reading_order() -> None:
    story = [
        lead("Wij doen dit omdat het ertoe doet."),
        heading("Wat we gaan doen"),
        *tick_rows(
            [
                Tick("een", "Bellen", [text("Binnen één dag.", "line")], ("Samira", "12 dec")),
                Tick("twee", "Groeten"),
            ]
        ),
        heading("Zo blijft de thee warm"),
        *date_strip([("8 dec", "Eerste kop"), ("19 jan", "Terug")]),
        heading("Wie"),
        data_table([["Gebied", "Wachter"], ["Balie", "Joost"]], (1, 1), header_columns=1),
        quote("Daar ga ik niet over."),
        open_line("nog open"),
        *bullets([[text("Een", "line"), *numbered(["Binnen"])]]),
    ]
    assert reading_order(write_story(story)) == GOLDEN.splitlines()


def count(data: bytes, role: str) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return sum(str(element.S) == f"/{role}" for element in all_elements(pdf))


@pytest.mark.parametrize(
    "paragraph",
    [
        lambda: text(SENTENCE * 90),
        lambda: Paragraph(f"<b>Vet</b> {escape(SENTENCE * 90)}", style("body")),
    ],
    ids=["one font", "two fonts"],
)
def test_paragraph_over_pages_is_one_element_with_its_words_apart(
    paragraph: Callable[[], Any],
) -> None:
    data = write_story([paragraph()])
    assert count(data, "P") == 1
    said = " ".join(line.strip() for line in reading_order(data) if line.startswith("  P"))
    assert said.count(SENTENCE.strip()) >= 88
    assert SENTENCE * 20 in text_of(data).replace("\ufffe", "")


def test_long_word_is_broken_without_a_space() -> None:
    word = "overheidsdienstverlening" * 12
    assert f"P Een {word} dus" in "\n".join(reading_order(write_story([text(f"Een {word} dus")])))
    bold = Paragraph(f"Een <b>{word}</b> dus", style("body"))
    assert f"P Een {word} dus" in "\n".join(reading_order(write_story([bold])))


def test_header_row_comes_again_but_is_read_once() -> None:
    data = write_story([data_table(table_rows(60), (3, 2, 1))])
    assert text_of(data).count("Stemmen") == 3
    assert "\n".join(reading_order(data)).count("Stemmen") == 1
    assert count(data, "Table") == 1
    assert count(data, "TR") == 61


def test_endless_row_stays_one_row() -> None:
    data = write_story([data_table([["Kop"], [SENTENCE * 120]], (1,))])
    assert count(data, "TR") == 2
    assert count(data, "TD") == 1


def test_words_that_cannot_be_drawn_are_still_read() -> None:
    with pikepdf.open(BytesIO(write_story([text("Applaus \U0001f44f van محمد")]))) as pdf:
        spoken = [str(each.ActualText) for each in all_elements(pdf) if "/ActualText" in each]
    assert spoken == ["Applaus \U0001f44f van محمد"]


def test_link_says_where_it_leads_from() -> None:
    with pikepdf.open(BytesIO(write_story(KINDS["links"]()))) as pdf:
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        assert str(links[0].Contents) == "meer"
        assert str(links[0].A.URI) == "https://example.org/lang"
        assert all(len(str(link.Contents).strip()) > 3 for link in links)


def test_language_of_a_paragraph() -> None:
    with pikepdf.open(BytesIO(write_story(KINDS["foreign words"]()))) as pdf:
        assert [str(each.Lang) for each in all_elements(pdf) if "/Lang" in each] == ["en"]


def test_picture_has_words_and_decoration_has_none() -> None:
    with pikepdf.open(BytesIO(write_story(KINDS["pictures"]()))) as pdf:
        figures = [each for each in all_elements(pdf) if each.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == [
            "Drie balken: 5, 3 en 2.",
            "Een theepot die nog warm is",
        ]


def test_same_story_gives_the_same_bytes() -> None:
    first, again = (write_story(KINDS["plan"]()) for _ in range(2))
    story = [heading("Ons actieplan", 1), *KINDS["plan"]()]
    later = write_document(story, created=CREATED + timedelta(days=1))
    assert first == again
    assert first != later


@pytest.mark.parametrize("name", KINDS | EDGES)
def test_every_font_is_embedded_and_readable(name: str) -> None:
    with pikepdf.open(BytesIO(write_story((KINDS | EDGES)[name]()))) as pdf:
        fonts = [
            thing
            for thing in pdf.objects
            if isinstance(thing, Dictionary) and thing.get("/Type") == "/Font"
        ]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor, font.BaseFont
            assert "/ToUnicode" in font or font.Encoding == "/WinAnsiEncoding"
            assert "Helvetica" not in str(font.BaseFont)
