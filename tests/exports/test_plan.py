"""The action plan: twelve sections in the group's own words, for everybody who reads."""

from collections.abc import Mapping, Sequence
from functools import reduce
from io import BytesIO
from types import MappingProxyType
from typing import Any

import pikepdf
import pypdfium2
import pytest

from assets.language import LANGUAGES, words
from exports import plan
from exports import sections as named
from exports.blocks import text
from exports.plan import PAGES, action_plan
from exports.sections import Section
from exports.session_report import report, session_report
from game.actions import events as a
from game.catalog import EXERCISES
from game.exercise import Event, Knot, Setup
from game.norms import events as n
from game.state import State
from game.workshop import AROUND
from game.workshop.events import RoundOpened, TeamMade, TeamRemoved
from game.workshop.red_thread import tie
from tests.exports.golden.editions import own_words, plan_of_example
from tests.exports.paper import CREATED, failed_rules, opened, pages_in_order, text_of
from tests.exports.structural_verifier import structural_faults
from tests.typed import HOSTILE, SENTENCE, typed

SECTIONS = [section for page in PAGES for section in page]

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def plans() -> dict[str, bytes]:
    """The plan of the example, in both languages."""
    return {language: plan_of_example(language) for language in LANGUAGES}


def plan_after(events: Mapping[str, Sequence[Event]], language: str = "nl") -> bytes:
    """The plan of a traject with a round of each exercise, after these events of each."""
    opened_rounds = [RoundOpened(kind, kind, "s1") for kind in EXERCISES]
    around = reduce(
        AROUND.apply, [*events.get("workshop", ()), *opened_rounds], AROUND.start(Setup())
    )
    rounds = {
        kind: reduce(exercise.apply, events.get(kind, ()), exercise.start(Setup()))
        for kind, exercise in EXERCISES.items()
    }
    knots: dict[str, Sequence[Knot]] = {
        kind: EXERCISES[kind].knots(rounds[kind]) for kind in rounds
    }
    knots["workshop"] = AROUND.knots(around)
    state = State(around, MappingProxyType(rounds))
    return action_plan(state, tie(knots), own_words(language, around.customer), CREATED)


def is_sound(data: bytes) -> None:
    assert structural_faults(data) == []
    assert failed_rules(data) == []


# --- for everybody who reads -------------------------------------------------------------------


@each_language
def test_it_breaks_no_rule_for_screen_readers(plans: dict[str, bytes], language: str) -> None:
    is_sound(plans[language])


@each_language
def test_it_says_what_it_is_and_in_which_language(plans: dict[str, bytes], language: str) -> None:
    with pikepdf.open(BytesIO(plans[language])) as pdf:
        title = {"nl": "Actieplan Polikliniek Zuid", "en": "Action plan South Clinic"}
        assert str(pdf.docinfo.Title) == title[language]
        assert str(pdf.Root.Lang) == language
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.CreationDate).startswith("D:20261124")


@each_language
def test_its_bookmarks_are_the_twelve_sections(plans: dict[str, bytes], language: str) -> None:
    own = words(language).with_customer("patiënt" if language == "nl" else "patient", "")
    with opened(plans[language]) as pdf:
        titles = [one.get_title() for one in pdf.get_toc() if one.level == 1]
    assert titles == [own(f"plan.section.{section}") for section in SECTIONS]
    assert len(titles) == 12


@each_language
def test_all_its_fonts_are_in_it(plans: dict[str, bytes], language: str) -> None:
    with pikepdf.open(BytesIO(plans[language])) as pdf:
        fonts = [thing for thing in pdf.objects if is_font(thing)]
        embedded = [descriptor_of(font) for font in fonts]
        assert embedded
        assert all("/FontFile2" in one or "/FontFile3" in one for one in embedded)


def is_font(thing: Any) -> bool:
    if not isinstance(thing, pikepdf.Dictionary) or thing.get("/Type") != "/Font":
        return False
    return thing.get("/Subtype") != "/Type0"


def descriptor_of(font: Any) -> Any:
    return font.get("/FontDescriptor", pikepdf.Dictionary())


