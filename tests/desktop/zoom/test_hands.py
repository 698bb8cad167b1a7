"""Hands on a stage of which a part is larger: cards and the ring are where they are seen."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from tests.desktop.sort_room import Room, at_grid
from tests.desktop.sort_steps import at_sheets
from tests.desktop.trainer import Key, Trainer
from tests.desktop.zoom.close_up import ALT, closer, on_whole_screen, shown, view_of


@pytest.fixture
def room(trainer: Trainer) -> Room:
    """A team sorts; the stage fills the only screen."""
    trainer.app.preferences.set("motion", "still")
    at_sheets(trainer)
    on_whole_screen(trainer)
    room = Room(trainer)
    at_grid(room, 5, 17)
    return room


def show_spot(room: Room, kind: str, key: str) -> None:
    """Points at the foot of something that can be touched."""
    spot = room.table.find(kind, key)
    assert spot
    room.trainer.windows.scene.zoom.point_at(QPointF(spot.place.center().x(), spot.place.bottom()))


def test_a_card_is_touched_where_it_is_seen(room: Room) -> None:
    closer(room.trainer, 2)
    zoom = room.trainer.windows.scene.zoom
    show_spot(room, "card", "5")
    room.click("card", "5")
    assert zoom.times == 2
    show_spot(room, "column", "0")
    room.tap("column", "0")
    assert room.sort.column_of(5) == 0
    assert zoom.times == 2


def test_a_card_is_dragged_over_the_part_that_is_seen(room: Room) -> None:
    closer(room.trainer)
    show_spot(room, "card", "5")
    room.drag(room.at("card", "5"), room.at("column", "2"))
    assert room.sort.column_of(5) == 2
    assert room.trainer.windows.scene.zoom.times == 1.5


def test_the_ring_of_the_keys_is_always_seen(room: Room) -> None:
    closer(room.trainer, 3)
    zoom = room.trainer.windows.scene.zoom
    places = set()
    for _ in room.table.spots:
        QTest.keyClick(view_of(room.trainer), Key.Key_Tab)
        ring = room.table.ring
        assert ring
        inside = ring.place.width() <= zoom.seen.width() and (
            ring.place.height() <= zoom.seen.height()
        )
        assert zoom.seen.contains(ring.place) or not inside
        assert zoom.seen.intersects(ring.place)
        places.add(zoom.seen.getRect())
    assert len(places) > 1


def test_with_a_ring_the_keys_still_move_the_picture_and_a_wheel_never_does(room: Room) -> None:
    closer(room.trainer, 2)
    QTest.keyClick(view_of(room.trainer), Key.Key_Tab)
    ring, before = room.table.ring, shown(room.trainer)
    room.trainer.press(Key.Key_Right, with_=ALT)
    assert room.table.ring is ring
    assert shown(room.trainer).left() > before.left()
    before = shown(room.trainer)
    room.trainer.turn_wheel(view_of(room.trainer).viewport())
    assert shown(room.trainer) == before
