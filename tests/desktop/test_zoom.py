"""A part of the stage larger for the back row: by keys and by pointing, until the next step."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from assets.language import LANGUAGES, words
from desktop.console.commands import ZOOM
from desktop.console.pick_dialog import PickDialog
from desktop.demo import hands
from desktop.stage.board import HEIGHT, WIDTH
from desktop.stage.window import Frame, RoomView
from game.workshop.events import QuestionAsked
from tests.desktop.every_stop import each_stop
from tests.desktop.test_accessible import unheard
from tests.desktop.sort_steps import at_sheets
from tests.desktop.test_q_sort_on_stage import Room, at_grid
from tests.desktop.test_stage import at_poll
from tests.desktop.trainer import CONTROL, Key, Trainer

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
WHOLE = QRectF(0, 0, WIDTH, HEIGHT)


def closer(trainer: Trainer, times: int = 1) -> None:
    for _ in range(times):
        trainer.press(Key.Key_Plus, with_=CONTROL)


def view_of(trainer: Trainer) -> RoomView:
    return trainer.windows.stage.view


def frame_of(trainer: Trainer) -> Frame:
    return trainer.console.middle.miniature.frame


def shown(trainer: Trainer) -> QRectF:
    """The part of the picture that fills the room's screen."""
    view = view_of(trainer)
    glass = view.viewport().rect()
    corners = [view.viewportTransform().inverted()[0].map(QPointF(*at)) for at in _corners(glass)]
    return QRectF(*corners)


def _corners(glass: QRect) -> tuple[tuple[int, int], tuple[int, int]]:
    return (0, 0), (glass.width(), glass.height())


def is_near(one: QRectF, other: QRectF) -> bool:
    """Whether both are the same part, but for a pixel of the screen."""
    corners = (one.topLeft() - other.topLeft(), one.bottomRight() - other.bottomRight())
    return all(way.manhattanLength() < 5 for way in corners)


def on_whole_screen(trainer: Trainer) -> None:
    """The stage over the console, on the only screen."""
    trainer.press(Key.Key_F11)
    trainer.qtbot.waitUntil(trainer.windows.stage.isActiveWindow)


def reshape(trainer: Trainer, width: int, height: int) -> None:
    """A screen of another shape."""
    view = view_of(trainer)
    view.setFixedSize(width, height)
    trainer.qtbot.waitUntil(lambda: view.viewport().size() == QSize(width, height))


