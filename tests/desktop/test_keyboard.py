"""A whole session without a mouse: from home to the action plan, with keys alone."""

from typing import Any

from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from desktop.console.actions import ActionsConsole
from desktop.console.actions.about_actions import WriteStep
from desktop.console.actions.about_choosing import PickStep, PlaceStep
from desktop.console.actions.about_ideas import CollectStep, DotsStep, GroupStep
from desktop.console.actions.about_plan import (
    AreasStep,
    CelebrateStep,
    CustomerStep,
    DatesStep,
    LeadersStep,
    QuestionStep,
    WhyStep,
)
from desktop.console.days import DayField
from desktop.console.norms import NormsConsole
from desktop.console.norms.about_norm import LeaderStep, ReminderStep, SignStep
from desktop.console.norms.about_room import OwnWordsStep, QuestionsStep, VisionStep
from desktop.console.norms.about_team import DaysStep, GoalStep, MomentsStep
from desktop.console.norms.fist import FistStep
from desktop.console.norms.wording import WordingStep
from desktop.console.people_dialog import PeopleDialog
from desktop.preview import Preview
from game.actions import steps as action_steps
from game.actions.state import Actions, Area, LeaderPromise
from game.norms import steps as norm_steps
from game.norms.state import FirstStep, Norms
from tests.desktop.trainer import CONTROL, Key, Trainer

ENTER, TAB, SPACE, DOWN = Key.Key_Return, Key.Key_Tab, Key.Key_Space, Key.Key_Down


