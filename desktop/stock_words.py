"""The language of Qt's own dialogs: opening and saving files, printing."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator


class StockWords:
    """Gives Qt's own dialogs the language of the trainer's windows."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """From now on Qt's own dialogs speak this language, if Qt brought it along."""
        if self._translator:
            self._application.removeTranslator(self._translator)
        self._translator = QTranslator(self._application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", folder):
            self._application.installTranslator(self._translator)
