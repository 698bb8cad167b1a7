"""Cards on paper: all of them, readable, where the knife and the printer expect them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pypdfium2.raw as pdfium
import pytest
from reportlab.lib.units import mm

from assets.language import LANGUAGES, words
from exports.cards import SHEETS, Face, card_faces, cards_pdf, statement_faces
from game.deck import StatementDeck
from game.stock.decks import shipped, shipped_cards
from tests.exports.paper import CREATED, failed_rules, opened, pages_in_order, text_of
from tests.exports.structural_verifier import structural_faults

LONG = replace(
    card_faces(shipped_cards(), words("nl"))[20],
    title="Aansprakelijkheidswaardevaststellingsveranderingen en nog wat meer",
    text="woord " * 80,
    choices=("keuze " * 40, "keuze " * 40),
    ask="vraag " * 40,
)


def faces(id: str, language: str = "nl") -> Sequence[Face]:
    deck = shipped(id)
    if isinstance(deck, StatementDeck):
        return statement_faces(deck.statements, words(language))
    return card_faces(deck, words(language))


def printed(some: Sequence[Face], sheet: str = "a4", language: str = "nl") -> bytes:
    return cards_pdf(some, SHEETS[sheet], words(language), title="Kaarten", made_at=CREATED)


@cache
def shipped_pdf(id: str, sheet: str) -> bytes:
    return printed(faces(id), sheet)


def plain(text: str) -> str:
    """Without what a line break may add or take."""
    return "".join(text.split()).replace("-", "")


each_sheet = pytest.mark.parametrize("sheet", SHEETS)


@each_sheet
@pytest.mark.parametrize("id", ["stam", "helps"])
def test_a_screen_reader_can_read_every_sheet(id: str, sheet: str) -> None:
    pdf = printed(faces(id)[-SHEETS[sheet].count - 1 :], sheet)  # a full sheet and one card more
    assert failed_rules(pdf) == []
    assert structural_faults(pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_every_card_is_on_paper(language: str) -> None:
    for id in ("stam", "helps"):
        some = faces(id, language)
        told = plain(text_of(printed(some, "a4", language)))
        for face in some:
            for text in (face.title, face.text, *face.choices, face.ask, face.mark, face.number):
                assert plain(text) in told


def test_the_customer_is_called_as_the_client_does() -> None:
    patients = card_faces(shipped_cards(), words("nl").with_customer("patiënt", "patiënten"))
    told = text_of(printed(patients))
    assert "patiënt" in told
    assert "klanten" not in told


def test_a_card_is_read_as_one_item_from_its_kind_to_its_question() -> None:
    first, *_ = pages_in_order(shipped_pdf("stam", "a4"))
    face = faces("stam")[0]
    kinds = [line.split()[0] for line in first[:5]]
    assert kinds == ["Document", "L", "LI", "LBody", "P"]
    said = [line.strip().removeprefix("P ") for line in first if line.strip().startswith("P ")]
    assert set(said[:5]) == {face.kind, face.mark, face.title, face.text, face.ask}
    assert sum(line.strip() == "LI" for line in first) == 9


def test_no_title_or_question_of_our_own_cards_ends_in_a_word_alone() -> None:
    with opened(shipped_pdf("stam", "a4")) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    lines = {line.strip() for page in pages for line in page.splitlines()}
    assert {"Even langs", "drie mensen", "Wat denkt een", "klant op dag drie?"} <= lines
    assert {"mensen", "goed", "drie?", "klaar."}.isdisjoint(lines)


def test_every_kind_of_card_has_a_bookmark() -> None:
    with opened(shipped_pdf("stam", "a4")) as pdf:
        titles = [one.get_title() for one in pdf.get_toc()]
    assert titles == ["Gewoonte", "Barbaar", "Kruising", "Schat", "Durf", "Totem"]


# --- fronts, backs and the knife --------------------------------------------------------------


def inked(pdf: bytes, page: int) -> tuple[float, float]:
    """Between which parts of the width a page has ink away from its crop marks."""
    with opened(pdf) as document:
        picture = document[page].render(scale=0.5).to_numpy()
    inner = picture[70:-70]
    columns = (inner < 200).any(axis=(0, 2)).nonzero()[0]
    return columns[10] / inner.shape[1], columns[-10] / inner.shape[1]


def test_a_back_lies_behind_its_own_front() -> None:
    one = printed(faces("stam")[:1])
    left, right = inked(one, 0)
    back_left, back_right = inked(one, 1)
    assert right < 0.5 < back_left
    assert left + back_right == pytest.approx(1, abs=0.05)


@each_sheet
def test_places_are_mirrored_exactly(sheet: str) -> None:
    paper = SHEETS[sheet]
    for (left, foot), (back, back_foot) in zip(paper.places(), paper.places(True), strict=True):
        assert left + paper.card[0] + back == pytest.approx(paper.size[0])
        assert foot == back_foot


def test_sheets_that_are_cut_have_backs_and_labels_have_none() -> None:
    for name, sheet in SHEETS.items():
        some = faces("stam")[: sheet.count + 1]
        with opened(printed(some, name)) as pdf:
            assert len(pdf) == (4 if sheet.is_cut else 2)


@pytest.mark.parametrize(
    ("sheet", "left", "top"),
    [("labels-21", 7.21, 15.15), ("labels-14", 4.65, 15.15), ("labels-8", 4.65, 13.1)],
)
def test_labels_lie_where_the_box_of_the_maker_says(sheet: str, left: float, top: float) -> None:
    assert SHEETS[sheet].left / mm == pytest.approx(left, abs=0.05)
    assert SHEETS[sheet].foot / mm == pytest.approx(top, abs=0.05)


def test_the_knife_finds_a_mark_for_every_cut() -> None:
    sheet = SHEETS["a4"]
    with opened(shipped_pdf("stam", "a4")) as pdf:
        for number in (0, 1):
            page = pdf[number].render(scale=4).to_numpy()
            across, up = sheet.cuts()
            for at in across:
                strip = page[20 : int(sheet.foot * 4) - 20, int(at * 4) - 2 : int(at * 4) + 3]
                assert strip.min() < 160, f"page {number}, cut at {at}"
            for at in up:
                row = page.shape[0] - int(at * 4)
                strip = page[row - 3 : row + 3, 4 : int(sheet.left * 4) - 4]
                assert strip.min() < 160, f"page {number}, cut at {at}"


# --- what people type -------------------------------------------------------------------------


def boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Where every letter of the first page stands."""
    with opened(pdf) as document:
        page = document[0].get_textpage()
        return [page.get_charbox(at) for at in range(page.count_chars())]


