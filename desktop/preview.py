"""The action plan on screen: look through it, keep it, open it, print it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assets.language import LANGUAGES, Words
from desktop.console.fields import label
from desktop.fitting import fit_dialog
from desktop.handing_out.beside import made_beside
from desktop.roomy import RoomyDialog
from desktop.text_size import share
from desktop.theme import restyle
from game.files.handing_out import hand_out, stop_if_asked
from game.worded import FileError

_A4_LONG = 842
"""Points."""

_PRINTED_WIDTH = 1654
"""Dots across a printed page: 200 an inch on A4."""

_WIDTH = 860
"""Pixels of a page on screen."""


class Preview(RoomyDialog):
    """The pages of a plan under each other, with what can be done with it.

    Signals:
        language_asked: The plan in another language.
        saved: Where it was kept.
    """

    language_asked = Signal(str)
    saved = Signal(Path)

    def __init__(
        self,
        words: Words,
        suggested: Path,
        parent: QWidget | None = None,
        *,
        has_languages: bool = True,
    ) -> None:
        super().__init__(parent)
        self._words, self._suggested = words, suggested
        self._pdf, self._language = b"", ""
        self.setWindowTitle(words("preview.title"))
        fit_dialog(self, 980, 1100)
        self.pages: list[QLabel] = []
        self.told = label("soft")
        self.save, self.open_file = (
            QPushButton(words("preview.save")),
            QPushButton(words("preview.open")),
        )
        self.print, self.leave = (
            QPushButton(words("preview.print")),
            QPushButton(words("preview.close")),
        )
        self.large = QCheckBox()
        self.large.hide()
        languages = LANGUAGES if has_languages else ()
        self.languages = {one: QPushButton(words(f"choice.{one}")) for one in languages}
        restyle(self.save, kind="primary")
        self.save.setDefault(True)  # else Enter at the pages presses the first button
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setSpacing(18)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.open_file.clicked.connect(self._on_open)
        self.print.clicked.connect(self._on_print)
        self.leave.clicked.connect(self.accept)
        self.large.clicked.connect(self._on_large)

    def show_plan(
        self, make: Callable[[], bytes], language: str, place: Path | None = None
    ) -> bool:
        """Shows the pages of a PDF, made beside the windows; not when that was stopped.

        Args:
            make: Makes it.
            language: In which it is.
            place: Where it is kept unless one chooses; else where the one before was.
        """
        waiting = self if self.isVisible() else self.parentWidget()
        made = made_beside(partial(_with_pages, make), self._words, waiting)
        if made:
            self._language, self._suggested = language, place or self._suggested
            self._show(*made)
        for one, button in self.languages.items():
            button.setChecked(one == self._language)
        return made is not None

    def offer_large(self, text: str) -> None:
        """Lets one ask for large print, in the language that is shown."""
        self.large.setText(text)
        self.large.show()

    def _show(self, pdf: bytes, images: Sequence[QImage]) -> None:
        self._pdf = pdf
        for page in self.pages:
            self._column.removeWidget(page)
            page.deleteLater()
        self.pages = [self._page(number, image) for number, image in enumerate(images, start=1)]
        count = len(self.pages)
        self.told.setText(self._words.count("preview.pages", count))

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setAccessibleName(self._words("preview.pages_name"))
        area.setWidgetResizable(True)
        area.setWidget(self._holder)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addLayout(self._below())

    def _below(self) -> QBoxLayout:
        """What is seen, and what to do with it: beside each other, or in two rows of large text."""
        seen, to_do = QHBoxLayout(), QHBoxLayout()
        for button in self.languages.values():
            button.setCheckable(True)
            restyle(button, kind="tab")
            button.clicked.connect(self._on_language)
            seen.addWidget(button)
        seen.addWidget(self.large)
        seen.addWidget(self.told)
        seen.addStretch(1)
        to_do.addStretch(1)
        for button in (self.leave, self.print, self.open_file, self.save):
            to_do.addWidget(button)
        way = QBoxLayout.Direction
        below = QBoxLayout(way.LeftToRight if share() == 1 else way.TopToBottom)
        below.addLayout(seen)
        below.addLayout(to_do)
        return below

    def _page(self, number: int, image: QImage) -> QLabel:
        page = QLabel()
        page.setPixmap(QPixmap.fromImage(image))
        page.setFixedSize(QSize(image.width(), image.height()))
        page.setAccessibleName(self._words("preview.page", number=number))
        self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        return page

    def _on_language(self) -> None:
        sender = self.sender()
        self.language_asked.emit(next(one for one, b in self.languages.items() if b is sender))

    def _on_large(self) -> None:
        self.language_asked.emit(self._language)

    def _on_save(self) -> None:
        title, kinds = self._words("preview.save"), "PDF (*.pdf)"
        place, _ = QFileDialog.getSaveFileName(self, title, str(self._suggested), kinds)
        if place:
            self.keep(Path(place))

    def keep(self, place: Path) -> bool:
        """Writes the PDF there; whether that went well: else what stood there is as it was."""
        try:
            hand_out(place, self._pdf)
        except FileError as error:
            self.told.setText(self._told_not_saved(error))
            return False
        self._suggested = place
        self.told.setText(self._words("preview.saved", name=place.name))
        self.saved.emit(place)
        return True

    def _told_not_saved(self, error: FileError) -> str:
        if "why" in error.facts:
            return self._words("preview.not_saved", why=error.facts["why"])
        return self._words("preview.not_over_traject")  # of that the system says nothing

    def _on_open(self) -> None:
        """Opens it with the program that this laptop uses for PDF; kept beside the traject."""
        if self.keep(self._suggested):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._suggested)))

    def _on_print(self) -> None:
        ask_and_print(self._pdf, self)


def ask_and_print(pdf: bytes, parent: QWidget, copies: int = 1) -> None:
    """Asks on which printer, with the paper and the number of copies filled in, and prints."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size, orientation = paper_of(pdf)
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(orientation)
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        print_pages(pdf, printer)


