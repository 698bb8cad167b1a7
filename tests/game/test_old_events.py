"""How events of earlier versions are read today."""

from dataclasses import replace

import msgspec

from game.journal.record import Record
from game.old_events import Upgrade, read_today

OLD = Record(7, "2026-11-24T09:00:00+01:00", "norms", "norm_worded", 1, b'{"zin":"Thee"}')


def _renamed(record: Record) -> Record:
    return replace(record, facts=record.facts.replace(b'"zin"', b'"text"'))


def _with_norm(record: Record) -> Record:
    facts = {"norm": "N1", **msgspec.json.decode(record.facts)}
    return replace(record, facts=msgspec.json.encode(facts))


UPGRADES: dict[tuple[str, int], Upgrade] = {
    ("norm_worded", 1): _renamed,
    ("norm_worded", 2): _with_norm,
}


def test_an_old_event_is_read_step_by_step() -> None:
    today = read_today(OLD, UPGRADES)
    assert today == replace(OLD, version=3, facts=b'{"norm":"N1","text":"Thee"}')


def test_an_event_between_old_and_new_takes_the_steps_that_are_left() -> None:
    between = replace(OLD, version=2, facts=b'{"text":"Thee"}')
    assert read_today(between, UPGRADES).version == 3


def test_an_event_of_today_is_read_as_it_is() -> None:
    today = replace(OLD, version=3)
    assert read_today(today, UPGRADES) is today
    assert read_today(replace(OLD, kind="norm_started"), UPGRADES).version == 1
    assert read_today(OLD) is OLD
