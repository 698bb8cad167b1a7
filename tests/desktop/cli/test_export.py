"""All that goes home, written without windows."""

from pathlib import Path

from game.session import Session
from game.workshop.events import BlockShown
from tests.desktop.cli.command import here, theepot
from tests.desktop.trainer import StandingClock, example_file
from tests.exports.paper import opened, text_of


def test_export_writes_the_plan(file: Path, tmp_path: Path) -> None:
    example_file(file)
    done = theepot("export", file, "--to", tmp_path / "uit" / "delen")
    plan = tmp_path / "uit" / "delen" / "actieplan.pdf"
    assert (done.returncode, done.stderr) == (0, "")
    assert str(plan) in done.stdout
    text = text_of(plan.read_bytes())
    assert "Onze servicenormen" in text
    assert "De patiënt doet mee" in text


def test_export_writes_all_paper_of_a_q_sort(file: Path, tmp_path: Path) -> None:
    """The report and, twice, what lies on the tables; without a sort the plan alone."""
    example_file(file)
    done = here("export", file, "--to", tmp_path / "uit")
    names = {place.name for place in (tmp_path / "uit").iterdir()}
    sheets = {"invulbladen", "raster-a3", "kaartjes"}
    assert {f"{name}.pdf" for name in sheets} | {"q-verslag.pdf"} < names
    assert {f"{name}-zwart-wit.pdf" for name in sheets} < names
    assert all(name in done.stdout for name in names)
    assert "Otter" in text_of((tmp_path / "uit" / "invulbladen.pdf").read_bytes())
    empty = tmp_path / "leeg.theepot"
    Session.create(empty, StandingClock()).close()
    asked = ("--only", "plan,cards,report", "--version", "team")
    assert here("export", empty, "--to", tmp_path / "leeg", *asked).exit_code == 0
    assert [place.name for place in (tmp_path / "leeg").iterdir()] == ["actieplan.pdf"]


def test_export_gives_all_that_goes_home(file: Path, tmp_path: Path) -> None:
    example_file(file)
    session = Session.open(file, StandingClock())
    (meeting,) = session.workshop.meetings[:1]
    shown = BlockShown(meeting.id, meeting.blocks[0].id, StandingClock()().isoformat())
    session.submit("workshop", shown)
    session.close()
    assert here("export", file, "--to", tmp_path / "uit").exit_code == 0
    assert {place.name for place in (tmp_path / "uit").iterdir()} > {
        *("actieplan.pdf", "actieplan-opdrachtgever.pdf", "muurblad.pdf", "handouts.pdf"),
        *("actieplan-grote-letters.pdf", "handouts-grote-letters.pdf", "verslag.pdf"),
        *("agenda.ics", "resultaten.xlsx", "resultaten.json", "tabellen"),
    }
    assert (tmp_path / "uit" / "tabellen" / "norm.csv").exists()


def test_export_of_a_few_things_gives_no_more(file: Path, tmp_path: Path) -> None:
    example_file(file)
    asked = ("--only", "plan,calendar", "--version", "opdrachtgever")
    assert here("export", file, "--to", tmp_path / "uit", *asked).exit_code == 0
    names = {place.name for place in (tmp_path / "uit").iterdir()}
    assert names == {"actieplan-opdrachtgever.pdf", "agenda.ics"}


def test_export_gives_everybody_a_handout_apart(file: Path, tmp_path: Path) -> None:
    example_file(file)
    asked = ("--only", "handouts", "--each")
    done = here("export", file, "--to", tmp_path / "uit", *asked)
    assert done.exit_code == 0
    assert [one.name for one in tmp_path.glob("uit/*.pdf")] == ["handouts-grote-letters.pdf"]
    first, *others = sorted((tmp_path / "uit" / "handouts").iterdir())
    assert first.name == "01-otter.pdf"
    assert len(others) == 11
    assert str(first) in done.stdout
    assert "Otter" in text_of(first.read_bytes())
    assert not any("Otter" in text_of(other.read_bytes()) for other in others)


