"""Lists whose items say that they are items, with a bullet, a number or a tick box."""

from collections.abc import Sequence
from typing import Any

from exports.tagged.boxes import Box, Stack
from exports.tagged.structure import Key


def list_key(numbering: str = "None") -> Key:
    """The key of a list.

    Args:
        numbering: ``Disc``, ``Decimal``, ``LowerAlpha`` and the like, or ``None``.
    """
    return Key("L", A=f"<</O/List/ListNumbering/{numbering}>>")


def in_company(items: Sequence["ListItem"]) -> list["ListItem"]:
    """The items of a list, of which neither the first nor the last stands alone on a page."""
    for item in {*items[:1], *items[-2:-1]} if len(items) > 1 else ():
        item.keepWithNext = 1
    return list(items)


class ListItem(Stack):
    """An item: its label at the left, its content beside that.

    Args:
        content: Flowables; may hold items of a list within.
        box: ``left`` is the room for the label.
        keys: Of the list, shared by all its items, and of the item.
        label: Bullet, number or tick box; none in the second part of a broken item.
        label_drop: From the top of the content down to the top of the label, in points.
    """

    def __init__(
        self,
        content: Sequence[Any],
        box: Box,
        keys: tuple[Key, Key],
        label: Any = None,
        label_drop: float = 0,
    ) -> None:
        super().__init__(content, box)
        self.keys = keys
        self.label = label
        self.label_drop = label_drop

    def parts(self, above: list[Any], below: list[Any]) -> list[Stack]:
        """The item above and below a page break; the label stays above."""
        first = ListItem(above, self.box, self.keys, self.label, self.label_drop)
        return [first, ListItem(below, self.box, self.keys)]

    def measure(self, width: float) -> float:
        """The height that it takes at this width, the label included."""
        height = super().measure(width)
        if self.label is None:
            return height
        _, self._label_height = self.label.wrapOn(self.canv, self.box.left, height)
        least: float = self.box.top + self.label_drop + self._label_height + self.box.bottom
        return max(height, least)

    def draw_content(self) -> None:
        """Draw label and content."""
        whole, item = self.keys
        with self.canv.tag(whole), self.canv.tag(item):
            if self.label is not None:
                with self.canv.tag(item.child("Lbl")):
                    top = self.height - self.box.top - self.label_drop
                    self.label.drawOn(self.canv, 0, top - self._label_height)
            with self.canv.tag(item.child("LBody")):
                super().draw_content()
