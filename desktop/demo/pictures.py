"""Pictures of the windows, in both languages and two sizes unless fewer will do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from assets.language import LANGUAGES
from desktop.demo.hands import settle
from desktop.fitting import FRAME
from desktop.preferences import Preferences
from desktop.stage.board import Board
from desktop.text_size import scaled

SIZES = (QSize(1440, 900), QSize(1920, 1080))


def usual_size() -> QSize:
    """Of a window between pictures; larger where letters are."""
    return QSize(*map(scaled, SIZES[0].toTuple()))


class Pictures:
    """Takes pictures into a folder, numbered in the order they are taken.

    Args:
        folder: Where they go.
        preferences: Through which the windows change their language.
        languages: In which the windows are taken.
        sizes: Of windows and stage, in pixels.
    """

    def __init__(
        self,
        folder: Path,
        preferences: Preferences,
        languages: Sequence[str] = LANGUAGES,
        sizes: Sequence[QSize] = SIZES,
    ) -> None:
        self.count = 0
        self._in_languages, self._sizes = languages, sizes
        self._folder = folder
        self._preferences = preferences
        self._number = 0
        folder.mkdir(parents=True, exist_ok=True)

    def of_window(self, name: str, window: QWidget) -> None:
        """A window in each language and size."""
        self._number += 1
        before = self._languages()
        for language in self._in_languages:
            self._speak(language, language)
            for size in self._sizes:
                window.resize(size)
                settle()
                self._keep(window.grab().toImage(), name, language, size)
        window.resize(usual_size())
        self._speak(*before)

    def of_workshop(self, name: str, console: QWidget, board: Board) -> None:
        """Console and stage in each language and size."""
        self._number += 1
        before = self._languages()
        for language in self._in_languages:
            self._speak(language, language)
            for size in self._sizes:
                console.resize(size)
                settle()
                self._keep(console.grab().toImage(), f"{name}-console", language, size)
                self._keep(painted(board, size), f"{name}-stage", language, size)
        console.resize(usual_size())
        self._speak(*before)

    def of_dialog(self, name: str, dialog: QWidget) -> None:
        """A dialog as it comes on a screen of each size.

        It speaks one language as long as it is open.
        """
        self._number += 1
        settle()
        liked = dialog.size()
        frame = QSize(FRAME, FRAME)
        sizes = [liked.boundedTo(size - frame).toTuple() for size in self._sizes]
        language = self._preferences.get("console_language")
        for size in dict.fromkeys(sizes):
            dialog.resize(*size)
            settle()
            self._keep(dialog.grab().toImage(), name, language, dialog.size())
        dialog.resize(liked)

    def _keep(self, image: QImage, name: str, language: str, size: QSize) -> None:
        file = f"{self._number:02}-{name}-{language}-{size.width()}x{size.height()}.png"
        image.save(str(self._folder / file))
        self.count += 1

    def _languages(self) -> tuple[str, str]:
        return self._preferences.get("console_language"), self._preferences.get("stage_language")

    def _speak(self, console: str, stage: str) -> None:
        self._preferences.set("console_language", console)
        self._preferences.set("stage_language", stage)
        settle()


def painted(board: Board, size: QSize) -> QImage:
    """The stage as a screen of this size shows it: in the middle of one of another shape."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(board.backgroundBrush().color())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = board.sceneRect().size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(), shown)
    place.moveCenter(QRectF(image.rect()).center())
    board.render(painter, place)
    painter.end()
    return image
