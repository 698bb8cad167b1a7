"""The return sessions of the example, by keys and clicks, in a copy of its traject."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog

from desktop.app import App
from desktop.app.workshop_windows import WorkshopWindows
from desktop.console.actions import ActionsConsole
from desktop.console.begin_return import BeginReturn
from desktop.console.norms import NormsConsole
from desktop.console.pulse import PulseConsole
from desktop.console.q_sort import QSortConsole
from desktop.console.review import ReviewConsole
from desktop.console.review.about_actions import OnwardStep, ReportStep
from desktop.console.review.about_norms import NormStep
from desktop.console.review.about_room import ParkedStep, QuestionStep, WellStep
from desktop.console.window import ConsoleWindow
from desktop.demo import hands
from desktop.demo.clock import DemoClock
from desktop.demo.going_on import GoingOn
from desktop.demo.pictures import Pictures, usual_size
from desktop.demo.pulse_part import fill_pulse
from desktop.demo.sort_part import fill_again
from desktop.going_home import own_words
from game.example.returns import NORM_DECISION_OF, ExampleReturn, returns_of
from game.example.session import Example, scenario
from game.q_sort.state import SortPlace
from game.q_sort.steps import PICTURES
from game.traject.return_session import RETURNS

HALF_A_YEAR = "demo-half-year"
"""The traject with its return sessions, and the folder of all that goes home from it."""

_MOST_STOPS = 120
"""More than a return session has; so that a fault of ours ends."""

_MINUTES_A_STOP = 1.0


def play_half_a_year(
    app: App, out: Path, clock: DemoClock, example: Example, pictures: Pictures
) -> None:
    """The return sessions in a copy of the traject, and all that goes home from it.

    Args:
        app: At home.
        out: The folder with ``demo.theepot``; gets the copy and the papers.
        clock: Is moved to each day.
        example: What is said.
        pictures: Taken on the way.
    """
    place = out / f"{HALF_A_YEAR}.theepot"
    shutil.copyfile(out / "demo.theepot", place)
    app.open(place)
    hands.settle()
    assert app.windows is not None
    console = app.windows.console
    console.resize(usual_size())
    ReturnPlay(app, clock, example, pictures).play()
    app.windows.giving_out.write_home(out / HALF_A_YEAR, own_words(app.windows.bridge.session))
    console.commands.actions["home"].trigger()
    hands.settle()
    app.home.hide()


class ReturnPlay:
    """Plays every return session of the example in the traject that is open.

    Args:
        app: With the traject open.
        clock: Is moved to each day.
        example: What is said.
        pictures: Taken on the way.
    """

    def __init__(self, app: App, clock: DemoClock, example: Example, pictures: Pictures) -> None:
        self._app, self._clock, self._example = app, clock, example
        self._pictures = pictures
        self._seen: set[str] = set()

    def play(self) -> None:
        """Plays them, first to last."""
        for told in returns_of(self._example):
            self._session(told)

    @property
    def _windows(self) -> WorkshopWindows:
        assert self._app.windows is not None
        return self._app.windows

    @property
    def _console(self) -> ConsoleWindow:
        return self._windows.console

    def _session(self, told: ExampleReturn) -> None:
        day = self._example.day + timedelta(days=told.session["offset_days"])
        start = told.session["programme"]["planned_start"]
        self._clock.go_to(day, start)
        self._begin(told.session["return_session"], start)
        self._going_on = GoingOn(self._console, self._example, self._windows.bridge.workshop)
        for _ in range(_MOST_STOPS):
            self._fill(told.session)
            hands.settle()
            self._picture(told.id)
            if self._console.conductor.upcoming(self._console.words).is_end:
                return
            self._clock.advance(_MINUTES_A_STOP)
            hands.push(self._console.middle.main)
            hands.settle()

    def _begin(self, which: str, start: str) -> None:
        def fill(dialog: QDialog) -> None:
            assert isinstance(dialog, BeginReturn)
            hands.choose(dialog.which.box, which)
            hands.choose(dialog.programme.box, RETURNS[which])
            dialog.start.selectAll()
            hands.type_text(dialog.start, start)
            if "begin" not in self._seen:
                self._seen.add("begin")
                self._pictures.of_dialog("begin-return", dialog)
            hands.push(dialog.begin)

        hands.in_dialog(BeginReturn, fill)
        self._console.commands.actions["come_back"].trigger()
        hands.settle()

    def _picture(self, session: str) -> None:
        """Every step of the first return session; of the later ones what came out."""
        bridge = self._windows.bridge
        round = bridge.workshop.round
        if not round or round.exercise not in ("pulse", "review", "q_sort"):
            return
        place = bridge.round_state.place
        if round.exercise == "q_sort" and not _is_before_and_after(place):
            return
        name = f"{round.exercise}-{place.step}-{place.prompt}"
        key = f"{session}-{name}" if place.step in ("teapot", "changes") else name
        if round.exercise == "pulse" and place.step != "teapot":
            return
        if key not in self._seen:
            self._seen.add(key)
            self._pictures.of_workshop(
                f"{session}-{name}", self._console, self._windows.scene.board
            )

    # --- what is typed ------------------------------------------------------------------------

    def _fill(self, told: dict[str, Any]) -> None:
        panel = self._console.middle.panel
        if isinstance(panel, PulseConsole):
            fill_pulse(panel, told["pulse"], self._console.middle.main)
        elif isinstance(panel, QSortConsole):
            fill_again(panel, told["qsort"])
        elif isinstance(panel, ReviewConsole):
            work: dict[type, Callable[[Any, dict[str, Any]], None]] = {
                ReportStep: self._report,
                WellStep: self._well,
                QuestionStep: self._question,
                ParkedStep: self._parked,
                NormStep: self._norm,
                OnwardStep: self._onward,
            }
            fill = work.get(type(panel.step))
            if fill:
                fill(panel.step, told)
        elif isinstance(panel, NormsConsole | ActionsConsole):
            self._going_on.fill(panel, told)

    def _text(self, both: dict[str, str] | None) -> str:
        return self._example.text(both)

    def _told_of(self, what: str, told: dict[str, Any]) -> dict[str, Any] | None:
        """What is told of the action that reads like this."""
        sessions = scenario()["sessions"]
        actions = [*sessions[0]["actions"]["actions"]]
        actions += [one for session in sessions[1:] for one in session["new_actions"]]
        id = next((one["id"] for one in actions if self._text(one["what"]) == what), "")
        return next((one for one in told["action_status"] if one["action"] == id), None)

    def _report(self, step: ReportStep, told: dict[str, Any]) -> None:
        one = self._told_of(step.thing.text, told)
        if one:
            hands.push(step.statuses.button(one["status"]))
            hands.fill(step.why, self._text(one["why"]))
        if one and one["action"] == "AC3" and "celebrated" in told:
            hands.fill(step.celebrated, self._text(told["celebrated"]))

    def _well(self, step: WellStep, told: dict[str, Any]) -> None:
        hands.add_lines(step.successes, [self._text(one["text"]) for one in told["treasures"]])

    def _question(self, step: QuestionStep, told: dict[str, Any]) -> None:
        hands.count_hands(step.counts, told["three_questions"][step.question])
        step.show_outcome()

    def _parked(self, step: ParkedStep, told: dict[str, Any]) -> None:
        parked = {one["id"]: self._text(one["text"]) for one in scenario()["sessions"][0]["parked"]}
        for one in told["parked_outcome"]:
            if parked[one["parked"]] == step.thing.text and one["text"]:
                hands.push(step.outcomes.button(one["outcome"]))
                hands.fill(step.text, self._text(one["text"]))

    def _norm(self, step: NormStep, told: dict[str, Any]) -> None:
        id = step.thing.id.partition(":")[2]
        one = next(one for one in told["norm_review"] if one["norm"] == id)
        hands.push(step.decisions.button(NORM_DECISION_OF[one["decision"]]))
        hands.fill(step.seen, self._text(one["seen"]))
        if one.get("new_keeper"):
            hands.choose_person(step.keeper, self._going_on.people[one["new_keeper"]])

    def _onward(self, step: OnwardStep, told: dict[str, Any]) -> None:
        one = self._told_of(step.thing.text, told)
        if one and one.get("made_smaller"):
            hands.push(step.decisions.button("change"))
            hands.fill(step.if_then, self._text(one["made_smaller"]))
        elif one:
            hands.push(step.decisions.button("carry_on"))


def _is_before_and_after(place: SortPlace) -> bool:
    """Of all that the room looks at in a Q-sort only this is new in a later session."""
    return place.step == "st7" and PICTURES[place.prompt] == "shifts"