@each_sheet
def test_the_longest_texts_stay_within_their_card(sheet: str) -> None:
    paper = SHEETS[sheet]
    left, foot = next(iter(paper.places()))
    width, height = paper.card
    for face in (LONG, Face(number="88", text="woord " * 80, mark="een label")):
        found = [box for box in boxes(printed([face], sheet)) if box[2] > box[0]]
        assert min(box[0] for box in found) > left + 2 * mm
        assert max(box[2] for box in found) < left + width - 2 * mm
        assert min(box[1] for box in found) > foot + 1.5 * mm
        assert max(box[3] for box in found) < foot + height - 2 * mm


def test_what_people_type_means_itself() -> None:
    strange = '<b>vet</b> & "aan" \' 👍 שלום ﷽ ' + "x" * 80
    face = Face(kind="<i>", symbol="art/sym-schat.svg", title=strange, text=strange, ask="&amp;")
    pdf = printed([face])
    assert failed_rules(pdf) == []
    told = text_of(pdf)
    assert 'b>vet</b> & "aan"' in told
    assert "&amp;" in told


def test_the_same_deck_gives_the_same_file() -> None:
    assert printed(faces("helps")) == printed(faces("helps"))


@each_sheet
def test_our_own_cards_can_be_read_in_the_hand(sheet: str) -> None:
    """In points; of the tightest cards, those with two choices, and of the first statements."""
    cards = [] if SHEETS[sheet].is_for_short_texts else [(faces("stam")[20:30], 6)]
    for some, least in [*cards, (faces("helps")[:10], 11)]:
        bare = [replace(face, mark="", number="") for face in some]
        found = [size for size, letter in letters(printed(bare, sheet)) if letter.isalpha()]
        assert min(found) >= least


def letters(pdf: bytes) -> list[tuple[float, str]]:
    """Every letter of the first page with the size of its type in points."""
    with opened(pdf) as document:
        page = document[0].get_textpage()
        text = page.get_text_range()
        return [(pdfium.FPDFText_GetFontSize(page, at), text[at]) for at in range(len(text))]
