"""Home: going on where you were, the list, practising, another language, and nothing that stays."""

import os
from datetime import datetime

from PySide6.QtWidgets import QApplication

from desktop.console.pick_dialog import PickDialog
from tests.desktop.home.at_home import clients, go_home, look_again, make_folder, row_of
from tests.desktop.trainer import Key, Trainer, example_file


def test_the_hero_goes_on_where_you_were(trainer: Trainer) -> None:
    trainer.begin(client="Gemeente Zuid")
    trainer.go_on(6)
    place = trainer.bridge.round_state.place
    go_home(trainer)
    seen = trainer.seen(trainer.home)
    assert "Verder waar je was?" in seen
    assert "Hoe helder is de visie? Bewaard op " in seen
    now = trainer.clock().timestamp()
    os.utime(trainer.home.list.rows[0].path, (now, now))
    look_again(trainer)
    assert f"Bewaard om {datetime.fromtimestamp(now):%H:%M}." in trainer.seen(trainer.home)
    assert trainer.home.go_on.hasFocus()
    trainer.press(Key.Key_Return)
    trainer.qtbot.waitUntil(lambda: trainer.console.isActiveWindow())
    assert trainer.bridge.workshop.client == "Gemeente Zuid"
    assert trainer.bridge.round_state.place == place


def test_the_traject_that_was_worked_on_last_stands_first(trainer: Trainer) -> None:
    for client in ("Eerst", "Later"):
        trainer.begin(client=client)
        go_home(trainer)
    path = row_of(trainer, "Eerst").path
    os.utime(path, (path.stat().st_atime, path.stat().st_mtime + 60))
    look_again(trainer)
    assert clients(trainer) == ["Eerst", "Later"]


def test_a_click_in_the_list_opens_that_traject(trainer: Trainer) -> None:
    for client in ("Eerst", "Later"):
        trainer.begin(client=client)
        go_home(trainer)
    trainer.click(row_of(trainer, "Eerst").open)
    assert trainer.bridge.workshop.client == "Eerst"


def test_a_return_session_that_is_near_stands_in_the_list(trainer: Trainer) -> None:
    example_file(make_folder(trainer) / "x.theepot")
    look_again(trainer)
    seen = trainer.seen(trainer.home)
    assert "terugkomsessie over 14 dagen" in seen
    assert "warm 69°" in seen


def test_practising_opens_an_example_apart_from_the_real_ones(trainer: Trainer) -> None:
    trainer.click(trainer.home.practise)
    assert trainer.bridge.workshop.client == "Polikliniek Zuid"
    go_home(trainer)
    assert trainer.home.list.rows == []
    trainer.click(trainer.home.practise)
    assert trainer.bridge.workshop.block is None


def test_an_english_example_does_not_change_the_language_of_a_dutch_group(
    trainer: Trainer,
) -> None:
    trainer.begin(client="Zuid", language="nl")
    go_home(trainer)
    trainer.click(trainer.home.top.languages["en"])
    trainer.clock.go_on(minutes=1)
    trainer.click(trainer.home.practise)
    trainer.go_on()
    assert "Welcome" in trainer.on_stage()
    go_home(trainer)
    trainer.open(row_of(trainer, "Zuid").path)
    trainer.go_on()
    assert "Welkom" in trainer.on_stage()


def test_a_button_says_that_one_can_find_here_and_by_which_key(trainer: Trainer) -> None:
    finder = trainer.home.finder
    assert finder.text() == "Zoek of doe (Ctrl F)"
    found: list[str] = []
    with trainer.in_dialog(PickDialog, lambda dialog: found.extend(dialog.lines())):
        trainer.click(finder)
    assert "Huisstijl" in found
    assert finder.text() not in found  # one is there already


def test_another_language_changes_all_texts_at_once(trainer: Trainer) -> None:
    trainer.begin(client="Zuid")
    go_home(trainer)
    dutch = trainer.seen(trainer.home).splitlines()
    trainer.click(trainer.home.top.languages["en"])
    english = trainer.seen(trainer.home).splitlines()
    same = {"Theepot", "Zuid", "Nederlands", "English"}
    assert set(dutch) & set(english) <= same
    trainer.click(trainer.home.top.languages["nl"])
    assert trainer.seen(trainer.home).splitlines() == dutch


def test_choosing_the_language_that_is_spoken_leaves_it_chosen(trainer: Trainer) -> None:
    dutch, english = trainer.home.top.languages["nl"], trainer.home.top.languages["en"]
    trainer.click(dutch)
    assert dutch.isChecked()
    assert not english.isChecked()


def test_home_still_listens_after_a_traject_was_left(trainer: Trainer) -> None:
    """The windows of a traject that was left are gone; nothing may reach for them."""
    trainer.begin(client="Zuid")
    go_home(trainer)
    trainer.qtbot.wait(1)
    trainer.click(trainer.home.top.languages["en"])
    trainer.app.preferences.set("stage_theme", "dark")
    trainer.begin(client="Noord")
    assert trainer.bridge.workshop.client == "Noord"


def test_nothing_of_a_traject_that_was_left_stays_in_memory(trainer: Trainer) -> None:
    trainer.qtbot.wait(1)
    before = len(QApplication.allWidgets())
    for _ in range(2):
        trainer.begin(client="Zuid")
        for _ in range(30):
            trainer.console.conductor.go_on()
        go_home(trainer)
        trainer.home.refresh()
    trainer.qtbot.waitUntil(lambda: len(QApplication.allWidgets()) < before + 60)
