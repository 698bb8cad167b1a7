"""The plan for the client and for the wall, the edition after a return session, the handouts."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2.raw as pdfium
import pytest

from exports.handout import handouts
from exports.plan import action_plan
from exports.print_size import in_large_print
from exports.styles import style
from game.actions.events import DueSet, OwnerChosen, PromiseWritten
from game.example.returns import returns_of
from game.example.session import Example, scenario
from game.norms.events import NormStarted, NormWorded
from game.session import Session
from game.workshop.events import PersonNamed, TeamMade
from tests.exports.golden.editions import own_words
from tests.exports.paper import CREATED, failed_rules, opened, reading_order, text_of
from tests.exports.structural_verifier import structural_faults
from tests.game.clock import TickingClock

A3 = (842, 1191)


@pytest.fixture
def session(path: Path) -> Session:
    made = Session.create(path, TickingClock())
    made.submit_all(Example("nl", date(2026, 11, 24)).whole())
    made.submit("workshop", PersonNamed("p01", "Samira"))
    return made


@pytest.fixture
def half_a_year(session: Session) -> Session:
    for one in returns_of(Example("nl", date(2026, 11, 24))):
        session.submit_all(one.beginning(session.state))
        session.submit_all(one.course())
    return session


def plan(session: Session, version: str = "team") -> bytes:
    told = own_words("nl", session.workshop.customer)
    return action_plan(session.state, session.knots(), told, CREATED, version)


def aliases() -> list[str]:
    return [one["alias"]["nl"] for one in scenario()["people"]]


@pytest.mark.parametrize("norms", [4, 5])
def test_norms_share_the_page_that_hangs_on_the_wall(session: Session, norms: int) -> None:
    name = "Klantcontactcentrum Maatschappelijke Ondersteuning en Jeugdhulpverlening"
    session.submit("workshop", TeamMade(session.workshop.teams[0].id, name))
    (round_of_norms,) = [one.id for one in session.workshop.rounds if one.exercise == "norms"]
    for number in range(4, norms + 1):
        session.submit(round_of_norms, NormStarted(f"N{number}"))
        told = "Bellen we terug, dan zeggen we eerst wat we al weten, en wat we nog niet weten."
        session.submit(round_of_norms, NormWorded(f"N{number}", told))
    for version in ("team", "wall"):
        with opened(plan(session, version)) as pdf:
            first = " ".join(pdf[0].get_textpage().get_text_bounded().split())
            assert len(pdf) == 1 or version == "team"
        assert first.count("Bellen we terug, dan zeggen we") == norms - 3
        assert name in first


def test_the_client_sees_roles_and_nobody_by_name_or_alias(session: Session) -> None:
    text = text_of(plan(session, "client"))
    assert [one for one in ["Samira", *aliases()] if one in text.split()] == []
    assert "iemand van Telefoon" in text
    assert "teamleider" in text
    assert any(one in text_of(plan(session)).split() for one in aliases())


def test_the_wall_sheet_is_one_page_of_a3_with_why_and_norms(session: Session) -> None:
    data = plan(session, "wall")
    with opened(data) as pdf:
        assert len(pdf) == 1
        width, height = pdf[0].get_size()
    assert (round(width), round(height)) == A3
    text = text_of(data)
    assert "Loopt een spreekuur tien minuten uit" in text
    assert "Wie waarop let" not in text


def test_after_a_return_session_the_plan_says_what_changed(half_a_year: Session) -> None:
    data = plan(half_a_year)
    assert failed_rules(data) == []
    text = text_of(data)
    assert "Versie 3, na de terugkomsessie van 25 mei 2027." in text
    assert "Taart met de twee patiënten die het formulier meelazen." in text
    assert "De thuisvraag uitproberen aan de telefoon" in text
    assert text.index("Wat er veranderde") < text.index("Wie waarop let")
    assert "De temperatuur per sessie: 24 nov: 69 graden" in "".join(alternatives(data))


def test_nobody_comes_back_on_a_day_that_has_been(half_a_year: Session) -> None:
    returns = half_a_year.state.rounds["s1-actions"].plan.returns
    assert [one.day for one in returns] == [
        "2026-12-08",
        "2027-01-05",
        "2027-02-23",
        "2027-05-25",
        "2027-11-23",
    ]
    back = text_of(plan(half_a_year)).split("We komen terug")[-1].split("De parkeerplaats")[0]
    assert "23 nov 2027" in back
    been = ("8 dec", "5 jan", "23 feb", "25 mei")
    assert [day for day in been if day in back] == []
    for page in handout_of(half_a_year).split("We komen terug")[1:]:
        back = page.split("Dit neem jij mee")[0]
        assert "23 nov" in back
        assert [day for day in been if day in back] == []


def test_a_day_about_a_year_away_has_its_year(session: Session) -> None:
    session.submit("s1-actions", DueSet("AC1", "2027-11-23"))
    session.submit("s1-actions", DueSet("AC2", "2027-02-28"))
    told = text_of(plan(session)).split("Onze acties")[1].split("Wat de leiding doet")[0]
    assert "23 nov 2027" in told
    assert "28 feb" in told
    assert "28 feb 2027" not in told
    back = handout_of(session).split("We komen terug")[1]
    assert "25 mei: Een half jaar verder" in back
    assert "23 nov 2027: Een jaar later" in back


def test_a_day_that_was_long_ago_is_not_taken_for_one_to_come(half_a_year: Session) -> None:
    half_a_year.submit("s1-actions", PromiseWritten("L9", "Een tweede printer.", due="2026-12-18"))
    half_a_year.submit("s1-actions", PromiseWritten("L8", "Nieuwe stoelen.", due="2027-05-21"))
    told = text_of(plan(half_a_year)).split("Wat de leiding doet")[1]
    assert "18 dec 2026" in told
    assert "21 mei" in told
    assert "21 mei 2027" not in told


def test_an_action_that_was_moved_says_from_when_to_when(session: Session) -> None:
    first = returns_of(Example("nl", date(2026, 11, 24)))[0]
    session.submit("s1-actions", DueSet("AC5", ""))
    session.submit("s1-actions", DueSet("AC4", "2027-01-29"))
    session.submit_all(first.beginning(session.state))
    session.submit("s1-actions", DueSet("AC4", "2027-02-28"))
    session.submit("s1-actions", DueSet("AC5", "2027-03-31"))
    what = {one.id: one.what for one in session.state.rounds["s1-actions"].actions}
    told = text_of(plan(session)).split("Wat er veranderde")[1].split("Wie waarop let")[0]
    assert f"{what['AC4']}: was 29 jan, wordt 28 feb" in told
    assert f"{what['AC5']}: nu met een datum, 31 mrt" in told


def test_a_deputy_reads_that_somebody_else_begins(session: Session) -> None:
    keepers = ("AC1", "AC2", "AC3", "AC4", "AC5")
    for action in keepers:
        session.submit("s1-actions", OwnerChosen(action))
    session.submit("s1-actions", OwnerChosen("AC1", "p01", "p02"))
    told = own_words("nl", session.workshop.customer)
    data = handouts(session.state, session.knots(), told, CREATED, only=("p01", "p02"))
    assert data
    with opened(data) as pdf:
        own, other = (page.get_textpage().get_text_bounded() for page in pdf)
    what = next(one.what for one in session.state.rounds["s1-actions"].actions if one.id == "AC1")
    assert what in own
    assert what in other
    assert "als vervanger" not in own
    assert "als vervanger" in other


def handout_of(session: Session) -> str:
    """What stands on the handouts."""
    told = own_words("nl", session.workshop.customer)
    data = handouts(session.state, session.knots(), told, CREATED)
    assert data
    return text_of(data)


def alternatives(data: bytes) -> list[str]:
    """What is said of each picture."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]