def test_export_of_the_plan_in_large_print(file: Path, tmp_path: Path) -> None:
    example_file(file)
    asked = ("--only", "plan", "--version", "large-print", "--lang", "en")
    assert here("export", file, "--to", tmp_path / "uit", *asked).exit_code == 0
    assert [one.name for one in (tmp_path / "uit").iterdir()] == ["action-plan-large-print.pdf"]


def test_export_of_the_script_gives_it_in_large_print_too(file: Path, tmp_path: Path) -> None:
    example_file(file)
    assert here("export", file, "--to", tmp_path / "uit", "--only", "script").exit_code == 0
    usual, large = sorted((tmp_path / "uit").iterdir(), reverse=True)
    assert (usual.name, large.name) == ("draaiboek.pdf", "draaiboek-grote-letters.pdf")
    assert "Wat als het anders loopt?" in text_of(usual.read_bytes())
    assert "Wat als het anders loopt?" in text_of(large.read_bytes())
    with opened(usual.read_bytes()) as few, opened(large.read_bytes()) as more:
        assert len(more) > len(few)


def test_export_of_what_nobody_knows_says_what_there_is(file: Path, tmp_path: Path) -> None:
    example_file(file)
    done = here("export", file, "--to", tmp_path / "uit", "--only", "plan,tea")
    assert done.exit_code == 2
    assert (
        "'tea' is not one of plan, handouts, cards, report, calendar, workbook, csv, json, pack, "
        "script." in done.stderr
    )
    assert not (tmp_path / "uit").exists()


def test_export_in_another_language(file: Path, tmp_path: Path) -> None:
    example_file(file)
    assert here("export", file, "--to", tmp_path, "--lang", "en", "--only", "plan").exit_code == 0
    assert "The patient takes part" in text_of((tmp_path / "action-plan.pdf").read_bytes())


def test_export_of_what_is_not_there_makes_nothing(file: Path, tmp_path: Path) -> None:
    done = here("export", file, "--to", tmp_path / "uit")
    assert done.exit_code == 1
    assert "is er niet" in done.stderr
    assert not file.exists()
    assert not (tmp_path / "uit").exists()


def test_export_of_a_thing_that_was_asked_for_twice_gives_it_once(
    file: Path, tmp_path: Path
) -> None:
    Session.create(file, StandingClock()).close()
    asked = ("--only", "plan, calendar,plan", "--version", "team", "--version", "team")
    assert here("export", file, "--to", tmp_path / "uit", *asked).exit_code == 0
    names = {place.name for place in (tmp_path / "uit").iterdir()}
    assert names == {"actieplan.pdf", "agenda.ics"}


def test_export_where_a_later_file_cannot_stand_changes_none(file: Path, tmp_path: Path) -> None:
    Session.create(file, StandingClock()).close()
    old, stuck = tmp_path / "uit" / "actieplan.pdf", tmp_path / "uit" / "agenda.ics"
    stuck.mkdir(parents=True)
    old.write_bytes(b"%PDF of the first session")
    asked = ("--only", "plan,calendar", "--version", "team", "--version", "muurblad")
    done = here("export", file, "--to", tmp_path / "uit", *asked)
    assert done.exit_code == 1
    assert "Er is niets veranderd." in done.stderr
    assert {place.name for place in (tmp_path / "uit").iterdir()} == {old.name, stuck.name}
    assert old.read_bytes() == b"%PDF of the first session"


def test_export_to_where_nothing_can_be_written_is_told(file: Path, tmp_path: Path) -> None:
    example_file(file)
    (tmp_path / "uit" / "actieplan.pdf").mkdir(parents=True)
    done = here("export", file, "--to", tmp_path / "uit")
    assert done.exit_code == 1
    assert "Schrijven naar" in done.stderr


def test_a_part_with_a_name_of_its_own_out_of_a_script_is_called_that(
    file: Path, script: Path, tmp_path: Path
) -> None:
    lines = here("play", "--help-events").stdout
    script.write_text(lines.replace('"table_rules"', '"kennismaken"'), encoding="utf-8")
    assert here("play", script, file).exit_code == 0
    done = here("export", file, "--to", tmp_path / "mee", "--only", "report,script")
    assert (done.exit_code, done.stderr) == (0, "")
    report = text_of((tmp_path / "mee" / "verslag.pdf").read_bytes())
    assert "kennismaken" in report