class Typist:
    """Fills in every stop by keys alone: each time from the field where the keyboard is put."""

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self.visited: set[str] = set()

    def play(self) -> None:
        """Page down from the first stop to the last, and what each stop asks for in between."""
        for _ in range(120):
            self._fill()
            if self._trainer.console.conductor.upcoming(self._trainer.console.words).is_end:
                return
            self._trainer.go_on()
            assert QApplication.focusWidget(), "no key works any more"
        raise AssertionError("the session has no end")

    # --- keys ---------------------------------------------------------------------------------

    def _line(self, text: str) -> None:
        self._trainer.write(text)
        self._trainer.press(ENTER)

    def _into(self, widget: QWidget, text: str) -> None:
        self._trainer.tab_to(widget)
        self._line(text)

    def _push(self, button: QAbstractButton) -> None:
        self._trainer.tab_to(button)
        self._trainer.press(SPACE)

    def _pick(self, box: QComboBox, position: int) -> None:
        self._trainer.tab_to(box)
        self._trainer.press(*[DOWN] * position)

    def _day(self, field: DayField) -> None:
        """The first day that the list offers."""
        self._trainer.tab_to(field.button)
        self._trainer.press(SPACE, DOWN, ENTER)

    def _count(self, counts: list[int]) -> None:
        """A digit and Enter for each answer; after the last, page down shows the outcome."""
        for count in counts:
            self._line(str(count))
        self._trainer.go_on()

    # --- stops --------------------------------------------------------------------------------

    def _fill(self) -> None:
        panel = self._trainer.console.middle.panel
        if isinstance(panel, NormsConsole):
            self._fill_norms(panel.step)
        elif isinstance(panel, ActionsConsole):
            self._fill_actions(panel.step)

    def _fill_norms(self, step: Any) -> None:
        norms: Norms = step.norms
        prompt = norms.place.prompt
        self.visited.add(norms.place.step)
        match step:
            case VisionStep():
                self._line("Iedereen weet waar hij aan toe is" if prompt == 0 else "Bel terug")
            case QuestionsStep() if not step.counted:
                self._count([1, 0, 3, 4, 0])
            case OwnWordsStep() if prompt == 0:
                self._line("Je hoort op tijd wat er gebeurt")
            case OwnWordsStep() if not step.counted:
                self._count([0, 0, 5, 3, 0])
            case GoalStep():
                self._line("Zelf terugbellen")
                self._push(step.objective_button("O1"))
            case MomentsStep():
                self._line("De telefoon gaat")
                self._line("Iemand komt binnen")
                last = step.norms.moments[-1].id
                self._push(step.moments.row(last).pick)
            case DaysStep():
                self._line("Je hoort een naam")
            case WordingStep():
                self._word(step)
            case FistStep() if not step.norm.fist:
                self._vote(step)
            case ReminderStep():
                self._remind(step, prompt)
            case LeaderStep():
                self._line("Zit elke dinsdag bij de balie")
            case SignStep():
                self._line(
                    "Een streepje op het bord" if prompt == 0 else "Als ik bel, dan schrijf ik"
                )
                if prompt:
                    self._pick(step.person.box, 2)
                    self._day(step.due)

    def _word(self, step: WordingStep) -> None:
        if not step.norm.id:
            self._trainer.press(SPACE)
            self._push(step.new_norm)
            self._trainer.press(DOWN, ENTER)
            self._line("Wij bellen de tweede norm terug")
            self._trainer.press(Key.Key_PageUp)
        if not step.norm.text:
            self._trainer.tab_to(step.sentence)
            self._line("Wij bellen elke klant binnen een werkdag terug")
            self._into(step.notices.edit, "Ik word gebeld")
            self._push(step.criteria.buttons["NC9"])

    def _vote(self, step: FistStep) -> None:
        self._count([0, 0, 1, 3, 2, 2])
        self._into(step.objections.new, "Wie belt er in de vakantie?")
        self._push(step.decisions["adopted"])

    def _remind(self, step: ReminderStep, prompt: int) -> None:
        if prompt < 2:
            self._line("Bel jij, of zal ik?" if prompt == 0 else "Ik bel")
            return
        self._pick(step.keeper.box, 1)
        self._pick(step.deputy.box, 2)

    def _fill_actions(self, step: Any) -> None:
        work: Actions = step.work
        self.visited.add(work.place.step)
        match step:
            case CollectStep():
                for text in ("Een bellijst", "Een bord", "Samen oefenen"):
                    self._line(text)
            case GroupStep():
                self._trainer.press(SPACE)
                self._into(step.title.edit, "Bellen")
            case DotsStep():
                for dots in (5, 4, 1):
                    self._line(str(dots))
            case PlaceStep() if work.place.item:
                self._trainer.write("24")
            case PickStep():
                self._trainer.press(SPACE)
                self._trainer.go_on()
            case WriteStep():
                self._write(step)
            case WhyStep():
                self._line("Omdat wachten naar is")
                self._into(step.story.edit, "Een klant wachtte")
            case AreasStep():
                self._line("Bereikbaar zijn")
                self._pick(step.keeper.box, 1)
                self._pick(step.deputy.box, 2)
                self._into(step.slips.edit, "Een dag samen bellen")
            case LeadersStep():
                self._line("Belt zelf mee")
                self._pick(step.by.box, 1)
                self._day(step.due)
            case CustomerStep():
                self._line("Twee klanten")
                self._into(step.question.edit, "Wat miste je?")
            case CelebrateStep():
                self._line("Elke vrijdag taart")
                self._into(step.treasures.new, "Er belde iemand terug")
            case QuestionStep():
                self._trainer.press(DOWN)
                self._pick(step.starts.box, 1)
                self._into(step.when.edit, "maandag")
            case DatesStep():
                self._trainer.go_on()
                self._pick(step.people_fields["R1"].box, 1)

    def _write(self, step: WriteStep) -> None:
        self._line("Als het tien uur is, dan bel ik")
        self._pick(step.keeper.box, 1)
        self._pick(step.deputy.box, 2)
        self._day(step.due)
        self._into(step.done_when.edit, "Het lijstje is leeg")
        self._into(step.celebrate.edit, "Taart")
        self._pick(step.source.box, 1)


def fill_in_form(trainer: Trainer) -> None:
    trainer.press(ENTER)
    trainer.write("Gemeente Waterdam")
    trainer.press(TAB, TAB)
    trainer.write("Balie, Telefoon")
    trainer.press(TAB, Key.Key_Up)
    form = trainer.home.form
    assert form
    trainer.tab_to(form.begin)
    trainer.press(ENTER)
    trainer.qtbot.waitUntil(lambda: trainer.console.isActiveWindow())


def cover_and_uncover(trainer: Trainer) -> None:
    """Screen empty and back, a pause of ten minutes and back, the stage here and back."""
    trainer.press(Key.Key_B)
    assert trainer.bridge.workshop.stage.cover == "blank"
    trainer.press(Key.Key_B)
    trainer.press(Key.Key_P, ENTER)
    assert "09:10" in trainer.on_stage()
    trainer.press(Key.Key_P)
    trainer.press(Key.Key_F11)
    assert trainer.windows.stage.isVisible()
    trainer.press(Key.Key_F11)
    assert not trainer.windows.stage.isVisible()
    assert trainer.bridge.workshop.stage.cover == ""


