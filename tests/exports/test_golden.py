"""Documents of the example against what was kept of them; ``make golden`` keeps them anew."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from assets.language import LANGUAGES
from tests.exports.golden.editions import EDITIONS, document
from tests.exports.golden.files import place
from tests.exports.golden.looks import kept, lines_of, picture_of, read_aloud

_POINTS = 2
"""That a line may lie elsewhere."""

_GREY = 20
"""Of 255: a spot of a page, some three millimetres wide, that differs more has changed."""

_SPOT = 4
"""Pixels of a small page."""

each_document = pytest.mark.parametrize(
    ("edition", "language"), [(edition, one) for edition in EDITIONS for one in LANGUAGES]
)


def text_at(edition: str, language: str, kind: str) -> str:
    return place(edition, language, kind).read_text(encoding="utf-8")


@each_document
def test_it_is_read_in_the_order_that_it_is_meant(edition: str, language: str) -> None:
    assert read_aloud(document(edition, language)) == text_at(edition, language, "order.txt")


@each_document
def test_all_words_stand_where_they_stood(edition: str, language: str) -> None:
    was = kept(text_at(edition, language, "places.txt"))
    now = lines_of(document(edition, language))
    assert [(one.page, one.words) for one in now] == [(one.page, one.words) for one in was]
    moved = [
        (one.words, one.box, other.box)
        for one, other in zip(was, now, strict=True)
        if any(abs(a - b) > _POINTS for a, b in zip(one.box, other.box, strict=True))
    ]
    assert moved == []


@each_document
def test_its_pages_look_as_they_looked(edition: str, language: str, tmp_path: Path) -> None:
    now = picture_of(document(edition, language)).convert("L")
    with Image.open(place(edition, language, "png")) as picture:
        was = picture.convert("L")
    assert now.size == was.size
    difference = ImageChops.difference(was, now)
    seen = tmp_path / "difference.png"
    difference.save(seen)
    spots = difference.resize((now.width // _SPOT, now.height // _SPOT), Image.Resampling.BOX)
    assert max(spots.tobytes()) <= _GREY, f"the pages look different: {seen}"


@each_document
def test_another_reader_reads_the_same_words_in_the_same_order(
    edition: str, language: str, tmp_path: Path
) -> None:
    if not shutil.which("pdfinfo"):
        told = "this machine has no pdfinfo; see .ci/poppler.sh"
        assert os.environ.get("THEEPOT_POPPLER") != "required", told
        pytest.skip(told)
    file = tmp_path / "document.pdf"
    file.write_bytes(document(edition, language))
    command = ["pdfinfo", "-enc", "UTF-8", "-struct-text", str(file)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert letters_of_poppler(done.stdout.decode()) == letters_kept(edition, language)


def letters_of_poppler(told: str) -> str:
    """What ``pdfinfo -struct-text`` quotes; roles and attributes stand without quotes.

    Without spaces: within a picture each reader puts them where it likes.
    """
    quoted = [line.strip() for line in told.splitlines() if line.strip().startswith('"')]
    return without_spaces("".join(line[1:-1] for line in quoted))


def letters_kept(edition: str, language: str) -> str:
    lines = text_at(edition, language, "order.txt").splitlines()
    return without_spaces(
        "".join(line.strip().partition(" ")[2] for line in lines if not line.startswith("---"))
    )


def without_spaces(text: str) -> str:
    return "".join(text.split())
