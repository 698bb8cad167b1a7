"""What the demo leaves: the plan, the cards, a picture of every screen, and nothing else."""

from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.home.window import HomeWindow
from game.state import State
from tests.exports.paper import failed_rules, text_of


def test_the_plan_lies_there(out: Path) -> None:
    plan = (out / "actieplan.pdf").read_bytes()
    assert failed_rules(plan) == []
    assert "Zoeken we iets uit, dan noemen we het dagdeel" in text_of(plan)


def test_the_cards_lie_there_to_be_cut_out(out: Path) -> None:
    cards = (out / "kaarten-stam-a4-nl.pdf").read_bytes()
    assert "Daar ga ik niet over" in text_of(cards)


def test_there_is_a_picture_of_every_screen(out: Path) -> None:
    names = sorted(place.name for place in (out / "shots").iterdir())
    for part in (
        "decks",
        "deck-editor",
        "home-first",
        "new-nl",
        "people-nl",
        "start-stage",
        "page-welcome",
        "plan-nl",
    ):
        assert any(part in name for name in names), part
    for step in ("norms-n5", "norms-n6", "actions-collect", "actions-write", "actions-plan"):
        assert any(step in name for name in names), step
    for page in ("count", "turn", "scores", "compare", "steady", "cautions"):
        assert any(f"q-analysis-{page}" in name for name in names), page
    assert [name for name in names if "s3-q_sort-st7" in name and "stage" in name]
    for name in names:
        image = QImage(str(out / "shots" / name))
        places = product(range(0, image.width(), 12), range(0, image.height(), 12))
        corner = image.pixel(0, 0)
        assert any(image.pixel(x, y) != corner for x, y in places), name


def test_nothing_else_is_left_behind(out: Path) -> None:
    papers = {"actieplan.pdf", "kaarten-stam-a4-nl.pdf"}
    later = {"demo-half-year.theepot", "demo-half-year"}
    assert {place.name for place in out.iterdir()} <= {"demo.theepot", "shots", *papers, *later}


def test_the_sheet_with_ideas_is_kept_as_a_photo_and_comes_in_the_report(
    out: Path, played: State
) -> None:
    (photo,) = played.workshop.photos
    assert photo.caption == "Ideeën"
    shots = {path.name for path in (out / "shots").glob("*.png")}
    for name in ("photo-editor", "photos", "photo-stage"):
        assert any(f"-{name}-" in shot for shot in shots), name
    report = (out / "demo-half-year" / "verslag.pdf").read_bytes()
    assert "Foto's van flip-overs" in text_of(report)
    assert b"/DCTDecode" in report


def test_of_its_program_nothing_stays_behind(out: Path) -> None:
    """Its words stayed with Qt, so that a program after it spoke two languages."""
    assert out.exists()
    homes = [one for one in QApplication.topLevelWidgets() if isinstance(one, HomeWindow)]
    assert homes == []
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
