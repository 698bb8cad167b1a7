"""The example session, stop by stop, with pictures on the way."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from assets.language import LANGUAGES
from desktop.app import App
from desktop.app.opening import make_traject
from desktop.app.workshop_windows import WorkshopWindows
from desktop.console.actions import ActionsConsole
from desktop.console.actions.about_ideas import GroupStep
from desktop.console.card_game import CardGameConsole
from desktop.console.norms import NormsConsole
from desktop.console.people_dialog import PeopleDialog
from desktop.console.pulse import PulseConsole
from desktop.console.q_sort import QSortConsole
from desktop.console.q_sort.about_looking import LookStep
from desktop.console.q_sort.analysis import PAGES, AnalysisDialog
from desktop.console.window import ConsoleWindow
from desktop.demo import hands
from desktop.demo.actions_part import ActionsPart
from desktop.demo.clock import DemoClock
from desktop.demo.day_part import (
    pace_of,
    pass_time,
    show_day,
    show_teams,
    skip_and_restore,
)
from desktop.demo.decks_part import print_cards, show_decks
from desktop.demo.game_part import GamePart
from desktop.demo.norms_part import NormsPart, is_before_norms
from desktop.demo.parking_part import park
from desktop.demo.photo_part import add_and_show
from desktop.demo.pictures import SIZES, Pictures, usual_size
from desktop.demo.pulse_part import fill_pulse
from desktop.demo.return_play import play_half_a_year
from desktop.demo.sort_on_stage import SortOnStage
from desktop.demo.sort_part import SortPart
from desktop.home.new_traject import NewTraject, NewTrajectForm
from desktop.places import Places
from desktop.preview import Preview
from desktop.text_size import TEXT_SIZES
from game.example.session import Example, scenario
from game.norms.state import Norms
from game.worded import FileError

_MOST_STOPS = 300
"""More than the example has; so that a fault of ours ends."""


class DemoSession:
    """Plays the example in an app of its own.

    Args:
        application: The running Qt application.
        places: Where the files of this app lie.
        out: The folder for plan and pictures.
        language: Of the group.
        clock: Goes on as the session does.
        picture_languages: See :class:`Pictures`.
        picture_sizes: See :class:`Pictures`.
        letters: Of the trainer's windows, one of :data:`TEXT_SIZES`.
    """

    def __init__(
        self,
        application: QApplication,
        places: Places,
        out: Path,
        language: str,
        clock: DemoClock,
        picture_languages: Sequence[str] = LANGUAGES,
        picture_sizes: Sequence[QSize] = SIZES,
        letters: str = TEXT_SIZES[0],
    ) -> None:
        self._out, self._language, self._clock = out, language, clock
        self._app = App(application, places, clock)
        for name in ("console_language", "stage_language"):
            self._app.preferences.set(name, language)
        self._app.preferences.set("motion", "still")
        self._app.preferences.set("console_text", letters)
        self.pictures = Pictures(
            out / "shots", self._app.preferences, picture_languages, picture_sizes
        )
        self._example = Example(language, clock().date())
        self._pace = pace_of(self._example.session["programme"])
        self._seen: set[tuple[str, ...]] = set()

    def play(self) -> Path:
        """Plays it all; where the action plan lies."""
        self._begin()
        for _ in range(_MOST_STOPS):
            self._one_stop()
            if self._is_at_end():
                break
            self._day_once()
            pass_time(self._windows, self._clock, self._pace)
            hands.push(self._console.middle.main)
            hands.settle()
        self._pause_and_blank()
        plan = self._plan()
        self._go_home()
        play_half_a_year(self._app, self._out, self._clock, self._example, self.pictures)
        self._app.leave()
        return plan

    @property
    def _windows(self) -> WorkshopWindows:
        assert self._app.windows is not None
        return self._app.windows

    @property
    def _console(self) -> ConsoleWindow:
        return self._windows.console

    # --- before the session -------------------------------------------------------------------

    def _begin(self) -> None:
        home = self._app.home
        home.resize(usual_size())
        self._app.show_home()
        hands.settle()
        self.pictures.of_window("home-first", home)
        show_decks(self._app, self.pictures)
        print_cards(self._out, self._language, self._clock)
        hands.push(home.new)
        self._fill_form()
        self._parts()
        self._console.resize(usual_size())
        self._show_people()

    @property
    def _form(self) -> NewTrajectForm:
        """For a new traject; another one in each language, with what was filled in."""
        assert self._app.home.form is not None
        return self._app.home.form

    def _fill_form(self) -> None:
        form = self._form
        story = scenario()
        hands.type_text(form.client, self._example.text(story["client"]["name"]))
        word = story["customer_word"][self._language]["singular"]
        form.customer.setCurrentIndex(form.customer.findText(word))
        teams = ", ".join(self._example.text(team["name"]) for team in story["teams"])
        hands.type_text(form.teams, teams)
        hands.push(form.programmes["day"])
        self.pictures.of_window("new", self._app.home)
        self._form.begun.disconnect()
        self._form.begun.connect(self._on_begun)
        hands.push(self._form.begin)
        hands.settle()

    def _on_begun(self, wanted: object) -> None:
        """The file of the demo has a name of its own."""
        assert isinstance(wanted, NewTraject)
        session = make_traject(wanted, self._out, self._clock, "demo")
        self._app.show_session(session)

    def _parts(self) -> None:
        workshop = self._windows.bridge.workshop
        story = scenario()
        pairs = zip(story["teams"], workshop.teams, strict=True)
        teams = {told["id"]: team.id for told, team in pairs}
        voting = [person for person in workshop.people if person.is_voting]
        people = {
            told["id"]: person.id for told, person in zip(story["people"], voting, strict=True)
        }
        rounds = {one.exercise: one.id for one in workshop.rounds}
        sources = {"norm": rounds["norms"], "card": rounds["card_game"]}
        self._game = GamePart(self._console, self._example)
        self._norms = NormsPart(self._console, self._example, teams, people)
        view = self._console.middle.miniature.view
        on_stage = SortOnStage(view, self._windows.scene.board, self._take)
        self._sorts = SortPart(self._example, teams, people, on_stage)
        self._actions = ActionsPart(self._console, self._example, people, sources)
        self._people = people | {"leader": "leader", "client": "client"}

    def _show_people(self) -> None:
        def look(dialog: QDialog) -> None:
            assert isinstance(dialog, PeopleDialog)
            self.pictures.of_dialog("people", dialog)
            show_teams(self.pictures, dialog)
            hands.push(dialog.ready)

        hands.in_dialog(PeopleDialog, look)
        hands.push(self._console.bar.people)

    # --- the session --------------------------------------------------------------------------

    def _one_stop(self) -> None:
        panel = self._console.middle.panel
        if isinstance(panel, NormsConsole):
            state = self._windows.bridge.round_state
            assert isinstance(state, Norms)
            if is_before_norms(state):
                self._picture()
                self._norms.begin_norms(panel)
                hands.push(panel.tabs.button("N1"))
            self._picture_of_open_vote()
            self._norms.fill(panel)
        elif isinstance(panel, ActionsConsole):
            if not self._windows.bridge.workshop.thoughts:
                park(self._windows, self.pictures, self._example, self._people)
            self._actions.fill(panel)
            self._photo_once(panel)
        elif isinstance(panel, CardGameConsole):
            self._game.fill(panel)
        elif isinstance(panel, QSortConsole):
            self._sorts.fill(panel)
            self._analysis_once(panel)
        elif isinstance(panel, PulseConsole):
            fill_pulse(panel, self._example.session["pulse"], self._console.middle.main)
        hands.settle()
        self._picture()

    def _day_once(self) -> None:
        """When the session is under way: what is at hand, and a part skipped for a while."""
        meeting, block = self._windows.bridge.workshop.meeting, self._windows.bridge.workshop.block
        if not meeting or not block or block is meeting.blocks[0] or ("day",) in self._seen:
            return
        self._seen.add(("day",))
        skip_and_restore(self._windows, self.pictures, meeting.blocks[-2].id)
        show_day(self._windows, self.pictures)

    def _analysis_once(self, panel: QSortConsole) -> None:
        """Every page of the Q analysis; nothing is chosen in it."""
        step = panel.step
        if not isinstance(step, LookStep) or ("q-analysis",) in self._seen:
            return
        self._seen.add(("q-analysis",))

        def look(dialog: QDialog) -> None:
            assert isinstance(dialog, AnalysisDialog)
            for page in PAGES:
                hands.push(dialog.tabs.button(page))
                self.pictures.of_dialog(f"q-analysis-{page}", dialog)
            hands.push(dialog.ready)

        hands.in_dialog(AnalysisDialog, look)
        hands.push(step.analysis)

    def _photo_once(self, panel: ActionsConsole) -> None:
        """The sheet with ideas hangs on the wall, and comes into the file as a photo."""
        if not isinstance(panel.step, GroupStep) or ("photo",) in self._seen:
            return
        self._seen.add(("photo",))
        ideas = [
            self._example.text(one["text"]) for one in self._example.session["actions"]["ideas"]
        ]
        title = self._windows.bridge.words(self._language)("actions.step.collect.title")
        add_and_show(self._windows, self.pictures, title, ideas)

    def _picture_of_open_vote(self) -> None:
        """A vote is worth a picture before it is counted, too."""
        place = self._windows.bridge.round_state.place
        if place.step in ("n6", "n1") and (place.step, "open") not in self._seen:
            self._seen.add((place.step, "open"))
            self._take(f"{place.step}-open")

    def _picture(self) -> None:
        """One picture of each screen: of a step that comes for each team, only the first."""
        key = self._screen()
        if key not in self._seen:
            self._seen.add(key)
            self._take("-".join(key))

    def _screen(self) -> tuple[str, ...]:
        bridge = self._windows.bridge
        block = bridge.workshop.block
        if not block:
            return ("start",)
        if not block.round:
            return ("page", block.pages[bridge.workshop.stage.page])
        place = bridge.round_state.place
        step: str = "-".join(
            part for part in (place.step, getattr(place, "turn_id", ""), _line_of(place)) if part
        )
        prompt = getattr(place, "prompt", 0)
        round = bridge.workshop.round
        kind = round.exercise if round else ""
        detail = "with" if getattr(place, "norm", "") or getattr(place, "item", "") else ""
        return tuple(part for part in (kind, step, str(prompt), detail) if part)

    def _take(self, name: str) -> None:
        self.pictures.of_workshop(name, self._console, self._windows.scene.board)

    def _is_at_end(self) -> bool:
        words = self._console.words
        return self._console.conductor.upcoming(words).is_end

    # --- the end ------------------------------------------------------------------------------

    def _pause_and_blank(self) -> None:
        blank = self._console.commands.actions["blank"]
        blank.trigger()
        hands.settle()
        self._take("blank")
        blank.trigger()
        hands.settle()

    def _plan(self) -> Path:
        place = self._windows.plan.place(self._language)
        words = self._windows.bridge.words(self._language)
        wanted = self._out / f"{words('plan.file_for.team')}.pdf"

        def keep(dialog: QDialog) -> None:
            assert isinstance(dialog, Preview)
            self.pictures.of_dialog("plan", dialog)
            if not dialog.keep(wanted):
                raise FileError("cannot_write", path=str(place))
            hands.push(dialog.leave)

        hands.in_dialog(Preview, keep)
        hands.push(self._console.middle.main)
        return wanted

    def _go_home(self) -> None:
        self._console.commands.actions["home"].trigger()
        hands.settle()
        self.pictures.of_window("home", self._app.home)
        self._app.preferences.set("console_theme", "dark")
        hands.settle()
        self.pictures.of_window("home-dark", self._app.home)
        self._app.home.hide()


def _line_of(place: object) -> str:
    """Which step of a turn of a game it is, or nothing in other exercises."""
    at_line = getattr(place, "at_line", None)
    return "" if at_line is None or not getattr(place, "turn_id", "") else str(at_line)