def test_the_first_plan_speaks_of_no_change(session: Session) -> None:
    assert "Wat er veranderde" not in text_of(plan(session))


def test_everybody_gets_a_page_with_the_own_sort_under_the_alias(session: Session) -> None:
    told = own_words("nl", session.workshop.customer)
    data = handouts(session.state, session.knots(), told, CREATED)
    assert data
    assert failed_rules(data) == []
    with opened(data) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(pages) == 12
    for page, alias in zip(pages, aliases(), strict=True):
        assert alias in page
        assert [other for other in aliases() if other != alias and other in page.split()] == []
    assert "Samira" not in "".join(pages)
    assert "Zo legde ik de kaarten" in pages[0]


def test_the_handouts_in_large_print_say_the_same_in_letters_of_16_points(session: Session) -> None:
    told = own_words("nl", session.workshop.customer)
    facts = session.state, session.knots(), told, CREATED
    usual = handouts(*facts)
    with in_large_print():
        large = handouts(*facts)
        sizes = [style(name).fontSize for name in ("body", "line", "cell", "warm")]
    assert usual
    assert large
    assert failed_rules(large) == []
    assert min(sizes) > 16
    assert style("body").fontSize < 11  # what is written afterwards is as usual
    assert text_of(large).count("Zo legde ik de kaarten") == 12
    with opened(usual) as small_pages, opened(large) as large_pages:
        assert len(large_pages) == 2 * len(small_pages)
        pages = [page.get_textpage().get_text_bounded() for page in large_pages]
    assert all("We komen terug" in page for page in pages[::2])  # the sort whole on the second
    assert all("Zo legde ik de kaarten" in page for page in pages[1::2])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_in_large_print_says_the_same_in_letters_of_18_points(
    half_a_year: Session, language: str
) -> None:
    told = own_words(language, half_a_year.workshop.customer)
    facts = half_a_year.state, half_a_year.knots(), told, CREATED
    usual, large = action_plan(*facts), action_plan(*facts, "large")
    assert failed_rules(large) == []
    assert structural_faults(large) == []
    assert smallest_letters(large) >= 18 > smallest_letters(usual)
    assert style("body").fontSize < 11  # what is written afterwards is as usual
    assert said(large, "H2") == said(usual, "H2")
    read = "".join(letters_of_elements(large))
    assert [one for one in letters_of_elements(usual) if one not in read] == []
    for chart in alternatives(usual):  # its letters are small: here it is told in words
        assert "".join(chart.split()) in read


