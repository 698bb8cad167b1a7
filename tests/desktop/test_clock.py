"""The clock at the bottom: counts, tells the end, is put right, and no jump or crash moves it."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.app.program import now
from desktop.clock_watch import ClockWatch
from desktop.steady import steady
from game.workshop.state import Meeting
from tests.desktop.trainer import CONTROL, Key, Trainer, places_in

ROOT = Path(__file__).parents[2]
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_the_clock_counts_down_and_then_up(trainer: Trainer) -> None:
    trainer.begin()
    assert trainer.console.foot.clock.text() == "–:––"
    trainer.go_on()
    assert trainer.console.foot.clock.text() == "10:00"
    trainer.clock.go_on(minutes=9, seconds=59)
    trainer.qtbot.waitUntil(lambda: trainer.console.foot.clock.text() == "0:01")
    trainer.clock.go_on(minutes=2, seconds=6)
    trainer.qtbot.waitUntil(lambda: trainer.console.foot.clock.text() == "−2:05")


def test_the_room_sees_the_same_time(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.clock.go_on(minutes=30, seconds=5)
    trainer.qtbot.waitUntil(lambda: "−5:05" in trainer.on_stage().splitlines())
    assert trainer.console.foot.clock.text() == "−5:05"


def test_a_part_of_ones_own_has_a_timer_too_and_a_welcome_has_none(trainer: Trainer) -> None:
    trainer.begin(programme="bridge_down")
    trainer.go_on()
    assert "8:00" not in trainer.on_stage()
    trainer.show_block("b02")
    trainer.clock.go_on(minutes=2)
    trainer.qtbot.waitUntil(lambda: "5:00" in trainer.on_stage().splitlines())
    trainer.press(Key.Key_A)
    assert "5:00" not in trainer.on_stage().splitlines()


def ending(trainer: Trainer) -> str:
    return trainer.console.foot.ends.text().splitlines()[0]


def test_the_end_time_follows_how_it_goes(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    assert ending(trainer) == "Eindtijd 12:30"
    trainer.clock.go_on(minutes=17)
    trainer.qtbot.waitUntil(lambda: ending(trainer) == "Eindtijd wordt 12:37 · 7 min over")
    assert trainer.console.foot.ends.text().splitlines()[1] == "Sessie: 0:17 van 3:37 uur"
    trainer.show_block("b03")
    assert ending(trainer) == "Eindtijd wordt 12:12 · 18 min voor"


def test_minutes_more_at_one_key(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    trainer.click(trainer.console.foot.more)
    assert trainer.console.foot.clock.text() == "15:00"
    trainer.press(Key.Key_Plus)
    trainer.press(Key.Key_5, with_=CONTROL)
    assert trainer.console.foot.clock.text() == "21:00"
    assert trainer.console.programme.button("b01").minutes.text() == "21"


def choose_in_time_menu(trainer: Trainer, *path: str) -> None:
    """Opens the time menu by its key, and clicks down to an entry."""
    trainer.console.middle.main.setFocus()
    trainer.press(Key.Key_T)
    menu = trainer.console.foot.time_menu
    assert menu.isVisible()
    for text in path[:-1]:
        menu = next(one for one in menu.findChildren(QMenu) if one.title() == text)
    trainer.choose(menu, path[-1])
    trainer.console.foot.time_menu.close()


def test_what_is_late_is_taken_from_the_rest_and_given_back(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    trainer.clock.go_on(minutes=27)
    trainer.qtbot.waitUntil(lambda: "17 min over" in ending(trainer))
    choose_in_time_menu(trainer, "Haal 17 min uit wat nog komt")
    assert ending(trainer) == "Eindtijd 12:30"
    blocks = {block.name: block.added for block in trainer.bridge.workshop.meeting.blocks}  # type: ignore[union-attr]  # there is one
    assert sum(blocks.values()) == -17
    assert blocks["break"] == 0  # it keeps its quarter of an hour
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert ending(trainer) == "Eindtijd wordt 12:47 · 17 min over"


def test_a_part_is_skipped_and_done_after_all(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    choose_in_time_menu(trainer, "Sla over", "Hoe helder is de visie? (25 minuten)")
    assert ending(trainer) == "Eindtijd wordt 12:05 · 25 min voor"
    assert trainer.console.programme.button("b02").accessibleName().endswith("overgeslagen")
    for _ in range(4):
        trainer.go_on()
    assert trainer.bridge.workshop.stage.block == "b03"
    choose_in_time_menu(trainer, "Doe toch", "Hoe helder is de visie?")
    assert not trainer.console.programme.button("b02").accessibleName().endswith("overgeslagen")


def test_a_clock_that_was_started_late_is_put_right(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    choose_in_time_menu(trainer, "Dit onderdeel begon eerder", "5 minuten eerder")
    assert trainer.console.foot.clock.text() == "5:00"
    choose_in_time_menu(trainer, "Dit onderdeel begint nu pas")
    assert trainer.console.foot.clock.text() == "10:00"


def test_what_began_earlier_was_not_the_part_before_it_any_more(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    trainer.clock.go_on(minutes=15)  # of ten; nobody pressed the key
    trainer.show_block("b02")
    trainer.clock.go_on(minutes=1)
    choose_in_time_menu(trainer, "Dit onderdeel begon eerder", "5 minuten eerder")
    assert trainer.console.foot.clock.text() == "19:00"
    first, second = meeting_of(trainer).blocks[:2]
    assert first.ended == second.began
    assert first.spent == 10 * 60
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert meeting_of(trainer).blocks[0].spent == 15 * 60
    choose_in_time_menu(trainer, "Dit onderdeel begon eerder", "15 minuten eerder")
    assert meeting_of(trainer).blocks[0].spent == 0


def meeting_of(trainer: Trainer) -> Meeting:
    found = trainer.bridge.workshop.meeting
    assert found
    return found


def test_the_programme_covers_the_stage_and_goes_again(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(2)
    trainer.console.middle.main.setFocus()
    trainer.press(Key.Key_A)
    told = trainer.on_stage()
    assert "Wat gaan we doen?" in told
    assert "Pauze" in told
    assert "12:30" in told
    assert told.count("Van visie naar teamnormen") == 2  # before the break, and after it
    trainer.press(Key.Key_A)
    assert "Vandaag" in trainer.on_stage()


def test_a_laptop_clock_that_is_set_moves_no_timer(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    since = [0.0]
    watch = ClockWatch(trainer.bridge, lambda: since[0])
    for set_by, passed in ((0, 120), (60, 60), (-120, 30), (0, 7200)):
        trainer.clock.go_on(minutes=set_by, seconds=passed)
        since[0] += passed
        watch.look()
    trainer.console.foot.tick()
    assert trainer.console.foot.clock.text() == "−113:30"  # sleep counts, a set clock does not
    assert trainer.bridge.workshop.block.began < trainer.bridge.now().isoformat()  # type: ignore[union-attr]  # there is one


# --- what a laptop does to clocks ---------------------------------------------------------------


NIGHTS = [
    (datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=AMSTERDAM), "04:29"),
    (datetime(2026, 3, 29, 1, 30, tzinfo=AMSTERDAM), "05:29"),
]
"""When a session of two hours begins just before the hour changes, and when it will end."""


@pytest.mark.parametrize(("begins", "ends"), NIGHTS, ids=["to winter", "to summer"])
def test_summer_and_winter_time_move_no_timer(
    trainer: Trainer, begins: datetime, ends: str
) -> None:
    trainer.clock.now = _with_its_offset(begins)
    trainer.begin(day=begins.date(), start=f"{begins:%H:%M}", programme="hours")
    trainer.go_on()
    since = [0.0]
    watch = ClockWatch(trainer.bridge, lambda: since[0])
    passed = timedelta(minutes=65)
    trainer.clock.now = _with_its_offset(begins.astimezone(UTC) + passed)
    since[0] = passed.total_seconds()
    watch.look()
    trainer.console.foot.tick()
    assert trainer.console.foot.clock.text() == "−59:00"
    told = trainer.console.foot.ends.text().splitlines()
    assert told == [f"Eindtijd wordt {ends} · 59 min over", "Sessie: 1:05 van 2:59 uur"]


def _with_its_offset(moment: datetime) -> datetime:
    """The time as the program reads it: with the offset of that moment, and no zone."""
    local = moment.astimezone(AMSTERDAM)
    return local.astimezone(timezone(local.utcoffset() or timedelta()))


def test_the_two_clocks_of_this_laptop_go_together() -> None:
    wall, own = now(), steady()
    time.sleep(0.2)
    passed = (now() - wall).total_seconds()
    assert passed == pytest.approx(steady() - own, abs=0.05)
    assert now().utcoffset() is not None


# --- a crash with a running clock -------------------------------------------------------------


def test_after_a_crash_the_clock_is_right_to_the_second(qtbot: QtBot, tmp_path: Path) -> None:
    """The program is killed while its clock runs, and opened again."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", RUN_UNTIL_KILLED, str(tmp_path)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        path, shown = running.stdout.readline().split("|")
        time.sleep(1.5)
        os.kill(running.pid, signal.SIGKILL)
        running.wait(timeout=30)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app = App(application, places_in(tmp_path))
    assert app.open(Path(path))
    assert app.windows is not None
    foot = app.windows.console.foot
    foot.tick()
    left = 6 * 60 - (now() - datetime.fromisoformat(shown.strip())).total_seconds()
    minutes, seconds = foot.clock.text().split(":")
    assert int(minutes) * 60 + int(seconds) == pytest.approx(left, abs=1.1)
    app.windows.close()
    app.home.deleteLater()
    app.deleteLater()
    qtbot.wait(1)


