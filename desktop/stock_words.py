"""The language of Qt's own dialogs: opening and saving files, printing."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from assets.language import words

_MISSING: Mapping[str, str] = MappingProxyType(
    {
        "&Look in:": "look_in",
        "Look in": "look_in",
        "Files of &type:": "kind",
        "&Show hidden files": "hidden",
        "Folder": "folder",
        "File Folder": "folder",
        "%1 File": "file_of",
        "Options": "options",
        "Print current page": "this_page",
        "All Pages": "all_pages",
    }
)
"""What Qt has not said in every language yet, and our key for it."""


class _OurWords(QTranslator):
    """Says what Qt's own words leave out."""

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words(language)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del context, disambiguation, n
        key = _MISSING.get(source)
        return self._words(f"stock.{key}") if key else None


class StockWords(QObject):
    """Gives Qt's own dialogs the language of the trainer's windows."""

    def __init__(self, application: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """From now on Qt's own dialogs speak this language: in Qt's words, or else in ours."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        theirs = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        theirs.load(f"qtbase_{language}", folder)
        self._translators = [_OurWords(language, self), theirs]
        for translator in self._translators:  # the last one is asked first
            self._application.installTranslator(translator)
