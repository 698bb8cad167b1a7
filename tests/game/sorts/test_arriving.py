"""What would come in from a file of sorts, and what does."""

from dataclasses import replace
from pathlib import Path

import pytest

from assets.language import words
from game import q_sort
from game.exercise import Event, RuleError
from game.q_files import Format, SortTable, read, write
from game.q_sort.arrival_events import ArrivedSort, SortsArrived
from game.q_sort.events import FreeChoiceWritten, StatementPlaced
from game.q_sort.state import Column, QSort, Reason
from game.sorts.analysed import named_sorts
from game.sorts.arriving import arrival, short_label
from game.sorts.of_traject import sort_table
from game.workshop.state import Person, Workshop
from tests.game.q_files.examples import example, lipset
from tests.game.q_sort.laid import after, with_sorts

NL = words("nl")
AROUND = Workshop(people=(Person("p1", "Otter"), Person("p2", "Reiger")))

STUDIES = (
    "lipset.dat",
    "kade_export_lipset.DAT",
    "kade_excel_type1_lipset.xlsx",
    "kade_excel_type2_lipset.xlsx",
    "kade_zip_lipset.zip",
    "deliberateq_forq_lipset.txt",
    "kade_output_workbook_lipset_pca_varimax_f3.xlsx",
)


def play(state: QSort, *events: Event) -> QSort:
    for event in events:
        q_sort.EXERCISE.check(state, event)
        state = q_sort.EXERCISE.apply(state, event)
    return state


def refused(state: QSort, event: Event) -> str:
    with pytest.raises(RuleError) as caught:
        q_sort.EXERCISE.check(state, event)
    return caught.value.key


def came(table: SortTable, state: QSort, **how: bool) -> QSort:
    found = arrival(table, state, AROUND, NL, **how)
    assert found.event is not None, found.problem
    return play(state, found.event)


def values_of(state: QSort) -> list[list[int | None]]:
    return [
        [sort.column_of(one.number) for one in state.statements]
        for sort in state.sorts
        if sort.placements
    ]


@pytest.mark.parametrize("name", STUDIES)
def test_a_study_comes_in_whole_with_its_statements_and_grid(name: str) -> None:
    table = read(example(name)).table
    assert table is not None
    state = came(table, QSort())
    assert len(state.statements) == 33
    assert sum(column.count for column in state.grid) == 33
    assert state.is_forced
    assert values_of(state) == [list(sort) for sort in table.values]
    assert all(sort.name.startswith("Blad ") for sort in state.sorts)


def test_names_stay_out_unless_they_are_kept() -> None:
    state = came(lipset(), QSort())
    assert [sort.name for sort in state.sorts][:2] == ["Blad 1", "Blad 2"]
    named = came(lipset(), QSort(), keeps_names=True)
    assert [sort.name for sort in named.sorts] == list(lipset().sort_names)
    assert [one.name for one in named_sorts(named, AROUND)] == list(lipset().sort_names)


def test_a_sort_called_like_an_alias_is_that_persons() -> None:
    table = replace(lipset(), sort_names=("OTTER", "x", "reiger", *"abcdef"))
    state = came(table, QSort())
    assert [sort.id for sort in state.sorts][:3] == ["p1", "sheet1", "p2"]
    assert [one.name for one in named_sorts(state, AROUND)][:3] == ["Otter", "Blad 1", "Reiger"]


def test_what_goes_out_comes_back_the_same(tmp_path: Path) -> None:
    state = with_sorts(6)
    people = Workshop(people=tuple(Person(f"p{n}", f"Dier {n}") for n in range(6)))
    for format, name in (
        (Format.CSV, "a.csv"),
        (Format.CSV_TURNED, "b.csv"),
        (Format.PQMETHOD, "c.dat"),
        (Format.KADE_TYPE_1, "d.xlsx"),
        (Format.KADE_TYPE_2, "e.xlsx"),
        (Format.KADE_ZIP, "f.zip"),
    ):
        written = write(sort_table(state, people), tmp_path / name, format)
        assert written.paths, written.findings
        table = read(tmp_path / name).table
        assert table is not None
        back = arrival(table, after(), people, NL)
        assert back.statements == "stay", name  # the texts are those that lie there already
        assert back.event is not None
        found = play(after(), back.event)
        ids = [sort.id for sort in found.sorts]
        assert ids == [sort.id for sort in state.sorts], name
        assert values_of(found) == values_of(state)


def test_a_sheet_that_lies_there_is_replaced_and_an_own_card_stays() -> None:
    state = play(after(), StatementPlaced("p1", 1, 3), FreeChoiceWritten("p1", "Rust"))
    one = with_sorts(1)
    table = sort_table(one, Workshop(people=(Person("p0", "Otter"),)))
    found = arrival(table, state, AROUND, NL)
    assert [one.what for one in found.coming] == ["replaces"]
    assert found.event is not None
    sort = play(state, found.event).sort_of("p1")
    assert sort.free_choice == "Rust"
    assert len(sort.placements) == 24