def drawn(trainer: Trainer, part: QRectF, size: QSize) -> QImage:
    """A part of the picture, painted without any window."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    trainer.board.render(painter, QRectF(image.rect()), part)
    painter.end()
    return image


def unlike(one: QImage, other: QImage) -> float:
    """The share of the pixels that are clearly different, of some in rows and columns."""
    assert one.size() == other.size()
    places = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    differing = sum(
        abs(QColor(one.pixel(x, y)).lightness() - QColor(other.pixel(x, y)).lightness()) > 60
        for x, y in places
    )
    return differing / len(places)


# --- closer and back ---------------------------------------------------------------------------


def test_keys_bring_the_picture_closer_and_back(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    on_whole_screen(trainer)
    widths = [shown(trainer).width()]
    for _ in range(4):
        closer(trainer)
        widths.append(shown(trainer).width())
    assert widths == pytest.approx([1920, 1280, 960, 640, 640], abs=3)
    trainer.press(Key.Key_Minus, with_=CONTROL)
    assert shown(trainer).width() == pytest.approx(960, abs=3)
    trainer.press(Key.Key_0, with_=CONTROL)
    assert is_near(shown(trainer) & WHOLE, WHOLE)


def test_the_room_sees_that_part_and_nothing_else(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    on_whole_screen(trainer)
    whole = view_of(trainer).viewport().grab().toImage()
    closer(trainer, 2)
    trainer.press(Key.Key_Left, Key.Key_Left, Key.Key_Up, Key.Key_Up, with_=ALT)
    part = shown(trainer)
    assert (part.left(), part.top(), part.width()) == pytest.approx((0, 0, 960), abs=3)
    seen = view_of(trainer).viewport().grab().toImage()
    wanted = drawn(trainer, shown(trainer), seen.size())
    assert unlike(seen, wanted) < 0.004
    assert unlike(seen, whole.convertToFormat(seen.format())) > 0.05


def test_keys_move_it_no_further_than_the_picture_goes(trainer: Trainer) -> None:
    trainer.begin()
    on_whole_screen(trainer)
    closer(trainer, 3)
    for key, side in (
        (Key.Key_Right, QRectF.right),
        (Key.Key_Down, QRectF.bottom),
        (Key.Key_Left, QRectF.left),
        (Key.Key_Up, QRectF.top),
    ):
        for _ in range(9):
            trainer.press(key, with_=ALT)
        assert side(shown(trainer)) == pytest.approx(side(WHOLE), abs=3)
    trainer.press(Key.Key_Right, with_=ALT)
    assert shown(trainer).left() == pytest.approx(160, abs=3)


def test_the_keys_work_while_somebody_types(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.write("Iedereen weet")
    closer(trainer, 2)
    trainer.press(Key.Key_Right, with_=ALT)
    trainer.write(" het")
    field = trainer.keyboard
    assert field.property("text") == "Iedereen weet het"
    assert trainer.windows.scene.zoom.seen == QRectF(720, 270, 960, 540)


def test_on_a_screen_of_another_shape_the_part_fills_it_all(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    on_whole_screen(trainer)
    closer(trainer, 2)
    reshape(trainer, 1280, 720)
    assert is_near(shown(trainer), QRectF(480, 270, 960, 540))
    reshape(trainer, 1024, 768)
    assert is_near(shown(trainer), QRectF(480, 180, 960, 720))
    assert is_near(trainer.windows.scene.zoom.seen, shown(trainer))
    trainer.windows.scene.zoom.come_closer()
    reshape(trainer, 800, 800)
    assert is_near(shown(trainer), QRectF(640, 220, 640, 640))
    for _ in range(2):
        trainer.windows.scene.zoom.step_back()
    assert is_near(trainer.windows.scene.zoom.seen, QRectF(320, 0, 1280, 1080))


# --- the miniature -----------------------------------------------------------------------------


def test_a_click_on_the_miniature_brings_that_in_the_middle(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    frame, zoom = frame_of(trainer), trainer.windows.scene.zoom
    assert not frame.isVisible()
    closer(trainer, 2)
    assert frame.isVisible()
    at = QPoint(round(frame.width() * 0.6), round(frame.height() * 0.35))
    QTest.mouseClick(frame, LEFT, pos=at)
    middle = zoom.seen.center()
    assert (middle.x() / WIDTH, middle.y() / HEIGHT) == pytest.approx((0.6, 0.35), abs=0.01)
    QTest.mousePress(frame, LEFT, pos=at)
    QTest.mouseMove(frame, QPoint(2, frame.height() - 2))
    QTest.mouseRelease(frame, LEFT, pos=QPoint(2, frame.height() - 2))
    assert zoom.seen == QRectF(0, 540, 960, 540)


def test_the_miniature_shows_everything_with_a_frame_round_what_the_room_sees(
    trainer: Trainer,
) -> None:
    trainer.begin()
    trainer.go_on(3)
    miniature, frame = trainer.console.middle.miniature, frame_of(trainer)
    before = miniature.view.transform()
    closer(trainer, 2)
    assert miniature.view.transform() == before
    seen = miniature.grab(frame.geometry()).toImage()
    scale = seen.width() / WIDTH
    inner = trainer.windows.scene.zoom.seen
    middle = round(inner.center().y() * scale)
    line = QColor(trainer.board.theme.colour("tea")).rgb()
    for x in (inner.left() * scale + 2, inner.right() * scale - 2):
        assert seen.pixel(round(x), middle) == line
    trainer.press(Key.Key_0, with_=CONTROL)
    colours = {
        QColor(pixel).rgb()
        for image in (miniature.grab(frame.geometry()).toImage(),)
        for pixel in (image.pixel(x, middle) for x in range(image.width()))
    }
    assert line not in colours


def test_buttons_beside_the_miniature_do_the_same(trainer: Trainer) -> None:
    trainer.begin()
    tools, zoom = trainer.console.middle.zoom, trainer.windows.scene.zoom
    assert not tools.isVisible()
    trainer.choose(trainer.console.bar.screens.menu(), words("nl")("command.zoom_in"))
    assert zoom.times == 1.5
    for name, times in (("zoom_in", 2), ("zoom_in", 3), ("zoom_out", 2), ("zoom_off", 1)):
        button = tools.buttons[name]
        assert min(button.width(), button.height()) >= 44
        trainer.click(button)
        assert zoom.times == times
    assert not tools.isVisible()


# --- until the next step -----------------------------------------------------------------------


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_it_ends_at_another_step(trainer: Trainer, key: Key) -> None:
    trainer.begin()
    trainer.go_on(3)
    on_whole_screen(trainer)
    closer(trainer, 2)
    trainer.press(Key.Key_Right, with_=ALT)
    trainer.press(key)
    assert is_near(shown(trainer) & WHOLE, WHOLE)
    closer(trainer, 2)
    assert shown(trainer).center().x() == pytest.approx(960, abs=3)


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_A])
def test_it_ends_when_something_covers_the_stage(trainer: Trainer, key: Key) -> None:
    trainer.begin()
    trainer.go_on(3)
    closer(trainer)
    trainer.press(key)
    assert not trainer.windows.scene.zoom.is_on
    trainer.press(key)
    assert not trainer.windows.scene.zoom.is_on


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_P])
def test_blank_and_pause_are_never_larger(trainer: Trainer, key: Key) -> None:
    trainer.begin()
    trainer.go_on(3)
    on_whole_screen(trainer)
    trainer.press(key)
    assert trainer.bridge.workshop.stage.cover in ("blank", "pause")
    closer(trainer, 2)
    assert is_near(shown(trainer) & WHOLE, WHOLE)
    trainer.press(key)
    closer(trainer, 2)
    assert shown(trainer).width() == pytest.approx(960, abs=3)


def test_another_cover_can_be_larger(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    trainer.submit(QuestionAsked("Wat viel je op?"))
    closer(trainer)
    assert trainer.windows.scene.zoom.times == 1.5
    trainer.submit(QuestionAsked("Wat neem je mee?"))
    assert not trainer.windows.scene.zoom.is_on


def test_nothing_of_it_is_kept(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    happened, undoable = len(trainer.bridge.happened()), trainer.bridge.undoable()
    closer(trainer, 2)
    trainer.press(Key.Key_Down, with_=ALT)
    assert len(trainer.bridge.happened()) == happened
    assert trainer.bridge.undoable() == undoable


def test_it_ends_when_an_outcome_is_shown_in_the_same_step(trainer: Trainer) -> None:
    at_poll(trainer, people=9)
    trainer.write("6 0 1 2 0 ")
    closer(trainer)
    assert trainer.windows.scene.zoom.is_on
    before = trainer.console.conductor.here()
    trainer.click(trainer.console.middle.main)
    assert trainer.console.conductor.here() == before
    assert not trainer.windows.scene.zoom.is_on


# --- hands on the stage ------------------------------------------------------------------------


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


# --- heard, found and listed -------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_trainer_reads_and_hears_what_the_room_sees(trainer: Trainer, language: str) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.begin(language=language)
    trainer.go_on(3)
    told = trainer.console.middle.on_stage
    before = told.text()
    closer(trainer, 2)
    assert {"nl": "200 %, in het midden", "en": "200 %, in the middle"}[language] in told.text()
    assert unheard(trainer.console) == []
    for _ in range(3):
        trainer.press(Key.Key_Left, Key.Key_Up, with_=ALT)
    where = {"nl": "200 %, linksboven", "en": "200 %, top left"}[language]
    assert told.text().startswith(before)
    assert where in told.text()
    say = trainer.console.words
    for name, button in trainer.console.middle.zoom.buttons.items():
        assert button.accessibleName() == say(f"command.{name}")
        assert button.accessibleDescription()
    trainer.press(Key.Key_0, with_=CONTROL)
    assert told.text() == before


def test_it_is_found_among_all_commands_when_it_can_be_done(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(3)
    seen: list[list[str]] = []

    def look(dialog: PickDialog) -> None:
        seen.append([dialog.list.item(row).text() for row in range(dialog.list.count())])

    for _ in range(2):
        with trainer.in_dialog(PickDialog, look):
            trainer.press(Key.Key_F, with_=CONTROL)
        closer(trainer)
    names = {name: words("nl")(f"command.{name}") for name in ZOOM}
    found = [[n for n, text in names.items() if any(text in one for one in all)] for all in seen]
    assert found == [["zoom_in"], list(ZOOM)]


def test_the_buttons_stand_beside_the_miniature_on_a_small_screen(trainer: Trainer) -> None:
    """On the welcome page nothing else takes room: it is as wide as it can be."""
    trainer.begin()
    console = trainer.console
    console.resize(1280, 720)
    hands.settle()
    miniature, before = console.middle.miniature, console.middle.miniature.view.geometry()
    closer(trainer)
    hands.settle()
    tools = console.middle.zoom
    assert tools.isVisible()
    assert not miniature.view.geometry().intersects(tools.geometry())
    assert miniature.rect().contains(tools.geometry())
    trainer.press(Key.Key_0, with_=CONTROL)
    assert miniature.view.geometry() == before


def test_the_next_step_is_read_whole_on_a_small_screen(trainer: Trainer) -> None:
    trainer.begin(programme="day")
    trainer.console.resize(1280, 720)
    shortened = []
    for _ in each_stop(trainer):
        hands.settle(1)
        main = trainer.console.middle.main
        if "…" in main.said and "…" not in main.accessibleName():
            shortened.append(main.accessibleName())
    assert shortened == []
