"""The action plan on screen, in four versions, and everything that goes home with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.fields import beside
from desktop.console.lists import Tabs
from desktop.preview import Preview


class PlanPreview(Preview):
    """The plan for the team, the client, the wall or in large print; and a button for all files.

    Signals:
        version_asked: Another of :data:`exports.plan.VERSIONS`.
        all_asked: All that goes home, in a folder.
    """

    version_asked = Signal(str)
    all_asked = Signal()

    def __init__(self, words: Words, suggested: Path, parent: QWidget | None = None) -> None:
        super().__init__(words, suggested, parent)
        self._version = ""
        self.versions = Tabs()
        self.all = QPushButton(words("going_home.button"))
        self.all.setToolTip(words("going_home.hint"))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, beside(self.versions, self.all, stretches=(1, 0)))
        self.versions.chosen.connect(self.version_asked)
        self.all.clicked.connect(self.all_asked)

    def show_version(
        self, make: Callable[[], bytes], language: str, version: str, place: Path
    ) -> bool:
        """Shows a version of the plan, unless making it was stopped.

        Args:
            make: Makes it.
            language: In which it is.
            version: One of :data:`exports.plan.VERSIONS`.
            place: Where it is kept unless one chooses.
        """
        from exports.plan import VERSIONS  # paper takes long to load, and is not always asked for

        tabs = [(one, self._words(f"plan.version.{one}")) for one in VERSIONS]
        is_shown = self.show_plan(make, language, place)
        if is_shown:
            self._version = version
        self.versions.set_tabs(tabs, self._version)
        return is_shown
