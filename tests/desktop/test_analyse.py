"""``theepot analyse``: the field's own files in, the field's own numbers out."""

import csv
import json
import os
import subprocess
import sys
from math import cos, radians, sin
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from desktop.cli import root
from game.example.session import SORTS, scenario
from game.q_analysis import analyse, as_json
from game.q_sort.study import Method
from game.q_sort.study_events import AnalysisChosen, FactorsTurned, SortFlagged
from game.session import Session
from tests.desktop.trainer import StandingClock, example_file
from tests.exports.paper import text_of
from tests.game.q_analysis.golden import (
    EXTRACTIONS,
    FOLDER,
    Case,
    apart,
    case,
    names,
    options_of,
    sorts_of,
)

ROOT = Path(__file__).parents[2]
FORMATS = FOLDER.parent / "q_formats"
LIPSET = FORMATS / "lipset.dat"

FOLLOWED = [
    name
    for name in names("r")
    if not name.endswith("_tight")
    and case("r", name)["meta"]["rotation"] in ("none", "varimax")
    and case("r", name)["meta"]["cor_method"] in ("pearson", "spearman")
    and case("r", name)["meta"]["centroid_spc"] in (None, 1e-5)
]
FIELDS = ("correlation", "unrotated_loadings", "loadings", "communalities", "flagged", "sed")


@pytest.fixture(autouse=True)
def in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(root, ["analyse", *map(str, arguments)], prog_name="theepot")


def numbers(*arguments: str | Path) -> dict[str, Any]:
    done = run(*arguments, "--json", "-")
    assert done.exit_code == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def as_csv(one: Case, place: Path) -> Path:
    """The sorts of a golden case as a plain file, a sort on each row."""
    given = one["input"]
    with place.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["sort", *range(1, len(given["matrix"]) + 1)])
        for name, values in zip(
            given["sort_names"], zip(*given["matrix"], strict=True), strict=True
        ):
            rows.writerow([name, *values])
    return place


def asked(one: Case, like: str) -> list[str]:
    meta = one["meta"]
    return [
        *("--factors", str(meta["nfactors"])),
        *("--extraction", EXTRACTIONS[meta["extraction"]]),
        *("--rotation", meta["rotation"]),
        *("--correlation", meta.get("cor_method", "pearson")),
        *("--like", like),
    ]


# --- numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FOLLOWED)
def test_like_qmethod_it_gives_what_r_gives(name: str, tmp_path: Path) -> None:
    one = case("r", name)
    found = numbers(as_csv(one, tmp_path / "sorts.csv"), *asked(one, "qmethod"))
    assert {field for field in FIELDS if apart(found[field], one[field]) > 1e-9} == set()
    assert apart(found["zscores"], one["zscores"]) < 1e-8
    assert apart(found["factor_scores"], one["factor_scores"]) == 0
    for field, theirs in one["characteristics"].items():
        assert apart(found["characteristics"][field], theirs) < 1e-9


@pytest.mark.parametrize(
    "name", [name for name in names("kade") if "zscores" in case("kade", name)]
)
def test_like_kade_it_gives_what_kade_gives(name: str, tmp_path: Path) -> None:
    one = case("kade", name)
    found = numbers(as_csv(one, tmp_path / "sorts.csv"), *asked(one, "kade"))
    assert apart(found["correlation"], one["correlation"]) == 0
    assert apart(found["flagged"], one["flagged"]) == 0
    assert apart(found["zscores"], one["zscores"]) <= 0.0011
    assert found["sort_row_order"] == one["sort_row_order"]


@pytest.mark.parametrize("extra", [[], ["--scores", "raw"], ["--scores", "standardised"]])
def test_the_options_are_those_of_the_library(extra: list[str]) -> None:
    one = case("r", "lipset__pca_varimax_f2_tight")
    scores: Any = extra[-1] if extra else None
    expected = as_json(analyse(sorts_of(one), options_of(one, scores=scores)))
    found = numbers(LIPSET, "--factors", "2", *extra)
    assert apart(found["loadings"], expected["loadings"]) < 1e-12
    assert apart(found["zscores"], expected["zscores"]) < 1e-12
    assert found["options"]["scores"] == expected["options"]["scores"]


@pytest.mark.parametrize(
    "name",
    [
        "lipset.dat",
        "kade_excel_type1_lipset.xlsx",
        "kade_excel_type2_lipset.xlsx",
        "kade_zip_lipset.zip",
    ],
)
def test_every_format_of_one_study_gives_the_same_loadings(name: str) -> None:
    found = numbers(FORMATS / name, "--factors", "3")
    expected = numbers(LIPSET, "--factors", "3")
    assert apart(found["loadings"], expected["loadings"]) < 1e-12
    assert len(found["statements"]) == 33


