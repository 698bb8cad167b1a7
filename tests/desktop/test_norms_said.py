"""What the console says of a norm and asks for it, and where the keyboard is meanwhile."""

import pytest

from assets.language import LANGUAGES
from desktop.console.lists import ListField
from desktop.console.norms.about_team import DaysStep
from desktop.console.norms.fist import FistStep
from desktop.console.norms.wording import WordingStep
from desktop.demo import hands
from game.norms.events import (
    FistCounted,
    FistShown,
    MomentWritten,
    NormStarted,
    NormWorded,
    ObjectiveWritten,
    StepShown,
)
from tests.desktop.norm_steps import step_of
from tests.desktop.trainer import CONTROL, Key, Trainer


def show_hands(trainer: Trainer, hands_up: tuple[int, ...]) -> None:
    """So many of the eight in the room put up none to five fingers for a norm."""
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(NormStarted("N1", "t1"), NormWorded("N1", "Wij bellen terug"))
    trainer.submit(StepShown("n6", norm="N1"))
    trainer.submit(FistCounted("N1", hands_up, 8), FistShown("N1"))


@pytest.mark.parametrize(
    ("hands_up", "told"),
    [
        ((0, 0, 0, 3, 3, 2), "Iedereen kan hierachter staan."),
        ((0, 0, 0, 3, 3, 1), "Iedereen die stemde, kan hierachter staan."),
        ((0, 0, 1, 3, 3, 1), "Wie onder de drie zit, spreekt eerst."),
    ],
)
def test_everybody_is_said_only_where_everybody_voted(
    trainer: Trainer, hands_up: tuple[int, ...], told: str
) -> None:
    """Eight are in the room; who passed did not say that they can stand behind it."""
    show_hands(trainer, hands_up)
    assert told in trainer.seen()
    assert told in trainer.on_stage()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_main_button_decides_in_the_words_of_the_decision(
    trainer: Trainer, language: str
) -> None:
    """In English it said that the norm was adopted, which it was not yet."""
    trainer.app.preferences.set("console_language", language)
    show_hands(trainer, (0, 0, 0, 3, 3, 2))
    step = step_of(trainer)
    assert isinstance(step, FistStep)
    assert trainer.console.middle.main.said == step.decisions["adopted"].text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_stop_and_keep_each_ask_for_something_of_their_own(
    trainer: Trainer, language: str
) -> None:
    """All three asked for 'something more', before there was anything; and were heard alike."""
    trainer.app.preferences.set("console_language", language)
    trainer.begin()
    trainer.show_block("b03")
    trainer.submit(StepShown("n4", 2, team="t1"))
    step = step_of(trainer)
    assert isinstance(step, DaysStep)
    asked = [one.new for one in step.findChildren(ListField) if one.isVisible()]
    assert len(asked) == 3
    assert len({one.placeholderText() for one in asked}) == 3
    assert len({one.accessibleName() for one in asked}) == 3


def test_the_keyboard_stays_at_what_a_norm_could_be_about(trainer: Trainer) -> None:
    """Also when something else happens, such as a minute more; it went to the main button."""
    trainer.begin()
    trainer.show_block("b03")
    trainer.submit(MomentWritten("M1", "De telefoon gaat voor de derde keer", "t1"))
    trainer.show_block("b05")
    hands.settle()
    step = step_of(trainer)
    assert isinstance(step, WordingStep)
    assert step.starts[0].hasFocus()
    trainer.press(Key.Key_Tab)
    assert step.starts[1].hasFocus()
    trainer.press(Key.Key_5, with_=CONTROL)
    hands.settle()
    assert step.starts[1].hasFocus()


def test_it_is_said_which_list_ties_a_norm_to_a_moment_and_which_to_an_objective(
    trainer: Trainer,
) -> None:
    """Nothing stood above them; a screen reader heard 'no moment', whichever was chosen."""
    trainer.begin()
    trainer.show_block("b05")
    trainer.submit(
        ObjectiveWritten("O1", "Elke klacht binnen twee dagen"),
        MomentWritten("M1", "De telefoon gaat voor de derde keer", "t1"),
        NormStarted("N1", "t1", moment="M1"),
        StepShown("n5", norm="N1"),
    )
    step = step_of(trainer)
    assert isinstance(step, WordingStep)
    for field, name in ((step.moment, "Moment"), (step.objective, "Doel")):
        assert field.box.accessibleName() == name
        assert name in trainer.seen(field)


def test_a_long_sentence_is_seen_from_its_beginning_to_its_end(trainer: Trainer) -> None:
    """It takes the lines that it needs, and gives them back."""
    trainer.begin()
    trainer.console.resize(1280, 720)
    trainer.show_block("b05")
    trainer.submit(NormStarted("N1", "t1"), StepShown("n5", norm="N1"))
    hands.settle()
    step = step_of(trainer)
    assert isinstance(step, WordingStep)
    edit = step.sentence
    low = edit.height()
    hands.type_text(edit, "Als iemand belt, dan nemen wij op en noemen wij onze naam. " * 4)
    hands.settle()
    seen, begin = edit.viewport().rect(), edit.textCursor()
    begin.setPosition(0)
    assert seen.contains(edit.cursorRect(begin))
    assert seen.contains(edit.cursorRect())
    assert edit.height() > low
    edit.setFocus()
    edit.selectAll()
    trainer.press(Key.Key_Backspace)
    hands.settle()
    assert edit.height() == low
