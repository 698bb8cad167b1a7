"""What the trainer opens during the day: programme, script, and the return session that begins."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.guide import Guide
from desktop.console.window import ConsoleWindow
from desktop.places import Places
from desktop.preferences import Preferences
from desktop.preview import Preview
from game.people.mixing import next_turn
from game.workshop.people_events import SeatsShown, TurnGiven
from game.workshop.state import Person, Team


class TrainersDay(QObject):
    """Opens dialogs over the console, each at its command.

    Args:
        bridge: To the session.
        console: Its window, and its commands.
        places: Where files lie.
        preferences: Whether the trainer was guided before.
    """

    def __init__(
        self,
        bridge: Bridge,
        console: ConsoleWindow,
        places: Places,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._console, self._places = bridge, console, places
        self._preferences = preferences
        self.guide: Guide | None = None
        self._chance = Random()
        self.preview: Preview | None = None
        for name, slot in (
            ("programme", self.change_programme),
            ("script", self.show_script),
            ("turn", self.give_turn),
            ("team_turn", self.give_team_turn),
            ("seats", self.show_seats),
            ("come_back", self.begin_return),
        ):
            console.commands.on(name, slot)
        console.programme.come_back.clicked.connect(self.begin_return)

    @property
    def _words(self) -> Words:
        return self._console.words

    def change_programme(self) -> None:
        """Opens the programme to be changed."""
        from desktop.console.programme_editor import ProgrammeEditor

        editor = ProgrammeEditor(self._bridge, self._places.programmes, self._words, self._console)
        self._console.ask(editor)
        self._console.refresh()
        if editor.is_pack_asked:
            self._console.commands.actions["pack"].trigger()

    def show_script(self) -> None:
        """Shows the script of the session, with the agenda for the wall as its last page."""
        self._console.keep_typing()
        words = self._words
        self.preview = Preview(words, self._script_place(words.language), self._console)
        self.preview.setWindowTitle(words("script.title"))
        self.preview.offer_large(words("plan.version.large"))
        self.preview.language_asked.connect(self._show_script)
        if self._show_script(words.language):
            self._console.ask(self.preview)
        self.preview = None

    def begin_return(self) -> None:
        """Asks which return session it is, and begins it in the same traject."""
        from desktop.console.begin_return import BeginReturn
        from game.traject.return_session import begun

        dialog = BeginReturn(self._bridge, self._words, self._console)
        self._console.ask(dialog)
        chosen = dialog.chosen
        if chosen:
            at = chosen.day, chosen.start
            events = begun(self._bridge.state, chosen.programme, *at, chosen.which)
            self._bridge.submit_each(tuple(events))
            self._console.refresh()
            self._console.middle.focus_step()

    def give_turn(self) -> None:
        """Somebody's turn, by chance; nobody twice before everybody once."""
        people = self._bridge.workshop.people
        self._give([one for one in people if one.is_here])

    def give_team_turn(self) -> None:
        """A team's turn, in the same way; one without people sits it out."""
        workshop = self._bridge.workshop
        filled = {one.team for one in workshop.people if one.is_here}
        self._give([team for team in workshop.teams if team.id in filled])

    def _give(self, candidates: Sequence[Person | Team]) -> None:
        workshop = self._bridge.workshop
        id = next_turn(candidates, self._chance, workshop.stage.whose)
        if id:
            self._bridge.submit(TurnGiven(workshop.meeting.id if workshop.meeting else "", id))

    def guide_first_session(self) -> None:
        """Shows a guide over the console, the first time that somebody practises."""
        if not self._preferences.get("guided"):
            self.take_up_guide()

    def take_up_guide(self) -> None:
        """The guide comes, or comes back where it was stopped."""
        if not self.guide:
            self.guide = Guide(self._bridge)
            self._console.head.insertWidget(0, self.guide)
            self.guide.ended.connect(partial(self._preferences.set, "guided", "yes"))
            self.guide.ended.connect(self._console.middle.main.setFocus)
            self._preferences.changed.connect(self._on_preference)
        self.guide.take_up(self._words, is_begun=bool(self._bridge.workshop.block))

    def _on_preference(self, name: str) -> None:
        if name == "console_language" and self.guide:
            self.guide.refresh(self._words)

    def show_seats(self) -> None:
        """Who sits where, or back to what was on stage."""
        self._bridge.turn_cover("seats", SeatsShown())

    def _show_script(self, language: str) -> bool:
        if not self.preview:
            return False
        place = self._script_place(language)
        return self.preview.show_plan(self._script(language), language, place)

    def _script(self, language: str) -> Callable[[], bytes]:
        """Makes the script as all is now."""
        from exports.script import script

        words = self._bridge.words(language)
        return partial(
            script, self._bridge.state, words, self._bridge.now(), is_large=self._is_large
        )

    def _script_place(self, language: str) -> Path:
        """Where the script is kept unless the trainer chooses otherwise."""
        path, words = self._bridge.path, self._bridge.words(language)
        name = words("script.file_large" if self._is_large else "script.file")
        return path.with_name(f"{path.stem}-{name}.pdf")

    @property
    def _is_large(self) -> bool:
        return bool(self.preview and self.preview.large.isChecked())
