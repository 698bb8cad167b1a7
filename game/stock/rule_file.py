"""Rules of a card game out of a file, with every fault named by its line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import tomli

from assets.language import Words
from game.card_game.rule_set import RuleSet
from game.card_game.sound import Path, unsound
from game.deck.lines import line_of, lines_of

LONGEST = 2_000_000
"""Characters; more is no rule file."""

_MOST_FAULTS = 50
_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_WHERE = re.compile(r" - at `\$\.?(.*)`$")
_OTHER_KIND = re.compile(r"Expected '(\w+)(?: \| null)?', got '(\w+)'")
_MISSING = re.compile(r"Object missing required field '(\w+)'")
_KINDS = ("int", "str", "bool", "float", "array", "object")
_PART = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class RuleFault:
    """One thing that is wrong with a rule file; the words stand under ``rule_file.fault``.

    Attributes:
        line: Counted from 1.
        key: Which words.
        facts: What the words need.
    """

    line: int
    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


class RuleFileError(Exception):
    """Rules that cannot be played, with everything that is wrong with them.

    Attributes:
        name: Of the file.
        faults: In the order of the file; never empty.
    """

    def __init__(self, name: str, faults: tuple[RuleFault, ...]) -> None:
        told = (f"{name}:{one.line}: {one.key} {dict(one.facts)}" for one in faults)
        super().__init__("\n".join(told))
        self.name = name
        self.faults = faults


def read_rules(text: str, name: str) -> RuleSet:
    """The rules that a file gives.

    Args:
        text: Of the file.
        name: Of the file, for what is told of its faults.

    Raises:
        RuleFileError: nothing of it can be played.
    """
    if len(text) > LONGEST:
        raise RuleFileError(name, (RuleFault(1, "too_long"),))
    try:
        table = tomli.loads(text)
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise RuleFileError(name, (_no_toml(str(error)),)) from None
    lines = lines_of(text)
    faults = [
        RuleFault(line_of(where, lines), "misspelt", {"name": str(where[-1])})
        for where in _unknown(table, RuleSet, ())
    ]
    if faults:
        raise RuleFileError(name, tuple(faults[:_MOST_FAULTS]))
    try:
        rules = msgspec.convert(table, RuleSet)
    except msgspec.ValidationError as error:
        where, why = _where(str(error))
        raise RuleFileError(name, (_misshapen(line_of(where, lines), why),)) from None
    found = [RuleFault(line_of(one.where, lines), one.key, one.facts) for one in unsound(rules)]
    if found:
        found.sort(key=lambda one: one.line)
        raise RuleFileError(name, tuple(found[:_MOST_FAULTS]))
    return rules


def tell_fault(fault: RuleFault, words: Words) -> str:
    """What is wrong, with its line."""
    facts = dict(fault.facts)
    for name in ("wanted", "got"):
        if name in facts:
            facts[name] = words(f"rule_file.kind.{facts[name]}")
    told = words(f"rule_file.fault.{fault.key}", **facts)
    return words("rule_file.line", line=fault.line, fault=told)


def _no_toml(why: str) -> RuleFault:
    place = _PLACE.search(why)
    return RuleFault(int(place[1]) if place else 1, "no_toml", {"why": _PLACE.sub("", why).strip()})


def _misshapen(line: int, why: str) -> RuleFault:
    """Something else stands there than what belongs there, or nothing."""
    if found := _OTHER_KIND.match(why):
        wanted, got = (one if one in _KINDS else "unknown" for one in found.groups())
        return RuleFault(line, "wrong_kind", {"wanted": wanted, "got": got})
    if found := _MISSING.match(why):
        return RuleFault(line, "missing", {"name": found[1]})
    return RuleFault(line, "wrong_shape", {"why": why})


def _where(told: str) -> tuple[Path, str]:
    """The way to a value that has the wrong shape, and what is wrong with it."""
    found = _WHERE.search(told)
    why = _WHERE.sub("", told).replace("`", "'")
    if not found:
        return (), why
    parts = _PART.findall(found[1])
    return tuple(int(index) if index else name for name, index in parts), why


def _unknown(value: object, kind: Any, where: Path) -> Iterator[Path]:
    """The way to every key that nothing would be done with; mostly a misspelt one."""
    if is_dataclass(kind) and isinstance(value, dict):
        hints = get_type_hints(kind)
        known = {one.name for one in fields(kind)}
        for key, inner in value.items():
            if key not in known:
                yield (*where, key)
            else:
                yield from _unknown(inner, hints[key], (*where, key))
    elif get_origin(kind) is tuple and isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _unknown(inner, get_args(kind)[0], (*where, at))
    elif isinstance(kind, UnionType):
        yield from _unknown(value, get_args(kind)[0], where)
