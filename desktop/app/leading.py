"""Brings the trainer to what was found."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.app.photos import Photos
from desktop.bridge import Bridge
from desktop.console.found import FoundDialog
from desktop.console.people_dialog import PeopleDialog
from desktop.console.way_to import Place, way_to
from desktop.console.window import ConsoleWindow
from desktop.reading_order import show_scrolled
from game import keyed
from game.day.agenda import block_title
from game.exercise import Knot
from game.traject.said import Said
from game.workshop.red_thread import thread
from game.workshop.state import Block, Meeting


class Leading:
    """The way to each kind of thing that can be found.

    What has a place in the programme of today comes on stage there; all else is for the trainer.
    """

    def __init__(self, bridge: Bridge, console: ConsoleWindow, photos: Photos) -> None:
        self._bridge, self._console, self._photos = bridge, console, photos

    def to_thought(self, id: str) -> None:
        """Opens the parking lot at a thought."""
        self._console.tabs.show_page("say")
        self._console.side.lead_to(id)
        self._console.side.thought_opened.emit(id)

    def to_person(self, id: str) -> None:
        """Opens the list of people at one of them."""
        dialog = PeopleDialog(self._bridge, self._console.words, self._console)
        dialog.roster.lead_to(id)
        self._console.ask(dialog)

    def to_photo(self, id: str) -> None:
        """Opens the photos at one of them."""
        self._photos.show_at(id)

    def to_note(self, meeting: Meeting, block: Block) -> None:
        """To a note of the trainer: in its field, or to read while another part is on stage."""
        stage = self._bridge.workshop.stage
        if (stage.meeting, stage.block) == (meeting.id, block.id):
            self._console.tabs.show_page("say")
            self._console.side.note.setFocus()
            return
        now = self._bridge.workshop.meeting
        is_now = now is not None and now.id == meeting.id
        go = (lambda: self._show((block, None), "")) if is_now else None
        words = self._console.words
        where = self._where(meeting, block)
        self._console.ask(
            FoundDialog(words("note.title"), block.note, where, words, self._console, go)
        )

    def to_knot(self, knot: Knot, told: Said | None) -> None:
        """To something of the red thread."""
        round, _, id = knot.id.partition(":")
        self._to_text(round, knot.text, self._console.words(f"knot.{knot.kind}"), told, id)

    def to_said(self, told: Said) -> None:
        """To something else that was said."""
        kind = capital(self._console.words(f"event.{told.event.kind}"))
        self._to_text(told.round, told.text, kind, told)

    def _to_text(self, round: str, text: str, kind: str, told: Said | None, id: str = "") -> None:
        place = way_to(self._bridge, round, told, id)
        if place:
            self._show(place, text)
            return
        workshop, words = self._bridge.workshop, self._console.words
        held = keyed.find(workshop.rounds, round)
        meeting = keyed.find(workshop.meetings, held.meeting if held else "")
        block = keyed.find(meeting.blocks, told.block) if meeting and told else None
        came_from = [
            words("knot.of", kind=words(f"knot.{one.kind}"), text=one.text)
            for one in thread(f"{round}:{id}", self._bridge.knots)[:-1]
        ]
        below = [*(self._where(meeting, block) if meeting else ()), *came_from]
        self._console.ask(FoundDialog(kind, text, below, words, self._console))

    def _show(self, place: Place, text: str) -> None:
        """On stage and in the console, with the keyboard where the text can be changed."""
        block, stop = place
        self._console.keep_typing()
        self._console.tabs.show_page("now")
        self._console.conductor.show_stop(block, stop)
        self._console.middle.focus_step()
        self._console.refresh()
        panel = self._console.middle.panel
        field = _field_with(panel, text) if panel and text else None
        if field:
            field.setFocus()
            show_scrolled(field)

    def _where(self, meeting: Meeting, block: Block | None) -> Sequence[str]:
        words = self._console.words
        day = words.day(date.fromisoformat(meeting.day))
        where = words("find.where", number=meeting.number, day=day)
        return [
            " · ".join(part for part in (where, block_title(block, words) if block else "") if part)
        ]


def capital(text: str) -> str:
    """A text with a capital at its beginning, and nothing else changed."""
    return text[:1].upper() + text[1:]


def _field_with(panel: QWidget, text: str) -> QWidget | None:
    """The field in which a text stands, if it can be seen."""
    for field in panel.findChildren(QWidget):
        if isinstance(field, QLineEdit):
            stands = field.text()
        elif isinstance(field, QPlainTextEdit):
            stands = field.toPlainText()
        else:
            continue
        if stands == text and field.isVisible():
            return field
    return None
