"""The buttons with a key on them: words and key are both read, also while somebody types."""

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel

from assets.language import LANGUAGES, words
from desktop.console.key_button import KeyButton
from desktop.demo import hands
from game.catalog import EXERCISES
from game.workshop import AROUND
from tests.desktop.every_stop import each_stop
from tests.desktop.trainer import Trainer

each_language = pytest.mark.parametrize("language", LANGUAGES)


def is_read_whole(button: KeyButton) -> bool:
    """Whether the words of a button and its key are both there to be read."""
    is_cut = "…" in button.said and "…" not in button.accessibleName()
    return button.key.isVisible() and not is_cut


def lines_of(button: KeyButton) -> list[str]:
    """What a button says, as its lines break."""
    labels = button.findChildren(QLabel)
    label = next(one for one in labels if one.text() and one is not button.key)
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.width())
        lines.append(label.text()[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return [line.strip().replace("\N{NO-BREAK SPACE}", " ") for line in lines]


@each_language
def test_the_next_step_and_its_key_are_read_whole_on_a_small_screen(
    trainer: Trainer, language: str
) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.begin(programme="day", language=language)
    trainer.console.resize(1280, 720)
    hands.settle()
    buttons = [
        button
        for part in (trainer.console.middle, trainer.console.foot)
        for button in part.findChildren(KeyButton)
    ]
    places = {button: button.x() for button in buttons}
    unread = []
    for _ in each_stop(trainer):
        hands.settle(1)
        unread += [button.accessibleName() for button in buttons if not is_read_whole(button)]
    assert unread == []
    trainer.console.activateWindow()
    trainer.click(trainer.console.side.park)  # while somebody types: with the keys that work then
    assert [button.accessibleName() for button in buttons if not is_read_whole(button)] == []
    middle = trainer.console.middle
    assert all(places[one] == one.x() for one in (middle.back, middle.undo, middle.main))
    assert middle.blank.key.text() == "Ctrl B"


@each_language
def test_all_that_can_be_undone_is_read_beside_its_key_on_a_small_screen(
    trainer: Trainer, language: str
) -> None:
    trainer.app.preferences.set("console_language", language)
    trainer.begin(language=language)
    trainer.console.resize(1280, 720)
    hands.settle()
    undo, told = trainer.console.middle.undo, words(language)
    unread = []
    for exercise in (AROUND, *EXERCISES.values()):
        for event in exercise.events:
            what = told(f"event.{event.kind}")
            undo.tell(told("console.undo", what=what), short=what)
            if event.is_undoable and not (is_read_whole(undo) and undo.said.endswith(what)):
                unread.append(what)
    assert unread == []


def test_no_word_is_alone_on_the_second_line_of_the_next_step(trainer: Trainer) -> None:
    trainer.begin()
    trainer.console.resize(1280, 720)
    hands.settle()
    main, undo = trainer.console.middle.main, trainer.console.middle.undo
    main.tell("Volgende: De barbaar komt")
    undo.tell("Ongedaan maken")
    hands.settle(1)
    assert lines_of(main) == ["Volgende: De", "barbaar komt"]
    assert lines_of(undo) == ["Ongedaan", "maken"]
    assert main.said == "Volgende: De barbaar komt"


@pytest.mark.parametrize(
    "next_step",
    [
        "Volgende: Thuiszorg ’s-Gravenhage-Zuid",
        "Verder: Aanspreken, leiding en eerste stap",
        "Volgende: Wat vraagt dit van ons?",
    ],
)
def test_words_break_at_the_same_place_while_somebody_types(
    trainer: Trainer, next_step: str
) -> None:
    """The key is another one then, of another width."""
    trainer.begin()
    trainer.console.resize(1280, 720)
    hands.settle()
    main, park = trainer.console.middle.main, trainer.console.side.park
    read = set()
    for place in (main, park, main):
        place.setFocus()
        main.tell("")
        main.tell(next_step, short=next_step.partition(": ")[2])
        hands.settle(2)
        read.add((main.key.text(), *lines_of(main)))
    assert len({key for key, *_ in read}) == 2
    assert len({tuple(lines) for _, *lines in read}) == 1, read


def test_an_empty_screen_is_asked_for_on_one_line_on_a_usual_laptop(trainer: Trainer) -> None:
    trainer.begin()
    trainer.console.resize(1440, 900)
    hands.settle(1)
    assert lines_of(trainer.console.middle.blank) == ["Scherm leeg"]
    trainer.click(trainer.console.side.park)
    assert lines_of(trainer.console.middle.blank) == ["Scherm leeg"]
