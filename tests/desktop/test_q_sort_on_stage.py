"""A team sorts on the stage: by mouse, by touch, by keys; what it does there is in the list too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.console.q_sort.about_sorting import TeamStep
from game.q_sort.events import DifferenceKept, SortStepShown, StatementPiled
from game.q_sort.state import InPlay
from game.q_sort.steps import LAYING, PILING
from tests.desktop.sort_room import GRID, TEAM, Room, at_grid
from tests.desktop.sort_steps import at_sheets, state_of, step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


@pytest.fixture
def room(trainer: Trainer) -> Room:
    """At the three piles of the first team; the stage fills the only screen."""
    trainer.app.preferences.set("motion", "still")
    at_sheets(trainer)
    trainer.submit(SortStepShown("st5", PILING, TEAM))
    trainer.press(Key.Key_F11)
    trainer.qtbot.waitUntil(trainer.windows.stage.isVisible)
    return Room(trainer)


def pile_of(number: int) -> str:
    return "less" if GRID[number] < 0 else "more" if GRID[number] > 0 else "between"


def is_whole(room: Room) -> bool:
    return {one.number: one.column for one in room.sort.placements} == GRID


# --- one whole sort ---------------------------------------------------------------------------


def test_one_whole_sort_by_mouse(room: Room) -> None:
    for number in sorted(GRID):
        if number % 2:
            room.click("pile", pile_of(number))
        else:
            room.drag(room.at("hand", str(number)), room.at("pile", pile_of(number)))
    assert {one.number: one.pile for one in room.sort.piles} == {n: pile_of(n) for n in GRID}
    room.click("go_on")
    assert state_of(room.trainer).place.prompt == LAYING
    for number, column in GRID.items():
        while state_of(room.trainer).in_play != InPlay(TEAM, number, is_held=True):
            room.click("pile", pile_of(number))
        if number % 2:
            room.click("column", str(column))
        else:
            room.drag(room.at("hand", str(number)), room.at("column", str(column)))
    assert is_whole(room)
    assert "Leidinggevenden vragen wat ons in de weg zit" in room.trainer.on_stage()


def test_one_whole_sort_by_touch(room: Room) -> None:
    for number in sorted(GRID):
        if number % 2:
            room.tap("pile", pile_of(number))
        else:
            room.slide(room.at("hand", str(number)), room.at("pile", pile_of(number)))
    room.tap("go_on")
    for number, column in GRID.items():
        while state_of(room.trainer).in_play != InPlay(TEAM, number, is_held=True):
            room.tap("pile", pile_of(number))
        if number % 2:
            room.tap("column", str(column))
        else:
            room.slide(room.at("hand", str(number)), room.at("column", str(column)))
    assert is_whole(room)


def test_one_whole_sort_by_keys_on_the_stage(room: Room) -> None:
    """Tab brings a ring; arrows move it, Enter touches."""
    room.key(Key.Key_Tab)
    for number in sorted(GRID):
        go_with_keys(room, "pile", pile_of(number))
        room.key(Key.Key_Return)
    go_with_keys(room, "go_on")
    room.key(Key.Key_Return)
    for number, column in GRID.items():
        while state_of(room.trainer).in_play != InPlay(TEAM, number, is_held=True):
            go_with_keys(room, "pile", pile_of(number))
            room.key(Key.Key_Space)
        go_with_keys(room, "column", str(column))
        room.key(Key.Key_Return)
    assert is_whole(room)


def go_with_keys(room: Room, kind: str, key: str = "") -> None:
    """Tab, or back, whichever is nearer; as often as it takes."""
    spots, ring = room.table.spots, room.table.ring
    assert ring
    here = next(n for n, spot in enumerate(spots) if spot is ring)
    there = next(n for n, spot in enumerate(spots) if (spot.kind, spot.key) == (kind, key))
    on = (there - here) % len(spots)
    is_nearer_on = on <= len(spots) / 2
    times = on if is_nearer_on else len(spots) - on
    room.key(*[Key.Key_Tab if is_nearer_on else Key.Key_Backtab] * times)
    assert room.table.ring is spots[there]


def test_one_whole_sort_by_keys_on_the_console(trainer: Trainer) -> None:
    """A key for each card's pile; then the number of a card, and its column."""
    at_sheets(trainer)
    trainer.go_on()
    for number in sorted(GRID):
        trainer.write({"less": "1", "between": "2", "more": "3"}[pile_of(number)])
    assert {one.number: one.pile for one in state_of(trainer).sort_of(TEAM).piles} == {
        n: pile_of(n) for n in GRID
    }
    assert trainer.console.middle.main.hasFocus()
    trainer.go_on()
    step = step_of(trainer)
    assert isinstance(step, TeamStep)
    trainer.tab_to(step.entry.depths.button("card"), Key.Key_Backtab)
    trainer.press(Key.Key_Space)
    assert step.entry.number.hasFocus()
    for number, column in GRID.items():
        trainer.write(f"{number:02}" if number < 3 else str(number))
        assert state_of(trainer).in_play == InPlay(TEAM, number, is_held=True)
        trainer.write(str(column))
    sort = state_of(trainer).sort_of(TEAM)
    assert {one.number: one.column for one in sort.placements} == GRID


