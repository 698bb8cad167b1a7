"""What each event about the rest of the plan asks, and what it does."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.actions import events as e
from game.actions.state import (
    Actions,
    Area,
    CustomerPart,
    LeaderPromise,
    Return,
    Treasure,
    WeeklyQuestion,
)
from game.exercise import Rule, RuleError, Rules

RETURNS = ("R1", "R2", "R3", "R4", "R5")
"""The return sessions of the year: after 2, 6, 13, 26 and 52 weeks."""

Check = Callable[[Actions, Any], None]


def _any_text(_: Actions, event: Any) -> None:
    asked.at_most_long(event.text)


def _known(field: str, things: str, key: str) -> Check:
    """Asks that the id in a field of the event is one of the plan's things."""

    def check(state: Actions, event: Any) -> None:
        id = getattr(event, field)
        if not keyed.has(getattr(state.plan, things), id):
            raise RuleError(key, id=id)

    return check


def _an_area(_: Actions, event: e.AreaWritten) -> None:
    asked.a_new_id(False, event.area)
    asked.a_text(event.text)
    asked.at_most_long(event.if_it_slips)
    if event.keeper and event.keeper == event.deputy:
        raise RuleError("own_deputy")


def _a_promise(_: Actions, event: e.PromiseWritten) -> None:
    asked.a_new_id(False, event.promise)
    asked.a_text(event.text)
    asked.a_day(event.due)


def _a_customer_part(_: Actions, event: e.CustomerPartWritten) -> None:
    asked.a_new_id(False, event.part)
    asked.a_text(event.who)
    asked.at_most_long(event.question, event.promise)
    asked.a_day(event.due)


def _a_treasure(_: Actions, event: e.TreasureWritten) -> None:
    asked.a_new_id(False, event.treasure)
    asked.a_text(event.text)


def _a_weekly_question(_: Actions, event: e.WeeklyQuestionWritten) -> None:
    asked.at_most_long(event.text, event.when)


def _a_return(_: Actions, event: e.ReturnPlanned) -> None:
    asked.one_of(event.session, RETURNS, "session")
    asked.a_day(event.day)
    if not event.day:
        raise RuleError("bad_day", day=event.day)


def _plan(state: Actions, **changes: Any) -> Actions:
    return replace(state, plan=replace(state.plan, **changes))


def _why_written(state: Actions, event: e.WhyWritten) -> Actions:
    return _plan(state, why=event.text.strip())


def _story_written(state: Actions, event: e.StoryWritten) -> Actions:
    return _plan(state, story=event.text.strip())


def _area_written(state: Actions, event: e.AreaWritten) -> Actions:
    area = Area(
        event.area, event.text.strip(), event.keeper, event.deputy, event.if_it_slips.strip()
    )
    return _plan(state, areas=keyed.put(state.plan.areas, area))


def _area_removed(state: Actions, event: e.AreaRemoved) -> Actions:
    return _plan(state, areas=keyed.drop(state.plan.areas, event.area))


def _promise_written(state: Actions, event: e.PromiseWritten) -> Actions:
    promise = LeaderPromise(event.promise, event.text.strip(), event.by, event.due)
    return _plan(state, leader_promises=keyed.put(state.plan.leader_promises, promise))


def _promise_removed(state: Actions, event: e.PromiseRemoved) -> Actions:
    return _plan(state, leader_promises=keyed.drop(state.plan.leader_promises, event.promise))


def _customer_part_written(state: Actions, event: e.CustomerPartWritten) -> Actions:
    part = CustomerPart(
        event.part, event.who.strip(), event.question.strip(), event.promise.strip(), event.due
    )
    return _plan(state, customer_parts=keyed.put(state.plan.customer_parts, part))


def _customer_part_removed(state: Actions, event: e.CustomerPartRemoved) -> Actions:
    return _plan(state, customer_parts=keyed.drop(state.plan.customer_parts, event.part))


def _celebrating_written(state: Actions, event: e.CelebratingWritten) -> Actions:
    return _plan(state, celebrating=event.text.strip())


def _treasure_written(state: Actions, event: e.TreasureWritten) -> Actions:
    treasure = Treasure(event.treasure, event.text.strip(), event.source)
    return _plan(state, treasures=keyed.put(state.plan.treasures, treasure))


def _treasure_removed(state: Actions, event: e.TreasureRemoved) -> Actions:
    return _plan(state, treasures=keyed.drop(state.plan.treasures, event.treasure))


def _weekly_question_written(state: Actions, event: e.WeeklyQuestionWritten) -> Actions:
    question = WeeklyQuestion(event.text.strip(), event.starts, event.when.strip())
    return _plan(state, weekly_question=question)


def _return_planned(state: Actions, event: e.ReturnPlanned) -> Actions:
    planned = keyed.put(state.plan.returns, Return(event.session, event.day, event.organised_by))
    return _plan(state, returns=tuple(sorted(planned, key=lambda one: one.day)))


def _return_dropped(state: Actions, event: e.ReturnDropped) -> Actions:
    return _plan(state, returns=keyed.drop(state.plan.returns, event.session))


PLAN_RULES: Rules[Actions] = {
    e.WhyWritten: Rule(_why_written, (_any_text,)),
    e.StoryWritten: Rule(_story_written, (_any_text,)),
    e.AreaWritten: Rule(_area_written, (_an_area,)),
    e.AreaRemoved: Rule(_area_removed, (_known("area", "areas", "unknown_area"),)),
    e.PromiseWritten: Rule(_promise_written, (_a_promise,)),
    e.PromiseRemoved: Rule(
        _promise_removed, (_known("promise", "leader_promises", "unknown_promise"),)
    ),
    e.CustomerPartWritten: Rule(_customer_part_written, (_a_customer_part,)),
    e.CustomerPartRemoved: Rule(
        _customer_part_removed, (_known("part", "customer_parts", "unknown_part"),)
    ),
    e.CelebratingWritten: Rule(_celebrating_written, (_any_text,)),
    e.TreasureWritten: Rule(_treasure_written, (_a_treasure,)),
    e.TreasureRemoved: Rule(
        _treasure_removed, (_known("treasure", "treasures", "unknown_treasure"),)
    ),
    e.WeeklyQuestionWritten: Rule(_weekly_question_written, (_a_weekly_question,)),
    e.ReturnPlanned: Rule(_return_planned, (_a_return,)),
    e.ReturnDropped: Rule(_return_dropped, (_known("session", "returns", "unknown_return"),)),
}
