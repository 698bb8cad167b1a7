"""The action plan on screen: pages to look through, to keep, to print, in both languages."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QScrollArea

from assets.language import words
from desktop.preview import Preview, paper_of, print_pages, rendered
from exports.q_print import record_sheets, table_grid
from tests.desktop.trainer import CONTROL, Key, Trainer
from tests.exports.paper import CREATED, text_of, write_story
from tests.game.disk import needs_limits, no_file_beyond
from tests.game.q_sort.laid import after


def look_at_plan(trainer: Trainer, work: Callable[[Preview], object]) -> None:
    """Opens the plan of the example, and does something with it."""
    trainer.open_example()
    with trainer.in_dialog(Preview, work):
        trainer.press(Key.Key_P, with_=CONTROL)


def choose_place(monkeypatch: pytest.MonkeyPatch, place: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))


def test_all_pages_are_there_to_look_through(trainer: Trainer) -> None:
    def look(preview: Preview) -> None:
        assert preview.windowTitle() == "Actieplan"
        assert 4 <= len(preview.pages) <= 12
        assert preview.told.text() == f"{len(preview.pages)} bladzijden"
        names = [page.accessibleName() for page in preview.pages]
        assert names == [f"Bladzij {number + 1}" for number in range(len(names))]
        for page in preview.pages:
            image = page.pixmap().toImage()
            assert image.width() == 860
            assert abs(image.height() / image.width() - 297 / 210) < 0.01
            colours = {image.pixel(x, y) for x in range(0, 860, 7) for y in range(0, 1200, 7)}
            assert len(colours) > 5

    look_at_plan(trainer, look)


def test_its_buttons_lie_on_a_low_screen(trainer: Trainer) -> None:
    def look(preview: Preview) -> None:
        room = preview.screen().availableGeometry()
        assert preview.width() <= room.width()
        assert preview.height() < room.height()

    look_at_plan(trainer, look)


def test_escape_and_close_put_it_away(trainer: Trainer) -> None:
    look_at_plan(trainer, lambda _: trainer.press(Key.Key_Escape))
    with trainer.in_dialog(Preview, lambda preview: trainer.click(preview.leave)):
        trainer.press(Key.Key_P, with_=CONTROL)
    assert trainer.console.isVisible()


def test_pages_that_were_looked_at_are_not_kept_in_memory(trainer: Trainer) -> None:
    look_at_plan(trainer, lambda preview: preview.reject())
    with trainer.in_dialog(Preview, lambda preview: preview.reject()):
        trainer.press(Key.Key_P, with_=CONTROL)
    trainer.qtbot.waitUntil(lambda: trainer.console.findChildren(Preview) == [])


def test_kept_where_the_trainer_wants_it(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "plan voor Meral.pdf"
    choose_place(monkeypatch, place)

    def keep(preview: Preview) -> None:
        trainer.click(preview.save)
        assert preview.told.text() == "Bewaard: plan voor Meral.pdf"

    look_at_plan(trainer, keep)
    assert "Ons actieplan" in text_of(place.read_bytes())


def test_choosing_no_place_keeps_nothing(trainer: Trainer, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_place(monkeypatch, "")

    def keep(preview: Preview) -> None:
        before = preview.told.text()
        trainer.click(preview.save)
        assert preview.told.text() == before

    look_at_plan(trainer, keep)
    assert not list(trainer.places.trajecten.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told(
    trainer: Trainer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_place(monkeypatch, tmp_path / "is er niet" / "plan.pdf")

    def keep(preview: Preview) -> None:
        trainer.click(preview.save)
        assert preview.told.text().startswith("Bewaren lukte niet (")
        assert "Kies een andere plek." in preview.told.text()

    look_at_plan(trainer, keep)


def test_a_plan_is_never_written_over_a_traject(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keep(preview: Preview) -> None:
        traject = trainer.bridge.path
        before = traject.read_bytes()
        choose_place(monkeypatch, traject)
        trainer.click(preview.save)
        assert "Dat is een traject, en dat blijft zoals het is." in preview.told.text()
        assert traject.read_bytes() == before

    look_at_plan(trainer, keep)


@needs_limits
def test_on_a_full_disk_the_plan_that_was_kept_before_stays(
    trainer: Trainer, tmp_path: Path
) -> None:
    place = tmp_path / "plan.pdf"
    place.write_bytes(b"%PDF: the plan as it was kept this morning")

    def keep(preview: Preview) -> None:
        with no_file_beyond(1000):
            assert not preview.keep(place)
        assert "Bewaren lukte niet (File too large)" in preview.told.text()

    look_at_plan(trainer, keep)
    assert [one.name for one in tmp_path.glob("plan*")] == ["plan.pdf"]
    assert place.read_bytes() == b"%PDF: the plan as it was kept this morning"


def test_opened_with_the_program_for_pdf_as_it_stands_there(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    look_at_plan(trainer, lambda preview: trainer.click(preview.open_file))
    place = Path(opened[0].toLocalFile())
    assert place.name == "polikliniek-zuid-actieplan.pdf"
    assert "Ons actieplan" in text_of(place.read_bytes())


def test_a_plan_that_cannot_be_written_is_not_opened_but_told(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (trainer.places.trajecten / "polikliniek-zuid-actieplan.pdf").mkdir(parents=True)

    def open_it(preview: Preview) -> None:
        trainer.click(preview.open_file)
        assert "Bewaren lukte niet" in preview.told.text()

    look_at_plan(trainer, open_it)
    assert opened == []


def test_another_language_within(trainer: Trainer, tmp_path: Path) -> None:
    place = tmp_path / "plan.pdf"

    def switch(preview: Preview) -> None:
        assert preview.languages["nl"].isChecked()
        trainer.click(preview.languages["en"])
        assert preview.languages["en"].isChecked()
        assert not preview.languages["nl"].isChecked()
        assert preview.pages[0].accessibleName() == "Bladzij 1"
        assert preview.keep(place)

    look_at_plan(trainer, switch)
    assert "Our action plan" in text_of(place.read_bytes())
    assert "Ons actieplan" not in text_of(place.read_bytes())


def test_printed_page_by_page_as_large_as_the_paper(trainer: Trainer, tmp_path: Path) -> None:
    plan, paper = tmp_path / "plan.pdf", tmp_path / "paper.pdf"
    look_at_plan(trainer, lambda preview: preview.keep(plan))
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    printer.setFullPage(True)
    print_pages(plan.read_bytes(), printer)
    printed = pypdfium2.PdfDocument(paper)
    assert len(printed) == len(rendered(plan.read_bytes(), 100))
    width, height = printed[0].get_size()
    assert abs(height / width - 297 / 210) < 0.01
    printed.close()


def test_paper_is_as_large_and_lies_as_the_document_does() -> None:
    """A grid on A3, sheets on their side, and a plan upright."""
    told, state = words("nl"), after()
    page, lies = QPageSize.PageSizeId, QPageLayout.Orientation
    assert paper_of(table_grid(state, told, CREATED).pdf) == (page.A3, lies.Landscape)
    assert paper_of(record_sheets(state, (), told, CREATED).pdf) == (page.A4, lies.Landscape)
    assert paper_of(write_story([])) == (page.A4, lies.Portrait)


def test_the_script_comes_in_large_print_too(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.begin()
    suggested: list[str] = []

    def ask(*asked: object) -> tuple[str, str]:
        suggested.append(Path(str(asked[2])).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)

    def work(preview: Preview) -> None:
        usual = len(preview.pages)
        trainer.click(preview.save)
        trainer.click(preview.large)
        trainer.click(preview.save)
        assert len(preview.pages) > usual
        trainer.click(preview.languages["en"])
        trainer.click(preview.save)
        assert len(preview.pages) > usual, "in another language as well"
        trainer.click(preview.large)
        assert len(preview.pages) <= usual + 1

    with trainer.in_dialog(Preview, work):
        trainer.console.commands.actions["script"].trigger()
    assert suggested == [
        *("gemeente-waterdam-draaiboek.pdf", "gemeente-waterdam-draaiboek-grote-letters.pdf"),
        "gemeente-waterdam-script-large-print.pdf",
    ]


def test_enter_keeps_the_plan_that_is_looked_through(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "plan.pdf"
    choose_place(monkeypatch, place)

    def look(preview: Preview) -> None:
        preview.findChildren(QScrollArea)[0].setFocus()
        trainer.press(Key.Key_Return)
        assert place.read_bytes()[:5] == b"%PDF-"
        if preview.isVisible():
            trainer.click(preview.leave)

    look_at_plan(trainer, look)
