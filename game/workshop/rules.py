"""What each event outside the exercises asks, and what it does."""

from dataclasses import replace
from typing import Any

from game import asked, keyed
from game.exercise import Rule, RuleError, Rules
from game.workshop import clock_rules, people_rules, photo_rules
from game.workshop import events as e
from game.workshop.clock_rules import a_length
from game.workshop.state import Block, Meeting, Person, Round, Stage, Team, Thought, Workshop

WORKSHOP = "workshop"
"""The scope of these events in the journal; no round may have this name."""

LANGUAGES = ("nl", "en")


def _a_client(_: Workshop, event: e.TrajectDescribed) -> None:
    asked.a_text(event.client)
    asked.at_most_long(event.contact)
    asked.one_of(event.language, LANGUAGES, "language")
    for word in (event.customer.nl_one, event.customer.en_one):
        asked.a_text(word)


def _a_team(_: Workshop, event: e.TeamMade) -> None:
    asked.a_new_id(False, event.team)
    asked.a_text(event.name)


def _known_team(state: Workshop, event: e.TeamRemoved) -> None:
    if not keyed.has(state.teams, event.team):
        raise RuleError("unknown_team", id=event.team)


def _a_person(state: Workshop, event: e.PersonJoined) -> None:
    asked.a_new_id(False, event.person)
    asked.a_text(event.alias)
    if event.team and not keyed.has(state.teams, event.team):
        raise RuleError("unknown_team", id=event.team)


def _known_person(state: Workshop, event: Any) -> None:
    if not keyed.has(state.people, event.person):
        raise RuleError("unknown_person", id=event.person)


def _a_name(_: Workshop, event: e.PersonNamed) -> None:
    asked.at_most_long(event.name)


def _a_day_to_forget(_: Workshop, event: e.NamesKeptUntil) -> None:
    asked.a_day(event.day)


def _a_session(_: Workshop, event: e.SessionPlanned) -> None:
    asked.a_new_id(False, event.session)
    asked.a_day(event.day)
    asked.a_time(event.start)
    ids = [block.block for block in event.blocks]
    for block in event.blocks:
        asked.a_new_id(ids.count(block.block) > 1, block.block)
        a_length(block.minutes)
        asked.at_most_long(block.title, block.goal, block.materials, block.what_if)


def _what_went_on_stays(state: Workshop, event: e.SessionPlanned) -> None:
    earlier = keyed.find(state.meetings, event.session)
    planned = {block.block for block in event.blocks}
    for block in earlier.blocks if earlier else ():
        if block.began and block.id not in planned:
            raise RuleError("block_went_on", id=block.id)


def _known_rounds(state: Workshop, event: e.SessionPlanned) -> None:
    for block in event.blocks:
        if block.round and not keyed.has(state.rounds, block.round):
            raise RuleError("unknown_round", id=block.round)


def _a_round(state: Workshop, event: e.RoundOpened) -> None:
    is_taken = event.opened == WORKSHOP or keyed.has(state.rounds, event.opened)
    asked.a_new_id(is_taken, event.opened)
    asked.one_of(event.form, ("full", "short"), "form")


def _a_page(state: Workshop, event: e.PageTurned) -> None:
    pages = len(state.block.pages) if state.block else 0
    if not 0 <= event.page < pages:
        raise RuleError("no_page", page=event.page)


def _a_thought(_: Workshop, event: e.ThoughtParked) -> None:
    asked.a_new_id(False, event.thought)
    asked.a_text(event.text)


def _known_thought(state: Workshop, event: e.ThoughtTaken | e.ThoughtRemoved) -> None:
    if not keyed.has(state.thoughts, event.thought):
        raise RuleError("unknown_thought", id=event.thought)


def _a_day_to_hear(_: Workshop, event: e.ThoughtTaken) -> None:
    asked.a_day(event.hear_by)


def _traject_described(state: Workshop, event: e.TrajectDescribed) -> Workshop:
    return replace(
        state,
        client=event.client.strip(),
        contact=event.contact.strip(),
        language=event.language,
        customer=event.customer,
    )


def _team_made(state: Workshop, event: e.TeamMade) -> Workshop:
    earlier = keyed.find(state.teams, event.team)
    turns = earlier.turns if earlier else min((one.turns for one in state.teams), default=0)
    team = Team(event.team, event.name.strip(), event.letter.strip(), turns)
    former = keyed.drop(state.former, team.id)
    return replace(state, teams=keyed.put(state.teams, team), former=former)


def _team_removed(state: Workshop, event: e.TeamRemoved) -> Workshop:
    people = tuple(
        replace(person, team="") if person.team == event.team else person for person in state.people
    )
    former = tuple(team for team in state.teams if team.id == event.team)
    return replace(
        state,
        teams=keyed.drop(state.teams, event.team),
        former=(*state.former, *former),
        people=people,
    )


def _person_joined(state: Workshop, event: e.PersonJoined) -> Workshop:
    earlier = keyed.find(state.people, event.person)
    person = Person(
        event.person,
        event.alias.strip(),
        event.team,
        name=earlier.name if earlier else "",
        is_voting=event.is_voting,
        turns=earlier.turns if earlier else people_rules.fewest_turns(state.people),
    )
    return replace(state, people=keyed.put(state.people, person))


def _person_named(state: Workshop, event: e.PersonNamed) -> Workshop:
    return replace(state, people=keyed.change(state.people, event.person, name=event.name.strip()))


def _names_kept_until(state: Workshop, event: e.NamesKeptUntil) -> Workshop:
    return replace(state, keep_names_until=event.day)


