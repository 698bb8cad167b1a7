"""What is kept of a photo: upright, small, only its pixels; and what is no good is refused."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMessageBox

from desktop.photos import PhotoError, as_jpeg, read_photo
from desktop.photos.hiding import made_ready
from game.picture_area import Area
from tests.desktop.photos.flip_over import SECRET, a_photo, drop, dropped, pixel
from tests.desktop.trainer import Trainer


def test_a_photo_is_kept_upright_small_and_without_anything_but_its_pixels(tmp_path: Path) -> None:
    """A phone held upright stores the picture lying down, and says so."""
    place = a_photo(tmp_path / "a.jpg", 3200, 1600, orientation=6)
    original = place.read_bytes()
    assert b"Exif" in original
    assert b"Quxelia" in original
    image = read_photo(place)
    assert (image.width(), image.height()) == (800, 1600)
    assert pixel(image, 0.5, 0.1).red() > 200  # what lay at the left is at the top
    assert pixel(image, 0.5, 0.9).blue() > 200
    jpeg = as_jpeg(image)
    for trace in (b"Exif", b"Quxelia", b"GPS", b"http", SECRET):
        assert trace not in jpeg
    with Image.open(io.BytesIO(jpeg)) as kept:
        assert not kept.getexif()
        assert "comment" not in kept.info
    assert len(jpeg) < 400_000


def test_a_photo_of_noise_is_kept_small_too(tmp_path: Path) -> None:
    place = tmp_path / "noise.png"
    Image.effect_noise((1600, 1200), 120).convert("RGB").save(place)
    assert len(as_jpeg(read_photo(place))) <= 400_000


def test_what_is_hidden_is_gone_from_the_pixels() -> None:
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(100, 200, 4):  # stripes, as letters are
        for y in range(100, 200):
            image.setPixelColor(x, y, QColor("black"))
            image.setPixelColor(x + 1, y, QColor("black"))
    made = made_ready(image, Area(0, 0, 50, 100), [Area(25, 25, 25, 25)])
    assert (made.width(), made.height()) == (200, 400)
    seen = {made.pixelColor(x, 150).name() for x in range(100, 200)}
    assert len(seen) <= 4
    assert "#000000" not in seen
    assert "#ffffff" not in seen


def spoiled(folder: Path, how: str) -> Path:
    whole = a_photo(folder / "whole.jpg").read_bytes()
    place = folder / f"{how}.jpg"
    if how == "damaged":
        place.write_bytes(whole[: len(whole) * 2 // 3])
    elif how == "not_picture":
        place.write_bytes(b"<svg onload='x'/>" * 50)
    elif how == "heic":
        place.write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(80))
    elif how == "heavy":
        with place.open("wb") as file:
            file.truncate(200_000_000)
    elif how == "large":  # a bomb: a few thousand bytes that unpack to hundreds of millions
        Image.new("1", (9000, 9000)).save(place, format="png")
        assert place.stat().st_size < 20_000
    return place


@pytest.mark.parametrize("how", ["damaged", "not_picture", "heic", "heavy", "large", "missing"])
def test_what_is_no_good_photo_is_refused_in_words(
    trainer: Trainer, tmp_path: Path, how: str
) -> None:
    trainer.begin()
    place = spoiled(tmp_path, how)
    with pytest.raises(PhotoError) as error:
        read_photo(place)
    assert error.value.key == how
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.close()

    with trainer.in_dialog(QMessageBox, read):
        drop(trainer, dropped(place))
    assert place.name in told[0]
    assert not trainer.bridge.workshop.photos


def test_a_truncated_png_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "half.png"
    Image.effect_noise((300, 300), 90).save(place)
    place.write_bytes(place.read_bytes()[:20_000])
    with pytest.raises(PhotoError, match="damaged"):
        read_photo(place)
