"""What comes out of a workshop outside the exercises: plain rows and what the room may see."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

from game.exercise import Knot, Row
from game.workshop.state import Meeting, Photo, Workshop


def public(state: Workshop) -> Workshop:
    """What the room may see: the parking lot is read out when its time has come."""
    meetings = tuple(_without_notes(meeting) for meeting in state.meetings)
    shown = state.stage.photo if state.stage.cover == "photo" else ""
    photos = tuple(photo for photo in state.photos if photo.id == shown)
    return replace(
        state, meetings=meetings, thoughts=(), photos=photos, contact="", pairs=(), seatings=()
    )


def _without_notes(meeting: Meeting) -> Meeting:
    """The same thing where nothing was noted: what is drawn is looked up by what it is."""
    if not any(block.note for block in meeting.blocks):
        return meeting
    return replace(meeting, blocks=tuple(replace(block, note="") for block in meeting.blocks))


def results(state: Workshop) -> Mapping[str, Sequence[Row]]:
    """The state as plain rows; without names, which lie apart so that they can be erased."""
    return {
        "traject": [_traject_row(state)] if state.client else [],
        "team": [{"id": team.id, "name": team.name, "letter": team.letter} for team in state.teams],
        "person": [
            {
                "id": person.id,
                "alias": person.alias,
                "team": person.team,
                "is_voting": int(person.is_voting),
                "has_left": int(person.has_left),
            }
            for person in state.people
        ],
        "session": [
            {"id": one.id, "number": one.number, "day": one.day, "start": one.start}
            for one in state.meetings
        ],
        "block": [row for meeting in state.meetings for row in _block_rows(meeting)],
        "parked_thought": [asdict(thought) for thought in state.thoughts],
        "photo": [_photo_row(photo) for photo in state.photos],
    }


def _traject_row(state: Workshop) -> Row:
    meeting, block = state.meeting, state.block
    return {
        "id": "traject",
        "client": state.client,
        "language": state.language,
        "customer": state.customer.nl_one if state.language == "nl" else state.customer.en_one,
        "session_number": meeting.number if meeting else None,
        "day": meeting.day if meeting else "",
        "block_name": block.name if block else "",
        "block_title": block.title if block else "",
        "keep_names_until": state.keep_names_until,
    }


def _block_rows(meeting: Meeting) -> list[Row]:
    return [
        {
            "id": f"{meeting.id}/{block.id}",
            "session": meeting.id,
            "position": position,
            "name": block.name,
            "title": block.title,
            "minutes": block.minutes,
            "work": block.round,
            "began": block.began,
            "ended": block.ended,
        }
        for position, block in enumerate(meeting.blocks, start=1)
    ]


def _photo_row(photo: Photo) -> Row:
    return {
        "id": photo.id,
        "session": photo.meeting,
        "block": photo.block,
        "caption": photo.caption,
        "width": photo.width,
        "height": photo.height,
        "picture": photo.picture,
    }


def knots(state: Workshop) -> Sequence[Knot]:
    """The parked thoughts."""
    return [Knot(thought.id, "parked", thought.text) for thought in state.thoughts]