# --- what hands do ----------------------------------------------------------------------------


def test_two_taps_move_a_card_over_and_the_room_sees_it_large(room: Room) -> None:
    at_grid(room, 5, 17)
    room.click("card", "17")
    statement = state_of(room.trainer).statement(17)
    assert statement is not None
    assert statement.text in room.trainer.on_stage()
    room.click("column", "0")
    assert room.sort.column_of(17) == 0
    assert statement.text in room.trainer.on_stage(), "whoever moved it is still talking"


def test_a_card_on_another_one_changes_places_with_it(room: Room) -> None:
    at_grid(room, 5, 17, 8)
    room.drag(room.at("card", "17"), room.at("card", "8"))
    assert (room.sort.column_of(17), room.sort.column_of(8)) == (-3, 2)
    room.click("card", "5")
    room.click("card", "8")
    assert (room.sort.column_of(5), room.sort.column_of(8)) == (2, 3)


def test_a_card_goes_back_to_a_pile_and_to_the_tray(room: Room) -> None:
    room.trainer.submit(StatementPiled(TEAM, 9, "more"))
    at_grid(room, 5, 17)
    room.drag(room.at("card", "17"), room.at("pile", "less"))
    assert room.sort.column_of(17) is None
    assert room.sort.pile_of(17) == "less"
    room.drag(room.at("card", "5"), room.at("tray"))
    assert room.sort.differing == (5,)
    assert room.sort.column_of(5) == 3, "it lies in the grid as well"
    room.click("tray")
    assert not room.sort.differing


def test_a_full_column_refuses_and_nothing_is_lost(room: Room) -> None:
    at_grid(room, 5, 1, 17)
    before = room.sort
    assert "vol" in room.trainer.on_stage()
    room.drag(room.at("card", "17"), room.at("column", "3"))
    assert room.sort == before
    assert state_of(room.trainer).in_play == InPlay(TEAM, 17, is_held=True)
    assert "Kolom 3 is vol" in room.trainer.console.middle.error.text()


def test_what_is_dropped_beside_everything_stays_where_it_was(room: Room) -> None:
    at_grid(room, 5)
    before = room.sort
    room.drag(room.at("card", "5"), QPoint(4, 4))
    assert room.sort == before
    assert "helpt het minst" in room.trainer.on_stage()


def test_undo_takes_a_move_back_and_not_the_look_at_a_card(room: Room) -> None:
    at_grid(room, 5)
    room.click("card", "5")
    room.click("column", "-3")
    room.click("card", "5")
    room.trainer.press(Key.Key_Z, with_=CONTROL)
    assert room.sort.column_of(5) == 3


def test_escape_puts_the_ring_away_and_arrows_turn_the_pages_again(room: Room) -> None:
    at_grid(room, 5)
    room.key(Key.Key_Tab, Key.Key_Right, Key.Key_Left)
    assert room.table.ring
    assert state_of(room.trainer).place.step == "st5"
    room.key(Key.Key_Escape)
    assert room.table.ring is None
    room.trainer.press(Key.Key_PageDown)
    assert state_of(room.trainer).place != SortStepShown("st5", LAYING, TEAM)


def test_where_nothing_can_be_moved_the_stage_takes_no_touch(room: Room) -> None:
    room.trainer.submit(SortStepShown("st6", 0, TEAM))
    assert room.table.spots == []
    view = room.trainer.windows.stage.view
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus
    QTest.mouseClick(room.glass, Qt.MouseButton.LeftButton)
    assert state_of(room.trainer).place.step == "st6"


def test_input_during_motion_is_never_lost(room: Room) -> None:
    room.trainer.app.preferences.set("motion", "full")
    at_grid(room, 5, 17, 8)
    for column in ("0", "1", "-1", "-2"):
        room.click("card", "17")
        room.click("column", column)
    assert room.sort.column_of(17) == -2
    spot = room.table.find("card", "17")
    assert spot
    room.trainer.qtbot.waitUntil(lambda: not room.trainer.windows.scene.is_moving)


def test_the_miniature_on_the_console_can_be_touched_too(room: Room) -> None:
    at_grid(room, 5)
    room.trainer.press(Key.Key_F11)
    miniature = room.trainer.console.middle.miniature.view
    spot = room.table.find("card", "5")
    assert spot
    at = miniature.mapFromScene(spot.place.center())
    QTest.mouseClick(miniature.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert state_of(room.trainer).in_play == InPlay(TEAM, 5, is_held=True)


# --- the twin ---------------------------------------------------------------------------------


def test_the_list_shows_what_the_stage_did(room: Room) -> None:
    at_grid(room, 5)
    room.drag(room.at("card", "5"), room.at("column", "-2"))
    room.trainer.submit(DifferenceKept(TEAM, 5))
    room.trainer.press(Key.Key_F11)
    step = step_of(room.trainer)
    assert isinstance(step, TeamStep)
    assert step.cards.columns[5].currentData() == -2
    assert step.cards.differing[5].isChecked()
    assert step.cards.columns[5].accessibleName().startswith("5. ")
