"""Sheets of paper: header, footer with its total, margins, bookmarks and what the file says."""

import subprocess
import sys
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from exports.blocks import heading, lead, norm, text, tile
from exports.page_breaks import new_page, room_of, titled
from exports.pages import write, write_balanced
from exports.platypus import Paragraph as PlainParagraph
from exports.rows import Tick, bullets, data_table, tick_rows
from exports.sheet import LANDSCAPE, PORTRAIT, WALL, Sheet
from exports.styles import style
from exports.tagged.flowables import Paragraph
from tests.exports.paper import (
    CREATED,
    height_used,
    opened,
    reading_order,
    text_of,
    write_document,
    write_story,
)
from tests.exports.stories import KINDS, SENTENCE, action, plan
from tests.exports.structural_verifier import structural_faults

MILLIMETRE = 72 / 25.4


def pages_of(data: bytes) -> list[str]:
    with opened(data) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def test_every_page_says_which_of_how_many() -> None:
    pages = pages_of(write_story([text(SENTENCE * 150)]))
    assert len(pages) == 3
    assert ["1 van 3" in pages[0], "2 van 3" in pages[1], "3 van 3" in pages[2]] == [True] * 3


def test_header_on_every_page_but_never_read_aloud() -> None:
    data = write_story([text(SENTENCE * 150)])
    assert text_of(data).count("Gemeente Waterdam") == 3
    assert "Gemeente" not in "".join(reading_order(data))
    assert "van 3" not in "".join(reading_order(data))


@pytest.mark.parametrize("words", [SENTENCE * 20, "\U0001f600\n\x00", ""])
def test_long_and_odd_headers_fit(words: str) -> None:
    data = write_document([text(SENTENCE * 80)], title="T" + words, header=words)
    assert structural_faults(data) == []
    for box in inks(data):
        assert box[0] >= 20 * MILLIMETRE - 1
        assert box[2] <= PORTRAIT.width - 20 * MILLIMETRE + 1


def inks(data: bytes) -> list[tuple[float, float, float, float]]:
    """Per page what is inked: left, top, right, bottom in points from the upper left corner."""
    boxes = []
    with opened(data) as pdf:
        for page in pdf:
            image = page.render(scale=2).to_pil().convert("L").point(lambda grey: 255 - grey)
            boxes.append(tuple(number / 2 for number in image.getbbox()))
    return boxes


@pytest.mark.parametrize("name", KINDS)
def test_margins_stay_free(name: str) -> None:
    for left, top, right, bottom in inks(write_story(KINDS[name]())):
        assert left >= 20 * MILLIMETRE - 1
        assert right <= PORTRAIT.width - 20 * MILLIMETRE + 1
        assert top >= 10 * MILLIMETRE
        assert bottom <= PORTRAIT.height - 10 * MILLIMETRE


def test_file_says_what_it_is() -> None:
    with pikepdf.open(BytesIO(write_story(plan()))) as pdf:
        assert str(pdf.Root.Lang) == "nl"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.docinfo.Title) == "Ons actieplan"
        assert str(pdf.docinfo.Author) == "Bureau Voorbeeld"
        assert str(pdf.docinfo.CreationDate).startswith("D:20261124160500")
        with pdf.open_metadata() as about:
            assert about["dc:title"] == "Ons actieplan"
            assert about["dc:language"] == {"nl"}
            assert about["dc:creator"] == ["Bureau Voorbeeld"]
            assert about["pdfuaid:part"] == "1"
            assert about["xmp:CreateDate"] == "2026-11-24T16:05:00+00:00"


def test_bookmarks_follow_the_headings() -> None:
    story = [heading("Deel"), heading("Stuk", 3), text("x"), heading("Deel & <twee>")]
    with opened(write_story(story)) as pdf:
        marks = [(mark.level, mark.get_title()) for mark in pdf.get_toc()]
    assert marks == [(0, "Ons actieplan"), (1, "Deel"), (2, "Stuk"), (1, "Deel & <twee>")]