def paper_of(pdf: bytes) -> tuple[QPageSize.PageSizeId, QPageLayout.Orientation]:
    """The paper that the first page of a PDF is meant for: A4 or A3, upright or on its side."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return _paper(*document[0].get_size())
    finally:
        document.close()


def _paper(width: float, height: float) -> tuple[QPageSize.PageSizeId, QPageLayout.Orientation]:
    is_large = max(width, height) > _A4_LONG + 1
    size = QPageSize.PageSizeId.A3 if is_large else QPageSize.PageSizeId.A4
    is_wide = width > height
    turned = QPageLayout.Orientation
    return size, turned.Landscape if is_wide else turned.Portrait


def print_pages(pdf: bytes, printer: object) -> None:
    """Prints every page as a picture, as large as the paper; each upright or on its side."""
    import pypdfium2
    from PySide6.QtPrintSupport import QPrinter

    assert isinstance(printer, QPrinter)
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    painter: QPainter | None = None
    try:
        for page in document:
            printer.setPageOrientation(_paper(*page.get_size())[1])
            if painter:
                printer.newPage()
            else:
                painter = QPainter(printer)
            painter.drawImage(painter.viewport(), _image(page, _PRINTED_WIDTH))
    finally:
        if painter:
            painter.end()
        document.close()


def _with_pages(make: Callable[[], bytes]) -> tuple[bytes, list[QImage]]:
    pdf = make()
    return pdf, rendered(pdf, _WIDTH)


def rendered(pdf: bytes, width: int) -> list[QImage]:
    """The pages of a PDF as pictures of this width in pixels, its form fields with them."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    try:
        images = []
        for page in document:
            stop_if_asked()
            images.append(_image(page, width))
        return images
    finally:
        document.close()


def _image(page: object, width: int) -> QImage:
    import pypdfium2

    assert isinstance(page, pypdfium2.PdfPage)
    scale = width / page.get_width()
    bitmap = page.render(scale=scale, may_draw_forms=True, rev_byteorder=True)
    kind = QImage.Format.Format_RGBX8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind)
    return image.copy()
