"""Console and stage in another language and another look, also in the middle of typing."""

import re

from PySide6.QtWidgets import QMenu

from assets.tokens import look
from desktop.console.norms.wording import WordingStep
from game.norms.events import NormStarted, StepShown
from tests.desktop.norm_steps import at_questions, at_vision, step_of
from tests.desktop.trainer import Trainer

OURS_IN_BOTH = {
    *("Gemeente Waterdam", "Balie", "Telefoon", "+ 1 min", "+ 5 min"),
    *("Ctrl Z", "Ctrl 5", "Ctrl 1", "Ctrl B", "Ctrl T", "Ctrl Shift P"),
}
"""What a trainer typed, and what is the same in both languages."""


def letters(lines: str) -> set[str]:
    """The lines that say something in a language."""
    is_told = re.compile("[a-z]{2}").search
    return {line for line in lines.splitlines() if is_told(line)} - OURS_IN_BOTH


def choose_language(trainer: Trainer, text: str) -> None:
    menu = trainer.console.bar.languages.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, text)


def test_the_console_in_another_language_in_the_middle_of_typing(trainer: Trainer) -> None:
    step = at_vision(trainer)
    trainer.write("Iedereen weet")
    dutch = letters(trainer.seen())
    choose_language(trainer, "Regie: English")
    english = letters(trainer.seen())
    assert dutch & english == set()
    assert step.vision.edit.text() == "Iedereen weet"
    assert "Onze visie" in trainer.on_stage()
    assert trainer.console.words.language == "en"


def test_the_stage_in_another_language_in_the_middle_of_typing(trainer: Trainer) -> None:
    step = at_vision(trainer)
    trainer.write("Iedereen weet")
    stage = letters(trainer.on_stage())
    choose_language(trainer, "Scherm: English")
    assert letters(trainer.on_stage()) & stage <= {"Iedereen weet"}
    assert "Our vision" in trainer.on_stage()
    assert trainer.console.words.language == "nl"
    assert step.vision.edit.text() == "Iedereen weet"


def test_a_sentence_in_the_making_survives_another_language(trainer: Trainer) -> None:
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(NormStarted("N1", "t1"), StepShown("n5", norm="N1"))
    step = step_of(trainer)
    assert isinstance(step, WordingStep)
    step.sentence.setFocus()
    trainer.write("Wij bellen")
    choose_language(trainer, "Regie: English")
    choose_language(trainer, "Screen: English")
    assert step.sentence.sentence == "Wij bellen"
    trainer.qtbot.waitUntil(lambda: "Wij bellen" in trainer.on_stage())


def test_counts_that_are_typed_survive_another_language(trainer: Trainer) -> None:
    step = at_questions(trainer)
    trainer.write("2 3 ")
    choose_language(trainer, "Regie: English")
    choose_language(trainer, "Screen: English")
    assert step.counts.counts == (2, 3, 0, 0, 0)


def test_every_stop_speaks_both_languages_and_mixes_none(trainer: Trainer) -> None:
    trainer.begin(programme="hours", teams=())
    while not trainer.console.conductor.upcoming(trainer.console.words).is_end:
        trainer.console.conductor.go_on()
        told = {}
        for language in ("nl", "en"):
            trainer.app.preferences.set("console_language", language)
            trainer.app.preferences.set("stage_language", language)
            told[language] = letters(trainer.seen() + "\n" + trainer.on_stage())
        assert told["nl"] & told["en"] == set()


def test_console_and_stage_each_have_their_own_look(trainer: Trainer) -> None:
    at_vision(trainer)
    stage_before = trainer.board.backgroundBrush().color().name()
    choose_language(trainer, "Regie: donker")
    dark = look("dark").colour("porcelain").lower()
    assert trainer.console.grab().toImage().pixelColor(720, 70).name() == dark
    assert trainer.board.backgroundBrush().color().name() == stage_before
    choose_language(trainer, "Scherm: donker")
    assert trainer.board.backgroundBrush().color().name() == dark
    choose_language(trainer, "Regie: licht")
    light = look("light").colour("porcelain").lower()
    assert trainer.console.grab().toImage().pixelColor(720, 70).name() == light
