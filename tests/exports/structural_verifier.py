"""An independent check of tagged PDF: marked content, structure tree and parent tree agree."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

_PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}
_PAINTS |= {"INLINE IMAGE"}
_PATH_STARTS = {"m", "re"}


def structural_faults(data: bytes) -> list[str]:
    """What is wrong with the structure of a document, in words; empty when all is well."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return _Verifier(pdf).faults()


def all_elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """All elements of the structure tree, in reading order."""
    yield from _walk(pdf.Root.StructTreeRoot.K)


def _walk(element: Any) -> Iterator[Any]:
    yield element
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


class _Verifier:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._root = pdf.Root.StructTreeRoot
        self._pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self._owners = self._read_parent_tree()
        self._marked: dict[tuple[int, int], str] = {}
        self._claimed: dict[tuple[int, int], Any] = {}
        self._linked: set[tuple[int, int]] = set()
        self._faults: list[str] = []

    def faults(self) -> list[str]:
        for number, page in enumerate(self._pdf.pages):
            self._check_page(number, page)
        self._check_element(self._root.K, self._root)
        for stretch in set(self._marked) ^ set(self._claimed):
            self._faults.append(f"marked content without element or element without it: {stretch}")
        self._check_annotations()
        return self._faults

    def _read_parent_tree(self) -> dict[int, Any]:
        numbers = list(self._root.ParentTree.Nums)
        return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}

    def _check_page(self, number: int, page: pikepdf.Page) -> None:
        content = _PageContent(number)
        for instruction in pikepdf.parse_content_stream(page):
            content.take(list(instruction.operands), str(instruction.operator))
        self._marked |= content.marked
        self._faults += content.end()
        if page.get("/Tabs") != "/S":
            self._faults.append(f"page {number}: tab order does not follow the structure")

    def _check_element(self, element: Any, parent: Any) -> None:
        if "/P" not in element or element.P.objgen != parent.objgen:
            self._faults.append(f"{element.S} does not point back to its parent")
        for kid in _kids(element):
            if isinstance(kid, int):
                self._claim(element, element.Pg, kid)
            elif kid.get("/Type") == "/MCR":
                self._claim(element, kid.Pg, int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                self._check_link(element, kid)
            else:
                self._check_element(kid, element)

    def _claim(self, element: Any, page: Any, mark: int) -> None:
        stretch = self._pages[page.objgen], mark
        if stretch in self._claimed:
            self._faults.append(f"claimed twice: {stretch}")
        self._claimed[stretch] = element
        if self._marked.get(stretch) != str(element.S):
            self._faults.append(f"{stretch} is {self._marked.get(stretch)}, not {element.S}")
        owners = self._owners.get(int(page.get("/StructParents", -1)))
        if owners is None or mark >= len(owners) or owners[mark].objgen != element.objgen:
            self._faults.append(f"parent tree does not lead from {stretch} to {element.S}")

    def _check_link(self, element: Any, link: Any) -> None:
        thing = link.Obj
        self._linked.add(thing.objgen)
        owner = self._owners.get(int(thing.get("/StructParent", -1)))
        if owner is None or owner.objgen != element.objgen:
            self._faults.append(f"parent tree does not lead from annotation to {element.S}")
        if thing.objgen not in [annotation.objgen for annotation in link.Pg.get("/Annots", [])]:
            self._faults.append("annotation is not on the page that its element says")

    def _check_annotations(self) -> None:
        for number, page in enumerate(self._pdf.pages):
            for annotation in page.get("/Annots", []):
                if annotation.objgen not in self._linked:
                    self._faults.append(f"page {number}: annotation is not in the tree")


@dataclass
class _PageContent:
    """The operators of one page, one after another."""

    number: int
    marked: dict[tuple[int, int], str] = field(default_factory=dict)
    _open: list[bool] = field(default_factory=list)  # per stretch: did it begin within text
    _is_in_text: bool = False
    _is_in_path: bool = False
    _faults: list[str] = field(default_factory=list)

    def take(self, operands: list[Any], operator: str) -> None:
        if operator in ("BDC", "BMC"):
            self._begin(operands, operator)
        elif operator == "EMC":
            self._end_stretch()
        elif operator in ("BT", "ET"):
            self._is_in_text = operator == "BT"
        elif operator in _PATH_STARTS:
            self._is_in_path = True
        elif operator == "n":
            self._is_in_path = False
        elif operator in _PAINTS:
            self._is_in_path = False
            if not self._open:
                self._complain(f"{operator} outside marked content")

    def end(self) -> list[str]:
        if self._open or self._is_in_text:
            self._complain("something is open at the end")
        return self._faults

    def _begin(self, operands: list[Any], operator: str) -> None:
        if self._is_in_path:
            self._complain("marked content begins within a path")
        if self._open:
            self._complain("marked content within marked content")
        self._open.append(self._is_in_text)
        properties = operands[1] if operator == "BDC" else None
        if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
            self.marked[self.number, int(properties.MCID)] = str(operands[0])

    def _end_stretch(self) -> None:
        if not self._open:
            self._complain("EMC without beginning")
        elif self._open.pop() != self._is_in_text:
            self._complain("marked content across the edge of a text object")

    def _complain(self, words: str) -> None:
        self._faults.append(f"page {self.number}: {words}")