# --- to hold on to -----------------------------------------------------------------------------


def boxes(data: bytes) -> list[dict[str, Any]]:
    """The tick boxes: their names, what is said of them, whether they can be ticked."""
    with pikepdf.open(BytesIO(data)) as pdf:
        fields = [field for field in pdf.Root.AcroForm.Fields if field.FT == "/Btn"]
        return [
            {
                "name": str(field.T),
                "told": str(field.TU),
                "is_open": int(field.get("/Ff", 0)) & 1 == 0,
                "looks": {str(name) for name in dict(field.AP.N)},
                "is_ticked": str(field.get("/V", "/Off")) != "/Off",
            }
            for field in fields
        ]


def test_every_step_and_action_has_a_box_to_tick(plans: dict[str, bytes]) -> None:
    found = boxes(plans["nl"])
    names = [box["name"] for box in found]
    assert len(names) == len(set(names))
    assert [name.split("_")[0] for name in names].count("action") == 5
    assert [name.split("_")[0] for name in names].count("norm") == 3
    assert "Eén gedeelde bellijst, zichtbaar voor alle drie de teams" in [
        box["told"] for box in found
    ]
    assert all(box["told"] and box["is_open"] and not box["is_ticked"] for box in found)
    assert all("/Off" in box["looks"] and len(box["looks"]) == 2 for box in found)


def test_the_thread_of_an_action_leads_back_to_norm_moment_and_vision(
    plans: dict[str, bytes],
) -> None:
    text = text_of(plans["nl"])
    thread = text[text.index("Rode draad:") :][:400]
    steps = ["Visie →", "Doel: Vragen die dezelfde dag", "Moment: Als wij", "Norm: Zoeken we"]
    positions = [thread.index(step) for step in steps]
    assert positions == sorted(positions)


# --- on the page -------------------------------------------------------------------------------


@each_language
def test_no_heading_stands_alone_at_the_bottom(plans: dict[str, bytes], language: str) -> None:
    lasts = [lines[-1].split()[0] for lines in pages_in_order(plans[language])]
    assert not {"H1", "H2", "H3"} & set(lasts)


@each_language
def test_the_last_page_is_not_nearly_empty(plans: dict[str, bytes], language: str) -> None:
    with opened(plans[language]) as pdf:
        lines = pdf[len(pdf) - 1].get_textpage().get_text_bounded().splitlines()
    assert len([line for line in lines if line.strip()]) > 5


@each_language
def test_nothing_reaches_beyond_the_margins(plans: dict[str, bytes], language: str) -> None:
    with opened(plans[language]) as pdf:
        for page in pdf:
            width, height = page.get_size()
            for thing in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                left, bottom, right, top = thing.get_bounds()
                assert left >= 0.9 * 56 or right - left < 1
                assert right <= width - 0.9 * 56 or right - left < 1
                assert 0 < bottom <= top < height


# --- when nothing, and when very much is said ---------------------------------------------------


@each_language
def test_an_empty_session_prints_what_is_still_open_in_every_section(language: str) -> None:
    own = words(language)
    data = plan_after({}, language)
    is_sound(data)
    text = text_of(data)
    starts = [text.index(own(f"plan.section.{section}")) for section in SECTIONS]
    assert starts == sorted(starts)
    for section, start, end in zip(SECTIONS, starts, [*starts[1:], len(text)], strict=True):
        says = {"A8": own("pulse.paper.to_come"), "A10": own("plan.nothing_parked")}
        assert says.get(section, own("plan.open")) in text[start:end], section
    with pikepdf.open(BytesIO(data)) as pdf:  # and there it can be filled in on screen
        told = {str(one.T): str(one.TU) for one in pdf.Root.AcroForm.Fields if one.FT == "/Tx"}
    assert len(told) == len(SECTIONS) - 3  # the teapot, the parking lot and the way here are not
    assert told["open_why"] == own("plan.open")
    assert told["open_returns"] == own("plan.open_when")


