"""How a plan goes on from session to session: what is open, and what changed since the last."""

from dataclasses import dataclass

from game import keyed
from game.actions.state import Action
from game.card_game.outcome import knot_id
from game.card_game.planks import missing, planks
from game.norms.state import Norm
from game.review.state import NormReview, Report, Review, Thing
from game.traject.gathered import Gathered
from game.workshop.state import Thought, Workshop


def action_id(gathered: Gathered, action: Action) -> str:
    """The knot of an action, by which return sessions know it."""
    return f"{gathered.actions_round}:{action.id}"


def action_now(gathered: Gathered, id: str) -> Action | None:
    """How an action that lay on the table stands in the plan now, by its knot."""
    return next((one for one in gathered.actions.actions if action_id(gathered, one) == id), None)


def report_of(gathered: Gathered, action: Action) -> Report | None:
    """What was last told of an action in a return session; nothing before the first."""
    id = action_id(gathered, action)
    told = [report for held in gathered.reviews if (report := keyed.find(held.review.reports, id))]
    return told[-1] if told else None


def open_actions(gathered: Gathered) -> tuple[Action, ...]:
    """The actions that are still to be done."""
    return tuple(
        action
        for action in gathered.actions.actions
        if not (report := report_of(gathered, action)) or report.is_open
    )


def standing_norms(gathered: Gathered) -> tuple[Norm, ...]:
    """The norms that have a wording, and were neither parked nor dropped since."""
    return tuple(
        one
        for one in gathered.norms.norms
        if one.text and one.status != "parked" and not _is_dropped(gathered, one)
    )


def norm_id(gathered: Gathered, norm: Norm) -> str:
    """The knot of a norm, by which return sessions know it."""
    return f"{gathered.norms_round}:{norm.id}"


def norm_now(gathered: Gathered, id: str) -> Norm | None:
    """How a norm that lay on the table stands now, by its knot."""
    return next((one for one in gathered.norms.norms if norm_id(gathered, one) == id), None)


def norm_review_of(gathered: Gathered, norm: Norm) -> NormReview | None:
    """What was last said of a norm in a return session; nothing before the first."""
    id = norm_id(gathered, norm)
    said = [
        found for held in gathered.reviews if (found := keyed.find(held.review.norm_reviews, id))
    ]
    return said[-1] if said else None


def _is_dropped(gathered: Gathered, norm: Norm) -> bool:
    said = norm_review_of(gathered, norm)
    return bool(said and said.decision == "drop")


def settled_norms(gathered: Gathered, workshop: Workshop, session: str) -> frozenset[str]:
    """The norms that a session kept or dropped: there is nothing to write about these in it."""
    rounds = {one.id for one in workshop.rounds if one.meeting == session}
    reviews = [held.review for held in gathered.reviews if held.round in rounds]
    return frozenset(
        one.id
        for one in gathered.norms.norms
        for review in reviews
        if review.norm_review_of(norm_id(gathered, one)).decision in ("keep", "drop")
    )


def on_the_table(gathered: Gathered, workshop: Workshop) -> tuple[Thing, ...]:
    """The plan as it is now, for a return session that begins.

    A parked thought, or the question of a missing plank, that was answered before does not come
    back.
    """
    actions = [
        Thing(action_id(gathered, one), "action", one.what, one.if_then, one.keeper, one.due)
        for one in open_actions(gathered)
    ]
    norms = [
        Thing(norm_id(gathered, one), "norm", one.text, who=one.keeper)
        for one in standing_norms(gathered)
    ]
    parked = [
        Thing(f"workshop:{one.id}", "parked", one.text, who=one.taken_by, day=one.hear_by)
        for one in open_thoughts(gathered, workshop)
    ]
    return (*actions, *norms, *parked, *_missing_planks(gathered))


def _missing_planks(gathered: Gathered) -> list[Thing]:
    """The questions that tables took along for a plank that was missing, while they are open."""
    game, round = gathered.game, gathered.game_round
    found = [
        Thing(f"{round}:{knot_id(table, note)}", "parked", note.text)
        for table in game.tables
        for note in table.notes_of("question")
    ]
    return [one for one in found if not _is_settled(gathered, one.id)]


