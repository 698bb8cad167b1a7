"""The font of text fields, embedded as a whole because anything may be typed."""

from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFStreamFilterZCompress,
)

LETTERS = "cp1252"  # what a simple font in a field can hold
_FIRST_LETTER, _LAST_LETTER = 32, 255


def field_font(document: Any, name: str) -> Any:
    """The whole font, with the letters of Western Europe within reach of a simple field."""
    face = pdfmetrics.getFont(name).face
    program = Path(face.filename).read_bytes()
    file = PDFStream(
        PDFDictionary({"Length1": len(program)}), program, [PDFStreamFilterZCompress()]
    )
    codes = [bytes([code]).decode(LETTERS, "replace") for code in range(_FIRST_LETTER, 256)]
    return PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("TrueType"),
            "BaseFont": PDFName(name),
            "Encoding": PDFName("WinAnsiEncoding"),
            "FirstChar": _FIRST_LETTER,
            "LastChar": _LAST_LETTER,
            "Widths": PDFArray([face.getCharWidth(ord(letter)) for letter in codes]),
            "FontDescriptor": document.Reference(_descriptor(face, name, file, document)),
        }
    )


def _descriptor(face: Any, name: str, file: Any, document: Any) -> Any:
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(name),
            "Flags": 32,  # letters of the usual Latin set
            "FontBBox": PDFArray(face.bbox),
            "ItalicAngle": face.italicAngle,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "StemV": face.stemV,
            "FontFile2": document.Reference(file),
        }
    )