@pytest.mark.parametrize("more", range(1, 30, 3))
def test_the_last_page_is_never_nearly_empty(more: int) -> None:
    story = [heading("Ons actieplan", 1), text("regel\n" * (215 + more))]
    data = write_balanced(
        story, title="T", language="nl", created=CREATED, page_words=lambda *_: ""
    )
    with opened(data) as pdf:
        assert len(pdf) > 1
        assert height_used(pdf[len(pdf) - 1]) > 0.17


@pytest.mark.parametrize("foot", [14.0, -26.0, -60.0])
def test_the_first_page_stays_whole_where_the_others_are_laid_out_anew(
    foot: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = int(PORTRAIT.text_height // style("body").leading)
    monkeypatch.setattr("exports.pages._FEET", (foot,))
    wall = text("\n".join(["muur"] * lines))
    story = [wall, new_page(), text("regel\n" * 90)]
    data = write_balanced(
        story, title="T", language="nl", created=CREATED, page_words=lambda *_: ""
    )
    pages = pages_of(data)
    assert pages[0].count("muur") == lines
    assert (pages[1].count("regel") > lines) == (foot < 0)


def test_the_last_row_of_a_table_is_not_alone_on_a_page() -> None:
    rows = [["Nummer"], *([f"rij {number}"] for number in range(40))]
    for lines in range(20):
        pages = pages_of(write_story([text("regel\n" * lines), data_table(rows, (1,))]))
        assert all("rij 39" not in page or "rij 38" in page for page in pages)


def test_the_first_row_of_a_table_is_not_alone_on_a_page() -> None:
    rows = [["Nummer"], *([f"rij {number}\n" + "regel\n" * 8] for number in range(3))]
    for lines in range(16, 40, 2):
        story = [text("regel\n" * lines), heading("Kop"), data_table(rows, (1,))]
        pages = pages_of(write_story(story))
        assert all("rij 0" not in page or "rij 1" in page for page in pages)


def test_rows_that_cannot_stay_together_do_not_leave_half_a_page_empty() -> None:
    ticks = [action(number, "regel\n" * 7) for number in range(3)]
    story = [text("regel\n" * 16), heading("Kop"), *tick_rows(ticks)]
    pages = pages_of(write_story(story))
    assert [page.count("Klant aan tafel") for page in pages] == [2, 1]


@pytest.mark.parametrize("many", [2, 3, 12])
def test_an_item_of_a_list_is_not_alone_on_a_page(many: int) -> None:
    items = [f"punt {number:02}" for number in range(many)]
    for lines in range(20):
        above = [text("regel\n" * (24 + lines)), heading("Kop")]
        pages = pages_of(write_story([*above, *bullets(items)]))
        assert all(page.count("punt") != 1 for page in pages)
        assert all("Kop" not in page or "punt 01" in page for page in pages)


def test_a_title_stays_with_what_wants_room_to_begin_with() -> None:
    for lines in range(24, 46):
        body = [room_of(230), heading("Vraag", 3), text("antwoord")]
        story = [text("regel\n" * lines), *titled(heading("Kop"), body)]
        pages = pages_of(write_story(story))
        assert all(("Kop" in page) == ("Vraag" in page) for page in pages), lines


def test_the_head_of_a_table_stands_once_on_a_page() -> None:
    rows = [["Nummer"], ["een"], ["twee"], ["drie"], ["vier"], ["regel\n" * 12]]
    for lines in range(20):
        pages = pages_of(write_story([text("regel\n" * (15 + lines)), data_table(rows, (1,))]))
        assert all(page.count("Nummer") < 2 for page in pages)


@pytest.mark.parametrize("name", ["Annemarie Hendriks-Vermeulen", "Van Oldenbarneveldtstein"])
def test_a_long_name_stays_whole_in_a_narrow_cell(name: str) -> None:
    rows = [["Norm", "Wachter"], ["Wij groeten iedereen die binnenkomt", name]]
    (page,) = pages_of(write_story([data_table(rows, (6, 1))]))
    assert name in page


def printed_lines(data: bytes) -> list[str]:
    with opened(data) as pdf:
        told = [page.get_textpage().get_text_bounded() for page in pdf]
    return [line.strip() for page in told for line in page.splitlines()]


def test_large_words_do_not_end_in_one_alone() -> None:
    told = (
        "Loopt een spreekuur tien minuten uit, dan vertelt een van ons dat in de wachtkamer en "
        "noemt een nieuwe tijd."
    )
    step = "Als ik de deurklink vastpak, dan stel ik eerst de thuisvraag."
    lines = printed_lines(
        write_story([norm(told), *tick_rows([Tick("a", step, right=("Ree", "1 dec"))])])
    )
    assert {"tijd.", "thuisvraag."}.isdisjoint(lines)
    assert "Als ik de deurklink vastpak," in lines
    assert told in " ".join(lines)


def test_large_words_take_no_more_lines_than_they_need() -> None:
    look = style("norm")
    for width in range(200, 480, 20):
        even, ragged = Paragraph(SENTENCE * 3, look), PlainParagraph(SENTENCE * 3, look)
        assert even.wrap(width, 1e4) == ragged.wrap(width, 1e4)


def test_each_line_of_a_cell_is_read_by_itself() -> None:
    more = "zelf naar de wachtkamer lopen\neen nieuwe tijd noemen"
    read = [
        line.strip() for line in reading_order(write_story([data_table([["Meer"], [more]], (1,))]))
    ]
    assert "P zelf naar de wachtkamer lopen" in read
    assert "P een nieuwe tijd noemen" in read


def test_heading_stays_with_what_follows() -> None:
    filler = [text(SENTENCE) for _ in range(14)]
    for lines in range(20):
        pages = pages_of(
            write_story([*filler, text("regel\n" * lines), heading("Kop"), tile([norm("Norm")])])
        )
        assert [("Kop" in page) == ("Norm" in page) for page in pages] == [True] * len(pages)


@pytest.mark.parametrize(
    ("sheet", "millimetres"),
    [(PORTRAIT, (210, 297)), (LANDSCAPE, (297, 210)), (WALL, (297, 420))],
)
def test_sheet_has_its_size(sheet: Sheet, millimetres: tuple[float, float]) -> None:
    data = write_document([heading("Zo doen wij dat", 1), lead("Omdat"), *plan()], sheet=sheet)
    assert structural_faults(data) == []
    with opened(data) as pdf:
        size = [round(length / MILLIMETRE) for length in pdf[0].get_size()]
    assert tuple(size) == millimetres


def test_wall_sheet_is_the_same_page_larger() -> None:
    story: list[Any] = [heading("Zo doen wij dat", 1), tile([norm("Wij groeten.")])]
    small, large = (inks(write_document(story, sheet=sheet))[0] for sheet in (PORTRAIT, WALL))
    assert large == pytest.approx([number * WALL.zoom for number in small], abs=2)


def test_bare_sheet_has_nothing_of_its_own() -> None:
    data = write_document([text("Kaart")], sheet=Sheet(300, 200, margin=20, is_bare=True))
    assert text_of(data) == "Kaart"


def test_time_zone_of_creation_does_not_matter_to_the_words() -> None:
    naive = write(
        [text("x")],
        title="T",
        language="nl",
        created=CREATED.replace(tzinfo=None),
        page_words=lambda page, pages: f"{page}/{pages}",
    )
    assert structural_faults(naive) == []


def test_writing_needs_no_windows_charts_or_network() -> None:
    check = (
        "import sys, exports.plan, exports.pages, exports.blocks, exports.rows, exports.pictures; "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'fontTools', "
        "'reportlab.graphics', 'pikepdf', 'urllib.request', 'http.client'))])"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_loading_leaves_slow_patterns_until_they_are_used() -> None:
    check = (
        "import re, exports.plan; from reportlab.platypus.paragraph import uri_pat; "
        "print(isinstance(uri_pat, re.Pattern), isinstance(re.compile('a'), re.Pattern), "
        "bool(uri_pat.match('https://example.org/a')), uri_pat.match('example'))"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False True True None"