def test_long_words_in_large_print_stay_on_the_page(half_a_year: Session) -> None:
    team = half_a_year.workshop.teams[0].id
    half_a_year.submit("workshop", TeamMade(team, "Arbeidsongeschiktheidsverzekeringen"))
    with opened(plan(half_a_year, "large")) as pdf:
        width = pdf[0].get_width()
        for page in pdf:
            words = page.get_textpage()
            boxes = [words.get_rect(at) for at in range(words.count_rects())]
            assert min(left for left, _, _, _ in boxes) > 50
            assert max(right for _, _, right, _ in boxes) < width - 50


def smallest_letters(data: bytes) -> float:
    """Points of the smallest letters of a document."""
    with opened(data) as pdf:
        pages = [page.get_textpage() for page in pdf]
        sizes = [
            float(pdfium.FPDFText_GetFontSize(page, at))
            for page in pages
            for at in range(page.count_chars())
            if not chr(pdfium.FPDFText_GetUnicode(page, at)).isspace()
        ]
    return round(min(sizes), 2)


def said(data: bytes, role: str) -> list[str]:
    """What stands in the elements of a role."""
    lines = [line.split(maxsplit=1) for line in reading_order(data)]
    return [line[1] for line in lines if line[0] == role]


def letters_of_elements(data: bytes) -> list[str]:
    """What each element says, without spaces; not what is painted in charts."""
    lines = [line.split() for line in reading_order(data)]
    return ["".join(words) for role, *words in lines if words and role != "Figure"]


def test_the_own_sort_is_kept_when_a_later_one_has_no_aliases(half_a_year: Session) -> None:
    told = own_words("nl", half_a_year.workshop.customer)
    data = handouts(half_a_year.state, half_a_year.knots(), told, CREATED)
    assert data
    assert text_of(data).count("Zo legde ik de kaarten") == 12


def test_without_people_there_is_nothing_to_hand_out(path: Path) -> None:
    made = Session.create(path, TickingClock())
    told = own_words("nl", made.workshop.customer)
    assert handouts(made.state, made.knots(), told, CREATED) is None
