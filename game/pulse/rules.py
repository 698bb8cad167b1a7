"""What each event of a theepotmeting asks, and what it does."""

from dataclasses import replace

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.pulse import events as e
from game.pulse.state import ANSWERS, ITEMS, NOBODY, WAYS, Counted, Pulse, PulsePlace
from game.pulse.steps import STEP_IDS, step


def _a_step(_: Pulse, event: e.PulseStepShown) -> None:
    asked.one_of(event.step, STEP_IDS, "step")
    if not 0 <= event.prompt < step(event.step).prompts:
        raise RuleError("no_prompt", step=event.step, prompt=event.prompt)


def _a_way(_: Pulse, event: e.PulseWayChosen) -> None:
    asked.one_of(event.way, WAYS, "way")


def _fingers(_: Pulse, event: e.AnswersCounted) -> None:
    asked.one_of(event.item, ITEMS, "item")
    asked.hands(event.counts, ANSWERS, event.present)


def _a_slip(state: Pulse, event: e.SlipTyped) -> None:
    if len(event.answers) != len(ITEMS):
        raise RuleError("wrong_answers", count=len(event.answers), answers=len(ITEMS))
    if not all(0 <= answer <= ANSWERS for answer in event.answers):
        raise RuleError("off_the_scale", most=ANSWERS)
    if not any(event.answers):
        raise RuleError("empty_slip")
    if state.slip_count >= asked.MOST_PEOPLE:
        raise RuleError("too_many_hands", count=state.slip_count + 1, present=asked.MOST_PEOPLE)


def _something_answered(state: Pulse, _: e.TemperatureShown) -> None:
    missing = len(ITEMS) - len(state.answered)
    if missing:
        raise RuleError("sentences_left", count=missing)


def _step_shown(state: Pulse, event: e.PulseStepShown) -> Pulse:
    return replace(state, place=PulsePlace(event.step, event.prompt))


def _way_chosen(state: Pulse, event: e.PulseWayChosen) -> Pulse:
    return replace(state, way=event.way)


def _answers_counted(state: Pulse, event: e.AnswersCounted) -> Pulse:
    """Counted anew, the room sees the temperature only when it is shown again."""
    counted = Counted(event.item, event.counts)
    return replace(state, fingers=keyed.put(state.fingers, counted), is_shown=False)


def _slip_typed(state: Pulse, event: e.SlipTyped) -> Pulse:
    slips = state.slips
    for item, answer in zip(ITEMS, event.answers, strict=False):
        if answer:
            found = keyed.find(slips, item)
            before = found.counts if found else NOBODY
            now = tuple(count + (number == answer) for number, count in enumerate(before, start=1))
            slips = keyed.put(slips, Counted(item, now))
    return replace(state, slips=slips, slip_count=state.slip_count + 1, is_shown=False)


def _temperature_shown(state: Pulse, _: e.TemperatureShown) -> Pulse:
    return replace(state, is_shown=True)


RULES: Rules[Pulse] = {
    e.PulseStepShown: Rule(_step_shown, (_a_step,)),
    e.PulseWayChosen: Rule(_way_chosen, (_a_way,)),
    e.AnswersCounted: Rule(_answers_counted, (_fingers,)),
    e.SlipTyped: Rule(_slip_typed, (_a_slip,)),
    e.TemperatureShown: Rule(_temperature_shown, (_something_answered,)),
}
