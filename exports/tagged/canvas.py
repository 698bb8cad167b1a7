"""A reportlab canvas that writes tagged, accessible PDF (PDF/UA-1)."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage, PDFString
from reportlab.pdfgen.canvas import Canvas

from exports.tagged import metadata
from exports.tagged.marking import PageMarks, mark
from exports.tagged.structure import (
    AnnotationLink,
    Artifact,
    Element,
    Key,
    Owner,
    StructureTree,
)

rl_config.useA85 = 0  # as bytes, not spelled in letters: a fifth smaller

_ROLES = {"Widget": "Form", "Link": "Link"}
_PRINT = 4  # annotation flag: shown on paper too


class UntaggedError(ValueError):
    """Something would be on paper that a screen reader cannot read."""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab is untyped
    """A canvas on which everything that is painted belongs to an element or is an artifact.

    While drawing it only leaves marks; each page is rewritten once it is complete. Saving refuses
    text outside any tag, letters that a font does not have, and tags that were never closed.

    Args:
        *args: As for a reportlab canvas.
        created: The time that the file gives for itself; the only clock it knows.
        **keywords: As for a reportlab canvas.
    """

    def __init__(self, *args: Any, created: datetime, **keywords: Any) -> None:
        super().__init__(*args, **(keywords | {"pdfVersion": (1, 7), "invariant": 1}))
        self.created = created
        self.root = Element(Key("Document"), None)
        self.link_words: dict[Owner, str] = {}
        self.expected_links: list[Element] = []
        self.form: Any = None
        self.zoom = 1.0
        self._elements: dict[Key, Element] = {}
        self._stack: list[Owner] = [self.root]
        self._first = self._stack[0]
        self._owners: list[Element | list[Element]] = []
        self._headings: set[Key] = set()
        self._at_end: list[Callable[[TaggedCanvas, int], None]] = []
        self._strays: list[str] = []
        self._painted: dict[Hashable, list[str]] = {}
        metadata.set_creation_time(self._doc, created)

    # --- what belongs to what

    @property
    def owner(self) -> Owner:
        """To whom belongs what is painted now."""
        return self._stack[-1]

    def element(self, key: Key) -> Owner:
        """The element of a key, made where we are now; within an artifact the artifact."""
        if isinstance(self.owner, Artifact):
            return self.owner
        if key not in self._elements:
            self._elements[key] = Element(key, self.owner)
        return self._elements[key]

    def begin(self, owner: Owner) -> None:
        """From here on everything belongs to this owner, until :meth:`end`."""
        self._stack.append(owner)
        self._code.append(mark(owner))

    def end(self) -> None:
        """Back to the owner before."""
        self._stack.pop()
        self._code.append(mark(self.owner))

    @contextmanager
    def tag(self, key: Key | None) -> Iterator[Owner]:
        """What is painted inside belongs to the element of this key; without a key, as before."""
        if key is not None:
            self.begin(self.element(key))
        yield self.owner
        if key is not None:
            self.end()

    @contextmanager
    def artifact(self, properties: str = "") -> Iterator[None]:
        """What is painted inside is not read aloud."""
        self.begin(Artifact(properties))
        yield
        self.end()

    def add_bookmark(self, key: Key, words: str, level: int, height: float) -> None:
        """List a heading among the bookmarks; only the first time for the same key.

        Raises:
            ValueError: a level was skipped.
        """
        if key in self._headings or isinstance(self.owner, Artifact):
            return
        self._headings.add(key)
        name = f"heading-{len(self._headings)}"
        self.bookmarkHorizontal(name, 0, height)
        self.addOutlineEntry(words, name, level - 1)

    def at_end(self, draw: Callable[["TaggedCanvas", int], None]) -> None:
        """Draw this when the document is complete and the number of pages is known.

        Args:
            draw: Gets the canvas and the number of pages; may fill forms used on earlier pages.
        """
        self._at_end.append(draw)

    def paint_again(self, what: Hashable, paint: Callable[[], None]) -> None:
        """Paint something that comes back in this document; after the first time at no cost.

        Args:
            what: It is the same when it was painted before; all that its looks depend on.
            paint: Paints it, from the place where we are and without a tag in it; restores what
                it sets.
        """
        if what in self._painted:
            self._code.extend(self._painted[what])
            return
        begun = len(self._code)
        paint()
        self._painted[what] = self._code[begun:]

    @contextmanager
    def afresh(self) -> Iterator[None]:
        """What is drawn inside is told again: its keys make other elements than before."""
        elements, self._elements = self._elements, {}
        yield
        self._elements = elements

    def enlarge(self, zoom: float) -> None:
        """Draw the rest of the page this much larger."""
        self.zoom = zoom
        if zoom != 1:
            self.scale(zoom, zoom)

    # --- where reportlab lets us in

    def drawText(self, text_object: Any) -> None:  # noqa: N802  # reportlab's name
        """Draw a text object; one with marks in it keeps its operators apart."""
        if not getattr(text_object, "has_marks", False):
            super().drawText(text_object)
            return
        text_object.getCode()
        self._code.extend(text_object._code)

    def _addAnnotation(  # noqa: N802  # reportlab's name
        self, annotation: Any, name: str | None = None, addtopage: int = 1
    ) -> None:
        if isinstance(self.owner, Artifact):
            return  # in a running header nobody could reach it
        entries = annotation.dict if isinstance(annotation, PDFDictionary) else annotation.otherkw
        role = _ROLES.get(str(entries.get("Subtype", "Link")).lstrip("/"), "Annot")
        owner = self._annotation_owner(role)
        if role == "Link":
            self._describe_link(annotation, entries, owner)
        entries["StructParent"] = len(self._owners)
        self._owners.append(owner)
        super()._addAnnotation(annotation, name, addtopage)
        owner.kids.append(AnnotationLink(self._doc.thisPageRef(), self._doc.Reference(annotation)))

    def _annotation_owner(self, role: str) -> Element:
        owner = self.owner
        assert isinstance(owner, Element)
        if role == "Link" and self.expected_links:
            return self.expected_links.pop(0)
        if owner.role == role:
            return owner
        element = Element(Key(role), owner)
        self._code += [mark(element), mark(owner)]
        return element

    def _describe_link(self, annotation: Any, entries: Any, owner: Element) -> None:
        words = self.link_words.get(owner, "Link")
        entries["F"] = _PRINT
        if isinstance(annotation, PDFDictionary):
            entries.setdefault("Contents", PDFString(words))
        else:
            annotation.Contents = annotation.Contents or words
            annotation.permitted += ("StructParent", "F")

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802  # reportlab's name
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            page.__Defaults__ = page.__Defaults__ | {
                "StructParents": self._page_number_in_tree,
                "Tabs": PDFName("S"),
            }

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Finish the page: write its marked content."""
        marks = PageMarks(self._doc.thisPageRef(), self.root, self._first)
        self._code[:] = marks.rewrite(self._code)
        self._page_number_in_tree = len(self._owners)
        self._owners.append(marks.owners)
        self._strays += [f"page {self._pageNumber}, {stray}" for stray in marks.strays]
        self._first = self.owner  # a group may go on over the page break
        super().showPage()

    def save(self) -> None:
        """Write the document.

        Raises:
            UntaggedError: something on paper is hidden from screen readers.
            ValueError: title or language is missing.
        """
        if self._code:
            self.showPage()
        self._refuse_untagged()
        for draw in self._at_end:
            draw(self, self._pageNumber - 1)
        self._finish()
        super().save()

    def _refuse_untagged(self) -> None:
        if len(self._stack) != 1:
            raise UntaggedError(f"never closed: {self._stack[1:]}")
        if self._strays:
            raise UntaggedError("; ".join(self._strays[:5]))

    def _finish(self) -> None:
        self.root.prune()
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = StructureTree(self.root, self._owners)
        if self.form is not None:
            catalog.AcroForm = self.form
        self.setCatalogEntry("MarkInfo", {"Marked": "true"})
        self.setViewerPreference("DisplayDocTitle", "true")
        metadata.describe(self._doc, self.created)
        metadata.repair_letter_maps(self._doc)
