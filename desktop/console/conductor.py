"""What comes next, and what came before: the way through the programme."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.way_to import is_same_stop
from desktop.faces import FACES, Face
from game import keyed
from game.day.agenda import block_title
from game.day.pacing import to_come
from game.exercise import Event
from game.state import State
from game.traject.gathered import gather
from game.traject.progress import settled_norms
from game.workshop.events import BlockShown, PageTurned
from game.workshop.state import Block, Meeting


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What going on does.

    Attributes:
        text: Words for the button.
        title: What comes then, for a button without room for all of those; empty where they say
            no more than that something comes.
        is_block: Whether a new block begins.
        is_end: Whether the programme ends.
    """

    text: str
    title: str = ""
    is_block: bool = False
    is_end: bool = False


class Conductor(QObject):
    """Goes on and back: page by page, step by step, block by block.

    Args:
        bridge: To the session.
    """

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._stops: tuple[State | None, Sequence[Event]] = (None, ())

    # --- where we are -------------------------------------------------------------------------

    @property
    def face(self) -> Face | None:
        """The face of the exercise on stage."""
        round = self._bridge.workshop.round
        return FACES[round.exercise] if round else None

    def stops(self) -> Sequence[Event]:
        """Every stop of the block on stage; asked for several times at every action."""
        if self._bridge.state is not self._stops[0]:
            self._stops = (self._bridge.state, self._found_stops())
        return self._stops[1]

    def _found_stops(self) -> Sequence[Event]:
        block, face = self._bridge.workshop.block, self.face
        if not block:
            return ()
        if not face:
            return [PageTurned(number) for number in range(max(len(block.pages), 1))]
        teams = [team.id for team in self._bridge.workshop.teams]
        state, earlier = self._bridge.round_state, self._bridge.public_earlier
        stops = face.walk(state, teams, block.steps)
        there = [stop for stop in stops if face.is_there(state, teams, earlier, stop)]
        return self._still_to_do(there)

    def _still_to_do(self, stops: Sequence[Event]) -> Sequence[Event]:
        """In a return session only the norms about which there is something to write, if any."""
        workshop, meeting = self._bridge.workshop, self._bridge.workshop.meeting
        if not meeting or not workshop.round or workshop.round.exercise != "norms":
            return stops
        settled = settled_norms(gather(self._bridge.state), workshop, meeting.id)
        return [one for one in stops if getattr(one, "norm", "") not in settled] or stops[:1]

    def here(self) -> Event:
        """The stop that is on stage."""
        face = self.face
        return face.here(self._bridge.round_state) if face else PageTurned(self.position())

    def position(self) -> int:
        """At which of the stops we are; the nearest one when it is not among them."""
        return self._position_in(self.stops())

    def _position_in(self, stops: Sequence[Event]) -> int:
        face = self.face
        if not face:
            return self._bridge.workshop.stage.page
        here = face.here(self._bridge.round_state)
        if here in stops:
            return stops.index(here)
        same = [n for n, stop in enumerate(stops) if _step(stop) == _step(here)]
        return same[0] if same else -1

    def upcoming(self, words: Words) -> Upcoming:
        """What going on does now."""
        workshop = self._bridge.workshop
        if workshop.stage.cover:
            return Upcoming(words("console.uncover"))
        if not workshop.block:
            return Upcoming(words("console.begin"), is_block=True)
        stops = self.stops()
        position = self._position_in(stops)
        if position + 1 < len(stops):
            title = self._stop_title(stops[position + 1], words)
            text = words("console.next_stop", title=title) if title else words("console.next")
            return Upcoming(text, title)
        following = self._beside(1)
        if following:
            title = block_title(following, words)
            return Upcoming(words("console.next_block", title=title), title, is_block=True)
        return Upcoming(words("console.show_plan"), is_end=True)

    def can_go_back(self) -> bool:
        """Whether there is something before this."""
        return self.position() > 0 or self._beside(-1) is not None

    # --- going --------------------------------------------------------------------------------

    def go_on(self) -> bool:
        """Goes to the next stop or block; false at the end of the programme."""
        workshop = self._bridge.workshop
        if workshop.stage.cover:
            return self._bridge.uncover()
        if not workshop.block:
            return self.begin()
        stops = self.stops()
        position = self._position_in(stops)
        if position + 1 < len(stops):
            return self._show(stops[position + 1])
        following = self._beside(1)
        return self.show_block(following) if following else False

    def go_back(self) -> bool:
        """Goes to the stop before this, or to the block before."""
        stops = self.stops()
        position = self._position_in(stops)
        if position > 0:
            return self._show(stops[position - 1])
        previous = self._beside(-1)
        return self.show_block(previous, at_end=True) if previous else False

    def begin(self) -> bool:
        """Shows the first block."""
        meeting = self._bridge.workshop.meeting
        first = to_come(meeting, None) if meeting else ()
        return bool(first) and self.show_block(first[0])

    def show_block(self, block: Block, at_end: bool = False) -> bool:
        """Brings a block on stage, where it was left or else at its first stop.

        What an earlier session left at its end begins anew when this one goes on with it.
        """
        meeting = self._bridge.workshop.meeting
        if not meeting:
            return False
        is_first_time = self._is_first_time(meeting, block)
        at = self._bridge.told_now()
        if not self._bridge.submit(BlockShown(meeting.id, block.id, at)):
            return False
        stops = self.stops()
        is_elsewhere = self.position() != 0 if is_first_time else self.position() < 0
        if stops and self.face and (at_end or is_elsewhere):
            return self._show(stops[-1 if at_end else 0])
        if at_end and len(stops) > 1:
            return self._bridge.submit(stops[-1])
        return True

    def show_stop(self, block: Block, stop: Event | None) -> bool:
        """Brings a block on stage, and in it this stop, where that is still one."""
        workshop = self._bridge.workshop
        is_on = workshop.block and workshop.block.id == block.id and not workshop.stage.cover
        if not is_on and not self.show_block(block):
            return False
        if stop is None or is_same_stop(stop, self.here()):
            return True
        there = next((one for one in self.stops() if is_same_stop(one, stop)), None)
        return self._show(there) if there else True

    def _is_first_time(self, meeting: Meeting, block: Block) -> bool:
        """Whether this session goes on for the first time with a round of an earlier one."""
        round = keyed.find(self._bridge.workshop.rounds, block.round)
        if not round or round.meeting == meeting.id:
            return False
        return not any(one.began for one in meeting.blocks if one.round == round.id)

    def _show(self, stop: Event) -> bool:
        """Shows a stop; where steps have a timer, with the moment at which it begins."""
        at = self._bridge.told_now()
        return self._bridge.submit(self.face.moment(stop, at) if self.face else stop)

    def _beside(self, step: int) -> Block | None:
        meeting, block = self._bridge.workshop.meeting, self._bridge.workshop.block
        if not meeting or not block:
            return None
        position = [one.id for one in meeting.blocks].index(block.id) + step
        while 0 <= position < len(meeting.blocks):
            if not meeting.blocks[position].is_skipped:
                return meeting.blocks[position]
            position += step
        return None

    def _stop_title(self, stop: Event, words: Words) -> str:
        """What a stop is called; nothing for one that goes on in a step with the same team."""
        if isinstance(stop, PageTurned):
            block = self._bridge.workshop.block
            page = block.pages[stop.page] if block else ""
            return words(f"screen.{page}.title")
        face = self.face
        here = face.here(self._bridge.round_state) if face else stop
        titled = face.titled(self._bridge.round_state, stop, words) if face else ""
        if titled or not face:
            return titled
        if _step(stop) == _step(here):
            is_other = _team(stop) != _team(here)
            return self._bridge.workshop.team_name(_team(stop)) if is_other else ""
        return words(f"{face.words}.{_step(stop)}.title")


def _team(stop: Event) -> str:
    return getattr(stop, "team", "")


def _step(stop: Event) -> str:
    return getattr(stop, "step", "")
