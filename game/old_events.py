"""How events of earlier versions are read today. Stored events are never rewritten."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.journal.record import Record

Upgrade = Callable[[Record], Record]

_UPGRADES: Mapping[tuple[str, int], Upgrade] = {}
"""By kind and version: the record as the next version would have stored it."""


def read_today(record: Record, upgrades: Mapping[tuple[str, int], Upgrade] = _UPGRADES) -> Record:
    """The record in the newest version of its kind, step by step."""
    while upgrade := upgrades.get((record.kind, record.version)):
        record = replace(upgrade(record), version=record.version + 1)
    return record