def open_thoughts(gathered: Gathered, workshop: Workshop) -> tuple[Thought, ...]:
    """The parked thoughts of which nothing has come yet."""
    return tuple(
        one for one in workshop.thoughts if not _is_settled(gathered, f"workshop:{one.id}")
    )


def _is_settled(gathered: Gathered, thought: str) -> bool:
    told = [
        found for held in gathered.reviews if (found := keyed.find(held.review.outcomes, thought))
    ]
    return bool(told) and told[-1].outcome != "open"


def planks_by_now(gathered: Gathered) -> dict[str, int]:
    """How many planks every table has by its id, with those whose question was answered since."""
    game, round = gathered.game, gathered.game_round
    return {
        table.id: sum(planks(game, table))
        + sum(
            _is_settled(gathered, f"{round}:{knot_id(table, note)}")
            for number in missing(game, table)
            for note in table.notes_of("question", f"plank.{number}")[-1:]
        )
        for table in game.tables
    }


# --- what changed ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reworded:
    """Something that reads otherwise than it did when the session began."""

    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Moved:
    """An action that is due on another day than when the session began; a day may be empty."""

    what: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Told:
    """An action and what was told of it."""

    what: str
    report: Report


@dataclass(frozen=True, slots=True)
class NormSaid:
    """A norm that lay on the table, how it reads now, and what was said of it.

    Attributes:
        before: How it read when the session began.
        now: How it reads now.
        review: Kept, reworked or dropped; and what was seen of it.
    """

    before: str
    now: str
    review: NormReview

    @property
    def became(self) -> str:
        """What came of it: ``reworded`` if it stands and reads otherwise, else what was decided."""
        is_reworded = self.review.decision != "drop" and self.now != self.before
        return "reworded" if is_reworded else self.review.decision


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in a plan since the session before.

    Attributes:
        told: Each action that lay on the table, with what became of it.
        new: The actions that were added since.
        smaller: First steps that were changed.
        moved: Actions that are due on another day.
        norms: Each norm that lay on the table, with what was said of it.
        new_norms: Those that were added since.
    """

    told: tuple[Told, ...] = ()
    new: tuple[Action, ...] = ()
    smaller: tuple[Reworded, ...] = ()
    moved: tuple[Moved, ...] = ()
    norms: tuple[NormSaid, ...] = ()
    new_norms: tuple[str, ...] = ()


def changes(gathered: Gathered, review: Review) -> Changes:
    """What changed between the plan as it lay on the table and the plan as it is now."""
    actions = {action_id(gathered, one): one for one in gathered.actions.actions}
    norms = {norm_id(gathered, one): one for one in standing_norms(gathered)}
    lay = review.of_kind("norm")
    before = review.of_kind("action")
    known = {thing.id for thing in before} | _settled_before(gathered, review)
    return Changes(
        told=tuple(Told(thing.text, review.report_of(thing.id)) for thing in before),
        new=tuple(action for id, action in actions.items() if id not in known),
        smaller=tuple(
            Reworded(thing.detail, actions[thing.id].if_then)
            for thing in before
            if thing.id in actions and actions[thing.id].if_then != thing.detail
        ),
        moved=tuple(
            Moved(thing.text, thing.day, actions[thing.id].due)
            for thing in before
            if thing.id in actions and actions[thing.id].due != thing.day
        ),
        norms=tuple(
            NormSaid(
                thing.text,
                norms[thing.id].text if thing.id in norms else thing.text,
                review.norm_review_of(thing.id),
            )
            for thing in lay
        ),
        new_norms=tuple(one.text for id, one in norms.items() if not keyed.has(lay, id)),
    )


def _settled_before(gathered: Gathered, review: Review) -> set[str]:
    """Actions of sessions before this one, which no longer lay on the table."""
    earlier = [held.review for held in gathered.reviews if held.review != review]
    return {thing.id for one in earlier for thing in one.of_kind("action")}
