"""The report for the bureau: the course of the day, what came of it, photos, no names."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from assets.language import LANGUAGES, words
from exports.session_report import session_report
from game.example.session import Example
from game.journal.pictures import sum_of
from game.norms.events import NormDecided, NormStarted, NormWorded
from game.session import Session
from game.traject.gathered import gather
from game.workshop.events import (
    BlockNoted,
    BlockShown,
    BlockSkipped,
    PersonNamed,
    ThoughtParked,
)
from game.workshop.photo_events import PhotoAdded
from tests.exports.paper import CREATED, failed_rules, reading_order, text_of
from tests.exports.structural_verifier import structural_faults
from tests.game.clock import START, TickingClock

NOTE, NAME, CAPTION = "Volgende keer meer thee", "Quxelia", "De drie momenten van de balie"


def played(place: Path, language: str = "nl") -> Session:
    """The example with a first part that took long, one that was left out, a note and a photo."""
    session = Session.create(place, TickingClock())
    session.submit_all(Example(language, date(2026, 11, 24)).whole())
    meeting = session.workshop.meeting
    assert meeting
    first, second, third = (block.id for block in meeting.blocks[:3])
    begun = (START, START + timedelta(minutes=17))
    for block, at in zip((first, second), begun, strict=True):
        session.submit("workshop", BlockShown(meeting.id, block, at.isoformat()))
    session.submit("workshop", BlockSkipped(third))
    session.submit("workshop", BlockNoted(meeting.id, first, NOTE))
    session.submit("workshop", PersonNamed(session.workshop.people[0].id, NAME))
    file = place.parent / "a.jpg"
    Image.new("RGB", (900, 1200), "orange").save(file)
    picture = session.hold_picture(file.read_bytes())
    added = PhotoAdded("F1", picture, 900, 1200, meeting.id, second, CAPTION)
    session.submit("workshop", added)
    return session


def written(
    session: Session,
    language: str = "nl",
    has_notes: bool = False,
    made_at: datetime = START + timedelta(hours=3),
) -> bytes:
    pictures = {
        photo.picture: session.picture(photo.picture) or b"" for photo in session.workshop.photos
    }
    return session_report(
        session.state,
        session.knots(),
        session.course(),
        pictures,
        words(language),
        made_at,
        has_notes=has_notes,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_breaks_no_rule_for_screen_readers(tmp_path: Path, language: str) -> None:
    pdf = written(played(tmp_path / "a.theepot", language), language, has_notes=True)
    assert failed_rules(pdf) == []
    assert structural_faults(pdf) == []


def test_it_tells_how_the_day_went(tmp_path: Path) -> None:
    session = played(tmp_path / "a.theepot")
    text = " ".join(text_of(written(session)).split())
    assert "17" in text
    assert "overgeslagen" in text
    assert CAPTION in text
    assert session.workshop.thoughts[0].text in text
    assert words("nl")("exercise.q_sort.name") in text
    assert "We komen terug Datum Sessie" in text  # the table says of what it is


def test_a_part_left_on_stage_did_not_take_the_night(tmp_path: Path) -> None:
    session = played(tmp_path / "a.theepot")
    text = " ".join(text_of(written(session, made_at=START + timedelta(days=1))).split())
    assert ", 17 minuten werden het." in text


def test_every_moment_of_the_day_says_something(tmp_path: Path) -> None:
    session = played(tmp_path / "a.theepot")
    pdf = written(session)
    told = [line.strip() for line in reading_order(pdf)]
    begins = told.index(f"H3 {words('nl')('session_report.moments')}")
    ends = next(at for at in range(begins, len(told)) if told[at].startswith("H2"))
    assert "P –" not in told[begins:ends]
    norm = gather(session.state).norms.norms[0]
    text = " ".join(text_of(pdf).split())
    assert f"Aangenomen: {norm.text}" in text
    assert "69 °C, warm" in " ".join(told[begins:ends])


def test_what_was_decided_is_told_with_the_sentence_that_it_was_about(tmp_path: Path) -> None:
    """One that was to be adapted has another sentence by the time of the report."""
    session = played(tmp_path / "a.theepot")
    first, then = "Wij helpen iedereen optimaal", "Wij bellen binnen een dag terug"
    for event in (
        NormStarted("N9", session.workshop.teams[0].id),
        NormWorded("N9", first),
        NormDecided("N9", "adapt"),
        NormWorded("N9", then),
        NormDecided("N9", "adopted"),
    ):
        session.submit("s1-norms", event)
    text = " ".join(text_of(written(session)).split())
    assert f"Aanpassen: {first}" in text
    assert f"Aanpassen: {then}" not in text
    assert f"Aangenomen: {then}" in text


def test_what_was_written_again_is_told_once_as_it_became(tmp_path: Path) -> None:
    session = played(tmp_path / "a.theepot")
    thought = session.workshop.thoughts[0]
    session.submit("workshop", ThoughtParked(thought.id, "Een bord dat iedereen ziet"))
    text = " ".join(text_of(written(session)).split())
    assert thought.text not in text
    assert "Een bord dat iedereen ziet" in text


def test_no_name_is_in_it_and_notes_only_when_asked_for(tmp_path: Path) -> None:
    session = played(tmp_path / "a.theepot")
    without, with_notes = text_of(written(session)), text_of(written(session, has_notes=True))
    assert NAME not in with_notes
    assert NOTE not in without
    assert NOTE in " ".join(with_notes.split())


def test_a_photo_stands_in_it_with_words_for_who_cannot_see_it(tmp_path: Path) -> None:
    session = played(tmp_path / "a.theepot")
    (photo,) = session.workshop.photos
    jpeg = session.picture(photo.picture)
    assert jpeg is not None
    assert sum_of(jpeg) == photo.picture
    pdf = written(session)
    assert len(pdf) > len(written_without_photos(session))
    assert CAPTION in str(reading_order(pdf))


def written_without_photos(session: Session) -> bytes:
    session.forget_names()
    assert not session.workshop.photos
    return written(session)


def test_a_traject_of_which_nothing_was_held_has_a_report_too(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "a.theepot", TickingClock())
    pdf = session_report(session.state, {}, (), {}, words("nl"), CREATED)
    assert failed_rules(pdf) == []