def test_a_traject_gives_the_viewpoints_of_its_people(tmp_path: Path) -> None:
    """Under their aliases; the teams' own sorts are made of these and do not count again."""
    file = example_file(tmp_path / "zuid.theepot")
    before = file.read_bytes()
    found = numbers(file, "--factors", "2")
    expected = scenario()["expected"]["session_1_viewpoints"]
    assert len(found["sort_names"]) == 12
    assert "Otter" in found["sort_names"]
    assert found["eigenvalues_of_correlation"][:4] == pytest.approx(
        expected["eigenvalues"], abs=5e-4
    )
    assert found["n_flagged"] == [len(names) for names in expected["flagged"].values()]
    assert len(found["statements"]) == 24
    assert file.read_bytes() == before


def test_a_traject_as_the_trainer_left_it(tmp_path: Path) -> None:
    """Turned by hand, and flagged by hand."""
    file = example_file(tmp_path / "example.theepot")
    session = Session.open(file, StandingClock())
    session.submit(SORTS, AnalysisChosen(Method(rotation="none")))
    session.submit(SORTS, FactorsTurned(1, 2, 30))
    session.submit(SORTS, SortFlagged("p12", 2))
    session.close()
    found = numbers(file, "--chosen")
    plain = numbers(file, "--factors", "2", "--rotation", "none")
    turned = [
        [cos(radians(30)) * one + sin(radians(30)) * other for one, other in plain["loadings"]],
        [cos(radians(30)) * other - sin(radians(30)) * one for one, other in plain["loadings"]],
    ]
    assert list(zip(*found["loadings"], strict=True)) == [pytest.approx(one) for one in turned]
    assert found["flagged"][11][1]


def test_only_a_traject_has_something_chosen(tmp_path: Path) -> None:
    file = as_csv(case("r", FOLLOWED[0]), tmp_path / "sorts.csv")
    left = run(file, "--chosen")
    assert left.exit_code == 2
    assert "--chosen is for a traject" in left.stderr


def test_a_traject_without_sorts(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "leeg.theepot", StandingClock())
    session.close()
    done = run(tmp_path / "leeg.theepot")
    assert done.exit_code == 2
    assert done.stderr.strip()


# --- files and words --------------------------------------------------------------------------


def test_a_report_that_a_person_can_read() -> None:
    told = run(LIPSET, "--factors", "2").stdout
    assert "9 sorteringen van 33 stellingen, 2 factoren" in told
    assert "Bepalende sorteringen" in told
    assert "Onderscheidende stellingen" in told
    assert "Distinguishing statements" in run(LIPSET, "--factors", "2", "--lang", "en").stdout


def test_the_statements_come_from_the_file_that_is_named(tmp_path: Path) -> None:
    texts = tmp_path / "teksten.txt"
    texts.write_text("\n".join(f"Stelling nummer {number}" for number in range(1, 34)))
    found = numbers(LIPSET, "--statements", texts, "--factors", "2")
    assert found["statements"][32] == "Stelling nummer 33"


def test_an_unfinished_sort_is_named_and_left_out(tmp_path: Path) -> None:
    one = case("r", "lipset__pca_varimax_f2_tight")
    file = as_csv(one, tmp_path / "sorts.csv")
    lines = file.read_text(encoding="utf-8").splitlines()
    name = lines[3].split(",")[0]
    lines[3] = ",".join([name, "", *lines[3].split(",")[2:]])
    file.write_text("\n".join(lines), encoding="utf-8")
    found = numbers(file, "--factors", "2")
    assert name not in found["sort_names"]
    assert found["left_out"] == [name]
    assert {"key": "left_out", "sort": name} in found["warnings"]


