"""The structure tree of a document: what a screen reader reads, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFString

_MAY_BE_EMPTY = ("Document", "TD", "TH")  # without its empty cells a table row is irregular


class Key:
    """The identity of one structure element, such as a paragraph or a table row.

    It belongs to the story, not to a canvas: all parts of a paragraph that runs over a page break
    share one key and so become one element.

    Args:
        role: Standard structure type, such as ``P``, ``H1`` or ``Figure``.
        **attributes: ``Alt``, ``ActualText``, ``Lang``, ``T`` as plain text; ``A`` as raw PDF.
    """

    def __init__(self, role: str, **attributes: str) -> None:
        self.role = role
        self.attributes = attributes
        self._children: dict[tuple[object, ...], Key] = {}

    def child(self, role: str, *name: object, **attributes: str) -> "Key":
        """The key of a part of this element; the same key for the same role and name."""
        return self._children.setdefault((role, *name), Key(role, **attributes))


@dataclass(frozen=True, slots=True)
class Artifact:
    """What is painted but not read aloud: rules, grounds, running headers.

    Attributes:
        properties: Raw PDF, such as ``/Type/Pagination/Subtype/Header``.
    """

    properties: str = ""


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A marked stretch of a page that belongs to an element."""

    page: Any
    number: int

    def write(self, document: Any, page: Any) -> bytes:
        """The stretch as PDF, shorter when it lies on the page of its element."""
        if page is not None and self.page.name == page.name:
            return b"%d" % self.number
        place = self.page.format(document)
        return b"<</Type/MCR/Pg %s/MCID %d>>" % (place, self.number)


@dataclass(frozen=True, slots=True)
class AnnotationLink:
    """A link or form field that belongs to an element."""

    page: Any
    annotation: Any

    def write(self, document: Any, _page: Any) -> bytes:
        """The link to the annotation as PDF."""
        place, thing = self.page.format(document), self.annotation.format(document)
        return b"<</Type/OBJR/Pg %s/Obj %s>>" % (place, thing)


class Element(PDFObject):  # type: ignore[misc]  # reportlab is untyped
    """One node of the structure tree as it is written to the file."""

    def __init__(self, key: Key, parent: "Element | None") -> None:
        self.role = key.role
        self.attributes = dict(key.attributes)
        self.parent = parent
        self.kids: list[Element | MarkedContent | AnnotationLink] = []
        self._is_attached = parent is None

    def __repr__(self) -> str:
        return f"<{self.role}>"

    def attach(self) -> None:
        """Take a place in the tree, parents first; called in the order of painting."""
        if self._is_attached or self.parent is None:
            return
        self._is_attached = True
        self.parent.attach()
        self.parent.kids.append(self)

    def prune(self) -> bool:
        """Drop all elements below that hold nothing; says whether this one holds something."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.role in _MAY_BE_EMPTY

    def format(self, document: Any) -> bytes:
        """The element as PDF."""
        page = next((kid.page for kid in self.kids if isinstance(kid, MarkedContent)), None)
        parent = self.parent or document.Catalog.StructTreeRoot
        written = [f"<</Type/StructElem/S/{self.role}/P ".encode(), reference(document, parent)]
        if page is not None:
            written += [b"/Pg ", page.format(document)]
        written += [self._attribute(document, name) for name in self.attributes]
        written += [b"/K[", b" ".join(self._kid(document, kid, page) for kid in self.kids), b"]>>"]
        return b"".join(written)

    def _attribute(self, document: Any, name: str) -> bytes:
        value = self.attributes[name]
        raw = value.encode() if name == "A" else PDFString(value).format(document)
        return b"/%s %s" % (name.encode(), raw)

    @staticmethod
    def _kid(document: Any, kid: "Element | MarkedContent | AnnotationLink", page: Any) -> bytes:
        if isinstance(kid, Element):
            return reference(document, kid)
        return kid.write(document, page)


Owner = Element | Artifact


class StructureTree(PDFObject):  # type: ignore[misc]  # reportlab is untyped
    """The root of the tree, with the way back from marked content to its element.

    Args:
        root: The ``Document`` element.
        owners: Per ``StructParents`` number the elements of a page, or per ``StructParent``
            number the element of an annotation.
    """

    def __init__(self, root: Element, owners: Sequence[Element | Sequence[Element]]) -> None:
        self.root = root
        self.owners = owners

    def format(self, document: Any) -> bytes:
        """The root as PDF."""
        ways = b"\n".join(
            b"%d %s" % (number, self._way(document, owner))
            for number, owner in enumerate(self.owners)
        )
        return b"<</Type/StructTreeRoot/K %s/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>" % (
            reference(document, self.root),
            ways,
            len(self.owners),
        )

    @staticmethod
    def _way(document: Any, owner: Element | Sequence[Element]) -> bytes:
        if isinstance(owner, Element):
            return reference(document, owner)
        return b"[%s]" % b" ".join(reference(document, element) for element in owner)


def reference(document: Any, thing: Any) -> bytes:
    """A reference to an object of the document, such as ``b"12 0 R"``."""
    written: bytes = document.Reference(thing).format(document)
    return written
