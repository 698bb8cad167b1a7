"""What the file says about itself, and repairs that PDF/UA asks for."""

import re
from datetime import datetime, timedelta
from html import escape
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

PRODUCER = "Theepot"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
_PAIR = re.compile(r"^<(\w\w)> <(\w{4,6})>$", re.MULTILINE)
_PAIRS = re.compile(r"\d+ beginbfchar[^e]*endbfchar")
_PAIRS_AT_MOST = 100  # in one block, says the format


def set_creation_time(document: Any, created: datetime) -> None:
    """Give the file this time, so that the same story gives the same bytes."""
    stamp = document._timeStamp
    offset = created.utcoffset() or timedelta()
    stamp.YMDhms = tuple(created.timetuple()[:6])
    stamp.dhh, stamp.dmm = divmod(int(offset.total_seconds()) // 60, 60)
    document.updateSignature(created.isoformat())


def describe(document: Any, created: datetime) -> None:
    """Write title, author, subject, language and time where readers look for them.

    Raises:
        ValueError: the document has no title or no language.
    """
    language = getattr(document.Catalog, "Lang", None)
    if language is None or not document.info.title:
        raise ValueError("a document needs a title and a language")
    document.info.producer = document.info.creator = PRODUCER
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    packet = _packet(document.info, str(language.s), created)
    document.Catalog.Metadata = PDFStream(kind, packet.encode())  # no filter: stays readable


def _packet(about: Any, language: str, created: datetime) -> str:
    return _PACKET.format(
        title=escape(about.title),
        author=escape(about.author),
        subject=escape(about.subject),
        language=escape(language),
        created=created.isoformat(timespec="seconds"),
        producer=PRODUCER,
    )


def repair_letter_maps(document: Any) -> None:
    """Make sure that letters can be read back from every embedded font.

    reportlab maps unused codes to U+0000, which PDF/UA forbids, writes more than 100 pairs in a
    block, and five digits beyond U+FFFF.
    """
    while document.delayedFonts:
        document.delayedFonts.pop(0).addObjects(document)
    for name, thing in document.idToObject.items():
        if name.startswith("toUnicodeCMap:"):
            thing.content = _letter_map(thing.content)


def _letter_map(content: str) -> str:
    pairs = [
        f"<{code}> <{_utf_16(letter)}>"
        for code, letter in _PAIR.findall(content)
        if int(letter, 16)
    ]
    head, tail = _PAIRS.split(content)
    blocks = [
        pairs[start : start + _PAIRS_AT_MOST] for start in range(0, len(pairs), _PAIRS_AT_MOST)
    ]
    return head + "\n".join(_block(block) for block in blocks) + tail


def _block(pairs: list[str]) -> str:
    return "\n".join([f"{len(pairs)} beginbfchar", *pairs, "endbfchar"])


def _utf_16(code_point: str) -> str:
    return chr(int(code_point, 16)).encode("utf-16-be").hex().upper()
