"""The report on sorts: what a reader of the field expects is in it, and it can be read aloud."""

import re
from dataclasses import replace

import pytest

from assets.language import LANGUAGES, words
from exports.q_report import Study, handed_out, q_report, study_of, study_of_traject
from game.q_analysis import HandFlag, Options, Sorts, Turn, analyse
from game.q_sort.events import ReasonGiven
from game.q_sort.said import Said
from game.workshop.state import Person, Team, Workshop
from tests.exports.paper import CREATED, failed_rules, reading_order, text_of
from tests.exports.structural_verifier import structural_faults
from tests.game.q_analysis.golden import case, sorts_of
from tests.game.q_analysis.made import free_sorts, made_sorts
from tests.game.q_sort.laid import after, shuffled, with_sorts

LIPSET = sorts_of(case("r", "lipset__pca_varimax_f3_tight"))


def study(sorts: Sorts = LIPSET, language: str = "nl", options: Options | None = None) -> Study:
    return study_of(sorts, analyse(sorts, options or Options()), words(language), "Lipset 1963")


def written(one: Study) -> bytes:
    return q_report(one, CREATED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_breaks_no_rule_for_screen_readers(language: str) -> None:
    pdf = written(study(language=language))
    assert failed_rules(pdf) == []
    assert structural_faults(pdf) == []


def test_it_holds_what_the_field_expects() -> None:
    text = text_of(written(study()))
    found = study().analysis
    told = words("nl")
    for key in (
        "q_report.method",
        "q_report.number_of_factors",
        "q_report.loadings",
        "q_analysis.report.characteristics",
        "q_analysis.report.factor_correlations",
        "q_report.sed",
        "q_report.scores",
        "q_report.differences",
        "q_report.correlations",
        "q_report.to_talk_about",
        "q_analysis.like.default",
    ):
        assert told(key) in text, key
    assert "Typische sortering van f3" in text
    assert "Correlatie van Pearson" in text
    for sort, name in enumerate(found.sorts.names):
        assert name in text
        factor = int(abs(found.loadings[sort]).argmax())
        shown = f"{found.loadings[sort, factor]:.3f}".replace("-", "−").replace(".", ",")
        flagged = " *" if found.flagged[sort, factor] else ""
        assert f"{shown}{flagged}" in text
    for statement in LIPSET.statements:
        assert statement in text


def test_the_mode_and_the_warnings_stand_in_it() -> None:
    options = Options(2, like="qmethod", hand_flags=(HandFlag("US1", 2),))
    text = text_of(written(study(options=options)))
    assert words("nl")("q_analysis.like.qmethod") in text
    assert words("nl")("q_report.cautions") in text


def test_it_says_of_a_rotation_only_what_was_done() -> None:
    told = words("nl")
    rotated, unrotated = (
        text_of(written(study(options=Options(2, rotation=rotation))))
        for rotation in ("varimax", "none")
    )
    assert told("q_analysis.report.to_the_end") in rotated
    assert told("q_analysis.rotation.none") in unrotated
    assert "tot het einde toe" not in unrotated


def test_a_grid_tells_its_places_to_who_cannot_see_it() -> None:
    pdf = written(study())
    assert any("Bij +4: " in str(figure) for figure in alternatives(pdf))


def alternatives(pdf: bytes) -> list[str]:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            str(thing["/Alt"])
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        ]


@pytest.mark.parametrize(
    ("sorts", "options"),
    [
        (made_sorts(1, 80, 60), Options(5)),
        (made_sorts(2, 12, 4), Options(1)),
        (free_sorts(3, 24, 20), Options(4, extraction="horst", like="kade")),
        (made_sorts(4), Options(3, has_automatic_flags=False, hand_flags=(HandFlag("P1", 2),))),
    ],
)
def test_any_study_has_its_report(sorts: Sorts, options: Options) -> None:
    """Many sorts, one factor, no grid, and factors that nobody defines."""
    pdf = written(study(sorts, options=options))
    assert failed_rules(pdf) == []
    assert text_of(pdf)


def test_two_factors_are_told_apart_once() -> None:
    order = reading_order(written(study(options=Options(2))))
    assert sum("f1 · f2" in line for line in order if "H3" in line) == 1


def test_the_same_sorts_give_the_same_file() -> None:
    assert written(study()) == written(study())


# --- of a traject --------------------------------------------------------------------------------

PEOPLE = Workshop(
    people=tuple(Person(f"p{number}", f"Schuilnaam{number}", "t1") for number in range(12)),
    teams=(Team("t1", "Balie", "A"),),
)


def test_from_eight_people_on_a_traject_has_a_report() -> None:
    assert handed_out(with_sorts(7), PEOPLE, words("nl")) is None
    found = handed_out(with_sorts(8), PEOPLE, words("nl"))
    assert found is not None
    text = text_of(written(found))
    assert "Schuilnaam7" in text
    assert found.title in text


def test_what_people_said_stands_with_the_card_and_the_factor() -> None:
    state = after(ReasonGiven("p0", 24, "Dan weet ik waar ik aan toe ben"))
    told = next(one for one in state.sorts if one.id == "p0")
    sorts = tuple(shuffled(f"p{number}", number) for number in range(8))
    first = replace(sorts[0], reasons=told.reasons)
    found = study_of_traject(replace(state, sorts=(first, *sorts[1:])), PEOPLE, words("nl"))
    column = first.column_of(24)
    assert found.said == (Said(24, "Schuilnaam0", column or 0, "Dan weet ik waar ik aan toe ben"),)
    assert "Dan weet ik waar ik aan toe ben (Schuilnaam0" in text_of(written(found))


def test_decimals_are_written_in_one_way_throughout() -> None:
    turned = study(options=Options(turns=(Turn(1, 2, 2.5),)))
    told = " ".join(text_of(written(turned)).split())
    assert "lading boven 0,341 (p < 0,05)" in told
    assert "2,5" in told
    assert not re.search(r"\d\.\d", told.split(words("nl")("q_report.correlations"))[0])
