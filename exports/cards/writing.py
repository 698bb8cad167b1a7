"""Cards as a PDF: sheets of fronts, each with its backs behind it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from assets.language import Words
from assets.language import words as words_of
from exports.cards.faces import Face, card_faces, statement_faces
from exports.cards.sheets import CardSheet
from exports.cards.tile import Tile
from exports.pages import Part, write_parts
from exports.platypus import Flowable
from exports.sheet import Sheet
from exports.styles import colour
from exports.tagged.lists import list_key
from exports.tagged.structure import Key
from game.deck import Deck, StatementDeck

_MARK_LENGTH, _MARK_GAP = 4 * mm, 1.5 * mm


def cards_pdf(
    faces: Sequence[Face],
    sheet: CardSheet,
    words: Words,
    *,
    title: str,
    made_at: datetime,
    has_backs: bool = True,
) -> bytes:
    """The cards as a tagged PDF, each card an item of one list.

    Sheets that are cut have crop marks. After each page of fronts comes the page with its backs,
    mirrored, for a printer that turns the paper over its long edge.

    Args:
        faces: At least one.
        sheet: One of ``SHEETS``.
        words: In the language of the cards.
        title: Of the document.
        made_at: The moment that the file gives for itself.
        has_backs: Whether there are backs; labels never have them.
    """
    return write_parts(
        [cards_part(faces, sheet, has_backs=has_backs)],
        title=title,
        language=words.language,
        created=made_at,
        page_words=_no_words,
        author=words("app.name"),
        subject=words("deck.print_subject"),
    )


def cards_part(faces: Sequence[Face], sheet: CardSheet, *, has_backs: bool = True) -> Part:
    """The pages of :func:`cards_pdf`, for a document with more in it."""
    width, height = sheet.size
    pages = list(_pages(faces, sheet, has_backs and sheet.is_cut))
    return Part(Sheet(width, height, margin=0, is_bare=True), pages)


def printed_deck(
    deck: Deck | StatementDeck,
    sheet: CardSheet,
    language: str,
    made_at: datetime,
    *,
    has_backs: bool = True,
) -> tuple[str, bytes]:
    """A whole deck in one language: the name for its file, and the PDF."""
    words = words_of(language)
    if isinstance(deck, Deck):
        faces = card_faces(deck, words)
    else:
        faces = statement_faces(deck.statements, words)
    title = deck.title.told(language)
    pdf = cards_pdf(faces, sheet, words, title=title, made_at=made_at, has_backs=has_backs)
    return words("deck.file", deck=deck.id, sheet=sheet.name, language=language), pdf


def _pages(faces: Sequence[Face], sheet: CardSheet, has_backs: bool) -> Iterator[Any]:
    whole, marked = list_key(), set[str]()
    for first in range(0, len(faces), sheet.count):
        some = faces[first : first + sheet.count]
        yield _Fronts(some, sheet, first, whole, marked)
        if has_backs:
            yield _Backs(some, sheet)


class _Page(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A whole sheet with cards."""

    def __init__(self, faces: Sequence[Face], sheet: CardSheet) -> None:
        super().__init__()
        self.faces, self.sheet = faces, sheet

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """All of the sheet."""
        self.width, self.height = self.sheet.size
        return self.sheet.size

    def draw_crop_marks(self) -> None:
        """Draws where the knife goes, outside the cards; at the edge when there is no outside."""
        if not self.sheet.is_cut:
            return
        across, up = self.sheet.cuts()
        self.canv.setStrokeColor(HexColor(colour("ink")))
        self.canv.setLineWidth(0.3)
        for at in _inside(across, self.width):
            for start, end in _marks(self.sheet.foot, self.height):
                self.canv.line(at, start, at, end)
        for at in _inside(up, self.height):
            for start, end in _marks(self.sheet.left, self.width):
                self.canv.line(start, at, end, at)


def _inside(cuts: Sequence[float], whole: float) -> list[float]:
    """The cuts that are not the edge of the sheet itself."""
    return [at for at in cuts if 1 < at < whole - 1]


def _marks(margin: float, whole: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a crop mark begins and ends, on either side of the cards."""
    inner = max(margin - _MARK_GAP, _MARK_LENGTH)
    outer = max(inner - _MARK_LENGTH, 0)
    return (outer, inner), (whole - inner, whole - outer)


class _Fronts(_Page):
    """The fronts of some cards, each an item of the list of all cards."""

    def __init__(
        self, faces: Sequence[Face], sheet: CardSheet, first: int, whole: Key, marked: set[str]
    ) -> None:
        super().__init__(faces, sheet)
        self._first, self._whole, self._marked = first, whole, marked

    def draw(self) -> None:
        """Draws marks and cards; the first card of each kind gets a bookmark."""
        with self.canv.artifact():
            self.draw_crop_marks()
        tile = Tile(self.canv, self.sheet)
        placed = zip(self.faces, self.sheet.places(), strict=False)
        for number, (face, (left, foot)) in enumerate(placed, start=self._first):
            item = self._whole.child("LI", number)
            with self.canv.tag(self._whole), self.canv.tag(item):
                if face.kind not in self._marked:
                    self._marked.add(face.kind)
                    name = face.kind or face.text
                    self.canv.add_bookmark(item, name, 1, foot + self.sheet.card[1])
                with self.canv.tag(item.child("LBody")):
                    tile.front(face, left, foot)


class _Backs(_Page):
    """The backs of some cards, mirrored."""

    def draw(self) -> None:
        """Draws marks and backs."""
        tile = Tile(self.canv, self.sheet)
        with self.canv.artifact():
            self.draw_crop_marks()
            for face, (left, foot) in zip(self.faces, self.sheet.places(True), strict=False):
                tile.back(face, left, foot)


def _no_words(_page: int, _pages: int) -> str:
    return ""
