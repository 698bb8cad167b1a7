"""Every kind of PDF that is written, of one example: what must hold for whoever gets it.

What goes home and what is in the pack is asked of the product itself, so a new kind is tested as
soon as it is there; the last test finds a document that is written nowhere here.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

import exports
from desktop.going_home import KINDS, STAYING, VERSIONS, Wanted, pieces
from exports import pages
from exports.cards import SHEETS, printed_deck
from exports.platypus import BaseDocTemplate
from game.session import Session
from game.stock.decks import shipped_cards
from game.workshop.photo_events import PhotoAdded
from tests.exports.golden.editions import example_session, own_words
from tests.exports.paper import CREATED, failed_rules, height_used, opened
from tests.exports.structural_verifier import all_elements, structural_faults

_LANGUAGE = "nl"

_LEAST_USED = 0.17
"""Of the height of the last page."""

_writers: set[str] = set()
"""The modules that wrote a document here."""

Documents = Mapping[str, bytes]


@pytest.fixture(scope="module")
def documents() -> Iterator[Documents]:
    """Every document of the example by its name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDocTemplate, "build", _noting_who(BaseDocTemplate.build))
        with example_session(_LANGUAGE, "sessions") as session:
            yield dict(_made(session))


def _made(session: Session) -> Iterator[tuple[str, bytes]]:
    told = own_words(_LANGUAGE, session.workshop.customer)
    _take_photo(session)
    versions = tuple(dict.fromkeys(VERSIONS.values()))
    wanted = Wanted((*KINDS, *STAYING), versions, told, CREATED, has_notes=True)
    for piece in pieces(session, wanted):
        if piece.name.endswith(".pdf"):
            yield piece.name, piece.make() or b""
    labels = next(sheet for sheet in SHEETS.values() if not sheet.is_cut)  # A4 is in the pack
    yield "deck", printed_deck(shipped_cards(), labels, _LANGUAGE, CREATED)[1]


def _take_photo(session: Session) -> None:
    """One that has no caption, so that what is said of it is ours."""
    file, meeting = BytesIO(), session.workshop.meetings[0]
    Image.new("RGB", (900, 1200), "orange").save(file, "JPEG")
    picture = session.hold_picture(file.getvalue())
    added = PhotoAdded("F1", picture, 900, 1200, meeting.id, meeting.blocks[0].id, "")
    session.submit("workshop", added)


def _noting_who(build: Callable[..., Any]) -> Callable[..., Any]:
    """The same, and every module on the way to it is noted."""

    def noted(*template: Any, **about: Any) -> Any:
        frame = sys._getframe()
        while frame.f_back:
            frame = frame.f_back
            _writers.add(str(frame.f_globals.get("__name__")))
        return build(*template, **about)

    return noted


# --- what must hold: each gives what is wrong, or nothing ----------------------------------------


def _without_fonts(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        things = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        fonts = [one for one in things if one.get("/Type") == "/Font"]
        assert fonts
        return [
            str(one.BaseFont) for one in fonts if "/FontFile2" not in one.get("/FontDescriptor", {})
        ]


def _without_title(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_metadata() as about:
        title = str(pdf.docinfo.Title)
        is_shown = bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        return [] if title.strip() and about["dc:title"] == title and is_shown else [title]


def _without_bookmarks(data: bytes) -> list[str]:
    with opened(data) as pdf:
        marks = [mark.get_title() for mark in pdf.get_toc()]
        return [] if len(pdf) <= 2 or (marks and all(marks)) else [f"{len(pdf)} pages: {marks}"]


def _without_tags(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        is_marked = bool(pdf.Root.MarkInfo.Marked)
    return [*structural_faults(data), *([] if is_marked else ["not marked as tagged"])]


def _without_words_for_figures(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        figures = [one for one in all_elements(pdf) if one.S == "/Figure"]
        return [str(one.objgen) for one in figures if not str(one.get("/Alt", "")).strip()]


def _with_an_empty_last_page(data: bytes) -> list[str]:
    with opened(data) as pdf:
        used = height_used(pdf[len(pdf) - 1])
        return [] if len(pdf) == 1 or used > _LEAST_USED else [f"{used:.2f}"]


@pytest.mark.parametrize(
    "faults",
    [
        failed_rules,
        _without_fonts,
        _without_title,
        _without_bookmarks,
        _without_tags,
        _without_words_for_figures,
        _with_an_empty_last_page,
    ],
)
def test_no_document_has_this_fault(
    documents: Documents, faults: Callable[[bytes], list[str]]
) -> None:
    assert {name: found for name, data in documents.items() if (found := faults(data))} == {}


def test_every_document_says_in_which_language_it_is(documents: Documents) -> None:
    for name, data in documents.items():
        with pikepdf.open(BytesIO(data)) as pdf:
            assert str(pdf.Root.Lang) == _LANGUAGE, name


def test_no_kind_of_document_is_left_out(documents: Documents) -> None:
    """A new one that neither goes home nor is in the pack has to be added to ``_made``."""
    assert all(documents.values())
    writing = {pages.write, pages.write_parts, pages.write_balanced}
    for found in pkgutil.walk_packages(exports.__path__, "exports."):
        module = importlib.import_module(found.name)
        own = [one for one in vars(module).values() if callable(one) and one.__hash__]
        if module is not pages and writing.intersection(own):
            assert module.__name__ in _writers