def test_incomplete_sorts_are_named_and_left_out() -> None:
    holes = ((*lipset().values[0][:-1], None), *lipset().values[1:])
    found = arrival(replace(lipset(), values=holes), QSort(), AROUND, NL)
    assert [one.what for one in found.coming] == ["incomplete", *["new"] * 8]
    assert found.event is not None
    assert len(found.event.sorts) == 8


def test_sorts_of_their_own_shape_make_the_grid_a_free_one() -> None:
    first = lipset().values[0]
    highest = max(value for value in first if value is not None)
    odd = tuple(highest if value == 0 else value for value in first)
    state = came(replace(lipset(), values=(odd, *lipset().values[1:])), QSort())
    assert not state.is_forced
    assert values_of(state)[0] == list(odd)


def test_in_a_forced_round_such_a_sort_stays_out() -> None:
    state = with_sorts(5)
    table = sort_table(state, AROUND)
    odd = tuple(0 for _ in table.values[0])
    found = arrival(replace(table, values=(odd, *table.values[1:])), state, AROUND, NL)
    assert found.coming[0].what == "off_grid"


def test_a_sort_that_lies_in_one_column_stays_out_of_a_free_grid_too() -> None:
    flat = tuple(0 for _ in lipset().values[0])
    found = arrival(replace(lipset(), values=(flat, *lipset().values[1:])), QSort(), AROUND, NL)
    assert [one.what for one in found.coming] == ["constant", *["new"] * 8]
    assert found.event is not None
    assert len(found.event.sorts) == 8


@pytest.mark.parametrize("value", [11.0, -10.0, 0.5, 1e300])
def test_a_value_that_is_no_column_stays_out(value: float) -> None:
    odd = (value, *lipset().values[0][1:])
    found = arrival(replace(lipset(), values=(odd, *lipset().values[1:])), QSort(), AROUND, NL)
    assert found.coming[0].what == "beyond"
    assert found.event is not None
    assert len(found.event.sorts) == 8


def test_another_number_of_statements_is_told_where_something_lies() -> None:
    assert arrival(lipset(), with_sorts(1), AROUND, NL).problem == "other_statements"
    laid_out = came(lipset(), after())  # cards that nobody laid yet make room
    assert len(laid_out.statements) == 33


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (SortTable(statements=("a", "b")), "no_sorts"),
        (SortTable(sort_names=("x",), values=((1, 0, -1),)), "statement_count"),
        (SortTable(sort_names=("x",), values=((None,) * 9,)), "none_whole"),
    ],
)
def test_what_cannot_come_in_is_told(table: SortTable, problem: str) -> None:
    found = arrival(table, QSort(), AROUND, NL)
    assert (found.event, found.problem) == (None, problem)


def test_what_was_said_comes_along() -> None:
    table = read(example("eqwebsort_result_one_participant.json")).table
    assert table is not None
    assert table.comments
    state = came(table, QSort())
    assert len(state.sorts[0].reasons) == len({one.statement for one in table.comments})


def whole(**changes: object) -> SortsArrived:
    columns = tuple(column.value for column in after().grid for _ in range(column.count))
    facts: dict[str, object] = {"format": "csv", "sorts": (ArrivedSort("sheet1", "x", columns),)}
    return SortsArrived(**(facts | changes))  # type: ignore[arg-type]  # the facts of a test


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (whole(sorts=()), "no_sorts_came"),
        (whole(sorts=(ArrivedSort("sheet1", "x", (1, 2)),)), "sort_width"),
        (whole(sorts=(ArrivedSort("a/b", "x", whole().sorts[0].columns),)), "bad_id"),
        (whole(sorts=whole().sorts * 2), "id_taken"),
        (
            whole(sorts=(ArrivedSort("s", "x", (9, *whole().sorts[0].columns[1:])),)),
            "unknown_column",
        ),
        (whole(sorts=(ArrivedSort("s", "x", (0,) * 24),)), "sort_off_grid"),
        (
            whole(sorts=(replace(whole().sorts[0], reasons=(Reason("25", "x"),)),)),
            "unknown_number",
        ),
        (
            whole(sorts=tuple(replace(whole().sorts[0], sorter=f"s{n}") for n in range(301))),
            "many_sorts",
        ),
    ],
)
def test_what_cannot_be_stored_is_refused(event: SortsArrived, key: str) -> None:
    assert refused(after(), event) == key


def test_without_cards_and_without_statements_nothing_comes_in() -> None:
    assert refused(QSort(), whole()) == "nothing_to_sort"


def test_a_deck_of_a_file_asks_what_laying_out_asks() -> None:
    deck = arrival(lipset(), QSort(), AROUND, NL).event
    assert deck is not None
    assert refused(with_sorts(1), deck) == "sorts_begun"
    assert refused(QSort(), replace(deck, grid=(Column(0, 1), Column(1, 1)))) == "grid_sum"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kort", "Kort"),
        ("Klanten komen regelmatig zelf bij ons vertellen", "Klanten komen regelmatig…"),
        ("W" * 60, "W" * 23 + "…"),
        ("twee\nregels  samen", "twee regels samen"),
    ],
)
def test_a_label_is_made_of_the_first_words(text: str, label: str) -> None:
    assert short_label(text) == label
