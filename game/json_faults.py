"""What is wrong with JSON that somebody typed, as a rule that can be told in any language."""

import json
import re
from types import MappingProxyType

import msgspec

from game.exercise import RuleError

_BROKEN = MappingProxyType(
    {
        "Expecting value": "json_value",
        "Expecting property name": "json_name",
        "Illegal trailing comma": "json_name",
        "Expecting ':'": "json_colon",
        "Expecting ','": "json_comma",
        "Unterminated string": "json_open_text",
        "Invalid control character": "json_control_character",
        "Invalid \\": "json_escape",
        "Extra data": "json_more",
    }
)
"""How the reader of the standard library begins what it says, and the rule for it."""

_WANTED = MappingProxyType(
    {
        "str": "facts_not_text",
        "int": "facts_not_whole",
        "float": "facts_not_number",
        "bool": "facts_not_bool",
        "array": "facts_not_list",
        "object": "facts_not_object",
    }
)
"""What msgspec expects, and the rule for it."""

_MISSING = re.compile(r"required field `(?P<fact>\w+)`(?: - at `\$\.(?P<within>.+)`)?")
_OTHER = re.compile(r"Expected `(?P<wanted>\w+)(?: \| null)?`, got .+ - at `\$\.(?P<fact>.+)`")


def broken(error: ValueError | RecursionError) -> RuleError:
    """Why a line is no JSON, and at which character, counted from 1."""
    if isinstance(error, RecursionError):
        return RuleError("json_deep")
    if isinstance(error, UnicodeDecodeError):
        return RuleError("json_not_text", column=error.start + 1)
    if not isinstance(error, json.JSONDecodeError):
        return RuleError("json_long_number")
    key = next((key for said, key in _BROKEN.items() if error.msg.startswith(said)), "")
    return RuleError(key or "bad_json", column=error.colno)


def other_facts(kind: str, error: msgspec.MsgspecError) -> RuleError:
    """Which fact of an event is missing or of another sort."""
    said = str(error)
    missing, other = _MISSING.search(said), _OTHER.search(said)
    if missing:
        within = f"{missing['within']}." if missing["within"] else ""
        return RuleError("facts_missing", kind=kind, fact=within + missing["fact"])
    key = _WANTED.get(other["wanted"]) if other else None
    if other and key:
        return RuleError(key, kind=kind, fact=other["fact"])
    return RuleError("bad_facts", kind=kind)
