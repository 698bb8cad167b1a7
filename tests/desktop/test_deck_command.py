"""``theepot deck``: a deck is checked, and every fault has its file, line and reason."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assets import files
from desktop.cli import root
from exports.cards import SHEETS
from tests.exports.paper import opened, text_of


@pytest.fixture(autouse=True)
def in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(root, ["deck", *map(str, arguments)], prog_name="theepot")


@pytest.mark.parametrize(
    ("id", "holds"), [("stam", "60 kaarten in 6 soorten"), ("helps", "24 stellingen")]
)
def test_a_sound_deck_says_what_it_holds(id: str, holds: str) -> None:
    done = run("check", files.path(f"decks/{id}.toml"))
    assert (done.exit_code, done.stderr) == (0, "")
    assert holds in done.stdout
    assert done.stdout.endswith("Er is niets mis mee.\n")


def test_every_fault_is_told_with_file_line_and_reason(tmp_path: Path) -> None:
    place = tmp_path / "eigen.toml"
    text = files.read("decks/stam.toml")
    text = text.replace('colour = "clay"', 'colour = "roze"').replace('"GEW-02"', '"GEW-01"')
    place.write_text(text, encoding="utf-8")
    done = run("check", place)
    assert (done.exit_code, done.stdout) == (1, "")
    first, second, count = done.stderr.splitlines()
    pink = text[: text.index("roze")].count("\n") + 1
    again = text[: text.rindex('"GEW-01"')].count("\n") + 1
    assert first.startswith(f"{place}:{pink}: 'roze' kan hier niet")
    assert second.startswith(f"{place}:{again}: 'GEW-01' komt al eerder")
    assert count == "eigen.toml is zo niet te gebruiken: 2 fouten."


def test_a_text_that_is_too_long_is_told_and_is_no_fault(tmp_path: Path) -> None:
    place = tmp_path / "eigen.toml"
    text = files.read("decks/stam.toml").replace("Wat denkt een klant op dag drie?", "x" * 91)
    place.write_text(text, encoding="utf-8")
    done = run("check", place)
    assert (done.exit_code, done.stderr) == (0, "")
    line = text[: text.index("x" * 91)].count("\n") + 1
    assert f"{place}:{line}: GEW-03 vraag nl: 91 tekens; tot en met 90" in done.stdout
    assert "1 ding kan beter" in done.stdout


def test_a_file_that_is_not_there_or_no_text_is_told_plainly(tmp_path: Path) -> None:
    done = run("check", tmp_path / "weg.toml")
    assert done.exit_code == 1
    assert "weg.toml" in done.stderr
    place = tmp_path / "plaatje.toml"
    place.write_bytes(b"id = 'a'\n\xff\xfe")
    done = run("check", place)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{place}:2: dit is geen tekst in UTF-8")


def test_a_folder_is_no_deck(tmp_path: Path) -> None:
    assert run("check", tmp_path).exit_code == 2


# --- print ------------------------------------------------------------------------------------


def test_a_deck_is_printed_in_both_languages(tmp_path: Path) -> None:
    done = run("print", files.path("decks/stam.toml"), "--to", tmp_path / "thuis")
    assert done.exit_code == 0
    dutch = tmp_path / "thuis" / "kaarten-stam-a4-nl.pdf"
    english = tmp_path / "thuis" / "cards-stam-a4-en.pdf"
    assert done.stdout.splitlines() == [
        f"De kaarten liggen hier: {dutch}",
        f"De kaarten liggen hier: {english}",
    ]
    assert "Daar ga ik niet over" in text_of(dutch.read_bytes())
    assert "Not my department" in text_of(english.read_bytes())


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_can_be_asked_for(sheet: str, tmp_path: Path) -> None:
    options = ("--to", tmp_path, "--sheet", sheet, "--lang", "nl", "--no-backs")
    assert run("print", files.path("decks/helps.toml"), *options).exit_code == 0
    with opened((tmp_path / f"kaarten-helps-{sheet}-nl.pdf").read_bytes()) as pdf:
        assert len(pdf) == -(-24 // SHEETS[sheet].count)


def test_a_deck_with_a_fault_is_not_printed(tmp_path: Path) -> None:
    place = tmp_path / "eigen.toml"
    place.write_text(files.read("decks/stam.toml").replace('"clay"', '"roze"'), encoding="utf-8")
    done = run("print", place, "--to", tmp_path / "thuis")
    assert done.exit_code == 1
    assert f"{place}:" in done.stderr
    assert not (tmp_path / "thuis").exists()
