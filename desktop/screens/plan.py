"""What should stand where, worked out from the connected screens and the trainer's wish."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from desktop.screens.choice import (
    StageChoice,
    laptop_among,
    mirrors_laptop,
    recognised,
    set_apart,
)
from desktop.screens.screen import Screen, ScreenIdentity


class Situation(Enum):
    """How the room's screen is doing, for the console to tell."""

    OFF = "off"
    """No workshop is open."""
    ON_PROJECTOR = "on_projector"
    """The stage has a screen of its own."""
    AWAY = "away"
    """The stage had a screen in this workshop and lost it; it comes back by itself."""
    MIRRORED = "mirrored"
    """Another screen shows the same as the trainer's: the room sees the console, notes and all."""
    ONE_SCREEN_HIDDEN = "one_screen_hidden"
    """There is only the trainer's screen, and the stage is not on it."""
    ONE_SCREEN_SHOWN = "one_screen_shown"
    """The stage fills the only screen, over the console."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the stage and the console belong; no stage means that it is hidden."""

    situation: Situation
    stage: Screen | None = None
    console: Screen | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What the trainer asked for, and what happened so far in this workshop."""

    choice: StageChoice = field(default_factory=StageChoice)
    is_wanted: bool = False
    is_shown_here: bool = False
    situation: Situation = Situation.OFF
    recent: ScreenIdentity | None = None
    bystanders: frozenset[str] = frozenset()

    def opened(self) -> "Wish":
        """The wish at the start of a workshop: the choice is kept, the rest begins anew."""
        return Wish(self.choice, is_wanted=True)

    def closed(self) -> "Wish":
        """The wish without a workshop."""
        return Wish(self.choice)

    def chosen(self, screen: Screen) -> "Wish":
        """The wish after the trainer chose a screen for the room."""
        return replace(
            self, choice=StageChoice(screen.identity), recent=None, bystanders=frozenset()
        )

    def shown_here(self) -> "Wish":
        """The wish after the trainer asked for the stage on whatever screen there is."""
        return replace(self, is_shown_here=True, bystanders=frozenset())

    def hidden_here(self) -> "Wish":
        """The wish after the trainer sent the stage away from the only screen."""
        return replace(self, is_shown_here=False)

    def after(self, plan: Plan, screens: Sequence[Screen]) -> "Wish":
        """The wish once a plan is carried out: remembers where the stage stood, and beside whom."""
        known = replace(self, situation=plan.situation)
        if plan.situation is Situation.ONE_SCREEN_SHOWN:
            return replace(known, is_shown_here=True)
        if plan.situation is not Situation.ON_PROJECTOR or plan.stage is None:
            return known
        beside = {screen.key for screen in set_apart(screens)} - {plan.stage.key}
        return replace(
            known,
            is_shown_here=False,
            recent=plan.stage.identity,
            bystanders=(self.bystanders | beside) - {plan.stage.key},
        )


def make_plan(screens: Sequence[Screen], wish: Wish) -> Plan:
    """Where everything belongs with these screens and this wish."""
    if not wish.is_wanted:
        return Plan(Situation.OFF)
    stage = wish.choice.stage_among(screens, wish.recent, wish.bystanders)
    apart = set_apart(screens)
    if stage is not None:
        others = [screen for screen in apart if screen != stage]
        return Plan(Situation.ON_PROJECTOR, stage, laptop_among(others))
    here = laptop_among(apart)
    if here is not None and (wish.is_shown_here or _is_room_screen_left_alone(screens, wish)):
        return Plan(Situation.ONE_SCREEN_SHOWN, here, here)
    return Plan(_why_hidden(screens, wish), None, here)


def _why_hidden(screens: Sequence[Screen], wish: Wish) -> Situation:
    """What keeps the stage off every screen."""
    if any(mirrors_laptop(screen, screens) for screen in screens):
        return Situation.MIRRORED
    is_missed = wish.situation in (Situation.ON_PROJECTOR, Situation.AWAY) or (
        wish.situation is Situation.MIRRORED and wish.recent is not None
    )
    return Situation.AWAY if is_missed else Situation.ONE_SCREEN_HIDDEN


def _is_room_screen_left_alone(screens: Sequence[Screen], wish: Wish) -> bool:
    """Whether the trainer's own screen went and the projector, with the stage on it, stayed.

    Hiding the stage now would put the console, with its notes, before the room.
    """
    if wish.situation is not Situation.ON_PROJECTOR or wish.recent is None or len(screens) != 1:
        return False
    if screens[0].key in wish.bystanders:  # it may be as like the room's as two screens are
        return False
    return not screens[0].is_built_in and recognised(wish.recent, screens, None) is not None
