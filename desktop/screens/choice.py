"""Which screen is the trainer's and which is the room's."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from desktop.screens.screen import Screen, ScreenIdentity


@dataclass(frozen=True, slots=True)
class StageChoice:
    """The screen that the trainer chose for the room, if ever; no event changes it."""

    saved: ScreenIdentity | None = None

    def stage_among(
        self,
        screens: Sequence[Screen],
        recent: ScreenIdentity | None = None,
        bystanders: Collection[str] = frozenset(),
    ) -> Screen | None:
        """The screen for the room, or nothing if only the trainer's own is left.

        Args:
            screens: what is connected now.
            recent: where the stage stood last in this workshop.
            bystanders: keys of screens that stood beside the stage. They may be the trainer's
                own, so the stage never falls back on them by itself.
        """
        apart = set_apart(screens)
        if len(apart) < 2:
            return None
        laptop = laptop_among(apart)
        free = [screen for screen in screens if screen.key not in bystanders]
        for identity in (self.saved, recent):
            known = identity and recognised(identity, free, laptop)
            if known and not mirrors_laptop(known, screens):
                return _one_of(apart, known)
        return _best_guess(self.saved or recent, [s for s in apart if s in free], laptop)


def laptop_among(screens: Iterable[Screen]) -> Screen | None:
    """The trainer's own screen: built in before primary, as the projector may be primary."""
    return min(screens, key=_strangeness, default=None)


def set_apart(screens: Iterable[Screen]) -> tuple[Screen, ...]:
    """The screens that show something different; of mirrored ones the trainer's own stays."""
    by_origin: dict[tuple[int, int], Screen] = {}
    for screen in sorted(screens, key=_strangeness):
        if not screen.geometry.is_empty:
            by_origin.setdefault(screen.geometry.origin, screen)
    return tuple(by_origin.values())


def recognised(
    identity: ScreenIdentity, screens: Iterable[Screen], laptop: Screen | None
) -> Screen | None:
    """The screen that was meant: the same device, else the same output, else nothing.

    Outputs are numbered anew now and then, so the name alone never points at the laptop.
    """
    closest = min(screens, key=lambda screen: _distance(identity, screen), default=None)
    if closest is None:
        return None
    is_same_device = closest.identity.device == identity.device
    if is_same_device and any(identity.device):
        return closest
    is_certain = is_same_device or closest != laptop
    return closest if closest.name == identity.name and is_certain else None


def mirrors_laptop(screen: Screen, screens: Iterable[Screen]) -> bool:
    """Whether it is another screen than the trainer's own, but shows the same."""
    laptop = laptop_among(screens)
    return laptop is not None and screen != laptop and is_same_place(screen, laptop)


def is_same_place(one: Screen, other: Screen) -> bool:
    """Whether both show the same."""
    return one.geometry.origin == other.geometry.origin


def _one_of(apart: Iterable[Screen], screen: Screen) -> Screen | None:
    return next((each for each in apart if is_same_place(each, screen)), None)


def _strangeness(screen: Screen) -> tuple[bool, bool]:
    return not screen.is_built_in, not screen.is_primary


def _distance(identity: ScreenIdentity, screen: Screen) -> tuple[bool, bool, bool]:
    found = screen.identity
    is_same_device = any(identity.device) and found.device == identity.device
    is_same_size = (found.width, found.height) == (identity.width, identity.height)
    return not is_same_device, found.name != identity.name, not is_same_size


def _best_guess(
    identity: ScreenIdentity | None, screens: Iterable[Screen], laptop: Screen | None
) -> Screen | None:
    """The screen of the known size, else simply the one that is not built in."""
    strangers = [screen for screen in screens if screen != laptop and not screen.is_built_in]
    strangers.sort(key=lambda screen: (screen.geometry, screen.key))
    if identity is None:
        return next(iter(strangers), None)
    return min(strangers, key=lambda screen: _distance(identity, screen), default=None)
