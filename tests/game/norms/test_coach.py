"""What software can see of a norm: it asks, and it is right about good and bad sentences."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.language import words
from game.norms import coach
from game.norms.coach import CoachWords, Span
from game.norms.state import CRITERIA, Norm

FIRST_WORDINGS = {
    "nl": [
        "We informeren wachtende patiënten tijdig.",
        "We communiceren duidelijk over het vervolg.",
        "We bellen zo snel mogelijk terug.",
        "We communiceren goed bij storingen.",
    ],
    "en": [
        "We give waiting patients timely information.",
        "We communicate clearly about what comes next.",
        "We call back as soon as possible.",
        "We communicate well during faults.",
    ],
}
LAST_WORDINGS = {
    "nl": [
        "Loopt een spreekuur tien minuten uit, dan vertelt een van ons dat in de wachtkamer en "
        "noemt een nieuwe tijd.",
        "Wij ronden elk gesprek af met de vraag: 'Wat vertelt u straks thuis?'",
        "Zoeken we iets uit, dan noemen we het dagdeel waarop we terugbellen, antwoord of geen "
        "antwoord.",
        "Staat iemands werk stil, dan bellen we binnen een kwartier en zeggen wat er intussen "
        "wel kan.",
        "Voordat iemand weggaat, noemen we de volgende stap: wie belt, wanneer, en op welk "
        "nummer wij bereikbaar zijn.",
        "Voordat we een melding doorzetten, schrijven we er in gewone taal bij wat de collega "
        "nu niet kan.",
        "We sluiten een melding pas nadat de collega heeft gezegd dat het werkt.",
    ],
    "en": [
        "If a clinic runs ten minutes late, one of us tells the waiting room and gives a new time.",
        "We end every conversation with the question: 'What will you tell them at home?'",
        "If we look something up, we say which half of the day we call back, answer or no answer.",
        "If someone's work has stopped, we call within a quarter of an hour and say what is "
        "possible meanwhile.",
        "Before someone leaves we name the next step: who will call, when, and on which number "
        "to reach us.",
        "Before we pass a ticket on, we write in plain language what the colleague cannot do now.",
        "We close a ticket only after the colleague has said that it works.",
    ],
}

each_language = pytest.mark.parametrize("language", ["nl", "en"])
languages = st.sampled_from(["nl", "en"])


def coach_words(language: str) -> CoachWords:
    lines = words(language).lines
    return CoachWords(
        lines("coach.poster"),
        lines("coach.moment"),
        lines("coach.number"),
        lines("coach.negative"),
    )


def met(text: str, criterion: str, language: str = "nl", norm: Norm | None = None) -> bool | None:
    """What the coach says of one criterion."""
    worded = replace(norm or Norm("N1"), wordings=(text,))
    findings = coach.examine(worded, coach_words(language))
    return next(one.is_met for one in findings if one.criterion == criterion)


def poster(text: str, language: str = "nl") -> list[str]:
    spans = coach.poster_words(text, coach_words(language))
    return [text[span.start : span.end] for span in spans]


def countable(text: str, language: str = "nl") -> list[str]:
    spans = coach.countable(text, coach_words(language))
    return [text[span.start : span.end] for span in spans]


@each_language
def test_every_first_wording_has_a_poster_word(language: str) -> None:
    assert all(poster(text, language) for text in FIRST_WORDINGS[language])
    assert not any(met(text, "NC8", language) for text in FIRST_WORDINGS[language])


@each_language
def test_the_norms_that_groups_ended_with_have_none_and_are_short(language: str) -> None:
    for text in LAST_WORDINGS[language]:
        assert poster(text, language) == []
        assert met(text, "NC8", language)
        assert met(text, "NC7", language)


@each_language
def test_the_norms_that_groups_ended_with_are_tied_to_a_moment_and_say_what_one_does(
    language: str,
) -> None:
    for text in LAST_WORDINGS[language]:
        assert met(text, "NC3", language), text
        assert met(text, "NC6", language), text


def test_a_poster_word_is_found_with_an_ending_and_in_capitals() -> None:
    assert poster("Tijdige en TIJDIG, zo snel mogelijk") == [
        "Tijdige",
        "TIJDIG",
        "zo snel mogelijk",
    ]


def test_a_poster_word_inside_another_word_is_left_alone() -> None:
    assert poster("goedemorgen, samenvatting, goed-verzorgd, vergoed") == []
    assert poster("goodbye, ensured, good-natured", "en") == []


def test_the_poster_words_are_pointed_at_where_they_stand() -> None:
    assert coach.poster_words("Wij zijn goed.", coach_words("nl")) == (Span(9, 13),)


def test_what_can_be_counted_is_found_as_one_piece() -> None:
    assert countable("Binnen tien minuten, vóór 16:00, 3 keer per week") == [
        "tien minuten",
        "16:00",
        "3",
        "week",
    ]
    assert countable("within ten minutes, by 16.30", "en") == ["ten minutes", "16.30"]


def test_a_sign_makes_a_norm_countable_too() -> None:
    text = "Wij ronden elk gesprek af met een vraag."
    assert met(text, "NC4") is False
    assert met(text, "NC4", norm=Norm("N1", sign="Een streepje."))
    assert met("Wij bellen binnen een kwartier.", "NC4")


@pytest.mark.parametrize(
    ("text", "language", "is_met"),
    [
        ("Als het uitloopt, zeggen we dat.", "nl", True),
        ("Loopt het uit, dan zeggen we dat.", "nl", True),
        ("Wij zeggen het.", "nl", False),
        ("Wij pakken de alsem, dankbaar.", "nl", False),
        ("Should it run late, then we say so.", "en", True),
        ("We say so.", "en", False),
    ],
)
def test_a_sentence_is_tied_to_a_moment(text: str, language: str, is_met: bool) -> None:
    assert met(text, "NC3", language) is is_met


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("Niet langer laten wachten.", False),
        ("Wij laten niet wachten.", False),
        ("Wij sturen 'nooit' iemand weg.", False),
        ("Wij laten iemand niet wachten.", True),
        ("Wij bellen terug, ook als we het niet weten.", True),
        ("Wij zeggen wat er wel kan.", True),
    ],
)
def test_only_a_sentence_that_begins_with_avoiding_is_asked_about(text: str, is_met: bool) -> None:
    assert met(text, "NC6") is is_met


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" – … ! ", 0),
        ("Wij bellen terug.", 3),
        ("Wij bellen - uiterlijk 16:00 - terug.", 5),
        ("'s ochtends", 2),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, count: int) -> None:
    assert coach.word_count(text) == count


def test_dots_are_no_sentence_and_one_word_is() -> None:
    assert met("…", "NC7") is False
    assert met("Bellen", "NC7")


def test_twenty_words_is_short_and_one_more_is_not() -> None:
    assert met("wij " * 20, "NC7")
    assert met("wij " * 21, "NC7") is False


def test_what_a_customer_notices_and_what_one_says_are_asked_for() -> None:
    text = "Wij bellen terug."
    assert met(text, "NC2") is False
    assert met(text, "NC10") is False
    told = Norm("N1", customer_notices="Ik hoef niet te wachten.", reminder_line="'Bel je?'")
    assert met(text, "NC2", norm=told)
    assert met(text, "NC10", norm=told)


def test_what_only_people_can_judge_is_left_to_them() -> None:
    for criterion in coach.PEOPLE_SAY:
        assert met("Wij bellen terug.", criterion) is None


def test_people_have_the_last_word() -> None:
    answered = Norm("N1", answers=(("NC1", True), ("NC8", True)))
    assert met("Wij zijn goed.", "NC1", norm=answered)
    assert met("Wij zijn goed.", "NC8", norm=answered)


def test_of_no_sentence_nothing_is_said() -> None:
    findings = coach.examine(Norm("N1", draft=" "), coach_words("nl"))
    assert [one.criterion for one in findings] == list(CRITERIA)
    assert {one.is_met for one in findings} == {None}


def test_the_coach_reads_along_while_a_sentence_is_typed() -> None:
    norm = Norm("N1", wordings=("Wij zijn goed.",), draft="Wij bellen terug.")
    findings = {one.criterion: one.is_met for one in coach.examine(norm, coach_words("nl"))}
    assert findings["NC8"]


@given(st.text() | st.text("zo snel mogelijk,dan gÜed16:0-ß İ"), languages)
def test_the_coach_has_something_to_say_of_any_text(text: str, language: str) -> None:
    listed = coach_words(language)
    findings = coach.examine(Norm("N1", draft=text), listed)
    assert tuple(one.criterion for one in findings) == CRITERIA
    assert 0 <= coach.word_count(text) <= len(text)


@given(
    st.lists(
        st.sampled_from(["goed", "tien", "minuten", "16:00", "tijdige", "-", "wij", ",", "\n", "é"])
    ).map(" ".join)
    | st.text(),
    languages,
)
def test_what_is_pointed_at_lies_in_the_text_and_apart(text: str, language: str) -> None:
    listed = coach_words(language)
    for spans in (coach.poster_words(text, listed), coach.countable(text, listed)):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(text[span.start : span.end].strip() for span in spans)
        assert all(one.end < other.start for one, other in pairwise(spans))