def test_into_a_file(tmp_path: Path) -> None:
    out = tmp_path / "uitkomst.json"
    done = run(LIPSET, "--factors", "2", "--json", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert len(json.loads(out.read_text(encoding="utf-8"))["loadings"]) == 9
    assert [one.name for one in tmp_path.iterdir()] == ["uitkomst.json"]


@pytest.mark.parametrize(
    ("content", "factors", "said"),
    [
        ("niets dat op sorteringen lijkt", "2", ""),
        ("sort,1,2,3,4\nAnn,0,0,0,0\nBob,1,0,0,-1\nCas,0,1,-1,0\n", "1", "Ann"),
        ("sort,1,2,3,4\nAnn,1,0,0,-1\nBob,0,1,-1,0\n", "7", "factoren"),
    ],
)
def test_what_cannot_be_analysed_is_said_plainly(
    content: str, factors: str, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "sorts.csv"
    file.write_text(content, encoding="utf-8")
    done = run(file, "--factors", factors, "--json", tmp_path / "uit.json")
    assert done.exit_code == 2
    assert done.stderr.strip()
    assert said in done.stderr
    assert not (tmp_path / "uit.json").exists()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run(tmp_path / "weg.csv")
    assert done.exit_code == 1
    assert "weg.csv" in done.stderr


def test_the_report_on_paper(tmp_path: Path) -> None:
    """Also beside the numbers; then nothing is printed."""
    pdf, out = tmp_path / "verslag.pdf", tmp_path / "uit.json"
    done = run(LIPSET, "--factors", "2", "--pdf", pdf, "--json", out, "--lang", "en")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Typical sort of f2" in text_of(pdf.read_bytes())
    assert len(json.loads(out.read_text(encoding="utf-8"))["loadings"]) == 9


def test_the_report_on_paper_of_a_traject(tmp_path: Path) -> None:
    pdf = tmp_path / "verslag.pdf"
    assert run(example_file(tmp_path / "zuid.theepot"), "--factors", "2", "--pdf", pdf)
    text = text_of(pdf.read_bytes())
    assert "Ladingen" in text
    assert "Otter" in text


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    done = run(LIPSET, "--json", tmp_path / "weg" / "uit.json")
    assert done.exit_code == 1
    assert "uit.json" in done.stderr
    assert "Er is niets veranderd." in done.stderr


def test_the_arithmetic_has_one_thread_however_the_program_starts() -> None:
    code = "import os, desktop; print(os.environ['OPENBLAS_NUM_THREADS'])"
    environ = {name: value for name, value in os.environ.items() if "OPENBLAS" not in name}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environ, capture_output=True)
    assert done.stdout.strip() == b"1"


def test_it_needs_no_windows_and_windows_do_not_need_it() -> None:
    def loaded(*arguments: str) -> set[str]:
        code = (
            "import sys, runpy\n"
            f"sys.argv = ['theepot', *{list(arguments)!r}]\n"
            "try: runpy.run_module('desktop', run_name='__main__')\n"
            "except SystemExit: pass\n"
            "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=60,
        )
        return set(done.stderr.splitlines()[-1].split())

    assert "PySide6" not in loaded("analyse", str(LIPSET), "--factors", "2")
    assert "numpy" not in loaded("--help")


@pytest.mark.parametrize("to", ["--json", "--pdf"])
def test_no_traject_is_ever_written_over(tmp_path: Path, to: str) -> None:
    read, other = example_file(tmp_path / "zuid.theepot"), example_file(tmp_path / "noord.theepot")
    before = read.read_bytes(), other.read_bytes()
    for place in (read, other):
        done = run(read, "--factors", "2", to, place)
        assert done.exit_code == 1
        assert "Er is niets overschreven." in done.stderr
    assert (read.read_bytes(), other.read_bytes()) == before
    assert sorted(tmp_path.iterdir()) == [other, read]


@pytest.mark.parametrize("to", ["--json", "--pdf"])
def test_what_is_read_is_never_written_over(tmp_path: Path, to: str) -> None:
    sorts, statements = tmp_path / "groep.dat", tmp_path / "stellingen.sta"
    sorts.write_bytes(LIPSET.read_bytes())
    statements.write_bytes(LIPSET.with_suffix(".sta").read_bytes())
    before = sorts.read_bytes(), statements.read_bytes()
    for place in (sorts, statements):
        done = run(sorts, "--statements", statements, "--factors", "2", to, place)
        assert done.exit_code == 1
        assert "Er is niets overschreven." in done.stderr
    assert (sorts.read_bytes(), statements.read_bytes()) == before


def test_a_file_with_a_name_as_long_as_a_folder_takes(tmp_path: Path) -> None:
    """Its statements would have a longer one."""
    sorts = tmp_path / ("x" * 246 + ".dat")
    sorts.write_bytes(LIPSET.read_bytes())
    assert run(sorts, "--factors", "2").exit_code == 0
    as_table = tmp_path / ("x" * 246 + ".csv")
    as_csv(case("r", FOLLOWED[0]), tmp_path / "x.csv").rename(as_table)
    assert run(as_table, "--factors", "2").exit_code == 0
