"""Whatever happens to the screens, the room never sees what it should not, nor the trainer."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.screens import Geometry, Screen, ScreenIdentity, Situation, StageChoice, StagePlacer
from tests.desktop.fake_screens import FakeScreens, screen, settle

LAPTOP = screen("eDP-1", size=(1440, 900), device=("LG", "Panel", "1"), is_primary=True)
OUTPUTS = (
    LAPTOP,
    screen("HDMI-1", 2000, device=("Epson", "EB", "7")),
    screen("HDMI-2", 4000, size=(1280, 800)),
    screen("DP-1", 6000, device=("Dell", "U27", "")),
    screen("DP-2", 8000, device=("Dell", "U27", "")),
)
NAMES = st.sampled_from([output.name for output in OUTPUTS])


class ScreensInAnyOrder(RuleBasedStateMachine):
    """Random cables, sizes, keys and meddling, against what a trainer may expect."""

    @initialize(
        connected=st.sets(st.sampled_from(OUTPUTS), min_size=1),
        saved=st.none() | st.sampled_from(OUTPUTS),
        primary=NAMES,
    )
    def open_workshop(self, connected: set[Screen], saved: Screen | None, primary: str) -> None:
        there = sorted(connected, key=lambda each: each.geometry)
        self.port = FakeScreens(*(replace(s, is_primary=s.name == primary) for s in there))
        self.stage, self.console = QWidget(), QWidget()
        self.console.show()
        self.port.drag(self.console, there[0].key)
        self.saved: ScreenIdentity | None = saved.identity if saved else None
        self.chosen_here = saved.name if saved else ""
        self.has_asked = False
        self.is_meddled = False
        self.stood_on = ""
        self.kept: list[ScreenIdentity] = []
        self.placer = StagePlacer(
            self.stage,
            self.console,
            self.port,
            StageChoice(self.saved),
            rechecks=(0, 1, 2),
            verdict=3,
        )
        self.placer.choice_changed.connect(self.kept.append)
        self.port.changed.connect(self._on_placed)
        self.placer.start()

    @rule(output=st.sampled_from(OUTPUTS))
    def plug(self, output: Screen) -> None:
        if output.name not in self._names():
            self.port.plug(replace(output, is_primary=not self._names()))

    @rule(name=NAMES)
    def unplug(self, name: str) -> None:
        self.port.unplug(name)

    @rule(name=NAMES, size=st.sampled_from([(1024, 768), (1920, 1080), (3840, 2160)]))
    def resize(self, name: str, size: tuple[int, int]) -> None:
        for each in self.port.screens():
            if each.name == name:
                self.port.alter(name, Geometry(*each.geometry.origin, *size))

    @rule(name=NAMES, x=st.sampled_from([0, 2000, 4000, 6000]))
    def move_or_mirror(self, name: str, x: int) -> None:
        self.port.alter(name, Geometry(x, 0, 1600, 900))

    @rule(name=NAMES)
    def make_primary(self, name: str) -> None:
        self.port.make_primary(name)

    @rule(name=NAMES)
    def choose(self, name: str) -> None:
        for each in self.port.screens():
            if each.name == name:
                self.placer.choose(each.key)
                if self.kept and self.kept[-1] == each.identity:
                    self._expect_choice(each)
                else:
                    assert len(self._mirrors(each)) > 1

    @rule()
    def swap(self) -> None:
        before = self._origin(self.console), self._origin(self.stage)
        had_own_screen = self.placer.situation is Situation.ON_PROJECTOR
        self.placer.swap()
        if had_own_screen and not self.is_meddled:
            assert (self._origin(self.stage), self._origin(self.console)) == before
        if had_own_screen:
            chosen = self.placer.stage_screen
            assert chosen is not None
            self._expect_choice(chosen)

    @rule()
    def press_f11(self) -> None:
        was_shown = self.placer.situation is Situation.ONE_SCREEN_SHOWN
        self.has_asked = not was_shown
        self.placer.toggle_one_screen()
        self.is_meddled = False

    @precondition(lambda self: not self.placer.is_settled and len(self.port.screens()) > 1)
    @rule(data=st.data())
    def system_moves_the_stage_after_us(self, data: st.DataObject) -> None:
        self.port.drag(self.stage, data.draw(st.sampled_from(self.port.screens())).key)
        self.is_meddled = True

    @rule()
    def time_passes(self) -> None:
        settle(self.placer)
        self.is_meddled = False
        self._check_settled()

    @rule()
    def close_and_open_again(self) -> None:
        self.placer.stop()
        assert not self.stage.isVisible()
        assert self.placer.situation is Situation.OFF
        self.has_asked, self.stood_on = False, ""
        self.placer.start()
        self.is_meddled = False

    @invariant()
    def room_is_never_on_the_trainers_screen_unasked(self) -> None:
        if not self.stage.isVisible() or self.is_meddled:
            return
        on = self._screen(self.stage)
        is_left_alone = self._names() == [self.stood_on] and not on.is_built_in
        if self.placer.situation is Situation.ONE_SCREEN_SHOWN:
            assert self.has_asked or is_left_alone
            self.has_asked = True
        else:
            self.has_asked = False
            assert self._origin(self.stage) != self._origin(self.console)
            shown_on = self._mirrors(on)
            is_laptop = any(each.is_built_in for each in shown_on)
            assert not is_laptop or self.chosen_here in [each.name for each in shown_on]
        self.stood_on = on.name

    @invariant()
    def there_is_at_most_one_stage(self) -> None:
        seen = {window for window in QApplication.topLevelWidgets() if window.isVisible()}
        assert seen <= {self.stage, self.console}

    @invariant()
    def only_the_trainer_changes_the_choice(self) -> None:
        assert self.placer.choice == StageChoice(self.saved)
        assert not self.kept or self.kept[-1] == self.saved

    @invariant()
    def console_is_never_lost(self) -> None:
        connected = [each.key for each in self.port.screens()]
        assert self.port.screen_of(self.console) in connected or not connected

    @invariant()
    def situation_tells_what_is_seen(self) -> None:
        shown = (Situation.ON_PROJECTOR, Situation.ONE_SCREEN_SHOWN)
        assert self.stage.isVisible() == (self.placer.situation in shown)

    def teardown(self) -> None:
        if hasattr(self, "placer"):
            self.placer.stop()
            for window in (self.stage, self.console):
                window.close()
                window.deleteLater()
            self.placer.deleteLater()

    def _check_settled(self) -> None:
        if not self.stage.isVisible():
            return
        assert self.stage.isFullScreen()
        assert self.placer.stage_screen is not None
        assert self._origin(self.stage) == self.placer.stage_screen.geometry.origin
        meant = [s for s in self.port.screens() if s.identity == self.saved]
        is_any_mirrored = len({s.geometry.origin for s in self.port.screens()}) < len(self._names())
        if meant and not is_any_mirrored and self.placer.situation is Situation.ON_PROJECTOR:
            assert meant == [self._screen(self.stage)]

    def _expect_choice(self, chosen: Screen) -> None:
        self.saved, self.chosen_here = chosen.identity, chosen.name
        self.is_meddled = False

    def _on_placed(self) -> None:
        self.is_meddled = False

    def _names(self) -> list[str]:
        return [each.name for each in self.port.screens()]

    def _screen(self, window: QWidget) -> Screen:
        key = self.port.screen_of(window)
        return next(each for each in self.port.screens() if each.key == key)

    def _origin(self, window: QWidget) -> tuple[int, int] | None:
        key = self.port.screen_of(window)
        return next((s.geometry.origin for s in self.port.screens() if s.key == key), None)

    def _mirrors(self, on: Screen) -> list[Screen]:
        return [s for s in self.port.screens() if s.geometry.origin == on.geometry.origin]


@pytest.mark.usefixtures("qapp")
def test_promises_hold_under_random_events() -> None:
    run_state_machine_as_test(
        ScreensInAnyOrder,
        settings=settings(
            max_examples=60,
            stateful_step_count=30,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
