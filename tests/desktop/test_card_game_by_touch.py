"""A card game with fingers: on the laptop's screen, and on the room's."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop.demo import hands
from game.card_game.dealing import card_in_play, cards_to_choose
from game.card_game.planks import planks
from game.card_game.state import CardGame
from tests.desktop.card_table import game_of, panel_of, play, round_of, table_of
from tests.desktop.trainer import Trainer
from tests.game.card_game.setting import set_out, shown

TOUCH = QTest.createTouchDevice()
TARGET = 44
"""Pixels that a finger needs."""


def tap(widget: QWidget, at: QPoint | None = None) -> None:
    """A finger on a widget and off it again."""
    window = widget.window().windowHandle()
    place = widget.mapTo(widget.window(), at or widget.rect().center())
    QTest.touchEvent(window, TOUCH).press(1, place, window).commit()
    QTest.touchEvent(window, TOUCH).release(1, place, window).commit()
    hands.settle(2)


class Fingers:
    """A trainer who touches; what is written comes from the keyboard on the screen."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer

    @property
    def game(self) -> CardGame:
        return game_of(self.trainer)

    def tap(self, widget: QWidget) -> None:
        """On something that can be seen, and that is large enough."""
        assert widget.isVisible()
        assert widget.isEnabled()
        assert min(widget.width(), widget.height()) >= TARGET - 2, widget.size()
        tap(widget)

    def go_on(self) -> None:
        self.tap(self.trainer.console.middle.main)

    def go_to(self, round: str, line: int) -> None:
        for _ in range(60):
            place = self.game.place
            if (place.round, place.at_line) == (round, line):
                return
            self.go_on()
        raise AssertionError(f"never came to {round}, step {line}")

    def write(self, field: QLineEdit, text: str) -> None:
        """Touches a field; the keyboard on the screen writes into it, and Enter."""
        assert field.isVisible()
        tap(field)
        assert QApplication.focusWidget() is field
        hands.type_text(field, text)
        hands.press(field, Qt.Key.Key_Return)

    def to_stage(self) -> None:
        """The room's window fills the only screen."""
        self.trainer.app.preferences.set("motion", "still")
        self.trainer.console.commands.actions["stage"].trigger()
        self.trainer.qtbot.waitUntil(self.trainer.windows.stage.isVisible)
        hands.settle()

    def tap_stage(self, kind: str, key: str = "") -> None:
        """On something in the room's own window."""
        stage = self.trainer.windows.stage
        spot = self.trainer.board.table.find(kind, key)
        assert spot, (kind, key)
        tap(stage.view.viewport(), stage.view.mapFromScene(spot.place.center()))


@pytest.fixture
def fingers(trainer: Trainer, monkeypatch: pytest.MonkeyPatch) -> Fingers:
    """A trainer without keys and without a mouse."""

    def not_there(*_: object, **__: object) -> None:
        raise AssertionError("there is no mouse and no key")

    for name in ("click", "press", "choose"):
        monkeypatch.setattr(trainer, name, not_there)
    return Fingers(trainer)