def park(trainer: Trainer, text: str) -> None:
    trainer.press(Key.Key_K, with_=CONTROL)
    trainer.write(text)
    trainer.press(ENTER)


def name_somebody(trainer: Trainer, alias: str, name: str) -> None:
    def fill(dialog: PeopleDialog) -> None:
        trainer.tab_to(dialog.roster.names[alias])
        trainer.write(name)
        trainer.press(Key.Key_Escape)

    with trainer.in_dialog(PeopleDialog, fill):
        trainer.press(Key.Key_D, with_=CONTROL)


def test_a_whole_session_with_keys_alone(trainer: Trainer) -> None:
    fill_in_form(trainer)
    name_somebody(trainer, "p1", "Samira")
    trainer.go_on(2)
    cover_and_uncover(trainer)
    typist = Typist(trainer)
    typist.play()
    park(trainer, "Wie regelt de sleutel?")
    pages: list[int] = []

    def read(preview: Preview) -> None:
        pages.append(len(preview.pages))
        trainer.press(Key.Key_Escape)

    with trainer.in_dialog(Preview, read):
        trainer.go_on()
    assert pages[0] >= 4
    assert typist.visited == {*norm_steps.STEP_IDS, *action_steps.STEP_IDS}
    assert [one.text for one in trainer.bridge.workshop.thoughts] == ["Wie regelt de sleutel?"]
    assert trainer.bridge.workshop.person_shown("p1") == "Samira"
    check_norms(trainer.bridge.state.rounds["s1-norms"])
    check_actions(trainer.bridge.state.rounds["s1-actions"])
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.qtbot.waitUntil(trainer.home.isActiveWindow)


def check_norms(norms: Norms) -> None:
    assert [one.id for one in norms.norms] == ["N1", "N2"]
    norm = norms.norms[0]
    assert norm.wordings == ("Wij bellen elke klant binnen een werkdag terug",)
    assert norm.moment == "M2"
    assert norm.objective == "O1"
    assert norm.answers == (("NC9", True),)
    assert norm.fist is not None
    assert norm.fist.counts == (0, 0, 1, 3, 2, 2)
    assert norm.fist.is_shown
    assert [one.text for one in norm.objections] == ["Wie belt er in de vakantie?"]
    assert norm.status == "adopted"
    assert (norm.reminder_line, norm.reply) == ("Bel jij, of zal ik?", "Ik bel")
    assert (norm.keeper, norm.deputy) == ("p1", "p3")
    assert norm.first_step == FirstStep("Als ik bel, dan schrijf ik", "p2", "2026-11-25")
    assert [poll.counts for poll in norms.polls] == [(1, 0, 3, 4, 0)] * 3 + [(0, 0, 5, 3, 0)]
    assert all(poll.is_shown for poll in norms.polls)


def check_actions(work: Actions) -> None:
    assert [(one.text, one.dots, one.effort, one.effect) for one in work.ideas] == [
        ("Een bellijst", 5, 2, 4),
        ("Een bord", 4, 2, 4),
        ("Samen oefenen", 1, 2, 4),
    ]
    assert work.ideas[0].group == "G1"
    action, plan = work.actions[0], work.plan
    assert len(work.actions) == 1
    assert action.if_then == "Als het tien uur is, dan bel ik"
    assert (action.keeper, action.deputy, action.due) == ("p1", "p3", "2026-11-25")
    assert (action.done_when, action.celebrate) == ("Het lijstje is leeg", "Taart")
    assert action.sources == ("s1-norms:N1",)
    assert (plan.why, plan.story) == ("Omdat wachten naar is", "Een klant wachtte")
    assert plan.areas == (Area("E1", "Bereikbaar zijn", "p1", "p3", "Een dag samen bellen"),)
    assert plan.leader_promises == (LeaderPromise("L1", "Belt zelf mee", "p1", "2026-11-25"),)
    assert plan.customer_parts[0].question == "Wat miste je?"
    assert plan.celebrating == "Elke vrijdag taart"
    assert [one.text for one in plan.treasures] == ["Er belde iemand terug"]
    assert (plan.weekly_question.starts, plan.weekly_question.when) == ("p1", "maandag")
    assert plan.weekly_question.text
    assert [one.id for one in plan.returns] == ["R1", "R2", "R3", "R4", "R5"]
    assert plan.returns[0].organised_by == "p1"
