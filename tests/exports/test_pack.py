"""The print pack of a programme, and the emergency plan that always fits one page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assets.language import LANGUAGES, Words, words
from desktop.app.opening import make_traject
from desktop.home.new_traject import NewTraject
from exports.pack import pack_files
from exports.pack.emergency import emergency_part
from exports.pages import write_parts
from game.q_sort.events import SortWayChosen
from game.session import Session
from game.state import State
from game.traject.return_session import begun
from game.workshop.state import KLANT, Block, Meeting, Workshop
from tests.exports.golden.looks import lines_of
from tests.exports.paper import CREATED, failed_rules, opened, text_of
from tests.exports.structural_verifier import structural_faults

_NOW = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
_A4, _A3 = {(595, 842), (842, 595)}, {(1191, 842)}


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Session]:
    session = traject(tmp_path, "day", 24)
    yield session
    session.close()


def traject(folder: Path, programme: str, people: int, language: str = "nl") -> Session:
    teams = ("Balie", "Telefoon", "Backoffice")
    wanted = NewTraject(
        "Gemeente Waterdam", KLANT, teams, people, programme, date(2026, 12, 1), "09:00", language
    )
    return make_traject(wanted, folder, lambda: _NOW)


def made(state: State, told: Words, *, is_black: bool = False) -> dict[str, bytes]:
    found = {}
    for one in pack_files(state, told, CREATED, is_black=is_black):
        content = one.make()
        assert content
        found[one.name] = content
    return found


def count(pdf: bytes) -> int:
    with opened(pdf) as document:
        return len(document)


def papers(pdf: bytes) -> set[tuple[int, int]]:
    with opened(pdf) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def test_a_day_gets_a_pile_for_each_kind_of_paper(day: Session) -> None:
    files = made(day.state, words("nl"))
    assert list(files) == [
        "1-printlijst-en-noodplan.pdf",
        "2-uitdelen-a4.pdf",
        "3-per-tafel-dik-papier-6x.pdf",
        "4-kaartjes-dik-papier-24x.pdf",
        "5-per-tafel-a3-6x.pdf",
    ]
    first, everybody, table, cards, large = files.values()
    assert [papers(pdf) <= _A4 for pdf in (first, everybody, table, cards)] == [True] * 4
    assert papers(large) == _A3
    listed = text_of(first)
    for name in files:
        assert name in listed.replace("\n", "")
    assert "24 × Briefjes voor de theepotmeting" in listed


def test_everybody_has_a_sheet_and_slips_enough(day: Session) -> None:
    everybody = made(day.state, words("nl"))["2-uitdelen-a4.pdf"]
    text = text_of(everybody)
    aliases = [one.alias for one in day.workshop.people if one.is_voting]
    assert all(f"Schuilnaam: {alias}" in text for alias in aliases)
    assert text.count("Theepotmeting") == 24
    assert text.count("Mijn idee") == 48
    assert text.count("Mijn eerste kleine stap") == 48
    assert text.count("Hoe helder is de visie") == 24


@pytest.mark.parametrize("people", [1, 7, 36])
def test_counts_follow_the_number_of_people(tmp_path: Path, people: int) -> None:
    session = traject(tmp_path, "half_day", people)
    text = text_of(made(session.state, words("nl"))["2-uitdelen-a4.pdf"])
    session.close()
    assert people <= text.count("Theepotmeting") < people + 4


def test_teams_that_sort_together_get_statements_for_each_table(day: Session) -> None:
    sort = next(one.id for one in day.workshop.rounds if one.exercise == "q_sort")
    day.submit(sort, SortWayChosen("teams", "team_only"))
    assert "4-kaartjes-dik-papier-6x.pdf" in made(day.state, words("nl"))


def test_what_lies_on_a_table_has_a_back_for_each_front(day: Session) -> None:
    assert count(made(day.state, words("nl"))["3-per-tafel-dik-papier-6x.pdf"]) % 2 == 0


def test_a_programme_without_game_and_sort_needs_no_cards(tmp_path: Path) -> None:
    session = traject(tmp_path, "hours", 12)
    names = list(made(session.state, words("nl")))
    session.close()
    assert names == [
        "1-printlijst-en-noodplan.pdf",
        "2-uitdelen-a4.pdf",
        "3-per-tafel-dik-papier-3x.pdf",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("programme", ["day", "return_sort"])
def test_every_pile_can_be_read_aloud(tmp_path: Path, programme: str, language: str) -> None:
    session = traject(tmp_path, "hours" if "return" in programme else programme, 9, language)
    if "return" in programme:
        again = begun(session.state, programme, date(2027, 1, 12), "09:00")
        session.submit_all(again)
    files = made(session.state, words(language))
    session.close()
    for name, pdf in files.items():
        assert failed_rules(pdf) == [], name
        assert structural_faults(pdf) == [], name


def test_without_colours_nothing_is_coloured(day: Session) -> None:
    for name, pdf in made(day.state, words("nl"), is_black=True).items():
        if name.startswith("1-"):
            continue
        with opened(pdf) as document:
            image = document[0].render(scale=0.5).to_pil().convert("RGB")
        colours = image.getcolors(image.width * image.height)
        assert colours
        assert all(max(pixel) - min(pixel) < 3 for _, pixel in colours), name


def emergency(workshop: Workshop, told: Words) -> bytes:
    return write_parts(
        [emergency_part(workshop, told, CREATED)],
        title="Noodplan",
        language=told.language,
        created=CREATED,
        page_words=lambda page, pages: f"{page}/{pages}",
    )


def test_the_emergency_plan_says_times_what_to_do_and_what_if(day: Session) -> None:
    text = text_of(emergency(day.workshop, words("nl"))).replace("\n", " ")
    assert "09:00–09:15" in text
    assert "Elke tafel pakt een stapel kaarten" in text
    assert "De pauze blijft even lang" in text
    assert "Plakbriefjes" in text


def test_a_time_stays_in_one_line_where_letters_are_large(tmp_path: Path) -> None:
    session = traject(tmp_path, "hours", 12)
    lines = lines_of(emergency(session.workshop, words("nl")))
    session.close()
    assert any(line.words.startswith("09:00–09:06") for line in lines)


_HOSTILE = ("<b>x</b> & \x00\x07\U0001f600 " * 40, "a" * 600, "regel\n" * 90)


@pytest.mark.parametrize("blocks", [0, 17, 200])
@pytest.mark.parametrize("hostile", _HOSTILE, ids=range(len(_HOSTILE)))
def test_the_emergency_plan_is_one_page_whatever_is_in_it(blocks: int, hostile: str) -> None:
    own = Block("b", 7, "", hostile, ("welcome",), goal=hostile, materials=hostile, what_if=hostile)
    parts = tuple(replace(own, id=f"b{number}") for number in range(blocks))
    meeting = Meeting("s1", 1, "2026-12-01", "09:00", parts)
    pdf = emergency(Workshop(client=hostile, meetings=(meeting,)), words("nl"))
    assert count(pdf) == 1
    assert structural_faults(pdf) == []
    told = words("nl").lines("emergency.lines")[-1]
    assert told[:30] in text_of(pdf).replace("\n", " ")