def test_a_whole_game_by_touch(fingers: Fingers) -> None:
    """The short form: set out, hands counted by taps, a card changed, planks earned, and home."""
    trainer = fingers.trainer
    play(trainer, people=6, form="short")
    fingers.go_on()
    assert fingers.game.is_prepared
    fingers.go_to("r1", 0)
    first = card_in_play(fingers.game, table_of(trainer))
    fingers.tap(round_of(trainer).boxes["t1"].tools.another)
    assert card_in_play(fingers.game, table_of(trainer)) != first
    fingers.tap(trainer.console.middle.undo)
    assert card_in_play(fingers.game, table_of(trainer)) == first
    fingers.go_to("r1", 1)
    counts = round_of(trainer).boxes["t1"].votes.counts
    assert counts
    for at, hand in enumerate((0, 3, 2, 1)):
        for _ in range(hand):
            fingers.tap(counts.more[at])
    fingers.go_on()
    ballot = table_of(trainer).ballots[0]
    assert (ballot.counts, ballot.is_shown) == ((0, 3, 2, 1), True)
    fingers.go_to("r1", 2)
    box = round_of(trainer).boxes["t1"]
    fingers.write(box.notes.lists["example"].new, "Gisteren nog.")
    fingers.go_to("r2", 3)
    box = round_of(trainer).boxes["t1"]
    fingers.write(box.notes.lists["example"].new, "Vorige week.")
    fingers.tap(box.more["treasure"])
    fingers.write(box.notes.lists["treasure"].new, "Dat kaartje.")
    fingers.go_to("r2", 4)
    box = round_of(trainer).boxes["t1"]
    fingers.write(box.notes.lines["sentence"].edit, "De klant merkt dat we opkijken.")
    assert planks(fingers.game, table_of(trainer)) == (True, True, False)
    fingers.tap(box.tools.planks[2])
    assert planks(fingers.game, table_of(trainer)) == (True, True, True)
    for _ in range(40):
        if fingers.game.place.step == "debrief":
            break
        fingers.go_on()
    assert "Wat gebeurde er aan jullie tafel?" in trainer.on_stage()
    fingers.tap(trainer.console.middle.back)
    assert fingers.game.place.step == "bridge"


def test_everything_to_touch_is_large_enough_at_every_step(fingers: Fingers) -> None:
    """And nothing is there only while a mouse is over it, or behind its right button."""
    trainer = fingers.trainer
    play(trainer, people=8, form="full")
    fingers.go_on()
    seen = 0
    for _ in range(60):
        panel = panel_of(trainer)
        for button in panel.findChildren(QAbstractButton):
            if button.isVisible():
                assert min(button.width(), button.height()) >= TARGET - 2, button.text()
                seen += 1
        for widget in panel.findChildren(QWidget):
            assert widget.contextMenuPolicy() in (
                Qt.ContextMenuPolicy.DefaultContextMenu,
                Qt.ContextMenuPolicy.NoContextMenu,
            )
        if fingers.game.place.step == "debrief":
            break
        fingers.go_on()
    assert fingers.game.place.step == "debrief"
    assert seen > 100


def test_a_table_is_touched_on_the_stage_and_comes_large(fingers: Fingers) -> None:
    trainer = fingers.trainer
    play(trainer, people=8)
    fingers.go_on()
    fingers.go_to("r1", 0)
    card = fingers.game.card(card_in_play(fingers.game, fingers.game.tables[1]))
    assert card
    assert card.ask.nl not in trainer.on_stage()
    fingers.to_stage()
    fingers.tap_stage("table", "t2")
    assert fingers.game.place.table == "t2"
    assert card.ask.nl in trainer.on_stage()
    fingers.tap_stage("all_tables")
    assert fingers.game.place.table == ""


def test_a_card_is_chosen_with_a_finger_on_the_stage(fingers: Fingers) -> None:
    trainer = fingers.trainer
    play(trainer, people=6)
    fingers.go_on()
    fingers.go_to("r4", 1)
    cards = cards_to_choose(fingers.game, table_of(trainer))
    assert len(cards) == 3
    fingers.to_stage()
    fingers.tap_stage("card", cards[1])
    assert card_in_play(fingers.game, table_of(trainer)) == cards[1]


def test_cards_are_laid_above_on_and_below_the_bridge_with_a_finger(fingers: Fingers) -> None:
    trainer = fingers.trainer
    play(trainer, people=6)
    trainer.submit(set_out("bridge", "full"), shown("now", line=1))
    fingers.to_stage()
    laid = []
    for zone in ("above", "on", "below"):
        laid.append(card_in_play(fingers.game, table_of(trainer)))
        fingers.tap_stage("zone", zone)
    table = table_of(trainer)
    assert [table.zone_of("now", card) for card in laid] == ["above", "on", "below"]