@pytest.mark.parametrize("text", [*HOSTILE.values(), SENTENCE * 120], ids=[*HOSTILE, "10000"])
def test_whatever_is_typed_does_no_harm(text: str) -> None:
    events = {
        exercise.kind: [typed(one, text) for one in exercise.example]
        for exercise in (AROUND, *EXERCISES.values())
    }
    data = plan_after(events)
    is_sound(data)
    assert pages_in_order(data)


def test_markup_is_printed_as_it_was_typed() -> None:
    text = "<b>vet</b> & {klant} </para> &amp;"
    data = plan_after({"norms": [n.NormStarted("N1"), n.NormWorded("N1", text)]})
    assert text in text_of(data)


def test_what_the_room_said_of_its_days_and_moments_goes_home() -> None:
    data = plan_after(
        {
            "norms": [
                n.MomentWritten("M1", "Aan de balie"),
                n.MomentWritten("M2", "Aan de telefoon"),
                n.BehaviourWritten("B1", "best", "Iemand kijkt op"),
                n.BehaviourWritten("B2", "bad", "Niemand neemt op"),
            ]
        }
    )
    text = text_of(data)
    for said in ("Aan de balie", "Aan de telefoon", "Iemand kijkt op", "Niemand neemt op"):
        assert said in text
    chosen = plan_after(
        {
            "norms": [
                n.MomentWritten("M1", "Aan de balie"),
                n.MomentWritten("M2", "Aan de telefoon"),
                n.MomentChosen("M2"),
            ]
        }
    )
    assert "Aan de telefoon" in text_of(chosen)
    assert "Aan de balie" not in text_of(chosen)


def test_what_a_team_did_stays_its_own_when_the_team_is_taken_away() -> None:
    data = plan_after(
        {
            "workshop": (TeamMade("a", "Balie"), TeamMade("b", "Keuken"), TeamRemoved("b")),
            "norms": (
                n.MomentWritten("m1", "Bij het ontbijt", team="b"),
                n.BehaviourWritten("g1", "bad", "Kletteren", team="b"),
                n.NormStarted("N1", "b"),
                n.NormWorded("N1", "Wij groeten bij het ontbijt."),
            ),
        }
    )
    said = text_of(data)
    assert "Bij het ontbijt" in said
    assert "Kletteren (Keuken)" in said
    assert said.count("Keuken") == 3, "under its norm too"
    assert said.count("Balie") == 1, "a team that is there stands in the table, empty or not"


def test_thirty_norms_and_sixty_actions_make_many_pages() -> None:
    norms = [
        event
        for number in range(30)
        for event in (
            n.NormStarted(f"N{number}"),
            n.NormWorded(f"N{number}", f"Norm nummer {number}. {SENTENCE}"),
            n.FistCounted(f"N{number}", (0, 0, 1, 3, 4, 2), 12),
            n.FirstStepWritten(f"N{number}", f"Als {number}, dan bel ik.", "", ""),
        )
    ]
    actions = [a.ActionWritten(f"A{number}", f"Actie nummer {number}") for number in range(60)]
    data = plan_after({"norms": norms, "actions": actions})
    is_sound(data)
    text = text_of(data)
    assert all(f"Norm nummer {number}." in text for number in range(30))
    assert all(f"Actie nummer {number}" in text for number in range(60))
    assert len(boxes(data)) == 90
    with opened(data) as pdf:
        assert len(pdf) > 12
    lasts = [lines[-1].split()[0] for lines in pages_in_order(data)]
    assert not {"H1", "H2", "H3"} & set(lasts)


def test_what_an_exercise_is_named_with_stands_in_plan_and_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Behind what was there: nothing else has to know of a new exercise."""
    new = Section({"A2": lambda _: [text("Uit de arena")]}, ("A2",))
    sections = MappingProxyType({**named.SECTIONS, "pulse": new})
    for module in (plan, report):
        monkeypatch.setattr(module, "SECTIONS", sections)
    assert "Uit de arena" in text_of(plan_after({}))
    told = text_of(
        session_report(State(AROUND.start(Setup()), {}), {}, [], {}, words("nl"), CREATED)
    )
    assert "Theepotmeting" in told
    assert "Uit de arena" in told
