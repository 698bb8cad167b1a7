"""The bureau's house style: chosen on home, kept on the laptop, seen on every document."""

import json
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from desktop.bureau.dialog import BureauDialog
from desktop.bureau.kept import kept_style
from desktop.bureau.logo import LARGEST, MOST_BYTES, logo_from
from desktop.plan_preview import PlanPreview
from exports.house_style import PLAIN
from game.worded import FileError
from tests.desktop.trainer import CONTROL, Key, Trainer

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">{}</svg>'
BOX = '<rect id="a" width="60" height="20" fill="#B00020"/>'


def picture(place: Path, size: tuple[int, int] = (300, 100), kind: str = "PNG") -> Path:
    Image.new("RGB", size, (176, 0, 32)).save(place, kind)
    return place


def choosing(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place), ""))


def in_house_style(trainer: Trainer, work: Callable[[BureauDialog], object]) -> None:
    with trainer.in_dialog(BureauDialog, work):
        trainer.click(trainer.home.top.bureau)


def test_logo_and_colour_are_on_the_plan_that_the_trainer_sees(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(monkeypatch, picture(tmp_path / "logo.jpg", (3000, 1000), "JPEG"))

    def choose(dialog: BureauDialog) -> None:
        assert "#1F3F94" in dialog.told.text()
        trainer.click(dialog.choose)
        trainer.click(dialog.keep)
        assert dialog.isVisible()
        assert "Vul de naam van het bureau in" in dialog.error.text()
        trainer.write("Bureau Voorbeeld")
        dialog.colour.setFocus()
        trainer.write("#B00020")
        assert "6,5 op 1" in dialog.told.text() or "7" in dialog.told.text()
        trainer.click(dialog.keep)

    in_house_style(trainer, choose)
    kept = kept_style(trainer.places)
    assert (kept.name, kept.colour) == ("Bureau Voorbeeld", "#B00020")
    with Image.open(BytesIO(kept.logo)) as shown:
        assert shown.size == (900, 300)

    def look(preview: PlanPreview) -> None:
        trainer.click(preview.versions.button("wall"))
        with pikepdf.open(BytesIO(preview._pdf)) as pdf:
            told = [str(one.Alt) for one in pdf.objects if "/Alt" in keys(one)]
        assert told == ["Bureau Voorbeeld"]

    trainer.open_example()
    with trainer.in_dialog(PlanPreview, look):
        trainer.press(Key.Key_P, with_=CONTROL)


def keys(thing: object) -> set[str]:
    return set(thing.keys()) if isinstance(thing, pikepdf.Dictionary) else set()


def test_a_light_colour_is_darkened_and_says_so(trainer: Trainer) -> None:
    def choose(dialog: BureauDialog) -> None:
        dialog.colour.setFocus()
        trainer.write("geel")
        trainer.click(dialog.keep)
        assert "Dit is geen kleur." in dialog.error.text()
        dialog.colour.selectAll()
        trainer.write("#F3C463")
        assert "Te licht om op wit te lezen: het contrast is 1,6 op 1" in dialog.told.text()
        assert not dialog.error.isVisible()
        trainer.click(dialog.keep)

    in_house_style(trainer, choose)
    kept = kept_style(trainer.places).colour
    assert kept != "#F3C463"

    def look(dialog: BureauDialog) -> None:
        assert dialog.colour.text() == kept
        assert "Goed te lezen op wit" in dialog.told.text()
        trainer.press(Key.Key_Escape)

    in_house_style(trainer, look)


def test_a_file_that_is_no_logo_is_told_and_the_logo_stays(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = picture(tmp_path / "goed.png")
    bad = tmp_path / "kapot.png"
    bad.write_bytes(good.read_bytes()[:60])

    def choose(dialog: BureauDialog) -> None:
        choosing(monkeypatch, good)
        trainer.click(dialog.choose)
        choosing(monkeypatch, bad)
        trainer.click(dialog.choose)
        assert "kapot.png kan niet als logo dienen." in dialog.error.text()
        assert not dialog.logo.pixmap().isNull()
        trainer.click(dialog.drop)
        assert dialog.logo.text() == "Nog geen logo"
        trainer.click(dialog.keep)

    in_house_style(trainer, choose)
    assert kept_style(trainer.places) == PLAIN


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that says it is this many pixels wide and high."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


NESTED = '<g id="b">' + '<use href="#a"/>' * 10 + '</g><use href="#b"/>'

HOSTILE = {
    "bomb.png": (bomb(100_000), "logo_too_large"),
    "long.png": (b"\x89PNG" + b"x" * MOST_BYTES, "logo_too_large"),
    "text.png": (b"geen plaatje", "logo_not_a_picture"),
    "empty.svg": (b"", "logo_not_a_picture"),
    "anim.gif": (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "logo_not_a_picture"),
    "script.svg": (SVG.format("<script>alert(1)</script>").encode(), "logo_not_a_picture"),
    "reaching.svg": (SVG.format('<image href="/etc/passwd"/>').encode(), "logo_not_a_picture"),
    "out.svg": (SVG.format('<use href="https://a.b/c#d"/>').encode(), "logo_not_a_picture"),
    "growing.svg": (SVG.format(BOX + NESTED).encode(), "logo_not_a_picture"),
    "laughing.svg": (
        b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + SVG.format("&b;").encode(),
        "logo_not_a_picture",
    ),
    "broken.svg": (b"<svg><g></svg>", "logo_not_a_picture"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str, tmp_path: Path) -> None:
    content, key = HOSTILE[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FileError) as refused:
        logo_from(tmp_path / name)
    assert refused.value.key == key


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as refused:
        logo_from(tmp_path / "weg.png")
    assert refused.value.key == "logo_unreadable"


@pytest.mark.parametrize("box", ["0 0 60 20", "0 0 1 900", "0 0 5000 4"])
def test_a_drawing_becomes_a_sharp_picture(box: str, tmp_path: Path) -> None:
    place = tmp_path / "logo.svg"
    place.write_text(SVG.format(BOX + '<use href="#a"/>').replace("0 0 60 20", box))
    with Image.open(BytesIO(logo_from(place))) as shown:
        assert shown.format == "PNG"
        assert shown.width == LARGEST.width() or shown.height == LARGEST.height()
        assert shown.getbbox() is not None


def test_a_damaged_house_style_counts_as_none(trainer: Trainer) -> None:
    folder = trainer.places.bureau
    folder.mkdir(parents=True)
    for content in ("{", "[]", json.dumps({"colour": 7, "name": None})):
        (folder / "style.json").write_text(content)
        (folder / "logo.png").write_bytes(b"geen plaatje")
        assert kept_style(trainer.places).colour == ""
        assert kept_style(trainer.places).logo == b""


def test_enter_after_the_name_keeps_it_and_asks_for_no_file(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(*_: object) -> tuple[str, str]:
        asked.append("logo")
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)

    def name(dialog: BureauDialog) -> None:
        dialog.name.setFocus()
        trainer.write("Bureau Voorbeeld")
        trainer.press(Key.Key_Return)

    in_house_style(trainer, name)
    assert asked == []
    assert kept_style(trainer.places).name == "Bureau Voorbeeld"
