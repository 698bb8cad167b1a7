"""The first start, and a new traject: with keys alone, and what is typed in the form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.home.new_traject import dutch_plural, english_plural
from game.day.programmes import PROGRAMMES, programme
from tests.desktop.home.at_home import clients, form_of, go_home
from tests.desktop.trainer import CONTROL, Key, Trainer


def test_the_first_start_asks_where_to_begin_and_says_how(trainer: Trainer) -> None:
    seen = trainer.seen(trainer.home)
    assert "Goedemorgen. Waar begin je mee?" in seen
    assert "Begin met Oefenen" in seen
    assert not trainer.home.hero.isVisible()
    assert trainer.home.new.hasFocus()
    assert trainer.home.list.rows == []


def ways_to(name: str, trainer: Trainer) -> list[Key]:
    """The arrows from the programme that is chosen to another one: Tab leads to the chosen one."""
    trainer.tab_to(form_of(trainer).programmes["half_day"])
    row, column = divmod(PROGRAMMES.index("half_day"), 3)
    to_row, to_column = divmod(PROGRAMMES.index(name), 3)
    aside = Key.Key_Right if to_column > column else Key.Key_Left
    along = Key.Key_Down if to_row > row else Key.Key_Up
    return [aside] * abs(to_column - column) + [along] * abs(to_row - row)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_new_traject_with_keys_alone(trainer: Trainer, name: str) -> None:
    trainer.press(Key.Key_Return)
    form = form_of(trainer)
    trainer.write("Gemeente Zuid")
    trainer.press(Key.Key_Tab)
    trainer.press(Key.Key_Down)
    trainer.press(Key.Key_Tab)
    trainer.write("Balie, Telefoon , ")
    trainer.press(*ways_to(name, trainer))
    assert [one for one, button in form.programmes.items() if button.isChecked()] == [name]
    trainer.tab_to(form.begin)
    trainer.press(Key.Key_Return)
    workshop = trainer.bridge.workshop
    assert workshop.client == "Gemeente Zuid"
    assert workshop.customer.nl_many == "patiënten"
    assert [team.name for team in workshop.teams] == ["Balie", "Telefoon"]
    assert workshop.present == 12
    assert {person.team for person in workshop.people if person.is_voting} == {"t1", "t2"}
    assert workshop.meeting is not None
    assert [one.name for one in workshop.meeting.blocks] == [b.name for b in programme(name).blocks]
    assert trainer.bridge.path == trainer.places.trajecten / "gemeente-zuid.theepot"
    assert trainer.console.isVisible()
    assert not trainer.home.isVisible()


@pytest.mark.parametrize(
    "name", ["client", "customer", "teams", "people", "day", "start", "language"]
)
def test_enter_in_any_field_begins_with_what_stands_there(trainer: Trainer, name: str) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    trainer.tab_to(getattr(form_of(trainer), name))
    trainer.press(Key.Key_Return)
    assert trainer.bridge.workshop.client == "Gemeente Zuid"


def test_enter_on_the_programme_that_was_chosen_begins_with_it(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    form = form_of(trainer)
    trainer.tab_to(form.programmes["half_day"])
    trainer.press(Key.Key_Right)
    chosen = next(name for name, button in form.programmes.items() if button.isChecked())
    assert chosen != "half_day"
    trainer.press(Key.Key_Return)
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    planned = [block.minutes for block in meeting.blocks]
    assert planned == [block.minutes for block in programme(chosen).blocks]


def test_a_team_that_is_typed_twice_is_one_team(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    form_of(trainer).teams.setFocus()
    trainer.write("Balie, Backoffice,, balie , Telefoon")
    trainer.press(Key.Key_Return)
    teams = [team.name for team in trainer.bridge.workshop.teams]
    assert teams == ["Balie", "Backoffice", "Telefoon"]


def test_a_double_click_on_begin_makes_one_traject(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    begin = form_of(trainer).begin
    for _ in range(2):  # the second click waited while the first one worked
        QTest.mouseClick(begin, Qt.MouseButton.LeftButton)
    assert [path.name for path in trainer.places.trajecten.glob("*.theepot")] == [
        "gemeente-zuid.theepot"
    ]


@pytest.mark.parametrize("name", ["", "   "])
def test_a_traject_for_nobody_is_asked_for_a_name(trainer: Trainer, name: str) -> None:
    trainer.click(trainer.home.new)
    trainer.write(name)
    trainer.click(form_of(trainer).begin)
    assert trainer.app.windows is None
    assert "Vul in voor wie je dit doet." in trainer.seen(trainer.home)
    assert form_of(trainer).client.hasFocus()


def test_what_was_wrong_is_no_longer_said_when_it_is_put_right(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.click(form_of(trainer).begin)
    trainer.write("Z")
    assert not form_of(trainer).problem.isVisible()


def begin_at(trainer: Trainer, typed: str) -> None:
    """The form, filled in with this time."""
    trainer.click(trainer.home.new)
    trainer.write("Zuid")
    trainer.tab_to(form_of(trainer).start)
    trainer.write(typed)
    trainer.click(form_of(trainer).begin)


@pytest.mark.parametrize("typed", ["930", "9.30", "9u30", "09:30"])
def test_the_time_is_typed_as_it_comes(trainer: Trainer, typed: str) -> None:
    begin_at(trainer, typed)
    meeting = trainer.bridge.workshop.meeting
    assert meeting is not None
    assert meeting.start == "09:30"


def test_a_time_that_is_none_is_asked_again(trainer: Trainer) -> None:
    begin_at(trainer, "25:70")
    assert trainer.app.windows is None
    assert "Schrijf de begintijd als 09:00" in trainer.seen(trainer.home)
    assert form_of(trainer).start.hasFocus()


def test_a_wheel_over_the_form_changes_nothing(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    form = form_of(trainer)
    fields = (form.people, form.day, form.language, form.customer)
    before = [field.property(_shown_by(field)) for field in fields]
    for field in fields:
        trainer.turn_wheel(field)
    assert [field.property(_shown_by(field)) for field in fields] == before


def test_tab_goes_past_a_day_at_once_and_what_is_typed_is_its_number(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    day = form_of(trainer).day
    trainer.tab_to(day)
    before = day.value
    wanted = 4 if before.day != 4 else 5
    trainer.write(f"0{wanted}")
    assert day.value == before.replace(day=wanted)
    trainer.press(Key.Key_Tab)
    assert not day.hasFocus()
    trainer.press(Key.Key_Backtab)
    assert day.hasFocus()


def _shown_by(field: QWidget) -> str:
    return str(field.metaObject().userProperty().name())


def write_customer(trainer: Trainer, client: str, customer: str) -> None:
    """In the form, a client and what its customers are called there."""
    trainer.click(trainer.home.new)
    trainer.write(client)
    trainer.press(Key.Key_Tab)
    trainer.press(Key.Key_A, with_=CONTROL)
    trainer.write(customer)


def test_a_word_of_their_own_for_a_customer(trainer: Trainer) -> None:
    write_customer(trainer, "De Brug", "buurtgenoot")
    trainer.click(form_of(trainer).begin)
    assert trainer.bridge.words("nl")("norms.customer_notices") == "De buurtgenoot merkt"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("buurtgenoot", "buurtgenoten"),
        ("relatie", "relaties"),
        ("opa", "opa's"),
        ("monteur", "monteurs"),
        ("passagier", "passagiers"),
        ("vakman", "vakmannen"),
        ("eigenaar", "eigenaren"),
        ("burger", "burgers"),
        ("consument", "consumenten"),
        ("deelneemster", "deelneemsters"),
    ],
)
def test_more_than_one_of_a_word_of_their_own(one: str, many: str) -> None:
    assert dutch_plural(one) == many


@pytest.mark.parametrize(
    ("one", "many"),
    [("neighbour", "neighbours"), ("family", "families"), ("business", "businesses")],
)
def test_more_than_one_of_a_word_of_their_own_in_english(one: str, many: str) -> None:
    assert english_plural(one) == many


def test_a_known_word_with_a_capital_is_the_known_word(trainer: Trainer) -> None:
    write_customer(trainer, "De Linde", "Leerling")
    trainer.press(Key.Key_Return)
    assert trainer.bridge.words("nl")("norms.customer_notices") == "De leerling merkt"
    assert trainer.bridge.words("en")("norms.customer_notices") == "The pupil notices"


def test_a_word_of_their_own_is_in_the_language_of_the_group(trainer: Trainer) -> None:
    write_customer(trainer, "The Bridge", "neighbour")
    form = form_of(trainer)
    form.language.setFocus()
    trainer.press(Key.Key_Down)
    trainer.click(form.begin)
    assert trainer.bridge.words("en")("norms.customer_notices") == "The neighbour notices"
    assert trainer.bridge.words("nl")("norms.customer_notices") == "De klant merkt"


def test_back_from_the_form_makes_nothing(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    trainer.click(form_of(trainer).back)
    assert trainer.home.form is None
    assert not list(trainer.places.trajecten.glob("*"))
    assert trainer.home.new.isVisible()
    assert trainer.home.new.hasFocus(), "not the size of the letters, which stands first"


def test_two_trajecten_for_one_client_lie_beside_each_other(trainer: Trainer) -> None:
    for client in ("Zuid", "Noord", "Zuid"):
        trainer.begin(client=client)
        go_home(trainer)
    assert sorted(clients(trainer)) == ["Noord", "Zuid · zuid", "Zuid · zuid-2"]


def test_a_form_that_is_half_filled_in_survives_another_language(trainer: Trainer) -> None:
    trainer.click(trainer.home.new)
    trainer.write("Gemeente Zuid")
    form_of(trainer).people.setValue(20)
    trainer.click(form_of(trainer).programmes["hours"])
    trainer.click(trainer.home.top.languages["en"])
    form = form_of(trainer)
    assert form.begin.text() == "Begin"
    assert "For whom?" in trainer.seen(trainer.home)
    assert form.client.text() == "Gemeente Zuid"
    assert form.people.value() == 20
    assert form.programmes["hours"].isChecked()