RUN_UNTIL_KILLED = """
import sys, time
from datetime import datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import App
from tests.desktop.trainer import places_in, wanted
application = QApplication([])
app = App(application, places_in(Path(sys.argv[1])))
today = datetime.now().astimezone()
app.begin(wanted(programme="hours", day=today.date(), start=f"{today:%H:%M}"))
app.windows.console.conductor.go_on()
print(app.windows.bridge.path, app.windows.bridge.workshop.block.since, sep="|", flush=True)
application.exec()
"""


# --- held at another time ---------------------------------------------------------------------


def test_a_session_of_nine_that_is_held_at_two_has_the_times_of_two(trainer: Trainer) -> None:
    trainer.clock.go_on(minutes=-13 * 60)
    trainer.begin()
    trainer.go_on(2)  # on the evening before
    assert "We beginnen om 09:00." in _back_at_welcome(trainer)
    trainer.clock.go_on(minutes=18 * 60)
    assert "We beginnen" not in _back_at_welcome(trainer)
    assert trainer.console.foot.clock.text() == "10:00"
    assert ending(trainer) == "Eindtijd 17:30"
    assert "Programma · 14:00–17:30" in trainer.seen()


def _back_at_welcome(trainer: Trainer) -> str:
    trainer.show_block("b02")
    trainer.show_block("b01")
    return trainer.on_stage()
