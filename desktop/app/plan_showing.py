"""The action plan shown over the console, with the way to all that goes home."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.app.giving_out import GivingOut
from desktop.bridge import Bridge
from desktop.bureau.kept import kept_style
from desktop.console.window import ConsoleWindow
from desktop.going_home import own_words
from desktop.plan_preview import PlanPreview
from exports.house_style import in_house_style


class PlanShowing(QObject):
    """Makes the plan in the version and the language that are asked for.

    Attributes:
        preview: The window with its pages, as long as it is open.
    """

    def __init__(
        self, bridge: Bridge, console: ConsoleWindow, giving_out: GivingOut, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._console, self._giving_out = bridge, console, giving_out
        self._language, self._version = "", ""
        self.preview: PlanPreview | None = None

    def show(self) -> None:
        """Makes the action plan for the team, and shows it."""
        from exports.plan import VERSIONS

        self._console.keep_typing()
        language = self._bridge.workshop.language
        preview = PlanPreview(self._console.words, self.place(language), self._console)
        self.preview = preview
        preview.language_asked.connect(self._on_language)
        preview.version_asked.connect(self._on_version)
        preview.all_asked.connect(self._on_all)
        if self._show(language, VERSIONS[0]):
            preview.exec()
        self._giving_out.stop()
        preview.deleteLater()
        self.preview = None

    def place(self, language: str, version: str = "team") -> Path:
        """Where a version is kept unless the trainer chooses otherwise."""
        path = self._bridge.path
        name = self._bridge.words(language)(f"plan.file_for.{version}")
        return path.with_name(f"{path.stem}-{name}.pdf")

    def _show(self, language: str, version: str) -> bool:
        """Whether it was made: it can be stopped, and then what was shown stays."""
        if not self.preview:
            return False
        make = partial(self._made(language), version)
        place = self.place(language, version)
        is_shown = self.preview.show_version(make, language, version, place)
        if is_shown:
            self._language, self._version = language, version
        return is_shown

    def _made(self, language: str) -> Callable[[str], bytes]:
        """Makes a version of the plan as all is now, wherever that happens."""
        from exports.plan import action_plan

        session, words = self._bridge.session, self._bridge.words(language)
        facts = session.state, session.knots(), words, self._bridge.now()
        house = kept_style(self._bridge.places)

        def made(version: str) -> bytes:
            with in_house_style(house):
                return action_plan(*facts, version)

        return made

    def _on_language(self, language: str) -> None:
        self._show(language, self._version)

    def _on_version(self, version: str) -> None:
        self._show(self._language, version)

    def _on_all(self) -> None:
        if self.preview:
            group = own_words(self._bridge.session, self._language or None)
            self._giving_out.show_home(group, self._console.words, self.preview)
