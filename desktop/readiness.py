"""What must be in order before people walk in, looked at one by one."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from pathlib import Path

from assets.language import Words
from desktop.battery import Battery
from desktop.legibility import Room
from desktop.screens import Situation
from desktop.stage.type_sizes import READABLE

_LEAST_FREE = 300
"""Megabytes: photos, backups and plans of a day fit well in that."""

_LEAST_CHARGED = 80
"""Percent: enough for half a day without a plug."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: what, how it is, and whether that is good."""

    what: str
    text: str
    is_good: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What the checks are made from.

    Attributes:
        screen: What the room's screen is called.
        room: What was measured, or nothing yet.
        saved_at: When the file last got an event.
        folder: Where the traject lies.
    """

    situation: Situation
    screen: str
    room: Room | None
    now: datetime
    saved_at: datetime | None
    folder: Path
    battery: Battery | None


def checks(facts: Facts, words: Words) -> tuple[Check, ...]:
    """Everything that this laptop can look at itself."""
    return tuple(_checks(facts, words))


def _checks(facts: Facts, words: Words) -> Iterator[Check]:
    is_on = facts.situation is Situation.ON_PROJECTOR
    chip = words(f"screen_chip.{facts.situation.value}", screen=facts.screen)
    yield Check(words("ready.screen"), chip, is_on)
    yield Check(words("ready.legible"), *_legible(facts.room, words))
    is_right = facts.saved_at is None or facts.now >= facts.saved_at
    key = "ready.clock_is" if is_right else "ready.clock_back"
    day = words.day(facts.now.date(), "full")
    yield Check(words("ready.clock"), words(key, time=f"{facts.now:%H:%M}", day=day), is_right)
    free = _free(facts.folder)
    yield Check(words("ready.disk"), words("ready.free", free=_size(free)), free >= _LEAST_FREE)
    if facts.battery:
        yield Check(words("ready.battery"), *_charged(facts.battery, words))


def _legible(room: Room | None, words: Words) -> tuple[str, bool]:
    if room is None:
        return words("ready.not_measured"), False
    smallest, furthest = ceil(room.smallest()), room.furthest(READABLE)
    is_good = smallest <= READABLE
    key = "ready.is_legible" if is_good else "ready.not_legible"
    metres = f"{furthest:.1f}"
    told = metres.replace(".", ",") if words.language == "nl" else metres
    return words(key, smallest=smallest, furthest=told), is_good


def _charged(found: Battery, words: Words) -> tuple[str, bool]:
    key = "ready.plugged_in" if found.is_plugged_in else "ready.on_battery"
    is_good = found.is_plugged_in or found.percent >= _LEAST_CHARGED
    return words(key, percent=found.percent), is_good


def _free(folder: Path) -> int:
    """Megabytes that are free where the traject lies; none where nobody tells."""
    try:
        return shutil.disk_usage(folder).free // 1_000_000
    except OSError:
        return 0


def _size(megabytes: int) -> str:
    return f"{megabytes / 1000:.0f} GB" if megabytes >= 10_000 else f"{megabytes} MB"