def _person_left(state: Workshop, event: e.PersonLeft) -> Workshop:
    return replace(state, people=keyed.change(state.people, event.person, has_left=True))


def _session_planned(state: Workshop, event: e.SessionPlanned) -> Workshop:
    """Planned anew, a block that went on keeps when it began, stood still and ended."""
    earlier = keyed.find(state.meetings, event.session)
    number = earlier.number if earlier else len(state.meetings) + 1
    known = earlier.blocks if earlier else ()
    blocks = tuple(_planned(plan, keyed.find(known, plan.block)) for plan in event.blocks)
    meeting = Meeting(event.session, number, event.day, event.start, blocks)
    return replace(state, meetings=keyed.put(state.meetings, meeting))


def _planned(plan: e.BlockPlan, earlier: Block | None) -> Block:
    """What its clock did, and what was noted, is not planned: that stays as it is."""
    return replace(
        earlier or Block(plan.block, plan.minutes),
        minutes=plan.minutes,
        name=plan.name,
        title=plan.title.strip(),
        pages=plan.pages,
        round=plan.round,
        steps=plan.steps,
        goal=plan.goal.strip(),
        materials=plan.materials.strip(),
        what_if=plan.what_if.strip(),
    )


def _known_session(state: Workshop, event: e.SessionTurnedTo) -> None:
    if not keyed.has(state.meetings, event.session):
        raise RuleError("unknown_session", id=event.session)


def _session_turned_to(state: Workshop, event: e.SessionTurnedTo) -> Workshop:
    """What was on stage ended when everybody went home: its clock stands still."""
    meetings = tuple(
        replace(meeting, blocks=tuple(_stopped(block) for block in meeting.blocks))
        for meeting in state.meetings
    )
    return replace(state, meetings=meetings, stage=Stage(event.session))


def _stopped(block: Block) -> Block:
    if not block.since:
        return block
    return replace(block, since="", paused="", ended=block.ended or block.since)


def _round_opened(state: Workshop, event: e.RoundOpened) -> Workshop:
    round = Round(event.opened, event.exercise, event.session, event.form)
    return replace(state, rounds=keyed.put(state.rounds, round))


def _page_turned(state: Workshop, event: e.PageTurned) -> Workshop:
    return replace(state, stage=replace(state.stage, page=event.page))


def _covered(state: Workshop, cover: str, back_at: str = "") -> Workshop:
    return replace(state, stage=state.stage.covered(cover, back_at))


def _stage_blanked(state: Workshop, _: e.StageBlanked) -> Workshop:
    return _covered(state, "blank")


def _stage_blackened(state: Workshop, _: e.StageBlackened) -> Workshop:
    return _covered(state, "black")


def _agenda_shown(state: Workshop, _: e.AgendaShown) -> Workshop:
    return _covered(state, "agenda")


def _proof_shown(state: Workshop, _: e.ProofShown) -> Workshop:
    return _covered(state, "proof")


def _a_question(_: Workshop, event: e.QuestionAsked) -> None:
    asked.a_text(event.question)


def _question_asked(state: Workshop, event: e.QuestionAsked) -> Workshop:
    stage = replace(state.stage.covered("question"), question=event.question.strip())
    return replace(state, stage=stage)


def _thought_parked(state: Workshop, event: e.ThoughtParked) -> Workshop:
    earlier = keyed.find(state.thoughts, event.thought) or Thought(event.thought, "")
    thought = replace(earlier, text=event.text.strip())
    return replace(state, thoughts=keyed.put(state.thoughts, thought))


def _thought_taken(state: Workshop, event: e.ThoughtTaken) -> Workshop:
    thoughts = keyed.change(
        state.thoughts, event.thought, taken_by=event.taken_by, hear_by=event.hear_by
    )
    return replace(state, thoughts=thoughts)


def _thought_removed(state: Workshop, event: e.ThoughtRemoved) -> Workshop:
    return replace(state, thoughts=keyed.drop(state.thoughts, event.thought))


RULES: Rules[Workshop] = {
    e.TrajectDescribed: Rule(_traject_described, (_a_client,)),
    e.TeamMade: Rule(_team_made, (_a_team,)),
    e.TeamRemoved: Rule(_team_removed, (_known_team,)),
    e.PersonJoined: Rule(_person_joined, (_a_person,)),
    e.PersonNamed: Rule(_person_named, (_known_person, _a_name)),
    e.NamesKeptUntil: Rule(_names_kept_until, (_a_day_to_forget,)),
    e.PersonLeft: Rule(_person_left, (_known_person,)),
    e.SessionPlanned: Rule(_session_planned, (_a_session, _known_rounds, _what_went_on_stays)),
    e.SessionTurnedTo: Rule(_session_turned_to, (_known_session,)),
    e.RoundOpened: Rule(_round_opened, (_a_round,)),
    **clock_rules.RULES,
    **people_rules.RULES,
    **photo_rules.RULES,
    e.PageTurned: Rule(_page_turned, (_a_page,)),
    e.StageBlanked: Rule(_stage_blanked),
    e.StageBlackened: Rule(_stage_blackened),
    e.AgendaShown: Rule(_agenda_shown),
    e.ProofShown: Rule(_proof_shown),
    e.QuestionAsked: Rule(_question_asked, (_a_question,)),
    e.ThoughtParked: Rule(_thought_parked, (_a_thought,)),
    e.ThoughtTaken: Rule(_thought_taken, (_known_thought, _a_day_to_hear)),
    e.ThoughtRemoved: Rule(_thought_removed, (_known_thought,)),
}
