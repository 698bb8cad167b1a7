"""All texts in both languages: the same keys, the same slots, and the client's word for klant."""

import re
from collections import Counter
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from assets import files
from assets.language import LANGUAGES, Words, swap_customer, texts, words

PATIENT = {"nl": ("patiënt", "patiënten"), "en": ("patient", "patients")}
COLLEAGUE = {"nl": ("collega", "collega's"), "en": ("employee", "employees")}
WORD_FILES = sorted(place.name for place in files.path("words/nl").glob("*.toml"))

OF_ITS_OWN = "coach."
"""Lists of words that each language has for itself, of any length."""

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_file = pytest.mark.parametrize("name", WORD_FILES)


def lines_of(language: str, key: str) -> tuple[str, ...]:
    text = texts(language)[key]
    return (text,) if isinstance(text, str) else text


def slots(line: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(line) if name is not None)


def file_of(language: str, name: str) -> Path:
    return files.path(f"words/{language}") / name


def keys_in(path: Path) -> list[str]:
    """Every key as it is written in the file."""

    def walk(table: dict[str, object], before: str) -> list[str]:
        return [
            key
            for name, value in table.items()
            for key in (
                walk(value, f"{before}{name}.") if isinstance(value, dict) else [before + name]
            )
        ]

    return walk(tomli.loads(path.read_text(encoding="utf-8")), "")


@each_language
def test_every_text_is_found_by_the_table_it_is_in(language: str) -> None:
    say = words(language)
    assert [key for key in texts(language) if not say.has(key)] == []


def test_there_are_words() -> None:
    assert len(WORD_FILES) > 3
    assert [place.name for place in sorted(files.path("words").iterdir())] == sorted(LANGUAGES)


def test_every_file_is_there_in_both_languages() -> None:
    assert sorted(place.name for place in files.path("words/en").iterdir()) == WORD_FILES


@each_file
def test_every_key_of_a_file_is_there_in_both_languages(name: str) -> None:
    dutch, english = keys_in(file_of("nl", name)), keys_in(file_of("en", name))
    assert set(dutch) ^ set(english) == set()


@each_language
def test_no_key_stands_in_two_files(language: str) -> None:
    counted = Counter(key for name in WORD_FILES for key in keys_in(file_of(language, name)))
    assert [key for key, count in counted.items() if count > 1] == []


def test_a_text_is_one_line_or_as_many_in_both_languages() -> None:
    dutch, english = texts("nl"), texts("en")
    differing = [
        key
        for key in dutch
        if not key.startswith(OF_ITS_OWN)
        and (
            isinstance(dutch[key], str) != isinstance(english[key], str)
            or len(lines_of("nl", key)) != len(lines_of("en", key))
        )
    ]
    assert differing == []


def test_every_text_has_the_same_slots_in_both_languages() -> None:
    differing = [
        (key, number)
        for key in texts("nl")
        if not key.startswith(OF_ITS_OWN)
        for number, (dutch, english) in enumerate(
            zip(lines_of("nl", key), lines_of("en", key), strict=True)
        )
        if slots(dutch).keys() != slots(english).keys()
    ]
    assert differing == []


@each_language
def test_every_slot_has_a_plain_name(language: str) -> None:
    names = {
        slot for key in texts(language) for line in lines_of(language, key) for slot in slots(line)
    }
    assert [name for name in names if not re.fullmatch("[a-z][a-z_]*", name)] == []


def test_in_english_a_traject_is_called_a_file_everywhere() -> None:
    found = [key for key in texts("en") for line in lines_of("en", key) if "traject" in line]
    assert found == []


@each_language
def test_every_text_says_something_and_has_no_loose_ends(language: str) -> None:
    wrong = [
        key
        for key in texts(language)
        for line in lines_of(language, key)
        if not line or line != line.strip() or "  " in line or "\ufffd" in line
    ]
    assert wrong == []


@each_language
def test_every_text_can_be_shown_with_any_word_for_the_customer(language: str) -> None:
    told = words(language).with_customer("{bewoner}", "{}")
    for key, text in texts(language).items():
        facts = dict.fromkeys(
            [slot for line in lines_of(language, key) for slot in slots(line)], "x"
        )
        lines = (told(key, **facts),) if isinstance(text, str) else told.lines(key)
        assert not any("bewoner}" in line.format(**facts) for line in lines)


@each_language
def test_one_and_other_go_together(language: str) -> None:
    keys = texts(language)
    ones = {key.removesuffix(".one") for key in keys if key.endswith(".one")}
    others = {key.removesuffix(".other") for key in keys if key.endswith(".other")}
    assert ones == others


@each_language
def test_a_dutch_and_an_english_year_have_twelve_months(language: str) -> None:
    told = words(language)
    assert len(set(told.lines("date.months"))) == len(set(told.lines("date.short_months"))) == 12
    assert len(set(told.lines("date.weekdays"))) == 7


@pytest.mark.parametrize(
    ("language", "form", "said"),
    [
        ("nl", "long", "24 november 2026"),
        ("nl", "short", "24 nov"),
        ("nl", "full", "dinsdag 24 november 2026"),
        ("en", "long", "24 November 2026"),
        ("en", "short", "24 Nov"),
        ("en", "full", "Tuesday 24 November 2026"),
    ],
)
def test_a_day_in_words(language: str, form: str, said: str) -> None:
    assert words(language).day(date(2026, 11, 24), form) == said


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_every_day_can_be_said(day: date, language: str) -> None:
    assert str(day.year) in words(language).day(day)
    assert words(language).day(day, "full").endswith(words(language).day(day))


