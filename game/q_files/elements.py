"""XML read element by element: no entities, no document type, no depth without end."""

from typing import Protocol

from game.q_files.findings import Place, UnreadableError
from game.q_files.limits import MOST_DEPTH, MOST_ELEMENTS


class Listener(Protocol):
    """What hears of the elements as they come; names are without their namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def text(self, text: str) -> None:
        """Text within the element that is open; may come in pieces."""

    def end(self, name: str) -> None:
        """An element ends."""


class _Gate:
    """Stands between the parser and a listener, and counts."""

    def __init__(self, listener: Listener, part: str) -> None:
        self._listener = listener
        self._part = part
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > MOST_DEPTH or self._count > MOST_ELEMENTS:
            raise UnreadableError("too_large", Place(part=self._part))
        self._listener.start(_plain(tag), {_plain(name): one for name, one in attributes.items()})

    def data(self, text: str) -> None:
        self._listener.text(text)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._listener.end(_plain(tag))

    def close(self) -> None:
        """The parser asks for it."""


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


def listen(data: bytes, listener: Listener, part: str = "") -> None:
    """Tells a listener of everything in an XML file.

    Raises:
        UnreadableError: it is not well formed, too large, or tries to define entities.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, XMLParser

    parser = XMLParser(target=_Gate(listener, part), forbid_dtd=True)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        raise UnreadableError("unsafe_xml", Place(part=part)) from None
    except ParseError as error:
        line, column = error.position
        raise UnreadableError("bad_xml", Place(line, column + 1, part, "text")) from None
    except (LookupError, ValueError):  # an encoding that nobody knows
        raise UnreadableError("bad_xml", Place(part=part)) from None
