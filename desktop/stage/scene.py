"""Draws what is on stage, and draws it anew when it changes."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPointF, Signal

from assets.tokens import look
from desktop.bridge import Bridge
from desktop.faces import FACES
from desktop.preferences import Preferences
from desktop.stage import agenda as agenda_stage
from desktop.stage import pages, part, people, photo, proof
from desktop.stage.board import Board
from desktop.stage.drawbridge import Lowering
from desktop.stage.motion import DEAL, Gliding, Rising, Shaking
from desktop.stage.spots import Touched
from desktop.stage.steam import Steaming
from desktop.stage.view import View
from desktop.stage.zoom import Zoom
from game.day.agenda import agenda, ends_at
from game.day.timing import start_for_the_room, time_left, told_seconds, went_since
from game.state import Change
from game.traject.gathered import NOTHING, Gathered, gather, return_days
from game.traject.retention import kept_until
from game.workshop.state import Workshop

_REVEALS = ("poll_shown", "fist_shown", "game_votes_shown")
"""Events after which the bars of a count rise."""

_OWN_PAGES = {
    "part": part.draw,
    "turn": people.draw_turn,
    "seats": people.draw_seats,
    "proof": proof.draw,
    "question": part.draw_question,
    "photo": photo.draw,
}
"""General screens that are drawn from the workshop itself, not from lines of text."""

_NEVER_LARGER = ("blank", "black", "pause")
"""Covers in which there is nothing to come closer to."""

_FROM_PILE = QPointF(0, 160)
"""From where a card comes when it is dealt, in pixels of the stage."""

_OWN_PART = ("part",)
"""The screen of a part that is no exercise of ours, and that takes its time all the same."""


class StageScene(QObject):
    """The picture on the stage: one scene, which the stage and its miniature both show.

    Signals:
        drawn: There is a new picture.
    """

    drawn = Signal()

    def __init__(
        self, bridge: Bridge, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._preferences = preferences
        self._shown: tuple[Any, ...] = ()
        self._view: View | None = None
        self._rising, self._gliding, self._shaking = Rising(self), Gliding(self), Shaking(self)
        self._steaming, self._lowering = Steaming(self), Lowering(self)
        self._dealing = Gliding(self, DEAL)
        self.zoom = Zoom(self)
        self.board = Board(look(preferences.get("stage_theme")))
        self.board.table.touched.connect(self._on_touched)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)
        preferences.changed.connect(self._on_preference_changed)
        self.draw()

    def draw(self) -> None:
        """Draws what is on stage now, if it differs from what is drawn."""
        bridge = self._bridge
        workshop, state = bridge.public_workshop, bridge.public_round
        language, theme = (self._preferences.get(f"stage_{one}") for one in ("language", "theme"))
        earlier, gathered = bridge.public_earlier, self._gathered()
        wanted = (workshop, state, earlier, gathered, language, theme, bridge.path)
        if wanted == self._shown:
            return
        self._shown = wanted
        told = bridge.words(language)
        picture = self._picture(workshop)
        view = View(workshop, state, told, look(theme), bridge.knots, earlier, gathered, picture)
        self._view, before = view, self.board.table.places
        bridges = {bridge.table: bridge.rest for bridge in self.board.bridges()}
        card, _ = self.board.dealt
        self._stop_motion()
        self.board.wipe(view.theme)
        self._draw_picture(view)
        self.board.settle()
        self._show_whole(view)
        self._let_steam_rise()
        self.tick()
        if self._has_motion:
            self._gliding.start(self.board.table.moved_from(before))
            self._move_game(bridges, card)
        self.drawn.emit()

    def _show_whole(self, view: View) -> None:
        """Another place in the programme, another cover, another card: what was large no longer is.

        What somebody moves or writes in a picture leaves it as it is.
        """
        stage, card = view.workshop.stage, self.board.dealt[0]
        picture = stage, getattr(view.state, "place", None), card
        self.zoom.show_picture(picture, stage.cover not in _NEVER_LARGER)

    def _picture(self, workshop: Workshop) -> bytes:
        """Of the photo that covers the stage."""
        is_shown = workshop.stage.cover == "photo"
        shown = workshop.photos if is_shown else ()
        return next((found for one in shown if (found := self._bridge.picture(one.picture))), b"")

    def _gathered(self) -> Gathered:
        """What all sessions brought together, for who looks back at them."""
        round = self._bridge.workshop.round
        is_looking_back = round is not None and FACES[round.exercise].is_looking_back
        return gather(self._bridge.public_state) if is_looking_back else NOTHING

    def _move_game(self, bridges: Mapping[str, float], card: str) -> None:
        """A bridge comes down from where it was; a card that was not there yet is dealt."""
        self._lowering.start(
            {
                bridge: bridges[bridge.table]
                for bridge in self.board.bridges()
                if bridges.get(bridge.table, bridge.rest) != bridge.rest
            }
        )
        new, pieces = self.board.dealt
        is_new = bool(new) and new != card
        self._dealing.start(dict.fromkeys(pieces, _FROM_PILE) if is_new else {})

    def tick(self) -> None:
        """Shows the time that is left, where the room works on something and sees that."""
        workshop = self._bridge.workshop
        block = workshop.block
        is_worked_on = block and (block.round or block.pages == _OWN_PART)
        if not block or not is_worked_on or workshop.stage.cover:
            self.board.show_timer("")
            return
        face = FACES[workshop.round.exercise] if workshop.round else None
        now = self._bridge.now()
        went = partial(went_since, block=block, now=now)
        seconds = face.seconds_left(self._bridge.round_state, went) if face else None
        left = time_left(block, now)
        if seconds is not None:
            self.board.show_timer(told_seconds(max(seconds, 0)))
        else:
            self.board.show_timer(left.text if left else "")

    def _draw_picture(self, view: View) -> None:
        workshop = view.workshop
        block, stage = workshop.block, workshop.stage
        if stage.cover:
            self._draw_page(view, stage.cover, {"time": stage.back_at})
        elif block and workshop.round:
            FACES[workshop.round.exercise].draw(self.board, view)
        else:
            page = block.pages[stage.page] if block and block.pages else "welcome"
            self._draw_page(view, page, self._facts(view, page))

    def _draw_page(self, view: View, page: str, facts: Mapping[str, str]) -> None:
        if page == "agenda":
            workshop, now = view.workshop, self._bridge.now()
            items = agenda(workshop, view.words, now)
            agenda_stage.draw(self.board, view, items, ends_at(workshop, now))
        elif page == "black":
            self.board.blacken()
        elif page in _OWN_PAGES:
            _OWN_PAGES[page](self.board, view)
        else:
            pages.draw(self.board, view, page, facts)

    def _facts(self, view: View, page: str) -> Mapping[str, str]:
        """What the lines of a page need, as far as it is known."""
        workshop = view.workshop
        if not workshop.meeting:
            return {}
        if page == "welcome":
            start = start_for_the_room(workshop.meeting, self._bridge.now())
            return {"time": start} if start else {}
        if page in ("pause", "lunch"):
            return self._break_ends(workshop)
        returns = return_days(gather(self._bridge.state))
        if page == "closing":
            coming = [day for day in returns if day > workshop.meeting.day]
            next_day = date.fromisoformat(coming[0]) if coming else None
            return {"date": view.words.day(next_day, "full")} if next_day else {}
        until = kept_until(workshop, returns)
        return {"date": view.words.day(until)}

    def _break_ends(self, workshop: Workshop) -> Mapping[str, str]:
        left = time_left(workshop.block, self._bridge.now()) if workshop.block else None
        return {"time": left.ends_at.strftime("%H:%M")} if left else {}

    def _on_changed(self, change: Change) -> None:
        self.draw()
        is_reveal = change.how == "done" and change.event.kind in _REVEALS
        if is_reveal and self._has_motion:
            self._rising.start(self.board.bars())

    def _let_steam_rise(self) -> None:
        if self._has_motion:
            self._steaming.start(self.board.steam())

    def _on_touched(self, touched: Touched) -> None:
        """Asks the exercise on stage what it means, and submits that; the stage moves nothing."""
        face = FACES.get(self._bridge.exercise.kind) if self._bridge.exercise else None
        event = face.answer(self._view, touched) if face and face.answer and self._view else None
        if event:
            self._bridge.submit(event)

    def _on_refused(self, _: object) -> None:
        """What is in play shakes its head; the console says why."""
        if self._has_motion and (piece := self.board.table.in_play):
            self._gliding.stop()
            self._shaking.start([piece])

    @property
    def is_moving(self) -> bool:
        """Whether something is on its way to its place."""
        return self._gliding.is_running or self._shaking.is_running

    @property
    def _has_motion(self) -> bool:
        return self._preferences.get("motion") == "full"

    def _stop_motion(self) -> None:
        for motion in (self._rising, self._gliding, self._shaking, self._steaming):
            motion.stop()
        self._lowering.stop()
        self._dealing.stop()

    def _on_preference_changed(self, name: str) -> None:
        if name == "motion":
            self._steaming.stand_still()
            self._let_steam_rise()
        if name in ("stage_language", "stage_theme"):
            self.draw()
