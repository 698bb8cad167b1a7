"""Every text is shown somewhere, every text that is shown is there, with the facts it needs."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from assets.language import LANGUAGES, texts
from assets.tokens import STAGE_THEMES
from desktop.console.commands import KEYS
from desktop.console.page_tabs import CONSOLE_PAGES
from desktop.faces import FACES
from desktop.preferences import MOTIONS
from desktop.screens import Situation
from desktop.stage.pages import PAGES
from desktop.text_size import TEXT_SIZES
from exports.plan import PAGES as PLAN_PAGES
from exports.plan import SINCE
from game.actions.plan_rules import RETURNS
from game.day.programmes import PROGRAMMES, programme
from game.norms.state import BEHAVIOURS, CRITERIA, FIST_ANSWERS, STATUSES
from game.traject.return_session import RETURN_PROGRAMMES

ROOT = Path(__file__).parents[2]
ROOMS = ("assets", "game", "exports", "desktop")

KEY = re.compile(r"[a-z_]+(\.[A-Za-z0-9_]+)+")
BEGINNING = re.compile(r"[a-z_]+\.")

LOOKED_UP_BY_LANGUAGE = "assets/language.py"
"""Gives texts by whatever key it is asked for."""

DAY_PARTS = ("morning", "afternoon", "evening")

each_language = pytest.mark.parametrize("language", LANGUAGES)


@dataclass(frozen=True)
class Asked:
    """A text that the code asks for.

    Attributes:
        pattern: Of its key; one key, unless a part of it is filled in.
        facts: What is filled in, or nothing where that cannot be seen.
    """

    pattern: str
    where: str
    facts: frozenset[str] | None

    def found(self) -> list[str]:
        plain = re.compile(f"(?:{self.pattern})(\\.one|\\.other)?")
        return [key for key in texts("nl") if plain.fullmatch(key)]


def pattern_of(node: ast.AST) -> str | None:
    """The pattern of a key, if this can be one: a text, or one in which a part is filled in."""
    match node:
        case ast.Constant(value=str(text)) if KEY.fullmatch(text):
            return re.escape(text)
        case ast.JoinedStr(values=[ast.Constant(value=str(first)), *_]) if BEGINNING.match(first):
            parts = [
                re.escape(str(one.value)) if isinstance(one, ast.Constant) else r"\w+"
                for one in node.values
            ]
            return "".join(parts)
        case ast.BinOp(op=ast.Add(), left=ast.Constant(value=str(first))) if BEGINNING.fullmatch(
            first
        ):
            return re.escape(first) + r"\w+"
    return None


def facts_of(call: ast.Call) -> frozenset[str] | None:
    """The facts that a call gives; nothing when some of them are only known later."""
    names = [keyword.arg for keyword in call.keywords]
    if None in names or getattr(call.func, "attr", "") == "lines":
        return None
    counted = ["count"] if getattr(call.func, "attr", "") == "count" else []
    return frozenset([*counted, *(name for name in names if name)])


def is_asking(call: ast.Call) -> bool:
    """Whether a call looks like one of ``words(…)``, ``self._words(…)`` or ``words.count(…)``."""
    function = call.func
    name = getattr(function, "id", "") or getattr(function, "attr", "")
    is_of_words = isinstance(function, ast.Attribute) and name in ("count", "lines")
    return name in ("words", "_words") or is_of_words


def asked_in(tree: ast.AST, where: str) -> Iterator[Asked]:
    for node in ast.walk(tree):
        pattern = pattern_of(node)
        if pattern:
            yield Asked(pattern, where, None)
        if isinstance(node, ast.Call) and node.args and is_asking(node):
            pattern = pattern_of(node.args[0])
            if pattern:
                yield Asked(pattern, f"{where}:{node.lineno}", facts_of(node))


@cache
def asked() -> tuple[Asked, ...]:
    """Every text that the code asks for."""
    found: list[Asked] = []
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            where = file.relative_to(ROOT).as_posix()
            if where != LOOKED_UP_BY_LANGUAGE:
                found += asked_in(ast.parse(file.read_text(encoding="utf-8")), where)
    for face in FACES.values():
        found.append(Asked(rf"{re.escape(face.words)}\.\w+\.(say|pitfall|title)", "faces", None))
    found.append(Asked(r"date\.(long|short|dated|full|months|short_months|weekdays)", "", None))
    return tuple(found)


def slots(key: str, language: str) -> set[str]:
    text = texts(language)[key]
    lines = (text,) if isinstance(text, str) else text
    return {name for line in lines for _, name, _, _ in Formatter().parse(line) if name}


def lines_of(language: str) -> Iterator[tuple[str, str]]:
    for key, text in texts(language).items():
        for line in (text,) if isinstance(text, str) else text:
            yield key, line


# --- every text is shown, and every text that is shown is there --------------------------------


def test_the_code_asks_for_texts_in_every_way() -> None:
    patterns = {one.pattern for one in asked()}
    assert r"home\.go_on" in patterns
    assert r"rule\.\w+" in patterns
    assert r"choice\.\w+" in patterns
    assert any(one.facts == frozenset({"count", "day"}) for one in asked())


FILLED_IN = {
    r"command\.\w+": {f"command.{name}" for name in KEYS},
    r"home\.\w+": {f"home.{name}" for name in ("new", "decks", "practise", "browse", *DAY_PARTS)},
    r"home\.\w+_line": {f"home.{name}_line" for name in ("new", "decks", "practise", "browse")},
}
"""Patterns that match far more than is ever filled in there."""


def test_every_text_is_asked_for() -> None:
    narrow = [one for one in asked() if one.pattern not in FILLED_IN]
    shown = {key for one in narrow for key in one.found()}.union(*FILLED_IN.values())
    assert sorted(texts("nl").keys() - shown) == []
    assert sorted(shown - texts("nl").keys()) == []


def test_every_text_that_is_asked_for_is_there() -> None:
    families = {key.split(".")[0] for key in texts("nl")}
    missing = {
        one.pattern: one.where
        for one in asked()
        if one.pattern.split("\\.")[0] in families
        and not one.found()
        and not begins_a_key(one.pattern)
    }
    assert missing == {}


def begins_a_key(pattern: str) -> bool:
    """Whether it is the beginning of keys, such as ``norms.step`` in the face of an exercise."""
    return any(re.match(pattern, key) for key in texts("nl"))


def test_every_text_gets_the_facts_that_it_needs() -> None:
    missing = [
        (one.where, key, sorted(slots(key, "nl") - one.facts))
        for one in asked()
        if one.facts is not None and r"\w" not in one.pattern
        for key in one.found()
        if slots(key, "nl") - one.facts
    ]
    assert missing == []


def named(before: str) -> set[str]:
    """The names that follow this beginning."""
    own = [key.removeprefix(before) for key in texts("nl") if key.startswith(before)]
    return {name.split(".")[0] for name in own}


SHIPPED = (*PROGRAMMES, *RETURN_PROGRAMMES)
BLOCKS = {block.name for name in SHIPPED for block in programme(name).blocks}
FAMILIES = {
    "screen.": {*PAGES, "agenda", "black", "part", "turn", "seats", "proof", "question", "photo"},
    "programme.": set(SHIPPED),
    "block.": BLOCKS,
    "choice.": {*LANGUAGES, *STAGE_THEMES, *TEXT_SIZES, *MOTIONS},
    "console_page.": set(CONSOLE_PAGES),
    "screen_chip.": {situation.value for situation in Situation},
    "norms.criterion.": set(CRITERIA),
    "norms.status.": set(STATUSES),
    "norms.fist.": {f"short_{fingers}" for fingers in range(FIST_ANSWERS)},
    "norms.column.": set(BEHAVIOURS),
    "norms.column_hint.": set(BEHAVIOURS),
    "return.": set(RETURNS),
    "plan.section.": {SINCE, *(section for page in PLAN_PAGES for section in page)},
}
"""What can be filled in at the end of these beginnings: no more and no less."""


@pytest.mark.parametrize("before", FAMILIES)
def test_a_family_of_texts_is_complete_and_has_no_strangers(before: str) -> None:
    assert named(before) == FAMILIES[before]


# --- how we speak ------------------------------------------------------------------------------


@each_language
def test_nobody_is_shouted_at(language: str) -> None:
    assert [key for key, line in lines_of(language) if "!" in line] == []


def test_the_trainer_and_the_group_are_je() -> None:
    formal = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
    assert [(key, line) for key, line in lines_of("nl") if formal.search(line)] == []


JARGON = (
    "feedback",
    "commitment",
    "stakeholder",
    "agile",
    "sprint",
    "mindset",
    "performance",
    "issue",
    "target",
    "tool",
    "dashboard",
    "deadline",
    "output",
    "input",
    "score",
    "file",
    "save",
    "print",
    "undo",
    "session",
    "customer",
    "screen",
    "check",
    "challenge",
    "learning",
    "insight",
    "implementeren",
    "optimaliseren",
)


def test_dutch_is_dutch() -> None:
    """The list of words for the coach holds what it warns of; the others do not."""
    jargon = re.compile(rf"\b({'|'.join(JARGON)})s?\b", re.IGNORECASE)
    found = [
        (key, line)
        for key, line in lines_of("nl")
        if jargon.search(re.sub(r"\{\w+\}", "", line)) and not key.startswith("coach.")
    ]
    assert found == []


def test_english_is_english() -> None:
    dutch = re.compile(r"\b(de|het|een|van|voor|niet|klant|klanten|wij|jij|wat)\b", re.IGNORECASE)
    found = [(key, line) for key, line in lines_of("en") if dutch.search(line)]
    assert found == []
