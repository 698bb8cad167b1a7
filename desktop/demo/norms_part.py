"""Plays the way from vision to norms, as the example tells it."""

from typing import Any

from desktop.console.norms import NormsConsole
from desktop.console.norms.about_norm import LeaderStep, ReminderStep, SignStep
from desktop.console.norms.about_room import OwnWordsStep, QuestionsStep, VisionStep
from desktop.console.norms.about_team import DaysStep, GoalStep, MomentsStep
from desktop.console.norms.fist import FistStep
from desktop.console.norms.wording import WordingStep
from desktop.console.window import ConsoleWindow
from desktop.demo import hands
from game.example.session import Example
from game.norms.state import QUESTIONS, Norms

_DAYS = (("best", "best_day"), ("bad", "bad_day"))
_THREE = ("more", "stop", "keep")


class NormsPart:
    """Fills in what the group says at each stop.

    Args:
        console: The trainer's window.
        example: What is said.
        teams: The ids of the teams in the file, by those of the example.
        people: The ids of the people in the file, by those of the example.
    """

    def __init__(
        self,
        console: ConsoleWindow,
        example: Example,
        teams: dict[str, str],
        people: dict[str, str],
    ) -> None:
        self._console, self._example = console, example
        self._team_of_file = {id: told for told, id in teams.items()}
        self._people = people
        self._told = example.session["norms"]

    def fill(self, panel: NormsConsole) -> None:
        """Fills in the step that the room is in, if nothing stands there yet."""
        step = panel.step
        match step:
            case VisionStep():
                self._vision(step)
            case QuestionsStep():
                counts = self._example.session["three_questions"]
                self._poll(step, counts[QUESTIONS[step.norms.place.prompt]])
            case OwnWordsStep():
                self._own_words(step)
            case GoalStep():
                self._goal(step)
            case MomentsStep():
                self._moments(step)
            case DaysStep():
                self._days(step)
            case WordingStep():
                self._wording(step)
            case FistStep():
                self._fist(step)
            case ReminderStep():
                self._reminder(step)
            case LeaderStep():
                hands.fill(step.act, self._text(self._norm_told(step.norm.id)["leader_act"]))
            case SignStep():
                self._sign(step)

    def begin_norms(self, panel: NormsConsole) -> None:
        """Begins a norm on each chosen moment."""
        step = panel.step
        assert isinstance(step, WordingStep)
        hands.push(step.starts[0])
        menu = step.new_norm.menu()
        for _ in self._told["norms"][1:]:
            menu.actions()[0].trigger()
            hands.settle()

    def _text(self, both: dict[str, str] | None) -> str:
        return self._example.text(both)

    def _main(self) -> None:
        hands.push(self._console.middle.main)

    def _team_told(self, where: str, team: str) -> dict[str, Any]:
        id = self._team_of_file[team]
        return next(one for one in self._told[where] if one["team"] == id)

    def _norm_told(self, id: str) -> dict[str, Any]:
        return next(one for one in self._told["norms"] if one["id"] == id)

    def _vision(self, step: VisionStep) -> None:
        if step.norms.place.prompt == 0:
            hands.fill(step.vision, self._text(self._told["n0"]["vision"]))
        elif not step.norms.objectives:
            texts = [self._text(one["text"]) for one in self._told["n0"]["objectives"]]
            hands.add_lines(step.objectives, texts)

    def _poll(self, step: QuestionsStep | OwnWordsStep, counts: list[int]) -> None:
        if not step.counted:
            hands.count_hands(step.counts, counts)
            self._main()

    def _own_words(self, step: OwnWordsStep) -> None:
        if step.norms.place.prompt == 1:
            self._poll(step, self._told["n1"]["clarity_counts"])
        elif not step.norms.own_sentences:
            texts = [self._text(one) for one in self._told["n1"]["own_sentences"]]
            hands.add_lines(step.sentences, texts)

    def _goal(self, step: GoalStep) -> None:
        told = self._team_told("n2", step.team)
        hands.fill(step.goal, self._text(told["team_goal"]))
        for id in told["objectives"]:
            button = step.objective_button(id)
            if not button.isChecked():
                hands.push(button)

    def _moments(self, step: MomentsStep) -> None:
        told = self._team_told("n3", step.team)
        hands.add_lines(step.moments, [self._text(one) for one in told["moments"]])
        own = [one.id for one in step.norms.moments if one.team == step.team]
        hands.push(step.moments.row(own[told["chosen"]]).pick)

    def _days(self, step: DaysStep) -> None:
        told, prompt = self._team_told("n4", step.team), step.norms.place.prompt
        if prompt < len(_DAYS):
            side, key = _DAYS[prompt]
            hands.add_lines(step.lists[side], [self._text(one) for one in told[key]])
            return
        for side in _THREE:
            hands.add_lines(step.lists[side], [self._text(one) for one in told[side]])

    def _wording(self, step: WordingStep) -> None:
        """Version after version, until one that the group votes on."""
        told = self._norm_told(step.norm.id)
        if not step.norm.customer_notices:
            hands.fill(step.notices, self._text(told["customer_notices"]))
        voted = {fist["version"] for fist in told["fist_to_five"]}
        for version in told["versions"][len(step.norm.wordings) :]:
            hands.fill_sentence(step.sentence, self._text(version["text"]))
            if version["version"] in voted:
                break
        for criterion in told["criteria_people_say_yes"]:
            hands.push(step.criteria.buttons[criterion])

    def _fist(self, step: FistStep) -> None:
        told = self._norm_told(step.norm.id)
        version = len(step.norm.wordings)
        fist = next((one for one in told["fist_to_five"] if one["version"] == version), None)
        if not fist or step.norm.fist:
            return
        hands.count_hands(step.counts, fist["counts"])
        self._main()
        hands.add_lines(step.objections, [self._text(one) for one in fist["objections"]])
        if version < len(told["versions"]):
            hands.push(step.decisions["adapt"])
            self._vote_again()
        else:
            hands.push(step.decisions[told["status"]])

    def _vote_again(self) -> None:
        """Back to the sentence, a better one, and another vote."""
        panel = self._console.middle.panel
        assert isinstance(panel, NormsConsole)
        self._main()
        self.fill(panel)
        self._main()
        self.fill(panel)

    def _reminder(self, step: ReminderStep) -> None:
        told, prompt = self._norm_told(step.norm.id), step.norms.place.prompt
        if prompt == 0:
            hands.fill(step.line, self._text(told["reminder_line"]))
        elif prompt == 1:
            hands.fill(step.reply, self._text(told["reply"]))
        else:
            hands.choose_person(step.keeper, self._people.get(told["keeper"], ""))
            hands.choose_person(step.deputy, self._people.get(told["deputy"], ""))

    def _sign(self, step: SignStep) -> None:
        told = self._norm_told(step.norm.id)
        if step.norms.place.prompt == 0:
            hands.fill(step.sign, self._text(told["sign"]))
            return
        first = told["first_step"]
        hands.fill(step.step, self._text(first["text"]))
        hands.choose_person(step.person, self._people[first["person"]])
        hands.choose_day(step.due, self._example.day_after(first["due_days"]))


def is_before_norms(state: Norms) -> bool:
    """Whether the room stands before its first norm."""
    return state.place.step == "n5" and not state.norms