def test_a_text_that_is_not_there_is_missed() -> None:
    assert words("nl").has("date.today")
    assert not words("nl").has("date.someday")
    with pytest.raises(KeyError, match=r"no words for 'date\.someday' in nl"):
        words("nl")("date.someday")
    with pytest.raises(KeyError, match=r"no words for 'date\.someday' in en"):
        words("en").lines("date.someday")


def test_one_text_and_several_are_not_mixed_up() -> None:
    with pytest.raises(KeyError, match="is a list"):
        words("nl")("date.months")
    with pytest.raises(KeyError, match="is one text"):
        words("nl").lines("date.today")


def test_a_fact_that_is_missing_is_missed() -> None:
    with pytest.raises(KeyError):
        words("nl")("date.short", day=1)


def test_facts_are_filled_in_as_they_are() -> None:
    told = words("nl").with_customer("patiënt", "patiënten")
    assert told("date.short", day="{klant}", short_month="de klant") == "{klant} de klant"


@each_language
def test_our_own_word_stays_when_there_is_no_other(language: str) -> None:
    assert words(language).with_customer(" ", "") == words(language)
    only_one = words(language).with_customer("bewoner", " ")
    assert only_one.customer == ("bewoner", words(language).customer[1])


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("De klant belt.", "De patiënt belt."),
        ("Klanten wachten.", "Patiënten wachten."),
        ("DE KLANT WACHT.", "DE PATIËNT WACHT."),
        ("één klant, twee klanten", "één patiënt, twee patiënten"),
        ("'klant'", "'patiënt'"),
        ("klanten: 'Welke klant?'", "patiënten: 'Welke patiënt?'"),
        ("klant/klanten", "patiënt/patiënten"),
        ("klantcontact en klantgericht", "klantcontact en klantgericht"),
        ("stamklant, vasteklanten", "stamklant, vasteklanten"),
        (
            "klant-id, klant- en zaaknummer, niet-klant",
            "klant-id, klant- en zaaknummer, niet-klant",
        ),
        ("klanteninzicht", "klanteninzicht"),
        ("customers", "customers"),
        ("", ""),
    ],
)
def test_klant_becomes_what_they_say_there(text: str, swapped: str) -> None:
    assert swap_customer(text, "nl", *PATIENT["nl"]) == swapped


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("A customer calls a customer.", "An employee calls an employee."),
        ("The customer and customers", "The employee and employees"),
        ("Customers wait.", "Employees wait."),
        ("a customer's question", "an employee's question"),
        ("customer-focused, customercare", "customer-focused, customercare"),
        ("as a customer", "as an employee"),
        ("pizza customer", "pizza employee"),
    ],
)
def test_customer_becomes_what_they_say_there(text: str, swapped: str) -> None:
    assert swap_customer(text, "en", *COLLEAGUE["en"]) == swapped


@pytest.mark.parametrize(
    ("one", "said"),
    [
        ("patient", "a patient"),
        ("employee", "an employee"),
        ("inhabitant", "an inhabitant"),
        ("user", "a user"),
        ("Ambtenaar", "an Ambtenaar"),
    ],
)
def test_the_english_article_goes_with_the_sound(one: str, said: str) -> None:
    assert swap_customer("a customer", "en", one, one + "s") == said


@each_language
def test_swapping_for_our_own_word_changes_nothing(language: str) -> None:
    own = words(language)
    for key in texts(language):
        for line in lines_of(language, key):
            assert swap_customer(line, language, *own.customer) == line


@each_language
def test_no_text_keeps_our_word_when_there_is_another(language: str) -> None:
    """In any text that ships: also none of which only half was swapped."""
    one, many = words(language).customer
    ours = re.compile(rf"(?<![\w-])({one}|{many})(?![\w-])", re.IGNORECASE)
    for key in texts(language):
        for line in lines_of(language, key):
            assert not ours.search(swap_customer(line, language, *PATIENT[language])), key


@given(st.text(), st.sampled_from(LANGUAGES))
def test_a_text_without_our_word_is_left_alone(text: str, language: str) -> None:
    own = words(language).customer[0]
    if own not in text.lower():
        assert swap_customer(text, language, *PATIENT[language]) == text


@given(st.lists(st.sampled_from(["klant", "Klanten", "de", "-", " ", ".", "en"])).map("".join))
def test_nothing_is_lost_or_added_around_the_word(text: str) -> None:
    swapped = swap_customer(text, "nl", *PATIENT["nl"])
    back = swap_customer(swapped.replace("atiënt", "@"), "nl", "x", "y")
    assert swapped.replace("patiënt", "klant").replace("Patiënt", "Klant") == text
    assert len(back) <= len(swapped)


def test_one_thing_and_several() -> None:
    counted = next(key.removesuffix(".one") for key in texts("nl") if key.endswith(".one"))
    told = words("nl")
    facts = dict.fromkeys(slots(lines_of("nl", f"{counted}.one")[0]) - Counter(["count"]), "x")
    assert told.count(counted, 1, **facts) == told(f"{counted}.one", count=1, **facts)
    assert told.count(counted, 0, **facts) == told(f"{counted}.other", count=0, **facts)
    assert told.count(counted, 2, **facts) == told(f"{counted}.other", count=2, **facts)


def test_words_are_the_same_object_every_time() -> None:
    assert words("nl") is words("nl")
    assert words("nl") == Words("nl", ("klant", "klanten"))
