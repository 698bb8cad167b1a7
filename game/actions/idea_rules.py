"""What each event about ideas and actions asks, and what it does."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.actions import events as e
from game.actions.state import MOST_EFFORT, Action, Actions, Group, Idea, Place
from game.actions.steps import STEP_IDS
from game.exercise import Rule, RuleError, Rules


def _a_step(_: Actions, event: e.ActionStepShown) -> None:
    asked.one_of(event.step, STEP_IDS, "step")


def _any_text(_: Actions, event: Any) -> None:
    asked.at_most_long(event.text)


def _known_idea(state: Actions, event: Any) -> None:
    if not keyed.has(state.ideas, event.idea):
        raise RuleError("unknown_idea", id=event.idea)


def _known_group(state: Actions, event: Any) -> None:
    if not keyed.has(state.groups, event.group):
        raise RuleError("unknown_group", id=event.group)


def _known_action(state: Actions, event: Any) -> None:
    if not keyed.has(state.actions, event.action):
        raise RuleError("unknown_action", id=event.action)


def _an_idea(_: Actions, event: e.IdeaWritten) -> None:
    asked.a_new_id(False, event.idea)
    asked.a_text(event.text)


def _a_group(_: Actions, event: e.GroupWritten) -> None:
    asked.a_new_id(False, event.group)
    asked.a_text(event.title)


def _known_ideas_and_group(state: Actions, event: e.IdeasGrouped) -> None:
    for idea in event.ideas:
        if not keyed.has(state.ideas, idea):
            raise RuleError("unknown_idea", id=idea)
    if event.group:
        _known_group(state, event)


def _dots(_: Actions, event: e.DotsCounted) -> None:
    if event.dots < 0:
        raise RuleError("negative_count")
    if event.dots > asked.MOST_PEOPLE:
        raise RuleError("too_many_dots", count=event.dots, most=asked.MOST_PEOPLE)


def _a_place(_: Actions, event: e.IdeaPlaced) -> None:
    if not (0 <= event.effort <= MOST_EFFORT and 0 <= event.effect <= MOST_EFFORT):
        raise RuleError("off_the_board", most=MOST_EFFORT)


def _an_action(state: Actions, event: e.ActionWritten) -> None:
    asked.a_new_id(False, event.action)
    asked.a_text(event.what)
    if event.idea:
        _known_idea(state, event)


def _two_people(_: Actions, event: e.OwnerChosen) -> None:
    if event.keeper and event.keeper == event.deputy:
        raise RuleError("own_deputy")


def _a_day(_: Actions, event: e.DueSet) -> None:
    asked.a_day(event.day)


def _step_shown(state: Actions, event: e.ActionStepShown) -> Actions:
    return replace(state, place=Place(event.step, event.item))


def _idea_written(state: Actions, event: e.IdeaWritten) -> Actions:
    earlier = keyed.find(state.ideas, event.idea) or Idea(event.idea, "")
    idea = replace(earlier, text=event.text.strip(), source=event.source or earlier.source)
    return replace(state, ideas=keyed.put(state.ideas, idea))


def _idea_removed(state: Actions, event: e.IdeaRemoved) -> Actions:
    return replace(state, ideas=keyed.drop(state.ideas, event.idea))


def _group_written(state: Actions, event: e.GroupWritten) -> Actions:
    group = Group(event.group, event.title.strip())
    return replace(state, groups=keyed.put(state.groups, group))


def _group_removed(state: Actions, event: e.GroupRemoved) -> Actions:
    ideas = tuple(
        replace(idea, group="") if idea.group == event.group else idea for idea in state.ideas
    )
    return replace(state, groups=keyed.drop(state.groups, event.group), ideas=ideas)


def _ideas_grouped(state: Actions, event: e.IdeasGrouped) -> Actions:
    ideas = tuple(
        replace(idea, group=event.group) if idea.id in event.ideas else idea for idea in state.ideas
    )
    return replace(state, ideas=ideas)


def _dots_counted(state: Actions, event: e.DotsCounted) -> Actions:
    return replace(state, ideas=keyed.change(state.ideas, event.idea, dots=event.dots))


def _idea_placed(state: Actions, event: e.IdeaPlaced) -> Actions:
    ideas = keyed.change(state.ideas, event.idea, effort=event.effort, effect=event.effect)
    return replace(state, ideas=ideas)


def _idea_chosen(state: Actions, event: e.IdeaChosen) -> Actions:
    return replace(state, ideas=keyed.change(state.ideas, event.idea, is_chosen=event.is_chosen))


def _action_written(state: Actions, event: e.ActionWritten) -> Actions:
    earlier = keyed.find(state.actions, event.action) or Action(event.action, "")
    action = replace(
        earlier,
        what=event.what.strip(),
        idea=event.idea or earlier.idea,
        sources=event.sources or earlier.sources,
    )
    return replace(state, actions=keyed.put(state.actions, action))


def _action_removed(state: Actions, event: e.ActionRemoved) -> Actions:
    return replace(state, actions=keyed.drop(state.actions, event.action))


def _changed(state: Actions, id: str, **changes: Any) -> Actions:
    return replace(state, actions=keyed.change(state.actions, id, **changes))


def _if_then_written(state: Actions, event: e.IfThenWritten) -> Actions:
    return _changed(state, event.action, if_then=event.text.strip())


def _owner_chosen(state: Actions, event: e.OwnerChosen) -> Actions:
    return _changed(state, event.action, keeper=event.keeper, deputy=event.deputy)


def _due_set(state: Actions, event: e.DueSet) -> Actions:
    return _changed(state, event.action, due=event.day)


def _proof_written(state: Actions, event: e.ProofWritten) -> Actions:
    return _changed(state, event.action, done_when=event.text.strip())


def _celebration_written(state: Actions, event: e.CelebrationWritten) -> Actions:
    return _changed(state, event.action, celebrate=event.text.strip())


def _about_an_idea(
    apply: Callable[[Actions, Any], Actions], *checks: Callable[[Actions, Any], None]
) -> Rule[Actions]:
    return Rule(apply, (_known_idea, *checks))


def _about_an_action(
    apply: Callable[[Actions, Any], Actions], *checks: Callable[[Actions, Any], None]
) -> Rule[Actions]:
    return Rule(apply, (_known_action, *checks))


IDEA_RULES: Rules[Actions] = {
    e.ActionStepShown: Rule(_step_shown, (_a_step,)),
    e.IdeaWritten: Rule(_idea_written, (_an_idea,)),
    e.IdeaRemoved: _about_an_idea(_idea_removed),
    e.GroupWritten: Rule(_group_written, (_a_group,)),
    e.GroupRemoved: Rule(_group_removed, (_known_group,)),
    e.IdeasGrouped: Rule(_ideas_grouped, (_known_ideas_and_group,)),
    e.DotsCounted: _about_an_idea(_dots_counted, _dots),
    e.IdeaPlaced: _about_an_idea(_idea_placed, _a_place),
    e.IdeaChosen: _about_an_idea(_idea_chosen),
    e.ActionWritten: Rule(_action_written, (_an_action,)),
    e.ActionRemoved: _about_an_action(_action_removed),
    e.IfThenWritten: _about_an_action(_if_then_written, _any_text),
    e.OwnerChosen: _about_an_action(_owner_chosen, _two_people),
    e.DueSet: _about_an_action(_due_set, _a_day),
    e.ProofWritten: _about_an_action(_proof_written, _any_text),
    e.CelebrationWritten: _about_an_action(_celebration_written, _any_text),
}
