"""Drawing operators of a page, put in marked stretches that belong to elements."""

import re
from collections.abc import Sequence
from typing import Any

from exports.tagged.structure import Artifact, Element, MarkedContent, Owner

# What leaves ink, and the beginnings of paths: a mark must not lie inside a path.
_PAINTS = re.compile(r"(?:^|\s)(?:T[jJ]|['\"]|Do|sh|BI|EI|[SsfbB]\*?|F|m|re)(?=\s|$)")
_SAYS_SOMETHING = re.compile(r"(?:^|\s)(?:T[jJ]|['\"]|Do|BI)(?=\s|$)")
_MISSING_GLYPH = re.compile(r"(?<!\\)(?:\\\\)*\\000")
_SHOWN = 80  # characters of a stray operator that an error message quotes


class Mark(str):
    """An empty item among the operators: what follows belongs to its owner.

    Empty, so that it does no harm where reportlab joins the items itself.
    """

    __slots__ = ("owner",)
    owner: Owner


def mark(owner: Owner) -> Mark:
    """A mark from which everything belongs to this owner."""
    item = Mark()
    item.owner = owner
    return item


class PageMarks:
    """Turns the marks of one page into marked content.

    Every painting operator ends up in exactly one stretch, never nested and never across the
    edge of a text object. What belongs to the document itself, so to nothing in particular,
    becomes an artifact; text among it is remembered in ``strays``.

    Args:
        page: Reference to the page.
        root: The ``Document`` element.
        owner: To whom the page belongs until the first mark.
    """

    def __init__(self, page: Any, root: Element, owner: Owner) -> None:
        self.owners: list[Element] = []
        self.strays: list[str] = []
        self._page = page
        self._root = root
        self._wanted = owner
        self._current: Owner | None = None
        self._written: list[str] = []

    def rewrite(self, items: Sequence[str]) -> list[str]:
        """The operators of the page with marked content written out."""
        paints = _PAINTS.search
        for item in items:  # a hundred thousand of them in the papers of a day
            if isinstance(item, Mark):
                self._want(item.owner)
                continue
            if item == "BT" or item == "ET":
                self._close()
            elif self._current is not self._wanted and paints(item):
                self._close()
                self._open()
            if self._current is self._root or "\\000" in item:
                self._look_for_strays(item)
            self._written.append(item)
        self._close()
        return self._written

    def _want(self, owner: Owner) -> None:
        self._wanted = owner
        if isinstance(owner, Element):
            owner.attach()

    def _look_for_strays(self, item: str) -> None:
        if self._current is self._root and _SAYS_SOMETHING.search(item):
            self.strays.append(f"outside any tag: {item[:_SHOWN]}")
        if "\\000" in item and _MISSING_GLYPH.search(item):
            self.strays.append(f"letter missing in the font: {item[:_SHOWN]}")

    def _open(self) -> None:
        owner = self._current = self._wanted
        if isinstance(owner, Artifact) and owner.properties:
            self._written.append(f"/Artifact <<{owner.properties}>> BDC")
        elif isinstance(owner, Artifact) or owner is self._root:
            self._written.append("/Artifact BMC")
        else:
            number = len(self.owners)
            self._written.append(f"/{owner.role} <</MCID {number}>> BDC")
            owner.kids.append(MarkedContent(self._page, number))
            self.owners.append(owner)

    def _close(self) -> None:
        if self._current is not None:
            self._written.append("EMC")
        self._current = None
